package org.cajal;

import java.util.ArrayList;
import java.util.List;
import org.cajal.text.Tokens;

/** Splits text into tokens. Implementations must be safe to call from several threads. */
@FunctionalInterface
public interface Tokenizer {
  /** The spans of the tokens in text order; they do not overlap. */
  List<Span> tokenize(String text);

  /**
   * Cajal's own tokenizer: a run of letters and digits is one token ({@code CD117}, {@code S100}),
   * every other visible character is a token by itself, so that no sign of a result ({@code +},
   * {@code (-)}, {@code <5%}) is lost.
   */
  static Tokenizer pathology() {
    return text -> {
      Tokens tokens = Tokens.of(text);
      List<Span> spans = new ArrayList<>(tokens.size);
      for (int i = 0; i < tokens.size; i++) {
        spans.add(new Span(tokens.start[i], tokens.end[i]));
      }
      return List.copyOf(spans);
    };
  }
}
