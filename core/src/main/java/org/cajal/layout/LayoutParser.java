package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.layout.Unit.Tick;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report line by line: what goes on with the line before, what begins an item, a table, a
 * form, a list of names with their answers below; running text it hands to {@link TextReader}.
 */
final class LayoutParser {
  /** Tokens of a line that asks. */
  private static final int LONGEST_QUESTION = 16;

  /** Tokens of a line that may head what is below it. */
  private static final int SHORT_LINE = 8;

  /** Tokens of a sentence that may head what is below it. */
  private static final int LONGEST_LEAD = 24;

  /** Characters of a line behind which lower case goes on. */
  private static final int WRAPPED = 32;

  /** Numbered options of a question. */
  private static final int MOST_OPTIONS = 60;

  /** Equal signs that make a rule. */
  private static final int RULE = 3;

  private final Tokens tokens;
  private final Page page;
  private final Answers answers;
  private final Ticks ticks;
  private final Bullets bullets;
  private final Labels labels;
  private final TextReader text;
  private final Table table;
  private final Outline outline;
  private final Lines lines;
  private final Layout layout;

  // The text at hand, which the next line may go on with.
  private int from = -1;
  private int bullet;
  private int last;
  private Kind kind = Kind.SENTENCE;
  private @Nullable Unit label;

  /** The column of a text behind a label in the margin, with which its further lines begin. */
  private int hang = -1;

  /** Whether the report has numbered options that are chosen by number. */
  private boolean numberedForms;

  /** The heading whose text begins on its line. */
  private @Nullable Unit headed;

  LayoutParser(
      Tokens tokens,
      Matches matches,
      Lexicon lexicon,
      Lines lines,
      Layout layout,
      int[] starts,
      Asides asides) {
    this.tokens = tokens;
    this.lines = lines;
    this.layout = layout;
    page = new Page(tokens, starts);
    answers = new Answers(tokens, matches, lexicon);
    ticks = new Ticks(tokens, page, answers);
    outline = new Outline(tokens);
    text = new TextReader(tokens, page, asides, answers, ticks, outline);
    bullets = text.bullets();
    labels = text.labels();
    table = new Table(tokens, page, answers, ticks, text, outline);
  }

  Outline read() {
    int line = 0;
    while (line < page.lines) {
      line = block(line);
    }
    close();
    new Quotations(tokens, answers).mark(outline.units);
    return outline;
  }

  /** Reads what begins with a line; the line behind it. */
  private int block(int line) {
    int start = page.from(line);
    int end = page.to(line);
    if (isRule(start, end)) {
      close();
      return line + 1;
    }
    if (page.isParted(line)) {
      close();
    }
    int begin = start;
    if (isHeading(start, end)) {
      close();
      outline.part();
      Unit heads = outline.add(Kind.LABEL, start, end, null);
      headed = tokens.is(end - 1, ':') ? heads : null;
      outline.part();
      if (line + 1 < page.lines && ticks.begins(bullets.end(page.from(line + 1)))
          || line + 1 < page.lines && ticks.begins(page.from(line + 1))) {
        outline.ask(heads);
      }
      return line + 1;
    }
    Unit heading = tokens.breaks[start] == 0 ? headed : null;
    headed = null;
    if (isPart(start)) {
      close();
      int next = numbered(line);
      next = next == line ? options(line) : next;
      if (next > line) {
        return next;
      }
      outline.part();
      begin = start + Math.min(lines.specimenLabel(start), end - start);
      open(begin, start, Kind.ITEM, null, line);
      return line + 1;
    }
    if (from >= 0 && goesOn(line)) {
      last = line;
      return line + 1;
    }
    close();
    int margin = table.marginText(line);
    if (margin > 0) {
      outline.endLead();
      Unit label = outline.add(Kind.LABEL, bullets.end(start), margin, null);
      open(margin, margin, Kind.VALUE, label, line);
      hang = page.column(line, margin);
      return line + 1;
    }
    int next = structure(line);
    if (next > line) {
      return next;
    }
    begin = ticks.begins(start) ? start : bullets.end(start);
    if (heading != null && begin == start) {
      open(begin, begin, Kind.VALUE, heading, line);
    } else {
      item(line, begin);
    }
    return line + 1;
  }

  private int structure(int line) {
    int next = options(line);
    next = next == line ? numbered(line) : next;
    next = next == line ? column(line) : next;
    if (next == line) {
      next = table.read(line);
      if (next > line) {
        outline.endLead();
      }
    }
    return next;
  }

