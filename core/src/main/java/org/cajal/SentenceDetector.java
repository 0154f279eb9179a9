package org.cajal;

import java.util.List;

/** Splits a section into sentences. Implementations must be safe to call from several threads. */
@FunctionalInterface
public interface SentenceDetector {
  /**
   * The sentences of one section in text order, as offsets in {@code text}. Words between them
   * belong to none and are not read.
   *
   * @param text the whole report
   * @param section where to look
   */
  List<Span> detect(String text, Section section);

  /**
   * The standard detector: full stops, blank lines, headings, list items, labels and table rows end
   * a sentence; a wrapped line does not.
   */
  static SentenceDetector of(Dictionary dictionary) {
    return (text, section) ->
        Reading.of(section.span().of(text), dictionary).sentences().stream()
            .map(span -> span.shifted(section.span().start()))
            .toList();
  }
}
