package org.cajal.layout;

import java.util.Arrays;
import org.cajal.layout.Unit.Kind;
import org.cajal.lexicon.Meaning;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables: rows of cells that gaps, tabs or bars part, with the names before or behind their
 * values, above them, or below the heads of columns.
 */
final class Table {
  /** Tokens of a cell; what is longer is text. */
  private static final int LONGEST_CELL = 30;

  /** Tokens of a cell that may be running text, if the one beside it is, too. */
  private static final int LONG_CELL = 8;

  /** Columns by which the parts of a column may be out of line. */
  private static final int SLACK = 2;

  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private final Ticks ticks;
  private final Labels labels;
  private final Bullets bullets;
  private final TextReader text;
  private final Outline outline;

  // The cells of the row at hand.
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int[] column = new int[16];
  private int cells;
  private boolean byIndex;

  // The heads of the columns, while they hold.
  private @Nullable Run[] heads = new Run[16];
  private Unit[] names = {};
  private int[] headColumn = new int[16];
  private int headCount;
  private boolean headsByIndex;

  /** Whether the heads are answers, under which the names stand. */
  private boolean grouped;

  /** Whether the heads are names, under which their values stand. */
  private boolean named;

  /** The column of the last cell of the row before. */
  private int lastColumn;

  Table(Tokens tokens, Page page, Answers answers, Ticks ticks, TextReader text, Outline outline) {
    this.tokens = tokens;
    this.page = page;
    this.answers = answers;
    this.ticks = ticks;
    this.text = text;
    this.outline = outline;
    labels = text.labels();
    bullets = text.bullets();
  }

  /**
   * Reads the table that begins with a line; the line behind it, {@code line} where none begins.
   */
  int read(int line) {
    int at = line;
    headCount = 0;
    while (at < page.lines && (at == line || !page.isParted(at)) && split(at)) {
      int next = endOfRow(at);
      row(at, next);
      at = next;
    }
    return at;
  }

  /**
   * Where the text begins that a line has behind a label in its margin, as "Gross Received is a
   * segment of"; -1 where it has none.
   */
  int marginText(int line) {
    int begin = page.from(line);
    int end = page.to(line);
    if (ticks.any(begin, end) || hasBars(begin, end)) {
      return -1;
    }
    int gap = -1;
    for (int i = begin + 1; i < end; i++) {
      if (page.isGap(i)) {
        if (gap >= 0) {
          return -1;
        }
        gap = i;
      }
    }
    boolean label =
        gap > 0
            && gap - begin <= LONG_CELL / 2
            && end - gap > LONG_CELL
            && tokens.startsUpper(begin)
            && labels.mark(begin, gap) == gap
            && !tokens.is(gap - 1, '.')
            && !answers.hasVerb(begin, gap);
    return label ? gap : -1;
  }

  // ---- cells

  /** Whether a line is a row, whose cells it then has found. */
  private boolean split(int line) {
    int begin = page.from(line);
    int end = page.to(line);
    if (ticks.any(begin, end) && !hasBars(begin, end)) {
      return false;
    }
    cells = 0;
    byIndex = hasBars(begin, end) || hasTab(begin, end);
    if (hasBars(begin, end)) {
      splitAtBars(begin, end);
    } else {
      splitAtGaps(line, bullets.end(begin), end);
    }
    return cells > 1 && areCells();
  }

