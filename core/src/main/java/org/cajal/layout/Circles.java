package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads options with circles that a scan took for letters, as "r No r Yes Unknown": the only one
 * without a circle is the one that was filled.
 */
final class Circles {
  private final Tokens tokens;
  private final Answers answers;
  private final Outline outline;

  // What the row at hand has.
  private int options;
  private int bare;
  private int denials;
  private int circles;
  private int unknown;

  Circles(Sheet sheet) {
    tokens = sheet.tokens;
    answers = sheet.answers;
    outline = sheet.outline;
  }

  /** Reads a stretch as a question and such options; false where it has none. */
  boolean read(int from, int to, @Nullable Unit label) {
    int row = row(from, to);
    if (row == to && isRow(from, to)) {
      row = from;
    }
    if (row == to || row == from && label == null) {
      return false;
    }
    Unit question = row > from ? outline.add(Kind.LABEL, from, row, label) : label;
    add(row, to, question);
    return true;
  }

  /** Where the first circle is of a row to the end; {@code to} where there is none. */
  private int row(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (tokens.isLetter(i) && answers.isPrinted(i + 1) && isRow(i, to)) {
        return i;
      }
    }
    return to;
  }

  private boolean isRow(int from, int to) {
    options = 0;
    bare = 0;
    denials = 0;
    unknown = 0;
    circles = 0;
    boolean circle = false;
    for (int i = from; i < to; ) {
      if (answers.isPrinted(i)) {
        take(i, circle);
        circle = false;
        i = answers.end(i);
      } else if (!tokens.isWord(i) || tokens.isLetter(i)) {
        circle |= tokens.isWord(i);
        circles += tokens.isWord(i) ? 1 : 0;
        i = behindRemark(i, to);
      } else {
        // What a scan made of an option and its circle.
        unknown++;
        i++;
      }
    }
    return bare < options
        && denials > 0
        && denials < options
        && (unknown == 0 || unknown < options && circles > 1);
  }

  private void take(int option, boolean circle) {
    options++;
    bare += circle ? 0 : 1;
    denials += answers.denies(option) ? 1 : 0;
  }

  /** Behind a sign, or what an option has in brackets. */
  private int behindRemark(int i, int to) {
    int end = i;
    while (tokens.is(i, '(') && end < to && !tokens.is(end, ')')) {
      end++;
    }
    return end < to ? end + 1 : i + 1;
  }

  private void add(int from, int to, @Nullable Unit question) {
    boolean known = bare == 1 && unknown == 0;
    boolean circle = false;
    for (int i = from; i < to; i++) {
      if (!answers.isPrinted(i)) {
        circle |= tokens.isLetter(i);
        continue;
      }
      int end = answers.end(i);
      Tick tick = circle ? Tick.EMPTY : Tick.TICKED;
      outline.option(i, end, known ? tick : Tick.LOST, question);
      circle = false;
      i = end - 1;
    }
  }
}
