package org.cajal.layout;

import org.cajal.lexicon.WordClass;
import org.cajal.text.Tokens;

/** The labels of a text: where the mark stands behind one, and where it begins. */
final class Labels {
  /** Tokens of a label; what is longer is a sentence with a colon. */
  private static final int LONGEST = 16;

  private final Tokens tokens;
  private final Page page;
  private final Asides asides;
  private final Answers answers;

  Labels(Tokens tokens, Page page, Asides asides, Answers answers) {
    this.tokens = tokens;
    this.page = page;
    this.asides = asides;
    this.answers = answers;
  }

  /** Whether a token parts a label from what answers it, within a text that ends at {@code to}. */
  boolean isMark(int i, int to) {
    if (tokens.isWord(i)) {
      return false;
    }
    char c = tokens.first(i);
    if (c == ':') {
      boolean ratio =
          tokens.isNumber(i - 1)
              && tokens.isNumber(i + 1)
              && tokens.touchesPrevious(i)
              && tokens.touchesPrevious(i + 1);
      boolean magnified = tokens.touchesPrevious(i + 1) && tokens.is(i + 1, '/');
      return !ratio && !magnified && !tokens.is(i + 1, ':');
    }
    if (c == '=' && !tokens.is(i + 1, '>')) {
      boolean compares = tokens.is(i - 1, '<') || tokens.is(i - 1, '>');
      return i > 0 && i + 1 < to && !compares && !tokens.isNumber(i - 1) && tokens.breaks[i] == 0;
    }
    if (c == '?') {
      return i > 0 && tokens.isWord(i - 1) && tokens.touchesPrevious(i) && answersFrom(i + 1, to);
    }
    boolean arrow = c == '\u2192' || (tokens.isDash(i) || c == '=') && tokens.is(i + 1, '>');
    if (!arrow && !tokens.isDash(i) || i == 0 || tokens.touchesPrevious(i)) {
      return false;
    }
    int end = endOfMark(i, to);
    return !tokens.touchesPrevious(end) && !tokens.isNumber(i - 1) && answersFrom(end, to);
  }

  /** "No.", "positive, focal": whether an answer stands from a token to the next stop. */
  private boolean answersFrom(int i, int to) {
    if (i >= to || !answers.begins(i)) {
      return false;
    }
    int end = Math.max(answers.end(i), i + 1);
    return end >= to
        || !tokens.isWord(end)
        || tokens.breaks[end] > 0
        || page.isApart(end)
        || answers.begins(i) && !answers.is(i, WordClass.NO) && !tokens.isDash(i);
  }

  /** One past the mark, the further signs of a leader included. */
  int endOfMark(int mark, int to) {
    int end = mark + 1;
    if (tokens.isDash(mark) || tokens.is(mark, '=')) {
      while (end < to
          && tokens.touchesPrevious(end)
          && (tokens.is(end, '>') || tokens.isDash(mark) && tokens.isDash(end))) {
        end++;
      }
    } else if (tokens.is(mark, ':')) {
      while (end < to
          && (tokens.is(end, ':') || tokens.is(end, '.') && tokens.touchesPrevious(end))) {
        end++;
      }
    }
    return end;
  }

  /** The first mark of a text that is in no bracket; {@code to} where there is none. */
  int mark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        continue;
      }
      int mate = asides.mate(i);
      if (mate > i && mate < to) {
        i = mate;
      } else if (isMark(i, to)) {
        return i;
      }
    }
    return to;
  }

  /** Whether the whole text before a mark is a label rather than the beginning of a sentence. */
  boolean isLabel(int from, int mark, int to) {
    return mark > from
        && (mark - from <= LONGEST || size(from, mark) <= LONGEST)
        && isNominal(from, mark, to);
  }

  private boolean isNominal(int from, int mark, int to) {
    if (tokens.isNumber(mark - 1) && mark - from == 1 || hasQuote(from, mark)) {
      return false;
    }
    boolean open = mark + 1 >= to;
    return open && !answers.hasVerb(from, mark)
        || !answers.hasVerb(from, mark) && !answers.is(mark - 1, WordClass.PREPOSITION);
  }

  private boolean hasQuote(int from, int mark) {
    for (int i = from + 1; i < mark; i++) {
      if (tokens.is(i, '"') || tokens.is(i, '\u201c')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line, or what begins it, is a label with its mark. */
  boolean beginsWithLabel(int from, int to) {
    int mark = mark(from, Math.min(to, from + LONGEST + 1));
    if (mark >= to || mark - from > LONGEST) {
      return false;
    }
    for (int i = from; i < mark; i++) {
      if (tokens.is(i, '.') && !tokens.touchesPrevious(i + 1)) {
        return false;
      }
    }
    return isLabel(from, mark, to);
  }

  /** Tokens of a label without what it has in brackets. */
  private int size(int from, int to) {
    int size = 0;
    for (int i = from; i < to; i++) {
      int mate = asides.mate(i);
      if (mate > i && mate < to) {
        i = mate;
      } else {
        size++;
      }
    }
    return size;
  }

  /**
   * Where the label before a mark begins amid a text: behind a stop, a gap or an answer, or at the
   * capital that begins it; the mark where no label is seen.
   *
   * @param from where the text begins, behind the label before
   */
  int start(int from, int mark) {
    int capital = mark;
    int limit = Math.max(from, mark - LONGEST);
    for (int i = mark - 1; i >= limit; i--) {
      int mate = asides.mate(i);
      if (mate >= limit && mate < i) {
        i = mate;
        continue;
      }
      if (isStop(i)) {
        return i + 1;
      }
      boolean joined = tokens.is(i - 1, ',') || tokens.isWord(i - 1) && answers.isOpen(i - 1);
      if (tokens.startsUpper(i) && !joined) {
        capital = i;
        if (i > from && !tokens.startsUpper(i - 1) && !page.isGap(i) && tokens.isWord(i - 1)) {
          return capital;
        }
      }
      if (i > from && (page.isApart(i) || tokens.isNumber(i - 1))) {
        return i;
      }
      if (i > from && tokens.isWord(i - 1) && endsAnswer(from, i)) {
        return i;
      }
    }
    int begin = limit == from ? capital == mark ? mark : from : capital;
    int name = begin == from ? answers.nameBefore(mark) : begin;
    return name > from ? name : begin;
  }

  private boolean isStop(int i) {
    return tokens.is(i, ';')
        || tokens.is(i, '"')
        || tokens.is(i, '\u201c')
        || tokens.is(i, '|')
        || tokens.is(i, '.') && !tokens.touchesPrevious(i + 1);
  }

  /** "NO MITOSES:", "Absent Lymphatic Invasion:": whether the answer before ends at a token. */
  private boolean endsAnswer(int from, int i) {
    return (tokens.startsUpper(i) || tokens.is(i - 1, ')'))
        && (answers.isAnswerWord(i - 1) || tokens.isUpper(i))
        && answers.isAnswer(from, i);
  }
}
