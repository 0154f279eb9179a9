package org.cajal.stain;

import com.google.common.collect.ImmutableList;
import org.cajal.Values;
import org.cajal.layout.Layout;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * What stands around a stain's name and takes its result away or gives it another source: advice,
 * quotations from elsewhere, counts of slides, a question left open.
 */
public final class StainSurroundings {
  private static final int NEAR = 10;

  /** Tokens between a subject and its result. */
  private static final int PREDICATE = 6;

  /** What may go on behind a result, without being what is positive. */
  private static final ImmutableList<String> BEHIND_PREDICATE =
      ImmutableList.of(
          "in",
          "within",
          "throughout",
          "and",
          "but",
          "with",
          "on",
          "by",
          "at",
          "as",
          "except",
          "only",
          "while",
          "whereas",
          "staining",
          "although",
          "though");

  /** Tokens of a quotation, and from who is quoted to its beginning. */
  private static final int QUOTE_REACH = 60;

  private static final int QUOTED_BY = 24;

  private final Tokens tokens;
  private final Matches matches;

  /** Whether the report quotes anything at all. */
  private final boolean quotes;

  public StainSurroundings(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    boolean quoted = false;
    for (int i = 0; i < tokens.size; i++) {
      quoted |= isQuote(i);
    }
    quotes = quoted;
  }

  /**
   * "Advice: stains for CD117": the first sentence under a heading that says what is to be done.
   */
  public boolean isAdvice(Layout.Headed section, Run sentence) {
    Run heading = section.heading();
    if (heading.to() == heading.from() || sentence.from() > heading.to() + 1) {
      return false;
    }
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, heading.from(), heading.to())) {
      return word.rule().word().result() == Values.Result.RECOMMENDED;
    }
    return false;
  }

  /**
   * "These were all negative.", "The tumor cells are positive.": whether a sentence tells what the
   * stains in the one before it showed.
   */
  public boolean goesOn(Run next) {
    int from = tokens.equals(next.from(), "the") ? next.from() + 1 : next.from();
    int subject = -1;
    boolean anaphor = false;
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, next.from(), next.to())) {
      Meaning.Word said = word.rule().word();
      if (word.from() == next.from()
          && (said.is() == Meaning.Is.ANAPHOR || said.is() == Meaning.Is.RESPECTIVELY)) {
        anaphor = true;
        subject = word.to();
      } else if (word.from() == from && said.is() == Meaning.Is.LESION) {
        subject = word.to();
      }
      if (said.result() != null && subject >= 0 && word.from() >= subject) {
        boolean near = word.from() - subject <= PREDICATE;
        return near && (anaphor ? endsPredicate(word.to()) : word.to() >= next.to() - 1);
      }
    }
    return false;
  }

  /** Whether nothing follows that is itself called positive: "positive margins", "positive for". */
  private boolean endsPredicate(int token) {
    for (String word : BEHIND_PREDICATE) {
      if (tokens.equals(token, word)) {
        return true;
      }
    }
    return !tokens.isWord(token) || tokens.breaks[token] > 0;
  }

  /** Whether a sentence stands in a quotation from elsewhere that began before it. */
  public boolean isQuoted(Run sentence) {
    if (!quotes) {
      return false;
    }
    if (isQuote(sentence.from()) && !tokens.touchesPrevious(sentence.from() + 1)) {
      return false; // it ends here
    }
    int open = sentence.from() - 1;
    while (open > 0 && sentence.from() - open < QUOTE_REACH && !isQuote(open)) {
      open--;
    }
    boolean opens =
        isQuote(open) && tokens.touchesPrevious(open + 1) && !tokens.touchesPrevious(open);
    if (!opens) {
      return false;
    }
    for (Lexicon.Match word :
        matches.between(Rule.Layer.RESULT, Math.max(0, open - QUOTED_BY), open)) {
      if (word.rule().word().is() == Meaning.Is.OUTSIDE) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuote(int token) {
    char c = tokens.first(token);
    return c == '"' || c == '\u201c' || c == '\u201d';
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

  /** "A KIT-negative GIST cannot be excluded" states no result. */
  public boolean isLeftOpen(Lexicon.Match term, Run sentence) {
    int limit = Math.min(sentence.to(), term.to() + NEAR);
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, term.to(), limit)) {
      if (cue.rule().cue().says() == Meaning.Says.POSSIBLE
          && cue.rule().cue().side() == Meaning.Side.AFTER) {
        for (int i = term.to(); i < cue.from(); i++) {
          if (tokens.is(i, ',') || tokens.is(i, ';')) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }
}
