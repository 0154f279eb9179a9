package org.cajal.layout;

import org.cajal.lexicon.Meaning;
import org.cajal.text.Tokens;

/** Whether a line break only wraps a text, or ends what its writer had to say. */
final class LineBreaks {
  /** Characters of a line behind which lower case goes on. */
  private static final int WRAPPED = 32;

  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;

  LineBreaks(Sheet sheet) {
    this.sheet = sheet;
    tokens = sheet.tokens;
    page = sheet.page;
  }

  /** Whether a line goes on with a text that began before it. */
  boolean wraps(TextBlock block, int line) {
    int start = page.from(line);
    if (tokens.breaks[start] == 0 || page.isParted(line) || sheet.hasBox(line)) {
      return false;
    }
    if (sheet.answers.isAmidName(start) || sheet.asides.isWithin(start)) {
      return true;
    }
    if (block.hang >= 0) {
      return Math.abs(page.column(line, start) - block.hang) <= 1;
    }
    return !ends(block, start) && !begins(block, line) && goesOn(block, line);
  }

  /** Whether what stands before a line is complete, whatever follows. */
  private boolean ends(TextBlock block, int start) {
    return tokens.isOneOf(start - 1, ":=") || sheet.ticks.any(block.from, start);
  }

  /** Whether a line begins something of its own. */
  private boolean begins(TextBlock block, int line) {
    int start = page.from(line);
    return sheet.isBulleted(line)
        || sheet.labels.beginsWithLabel(start, page.to(line))
            && !(tokens.startsLower(start) && isOpen(block, start));
  }

  private boolean goesOn(TextBlock block, int line) {
    int start = page.from(line);
    boolean full = page.isFull(block.last);
    if (isOpen(block, start)) {
      return full || !sheet.answers.isAnswer(block.from, start);
    }
    return full
        || tokens.startsLower(start) && !tokens.is(start - 1, '.') && isWrapped(block, line);
  }

  /** Whether the line before is long enough to be wrapped, this one too long or set in too far. */
  private boolean isWrapped(TextBlock block, int line) {
    int start = page.from(line);
    return page.length(block.last) >= WRAPPED
        || page.isFull(line)
        || block.isItem() && page.column(line, start) > column(block);
  }

  /** The column of the bullet, or of the line that the text at hand ends with. */
  private int column(TextBlock block) {
    int first = page.from(block.last);
    return page.column(block.last, Math.max(first, block.bullet));
  }

  private boolean isOpen(TextBlock block, int start) {
    int last = start - 1;
    return last > block.from
        && sheet.answers.isOpen(last)
        && !isAnswered(last, tokens.startsLower(start));
  }

  /** Whether "no" at the end of a line answers. */
  private boolean isAnswered(int last, boolean lower) {
    if (!sheet.answers.is(last, Meaning.Place.ANSWER)) {
      return false;
    }
    return !lower && !tokens.isUpper(last) || sheet.labels.isMark(last - 1, last + 1);
  }
}
