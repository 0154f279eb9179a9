package org.cajal;

import org.jspecify.annotations.Nullable;

/**
 * Reads percentages such as {@code 20%}, {@code 30-40 %}, {@code <10%}, {@code greater than 50%}.
 */
final class Quantities {
  private final Tokens tokens;

  Quantities(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The percentage whose first number is at {@code token}; null when there is none. */
  Values.@Nullable Percent percentAt(int token, int limit) {
    if (!tokens.isNumber(token) || tokens.number(token) > 100) {
      return null;
    }
    int min = tokens.number(token);
    int max = min;
    int next = token + 1;
    if (tokens.is(next, '.') && tokens.touchesPrevious(next) && tokens.isNumber(next + 1)) {
      next += 2;
    }
    if (isPercent(next) && isRangeSign(next + 1) && tokens.isNumber(next + 2)) {
      next++;
    }
    if (isRangeSign(next) && tokens.isNumber(next + 1) && tokens.number(next + 1) <= 100) {
      max = tokens.number(next + 1);
      next += 2;
    }
    boolean percent = isPercent(next) && next < Math.max(limit, next + 1) || labelledPercent(token);
    if (!percent || max < min) {
      return null;
    }
    if (max == min && isLess(token - 1)) {
      return new Values.Percent(0, max);
    }
    if (max == min && isMore(token - 1)) {
      return new Values.Percent(min, 100);
    }
    return new Values.Percent(min, max);
  }

  /** Whether a quantity, or the words that bound it, begins at a token. */
  boolean startsAt(int token) {
    int i = token;
    while (i < token + 4
        && (isLess(i) || isMore(i) || isLess(i + 1) || isMore(i + 1) || tokens.is(i, '~'))) {
      i++;
    }
    return percentAt(i, tokens.size) != null;
  }

  private boolean isPercent(int token) {
    return tokens.is(token, '%')
        || tokens.equals(token, "percent")
        || tokens.equals(token, "per") && tokens.equals(token + 1, "cent");
  }

  private boolean labelledPercent(int token) {
    int i = token - 1;
    if (isLess(i) || isMore(i)) {
      i--;
    }
    if (tokens.is(i, ':') || tokens.is(i, '=')) {
      i--;
    }
    if (tokens.is(i, ')')) {
      i--;
    }
    return isPercent(i) && i != token - 1 + 0 || isPercent(i) && !tokens.isNumber(i - 1);
  }

  private boolean isRangeSign(int token) {
    return tokens.isDash(token) || tokens.equals(token, "to");
  }

  private boolean isLess(int token) {
    boolean orEqual = tokens.equals(token, "to") && tokens.equals(token - 1, "equal");
    if (orEqual || tokens.is(token, '=') || tokens.equals(token, "equal")) {
      int or = orEqual ? token - 2 : token - 1;
      return isLess(tokens.equals(or, "or") ? or - 1 : or);
    }
    return tokens.is(token, '<')
        || tokens.is(token, '\u2264')
        || tokens.equals(token, "under")
        || tokens.equals(token, "below")
        || tokens.equals(token, "than") && tokens.equals(token - 1, "less")
        || tokens.equals(token, "to") && tokens.equals(token - 1, "up");
  }

  private boolean isMore(int token) {
    return tokens.is(token, '>')
        || tokens.is(token, '\u2265')
        || tokens.equals(token, "over")
        || tokens.equals(token, "above")
        || tokens.equals(token, "than")
            && (tokens.equals(token - 1, "more") || tokens.equals(token - 1, "greater"));
  }
}
