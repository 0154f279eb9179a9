package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbered options, one to a line, below the number that chooses one: "Location: 2". */
final class NumberedLines {
  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;
  private final Outline outline;
  private final OptionNumbers numbers;

  /** Whether the report has options that are chosen by number. */
  private boolean seen;

  NumberedLines(Sheet sheet, OptionNumbers numbers) {
    this.numbers = numbers;
    this.sheet = sheet;
    tokens = sheet.tokens;
    page = sheet.page;
    outline = sheet.outline;
  }

  /** Reads the options from a line on; the line behind them, {@code line} where there are none. */
  int read(int line) {
    Unit value = outline.last();
    Unit label = value == null || value.kind() == Kind.LABEL ? value : value.label();
    if (value == null || label == null || sheet.bullets.rank(page.from(line)) != 1) {
      return line;
    }
    boolean empty = value == label;
    long chosen = empty ? 0 : numbers.chosen(value.run());
    int count = chosen == 0 && !(empty && seen) ? 0 : count(line);
    if (count < 2 || chosen >>> count + 1 != 0) {
      return line;
    }
    seen = true;
    if (!empty) {
      outline.takeBack(value, label);
    }
    for (int i = 0; i < count; i++) {
      add(line + i, chosen, i + 1, label);
    }
    return line + count;
  }

  private int count(int line) {
    int next = line;
    while (sheet.isNear(next) && isNumbered(next, next - line + 1)) {
      next++;
    }
    return next - line;
  }

  private boolean isNumbered(int line, int rank) {
    int start = page.from(line);
    return tokens.isNumber(start)
        && sheet.isBulleted(line)
        && sheet.bullets.rank(start) == rank
        && !sheet.labels.beginsWithLabel(sheet.bullets.end(start), page.to(line));
  }

  private void add(int line, long chosen, int number, @Nullable Unit label) {
    Tick unticked = chosen == 0 ? Tick.LOST : Tick.EMPTY;
    Tick tick = (chosen >>> number & 1) != 0 ? Tick.TICKED : unticked;
    outline.option(sheet.bullets.end(page.from(line)), page.to(line), tick, label);
  }
}
