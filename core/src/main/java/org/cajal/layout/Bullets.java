package org.cajal.layout;

import org.cajal.text.Tokens;

/** What stands before an item of a list: a dash, a dot, a number, a letter, a roman number. */
final class Bullets {
  /** Signs that are bullets before a blank or a word. */
  private static final String DOTS =
      "*\u2022\u25cf\u25e6\u25aa\u25ab\u25a0\u2023\u25ba\u25b8\u00b7\u00bb\u2043\u2219\u27a2\u2756\u25c6";

  /** More equal signs are ornament. */
  private static final int MOST_DOTS = 2;

  /** Tokens from the first item of a series to the second. */
  private static final int NEAR = 40;

  private static final int LONGEST_ROMAN = 4;

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

  // ---- signs

  private int endOfSign(int i) {
    if (tokens.startsLine(i + 1)) {
      return i;
    }
    if (tokens.isOneOf(i, DOTS)) {
      return endOfDots(i);
    }
    if (tokens.isDash(i)) {
      return endOfDash(i);
    }
    boolean apart = tokens.isWord(i + 1) && !tokens.touchesPrevious(i + 1);
    boolean arrow = tokens.isOneOf(i, ">\u2192") && !tokens.isNumber(i + 1);
    boolean circle = tokens.is(i, 'o') && tokens.length(i) == 1;
    return apart && (arrow || circle) ? i + 1 : i;
  }

  private int endOfDots(int i) {
    int end = i + 1;
    while (tokens.isOneOf(end, DOTS) && !tokens.startsLine(end + 1)) {
      end++;
    }
    return end - i > MOST_DOTS ? i : end;
  }

  private int endOfDash(int i) {
    int end = i + 1;
    while (tokens.touchesPrevious(end) && (tokens.isDash(end) || tokens.is(end, '>'))) {
      end++;
    }
    boolean item = !tokens.touchesPrevious(end) || tokens.startsUpper(end);
    return item && !tokens.startsLine(end) && !tokens.is(end, ':') ? end : i;
  }

  // ---- numbers

  /** One past "1.", "2)", "(3)", "a.", "(iv)", "#1"; {@code i} where there is none. */
  private int endOfNumber(int i) {
    if (tokens.is(i, '(')) {
      return endOfMarked(i, i + 1, ")");
    }
    return tokens.is(i, '#') ? endOfMarked(i, i + 1, ":.)") : endOfMarked(i, i, ".)");
  }

  /** One past a number and its mark. */
  private int endOfMarked(int i, int number, String marks) {
    if (number > i && !tokens.touchesPrevious(number) || !isNumber(number)) {
      return i;
    }
    int mark = number + 1;
    if (!tokens.touchesPrevious(mark) && !isScanned(number)) {
      return tokens.is(i, '#') && !tokens.startsLine(mark) ? mark : i;
    }
    int text = mark + 1;
    return tokens.isOneOf(mark, marks) && !tokens.startsLine(text) && isText(text) ? text : i;
  }

  /** "2 ) Seen": a scan put a blank into it. */
  private boolean isScanned(int number) {
    return tokens.startsLine(number)
        && tokens.is(number + 1, ')')
        && tokens.isWord(number + 2)
        && page.room(number + 1) == 1;
  }

  /** "1. Seen", "2)seen", "a.Seen"; but "1.5". */
  private boolean isText(int i) {
    if (!tokens.touchesPrevious(i)) {
      return true;
    }
    return !tokens.isNumber(i) && (tokens.is(i - 1, ')') || tokens.startsUpper(i));
  }

  private boolean isNumber(int i) {
    if (tokens.isNumber(i)) {
      return tokens.length(i) <= 2;
    }
    return tokens.isLetter(i) && tokens.first(i) < 128 || isRoman(i);
  }

  private boolean isRoman(int i) {
    if (!tokens.isWord(i) || tokens.length(i) > LONGEST_ROMAN) {
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
    return isRoman(number) ? roman(number) : Character.toLowerCase(tokens.first(number)) - 'a' + 1;
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
    if (tokens.is(bullet, '(') != tokens.is(other, '(')) {
      return false;
    }
    int one = tokens.is(bullet, '(') ? bullet + 1 : bullet;
    int two = tokens.is(other, '(') ? other + 1 : other;
    if (tokens.isWord(one) && tokens.isWord(two)) {
      return tokens.isNumber(one) == tokens.isNumber(two)
          && tokens.startsUpper(one) == tokens.startsUpper(two);
    }
    return tokens.first(one) == tokens.first(two) || tokens.isDash(one) && tokens.isDash(two);
  }

  // ---- amid a line

  /**
   * One past the bullet of an item amid a line; {@code i} where there is none.
   *
   * @param bullet the bullet of the item before, the first token of the text where it has none
   * @param item whether the text before is an item
   */
  int endAmid(int i, int bullet, boolean item) {
    boolean apart = !tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
    if (tokens.isOneOf(i, DOTS)) {
      boolean rare = tokens.isOneOf(i, "*\u00b7");
      boolean sibling = item && tokens.first(bullet) == tokens.first(i);
      return !rare || apart && sibling ? endOfSign(i) : i;
    }
    if (tokens.isDash(i)) {
      boolean sibling = item && tokens.isDash(bullet);
      boolean begins = tokens.isOneOf(i - 1, ".:") && tokens.startsUpper(i + 1);
      return apart && (sibling || begins) ? endOfSign(i) : i;
    }
    return tokens.touchesPrevious(i) || page.room(i) == 0 ? i : endOfSeries(i, bullet, item);
  }

  /** One past a number that counts on, or that the next number follows. */
  private int endOfSeries(int i, int bullet, boolean item) {
    int end = endOfNumber(i);
    if (end == i) {
      return i;
    }
    int rank = rank(i);
    boolean counts = item && areAlike(bullet, i);
    boolean series = counts ? rank == rank(bullet) + 1 : rank == 1 && isFollowed(i, end);
    return series ? end : i;
  }

  /** Whether the next item of a series is near behind its first one. */
  private boolean isFollowed(int first, int text) {
    int limit = Math.min(tokens.size, text + NEAR);
    for (int i = text; i < limit && tokens.breaks[i] < 2; i++) {
      if (areAlike(first, i) && rank(i) == 2 && endOfNumber(i) > i) {
        return true;
      }
    }
    return false;
  }
}
