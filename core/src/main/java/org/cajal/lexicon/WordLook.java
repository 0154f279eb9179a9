package org.cajal.lexicon;

import org.cajal.text.Tokens;

/**
 * Looks up the word classes of single tokens here and there, for what reads no whole stretch: the
 * layout asks it of the ends of lines and of what stands behind a mark.
 */
public final class WordLook {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Lexicon.Longest longest = new Lexicon.Longest();

  /** The classes of each token that was asked for. */
  private final long[] bits;

  /** The tokens of their phrases; 0 where nobody asked yet. */
  private final byte[] length;

  public WordLook(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    bits = new long[tokens.size];
    length = new byte[tokens.size];
  }

  /** The classes of the longest phrase that begins at a token, as bits of {@link WordClass}. */
  public long at(int token) {
    if (token < 0 || token >= tokens.size || tokens.word[token] == 0) {
      return 0;
    }
    if (length[token] == 0) {
      longest.length = 1;
      bits[token] = lexicon.classes(tokens, token, longest);
      length[token] = (byte) Math.max(1, longest.length);
    }
    return bits[token];
  }

  /** One past the last token of that phrase; of a word without classes, of the word. */
  public int end(int token) {
    return at(token) == 0 ? token + 1 : token + length[token];
  }
}
