package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What heads the lines below it: "Positive:", "The possibilities include:". */
final class Leads {
  /** Tokens of a sentence that may head what is below it. */
  private static final int LONGEST = 24;

  private final Tokens tokens;
  private final Sheet sheet;
  private final Outline outline;

  Leads(Sheet sheet) {
    this.sheet = sheet;
    tokens = sheet.tokens;
    outline = sheet.outline;
  }

  /** Lets the text that was read last head the lines below it, where it is left open. */
  void open(TextBlock block) {
    int next = block.last + 1;
    Unit last = outline.last();
    if (last == null || !sheet.isLine(next)) {
      return;
    }
    boolean bulleted = isBulleted(block, next);
    boolean names = sheet.isNear(next) && sheet.isTerm(next);
    if (!bulleted && !names) {
      return;
    }
    int bullet = block.isItem() ? block.bullet : -1;
    if (last.kind() == Kind.OPTION) {
      return;
    }
    if (outline.open() != null) {
      outline.lead(last.run(), last, bullet);
    } else if (heads(last, sheet.page.to(block.last), bulleted)) {
      outline.lead(last.run(), null, bullet);
    } else if (names && isList(last)) {
      outline.lead(last.label() == null ? last.run() : last.label().run(), last.label(), bullet);
    }
  }

  /** Whether a line has a bullet that is not of the list which the text itself is an item of. */
  private boolean isBulleted(TextBlock block, int line) {
    return sheet.isBulleted(line)
        && !(block.isItem() && sheet.bullets.areAlike(block.bullet, sheet.page.from(line)));
  }

  /** Whether a text is left open at its end, or is an answer above a list. */
  private boolean heads(Unit unit, int end, boolean bulleted) {
    if (tokens.is(end - 1, ':')) {
      return true;
    }
    Run run = unit.run();
    return bulleted
        && unit.kind() == Kind.SENTENCE
        && run.to() - run.from() <= LONGEST
        && isOpen(run, end);
  }

  private boolean isOpen(Run run, int end) {
    return sheet.answers.isOpen(end - 1)
        || sheet.answers.isAnswer(run.from(), end) && tokens.isWord(end - 1);
  }

  /** "Positive: CD117" above "DOG1": whether a value is a name that others may follow. */
  private boolean isList(Unit value) {
    Unit label = value.label();
    return label != null
        && value.kind() == Kind.VALUE
        && sheet.answers.begins(label.run().from())
        && sheet.answers.isName(value.run().from(), value.run().to());
  }

  /**
   * Ends the lead where a line is not beneath it.
   *
   * @return the label that the line answers, if any
   */
  @Nullable Unit over(int line, int begin) {
    if (outline.isLed() && ends(line, begin)) {
      outline.endLead();
    }
    return outline.leading();
  }

  private boolean ends(int line, int begin) {
    int start = sheet.page.from(line);
    if (begin > start) {
      return outline.leadBullet() >= 0 && sheet.bullets.areAlike(outline.leadBullet(), start);
    }
    return sheet.page.isParted(line) || !sheet.isTerm(line);
  }
}
