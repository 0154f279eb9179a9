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
  private int token = -1;
  private long bits;

  public WordLook(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The classes of the longest phrase that begins at a token, as bits of {@link WordClass}. */
  public long at(int token) {
    if (token != this.token) {
      this.token = token;
      bits = 0;
      longest.length = 0;
      if (token >= 0 && token < tokens.size && tokens.word[token] != 0) {
        bits = lexicon.classes(tokens, token, longest);
      }
    }
    return bits;
  }

  /** One past the last token of that phrase; of a word without classes, of the word. */
  public int end(int token) {
    return at(token) == 0 ? token + 1 : token + Math.max(1, longest.length);
  }
}
