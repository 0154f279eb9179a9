package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads options without any mark, as a scan leaves them that lost the ticks: "Yes No". */
final class LostTicks {
  /** Tokens of a question or an option that has no mark. */
  private static final int LONGEST = 5;

  /** Options that make a form although none denies. */
  private static final int SERIES = 3;

  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private final Outline outline;

  // What the stretch at hand holds.
  private int options;
  private int answering;
  private int denials;
  private int names;

  LostTicks(Sheet sheet) {
    tokens = sheet.tokens;
    page = sheet.page;
    answers = sheet.answers;
    outline = sheet.outline;
  }

  // ---- options in columns, or parted by slashes

  /** Reads a value as options; false where it is none. */
  boolean read(int from, int to, @Nullable Unit label) {
    int end = tokens.is(to - 1, '.') ? to - 1 : to;
    if (!isRow(from, end)) {
      return false;
    }
    for (int start = from; start < end; ) {
      int border = border(start, end);
      outline.option(start, border, Tick.LOST, label);
      start = behind(border);
    }
    return true;
  }

  private boolean isRow(int from, int end) {
    options = 0;
    answering = 0;
    denials = 0;
    names = 0;
    boolean wide = true;
    for (int start = from; start < end; ) {
      int border = border(start, end);
      if (!take(start, border)) {
        return false;
      }
      wide &= border - start <= LONGEST && isWide(border, end);
      start = behind(border);
    }
    boolean differ = denials > 0 && denials < answering || answering >= SERIES;
    return differ && answering >= options - 1 || wide && names >= 2 && names + answering >= SERIES;
  }

  /** Counts an option; false where a stretch is none. */
  private boolean take(int from, int to) {
    options++;
    if (tokens.isWord(from) && answers.isAnswer(from, to)) {
      answering += tokens.isNumber(from) ? 0 : 1;
      denials += answers.denies(from) ? 1 : 0;
      return true;
    }
    boolean name = answers.hasName(from, to) && !answers.isName(from, to);
    names += name ? 1 : 0;
    return tokens.startsUpper(from);
  }

  /** Where the option that begins with a token ends. */
  private int border(int from, int end) {
    int i = from + 1;
    while (i < end && !isBorder(i)) {
      i++;
    }
    return Math.min(i, end);
  }

  private boolean isBorder(int i) {
    if (tokens.is(i, '/')) {
      return tokens.isWord(i + 1) && !tokens.isNumber(i + 1);
    }
    return tokens.breaks[i] == 0 && page.isApart(i) && !tokens.isOneOf(i - 1, "/,");
  }

  private boolean isWide(int border, int end) {
    return border == end || page.isGap(border) || tokens.is(border, '/');
  }

  private int behind(int border) {
    return tokens.is(border, '/') ? border + 1 : border;
  }

  // ---- printed answers side by side

  /**
   * Reads "Necrosis Present Absent", where answers that differ stand behind a question or label;
   * false where a stretch has none.
   */
  boolean readPrinted(int from, int to, @Nullable Unit label) {
    int first = printed(from, to);
    if (first == to || first == from && label == null) {
      return false;
    }
    Unit question = first > from ? outline.add(Kind.LABEL, from, first, label) : label;
    for (int i = first; i < to && answers.isPrinted(i); i = answers.end(i)) {
      outline.option(i, answers.end(i), Tick.LOST, question);
    }
    return true;
  }

  /** Where such answers begin; {@code to} for none. */
  private int printed(int from, int to) {
    int first = from;
    while (first < to && !answers.isPrinted(first)) {
      first++;
    }
    answering = 0;
    denials = 0;
    int end = tokens.is(to - 1, '.') ? to - 1 : to;
    for (int i = first; i < end; i = answers.end(i)) {
      if (!answers.isPrinted(i) || !answers.isAnswerWord(i)) {
        return to;
      }
      answering++;
      denials += answers.denies(i) ? 1 : 0;
    }
    return denials > 0 && denials < answering && asks(from, first) ? first : to;
  }

  private boolean asks(int from, int to) {
    return from == to
        || answers.isName(from, to)
        || to - from <= LONGEST && tokens.startsUpper(from) && !answers.hasVerb(from, to);
  }
}