  /** Begins a text with a line: an item, or a sentence. */
  private void item(int line, int begin) {
    int start = page.from(line);
    boolean item = begin > start;
    Unit open = outline.open();
    if (open != null) {
      boolean answer = answers.isAnswer(begin, page.to(line));
      if (answer && !item) {
        open(begin, begin, Kind.VALUE, open, line);
        return;
      }
    }
    if (item) {
      if (outline.isLed()
          && outline.leadBullet() >= 0
          && bullets.areAlike(outline.leadBullet(), start)) {
        outline.endLead();
      }
      open(begin, start, Kind.ITEM, outline.leading(), line);
      return;
    }
    boolean name = answers.isTerm(begin, page.to(line));
    if (outline.isLed() && (page.isParted(line) || !name)) {
      outline.endLead();
    }
    Kind kind = outline.isLed() ? Kind.ITEM : Kind.SENTENCE;
    open(begin, begin, kind, outline.leading(), line);
  }

  private void open(int begin, int bullet, Kind kind, @Nullable Unit label, int line) {
    from = begin;
    this.bullet = bullet;
    this.kind = kind;
    this.label = label;
    last = line;
    hang = -1;
  }

  /** Reads the text at hand. */
  private void close() {
    if (from < 0) {
      return;
    }
    int begin = from;
    from = -1;
    int end = page.to(last);
    int known = outline.units.size();
    text.read(begin, end, bullet, kind, label);
    lead(begin, end, known);
  }

  /** Lets a text head the lines below it, where it is left open. */
  private void lead(int begin, int end, int known) {
    int next = last + 1;
    if (next >= page.lines || outline.units.size() == known) {
      return;
    }
    Unit open = outline.open();
    boolean item = bullet < begin;
    boolean bulleted =
        bullets.end(page.from(next)) > page.from(next)
            && !(item && bullets.areAlike(bullet, page.from(next)));
    boolean names = !page.isParted(next) && answers.isTerm(page.from(next), page.to(next));
    if (open != null) {
      if (bulleted || names) {
        outline.lead(open.run(), open, item ? bullet : -1);
      }
      return;
    }
    Unit unit = outline.units.get(outline.units.size() - 1);
    boolean heads =
        tokens.is(end - 1, ':')
            || bulleted
                && unit.kind() != Kind.VALUE
                && end - begin <= LONGEST_LEAD
                && (answers.isOpen(end - 1)
                    || answers.isAnswer(begin, end) && tokens.isWord(end - 1));
    if (heads && (bulleted || names)) {
      outline.lead(unit.run(), null, item ? bullet : -1);
    } else if (names && unit.kind() == Kind.VALUE && unit.label() != null && isList(unit)) {
      outline.lead(unit.label().run(), unit.label(), item ? bullet : -1);
    }
  }

  /** "Positive: CD117" above "DOG1": whether a value is a name that others may follow. */
  private boolean isList(Unit value) {
    Run head = value.label() == null ? value.run() : value.label().run();
    return answers.begins(head.from()) && answers.isName(value.run().from(), value.run().to());
  }

  // ---- what begins or goes on

  private boolean isHeading(int start, int end) {
    Layout.Headed section = layout.sectionOf(start);
    return section.heading().from() == start
        && section.heading().to() > start
        && end <= section.heading().to() + 1;
  }

  private boolean isPart(int start) {
    return layout.isPartStart(start);
  }

