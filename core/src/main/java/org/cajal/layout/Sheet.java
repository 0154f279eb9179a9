package org.cajal.layout;

import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.text.Tokens;

/**
 * A report as the readers of its constructs see it: its words and lines, what is bracket, box,
 * bullet or label in them, and the outline that the readers fill.
 */
final class Sheet {
  final Tokens tokens;
  final Page page;
  final Asides asides;
  final Answers answers;
  final Ticks ticks;
  final Bullets bullets;
  final Labels labels;
  final Outline outline;

  Sheet(Tokens tokens, Matches matches, Lexicon lexicon, int[] starts, Asides asides) {
    this.tokens = tokens;
    this.asides = asides;
    page = new Page(tokens, starts);
    answers = new Answers(tokens, matches, lexicon);
    ticks = new Ticks(tokens, page, answers);
    bullets = new Bullets(tokens, page);
    labels = new Labels(tokens, page, asides, answers);
    outline = new Outline(tokens);
  }

  boolean isLine(int line) {
    return line < page.lines;
  }

  /** Whether a line follows on the one before it, with no blank line between them. */
  boolean isNear(int line) {
    return line < page.lines && !page.isParted(line);
  }

  boolean isAnswer(int line) {
    return answers.isAnswer(page.from(line), page.to(line));
  }

  boolean isName(int line) {
    return answers.isName(page.from(line), page.to(line));
  }

  boolean isTerm(int line) {
    return answers.isTerm(page.from(line), page.to(line));
  }

  boolean isBulleted(int line) {
    return bullets.end(page.from(line)) > page.from(line);
  }

  boolean hasBox(int line) {
    return ticks.any(page.from(line), page.to(line));
  }

  boolean hasGap(int line) {
    return page.gap(page.from(line), page.to(line)) < page.to(line);
  }

  boolean hasMark(int line) {
    return labels.mark(page.from(line), page.to(line)) < page.to(line);
  }

  boolean hasWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        return true;
      }
    }
    return false;
  }
}
