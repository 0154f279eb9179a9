package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Options without boxes: chosen by their number, or with ticks that a scan lost. */
final class Choices {
  /** Numbered options that make a form without an answer. */
  private static final int SERIES = 4;

  /** Tokens of a numbered option. */
  private static final int LONGEST_OPTION = 10;

  /** Tokens of a question that has no mark. */
  private static final int LONGEST_QUESTION = 5;

  /** Options of a row that is looked at. */
  private static final int MOST = 40;

  /** Names in columns that are options, not a row of a table. */
  private static final int NAMES = 3;

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
  private int endOfAnswer;

  Choices(Tokens tokens, Page page, Answers answers, Outline outline) {
    this.tokens = tokens;
    this.page = page;
    this.answers = answers;
    this.outline = outline;
  }

  // ---- numbers

  /**
   * Finds the first row of numbered options in a stretch that is answered, or has as many as no
   * list in a sentence has.
   *
   * @return where its question or its first option begins; -1 where there is none
   */
  int find(int from, int to) {
    count = 0;
    for (int i = from; i + 1 < to; i++) {
      if (!tokens.isNumber(i) || !isOption(i, from)) {
        continue;
      }
      int value = tokens.number(i);
      if (value < MOST
          && count > 0
          && value == tokens.number(number[count - 1]) + 1
          && i - number[count - 1] <= LONGEST_OPTION + 2) {
        number[count++] = i;
        continue;
      }
      if (count > 1 && isRow(from, i)) {
        return head;
      }
      count = 0;
      if (value < MOST) {
        number[count++] = i;
      }
    }
    return count > 1 && isRow(from, to) ? head : -1;
  }

  /** Whether the options found are those of a form, which it then has measured. */
  private boolean isRow(int from, int to) {
    int first = number[0];
    end = endOfOption(number[count - 1], to);
    chosen = chosenBehind(end, to);
    answer = first;
    if (chosen != 0) {
      end = endOfAnswer;
    } else if (first - 1 > from
        && isDigit(first - 1)
        && tokens.number(first - 1) < MOST
        && (page.isApart(first) || page.isApart(first - 1) || tokens.is(first - 2, ':'))) {
      chosen = 1L << tokens.number(first - 1);
      answer = first - 1;
    }
    if (chosen == 0 && (count < SERIES || !areShort())) {
      return false;
    }
    head = answer;
    while (head > from
        && answer - head < LONGEST_OPTION
        && tokens.breaks[head] == 0
        && !(head < answer && page.isGap(head))
        && !tokens.is(head - 1, '.')
        && !tokens.is(head - 1, ';')) {
      head--;
    }
    return true;
  }

  /** Reads the row that was found last; one past it. */
  int read(int from, int to) {
    int last = chosen == 0 ? end : endOfOption(number[count - 1], to);
    Unit label = answer > from ? outline.add(Kind.LABEL, from, answer, null) : outline.question();
    for (int i = 0; i < count; i++) {
      int next = i + 1 < count ? number[i + 1] : last;
      Unit option = outline.add(Kind.OPTION, textOf(number[i]), next, label);
      if (option != null) {
        boolean ticked = (chosen >>> tokens.number(number[i]) & 1) != 0;
        option.ticked(chosen == 0 ? Tick.LOST : ticked ? Tick.TICKED : Tick.EMPTY);
      }
    }
    return Math.max(end, last);
  }

  private boolean isDigit(int i) {
    return tokens.isNumber(i) && tokens.end[i] - tokens.start[i] <= 2;
  }

  private boolean isOption(int i, int from) {
    if (!isDigit(i) || tokens.touchesPrevious(i)) {
      return false;
    }
    int text = textOf(i);
    boolean marked = text > i + 1;
    boolean word =
        tokens.startsUpper(text)
            || (tokens.is(text, '<') || tokens.is(text, '>'))
                && Character.isDigit(tokens.first(text + 1))
            || marked && tokens.isWord(text) && !tokens.isNumber(text);
    return word
        && tokens.breaks[text] == 0
        && (marked
            || i == from
            || page.isApart(i)
            || count > 0 && tokens.isWord(i - 1)
            || answers.begins(text));
  }

