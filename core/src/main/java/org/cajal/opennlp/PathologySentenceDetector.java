package org.cajal.opennlp;

import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;
import org.cajal.Annotator;
import org.cajal.Section;

/**
 * Cajal's sentence detector as an OpenNLP {@link SentenceDetector}. It knows headings, specimen
 * labels, lists and table rows. Thread-safe.
 */
public final class PathologySentenceDetector implements SentenceDetector {
  private final org.cajal.SentenceDetector detector;

  /**
   * A detector.
   *
   * @param annotator its dictionary knows the section headings, which end sentences
   */
  public PathologySentenceDetector(Annotator annotator) {
    detector = org.cajal.SentenceDetector.of(annotator.dictionary());
  }

  @Override
  public String[] sentDetect(CharSequence text) {
    return Span.spansToStrings(sentPosDetect(text), text);
  }

  @Override
  public Span[] sentPosDetect(CharSequence text) {
    String report = text.toString();
    Section whole =
        new Section(
            Section.Type.BODY, new org.cajal.Span(0, 0), new org.cajal.Span(0, report.length()));
    return detector.detect(report, whole).stream()
        .map(span -> new Span(span.start(), span.end()))
        .toArray(Span[]::new);
  }
}
