package org.cajal.opennlp;

import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/** Cajal's tokenizer as an OpenNLP {@link Tokenizer}. Thread-safe. */
public final class PathologyTokenizer implements Tokenizer {
  private final org.cajal.Tokenizer tokenizer = org.cajal.Tokenizer.pathology();

  @Override
  public String[] tokenize(String text) {
    return Span.spansToStrings(tokenizePos(text), text);
  }

  @Override
  public Span[] tokenizePos(String text) {
    return tokenizer.tokenize(text).stream()
        .map(span -> new Span(span.start(), span.end()))
        .toArray(Span[]::new);
  }
}
