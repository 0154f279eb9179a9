package org.cajal.layout;

import java.util.Arrays;
import org.cajal.text.Tokens;

/**
 * The boxes of a report's forms, ticked or not, in text order: brackets, drawn boxes and circles,
 * blanks with or without a cross, and single letters where the report uses them so.
 */
final class Ticks {
  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private int size;
  private int[] from = {};
  private int[] to = {};
  private boolean[] ticked = {};

  /** Whether a circle is seen, so that the filled one beside it is no bullet. */
  private boolean circles;

  private boolean squares;

  /** Whether single letters are boxes. */
  private boolean letters;

  Ticks(Tokens tokens, Page page, Answers answers) {
    this.tokens = tokens;
    this.page = page;
    this.answers = answers;
    look();
    for (int i = 0; i < tokens.size; i++) {
      int end = tokens.isWord(i) ? endOfLetter(i) : endOfBox(i);
      if (end > 0) {
        i = end - 1;
      }
    }
  }

  /** Sees which signs the report uses as boxes. */
  private void look() {
    int crossed = 0;
    int circled = 0;
    int blanks = 0;
    int lines = 0;
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.isWord(i)) {
        char c = tokens.first(i);
        circles |= c == '\u25cb' || c == '\u25ef';
        squares |= c == '\u25a1' || c == '\u2610';
        blanks += c == '_' && startsOption(i + 1) ? 1 : 0;
      } else if (tokens.end[i] - tokens.start[i] == 1 && startsColumn(i)) {
        char c = tokens.first(i);
        boolean cross = c == 'x' || c == 'X';
        crossed += cross ? 1 : 0;
        lines += cross && (i == 0 || tokens.breaks[i] > 0) ? 1 : 0;
        circled += c == 'o' || c == 'O' ? 1 : 0;
      }
    }
    letters = crossed > 0 && circled + blanks > 0 || lines > 1;
  }

  /** Whether a letter stands before a word of its line, in a column of its own. */
  private boolean startsColumn(int i) {
    return page.isApart(i) && startsOption(i + 1) && !tokens.touchesPrevious(i + 1);
  }

  private boolean startsOption(int i) {
    return tokens.isWord(i) && tokens.breaks[i] == 0 && !tokens.isNumber(i);
  }

  /** Adds a box; where it ends. */
  private int add(int begin, int end, boolean tick) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2 + 8);
      to = Arrays.copyOf(to, from.length);
      ticked = Arrays.copyOf(ticked, from.length);
    }
    from[size] = begin;
    to[size] = end;
    ticked[size++] = tick;
    return end;
  }

  private boolean isCross(int i) {
    return i < tokens.size && tokens.end[i] - tokens.start[i] == 1 && isCrossSign(tokens.first(i));
  }

  private static boolean isCrossSign(char c) {
    return c == 'x' || c == 'X' || c == '\u00d7' || c == '*' || isCheck(c);
  }

  private static boolean isCheck(char c) {
    return c >= '\u2713' && c <= '\u2718';
  }

  /** One past the box that begins with a sign; 0 where none does. */
  private int endOfBox(int i) {
    char c = tokens.first(i);
    if (c == '[' || c == '(' || c == '{') {
      return endOfBracket(i, c == '[' ? ']' : c == '(' ? ')' : '}');
    }
    if (c == '_') {
      return endOfBlank(i, i);
    }
    if (c < '\u2022') {
      return 0;
    }
    return switch (c) {
      case '\u2610', '\u25a1', '\u25fb', '\u25a2', '\u2b1c' -> add(i, i + 1, false);
      case '\u25cb', '\u25ef' -> add(i, i + 1, false);
      case '\u2611', '\u2612', '\u25c9', '\u29bf' -> add(i, i + 1, true);
      case '\u25cf' -> circles ? add(i, i + 1, true) : 0;
      case '\u25a0' -> squares ? add(i, i + 1, true) : 0;
      default -> isCheck(c) && tokens.isWord(i + 1) ? add(i, i + 1, true) : 0;
    };
  }

  private int endOfBracket(int i, char close) {
    if (tokens.is(i + 1, close)) {
      boolean touches = tokens.touchesPrevious(i + 1);
      boolean call = close == ')' && tokens.touchesPrevious(i) && touches;
      return call || touches && isAmidSentence(i) ? 0 : add(i, i + 2, false);
    }
    if (tokens.is(i + 2, close)) {
      if (isCross(i + 1)) {
        return add(i, i + 3, true);
      }
      if (close == ']' && tokens.is(i + 1, '_')) {
        return add(i, i + 3, false);
      }
    }
    int end = i + 1;
    while (tokens.is(end, '_')) {
      end++;
    }
    return end > i + 1 && tokens.is(end, close) ? add(i, end + 1, false) : 0;
  }

  /** "Dr [] has seen": what was blacked out. */
  private boolean isAmidSentence(int i) {
    return i > 0
        && tokens.isWord(i - 1)
        && !page.isApart(i)
        && Character.isLowerCase(tokens.first(i + 2))
        && !answers.begins(i + 2);
  }

  /** "__X__", "X__", "____": one past it where it is a box before an option. */
  private int endOfBlank(int begin, int i) {
    int end = i;
    boolean tick = false;
    while (end < tokens.size
        && (end == i || tokens.touchesPrevious(end))
        && (tokens.is(end, '_') || isCross(end))) {
      tick |= !tokens.is(end, '_');
      end++;
    }
    boolean filled = !tick && tokens.isWord(end) && tokens.touchesPrevious(end);
    if (filled && tokens.is(end + 1, '_') && tokens.touchesPrevious(end + 1)) {
      return end + 2; // "____positive____": a blank that was filled in
    }
    if (tick) {
      return add(begin, end, true);
    }
    boolean before =
        startsOption(end)
            && !tokens.is(end + 1, ':')
            && !tokens.is(end + 2, ':')
            && (tokens.startsUpper(end) || answers.begins(end));
    boolean behind =
        begin > 0
            && tokens.breaks[begin] == 0
            && end - begin < 12
            && answers.begins(begin - 1)
            && tokens.isWord(begin - 1);
    return before || behind ? add(begin, end, false) : end;
  }

  private int endOfLetter(int i) {
    if (tokens.end[i] - tokens.start[i] > 1) {
      return 0;
    }
    char c = tokens.first(i);
    if ((c == 'x' || c == 'X') && tokens.is(i + 1, '_') && tokens.touchesPrevious(i + 1)) {
      return endOfBlank(i, i);
    }
    if (c == 'x' || c == 'X') {
      boolean before = startsColumn(i);
      if (before && (letters || answers.begins(i + 1) && !tokens.isNumber(i - 1))) {
        return add(i, i + 1, true);
      }
      boolean lineEnd = i + 1 >= tokens.size || page.isApart(i + 1);
      boolean behind =
          i > 0
              && tokens.breaks[i] == 0
              && lineEnd
              && tokens.isWord(i - 1)
              && !tokens.touchesPrevious(i)
              && !tokens.isNumber(i - 1)
              && !page.isGap(i)
              && answers.begins(i - 1);
      return behind ? add(i, i + 1, true) : 0;
    }
    return letters && (c == 'o' || c == 'O') && startsColumn(i) ? add(i, i + 1, false) : 0;
  }

  boolean any() {
    return size > 0;
  }

  int from(int box) {
    return from[box];
  }

  int to(int box) {
    return to[box];
  }

  Unit.Tick tick(int box) {
    return ticked[box] ? Unit.Tick.TICKED : Unit.Tick.EMPTY;
  }

  /** The first box that begins at a token or behind it; how many there are where none does. */
  int first(int token) {
    if (size == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(from, 0, size, token);
    return found >= 0 ? found : -found - 1;
  }

  int size() {
    return size;
  }

  /** Whether a box is in a stretch. */
  boolean any(int begin, int end) {
    int box = first(begin);
    return box < size && from[box] < end;
  }

  /** Whether a box begins with a token. */
  boolean begins(int token) {
    int box = first(token);
    return box < size && from[box] == token;
  }
}
