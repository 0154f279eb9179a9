package org.cajal.context;

import java.util.List;
import org.cajal.MentionType;
import org.cajal.Values;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The percentage that is said of a term: behind its label ("% necrosis: 5"), directly before it
 * ("15% tumor necrosis"), behind it ("necrosis, about 15%"), farther before it, or in the next row
 * of its form ("Extent: 10%").
 */
public final class Shares {
  private static final int NEAR = 10;
  private static final int LABEL_REACH = 24;

  /** Tokens from a percentage to the term behind it. */
  private static final int BEFORE = 6;

  /** As {@link #BEFORE}, for "50% of the mass has a soft necrotic surface". */
  private static final int OF_BEFORE = 12;

  /** Words between a percentage and the term directly behind it ("15% tumor necrosis"). */
  private static final int DIRECTLY = 3;

  /** Tokens of a row of names and percentages before a term. */
  private static final int CHAIN = 24;

  /** Smaller bare numbers are scores. */
  private static final int SMALLEST_BARE = 5;

  /** Blanks that part the columns of a form. */
  private static final int GAP = 3;

  /** Marks and blanks to fill in between a label and its number. */
  private static final int MARKS = 8;

  private final Tokens tokens;
  private final Matches matches;
  private final Quantities quantities;

  public Shares(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    quantities = new Quantities(tokens);
  }

  public Values.@Nullable Percent of(Lexicon.Match term, Run sentence, List<Lexicon.Match> terms) {
    boolean label = isLabel(term.to());
    Values.Percent percent = behindMeasure(term, terms);
    if (percent == null) {
      percent = bareBehind(term);
    }
    if (percent == null) {
      percent = directlyBefore(term, sentence, terms);
    }
    if (percent == null) {
      int reach = label ? LABEL_REACH : NEAR;
      percent = behind(term, term.to() + reach, sentence.to(), label, terms);
    }
    if (percent == null) {
      percent = before(term, sentence, label);
    }
    if (percent == null && label) {
      percent = inNextRow(term, sentence, terms);
    }
    if (percent == null && sentence.to() - term.to() <= 1) {
      percent = behind(term, term.to() + 3, tokens.size, label, terms);
    }
    return percent;
  }

  /** Whether the term is a label that was filled in with a percentage. */
  public boolean isLabelled(Lexicon.Match term, List<Lexicon.Match> terms) {
    return behindMeasure(term, terms) != null;
  }

  /** "% necrosis: 5", "Necrosis (%) 20-25", "Percent necrosis ___<5___" */
  private Values.@Nullable Percent behindMeasure(Lexicon.Match term, List<Lexicon.Match> terms) {
    int sign = term.from() - 1;
    boolean quantity = tokens.is(sign, '%') && tokens.isNumber(sign - 1) && isClose(sign);
    int measure = sign(term.to());
    if (!tokens.is(sign, '%') && measure < 0 && !isMeasured(term)) {
      return null;
    }
    int number = measure < 0 ? term.to() : measure + 1;
    for (int i = 0; i < MARKS && !tokens.isNumber(number); i++) {
      boolean mark = !tokens.isWord(number) && !tokens.is(number, ',') && !tokens.is(number, ';');
      if (!mark && !isAbout(number) || isTermStart(number, terms)) {
        return null;
      }
      number++;
    }
    Values.Percent percent = quantities.labelledAt(number);
    int end = quantities.endOf(number);
    boolean bare = !tokens.is(end, '%') || !isClose(end);
    return percent == null || quantity && !bare ? null : percent;
  }

  /** "85 %", but not "nuclei 85 % necrosis 15", where the sign begins the next label. */
  private boolean isClose(int sign) {
    return tokens.start[sign] - tokens.end[sign - 1] <= 1;
  }

