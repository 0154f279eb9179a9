package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.lexicon.Meaning;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads running text: its sentences, the items amid a line, and labels with what answers them. What
 * holds boxes or the numbers of options it leaves to {@link FormReader} and {@link Choices}.
 */
final class TextReader {
  /** A longer run without a boundary is cut, so that the work on one sentence is bounded. */
  private static final int LONGEST_SENTENCE = 400;

  private final Tokens tokens;
  private final Page page;
  private final Asides asides;
  private final Answers answers;
  private final Ticks ticks;
  private final Bullets bullets;
  private final Labels labels;
  private final SentenceEnds ends;
  private final FormReader forms;
  private final Choices choices;
  private final Outline outline;

  TextReader(
      Tokens tokens, Page page, Asides asides, Answers answers, Ticks ticks, Outline outline) {
    this.tokens = tokens;
    this.page = page;
    this.asides = asides;
    this.answers = answers;
    this.ticks = ticks;
    this.outline = outline;
    bullets = new Bullets(tokens, page);
    labels = new Labels(tokens, page, asides, answers);
    ends = new SentenceEnds(tokens, page, answers);
    forms = new FormReader(tokens, page, answers, ticks, labels, this, outline);
    choices = new Choices(tokens, page, answers, outline);
  }

  Bullets bullets() {
    return bullets;
  }

  Labels labels() {
    return labels;
  }

  FormReader forms() {
    return forms;
  }

  /**
   * Reads a stretch.
   *
   * @param bullet the first token of the bullet before it; {@code from} where there is none
   * @param label what the first sentence answers
   */
  void read(int from, int to, int bullet, Kind kind, @Nullable Unit label) {
    int row = choices.find(bullet, to);
    if (row < 0) {
      sentences(from, to, bullet, kind, label);
      return;
    }
    if (row > from) {
      sentences(from, row, bullet, kind, label);
    }
    int end = choices.read(row, to);
    if (end < to) {
      read(end, to, end, Kind.SENTENCE, null);
    }
  }

  /** Reads the sentences and items of a stretch. */
  private void sentences(int from, int to, int bullet, Kind kind, @Nullable Unit label) {
    int start = from;
    int mark = bullet;
    int aside = from;
    Kind now = kind;
    Unit answered = label;
    int held = -1;
    int heldTo = -1;
    for (int i = from; i <= to; i++) {
      int item = i;
      boolean end = i == to || i - start >= LONGEST_SENTENCE;
      if (!end) {
        int mate = asides.mate(i);
        boolean within = i < aside;
        aside = mate > i && mate < to ? Math.max(aside, mate) : aside;
        if (within || i == from) {
          continue;
        }
        end = ends.before(i);
        if ((!tokens.isWord(i) || !tokens.isWord(i + 1)) && i + 1 < to && !ticks.begins(i)) {
          item = bullets.endAmid(i, mark, now == Kind.ITEM);
          item = item > i && isAnswerMark(i, start, to) ? i : item;
        }
      }
      if (!end && item == i) {
        continue;
      }
      if (held >= 0
          && answers.isName(held, heldTo - 1)
          && answers.isAnswer(start, endOf(start, i))) {
        Unit name = outline.add(Kind.LABEL, held, heldTo, answered);
        outline.add(Kind.VALUE, start, i, name);
        held = -1;
      } else {
        if (held >= 0) {
          statement(held, heldTo, now, answered);
        }
        held = start;
        heldTo = i;
        if (!isNameBeforeStop(start, i) || item > i) {
          statement(held, heldTo, now, answered);
          held = -1;
        }
      }
      if (i > start) {
        answered = null;
        now = now == Kind.VALUE ? Kind.SENTENCE : now;
      }
      start = i;
      if (item > i) {
        now = Kind.ITEM;
        mark = i;
        start = item;
        i = item - 1;
        answered = outline.leading();
      }
    }
    if (held >= 0) {
      statement(held, heldTo, now, answered);
    }
  }

  /** Whether a dash parts a name from its answer, and begins no item. */
  private boolean isAnswerMark(int i, int start, int to) {
    return i > start
        && tokens.isDash(i)
        && labels.isMark(i, to)
        && !answers.begins(start)
        && answers.hasName(start, i);
  }

  /** "NECROSIS.": a name that the next sentence may answer. */
  private boolean isNameBeforeStop(int from, int to) {
    return to - from > 1
        && (tokens.is(to - 1, '.') || tokens.is(to - 1, '?'))
        && answers.isName(from, to - 1);
  }

