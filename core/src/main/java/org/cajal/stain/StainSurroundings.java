package org.cajal.stain;

import org.cajal.layout.Layout;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * What stands around a stain's name and takes its result away: a heading that asks for it, a count
 * of slides.
 */
public final class StainSurroundings {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Classes classes;

  public StainSurroundings(Tokens tokens, Lexicon lexicon, Classes classes) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.classes = classes;
  }

  /**
   * "Advice: stains for CD117": the first sentence under a heading that says what is to be done.
   */
  public boolean isAdvice(Layout.Headed section, Run sentence) {
    Run heading = section.heading();
    if (heading.to() == heading.from() || sentence.from() > heading.to() + 1) {
      return false;
    }
    classes.find(heading.from(), heading.to(), lexicon);
    for (int i = heading.from(); i < heading.to(); i++) {
      if (classes.is(i, WordClass.REQUEST)) {
        return true;
      }
    }
    return false;
  }

  /** "H&E x3, CD117 x1": how many slides of a stain there are; not how large a figure is. */
  public boolean isCounted(int to) {
    int at = tokens.is(to, '(') ? to + 1 : to;
    int number = tokens.equals(at, "x") ? at + 1 : at;
    int length = tokens.end[at] - tokens.start[at];
    boolean glued =
        number == at
            && length >= 2
            && length <= 3
            && "xX".indexOf(tokens.first(at)) >= 0
            && digits(tokens.start[at] + 1, tokens.end[at]);
    return tokens.isWord(at)
        && (glued || number > at && tokens.isNumber(number) && tokens.number(number) < 20);
  }

  private boolean digits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(tokens.text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