  /** "tumor cellularity 90, necrosis 0": a number alone behind the name in a row of such pairs. */
  private Values.@Nullable Percent bareBehind(Lexicon.Match term) {
    int number = term.to();
    boolean bare =
        tokens.isNumber(number)
            && (tokens.number(number) == 0 || tokens.number(number) >= SMALLEST_BARE)
            && tokens.number(number) <= 100;
    int next = number + 1;
    boolean ends =
        next >= tokens.size
            || tokens.breaks[next] > 0
            || tokens.is(next, ';')
            || tokens.is(next, '/') && !tokens.touchesPrevious(next)
            || tokens.start[next] - tokens.end[number] >= GAP
            || (tokens.is(next, ',') || tokens.is(next, '.')) && !tokens.touchesPrevious(next + 1);
    return bare && ends ? quantities.labelledAt(number) : null;
  }

  private boolean isAbout(int token) {
    return quantities.isAbout(token)
        || tokens.is(token, SmallWord.THAN)
        || tokens.is(token, SmallWord.LESS);
  }

  /** The percent sign of a label, "(%)", that follows within a few words; -1 for none. */
  private int sign(int from) {
    for (int i = from; i < from + 4 && i < tokens.size && tokens.breaks[i] == 0; i++) {
      if (tokens.is(i, '%') && tokens.is(i - 1, '(') && tokens.is(i + 1, ')')) {
        return i + 1;
      }
      if (tokens.is(i, ':') || tokens.isNumber(i)) {
        return -1;
      }
    }
    return -1;
  }

  private Values.@Nullable Percent directlyBefore(
      Lexicon.Match term, Run sentence, List<Lexicon.Match> terms) {
    int end = term.from() - 1;
    if (tokens.is(term.to(), ':') && quantities.startsAt(term.to() + 1)) {
      return null; // "Cellularity: 75%  Necrosis: 10%"
    }
    int words = 0;
    while (end > sentence.from() && tokens.isWord(end) && words <= DIRECTLY) {
      end--;
      words++;
    }
    if (!tokens.is(end, '%') || words > DIRECTLY) {
      return null;
    }
    for (int i = end - 1; i >= Math.max(sentence.from(), end - 4); i--) {
      boolean beginning = !tokens.isDash(i - 1) && !tokens.is(i - 1, '.') && !endsRange(i);
      Values.Percent percent = beginning ? quantities.percentAt(i, sentence.to()) : null;
      if (percent != null) {
        boolean taken =
            isTermEnd(i, terms)
                || tokens.is(i - 1, '(')
                || tokens.is(i - 1, ':') && isLabel(term.to())
                || isLabelled(i, term.to(), sentence);
        return taken || measuresOther(term, i) ? null : percent;
      }
    }
    return null;
  }

  /**
   * Whether the numbers of a row stand behind their names, so that the one before a term is not its
   * own: "cellularity 80% nuclei 75% necrosis 0%", but "80% nuclei 0% necrosis 20% stroma".
   */
  private boolean isLabelled(int number, int behind, Run sentence) {
    if (quantities.percentAt(behind, sentence.to()) == null) {
      return false;
    }
    int at = number - 1;
    boolean words = false;
    while (at >= sentence.from() && number - at <= CHAIN) {
      if (tokens.isWord(at) && !tokens.isNumber(at)) {
        words = true;
      } else if (tokens.is(at, '%') && tokens.isNumber(at - 1)) {
        words = false;
        at--;
      } else {
        break;
      }
      at--;
    }
    return words;
  }

  private Values.@Nullable Percent behind(
      Lexicon.Match term, int reach, int end, boolean label, List<Lexicon.Match> terms) {
    int limit = Math.min(reach, end);
    for (int i = term.to(); i < limit; i++) {
      int aside = endOfAside(i, terms);
      if (aside > i) {
        limit = Math.min(limit + aside - i, end);
        i = aside - 1;
        continue;
      }
      boolean comma =
          tokens.is(i, ',') && i > term.to() && !quantities.startsAt(i + 1) && !goesOn(term, i + 1);
      boolean other = isTermStart(i, terms) && !(label && isTerm(i, terms, term.rule().type()));
      boolean semicolon = tokens.is(i, ';') && !(label && quantities.startsAt(i + 1));
      if (semicolon || comma || other) {
        return null;
      }
      Values.Percent percent = quantities.percentAt(i, limit);
      if (percent != null) {
        boolean own = i <= term.to() + 1 || !isTermEndBehind(i, terms);
        return measuresOther(term, i) || !own ? null : percent;
      }
    }
    return null;
  }

