package org.cajal.layout;

import java.util.Arrays;
import org.cajal.text.Tokens;

/**
 * The brackets of a report, matched once: "(focal)", "[see note]". A bracket whose partner is far,
 * or beyond the paragraph, has none.
 */
public final class Asides {
  /** Tokens of what is put between brackets; a bracket that is open longer was never closed. */
  private static final int LONGEST = 60;

  /** Brackets within brackets that are followed. */
  private static final int DEEPEST = 16;

  private final int[] mate;

  /** Whether each token stands within brackets. */
  private final boolean[] within;

  public Asides(Tokens tokens) {
    mate = new int[tokens.size];
    within = new boolean[tokens.size];
    Arrays.fill(mate, -1);
    int[] open = new int[DEEPEST];
    int depth = 0;
    for (int i = 0; i < tokens.size; i++) {
      depth = tokens.breaks[i] > 1 ? 0 : depth;
      if (tokens.isOneOf(i, "([{")) {
        if (depth == DEEPEST) {
          System.arraycopy(open, 1, open, 0, --depth);
        }
        open[depth++] = i;
      } else if (depth > 0 && tokens.isOneOf(i, ")]}")) {
        depth = close(tokens, open, depth, i);
      }
    }
  }

  /** Matches a closing bracket; how many are open behind it. */
  private int close(Tokens tokens, int[] open, int depth, int closing) {
    char opens = tokens.is(closing, ')') ? '(' : tokens.is(closing, ']') ? '[' : '{';
    int at = depth - 1;
    while (at >= 0 && !tokens.is(open[at], opens)) {
      at--;
    }
    if (at < 0) {
      return depth;
    }
    if (closing - open[at] <= LONGEST) {
      mate[open[at]] = closing;
      mate[closing] = open[at];
      Arrays.fill(within, open[at] + 1, closing, true);
    }
    return at;
  }

  /** Whether a token stands within brackets that are closed. */
  boolean isWithin(int token) {
    return within[token];
  }

  /** The bracket that closes or opens what one opens or closes; -1 where none does. */
  public int mate(int token) {
    return token >= 0 && token < mate.length ? mate[token] : -1;
  }
}