  /** A line of three or more equal signs and nothing else. */
  private boolean isRule(int start, int end) {
    if (end - start < RULE) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (tokens.isWord(i) || tokens.first(i) != tokens.first(start)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line goes on with the text at hand. */
  private boolean goesOn(int line) {
    int start = page.from(line);
    int end = page.to(line);
    if (tokens.breaks[start] == 0 || page.isParted(line) || ticks.any(start, end)) {
      return false;
    }
    int before = start - 1;
    if (answers.isAmidName(start)) {
      return true;
    }
    if (hang >= 0) {
      return Math.abs(page.column(line, start) - hang) <= 1;
    }
    if (ticks.any(from, start) || tokens.is(before, ':') || tokens.is(before, '=')) {
      return false;
    }
    if (bullets.end(start) > start) {
      return false;
    }
    boolean lower = Character.isLowerCase(tokens.first(start));
    boolean open = before > from && answers.isOpen(before) && !isAnswered(before, lower);
    if (labels.beginsWithLabel(start, end) && !(open && lower)) {
      return false;
    }
    boolean full = page.isFull(last);
    if (open) {
      return full || !answers.isAnswer(from, start);
    }
    if (tokens.is(before, '.') && !full) {
      return false;
    }
    boolean wrapped = lower && page.length(last) >= WRAPPED;
    boolean hanging = lower && bullet < from && page.column(line, start) > column(last, bullet);
    return full || wrapped || hanging;
  }

  /** Whether "no" at the end of a line answers. */
  private boolean isAnswered(int last, boolean lower) {
    return answers.is(last, Meaning.Place.ANSWER)
        && (!lower && !tokens.isUpper(last) || labels.isMark(last - 1, last + 1));
  }

  private int column(int line, int token) {
    return token >= page.from(line) && token < page.to(line)
        ? page.column(line, token)
        : page.column(line, page.from(line));
  }

  // ---- options one to a line

  /**
   * Reads a question and the options below it; the line behind, {@code line} where there is none.
   */
  private int options(int line) {
    if (!ticks.any() || line + 1 >= page.lines || page.isParted(line + 1)) {
      return line;
    }
    int start = page.from(line);
    int end = page.to(line);
    int mark = labels.mark(start, end);
    if (ticks.any(start, end)
        || end - start > LONGEST_QUESTION
        || tokens.is(end - 1, '.')
        || answers.isAnswerWord(end - 1)
        || mark < end - 1) {
      return line;
    }
    int boxes = 0;
    int ticked = 0;
    int bare = 0;
    int next = line + 1;
    while (next < page.lines && !page.isParted(next)) {
      int box = ticks.first(page.from(next));
      boolean boxed =
          box < ticks.size() && ticks.from(box) < page.to(next) && isOptionLine(next, box);
      if (boxed) {
        boxes++;
        ticked += ticks.tick(box) == Tick.TICKED ? 1 : 0;
      } else if (answers.isAnswer(page.from(next), page.to(next))
          && tokens.isWord(page.from(next))) {
        bare++;
      } else {
        break;
      }
      next++;
    }
    if (boxes == 0) {
      return line;
    }
    int begin = bullets.end(start);
    Unit question = outline.add(Kind.LABEL, begin, end, null);
    Tick unboxed = ticked == 0 && bare == 1 ? Tick.TICKED : Tick.NONE;
    for (int at = line + 1; at < next; at++) {
      if (ticks.any(page.from(at), page.to(at))) {
        text.forms().read(page.from(at), page.to(at), Kind.SENTENCE, question);
      } else {
        Unit option = outline.add(Kind.OPTION, page.from(at), page.to(at), question);
        if (option != null) {
          option.ticked(unboxed);
        }
      }
    }
    return next;
  }

  /** Whether a line begins with a box, or is an answer with one behind it. */
  private boolean isOptionLine(int line, int box) {
    int start = page.from(line);
    int begin = bullets.end(start);
    return ticks.from(box) == start
        || ticks.from(box) == begin
        || ticks.to(box) >= page.to(line) && answers.isAnswer(start, ticks.from(box));
  }

  // ---- numbered options one to a line

  /** Reads numbered lines below the number that chooses one; {@code line} where there are none. */
  private int numbered(int line) {
    Unit value = outline.last();
    Unit label = value == null || value.kind() == Kind.LABEL ? value : value.label();
    if (value == null || label == null || bullets.rank(page.from(line)) != 1) {
      return line;
    }
    long chosen = value == label ? 0 : chosen(value.run());
    if (chosen == 0 && (value != label || !numberedForms)) {
      return line;
    }
    int next = line;
    while (next < page.lines && !page.isParted(next) && isNumbered(next, next - line + 1)) {
      next++;
    }
    int count = next - line;
    if (count < 2 || chosen >>> count + 1 != 0) {
      return line;
    }
    numberedForms = true;
    if (value != label) {
      outline.takeBack(value, label);
    }
    for (int i = 0; i < count; i++) {
      int start = page.from(line + i);
      Unit option = outline.add(Kind.OPTION, bullets.end(start), page.to(line + i), label);
      if (option != null) {
        boolean ticked = (chosen >>> i + 1 & 1) != 0;
        option.ticked(chosen == 0 ? Tick.LOST : ticked ? Tick.TICKED : Tick.EMPTY);
      }
    }
    return next;
  }

  private boolean isNumbered(int line, int rank) {
    int start = page.from(line);
    return tokens.isNumber(start)
        && bullets.end(start) > start
        && bullets.rank(start) == rank
        && !labels.beginsWithLabel(bullets.end(start), page.to(line));
  }

  /** "4", "1,3": the numbers that a value consists of, as bits; 0 where it is none. */
  private long chosen(Run value) {
    long chosen = 0;
    for (int i = value.from(); i < value.to(); i++) {
      boolean number =
          tokens.isNumber(i) && tokens.number(i) > 0 && tokens.number(i) < MOST_OPTIONS;
      if (!number && !tokens.is(i, ',')) {
        return 0;
      }
      chosen |= number ? 1L << tokens.number(i) : 0;
    }
    return chosen;
  }

  // ---- names and answers one below the other

  /** Reads lines that are each a name or an answer; the line behind, {@code line} without. */
  private int column(int line) {
    int next = line;
    int names = 0;
    int values = 0;
    int lastNames = 0;
    boolean byOrder = true;
    while (next < page.lines && (next == line || !page.isParted(next)) && !isMarked(next)) {
      boolean name = isNameLine(next);
      if (name) {
        byOrder &= values == 0;
        names++;
        lastNames++;
      } else if (isAnswerLine(next)) {
        values++;
        lastNames = 0;
      } else if (!isHeadOfAnswer(next)) {
        break;
      } else {
        names++;
        lastNames = 1;
        byOrder &= values == 0;
      }
      next++;
    }
    if (names == 0 || values == 0) {
      return line;
    }
    if (byOrder && names > 1 && names == values) {
      inOrder(line, names);
    } else if (isAnswerLine(line) && outline.open() == null) {
      if (lastNames == 0) {
        return line;
      }
      answersAbove(line, next);
    } else {
      next -= isAnswerLine(line) ? 0 : lastNames;
      answersBelow(line, next);
    }
    return next;
  }

  private boolean isMarked(int line) {
    int start = page.from(line);
    int end = page.to(line);
    return ticks.any(start, end)
        || bullets.end(start) > start && !answers.isAnswer(start, end)
        || hasGap(start, end)
        || labels.mark(start, end) < end;
  }

  private boolean isNameLine(int line) {
    return answers.isName(page.from(line), page.to(line));
  }

  private boolean isAnswerLine(int line) {
    return answers.isAnswer(page.from(line), page.to(line));
  }

  /** A short line with a capital, above an answer. */
  private boolean isHeadOfAnswer(int line) {
    int start = page.from(line);
    int end = page.to(line);
    return end - start <= SHORT_LINE
        && tokens.startsUpper(start)
        && !tokens.is(end - 1, '.')
        && !tokens.is(end - 1, ',')
        && !answers.hasName(start, end)
        && !answers.hasVerb(start, end)
        && !answers.is(start, Meaning.Place.COLUMN)
        && !page.isFull(line)
        && !hasGap(start, end)
        && line + 1 < page.lines
        && !page.isParted(line + 1)
        && isAnswerLine(line + 1)
        && !isMarked(line + 1);
  }

  private boolean hasGap(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (page.isGap(i)) {
        return true;
      }
    }
    return false;
  }

  /** Names, then as many answers. */
  private void inOrder(int line, int count) {
    Unit[] labels = new Unit[count];
    for (int i = 0; i < count; i++) {
      Unit name = outline.add(Kind.LABEL, page.from(line + i), page.to(line + i), null);
      if (name != null) {
        labels[i] = name;
      }
    }
    for (int i = 0; i < count; i++) {
      int at = line + count + i;
      outline.add(Kind.VALUE, page.from(at), page.to(at), labels[i]);
    }
    outline.endLead();
  }

  /** An answer, and the names below it that it holds for. */
  private void answersAbove(int line, int end) {
    for (int at = line; at < end; at++) {
      if (isAnswerLine(at)) {
        outline.endLead();
        Unit head = outline.add(Kind.LABEL, page.from(at), page.to(at), null);
        if (head != null) {
          outline.lead(head.run(), head, -1);
        }
      } else {
        outline.add(Kind.ITEM, page.from(at), page.to(at), outline.leading());
      }
    }
    outline.endLead();
  }

  /** Names, each with the answers below it. */
  private void answersBelow(int line, int end) {
    Unit name = outline.open();
    for (int at = line; at < end; at++) {
      if (isAnswerLine(at)) {
        outline.add(Kind.VALUE, page.from(at), page.to(at), name);
      } else {
        outline.endLead();
        name = outline.add(Kind.LABEL, page.from(at), page.to(at), null);
      }
    }
  }
}
