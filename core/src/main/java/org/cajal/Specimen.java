package org.cajal;

import org.jspecify.annotations.Nullable;

/**
 * One stretch of text that speaks of one specimen (part). A specimen with one label may have
 * several stretches: in the diagnosis, in the gross description.
 *
 * @param label upper-case label without punctuation, such as {@code A} or {@code 1}
 * @param span from the label to the next label or the end of the section
 * @param code ICD-O-3 topography code of the specimen, or null when its text names no site
 */
public record Specimen(String label, Span span, @Nullable String code) {
  Specimen shifted(int offset) {
    return new Specimen(label, span.shifted(offset), code);
  }
}
