package org.cajal.stain;

import static org.cajal.stain.Part.*;

import org.cajal.Values;
import org.cajal.context.Quantities;
import org.cajal.lexicon.StainWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** How much is stained: percentages, scores, counts of cells. */
final class Amounts {
  /** The largest of the scores in use: that of the H-score, with room. */
  private static final int LARGEST_SCORE = 400;

  /** The largest score of intensity. */
  private static final int LARGEST_GRADE = 4;

  private final Elements elements;
  private final Tokens tokens;
  private final Quantities quantities;

  Amounts(Elements elements) {
    this.elements = elements;
    tokens = elements.tokens;
    quantities = new Quantities(tokens);
  }

  boolean isZero(int number) {
    int token = elements.from[number];
    if (!tokens.isNumber(token) || tokens.number(token) != 0) {
      return false;
    }
    boolean fraction =
        (tokens.is(token + 1, '.') || tokens.is(token + 1, ','))
            && tokens.touchesPrevious(token + 1)
            && tokens.touchesPrevious(token + 2)
            && tokens.isNumber(token + 2)
            && tokens.number(token + 2) > 0;
    boolean range =
        tokens.isDash(token + 1) && tokens.isNumber(token + 2) && tokens.number(token + 2) > 0;
    return !fraction && !range;
  }

  /** The digits behind a point: "1.0". */
  boolean endsDecimal(int number) {
    int token = elements.from[number];
    return tokens.isNumber(token - 2)
        && tokens.touchesPrevious(token)
        && tokens.touchesPrevious(token - 1)
        && (tokens.is(token - 1, '.') || tokens.is(token - 1, ','));
  }

  boolean isScore(int number) {
    int token = elements.from[number];
    return tokens.isNumber(token) && tokens.number(token) <= LARGEST_SCORE;
  }

  boolean isPercent(int number, int behind) {
    int next = number + 1;
    return quantities.percentAt(elements.from[number], tokens.size) != null
        || next < behind && elements.is(next, StainWord.PERCENT);
  }

  /** "rare cells", "all tumor cells", "fifty per cent", "two thirds": whether a word counts. */
  boolean isCounted(int i, int behind) {
    for (int next = i + 1; next < Math.min(behind, i + 4); next++) {
      if (elements.is(next, StainWord.CELL) || elements.is(next, StainWord.PERCENT)) {
        return true;
      }
      if (!elements.isWord(next)) {
        return false;
      }
    }
    return false;
  }

  /** The number of a score behind its name; -1 for none. */
  int scoreBehind(int name, int behind) {
    for (int i = name + 1; i < Math.min(behind, name + 5); i++) {
      if (elements.is(i, NUMBER)) {
        return i;
      }
      boolean leads =
          elements.is(i, COLON)
              || elements.is(i, StainWord.OBJECT)
              || elements.is(i, AUXILIARY)
              || elements.is(i, StainWord.SCORE);
      if (!leads) {
        return -1;
      }
    }
    return -1;
  }

  int endOfScore(int number, int behind) {
    int i = number + 1;
    while (i < behind
        && (elements.is(i, NUMBER) || elements.is(i, SLASH) || elements.is(i, PLUS))) {
      i++;
    }
    return i;
  }

  // ---- for the values of a mention, by token

  /** The first percentage among tokens. */
  Values.@Nullable Percent percent(int from, int to) {
    for (int token = from; token < to; token++) {
      if (tokens.isNumber(token) || tokens.is(token + 1, '%')) {
        Values.Percent percent = quantities.percentAt(token, tokens.size);
        if (percent != null) {
          return percent;
        }
      }
    }
    return null;
  }

  /** The first score of intensity among tokens: "3+", "2+", "0". */
  @Nullable String score(int from, int to) {
    for (int token = from; token < to; token++) {
      if (tokens.isNumber(token) && tokens.number(token) <= LARGEST_GRADE) {
        boolean of = tokens.is(token + 1, '/') && tokens.isNumber(token + 2);
        if (of && tokens.number(token) == 0) {
          return "0";
        }
        boolean plus = tokens.is(token + 1, '+') && tokens.touchesPrevious(token + 1);
        if (plus) {
          return tokens.number(token) == 0 ? "0" : tokens.number(token) + "+";
        }
      }
    }
    return null;
  }
}
