package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.lexicon.Meaning;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables: rows with the names before or behind their values, above them, or below the heads
 * of columns.
 */
final class Table {
  /** From this number on a numbered cell is one of a form's options. */
  private static final int NUMBERED = 3;

  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;
  private final Answers answers;
  private final TextReader text;
  private final Outline outline;
  private final Row row;
  private final Row next;

  // The heads of the columns, while they hold.
  private final Row heads;
  private @Nullable Unit[] names = {};

  /** Whether the heads are answers, under which the names stand. */
  private boolean grouped;

  /** Whether the heads are names, under which their values stand. */
  private boolean named;

  // What the cells of the row at hand are.
  private int known;
  private int answered;
  private boolean marked;

  Table(Sheet sheet, TextReader text) {
    this.sheet = sheet;
    this.text = text;
    tokens = sheet.tokens;
    page = sheet.page;
    answers = sheet.answers;
    outline = sheet.outline;
    row = new Row(sheet);
    next = new Row(sheet);
    heads = new Row(sheet);
  }

  int marginText(int line) {
    return row.marginText(line);
  }

  /**
   * Reads the table that begins with a line; the line behind it, {@code line} where none begins.
   */
  int read(int line) {
    int at = line;
    heads.cells = 0;
    while (sheet.isLine(at) && (at == line || sheet.isNear(at)) && row.split(at)) {
      int end = endOfOptions(at);
      if (end > at) {
        text.read(row.from[0], page.to(end - 1), row.from[0], Kind.SENTENCE, null);
      } else {
        end = row.end(at);
        look();
        readRow(end);
      }
      at = end;
    }
    if (at > line) {
      outline.endLead();
    }
    return at;
  }

  /** The line behind a row of numbered options, which may go on below them; else the line. */
  private int endOfOptions(int line) {
    int first = text.numbers().find(row.from[0], page.to(line)) < 0 ? -1 : text.numbers().first();
    if (first < 0) {
      return line;
    }
    int column = page.column(line, first);
    int next = line + 1;
    while (sheet.isNear(next) && page.column(next, page.from(next)) >= column - 1) {
      next++;
    }
    return next;
  }

  private void look() {
    known = 0;
    answered = 0;
    marked = false;
    for (int i = 0; i < row.cells; i++) {
      if (row.isName(i)) {
        known++;
      } else if (row.isAnswer(i)) {
        answered++;
      } else {
        marked |= i > 0 && row.hasMark(i);
      }
    }
  }

  /** Reads a row; the line behind it may tell what it is. */
  private void readRow(int end) {
    if (marked) {
      text.read(row.from[0], row.to[row.cells - 1], row.from[0], Kind.SENTENCE, null);
    } else if (known == 0 && sheet.isNear(end) && isHead()) {
      heads(false);
    } else if (areNames() && isAbove(end)) {
      heads(true);
    } else if (heads.cells > 0 && isBelow()) {
      below();
    } else if (isNumbered()) {
      options();
    } else {
      pairs();
    }
  }

  // ---- heads of columns

  /** Whether the row has the heads of columns. */
  private boolean isHead() {
    int columns = 0;
    int answering = 0;
    for (int i = 0; i < row.cells; i++) {
      if (!tokens.startsUpper(row.from[i])) {
        return false;
      }
      columns += answers.is(row.from[i], Meaning.Place.COLUMN) ? 1 : 0;
      answering += answers.isAnswerWord(row.from[i]) ? 1 : 0;
    }
    if (columns == row.cells || answering == row.cells) {
      return true;
    }
    boolean all = columns + answering == row.cells;
    return row.cells > 2 && (all || answers.is(row.from[0], Meaning.Place.COLUMN));
  }

  /** Whether the next line has as many answers as the row has names, and no name. */
  private boolean isAbove(int line) {
    if (!sheet.isNear(line) || !next.split(line) || next.cells != row.cells) {
      return false;
    }
    for (int i = row.isName(0) ? 0 : 1; i < next.cells; i++) {
      if (!next.isAnswer(i)) {
        return false;
      }
    }
    return !next.isName(0);
  }

  private void heads(boolean names) {
    heads.copy(row);
    named = names;
    grouped = !names;
    this.names = new Unit[row.cells];
    for (int i = 0; i < row.cells; i++) {
      Kind kind = names && row.isName(i) ? Kind.LABEL : Kind.CELL;
      Unit head = outline.add(kind, row.from[i], row.to[i], null);
      this.names[i] = kind == Kind.LABEL ? head : null;
      grouped &= answers.begins(row.from[i]);
    }
  }

