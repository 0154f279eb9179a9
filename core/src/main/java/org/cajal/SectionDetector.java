package org.cajal;

import java.util.List;

/**
 * Splits a report into sections. Implementations must be safe to call from several threads.
 *
 * <p>An annotator that gets its sections from elsewhere, such as the fields of a message:
 *
 * <pre>{@code
 * Annotator.builder()
 *     .dictionary(dictionary)
 *     .sections(text -> List.of(new Section(Section.Type.DIAGNOSIS, new Span(0, 0), new Span(0, text.length()))))
 *     .build();
 * }</pre>
 */
@FunctionalInterface
public interface SectionDetector {
  /** The sections in text order; together they cover the text from its first visible character. */
  List<Section> detect(String text);

  /** The standard detector, with the headings of a dictionary. */
  static SectionDetector of(Dictionary dictionary) {
    return text -> Reading.of(text, dictionary).sections();
  }
}
