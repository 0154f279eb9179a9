package org.cajal.opennlp;

import java.util.Arrays;
import java.util.List;
import org.cajal.SentenceDetector;
import org.cajal.Span;
import org.cajal.Tokenizer;

/**
 * Takes OpenNLP components as stages of an {@link org.cajal.Annotator}. An annotator is called from
 * several threads, so the component given here must be thread-safe; OpenNLP's {@code ...ME} classes
 * are not.
 */
public final class OpenNlpStages {
  private OpenNlpStages() {}

  /** An OpenNLP tokenizer as a stage. */
  public static Tokenizer tokenizer(opennlp.tools.tokenize.Tokenizer tokenizer) {
    return text -> spans(tokenizer.tokenizePos(text), 0);
  }

  /** An OpenNLP sentence detector as a stage; it sees one section at a time. */
  public static SentenceDetector sentences(opennlp.tools.sentdetect.SentenceDetector detector) {
    return (text, section) ->
        spans(detector.sentPosDetect(section.span().of(text)), section.span().start());
  }

  private static List<Span> spans(opennlp.tools.util.Span[] spans, int offset) {
    return Arrays.stream(spans)
        .map(span -> new Span(span.getStart() + offset, span.getEnd() + offset))
        .toList();
  }
}
