package org.cajal.lexicon;

import java.util.Arrays;
import org.cajal.text.Tokens;

/**
 * The word classes of the tokens of one report, found for a stretch when a stage asks for it, since
 * most sentences of an archive name nothing that anybody asks for. A phrase of several words has
 * its classes at its first token; those behind it have none.
 */
public final class Classes {
  private final Lexicon.Longest best = new Lexicon.Longest();
  private Tokens tokens = new Tokens();
  private long[] bits = {};
  private long[] stain = {};
  private int[] end = {};

  /** Whether phrases that only a stain's grammar knows are passed over. */
  private final boolean grammar;

  public Classes() {
    this(false);
  }

  private Classes(boolean grammar) {
    this.grammar = grammar;
  }

  /** The classes without the phrases that only a stain's grammar knows. */
  public static Classes ofGrammar() {
    return new Classes(true);
  }

  /** Forgets the report before. */
  public void begin(Tokens tokens) {
    this.tokens = tokens;
    if (bits.length < tokens.size + 1) {
      bits = new long[tokens.size + tokens.size / 4 + 64];
      stain = new long[bits.length];
      end = new int[bits.length];
    } else {
      Arrays.fill(bits, 0, tokens.size + 1, 0);
      Arrays.fill(stain, 0, tokens.size + 1, 0);
    }
    Arrays.fill(end, 0, tokens.size + 1, 0);
  }

  /** Finds the classes of a stretch, once. */
  public void find(int from, int to, Lexicon lexicon) {
    int token = from;
    while (token < to) {
      if (end[token] != 0) {
        token = end[token];
        continue;
      }
      bits[token] =
          grammar ? lexicon.grammar(tokens, token, best) : lexicon.classes(tokens, token, best);
      stain[token] = best.stainWords;
      int last = Math.max(token + 1, Math.min(to, token + best.length));
      for (int i = token; i < last; i++) {
        end[i] = last;
      }
      token = last;
    }
  }

  /** The classes of the phrase that begins at a token, as bits of {@link WordClass}. */
  public long at(int token) {
    return token >= 0 && token < tokens.size ? bits[token] : 0;
  }

  /** As {@link #at}, of {@link StainWord}. */
  public long stainWords(int token) {
    return token >= 0 && token < tokens.size ? stain[token] : 0;
  }

  public boolean is(int token, WordClass wordClass) {
    return (at(token) & wordClass.bit()) != 0;
  }

  /** One past the last token of the phrase that a token is part of. */
  public int end(int token) {
    return Math.max(token + 1, end[token]);
  }
}