  /** Behind a parenthesis that begins here and holds neither numbers nor terms; else the token. */
  private int endOfAside(int open, List<Lexicon.Match> terms) {
    if (!tokens.is(open, '(')) {
      return open;
    }
    for (int i = open + 1; i < open + LABEL_REACH && i < tokens.size; i++) {
      if (tokens.is(i, ')')) {
        return i + 1;
      }
      if (tokens.isNumber(i) || tokens.is(i, '%') || isTermStart(i, terms)) {
        return open;
      }
    }
    return open;
  }

  /**
   * Whether what stands behind a comma still speaks of the term: "necrosis, which makes up 10%",
   * "necrosis, occupying 10%", "cellularity of block 2, for banking: 80%".
   */
  private boolean goesOn(Lexicon.Match term, int token) {
    if (tokens.is(token, SmallWord.RELATIVE)) {
      return true;
    }
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, token, token + 1)) {
      boolean extent = word.rule().word().necrosis() != null;
      if (word.rule().word().is() == Meaning.Is.MEASURE
          || extent && isOf(term, MentionType.NECROSIS) && givesShare(word.to())) {
        return true;
      }
    }
    boolean preposition =
        isPreposition(token) || isOf(term, MentionType.CELLULARITY) && isPreposition(term.to());
    for (int i = token; preposition && i < token + BEFORE && !tokens.is(i, ','); i++) {
      if (tokens.is(i, ':')) {
        return quantities.startsAt(i + 1);
      }
    }
    return false;
  }

  private static boolean isOf(Lexicon.Match term, MentionType type) {
    return term.rule().type() == type;
  }

  /** "necrosis, focal (less than 5%)", "necrosis, patchy, about 10%" */
  private boolean givesShare(int token) {
    boolean mark = tokens.is(token, '(') || tokens.is(token, ',') || tokens.is(token, ':');
    return quantities.startsAt(mark ? token + 1 : token);
  }

  private boolean isPreposition(int token) {
    return tokens.is(token, SmallWord.BEFORE_PLACE);
  }

  /** "30 to 40%": whether a number is the upper end of a range. */
  private boolean endsRange(int number) {
    return tokens.isNumber(number - 2)
        && (tokens.is(number - 1, SmallWord.TO)
            || tokens.is(number - 1, SmallWord.AND) && tokens.is(number - 3, SmallWord.BETWEEN));
  }

  private Values.@Nullable Percent before(Lexicon.Match term, Run sentence, boolean label) {
    for (int i = term.from() - 1; i >= Math.max(sentence.from(), term.from() - OF_BEFORE); i--) {
      if (tokens.is(i, ';') || tokens.is(i, ',') || tokens.is(i, ':')) {
        return null;
      }
      boolean beginning =
          i == sentence.from()
              || !tokens.isNumber(i - 1)
                  && !tokens.isDash(i - 1)
                  && !tokens.is(i - 1, '.')
                  && !endsRange(i);
      Values.Percent percent = beginning ? quantities.percentAt(i, sentence.to()) : null;
      if (percent != null && !measuresOther(term, i)) {
        if (label && tokens.is(i - 1, ':')) {
          return null; // "Necrosis: 0%  Cellularity: __"
        }
        boolean near = term.from() - i <= BEFORE;
        return near || tokens.is(quantities.endOf(i) + 1, SmallWord.OF) ? percent : null;
      }
    }
    return null;
  }

  /** "Necrosis: present", and on the next line "Extent: 10%" or "Extent (%): 10". */
  private Values.@Nullable Percent inNextRow(
      Lexicon.Match term, Run sentence, List<Lexicon.Match> terms) {
    for (Lexicon.Match word :
        matches.between(Rule.Layer.RESULT, sentence.to(), sentence.to() + 1)) {
      if (word.rule().word().is() != Meaning.Is.MEASURE) {
        return null;
      }
      int sign = sign(word.to());
      int number = sign < 0 ? -1 : sign + 1;
      if (tokens.is(number, ':')) {
        number++;
      }
      Values.Percent percent = number < 0 ? null : quantities.labelledAt(number);
      return percent == null
          ? behind(term, sentence.to() + 6, sentence.to() + 6, true, terms)
          : percent;
    }
    return null;
  }

  /** "% necrosis:", "Percentage of tumor necrosis:" */
  private boolean isMeasured(Lexicon.Match term) {
    for (Lexicon.Match word :
        matches.between(Rule.Layer.RESULT, Math.max(0, term.from() - 4), term.from() + 1)) {
      if (word.rule().word().is() == Meaning.Is.MEASURE && isLabel(term.to())) {
        return true;
      }
    }
    return false;
  }

  /** "10% viable": a share of something else than the necrosis. */
  private boolean measuresOther(Lexicon.Match term, int percent) {
    if (term.rule().type() != MentionType.NECROSIS) {
      return false;
    }
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, percent, percent + BEFORE)) {
      if (word.rule().word().is() == Meaning.Is.OTHER_MEASURE) {
        return !(term.from() > percent && term.from() < word.from())
            && !tokens.is(word.from() - 1, SmallWord.NOT)
            && isOneClause(percent, word);
      }
    }
    return false;
  }

  private boolean isOneClause(int from, Lexicon.Match word) {
    for (int i = from; i <= word.from(); i++) {
      if (i > from && (tokens.breaks[i] > 0 || tokens.start[i] - tokens.end[i - 1] >= GAP)
          || tokens.is(i, ',')
          || tokens.is(i, ';')
          || tokens.is(i, '.') && !tokens.isNumber(i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a label ends here: "Necrosis:", "Tumor necrosis/treatment effect:". */
  private boolean isLabel(int to) {
    for (int i = to; i < to + 4; i++) {
      if (tokens.is(i, ':') || tokens.is(i, '_')) {
        return true;
      }
    }
    return false;
  }

  /** Whether another term stands directly before a number: its own percentage. */
  private static boolean isTermEnd(int number, List<Lexicon.Match> terms) {
    for (Lexicon.Match term : terms) {
      if (term.to() == number && term.rule().type() != MentionType.SITE) {
        return true;
      }
    }
    return false;
  }

  /** "cellular tumor with 15% necrosis": the percentage is of the term behind it. */
  private boolean isTermEndBehind(int number, List<Lexicon.Match> terms) {
    int end = quantities.endOf(number) + 1;
    for (int i = end; i <= end + DIRECTLY; i++) {
      if (isTermStart(i, terms)) {
        return true;
      }
      if (!tokens.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isTerm(int token, List<Lexicon.Match> terms, @Nullable MentionType type) {
    for (Lexicon.Match term : startingAt(token, terms)) {
      if (term.rule().type() == type) {
        return true;
      }
    }
    return false;
  }

  private boolean isTermStart(int token, List<Lexicon.Match> terms) {
    for (Lexicon.Match term : startingAt(token, terms)) {
      if (term.rule().type() != MentionType.SITE) {
        return true;
      }
    }
    return false;
  }

  /** Those of a sentence's terms that begin at a token. */
  private Matches.Slice startingAt(int token, List<Lexicon.Match> terms) {
    boolean behind = token > terms.get(terms.size() - 1).from();
    return matches.mentions(token, behind ? token : token + 1);
  }
}
