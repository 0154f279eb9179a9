package org.cajal.layout;

import org.cajal.Assertion;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The boxes of a printed form: what is ticked, and what is left open. */
public final class Boxes {
  /** Tokens of a row of boxes. */
  private static final int REACH = 40;

  /** Blanks that part the columns of a form. */
  private static final int GAP = 2;

  /** Circles that make a form; fewer are letters. */
  private static final int CIRCLES_IN_FORM = 3;

  /** Tokens of a line before its box. */
  private static final int LINE = 14;

  private final Tokens tokens;
  private final Matches matches;

  // Most reports are no forms: what none of its tokens can be need not be looked for at each
  // phrase.
  /** Whether the report has a box to tick. */
  private final boolean any;

  /** Whether it has letters for boxes: "x" before the options that hold, "o" before others. */
  private final boolean letters;

  /**
   * Whether it has a scan's circles or blanks to fill, with a cross for those that are: "O none X
   * focal", "_ none X focal".
   */
  private final boolean circles;

  Boxes(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    boolean boxed = false;
    boolean ticked = false;
    boolean unticked = false;
    int circled = 0;
    boolean crossed = false;
    boolean blank = false;
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.isWord(i)) {
        boxed |= mayBeBox(i);
        blank |= tokens.is(i, '_') && isBeforeOption(i);
      } else if (tokens.end[i] - tokens.start[i] == 1) {
        Box letter = letterBox(i);
        ticked |= letter == Box.TICKED;
        unticked |= letter == Box.EMPTY;
        circled += tokens.is(i, 'O') && isBeforeOption(i) ? 1 : 0;
        crossed |= tokens.is(i, 'X') && isBeforeOption(i);
      }
    }
    circles = circled >= CIRCLES_IN_FORM || crossed && blank;
    letters = circles || ticked && unticked;
    any = boxed || letters;
  }

  public enum Box {
    NONE,
    EMPTY,
    TICKED
  }

  /** At the start of a line, or behind a wide gap. */
  private boolean isColumnStart(int i) {
    return i == 0 || tokens.breaks[i] > 0 || tokens.start[i] - tokens.end[i - 1] >= GAP;
  }

  /** Whether a letter stands in a column of its own before a word. */
  private boolean isBeforeOption(int i) {
    return isColumnStart(i)
        && i + 1 < tokens.size
        && tokens.isWord(i + 1)
        && !tokens.isNumber(i + 1)
        && tokens.breaks[i + 1] == 0
        && !tokens.touchesPrevious(i + 1);
  }

  /** A single letter before an option: "x Present", "o Absent", "O focal". */
  private Box letterBox(int i) {
    char c = tokens.first(i);
    if (circles && (c == 'O' || c == 'X') && tokens.end[i] - tokens.start[i] == 1) {
      return isBeforeOption(i) ? c == 'O' ? Box.EMPTY : Box.TICKED : Box.NONE;
    }
    boolean single = (c == 'x' || c == 'o') && tokens.end[i] - tokens.start[i] == 1;
    if (!single
        || !isColumnStart(i)
        || i + 1 >= tokens.size
        || tokens.breaks[i + 1] > 0
        || !tokens.startsUpper(i + 1)
        || tokens.touchesPrevious(i + 1)
        || tokens.isNumber(i - 1) && tokens.breaks[i] == 0) {
      return Box.NONE;
    }
    return c == 'x' ? Box.TICKED : Box.EMPTY;
  }

  /** Whether a sign may be a box or the beginning of one. */
  private boolean mayBeBox(int i) {
    char c = tokens.first(i);
    return c == '_'
        || c == '['
        || c == '(' && (tokens.is(i + 1, ')') || tokens.is(i + 2, ')'))
        || c >= '\u25a0' && c <= '\u2714';
  }

  /** The tick box directly before the option that holds the phrase. */
  public Box before(int from, Run sentence) {
    if (!any) {
      return Box.NONE;
    }
    for (int i = from - 1; i >= Math.max(sentence.from(), from - 8); i--) {
      char c = tokens.first(i);
      if (Tokens.isWordChar(c)) {
        if (letters && letterBox(i) != Box.NONE) {
          return letterBox(i);
        }
        continue;
      }
      if (c == '_' && tokens.breaks[i + 1] > 0) {
        return Box.NONE;
      }
      if (c == '\u2610' || c == '\u25a1') {
        return Box.EMPTY;
      }
      if (c == '\u2611' || c == '\u2612' || c == '\u25a0') {
        return Box.TICKED;
      }
      if ((c == ']' || c == ')') && i > sentence.from()) {
        char inside = tokens.first(i - 1);
        if (inside == '[' || c == ')' && inside == '(') {
          return Box.EMPTY;
        }
        boolean tick = tokens.equals(i - 1, "x") || inside == '\u2713' || inside == '\u2714';
        if (tick && i - 2 >= sentence.from() && "[(".indexOf(tokens.first(i - 2)) >= 0) {
          return Box.TICKED;
        }
        if (c == ']') {
          return Box.NONE;
        }
      }
      if (c == ';' || c == '.' || c == '\u2022') {
        return Box.NONE;
      }
      if (c == '_' && tokens.equals(i - 1, "x")) {
        return Box.TICKED;
      }
      if (c == '_' && isFilledIn(i + 1)) {
        return Box.NONE;
      }
      if (c == '_') {
        return tokens.touchesPrevious(i + 1) && tokens.touchesPrevious(i) && tokens.isWord(i - 1)
            ? Box.NONE
            : Box.EMPTY;
      }
    }
    return Box.NONE;
  }

  /** "CD117 ____positive____": a word between the two ends of a blank to fill in. */
  private boolean isFilledIn(int word) {
    return tokens.touchesPrevious(word)
        && tokens.is(word + 1, '_')
        && tokens.touchesPrevious(word + 1);
  }

  /**
   * The answer of a form row such as {@code Necrosis [ ] Yes [x] No}: what the ticked option says,
   * {@code NOT_STATED} when none is ticked, null when no box follows the phrase directly.
   */
  @Nullable Assertion answer(int to, Run sentence) {
    if (!any) {
      return null;
    }
    int first = tokens.is(to, ':') ? to + 1 : to;
    for (int i = to; i < to + 3 && tokens.isWord(i) && tokens.breaks[i] == 0; i++) {
      boolean lineEnds = i + 1 < tokens.size && tokens.breaks[i + 1] > 0;
      first = tokens.is(i + 1, ':') ? i + 2 : lineEnds ? i + 1 : first;
    }
    if (at(first, tokens.size) == Box.NONE) {
      return null;
    }
    int end = endOfRow(first, sentence.to());
    if (at(first, end) == Box.NONE) {
      return null;
    }
    for (int i = first; i < end; i++) {
      if (at(i, end) == Box.TICKED) {
        int option = i;
        while (option < end && !tokens.isWord(option)
            || tokens.equals(option, "x") && option < i + 3) {
          option++;
        }
        for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, option, option + 2)) {
          if (cue.rule().cue().says() == Meaning.Says.ABSENT) {
            return Assertion.ABSENT;
          }
        }
        return Assertion.PRESENT;
      }
    }
    return Assertion.NOT_STATED;
  }

  /** Where a row of options ends that may go on over lines, each of which begins with a box. */
  private int endOfRow(int from, int limit) {
    int end = from;
    while (end < tokens.size
        && end - from < REACH
        && (end < limit || at(startOfLine(end), tokens.size) != Box.NONE)
        && (tokens.breaks[end] < 2 || at(end, tokens.size) != Box.NONE)) {
      end++;
    }
    return end;
  }

  private int startOfLine(int token) {
    int start = token;
    while (start > 0 && tokens.breaks[start] == 0 && token - start < LINE) {
      start--;
    }
    return start;
  }

  /** The tick box that begins at a token. */
  private Box at(int i, int limit) {
    char c = tokens.first(i);
    if (i >= limit) {
      return Box.NONE;
    }
    if (letters && ("xo".indexOf(c) >= 0 || circles && "XO".indexOf(c) >= 0)) {
      return letterBox(i);
    }
    if (c == '\u2610' || c == '\u25a1') {
      return Box.EMPTY;
    }
    if (c == '\u2611' || c == '\u2612' || c == '\u25a0') {
      return Box.TICKED;
    }
    if (c == '_') {
      int last = i;
      while (tokens.is(last + 1, '_') && tokens.touchesPrevious(last + 1)) {
        last++;
      }
      if (!tokens.isWord(last + 1) || tokens.isNumber(last + 1) || tokens.breaks[last + 1] > 0) {
        return Box.NONE;
      }
      return tokens.equals(last + 1, "x") || tokens.equals(i - 1, "x") ? Box.TICKED : Box.EMPTY;
    }
    if (c == '[' || c == '(') {
      char close = c == '[' ? ']' : ')';
      return tokens.is(i + 1, close)
          ? Box.EMPTY
          : tokens.equals(i + 1, "x") && tokens.is(i + 2, close) ? Box.TICKED : Box.NONE;
    }
    return Box.NONE;
  }
}
