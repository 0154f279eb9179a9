package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads running text: its sentences, and the items amid a line. What a sentence holds of labels and
 * values is for {@link LabelReader}, of boxes for {@link FormReader}, of numbered options for
 * {@link OptionNumbers}.
 */
final class TextReader {
  /** A longer run without a boundary is cut, so that the work on one sentence is bounded. */
  private static final int LONGEST_SENTENCE = 400;

  /** Tokens of a text that heads the items behind it. */
  private static final int LONGEST_LEAD = 8;

  private final Tokens tokens;
  private final Sheet sheet;
  private final Answers answers;
  private final Outline outline;
  private final SentenceEnds ends;
  private final LabelReader labels;
  private final FormReader forms;
  private final OptionNumbers numbers;

  // The sentence at hand.
  private Kind kind = Kind.SENTENCE;
  private @Nullable Unit label;
  private int start;
  private int bullet;

  /** Whether items of the text at hand have a lead in it. */
  private boolean led;

  /** A name with a full stop that the sentence at hand may answer; -1 for none. */
  private int held = -1;

  TextReader(Sheet sheet) {
    this.sheet = sheet;
    tokens = sheet.tokens;
    answers = sheet.answers;
    outline = sheet.outline;
    ends = new SentenceEnds(tokens, sheet.page, answers);
    labels = new LabelReader(sheet);
    forms = new FormReader(sheet, labels);
    numbers = new OptionNumbers(sheet);
  }

  FormReader forms() {
    return forms;
  }

  OptionNumbers numbers() {
    return numbers;
  }

  /**
   * Reads a stretch.
   *
   * @param bullet the first token of the bullet before it; {@code from} where there is none
   * @param label what the first sentence answers
   */
  void read(int from, int to, int bullet, Kind kind, @Nullable Unit label) {
    led = false;
    int row = numbers.find(bullet, to);
    begin(from, bullet, kind, label);
    while (row >= 0) {
      if (row > start) {
        sentences(row);
      }
      int end = numbers.read(row, to);
      begin(end, end, Kind.SENTENCE, null);
      row = end < to ? numbers.find(end, to) : -1;
    }
    if (start < to) {
      sentences(to);
    }
    if (led) {
      outline.endLead();
    }
  }

  private void begin(int from, int bullet, Kind kind, @Nullable Unit label) {
    start = from;
    this.bullet = bullet;
    this.kind = kind;
    this.label = label;
  }

  /** Reads the sentences and items from where the text at hand begins. */
  private void sentences(int to) {
    int from = start;
    int aside = from;
    held = -1;
    for (int i = from + 1; i < to; i++) {
      int mate = sheet.asides.mate(i - 1);
      aside = i > aside && mate >= i && mate < to ? mate + 1 : aside;
      if (i < aside || i == start) {
        continue;
      }
      int item = itemAt(i, to);
      if (item > i) {
        if (kind == Kind.ITEM || !lead(i)) {
          sentence(i, false);
        }
        begin(item, i, Kind.ITEM, outline.leading());
        i = item - 1;
      } else if (i - start >= LONGEST_SENTENCE || ends.before(i)) {
        sentence(i, true);
      }
    }
    sentence(to, true);
    release();
  }

  /** "D/D - 1. GIST 2. Sarcoma": lets the text before the first item head the items of the line. */
  private boolean lead(int end) {
    boolean open = tokens.is(end - 1, ':') || tokens.isDash(end - 1);
    if (held >= 0 || !open || end - start > LONGEST_LEAD) {
      return false;
    }
    Unit lead = outline.add(Kind.LABEL, start, end, label);
    if (lead != null) {
      outline.lead(lead.run(), lead, -1);
      led = true;
    }
    return true;
  }

  /** One past the bullet of an item that begins amid the line; {@code i} where none does. */
  private int itemAt(int i, int to) {
    boolean sign = !tokens.isWord(i) || !tokens.isWord(i + 1);
    if (!sign || i + 1 >= to || sheet.ticks.begins(i)) {
      return i;
    }
    int item = sheet.bullets.endAmid(i, bullet, kind == Kind.ITEM);
    return item > i && isAnswerMark(i, to) ? i : item;
  }

  /** Whether a dash parts a name from its answer, and begins no item. */
  private boolean isAnswerMark(int i, int to) {
    return tokens.isDash(i)
        && sheet.labels.isMark(i, to)
        && !answers.begins(start)
        && answers.hasName(start, i);
  }

  /** Reads the sentence at hand, which ends before a token, or keeps it if it is only a name. */
  private void sentence(int end, boolean stop) {
    if (held >= 0 && answers.isAnswer(start, tokens.is(end - 1, '.') ? end - 1 : end)) {
      Unit name = outline.add(Kind.LABEL, held, start, label);
      outline.add(Kind.VALUE, start, end, name);
      held = -1;
      after(end);
      return;
    }
    release();
    if (stop && isNameBeforeStop(start, end)) {
      held = start;
      start = end;
      return;
    }
    statement(start, end);
    after(end);
  }

  /** Reads the name that nothing answered. */
  private void release() {
    if (held >= 0) {
      int begin = held;
      held = -1;
      statement(begin, start);
      after(start);
    }
  }

  /** Only the first sentence of a text answers its label. */
  private void after(int end) {
    start = end;
    label = null;
    kind = kind == Kind.VALUE ? Kind.SENTENCE : kind;
  }

  /** "NECROSIS.": a name that the next sentence may answer. */
  private boolean isNameBeforeStop(int from, int to) {
    return to - from > 1 && tokens.isOneOf(to - 1, ".?") && answers.isName(from, to - 1);
  }

  private void statement(int from, int to) {
    if (to <= from) {
      return;
    }
    if (sheet.ticks.any(from, to)) {
      forms.read(from, to, kind, label);
    } else {
      labels.read(from, to, kind, label);
    }
  }
}
