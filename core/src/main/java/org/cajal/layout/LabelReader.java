package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.lexicon.Meaning;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads a sentence for its labels and what stands behind them: "CD117: positive DOG1: +". */
final class LabelReader {
  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private final Labels labels;
  private final Outline outline;
  private final Circles circles;
  private final LostTicks lost;

  // What the text at hand is and answers.
  private int at;
  private Kind kind = Kind.SENTENCE;
  private @Nullable Unit label;

  /** The name that a result answers: "Marker: CD117 Result: positive". */
  private @Nullable Unit named;

  LabelReader(Sheet sheet) {
    tokens = sheet.tokens;
    page = sheet.page;
    answers = sheet.answers;
    labels = sheet.labels;
    outline = sheet.outline;
    circles = new Circles(sheet);
    lost = new LostTicks(sheet);
  }

  /**
   * Reads a sentence or a part of one.
   *
   * @param label what it answers
   */
  void read(int from, int to, Kind kind, @Nullable Unit label) {
    at = from;
    this.kind = kind;
    this.label = label;
    named = null;
    int mark = labels.mark(from, to);
    while (mark < to) {
      int start = start(from, mark, to);
      if (start < mark) {
        value(start);
        label(start, mark, start == from ? label : null);
        at = labels.endOfMark(mark, to);
        mark = labels.mark(at, to);
      } else {
        mark = labels.mark(mark + 1, to);
      }
    }
    value(to);
  }

  /** Where the label before a mark begins; the mark where it is none. */
  private int start(int from, int mark, int to) {
    if (isAnswered(mark)) {
      return mark;
    }
    if (at == from && page.gap(at, mark) == mark && labels.isLabel(at, mark, to)) {
      return at;
    }
    int start = labels.start(at, mark);
    boolean parted = start > at && isParted(start);
    boolean may = kind == Kind.VALUE || page.lost;
    return parted || may && labels.isLabel(start, mark, to) ? start : mark;
  }

  /** "CD117: positive: 70 %": whether the answer of a name ends with a mark. */
  private boolean isAnswered(int mark) {
    return label != null
        && kind == Kind.VALUE
        && answers.isAnswer(at, mark)
        && answers.isName(label.run().from(), label.run().to());
  }

  private boolean isParted(int i) {
    return page.isGap(i) || tokens.isOneOf(i - 1, ";\"\u201c");
  }

  private void label(int start, int mark, @Nullable Unit outer) {
    Unit next = outline.add(Kind.LABEL, start, mark, outer);
    if (next != null) {
      label = next;
      kind = Kind.VALUE;
    }
  }

  /** Reads what stands before a label or the end. */
  private void value(int to) {
    int from = at;
    at = to;
    if (to <= from) {
      return;
    }
    if (label == null || kind != Kind.VALUE || !isColumn(label)) {
      named = null;
      value(from, to, label);
    } else if (answers.isName(from, to)) {
      named = outline.add(Kind.LABEL, from, to, null);
    } else {
      value(from, to, named == null ? label : named);
    }
  }

  private boolean isColumn(Unit label) {
    int word = label.run().from();
    return answers.is(word, Meaning.Place.COLUMN) && answers.end(word) == label.run().to();
  }

  private void value(int from, int to, @Nullable Unit label) {
    if (circles.read(from, to, label)
        || kind == Kind.VALUE && inColumns(from, to, label)
        || lost.readPrinted(from, to, label)
        || kind == Kind.VALUE && lost.read(from, to, label)) {
      return;
    }
    outline.add(kind, from, to, label);
  }

  /** "SMA +++ Desmin ++": names side by side, each with its answer, are values of their own. */
  private boolean inColumns(int from, int to, @Nullable Unit label) {
    if (!answers.hasName(from, from + 1) || !areNames(from, to)) {
      return false;
    }
    for (int start = from; start < to; ) {
      int end = name(start, to);
      outline.add(Kind.VALUE, start, end, label);
      start = end;
    }
    return true;
  }

  /** Whether there are several columns, each with a name or an answer. */
  private boolean areNames(int from, int to) {
    int names = 1;
    for (int i = from + 1; i < to; i++) {
      if (!isColumnStart(i)) {
        continue;
      }
      boolean name = answers.hasName(i, i + 1);
      if (!name && !answers.begins(i)) {
        return false;
      }
      names += name ? 1 : 0;
    }
    return names > 1;
  }

  /** The next column with a name behind a token. */
  private int name(int from, int to) {
    int i = from + 1;
    while (i < to && !(isColumnStart(i) && answers.hasName(i, i + 1))) {
      i++;
    }
    return i;
  }

  private boolean isColumnStart(int i) {
    return tokens.breaks[i] == 0 && page.isApart(i);
  }
}