  /** The head of the column of a cell; -1 for none. */
  private int head(int cell) {
    if (row.counted != heads.counted) {
      return cell < heads.cells ? cell : -1;
    }
    int best = -1;
    int nearest = row.counted ? 1 : Integer.MAX_VALUE;
    for (int i = 0; i < heads.cells; i++) {
      int distance = Math.abs(heads.column[i] - row.column[cell]);
      if (distance < nearest) {
        nearest = distance;
        best = i;
      }
    }
    return best;
  }

  // ---- rows

  /** Whether the row has names only, but for a head of its own. */
  private boolean areNames() {
    return answered == 0 && known > 1 && known >= row.cells - 1;
  }

  /** Whether the row is of values below their names, or of names below what they show. */
  private boolean isBelow() {
    return named ? known == 0 : grouped && known > 0 && answered == 0;
  }

  /** Reads such a row, which may have a head of its own before it. */
  private void below() {
    boolean headed = named && !row.isAnswer(0);
    for (int i = 0; i < row.cells; i++) {
      int head = head(i);
      Unit name = head < 0 ? null : names[head];
      Unit cell = cell(Kind.CELL, i);
      if (cell != null && name != null) {
        cell.answering(name);
        cell.headed(headed ? new Run(row.from[0], row.to[0]) : null);
      }
    }
  }

  private @Nullable Unit cell(Kind kind, int i) {
    Unit cell = outline.add(kind, row.from[i], row.to[i], null);
    int head = named ? -1 : head(i);
    if (cell != null && head >= 0) {
      cell.headed(new Run(heads.from[head], heads.to[head]));
    }
    return cell;
  }

  /** Whether a cell behind the first has a number, as the options of a form that count on. */
  private boolean isNumbered() {
    for (int i = 1; i < row.cells; i++) {
      int from = row.from[i];
      if (sheet.bullets.end(from) > from && sheet.bullets.rank(from) >= NUMBERED) {
        return true;
      }
    }
    return false;
  }

  private void options() {
    for (int i = 0; i < row.cells; i++) {
      int begin = sheet.bullets.end(row.from[i]);
      outline.option(begin, row.to[i], Tick.LOST, outline.question());
    }
  }

  /** Names with what stands beside them; the first cell is one if no other is. */
  private void pairs() {
    @Nullable Unit[] label = new Unit[row.cells];
    @Nullable Unit[] value = new Unit[row.cells];
    for (int i = 0; i < row.cells; i++) {
      boolean name = row.isName(i) ? !isValue(i) : isLabel(i);
      Unit unit = cell(name ? Kind.LABEL : Kind.CELL, i);
      label[i] = name ? unit : null;
      value[i] = name || row.isStatement(i) ? null : unit;
    }
    int step = known > 0 && row.isAnswer(0) && row.isName(row.cells - 1) ? 1 : -1;
    for (int i = 0; i < row.cells; i++) {
      Unit answer = value[i];
      if (answer != null) {
        answer(answer, nearest(label, i, step), row.isAnswer(i) ? nearest(label, i, -step) : null);
      }
    }
  }

  private static void answer(Unit answer, @Nullable Unit name, @Nullable Unit otherwise) {
    Unit label = name == null ? otherwise : name;
    if (label != null) {
      answer.answering(label);
    }
  }

  /** Whether a cell that is no name is a label by its place: before a value, behind another. */
  private boolean isLabel(int i) {
    if (row.isStatement(i) || i > 0 && i + 1 == row.cells) {
      return false;
    }
    if (i == 0 && known == 0) {
      boolean answer = answers.isAnswerWord(row.from[0]) || !tokens.startsUpper(row.from[0]);
      return !row.isAnswer(0) || answered == 1 || !answer;
    }
    if (row.isAnswer(i)) {
      return false;
    }
    return i == 0 ? row.isAnswer(1) || isValue(1) : row.isAnswer(i - 1);
  }

  /** "Cell type Spindle": whether a name answers the label before it. */
  private boolean isValue(int i) {
    boolean answered = i + 1 < row.cells && row.isAnswer(i + 1);
    return i > 0
        && !answered
        && row.isName(i)
        && !row.isName(i - 1)
        && !row.isAnswer(i - 1)
        && (i == 1 || row.isAnswer(i - 2));
  }

  private static @Nullable Unit nearest(@Nullable Unit[] labels, int i, int step) {
    for (int at = i; at >= 0 && at < labels.length; at += step) {
      if (labels[at] != null) {
        return labels[at];
      }
    }
    return null;
  }
}
