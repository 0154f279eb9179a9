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
    if (tokens.isWord(i) || i == 0) {
      return false;
    }
    return switch (tokens.first(i)) {
      case ':' -> !isRatio(i) && !tokens.is(i + 1, ':');
      case '=' -> tokens.is(i + 1, '>') ? leads(i, to) : isEqual(i, to);
      case '?' -> tokens.isWord(i - 1) && tokens.touchesPrevious(i) && answersFrom(i + 1, to);
      case '\u2192' -> leads(i, to);
      default -> tokens.isDash(i) && leads(i, to);
    };
  }

  /** "3:1", "http://" */
  private boolean isRatio(int i) {
    if (!tokens.touchesPrevious(i + 1)) {
      return false;
    }
    return tokens.is(i + 1, '/')
        || tokens.touchesPrevious(i) && tokens.isNumber(i - 1) && tokens.isNumber(i + 1);
  }

  private boolean isEqual(int i, int to) {
    return i + 1 < to
        && tokens.breaks[i] == 0
        && !tokens.isOneOf(i - 1, "<>")
        && !tokens.isNumber(i - 1);
  }

  /** Whether a dash or an arrow stands between blanks, and an answer behind it. */
  private boolean leads(int i, int to) {
    int end = endOfMark(i, to);
    return !tokens.touchesPrevious(i)
        && !tokens.touchesPrevious(end)
        && !tokens.isNumber(i - 1)
        && answersFrom(end, to);
  }

  /** "No.", "positive, focal": whether an answer stands from a token to the next stop. */
  private boolean answersFrom(int i, int to) {
    if (i >= to || !answers.begins(i)) {
      return false;
    }
    boolean alone = !answers.is(i, WordClass.NO) && !tokens.isDash(i);
    int end = Math.max(answers.end(i), i + 1);
    return alone || end >= to || !tokens.isWord(end) || page.isApart(end);
  }

  /** One past the mark, the further signs of a leader included. */
  int endOfMark(int mark, int to) {
    String more = tokens.is(mark, ':') ? ":." : tokens.is(mark, '=') ? ">" : "->\u2013\u2014";
    int end = mark + 1;
    while (end < to && tokens.isOneOf(end, more) && isMore(end)) {
      end++;
    }
    return end;
  }

  private boolean isMore(int i) {
    return tokens.touchesPrevious(i) || tokens.is(i, ':');
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
    boolean number = mark - from == 1 && tokens.isNumber(from);
    if (number || hasSign(from + 1, mark, "\"\u201c") || answers.hasVerb(from, mark)) {
      return false;
    }
    return mark + 1 >= to || !answers.is(mark - 1, WordClass.PREPOSITION);
  }

  private boolean hasSign(int from, int to, String signs) {
    for (int i = from; i < to; i++) {
      if (tokens.isOneOf(i, signs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line, or what begins it, is a label with its mark. */
  boolean beginsWithLabel(int from, int to) {
    int mark = mark(from, Math.min(to, from + LONGEST + 1));
    return mark < to && mark - from <= LONGEST && !hasStop(from, mark) && isLabel(from, mark, to);
  }

  private boolean hasStop(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '.') && !tokens.touchesPrevious(i + 1)) {
        return true;
      }
    }
    return false;
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
      } else if (isStop(i)) {
        return i + 1;
      } else {
        capital = begins(i) ? i : capital;
        if (i > from && (capital == i && isBehindLower(i) || isApart(from, i))) {
          return i;
        }
      }
    }
    if (limit > from || capital == mark) {
      return capital;
    }
    return Math.max(from, answers.nameBefore(mark));
  }

  /** Whether a label may begin with a token: a capital, which nothing joins with what is before. */
  private boolean begins(int i) {
    return tokens.startsUpper(i)
        && !tokens.is(i - 1, ',')
        && !(tokens.isWord(i - 1) && answers.isOpen(i - 1));
  }

  private boolean isBehindLower(int i) {
    return tokens.isWord(i - 1) && !tokens.startsUpper(i - 1);
  }

  private boolean isApart(int from, int i) {
    return page.isApart(i) || tokens.isNumber(i - 1) || tokens.isWord(i - 1) && endsAnswer(from, i);
  }

  private boolean isStop(int i) {
    return tokens.isOneOf(i, ";\"\u201c|") || tokens.is(i, '.') && !tokens.touchesPrevious(i + 1);
  }

  /** "NO MITOSES:", "Absent Lymphatic Invasion:": whether the answer before ends at a token. */
  private boolean endsAnswer(int from, int i) {
    return (tokens.startsUpper(i) || tokens.is(i - 1, ')'))
        && (answers.isAnswerWord(i - 1) || tokens.isUpper(i))
        && answers.isAnswer(from, i);
  }
}
