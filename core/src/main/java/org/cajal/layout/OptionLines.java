package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads a question on a line of its own, and its options with their boxes below it. */
final class OptionLines {
  /** Tokens of a line that asks. */
  private static final int LONGEST_QUESTION = 16;

  /** Options of a question. */
  private static final int MOST = 60;

  private final Tokens tokens;
  private final Page page;
  private final Ticks ticks;
  private final Sheet sheet;
  private final FormReader forms;

  // What the lines below the question have.
  private int boxes;
  private int ticked;
  private int bare;

  OptionLines(Sheet sheet, FormReader forms) {
    this.sheet = sheet;
    this.forms = forms;
    tokens = sheet.tokens;
    page = sheet.page;
    ticks = sheet.ticks;
  }

  /** Reads a question and its options; the line behind them, {@code line} where there are none. */
  int read(int line) {
    if (!ticks.any() || !sheet.isNear(line + 1) || !isQuestion(line)) {
      return line;
    }
    int end = endOfOptions(line + 1);
    if (boxes == 0) {
      return line;
    }
    int begin = sheet.bullets.end(page.from(line));
    Unit question = sheet.outline.add(Kind.LABEL, begin, page.to(line), null);
    // Of options that have blanks before them the one without is the answer.
    Tick unboxed = ticked == 0 && bare == 1 ? Tick.TICKED : Tick.NONE;
    for (int at = line + 1; at < end; at++) {
      add(at, unboxed, question);
    }
    return end;
  }

  private boolean isQuestion(int line) {
    int start = page.from(line);
    int end = page.to(line);
    return end - start <= LONGEST_QUESTION
        && !sheet.hasBox(line)
        && !tokens.is(end - 1, '.')
        && !sheet.answers.isAnswerWord(end - 1)
        && sheet.labels.mark(start, end) >= end - 1;
  }

  /** Counts the boxes of the lines from one on, and gives the first that has no option. */
  private int endOfOptions(int line) {
    boxes = 0;
    ticked = 0;
    bare = 0;
    int next = line;
    while (next - line < MOST && sheet.isNear(next) && isOption(next)) {
      next++;
    }
    return next;
  }

  private boolean isOption(int line) {
    if (!sheet.hasBox(line)) {
      boolean answer = sheet.isAnswer(line) && tokens.isWord(page.from(line));
      bare += answer ? 1 : 0;
      return answer;
    }
    int box = ticks.first(page.from(line));
    boolean boxed = isBoxed(line, box);
    boxes += boxed ? 1 : 0;
    ticked += boxed && ticks.tick(box) == Tick.TICKED ? 1 : 0;
    return boxed;
  }

  /** Whether a line begins with a box, or is an answer with one behind it. */
  private boolean isBoxed(int line, int box) {
    int start = page.from(line);
    int from = ticks.from(box);
    boolean before = from == start || from == sheet.bullets.end(start);
    return before || ticks.to(box) >= page.to(line) && sheet.answers.isAnswer(start, from);
  }

  private void add(int line, Tick unboxed, @Nullable Unit question) {
    if (sheet.hasBox(line)) {
      forms.read(page.from(line), page.to(line), Kind.SENTENCE, question);
    } else {
      sheet.outline.option(page.from(line), page.to(line), unboxed, question);
    }
  }
}
