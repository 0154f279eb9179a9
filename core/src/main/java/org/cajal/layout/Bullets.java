package org.cajal.layout;

import org.cajal.text.Tokens;

/** What stands before an item of a list: a dash, a dot, a number, a letter, a roman number. */
final class Bullets {
  /** Signs that are bullets before a blank or a word. */
  private static final String DOTS =
      "*\u2022\u25cf\u25e6\u25aa\u25ab\u25a0\u2023\u25ba\u25b8\u00b7\u00bb\u2043\u2219\u27a2\u2756\u25c6";

  /** More equal signs are ornament. */
  private static final int MOST_DOTS = 2;

  private final Tokens tokens;
  private final Page page;

  Bullets(Tokens tokens, Page page) {
    this.tokens = tokens;
    this.page = page;
  }

  /** One past the bullet at the start of a line; its first token where there is none. */
  int end(int i) {
    int end = endOfSign(i);
    return end > i ? end : endOfNumber(i);
  }

  private boolean isDot(int i) {
    char c = tokens.first(i);
    return c != 0 && !tokens.isWord(i) && DOTS.indexOf(c) >= 0;
  }

  private boolean endsLine(int i) {
    return i >= tokens.size || tokens.breaks[i] > 0;
  }

  private int endOfSign(int i) {
    if (endsLine(i + 1)) {
      return i;
    }
    if (isDot(i)) {
      int end = i + 1;
      while (isDot(end) && !endsLine(end + 1)) {
        end++;
      }
      return end - i > MOST_DOTS ? i : end;
    }
    if (tokens.isDash(i)) {
      int end = i + 1;
      while (tokens.isDash(end) && tokens.touchesPrevious(end)) {
        end++;
      }
      if (tokens.is(end, '>') && tokens.touchesPrevious(end)) {
        end++; // an arrow
      }
      boolean item =
          !endsLine(end)
              && !tokens.is(end, ':')
              && (!tokens.touchesPrevious(end) || tokens.startsUpper(end));
      return item ? end : i;
    }
    if (tokens.is(i, '>') || tokens.is(i, '\u2192')) {
      return tokens.isWord(i + 1) && !tokens.isNumber(i + 1) && !tokens.touchesPrevious(i + 1)
          ? i + 1
          : i;
    }
    boolean circle =
        tokens.is(i, 'o')
            && tokens.end[i] - tokens.start[i] == 1
            && tokens.isWord(i + 1)
            && !tokens.touchesPrevious(i + 1);
    return circle ? i + 1 : i;
  }

  /** One past "1.", "2)", "(3)", "a.", "(iv)", "#1"; {@code i} where there is none. */
  private int endOfNumber(int i) {
    boolean open = tokens.is(i, '(');
    int number = open || tokens.is(i, '#') ? i + 1 : i;
    if (number > i && !tokens.touchesPrevious(number) || !isNumber(number)) {
      return i;
    }
    int mark = number + 1;
    if (!tokens.touchesPrevious(mark)) {
      return tokens.is(i, '#') && !endsLine(mark) ? mark : i;
    }
    boolean close = tokens.is(mark, ')');
    boolean marked = open ? close : close || tokens.is(mark, '.') || tokens.is(mark, ':');
    int text = mark + 1;
    if (!marked || endsLine(text) || tokens.is(mark, ':') && !tokens.is(i, '#')) {
      return i;
    }
    boolean apart = !tokens.touchesPrevious(text);
    return apart || !tokens.isNumber(text) && (close || tokens.startsUpper(text)) ? text : i;
  }

  private boolean isNumber(int i) {
    int length = i < tokens.size ? tokens.end[i] - tokens.start[i] : 0;
    if (!tokens.isWord(i)) {
      return false;
    }
    if (tokens.isNumber(i)) {
      return length <= 2;
    }
    return length == 1 && tokens.first(i) < 128 && Character.isLetter(tokens.first(i))
        || isRoman(i);
  }

  private boolean isRoman(int i) {
    if (tokens.end[i] - tokens.start[i] > 4) {
      return false;
    }
    for (int at = tokens.start[i]; at < tokens.end[i]; at++) {
      if ("ivx".indexOf(tokens.text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The rank of a numbered item, from its bullet's first token: 1 for "1.", "a)", "(i)"; else 0.
   */
  int rank(int i) {
    int number = tokens.isWord(i) ? i : i + 1;
    if (!isNumber(number)) {
      return 0;
    }
    if (tokens.isNumber(number)) {
      return tokens.number(number);
    }
    if (isRoman(number)) {
      return roman(number);
    }
    return Character.toLowerCase(tokens.first(number)) - 'a' + 1;
  }

  private int roman(int i) {
    int rank = 0;
    int last = 0;
    for (int at = tokens.end[i] - 1; at >= tokens.start[i]; at--) {
      char c = tokens.text.charAt(at);
      int value = c == 'i' ? 1 : c == 'v' ? 5 : 10;
      rank += value < last ? -value : value;
      last = Math.max(last, value);
    }
    return rank;
  }

  /**
   * Whether two bullets, given by their first tokens, are of one list: dashes, numbers, letters.
   */
  boolean areAlike(int bullet, int other) {
    boolean open = tokens.is(bullet, '(');
    if (open != tokens.is(other, '(')) {
      return false;
    }
    int one = open ? bullet + 1 : bullet;
    int two = open ? other + 1 : other;
    if (!tokens.isWord(one) || !tokens.isWord(two)) {
      return tokens.first(one) == tokens.first(two) || tokens.isDash(one) && tokens.isDash(two);
    }
    return tokens.isNumber(one) == tokens.isNumber(two)
        && tokens.startsUpper(one) == tokens.startsUpper(two);
  }

  /**
   * One past the bullet of an item amid a line; {@code i} where there is none.
   *
   * @param bullet the bullet of the item before, the first token of the text where it has none
   * @param item whether the text before is an item
   */
  int endAmid(int i, int bullet, boolean item) {
    if (tokens.isWord(i) && !isNumber(i)) {
      return i;
    }
    if (isDot(i)) {
      boolean apart = !tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
      boolean star = tokens.is(i, '*') || tokens.is(i, '\u00b7');
      return !star || apart && item && tokens.first(bullet) == tokens.first(i) ? endOfSign(i) : i;
    }
    if (tokens.isDash(i)) {
      boolean apart = !tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
      boolean sibling = item && tokens.isDash(bullet);
      boolean sentence = tokens.is(i - 1, '.') && tokens.startsUpper(i + 1);
      boolean colon = tokens.is(i - 1, ':') && tokens.startsUpper(i + 1);
      return apart && (sibling || sentence || colon) ? endOfSign(i) : i;
    }
    if (tokens.touchesPrevious(i) || page.room(i) == 0) {
      return i;
    }
    int end = endOfNumber(i);
    if (end == i) {
      return i;
    }
    int rank = rank(i);
    boolean series =
        item
            ? rank == rank(bullet) + 1 && tokens.is(i, '(') == tokens.is(bullet, '(')
            : rank == 1 && isFollowed(i, end);
    return series ? end : i;
  }

  /** Whether the next item of a series is near behind its first one. */
  private boolean isFollowed(int first, int text) {
    int limit = Math.min(tokens.size, text + 40);
    for (int i = text; i < limit && tokens.breaks[i] < 2; i++) {
      if (tokens.is(i, '(') == tokens.is(first, '(')
          && rank(i) == 2
          && tokens.isNumber(first) == tokens.isNumber(i)
          && endOfNumber(i) > i) {
        return true;
      }
    }
    return false;
  }
}
