package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads options amid a line that have numbers, and the numbers that answer them. */
final class OptionNumbers {
  /** Options that make a form without an answer. */
  private static final int SERIES = 4;

  /** Tokens of an option. */
  private static final int LONGEST = 10;

  /** Options of a row that is looked at. */
  private static final int MOST = 40;

  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private final Outline outline;

  /** The numbers of the options found last. */
  private final int[] number = new int[MOST + 1];

  private int count;

  // What was found of the row: the numbers that answer as bits, and where it begins and ends.
  private long chosen;
  private int answer;
  private int head;
  private int end;
  private @Nullable Unit above;

  OptionNumbers(Sheet sheet) {
    tokens = sheet.tokens;
    page = sheet.page;
    answers = sheet.answers;
    outline = sheet.outline;
  }

  /**
   * Finds the first row of numbered options in a stretch that is answered, or has as many as no
   * list in a sentence has.
   *
   * @return where its question or its first option begins; -1 where there is none
   */
  int find(int from, int to) {
    count = 0;
    for (int i = from; i + 1 < to; i++) {
      if (!tokens.isNumber(i) || !isOption(i, from) || goesOn(i)) {
        continue;
      }
      if (count > 1 && isRow(from, i)) {
        return head;
      }
      count = 0;
      goesOn(i);
    }
    return count > 1 && isRow(from, to) ? head : -1;
  }

  /** Takes a number that begins a row or counts on; false for any other. */
  private boolean goesOn(int i) {
    int value = tokens.number(i);
    if (value >= MOST) {
      return count == 0;
    }
    if (count > 0) {
      int before = number[count - 1];
      if (value != tokens.number(before) + 1 || i - before > LONGEST + 2) {
        return false;
      }
    }
    number[count++] = i;
    return true;
  }

  /** Whether the options found are those of a form, which it then has measured. */
  private boolean isRow(int from, int to) {
    end = endOfOption(number[count - 1], to);
    answer = number[0];
    chosen = chosenBehind(to);
    if (chosen == 0 && isAnswered(from)) {
      answer--;
      chosen = 1L << tokens.number(answer);
    }
    above = chosen == 0 && answer == from ? answerAbove() : null;
    chosen = above == null ? chosen : chosen(above.run());
    if (chosen == 0 && (count < SERIES || !areShort())) {
      return false;
    }
    head = answer;
    while (head > from && answer - head < LONGEST && isAmidHead(head)) {
      head--;
    }
    return true;
  }

  /** "Necrosis: 2" above "1. absent 2. present": the value that is the number of an option. */
  private @Nullable Unit answerAbove() {
    Unit value = outline.last();
    boolean answers = value != null && value.kind() == Kind.VALUE && value.label() != null;
    return answers && chosen(value.run()) != 0 ? value : null;
  }

  /** "4", "1,3": the numbers that a stretch consists of, as bits; 0 where it is none. */
  long chosen(Run value) {
    long chosen = 0;
    for (int i = value.from(); i < value.to(); i++) {
      if (tokens.isNumber(i) && tokens.number(i) < MOST) {
        chosen |= 1L << tokens.number(i);
      } else if (!tokens.isOneOf(i, ",.")) {
        return 0;
      }
    }
    return (chosen & 1) == 0 ? chosen : 0;
  }

  /** "Necrosis 2 1 Absent 2 Present": whether a number answers in front of the options. */
  private boolean isAnswered(int from) {
    int before = number[0] - 1;
    return before > from
        && isShort(before)
        && tokens.number(before) < MOST
        && (page.isApart(before + 1) || page.isApart(before) || tokens.is(before - 1, ':'));
  }

  private boolean isAmidHead(int i) {
    return tokens.breaks[i] == 0 && !tokens.isOneOf(i - 1, ".;") && (i == answer || !page.isGap(i));
  }

  /** The number of the first option of the row that was found last. */
  int first() {
    return number[0];
  }

  /** Reads the row that was found last; one past it. */
  int read(int from, int to) {
    int last = endOfOption(number[count - 1], to);
    Unit label = label(from);
    for (int i = 0; i < count; i++) {
      int next = i + 1 < count ? number[i + 1] : last;
      outline.option(textOf(number[i]), next, tick(tokens.number(number[i])), label);
    }
    return Math.max(end, last);
  }

  private @Nullable Unit label(int from) {
    Unit value = above;
    if (value != null && value.label() != null) {
      return outline.takeBack(value, value.label());
    }
    return answer > from ? outline.add(Kind.LABEL, from, answer, null) : outline.question();
  }

  private Tick tick(int option) {
    if (chosen == 0) {
      return Tick.LOST;
    }
    return (chosen >>> option & 1) != 0 ? Tick.TICKED : Tick.EMPTY;
  }

  private boolean isShort(int i) {
    return tokens.isNumber(i) && tokens.length(i) <= 2;
  }

  private boolean isOption(int i, int from) {
    if (!isShort(i) || tokens.touchesPrevious(i)) {
      return false;
    }
    int text = textOf(i);
    boolean marked = text > i + 1;
    return tokens.breaks[text] == 0
        && isText(text, marked || page.isApart(i))
        && (marked || i == from || page.isApart(i) || isClose(i));
  }

  /** Whether a number without a mark stands behind an option, or before an answer. */
  private boolean isClose(int i) {
    return count > 0 && tokens.isWord(i - 1) || answers.begins(i + 1);
  }

  private boolean isText(int i, boolean marked) {
    return tokens.startsUpper(i)
        || tokens.startsWithDigit(i + 1) && !tokens.isWord(i) && !tokens.isOneOf(i, ".,")
        || marked && tokens.isWord(i) && !tokens.isNumber(i);
  }

  /** Behind "1", "1.", "1)", "1=". */
  private int textOf(int i) {
    int mark = i + 1;
    boolean marked =
        tokens.is(mark, '=') || tokens.touchesPrevious(mark) && tokens.isOneOf(mark, ".)");
    return marked ? mark + 1 : mark;
  }

  /** Where the last option ends: with its line, or before a label. */
  private int endOfOption(int number, int to) {
    int limit = Math.min(to, number + LONGEST + 2);
    for (int i = number + 2; i < limit; i++) {
      if (tokens.breaks[i] > 1) {
        return i;
      }
      if (tokens.is(i, ':')) {
        return startOfLabel(number + 2, i - 1);
      }
    }
    return limit;
  }

  private int startOfLabel(int from, int last) {
    int start = last;
    while (start > from && !page.isGap(start) && !tokens.startsUpper(start)) {
      start--;
    }
    return start;
  }

  /** "Answer: 2", "Code: 1,4": the numbers that answer behind the options; 0 for none. */
  private long chosenBehind(int to) {
    int mark = end;
    int limit = Math.min(to, end + SERIES);
    while (mark < limit && !tokens.is(mark, ':')) {
      mark++;
    }
    long chosen = 0;
    for (int i = mark + 1; mark < limit && i < to; i += 2) {
      if (!isShort(i) || tokens.number(i) >= MOST) {
        break;
      }
      chosen |= 1L << tokens.number(i);
      end = i + 1;
      if (!tokens.is(i + 1, ',')) {
        break;
      }
    }
    return chosen;
  }

  private boolean areShort() {
    for (int i = 0; i < count; i++) {
      int to = i + 1 < count ? number[i + 1] : end;
      if (to - number[i] > LONGEST || isSaid(textOf(number[i]), to)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is no option, but a sentence or an entry. */
  private boolean isSaid(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.isOneOf(i, ":.")) {
        return true;
      }
    }
    return false;
  }
}
