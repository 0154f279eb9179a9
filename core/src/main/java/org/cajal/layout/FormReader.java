package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads questions with options that have boxes, before them or behind. */
final class FormReader {
  /** Tokens of a question. */
  private static final int LONGEST_QUESTION = 16;

  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;
  private final Answers answers;
  private final Ticks ticks;
  private final Labels labels;
  private final LabelReader text;
  private final Outline outline;

  FormReader(Sheet sheet, LabelReader text) {
    this.sheet = sheet;
    this.text = text;
    tokens = sheet.tokens;
    page = sheet.page;
    answers = sheet.answers;
    ticks = sheet.ticks;
    labels = sheet.labels;
    outline = sheet.outline;
  }

  /** Reads a stretch of one line that has boxes. */
  void read(int from, int to, Kind kind, @Nullable Unit label) {
    int first = ticks.first(from);
    int last = ticks.first(to) - 1;
    Unit question = label != null ? label : question();
    if (first == last && isLeader(from, first, to)) {
      Unit name = outline.add(Kind.LABEL, from, ticks.from(first), label);
      outline.add(Kind.VALUE, ticks.to(first), to, name);
    } else if (areBehind(from, first, last, to)) {
      behind(from, first, last, question);
    } else {
      before(from, to, first, last, kind, question);
    }
  }

  /** The question of the line before, if it is no option itself. */
  private @Nullable Unit question() {
    Unit question = outline.question();
    return question == null || question.tick() != Tick.NONE ? null : question;
  }

  /** "OVARY, RIGHT ___ CARCINOMA": a blank that leads from a label to its value. */
  private boolean isLeader(int from, int box, int to) {
    return tokens.is(ticks.from(box), '_')
        && ticks.tick(box) == Tick.EMPTY
        && sheet.hasWord(from, ticks.from(box))
        && sheet.hasWord(ticks.to(box), to)
        && !answers.isAnswer(ticks.to(box), to);
  }

  /** "Positive [x] Negative [ ]": options first, and nothing behind the last box. */
  private boolean areBehind(int from, int first, int last, int to) {
    if (sheet.hasWord(ticks.to(last), to)) {
      return false;
    }
    int head = ticks.from(first);
    int mark = lastMark(from, head);
    return sheet.hasWord(mark < 0 ? from : mark + 1, head);
  }

  /** The last mark of a label in a stretch; -1 where there is none. */
  private int lastMark(int from, int to) {
    int last = -1;
    for (int mark = labels.mark(from, to); mark < to; mark = labels.mark(mark + 1, to)) {
      last = mark;
    }
    return last;
  }

  // ---- boxes before their options

  private void before(int from, int to, int first, int last, Kind kind, @Nullable Unit asked) {
    Unit question = head(from, ticks.from(first), kind, asked);
    for (int box = first; box <= last; box++) {
      int begin = ticks.to(box);
      int end = box < last ? ticks.from(box + 1) : to;
      question = option(begin, end, ticks.tick(box), question, box < last);
    }
  }

  /** The question before the first box, and what stands before the question. */
  private @Nullable Unit head(int from, int to, Kind kind, @Nullable Unit asked) {
    if (!sheet.hasWord(from, to)) {
      return asked;
    }
    int mark = lastMark(from, to);
    boolean marked = mark >= 0 && !sheet.hasWord(mark, to);
    int start = marked ? startOfLabel(from, mark) : columnBefore(from, to);
    if (start > from) {
      text.read(from, start, kind, null);
    }
    if (marked || mark < start && isQuestion(start, to)) {
      return outline.add(Kind.LABEL, start, marked ? mark : to, null);
    }
    text.read(start, to, kind, null);
    return null;
  }

  private boolean isQuestion(int from, int to) {
    return to - from <= LONGEST_QUESTION && !answers.hasVerb(from, to);
  }

  /** Where the label begins whose mark is the last one of a stretch. */
  private int startOfLabel(int from, int mark) {
    if (lastMark(from, mark) < 0 && labels.isLabel(from, mark, mark + 1)) {
      return from;
    }
    int start = labels.start(from, mark);
    return start < mark ? start : from;
  }

  /** Where the last column of a stretch begins. */
  private int columnBefore(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (page.isGap(i)) {
        return i;
      }
    }
    return from;
  }

  /**
   * Adds an option, and what stands between it and the next box.
   *
   * @return the question of the next box
   */
  private @Nullable Unit option(
      int from, int to, Tick tick, @Nullable Unit question, boolean goesOn) {
    int mark = labels.mark(from, to);
    if (mark < to) {
      return labelled(from, mark, to, tick, question, goesOn);
    }
    int column = goesOn ? columnBehind(from, to) : to;
    add(from, column, tick, question);
    return column < to ? outline.add(Kind.LABEL, column, to, null) : question;
  }

  /** An option with a label in it: "Other (specify): x", or with the next question behind it. */
  private @Nullable Unit labelled(
      int from, int mark, int to, Tick tick, @Nullable Unit question, boolean goesOn) {
    boolean apart = answers.begins(from) || columnBefore(from, mark) > from;
    int start = apart ? labels.start(from, mark) : from;
    if (start > from && start < mark) {
      add(from, start, tick, question);
      text.read(start, to, Kind.SENTENCE, null);
      return goesOn ? outline.question() : null;
    }
    Unit label = outline.add(Kind.LABEL, from, mark, question);
    if (label == null) {
      return question;
    }
    label.ticked(tick);
    int value = labels.endOfMark(mark, to);
    if (!sheet.hasWord(value, to) && goesOn) {
      return label;
    }
    outline.add(Kind.VALUE, value, to, label);
    return question;
  }

  private int columnBehind(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (page.isGap(i) && tokens.startsUpper(i)) {
        return i;
      }
    }
    return to;
  }

  private void add(int from, int to, Tick tick, @Nullable Unit question) {
    Unit option = outline.option(from, to, tick, question);
    if (option == null && question != null && question.answers().isEmpty()) {
      question.ticked(tick); // "Necrosis: [x]"
    }
  }

  // ---- boxes behind their options

  private void behind(int from, int first, int last, @Nullable Unit asked) {
    Unit question = asked;
    int at = from;
    for (int box = first; box <= last; box++) {
      int end = ticks.from(box);
      int mark = lastMark(at, end);
      int behind = mark >= 0 ? labels.endOfMark(mark, end) : last > first ? answer(at, end) : at;
      if (behind > at) {
        int start = mark >= 0 ? startOfLabel(at, mark) : at;
        if (start > at) {
          text.read(at, start, Kind.SENTENCE, null);
        }
        question = outline.add(Kind.LABEL, start, mark >= 0 ? mark : behind, null);
        at = behind;
      }
      add(at, end, ticks.tick(box), question);
      at = ticks.to(box);
    }
  }

  /** Where the answer begins that ends a stretch; its start where none does. */
  private int answer(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (answers.isAnswer(i, to)) {
        return i;
      }
    }
    return from;
  }
}