  private int endOf(int from, int to) {
    return to > from && tokens.is(to - 1, '.') ? to - 1 : to;
  }

  /** Reads one sentence or item. */
  private void statement(int from, int to, Kind kind, @Nullable Unit label) {
    if (to <= from) {
      return;
    }
    if (ticks.any(from, to)) {
      forms.read(from, to, kind, label);
    } else {
      labelled(from, to, kind, label);
    }
  }

  /** Reads a text for its labels and what stands behind them. */
  void labelled(int from, int to, Kind kind, @Nullable Unit label) {
    int at = from;
    Kind now = kind;
    Unit answered = label;
    Unit named = null;
    int search = from;
    while (search < to) {
      int mark = labels.mark(search, to);
      if (mark == to) {
        break;
      }
      search = mark + 1;
      int start = at;
      boolean whole = at == from && !hasGap(at, mark) && labels.isLabel(at, mark, to);
      if (!whole) {
        start = labels.start(at, mark);
        boolean parted = start > at && isParted(start);
        if (start >= mark || !parted && now != Kind.VALUE && !page.lost) {
          continue;
        }
        if (!parted && !labels.isLabel(start, mark, to)) {
          continue;
        }
      }
      named = value(at, start, now, answered, named);
      Unit next = outline.add(Kind.LABEL, start, mark, start == from ? label : null);
      at = labels.endOfMark(mark, to);
      search = at;
      if (next != null) {
        answered = next;
        now = Kind.VALUE;
      }
    }
    value(at, to, now, answered, named);
  }

  private boolean isParted(int i) {
    return page.isGap(i)
        || tokens.is(i - 1, ';')
        || tokens.is(i - 1, '"')
        || tokens.is(i - 1, '\u201c');
  }

  private boolean hasGap(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (page.isGap(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a value, in "Marker: CD117 Result: positive" the name as a label and the result as its
   * answer.
   *
   * @param named the name before
   * @return the name that what comes may answer
   */
  private @Nullable Unit value(
      int from, int to, Kind kind, @Nullable Unit label, @Nullable Unit named) {
    if (label != null && kind == Kind.VALUE && isColumn(label)) {
      if (answers.isName(from, to)) {
        return outline.add(Kind.LABEL, from, to, null);
      }
      value(from, to, kind, named == null ? label : named);
      return named;
    }
    value(from, to, kind, label);
    return null;
  }

  private boolean isColumn(Unit label) {
    int word = label.run().from();
    return answers.is(word, Meaning.Place.COLUMN) && answers.end(word) == label.run().to();
  }

  private void value(int from, int to, Kind kind, @Nullable Unit label) {
    if (to <= from) {
      return;
    }
    int row = choices.circled(from, to);
    if (row < to && (row > from || label != null)) {
      Unit question = row > from ? outline.add(Kind.LABEL, from, row, label) : label;
      choices.readCircled(row, to, question);
      return;
    }
    if (kind == Kind.VALUE && inColumns(from, to, label)) {
      return;
    }
    int printed = choices.printed(from, to);
    if (printed < to && (printed > from || label != null)) {
      Unit question = printed > from ? outline.add(Kind.LABEL, from, printed, label) : label;
      choices.readPrinted(printed, to, question);
      return;
    }
    boolean value = kind == Kind.VALUE;
    if (!value || !choices.readCircled(from, to, label) && !choices.readLost(from, to, label)) {
      outline.add(kind, from, to, label);
    }
  }

  /** "SMA +++ Desmin ++": names side by side, each with its answer, are values of their own. */
  private boolean inColumns(int from, int to, @Nullable Unit label) {
    int columns = 1;
    for (int i = from; i < to; i++) {
      boolean column = i > from && page.isApart(i) && tokens.breaks[i] == 0;
      if ((column || i == from) && !answers.hasName(i, i + 1)) {
        if (!column || answers.begins(i)) {
          continue;
        }
        return false;
      }
      columns += column ? 1 : 0;
    }
    if (columns < 2 || !answers.hasName(from, from + 1)) {
      return false;
    }
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      boolean column = i < to && page.isApart(i) && tokens.breaks[i] == 0;
      if (i == to || column && answers.hasName(i, i + 1)) {
        outline.add(Kind.VALUE, start, i, label);
        start = i;
      }
    }
    return true;
  }
}
