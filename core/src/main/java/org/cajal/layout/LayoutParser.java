package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report line by line: each reader of a construct is asked whether the construct begins
 * there, and what none takes is running text, for {@link TextReader}.
 */
final class LayoutParser {
  /** Equal signs that make a rule. */
  private static final int RULE = 3;

  private final Tokens tokens;
  private final Page page;
  private final Sheet sheet;
  private final Outline outline;
  private final Lines lines;
  private final Layout layout;
  private final TextReader text;
  private final Table table;
  private final OptionLines options;
  private final NumberedLines numbers;
  private final NameLines names;
  private final LineBreaks breaks;
  private final Leads leads;

  /** The text at hand, which the next line may go on with. */
  private @Nullable TextBlock block;

  /** The heading whose text begins on its line. */
  private @Nullable Unit heading;

  LayoutParser(Sheet sheet, Lines lines, Layout layout) {
    this.sheet = sheet;
    this.lines = lines;
    this.layout = layout;
    tokens = sheet.tokens;
    page = sheet.page;
    outline = sheet.outline;
    text = new TextReader(sheet);
    table = new Table(sheet, text);
    options = new OptionLines(sheet, text.forms());
    numbers = new NumberedLines(sheet, text.numbers());
    names = new NameLines(sheet);
    breaks = new LineBreaks(sheet);
    leads = new Leads(sheet);
  }

  Outline read() {
    int line = 0;
    while (line < page.lines) {
      line = read(line);
    }
    close();
    new Quotations(tokens, sheet.answers).mark(outline.units);
    return outline;
  }

  /** Reads what begins with a line; the line behind it. */
  private int read(int line) {
    int start = page.from(line);
    if (page.isParted(line)) {
      close();
    }
    if (isRule(start, page.to(line))) {
      close();
    } else if (isHeading(start, page.to(line))) {
      heading(line);
    } else if (layout.isPartStart(start)) {
      return specimen(line);
    } else if (block != null && breaks.wraps(block, line)) {
      block.last = line;
    } else {
      return construct(line);
    }
    return line + 1;
  }

  /** A line of three or more equal signs and nothing else. */
  private boolean isRule(int start, int end) {
    if (end - start < RULE || tokens.isWord(start)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (tokens.first(i) != tokens.first(start)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeading(int start, int end) {
    Layout.Headed section = layout.sectionOf(start);
    return section.heading().from() == start
        && section.heading().to() > start
        && end <= section.heading().to() + 1;
  }

  /** A heading asks, where boxes follow it; text on its line answers it. */
  private void heading(int line) {
    close();
    outline.part();
    Unit unit = outline.add(Kind.LABEL, page.from(line), page.to(line), null);
    outline.part();
    heading = tokens.is(page.to(line) - 1, ':') ? unit : null;
    if (sheet.isLine(line + 1) && beginsWithBox(page.from(line + 1))) {
      outline.ask(unit);
    }
  }

  private boolean beginsWithBox(int start) {
    return sheet.ticks.begins(start) || sheet.ticks.begins(sheet.bullets.end(start));
  }

  /** The label of a specimen is as a bullet before its text, where it is no number in a form. */
  private int specimen(int line) {
    close();
    int next = numbers.read(line);
    next = next == line ? options.read(line) : next;
    if (next > line) {
      return next;
    }
    int start = page.from(line);
    if ((outline.isLed() || outline.open() != null) && sheet.isBulleted(line)) {
      block = text(line, sheet.bullets.end(start)); // an item of a list
      return line + 1;
    }
    outline.part();
    int begin = start + Math.min(lines.specimenLabel(start), page.to(line) - start);
    block = new TextBlock(begin, start, Kind.ITEM, null, line, -1);
    return line + 1;
  }

  /** Reads a form, a table, lines of names and answers; or begins a text with the line. */
  private int construct(int line) {
    close();
    Unit headed = tokens.breaks[page.from(line)] == 0 ? heading : null;
    heading = null;
    int margin = table.marginText(line);
    if (margin > 0) {
      margin(line, margin);
      return line + 1;
    }
    int next = options.read(line);
    next = next == line ? numbers.read(line) : next;
    next = next == line ? names.read(line) : next;
    next = next == line ? table.read(line) : next;
    if (next > line) {
      return next;
    }
    int start = page.from(line);
    int begin = sheet.ticks.begins(start) ? start : sheet.bullets.end(start);
    block = headed != null && begin == start ? value(line, headed) : text(line, begin);
    return line + 1;
  }

  /** "Gross Received is a": a label in the margin, and a text that begins beside it. */
  private void margin(int line, int margin) {
    outline.endLead();
    int begin = sheet.bullets.end(page.from(line));
    Unit label = outline.add(Kind.LABEL, begin, margin, null);
    block = new TextBlock(margin, margin, Kind.VALUE, label, line, page.column(line, margin));
  }

  private TextBlock value(int line, Unit label) {
    int start = page.from(line);
    return new TextBlock(start, start, Kind.VALUE, label, line, -1);
  }

  /** What answers the label above it, an item, or a sentence. */
  private TextBlock text(int line, int begin) {
    int start = page.from(line);
    Unit open = outline.open();
    if (open != null && begin == start && sheet.isAnswer(line)) {
      return value(line, open);
    }
    Unit label = leads.over(line, begin);
    Kind kind = begin > start || outline.isLed() ? Kind.ITEM : Kind.SENTENCE;
    return new TextBlock(begin, start, kind, label, line, -1);
  }

  /** Reads the text at hand. */
  private void close() {
    TextBlock read = block;
    if (read == null) {
      return;
    }
    block = null;
    int known = outline.units.size();
    text.read(read.from, page.to(read.last), read.bullet, read.kind, read.label);
    if (outline.units.size() > known) {
      leads.open(read);
    }
  }
}
