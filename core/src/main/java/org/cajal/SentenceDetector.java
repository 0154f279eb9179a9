package org.cajal;

import java.util.List;
import org.cajal.layout.Stages;

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
        new Reading(section.span().of(text), dictionary, Stages.STANDARD)
            .sentences().stream().map(span -> span.shifted(section.span().start())).toList();
  }
}
