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
  private final Answers answers;
  private final Ticks ticks;
  private final Labels labels;
  private final TextReader text;
  private final Outline outline;

  FormReader(
      Tokens tokens,
      Page page,
      Answers answers,
      Ticks ticks,
      Labels labels,
      TextReader text,
      Outline outline) {
    this.tokens = tokens;
    this.page = page;
    this.answers = answers;
    this.ticks = ticks;
    this.labels = labels;
    this.text = text;
    this.outline = outline;
  }

  /** Reads a stretch of one line that has boxes. */
  void read(int from, int to, Kind kind, @Nullable Unit label) {
    int first = ticks.first(from);
    int last = first;
    while (last + 1 < ticks.size() && ticks.from(last + 1) < to) {
      last++;
    }
    Unit question = label != null ? label : outline.question();
    if (question != null && question.tick() != Tick.NONE) {
      question = null; // it is an option itself
    }
    if (first == last && isLeader(from, first, to)) {
      Unit name = outline.add(Kind.LABEL, from, ticks.from(first), label);
      outline.add(Kind.VALUE, ticks.to(first), to, name);
    } else if (areBehind(from, first, last, to)) {
      behind(from, first, last, question);
    } else {
      before(from, to, first, last, kind, question);
    }
  }

  /** "OVARY, RIGHT ___ CARCINOMA": a blank that leads from a label to its value. */
  private boolean isLeader(int from, int box, int to) {
    return tokens.is(ticks.from(box), '_')
        && ticks.tick(box) == Tick.EMPTY
        && hasWord(from, ticks.from(box))
        && hasWord(ticks.to(box), to)
        && !answers.isAnswer(ticks.to(box), to);
  }

  /** "Positive [x] Negative [ ]": options first, and nothing behind the last box. */
  private boolean areBehind(int from, int first, int last, int to) {
    if (hasWord(ticks.to(last), to)) {
      return false;
    }
    int head = ticks.from(first);
    int mark = lastMark(from, head);
    return hasWord(mark < 0 ? from : mark + 1, head);
  }

  private boolean hasWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        return true;
      }
    }
    return false;
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
    if (!hasWord(from, to)) {
      return asked;
    }
    int mark = lastMark(from, to);
    if (mark >= 0 && !hasWord(mark, to)) {
      int start =
          labels.isLabel(from, mark, mark + 1) && lastMark(from, mark) < 0
              ? from
              : labels.start(from, mark);
      if (start > from) {
        text.labelled(from, start, kind, null);
      }
      return outline.add(Kind.LABEL, start, mark, null);
    }
    int start = columnBefore(from, to);
    if (start > from) {
      text.labelled(from, start, kind, null);
    }
    if (to - start <= LONGEST_QUESTION && mark < start && !answers.hasVerb(start, to)) {
      return outline.add(Kind.LABEL, start, to, null);
    }
    text.labelled(start, to, kind, null);
    return null;
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
    if (mark == to) {
      int column = goesOn ? columnBehind(from, to) : to;
      if (column < to) {
        add(from, column, tick, question);
        return outline.add(Kind.LABEL, column, to, null);
      }
      add(from, to, tick, question);
      return question;
    }
    int start =
        answers.begins(from) || page.isGap(columnBefore(from, mark))
            ? labels.start(from, mark)
            : from;
    if (start > from && start < mark) {
      add(from, start, tick, question);
      return labelled(start, to, goesOn);
    }
    Unit label = outline.add(Kind.LABEL, from, mark, question);
    if (label == null) {
      return question;
    }
    label.ticked(tick);
    int value = labels.endOfMark(mark, to);
    if (!hasWord(value, to) && goesOn) {
      return label;
    }
    outline.add(Kind.VALUE, value, to, label);
    return question;
  }

  /** "Size: 4 cm Necrosis:": reads what stands before the next question, and gives that. */
  private @Nullable Unit labelled(int from, int to, boolean goesOn) {
    text.labelled(from, to, Kind.SENTENCE, null);
    return goesOn ? outline.question() : null;
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
    Unit option = outline.add(Kind.OPTION, from, to, question);
    if (option != null) {
      option.ticked(tick);
    } else if (question != null && question.answers().isEmpty()) {
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
      if (mark >= 0) {
        int start = labels.start(at, mark);
        start =
            start >= mark || lastMark(at, mark) < 0 && labels.isLabel(at, mark, mark + 1)
                ? at
                : start;
        if (start > at) {
          text.labelled(at, start, Kind.SENTENCE, null);
        }
        question = outline.add(Kind.LABEL, start, mark, null);
        at = labels.endOfMark(mark, end);
      } else if (last > first) {
        int answer = answer(at, end);
        if (answer > at) {
          question = outline.add(Kind.LABEL, at, answer, null);
          at = answer;
        }
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