  /** Behind "1", "1.", "1)", "1=". */
  private int textOf(int i) {
    int mark = i + 1;
    boolean marked =
        tokens.touchesPrevious(mark) && (tokens.is(mark, '.') || tokens.is(mark, ')'))
            || tokens.is(mark, '=');
    return marked ? mark + 1 : mark;
  }

  /** Where the last option ends: before a label's mark or its next column, or with the text. */
  private int endOfOption(int number, int to) {
    int limit = Math.min(to, number + LONGEST_OPTION + 2);
    for (int i = number + 2; i < limit; i++) {
      if (tokens.breaks[i] > 0) {
        return i;
      }
      if (tokens.is(i, ':')) {
        int start = i - 1;
        while (start > number + 2 && !page.isGap(start) && !tokens.startsUpper(start)) {
          start--;
        }
        return start;
      }
    }
    return limit;
  }

  /** "Answer: 2", "Code: 1,4": the numbers that answer, as bits; 0 for none. */
  private long chosenBehind(int end, int to) {
    int i = end;
    int limit = Math.min(to, end + SERIES);
    while (i < limit && !tokens.is(i, ':')) {
      i++;
    }
    long chosen = 0;
    boolean joined = i < limit;
    for (i++; i < to && joined; i++) {
      if (!isDigit(i) || tokens.number(i) >= MOST) {
        return chosen;
      }
      chosen |= 1L << tokens.number(i);
      endOfAnswer = i + 1;
      joined = tokens.is(i + 1, ',');
      i += joined ? 1 : 0;
    }
    return chosen;
  }

  private boolean areShort() {
    for (int i = 0; i < count; i++) {
      int to = i + 1 < count ? number[i + 1] : end;
      if (to - number[i] > LONGEST_OPTION) {
        return false;
      }
      for (int k = textOf(number[i]) + 1; k + 1 < to; k++) {
        if (tokens.is(k, ':') || tokens.is(k, '.')) {
          return false;
        }
      }
    }
    return true;
  }

  // ---- ticks lost

  /** Reads a value as options of which nothing tells the chosen one; false where it is none. */
  boolean readLost(int from, int to, @Nullable Unit label) {
    int options = 0;
    int answering = 0;
    int names = 0;
    int denials = 0;
    int start = from;
    int end = tokens.is(to - 1, '.') ? to - 1 : to;
    for (int i = from + 1; i <= end; i++) {
      if (i < end && !isBorder(i)) {
        continue;
      }
      int stop = i;
      if (i < end && tokens.is(i, '/')) {
        i++;
      }
      boolean begins = answers.isAnswer(start, stop) && tokens.isWord(start);
      boolean name =
          !begins
              && tokens.startsUpper(start)
              && answers.hasName(start, stop)
              && !answers.isName(start, stop);
      if (!begins && !name && !tokens.startsUpper(start)) {
        return false;
      }
      options++;
      answering += begins && !tokens.isNumber(start) ? 1 : 0;
      denials += begins && answers.denies(start) ? 1 : 0;
      names += name ? 1 : 0;
      start = i;
    }
    boolean differ = denials > 0 && denials < answering || answering >= NAMES;
    boolean lost = differ && answering >= options - 1 || names >= 2 && names + answering >= NAMES;
    if (!lost) {
      return false;
    }
    start = from;
    for (int i = from + 1; i <= end; i++) {
      if (i == end || isBorder(i)) {
        Unit option = outline.add(Kind.OPTION, start, i, label);
        if (option != null) {
          option.ticked(Tick.LOST);
        }
        start = i < end && tokens.is(i, '/') ? i + 1 : i;
      }
    }
    return true;
  }

