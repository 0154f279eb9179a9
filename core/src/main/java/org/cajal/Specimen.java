package org.cajal;

import com.google.common.base.Splitter;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of text that speaks of one specimen (part). A specimen with one label may have
 * several stretches: in the diagnosis, in the gross description.
 *
 * @param label upper-case label without punctuation, such as {@code A} or {@code 1}; {@code A and
 *     B} where one stretch speaks of several
 * @param span from the label to the next label or the end of the section
 * @param code ICD-O-3 topography code of the specimen, or null when its text names no site
 */
public record Specimen(String label, Span span, @Nullable String code) {
  /** Joins the labels of several specimens. */
  public static final String AND = " and ";

  /** Whether two labels name a common specimen. */
  public static boolean isShared(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Splitter labels = Splitter.on(AND);
    return (one.contains(AND) || other.contains(AND))
        && !Collections.disjoint(labels.splitToList(one), labels.splitToList(other));
  }

  Specimen shifted(int offset) {
    return new Specimen(label, span.shifted(offset), code);
  }
}
