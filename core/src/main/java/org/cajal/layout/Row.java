package org.cajal.layout;

import java.util.Arrays;
import org.cajal.text.Tokens;

/** The cells of a line, which gaps, tabs or bars part, and the column of each. */
final class Row {
  /** Cells of a row. */
  private static final int MOST = 60;

  /** Tokens of a cell; what is longer is text. */
  private static final int LONGEST_CELL = 30;

  /** Tokens of a cell that may be running text. */
  private static final int LONG_CELL = 8;

  /** Tokens of a label in the margin. */
  private static final int LONGEST_MARGIN = 4;

  /** Columns by which the parts of a column may be out of line. */
  private static final int SLACK = 2;

  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;
  int[] from = new int[16];
  int[] to = new int[16];

  /** Characters from the start of the line, or which bar or tab it is behind. */
  int[] column = new int[16];

  int cells;

  /** Whether columns are counted, rather than measured in characters. */
  boolean counted;

  Row(Sheet sheet) {
    this.sheet = sheet;
    tokens = sheet.tokens;
    page = sheet.page;
  }

  void copy(Row other) {
    from = Arrays.copyOf(other.from, other.from.length);
    to = Arrays.copyOf(other.to, other.to.length);
    column = Arrays.copyOf(other.column, other.column.length);
    cells = other.cells;
    counted = other.counted;
  }

  /** Takes the cells of a line; false where it is no row. */
  boolean split(int line) {
    int begin = page.from(line);
    int end = page.to(line);
    boolean bars = hasBars(begin, end);
    cells = 0;
    counted = bars || hasTab(begin, end);
    if (bars) {
      splitAtBars(begin, end);
    } else if (!sheet.ticks.any(begin, end)) {
      splitAtGaps(line, sheet.bullets.end(begin), end);
    }
    return cells > 1 && cells <= MOST && areCells();
  }

  private boolean hasBars(int begin, int end) {
    int bars = 0;
    for (int i = begin; i < end; i++) {
      if (tokens.is(i, '|')) {
        bars++;
        if (tokens.is(i + 1, '|') && tokens.touchesPrevious(i + 1)) {
          return false; // an exported record
        }
      }
    }
    boolean amid = !tokens.is(begin, '|') && !tokens.is(end - 1, '|');
    return bars > 1 || bars == 1 && amid;
  }

  private boolean hasTab(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      if (tokens.text.charAt(tokens.start[i] - 1) == '\t') {
        return true;
      }
    }
    return false;
  }

  private void splitAtBars(int begin, int end) {
    int start = tokens.is(begin, '|') ? begin + 1 : begin;
    int index = 0;
    for (int i = start; i <= end; i++) {
      if (i == end || tokens.is(i, '|')) {
        add(start, i, index++);
        start = i + 1;
      }
    }
  }

  private void splitAtGaps(int line, int begin, int end) {
    // In a row with a gap two blanks are one, too.
    boolean wide = page.gap(begin, end) < end;
    int start = begin;
    int tab = counted ? page.tabs(begin) : 0;
    for (int i = begin + 1; wide && i < end; i++) {
      if (page.isGap(i) || page.isApart(i) && !tokens.isOneOf(i - 1, ".:,")) {
        add(start, i, counted ? tab : page.column(line, start));
        start = i;
        tab += counted ? Math.max(1, page.tabs(i)) : 0;
      }
    }
    add(start, end, counted ? tab : page.column(line, start));
  }

  private void add(int begin, int end, int where) {
    if (begin >= end) {
      return;
    }
    if (cells == from.length) {
      from = Arrays.copyOf(from, cells * 2);
      to = Arrays.copyOf(to, cells * 2);
      column = Arrays.copyOf(column, cells * 2);
    }
    from[cells] = begin;
    to[cells] = end;
    column[cells++] = where;
  }

  /** Whether the cells are no running text, and the first one is no label with its mark. */
  private boolean areCells() {
    if (sheet.labels.mark(from[0], to[0]) < to[0]
        || isSentence()
        || isStray()
        || isAmidSentence()) {
      return false;
    }
    int running = 0;
    for (int i = 0; i < cells; i++) {
      if (length(i) > LONGEST_CELL) {
        return false;
      }
      running += length(i) > LONG_CELL ? 1 : 0;
    }
    return running < cells;
  }

  private int length(int cell) {
    return to[cell] - from[cell];
  }

  private boolean isSentence() {
    return tokens.is(to[0] - 1, '.')
        && (length(0) > LONG_CELL || sheet.answers.hasVerb(from[0], to[0]));
  }

  /** "No necrosis.": a sentence with a stray gap. */
  private boolean isStray() {
    int last = to[1] - 1;
    boolean ends = tokens.is(last, '.') || tokens.is(last, '"') && tokens.is(last - 1, '.');
    return cells == 2 && ends && !counted && !isAnswer(1);
  }

  /** "no edema or necrosis": a gap behind or before a small word parts nothing. */
  private boolean isAmidSentence() {
    for (int i = 1; i < cells && !counted; i++) {
      boolean open =
          sheet.answers.isOpen(to[i - 1] - 1)
              || Character.isLowerCase(tokens.first(from[i])) && sheet.answers.isOpen(from[i]);
      if (open && !isAnswer(i) && !isName(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The line behind the row: lines that have only more of its last cell belong to it. */
  int end(int line) {
    int next = line + 1;
    int second = page.column(line, from[1]);
    int last = page.column(line, from[cells - 1]);
    if (second <= SLACK || page.column(line, page.from(line)) >= second - SLACK) {
      return next;
    }
    while (sheet.isNear(next) && isRest(next, last - SLACK)) {
      to[cells - 1] = page.to(next);
      next++;
    }
    return next;
  }

  private boolean isRest(int line, int column) {
    int start = page.from(line);
    int end = page.to(line);
    return page.column(line, start) >= column
        && end - start <= LONG_CELL
        && !sheet.answers.hasName(start, end)
        && !sheet.hasGap(line)
        && !sheet.hasBox(line);
  }

  boolean isName(int cell) {
    return sheet.answers.isName(from[cell], to[cell]);
  }

  boolean isAnswer(int cell) {
    return sheet.answers.isAnswer(from[cell], to[cell]) || isMark(cell);
  }

  /** "cellularity 85 %": a name with its value in one cell. */
  boolean isStatement(int cell) {
    return sheet.answers.hasName(from[cell], to[cell])
        && sheet.answers.hasAnswer(from[cell], to[cell]);
  }

  /** An x or a tick. */
  private boolean isMark(int cell) {
    int i = from[cell];
    return length(cell) == 1 && tokens.length(i) == 1 && Ticks.isCross(tokens.first(i));
  }

  boolean hasMark(int cell) {
    return sheet.labels.mark(from[cell], to[cell]) < to[cell];
  }

  /**
   * Where the text begins that a line has behind a label in its margin, as "Gross Received is a
   * segment of"; -1 where it has none.
   */
  int marginText(int line) {
    int begin = page.from(line);
    int end = page.to(line);
    int gap = page.gap(begin, end);
    boolean margin =
        gap < end
            && gap - begin <= LONGEST_MARGIN
            && end - gap > LONG_CELL
            && page.gap(gap, end) == end
            && !sheet.hasBox(line)
            && !hasBars(begin, end);
    return margin && isMargin(begin, gap) ? gap : -1;
  }

  private boolean isMargin(int begin, int end) {
    return tokens.startsUpper(begin)
        && !tokens.is(end - 1, '.')
        && sheet.labels.mark(begin, end) == end
        && !sheet.answers.hasVerb(begin, end);
  }
}
