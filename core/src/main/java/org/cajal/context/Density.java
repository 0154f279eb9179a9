package org.cajal.context;

import org.cajal.MentionType;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * Whether a word such as "cellular" tells how densely the cells of a lesion are packed: it stands
 * in the noun group of a lesion ("a cellular, partly myxoid tumor") or is said of one ("the tumor
 * is cellular"); elsewhere it has other senses ("cellular atypia", "cellular stroma").
 */
public final class Density {
  /** Words between the adjective and its noun, or the noun and its predicate. */
  private static final int REACH = 7;

  /** What ends a noun group: its words have none of these classes. */
  private static final long OUTSIDE =
      WordClass.ARTICLE.bit()
          | WordClass.PRONOUN.bit()
          | WordClass.PREPOSITION.bit()
          | WordClass.RELATIVE.bit()
          | WordClass.CONTRAST.bit()
          | WordClass.BE.bit()
          | WordClass.HAVE.bit()
          | WordClass.DO.bit()
          | WordClass.MODAL.bit()
          | WordClass.COPULA.bit()
          | WordClass.NO.bit()
          | WordClass.NOT.bit()
          | WordClass.WITHOUT.bit();

  private static final long LESION = WordClass.LESION.bit() | WordClass.EXTENT.bit();

  private static final long LINK = WordClass.BE.bit() | WordClass.COPULA.bit();

  private final Tokens tokens;
  private final Matches matches;
  private final Classes classes;

  public Density(Tokens tokens, Matches matches, Classes classes) {
    this.tokens = tokens;
    this.matches = matches;
    this.classes = classes;
  }

  /** Whether a term is said of a lesion; the classes of the sentence must have been found. */
  public boolean isOfLesion(Lexicon.Match term, Run sentence) {
    return isBeforeLesion(term.to(), sentence.to()) || isPredicate(term.from(), sentence.from());
  }

  private boolean isBeforeLesion(int from, int limit) {
    int to = Math.min(limit, from + REACH);
    for (int i = from; i < to; i++) {
      if (isLesion(i)) {
        return true;
      }
      boolean joins = tokens.is(i, ',') || tokens.isDash(i);
      if (!tokens.isWord(i) && !joins || (classes.at(i) & OUTSIDE) != 0) {
        return false;
      }
    }
    return false;
  }

  /** "The tumor is quite cellular": a link before the term, and a lesion before the link. */
  private boolean isPredicate(int to, int limit) {
    int from = Math.max(limit, to - REACH);
    boolean linked = false;
    for (int i = to - 1; i >= from; i--) {
      linked |= (classes.at(i) & LINK) != 0;
      if (linked && isLesion(i)) {
        return true;
      }
      if (!tokens.isWord(i) && !tokens.is(i, ',') || !linked && i < to - 2) {
        return false;
      }
    }
    return false;
  }

  private boolean isLesion(int token) {
    if ((classes.at(token) & LESION) != 0) {
      return true;
    }
    for (Lexicon.Match mention : matches.mentions(token, token + 1)) {
      if (mention.rule().type() == MentionType.HISTOLOGY) {
        return true;
      }
    }
    return false;
  }
}
