package org.cajal.stain;

import java.util.List;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Signs directly behind a stain, which are its result: {@code + ++ 3+ - 0 +/- +ve}. */
final class Signs {
  /** Blanks that part the columns of a table. */
  private static final int GAP = 3;

  /** The largest score of intensity. */
  private static final int LARGEST_GRADE = 4;

  private final Tokens tokens;
  private final Matches matches;
  private final Classes classes;

  /** One past the last token of the sign that was read last. */
  private int end;

  Signs(Tokens tokens, Matches matches, Classes classes) {
    this.tokens = tokens;
    this.matches = matches;
    this.classes = classes;
  }

  int end() {
    return end;
  }

  /** What the sign at a token behind a stain says; null where there is none. */
  @Nullable Say at(int token, int limit) {
    end = token;
    if (token >= limit || tokens.breaks[token] > 1) {
      return null;
    }
    if (tokens.is(token, '\u00b1')) {
      return take(Say.EQUIVOCAL, token + 1);
    }
    if (tokens.is(token, '+')) {
      return plus(token, limit);
    }
    if (tokens.isDash(token)) {
      return dash(token, limit);
    }
    return tokens.isNumber(token) ? number(token, limit) : null;
  }

  private Say take(Say say, int behind) {
    end = behind;
    return say;
  }

  private boolean isSlashed(int slash, int limit) {
    return slash + 1 < limit && tokens.is(slash, '/');
  }

  private boolean isLetters(int token, int limit) {
    return token < limit
        && tokens.touchesPrevious(token)
        && (classes.stainWords(token) & StainWord.SIGN.bit()) != 0;
  }

  private @Nullable Say plus(int token, int limit) {
    if (isSlashed(token + 1, limit) && tokens.isDash(token + 2)) {
      return take(Say.EQUIVOCAL, token + 3);
    }
    int behind = token + 1;
    while (behind < limit && tokens.is(behind, '+')) {
      behind++;
    }
    if (isLetters(behind, limit)) {
      return take(Say.POSITIVE, behind + 1);
    }
    boolean apart = !tokens.touchesPrevious(token) && !tokens.touchesPrevious(behind);
    int stain = apart ? endOfStain(behind) : -1;
    boolean joins = stain >= 0 && !tokens.is(stain, '+') && !tokens.isDash(stain);
    return joins ? null : take(Say.POSITIVE, behind);
  }

  private int endOfStain(int token) {
    List<org.cajal.lexicon.Lexicon.Match> next = matches.mentions(token, token + 1);
    return next.isEmpty() || !next.get(0).rule().isStain() ? -1 : next.get(0).to();
  }

  private @Nullable Say dash(int token, int limit) {
    int next = token + 1;
    if (isLetters(next, limit)) {
      return take(Say.NEGATIVE, next + 1);
    }
    if (isSlashed(next, limit) && tokens.is(token + 2, '+')) {
      return take(Say.EQUIVOCAL, token + 3);
    }
    if (next < limit && endOfStain(next) >= 0) {
      boolean glued =
          tokens.touchesPrevious(token) && !tokens.touchesPrevious(next)
              || tokens.breaks[next] > 0 && tokens.breaks[token] == 0;
      return glued ? take(Say.NEGATIVE, next) : null;
    }
    return endsSign(next, limit) || isColumn(token) ? take(Say.NEGATIVE, next) : null;
  }

  /** Whether wide gaps make a dash a column of a table. */
  private boolean isColumn(int dash) {
    return tokens.breaks[dash] == 0
        && tokens.breaks[dash + 1] == 0
        && tokens.start[dash] - tokens.end[dash - 1] >= GAP
        && tokens.start[dash + 1] - tokens.end[dash] >= GAP
        && !tokens.isNumber(dash + 1)
        && !classes.is(dash + 1, WordClass.POSITIVE)
        && !classes.is(dash + 1, WordClass.NEGATIVE)
        && !classes.is(dash + 1, WordClass.PATTERN);
  }

  /** Whether nothing stands behind a sign that it could join the name to. */
  private boolean endsSign(int next, int limit) {
    if (next >= limit || tokens.breaks[next] > 0 && tokens.startsUpper(next)) {
      return true;
    }
    if (!tokens.isWord(next)) {
      return ",;/.)]|".indexOf(tokens.first(next)) >= 0;
    }
    boolean joins =
        classes.is(next, WordClass.AND)
            || classes.is(next, WordClass.CONTRAST)
            || (classes.stainWords(next) & StainWord.JOIN.bit()) != 0;
    return joins && !tokens.touchesPrevious(next);
  }

  private @Nullable Say number(int token, int limit) {
    int number = tokens.number(token);
    if (number > LARGEST_GRADE) {
      return null;
    }
    if (tokens.is(token + 1, '+') && tokens.touchesPrevious(token + 1)) {
      int behind =
          isSlashed(token + 2, limit) && tokens.isNumber(token + 3) ? token + 4 : token + 2;
      behind = behind > token + 2 && tokens.is(behind, '+') ? behind + 1 : behind;
      return take(number == 0 ? Say.NEGATIVE : Say.POSITIVE, behind);
    }
    if (number != 0) {
      return null;
    }
    if (isSlashed(token + 1, limit)
        && tokens.isNumber(token + 2)
        && tokens.number(token + 2) == 3) {
      return take(Say.NEGATIVE, tokens.is(token + 3, '+') ? token + 4 : token + 3);
    }
    boolean fraction =
        tokens.is(token + 1, '.')
            && tokens.isNumber(token + 2)
            && tokens.touchesPrevious(token + 2);
    boolean ends =
        endsSign(token + 1, limit) || tokens.breaks[token + 1] > 0 || endOfStain(token + 1) >= 0;
    return !fraction && !tokens.touchesPrevious(token) && ends
        ? take(Say.NEGATIVE, token + 1)
        : null;
  }
}
