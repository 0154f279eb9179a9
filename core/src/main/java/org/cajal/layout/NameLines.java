package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.lexicon.Meaning;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines that are each a name or an answer, as a table's cells that lost their columns: each
 * name with its answer below it, all names and then their answers, or an answer above its names.
 */
final class NameLines {
  /** Tokens of a line that may be a name that the dictionary does not know. */
  private static final int SHORT_LINE = 8;

  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;
  private final Outline outline;

  /** Before this line are names without answers, or answers without names. */
  private int without;

  // What the lines are.
  private int names;
  private int values;

  /** Names behind the last answer. */
  private int last;

  /** Whether no name is behind an answer. */
  private boolean inOrder;

  NameLines(Sheet sheet) {
    this.sheet = sheet;
    tokens = sheet.tokens;
    page = sheet.page;
    outline = sheet.outline;
  }

  /** Reads such lines from one on; the line behind them, {@code line} where there are none. */
  int read(int line) {
    if (line < without) {
      return line;
    }
    int end = endOfLines(line);
    if (names == 0 || values == 0) {
      without = end;
      return line;
    }
    if (inOrder && names > 1 && names == values) {
      inOrder(line, names);
      return end;
    }
    boolean above = sheet.isAnswer(line);
    if (above && outline.open() == null) {
      return answersAbove(line, end);
    }
    return answersBelow(line, above ? end : end - last);
  }

  private int endOfLines(int line) {
    names = 0;
    values = 0;
    last = 0;
    inOrder = true;
    int next = line;
    while (sheet.isLine(next) && (next == line || sheet.isNear(next)) && take(next)) {
      next++;
    }
    return next;
  }

  /** Counts a line; false where it is neither name nor answer. */
  private boolean take(int line) {
    if (isMarked(line)) {
      return false;
    }
    boolean name = sheet.isName(line);
    if (!name && sheet.isAnswer(line)) {
      values++;
      last = 0;
      return true;
    }
    if (!name && !isHeadOfAnswer(line)) {
      return false;
    }
    inOrder &= values == 0;
    names++;
    last = name ? last + 1 : 1;
    return true;
  }

  /** Whether a line has marks that other readers understand. */
  private boolean isMarked(int line) {
    return sheet.hasBox(line)
        || sheet.isBulleted(line) && !sheet.isAnswer(line)
        || sheet.hasGap(line)
        || sheet.hasMark(line);
  }

  /** A short line with a capital, above an answer. */
  private boolean isHeadOfAnswer(int line) {
    return isHead(line)
        && sheet.isNear(line + 1)
        && sheet.isAnswer(line + 1)
        && !isMarked(line + 1);
  }

  private boolean isHead(int line) {
    int start = page.from(line);
    int end = page.to(line);
    return end - start <= SHORT_LINE
        && tokens.startsUpper(start)
        && !tokens.isOneOf(end - 1, ".,")
        && !page.isFull(line)
        && isUnknown(start, end);
  }

  private boolean isUnknown(int start, int end) {
    return !sheet.answers.hasName(start, end)
        && !sheet.answers.hasVerb(start, end)
        && !sheet.answers.is(start, Meaning.Place.COLUMN);
  }

  private @Nullable Unit add(Kind kind, int line, @Nullable Unit label) {
    return outline.add(kind, page.from(line), page.to(line), label);
  }

  /** Names, then as many answers. */
  private void inOrder(int line, int count) {
    Unit[] labels = new Unit[count];
    for (int i = 0; i < count; i++) {
      Unit name = add(Kind.LABEL, line + i, null);
      if (name != null) {
        labels[i] = name;
      }
    }
    for (int i = 0; i < count; i++) {
      add(Kind.VALUE, line + count + i, labels[i]);
    }
    outline.endLead();
  }

  /** An answer, and the names below it that it holds for. */
  private int answersAbove(int line, int end) {
    if (last == 0) {
      return line;
    }
    for (int at = line; at < end; at++) {
      if (sheet.isAnswer(at)) {
        outline.endLead();
        Unit head = add(Kind.LABEL, at, null);
        if (head != null) {
          outline.lead(head.run(), head, -1);
        }
      } else {
        add(Kind.ITEM, at, outline.leading());
      }
    }
    outline.endLead();
    return end;
  }

  /** Names, each with the answers below it. */
  private int answersBelow(int line, int end) {
    Unit name = outline.open();
    for (int at = line; at < end; at++) {
      if (sheet.isAnswer(at)) {
        add(Kind.VALUE, at, name);
      } else {
        outline.endLead();
        name = add(Kind.LABEL, at, null);
      }
    }
    return end;
  }
}
