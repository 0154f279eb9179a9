package org.cajal;

import java.util.List;

/**
 * Finds the labelled specimens (parts) of a section. Implementations must be safe to call from
 * several threads.
 */
@FunctionalInterface
public interface SpecimenDetector {
  /**
   * The specimens of one section in text order, each from its label to the end of what is said of
   * it; their codes are filled in later.
   *
   * @param text the whole report
   * @param section where to look
   */
  List<Specimen> detect(String text, Section section);

  /**
   * The standard detector: {@code A.}, {@code (A)}, {@code Part 1:}, {@code Specimen A} and so on.
   */
  static SpecimenDetector of(Dictionary dictionary) {
    return (text, section) ->
        Reading.of(section.span().of(text), dictionary).specimens().stream()
            .map(specimen -> specimen.shifted(section.span().start()))
            .toList();
  }
}