  /** "Necrosis Present Absent": where printed answers begin that differ; {@code to} for none. */
  int printed(int from, int to) {
    int first = from;
    while (first < to && !isPrinted(first)) {
      first++;
    }
    int options = 0;
    int denials = 0;
    int end = tokens.is(to - 1, '.') ? to - 1 : to;
    for (int i = first; i < end; i = answers.end(i)) {
      if (!isPrinted(i) || !answers.isAnswerWord(i)) {
        return to;
      }
      options++;
      denials += answers.denies(i) ? 1 : 0;
    }
    boolean asked =
        first == from
            || answers.isName(from, first)
            || first - from <= LONGEST_QUESTION
                && tokens.startsUpper(from)
                && !answers.hasVerb(from, first);
    return asked && denials > 0 && denials < options ? first : to;
  }

  /** Reads such answers as options. */
  void readPrinted(int from, int to, @Nullable Unit label) {
    for (int i = from; i < to && isPrinted(i); i = answers.end(i)) {
      Unit option = outline.add(Kind.OPTION, i, answers.end(i), label);
      if (option != null) {
        option.ticked(Tick.LOST);
      }
    }
  }

  // ---- circles that a scan read as letters

  /**
   * Where a row of options begins that have single letters for circles before them, as "r No r
   * Yes"; {@code to} where there is none.
   */
  int circled(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (isCircle(i) && isPrinted(i + 1) && circles(i, to, null, false)) {
        return i;
      }
    }
    return to;
  }

  /** Reads such a row: the only option without a circle is the one that was filled. */
  boolean readCircled(int from, int to, @Nullable Unit label) {
    return circles(from, to, label, true);
  }

  private boolean circles(int from, int to, @Nullable Unit label, boolean add) {
    int options = 0;
    int bare = 0;
    int denials = 0;
    boolean circle = false;
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i) || isCircle(i)) {
        int aside = i + 1;
        while (tokens.is(i, '(') && aside < to && !tokens.is(aside, ')')) {
          aside++;
        }
        circle |= tokens.isWord(i);
        i = tokens.is(i, '(') && aside < to ? aside : i;
        continue;
      }
      if (!isPrinted(i)) {
        return false;
      }
      options++;
      bare += circle ? 0 : 1;
      denials += answers.denies(i) ? 1 : 0;
      circle = false;
      i = answers.end(i) - 1;
    }
    if (options < 2 || bare == options || denials == 0 || denials == options) {
      return false;
    }
    if (add) {
      addCircled(from, to, label, bare == 1);
    }
    return true;
  }

  private void addCircled(int from, int to, @Nullable Unit label, boolean known) {
    boolean circle = false;
    for (int i = from; i < to; i++) {
      if (!isPrinted(i)) {
        circle |= isCircle(i);
        continue;
      }
      int end = answers.end(i);
      Unit option = outline.add(Kind.OPTION, i, end, label);
      if (option != null) {
        option.ticked(!known ? Tick.LOST : circle ? Tick.EMPTY : Tick.TICKED);
      }
      circle = false;
      i = end - 1;
    }
  }

  private boolean isCircle(int i) {
    return tokens.isWord(i)
        && tokens.end[i] - tokens.start[i] == 1
        && Character.isLetter(tokens.first(i));
  }

  /** An answer as a form prints it. */
  private boolean isPrinted(int i) {
    return tokens.startsUpper(i)
        && tokens.end[i] - tokens.start[i] > 1
        && answers.begins(i)
        && Character.isLowerCase(tokens.text.charAt(tokens.end[i] - 1));
  }

  private boolean isBorder(int i) {
    return tokens.is(i, '/') && tokens.isWord(i + 1) && !tokens.isNumber(i + 1)
        || page.isApart(i)
            && tokens.breaks[i] == 0
            && !tokens.is(i - 1, '/')
            && !tokens.is(i - 1, ',');
  }
}