  private boolean hasBars(int begin, int end) {
    int bars = 0;
    for (int i = begin; i < end; i++) {
      if (tokens.is(i, '|')) {
        if (tokens.is(i + 1, '|') && tokens.touchesPrevious(i + 1)) {
          return false; // an exported record
        }
        bars++;
      }
    }
    return bars > 1 || bars == 1 && !tokens.is(begin, '|') && !tokens.is(end - 1, '|');
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
        if (i > start) {
          add(start, i, index);
        }
        start = i + 1;
        index++;
      }
    }
  }

  private void splitAtGaps(int line, int begin, int end) {
    int start = begin;
    int tab = tokens.breaks[begin] > 0 || begin == 0 ? tabsAtStart(begin) : 0;
    boolean wide = false;
    for (int i = begin + 1; i < end && !wide; i++) {
      wide = page.isGap(i);
    }
    for (int i = begin + 1; i <= end; i++) {
      // In a row with a gap two blanks are one, too.
      boolean gap = i < end && (page.isGap(i) || wide && page.isApart(i) && !isStop(i - 1));
      if (i == end || gap) {
        add(start, i, byIndex ? tab : page.column(line, start));
        start = i;
        tab += i < end && byIndex ? Math.max(1, page.tabs(i)) : 0;
      }
    }
  }

  private boolean isStop(int i) {
    return tokens.is(i, '.') || tokens.is(i, ':') || tokens.is(i, ',');
  }

  /** Tabs before the first word of a line. */
  private int tabsAtStart(int token) {
    int tabs = 0;
    for (int at = tokens.start[token] - 1; at >= 0 && tokens.text.charAt(at) == '\t'; at--) {
      tabs++;
    }
    return tabs;
  }

  private void add(int begin, int end, int where) {
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
    int mark = labels.mark(from[0], to[0]);
    if (mark < to[0]) {
      return false;
    }
    int running = 0;
    for (int i = 0; i < cells; i++) {
      int length = to[i] - from[i];
      if (length > LONGEST_CELL) {
        return false;
      }
      running += length > LONG_CELL ? 1 : 0;
    }
    boolean sentence =
        tokens.is(to[0] - 1, '.')
            && (to[0] - from[0] > LONG_CELL || answers.hasVerb(from[0], to[0]));
    // "No   necrosis.": a sentence with a stray gap.
    boolean stray = cells == 2 && endsSentence(to[1] - 1) && !isAnswer(1) && !byIndex;
    return running < cells && !sentence && !stray;
  }

  private boolean endsSentence(int token) {
    return tokens.is(token, '.') || tokens.is(token, '"') && tokens.is(token - 1, '.');
  }

  /** The line behind a row: lines that have only more of its last cell belong to it. */
  private int endOfRow(int line) {
    int next = line + 1;
    lastColumn = page.column(line, from[cells - 1]);
    int second = page.column(line, from[1]);
    while (next < page.lines
        && !page.isParted(next)
        && page.column(next, page.from(next)) >= Math.max(SLACK, second - SLACK)
        && page.column(next, page.from(next)) >= lastColumn - SLACK
        && page.column(line, page.from(line)) < second - SLACK
        && page.to(next) - page.from(next) <= LONG_CELL
        && !answers.hasName(page.from(next), page.to(next))
        && !hasGap(next)) {
      to[cells - 1] = page.to(next);
      next++;
    }
    return next;
  }

  private boolean hasGap(int line) {
    for (int i = page.from(line) + 1; i < page.to(line); i++) {
      if (page.isGap(i)) {
        return true;
      }
    }
    return ticks.any(page.from(line), page.to(line));
  }

  // ---- rows

  private boolean isName(int cell) {
    return answers.isName(from[cell], to[cell]);
  }

  private boolean isAnswer(int cell) {
    return answers.isAnswer(from[cell], to[cell]) || isMark(cell);
  }

  /** An x or a tick. */
  private boolean isMark(int cell) {
    int i = from[cell];
    char c = tokens.first(i);
    return to[cell] - i == 1
        && tokens.end[i] - tokens.start[i] == 1
        && (c == 'x' || c == 'X' || c == '*' || c >= '\u2713' && c <= '\u2718' || c == '\u2022');
  }

  private void row(int line, int next) {
    int named = 0;
    int answered = 0;
    int open = 0;
    for (int i = 0; i < cells; i++) {
      if (isName(i)) {
        named++;
      } else if (isAnswer(i)) {
        answered++;
      } else if (i > 0 && endsWithMark(i)) {
        open++;
      }
    }
    if (open > 0) {
      text.read(from[0], to[cells - 1], from[0], Kind.SENTENCE, null);
    } else if (named == 0 && isHead(next)) {
      heads(false);
    } else if (answered == 0 && named > 1 && named >= cells - 1 && isAbove(next)) {
      heads(true);
    } else if (this.named && headCount > 0 && named == 0) {
      below();
    } else if (grouped && headCount > 0 && answered == 0 && named > 0) {
      for (int i = 0; i < cells; i++) {
        cell(Kind.CELL, i);
      }
    } else {
      pairs(named, answered);
    }
  }

  private boolean endsWithMark(int cell) {
    return labels.mark(from[cell], to[cell]) < to[cell];
  }

  /** Whether the row has the heads of columns; {@code next} is the line behind it. */
  private boolean isHead(int next) {
    if (next >= page.lines || page.isParted(next)) {
      return false;
    }
    int columns = 0;
    int answered = 0;
    for (int i = 0; i < cells; i++) {
      if (!tokens.isWord(from[i]) || Character.isLowerCase(tokens.first(from[i]))) {
        return false;
      }
      columns += answers.is(from[i], Meaning.Place.COLUMN) ? 1 : 0;
      answered += answers.isAnswerWord(from[i]) ? 1 : 0;
    }
    boolean all = columns == cells || answered == cells || columns + answered == cells && cells > 2;
    return all || columns > 0 && cells > 2 && answers.is(from[0], Meaning.Place.COLUMN);
  }

  /** Whether the next line has as many answers as the row has names, and no name. */
  private boolean isAbove(int next) {
    if (next >= page.lines || page.isParted(next)) {
      return false;
    }
    int count = cells;
    int[] row = Arrays.copyOf(from, cells);
    int[] ends = Arrays.copyOf(to, cells);
    int[] columns = Arrays.copyOf(column, cells);
    boolean index = byIndex;
    boolean above = split(next) && cells == count;
    for (int i = 0; above && i < cells; i++) {
      above = isAnswer(i) || i == 0 && !isName(i) && !answers.isName(row[0], ends[0]);
    }
    cells = count;
    byIndex = index;
    System.arraycopy(row, 0, from, 0, count);
    System.arraycopy(ends, 0, to, 0, count);
    System.arraycopy(columns, 0, column, 0, count);
    return above;
  }

  private void heads(boolean names) {
    headCount = cells;
    headsByIndex = byIndex;
    named = names;
    heads = new Run[cells];
    this.names = new Unit[cells];
    headColumn = Arrays.copyOf(column, cells);
    grouped = !names;
    for (int i = 0; i < cells; i++) {
      boolean name = names && isName(i);
      Unit head = outline.add(name ? Kind.LABEL : Kind.CELL, from[i], to[i], null);
      heads[i] = new Run(from[i], to[i]);
      if (head != null) {
        this.names[i] = head;
      }
      grouped &= answers.begins(from[i]);
    }
  }

  /** A row of values below their names. */
  private void below() {
    for (int i = 0; i < cells; i++) {
      int head = head(i);
      Unit name = head < 0 ? null : names[head];
      boolean answers = name != null && name.kind() == Kind.LABEL;
      Unit cell = outline.add(Kind.CELL, from[i], to[i], answers ? name : null);
      if (cell != null && answers && i > 0 && !isAnswer(0)) {
        cell.headed(new Run(from[0], to[0]));
      }
    }
  }

  /** The head of the column of a cell; -1 for none. */
  private int head(int cell) {
    if (headCount == 0) {
      return -1;
    }
    if (byIndex && headsByIndex) {
      for (int i = 0; i < headCount; i++) {
        if (headColumn[i] == column[cell]) {
          return i;
        }
      }
      return -1;
    }
    if (byIndex != headsByIndex) {
      return cell < headCount ? cell : -1;
    }
    int best = 0;
    for (int i = 1; i < headCount; i++) {
      if (Math.abs(headColumn[i] - column[cell]) < Math.abs(headColumn[best] - column[cell])) {
        best = i;
      }
    }
    return best;
  }

  private @Nullable Unit cell(Kind kind, int i) {
    Unit cell = outline.add(kind, from[i], to[i], null);
    int head = head(i);
    if (cell != null && head >= 0 && !named) {
      cell.headed(heads[head]);
    }
    return cell;
  }

  /** Names with what stands beside them; the first cell is one if no other is. */
  private void pairs(int named, int answered) {
    Unit[] units = new Unit[cells];
    boolean[] name = new boolean[cells];
    boolean before = named > 0 && isAnswer(0) && isName(cells - 1);
    for (int i = 0; i < cells; i++) {
      name[i] = isName(i) || named == 0 && i == 0 && (!isAnswer(0) || answered == 1);
      Unit unit = cell(name[i] ? Kind.LABEL : Kind.CELL, i);
      if (unit != null) {
        units[i] = unit;
      }
    }
    for (int i = 0; i < cells; i++) {
      if (name[i] || units[i] == null) {
        continue;
      }
      int label = before ? next(name, i) : previous(name, i);
      label = label < 0 ? next(name, i) : label;
      if (label >= 0 && units[label] != null) {
        units[i].answering(units[label]);
      }
    }
  }

  private static int previous(boolean[] name, int i) {
    int at = i;
    while (at >= 0 && !name[at]) {
      at--;
    }
    return at;
  }

  private static int next(boolean[] name, int i) {
    for (int at = i; at < name.length; at++) {
      if (name[at]) {
        return at;
      }
    }
    return -1;
  }
}
