package org.cajal.layout;

import java.util.Arrays;
import org.cajal.text.Tokens;

/**
 * The boxes of a report's forms, ticked or not, in text order: brackets, drawn boxes and circles,
 * blanks with or without a cross, and single letters where the report uses them so.
 */
final class Ticks {
  /** Signs of a longer blank, which is to be filled in. */
  private static final int LONGEST_BLANK = 12;

  /** Boxes, and circles, to be ticked. */
  private static final String EMPTY = "\u2610\u25a1\u25fb\u25a2\u2b1c\u25cb\u25ef";

  private static final String TICKED = "\u2611\u2612\u25c9\u29bf";

  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private int size;
  private int[] from = {};
  private int[] to = {};
  private boolean[] ticked = {};

  /** Whether empty circles or squares are seen, so that the filled ones beside them are ticked. */
  private boolean drawn;

  /** Whether single letters are boxes. */
  private boolean letters;

  // Single letters that may be boxes, and blanks before a word.
  private int crosses;
  private int crossedLines;
  private int circles;
  private int circledOptions;
  private int blanks;

  Ticks(Tokens tokens, Page page, Answers answers) {
    this.tokens = tokens;
    this.page = page;
    this.answers = answers;
    for (int i = 0; i < tokens.size; i++) {
      look(i);
    }
    letters = crosses > 0 && circles + blanks > 0 || crossedLines > 1 || circledOptions > 2;
    for (int i = 0; i < tokens.size; i++) {
      int end = tokens.isWord(i) ? endOfLetter(i) : endOfBox(i);
      i = Math.max(i, end - 1);
    }
  }

  /** Sees which signs the report uses as boxes. */
  private void look(int i) {
    char c = tokens.first(i);
    if (!tokens.isWord(i)) {
      drawn |= EMPTY.indexOf(c) >= 0;
      blanks += c == '_' && startsOption(i + 1) ? 1 : 0;
    } else if (tokens.length(i) == 1 && isBeforeOption(i)) {
      boolean cross = c == 'x' || c == 'X';
      crosses += cross ? 1 : 0;
      crossedLines += cross && tokens.startsLine(i) ? 1 : 0;
      boolean circle = c == 'o' || c == 'O';
      circles += circle ? 1 : 0;
      circledOptions += circle && !tokens.startsLine(i) ? 1 : 0;
    }
  }

  /** Whether a letter stands before a word of its line, in a column of its own. */
  private boolean isBeforeOption(int i) {
    return startsOption(i + 1) && page.isApart(i) && !tokens.touchesPrevious(i + 1);
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
    return tokens.length(i) == 1 && isCross(tokens.first(i));
  }

  /** Whether a sign is put where something holds: "x", a star, a tick. */
  static boolean isCross(char c) {
    return "xX\u00d7*\u2022".indexOf(c) >= 0 || isCheck(c);
  }

  private static boolean isCheck(char c) {
    return c >= '\u2713' && c <= '\u2718';
  }

  // ---- boxes

  /** One past the box that begins with a sign; 0 where none does. */
  private int endOfBox(int i) {
    char c = tokens.first(i);
    if (c == '[' || c == '(' || c == '{') {
      return endOfBracket(i, c == '[' ? ']' : c == '(' ? ')' : '}');
    }
    if (c == '_') {
      return endOfBlank(i);
    }
    return c < '\u2022' ? 0 : endOfDrawn(i, c);
  }

  private int endOfDrawn(int i, char c) {
    if (EMPTY.indexOf(c) >= 0) {
      return add(i, i + 1, false);
    }
    boolean filled = (c == '\u25cf' || c == '\u25a0') && drawn;
    boolean tick = filled || TICKED.indexOf(c) >= 0 || isCheck(c) && tokens.isWord(i + 1);
    return tick ? add(i, i + 1, true) : 0;
  }

  private int endOfBracket(int i, char close) {
    if (tokens.is(i + 1, close)) {
      return isNoBox(i, close) ? 0 : add(i, i + 2, false);
    }
    if (tokens.is(i + 2, close) && isCross(i + 1)) {
      return add(i, i + 3, true);
    }
    int end = i + 1;
    while (tokens.is(end, '_')) {
      end++;
    }
    return end > i + 1 && tokens.is(end, close) ? add(i, end + 1, false) : 0;
  }

  /** "f()", "Dr [] has seen": an empty bracket of a formula, or what was blacked out. */
  private boolean isNoBox(int i, char close) {
    if (!tokens.touchesPrevious(i + 1)) {
      return false;
    }
    if (close == ')' && tokens.touchesPrevious(i)) {
      return true;
    }
    return tokens.isWord(i - 1)
        && !page.isApart(i)
        && tokens.startsLower(i + 2)
        && !answers.begins(i + 2);
  }

  /** "__X__", "X__", "____": one past it where it is a box of an option. */
  private int endOfBlank(int begin) {
    int end = begin;
    boolean tick = false;
    while ((end == begin || tokens.touchesPrevious(end)) && (tokens.is(end, '_') || isCross(end))) {
      tick |= !tokens.is(end, '_');
      end++;
    }
    if (tick) {
      return add(begin, end, true);
    }
    if (isFilledIn(end)) {
      return end + 2;
    }
    return isBefore(end) || isBehind(begin, end) ? add(begin, end, false) : end;
  }

  /** "____positive____": a blank that was filled in. */
  private boolean isFilledIn(int word) {
    return tokens.isWord(word)
        && tokens.touchesPrevious(word)
        && tokens.is(word + 1, '_')
        && tokens.touchesPrevious(word + 1);
  }

  private boolean isBefore(int option) {
    return startsOption(option)
        && !tokens.is(option + 1, ':')
        && !tokens.is(option + 2, ':')
        && (tokens.startsUpper(option) || answers.begins(option));
  }

  private boolean isBehind(int begin, int end) {
    return end - begin < LONGEST_BLANK
        && !tokens.startsLine(begin)
        && tokens.isWord(begin - 1)
        && answers.begins(begin - 1);
  }

  // ---- letters

  private int endOfLetter(int i) {
    if (tokens.length(i) > 1) {
      return 0;
    }
    char c = tokens.first(i);
    if (c == 'x' || c == 'X') {
      return endOfCross(i);
    }
    boolean circle = letters && (c == 'o' || c == 'O') && isBeforeOption(i);
    return circle ? add(i, i + 1, false) : 0;
  }

  private int endOfCross(int i) {
    if (tokens.is(i + 1, '_') && tokens.touchesPrevious(i + 1)) {
      return endOfBlank(i);
    }
    boolean before =
        isBeforeOption(i) && (letters || answers.begins(i + 1) && !tokens.isNumber(i - 1));
    return before || isCrossBehind(i) ? add(i, i + 1, true) : 0;
  }

  /** "Present x Absent" */
  private boolean isCrossBehind(int i) {
    return !tokens.startsLine(i)
        && (i + 1 >= tokens.size || page.isApart(i + 1))
        && tokens.isWord(i - 1)
        && !tokens.isNumber(i - 1)
        && !tokens.touchesPrevious(i)
        && !page.isGap(i)
        && answers.begins(i - 1);
  }

  // ---- what was found

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
