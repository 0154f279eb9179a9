package org.cajal.opennlp;

import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;
import org.cajal.Annotator;

/**
 * Cajal's sentence detector as an OpenNLP {@link SentenceDetector}. It knows headings, specimen
 * labels, lists and table rows. Thread-safe.
 */
public final class PathologySentenceDetector implements SentenceDetector {
  private final Annotator annotator;

  /**
   * A detector.
   *
   * @param annotator its dictionary knows the section headings, which end sentences
   */
  public PathologySentenceDetector(Annotator annotator) {
    this.annotator = annotator;
  }

  @Override
  public String[] sentDetect(CharSequence text) {
    return Span.spansToStrings(sentPosDetect(text), text);
  }

  @Override
  public Span[] sentPosDetect(CharSequence text) {
    return annotator.annotate(text.toString()).sentences().stream()
        .map(span -> new Span(span.start(), span.end()))
        .toArray(Span[]::new);
  }
}
