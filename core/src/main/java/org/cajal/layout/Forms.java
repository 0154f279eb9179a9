package org.cajal.layout;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Assertion;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a printed form says of the findings in it: by {@link Boxes}, by {@link NumberedOptions}, by
 * a sign or nothing behind a label, and by options whose ticks a scan lost.
 */
public final class Forms {
  /** Options of a form on either side of a phrase, and how many make it one of them. */
  private static final int OPTIONS_AROUND = 14;

  private static final int OPTIONS = 2;

  private static final int OPTION_ROW = 8;

  /** Words of a label behind the finding: "Cellularity of residual tumor:". */
  private static final int LABEL_WORDS = 4;

  private final Tokens tokens;
  private final Matches matches;

  private final Boxes boxes;
  private final NumberedOptions numbers;

  /** Whether the report has an option of a known form at all; most have none. */
  private final boolean options;

  public Forms(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    boxes = new Boxes(tokens, matches);
    numbers = new NumberedOptions(tokens, matches);
    boolean found = false;
    for (Lexicon.Match cue : matches.of(Rule.Layer.CUE)) {
      found |= cue.rule().cue().says() == Meaning.Says.OPTION;
    }
    options = found;
  }

  /** The tick box directly before the option that holds the phrase. */
  public Boxes.Box boxBefore(int from, Run sentence) {
    return boxes.before(from, sentence);
  }

  /** Whether a phrase is one of the options of a form whose ticks the scan lost. */
  public boolean isLost(int from, int to) {
    return isFormRow(from, to) || options && isAmongOptions(from, to);
  }

  /** The assertion of a phrase in the light of the form around it; {@code said} without one. */
  public Assertion assertion(int from, int to, Run sentence, Assertion said) {
    Boxes.Box box = boxes.before(from, sentence);
    boolean unanswered = box == Boxes.Box.EMPTY || isEmptyLabel(from, to) || isFormRow(from, to);
    Assertion answer = signAt(to);
    if (answer == null && box == Boxes.Box.NONE) {
      answer = boxes.answer(to, sentence);
    }
    if (answer == null) {
      answer = answerInOptions(to);
    }
    if (answer == null) {
      answer = numbers.answerBefore(to);
    }
    if (answer == null && !unanswered && said != Assertion.NOT_STATED) {
      answer = numbers.answer(from, to);
    }
    if (answer != null) {
      return answer;
    }
    unanswered |= options && isAmongOptions(from, to);
    return unanswered ? Assertion.NOT_STATED : said;
  }

  /**
   * "Necrosis (-)", "Necrosis: +", "Spindle cells: 0": what a sign behind a finding says; null
   * without one.
   */
  private @Nullable Assertion signAt(int to) {
    int i = tokens.is(to, ':') ? to + 1 : to;
    boolean open = tokens.is(i, '(');
    int sign = open ? i + 1 : i;
    // "Necrosis score: 0", "necrosis grade 0"
    int behindWord = tokens.isWord(to) && !tokens.isNumber(to) ? to + 1 : sign;
    int zero = tokens.is(behindWord, ':') ? behindWord + 1 : behindWord;
    if (!open && tokens.isNumber(zero) && tokens.number(zero) == 0) {
      return isLast(zero) || endsEntry(zero + 1) ? Assertion.ABSENT : null;
    }
    boolean ends = open ? tokens.is(sign + 1, ')') : i > to && isLast(sign);
    if (!ends) {
      return null;
    }
    return tokens.is(sign, '+') ? Assertion.PRESENT : tokens.isDash(sign) ? Assertion.ABSENT : null;
  }

  /** Whether a mark ends what a number is said of, and is not within the number ("0,5"). */
  private boolean endsEntry(int mark) {
    char c = tokens.first(mark);
    return c == ';' || c == ')' || (c == '(' || c == ',') && !tokens.isNumber(mark + 1);
  }

  private boolean isLast(int token) {
    int next = tokens.is(token + 1, '.') ? token + 2 : token + 1;
    return next >= tokens.size
        || tokens.breaks[next] > 0
        || next > token + 1 && !tokens.touchesPrevious(next);
  }

  /**
   * The answer of a scanned row such as {@code Necrosis present: r No Yes r Unknown}, where a
   * letter is left of every empty circle: the only option without one, {@code NOT_STATED} when all
   * or none have one, null where there is no such row.
   */
  private @Nullable Assertion answerInOptions(int to) {
    int colon = to;
    while (colon < to + 3 && tokens.isWord(colon)) {
      colon++;
    }
    boolean row = tokens.is(to - 1, ':') || tokens.is(colon, ':');
    if (!row) {
      // "Necrosis   Yes   No": the options follow at once.
      if (!tokens.startsUpper(to)) {
        return null;
      }
      colon = to - 1;
    }
    int circled = 0;
    List<Lexicon.Match> bare = new ArrayList<>(2);
    int end = colon + 1;
    while (end < colon + OPTION_ROW
        && !tokens.is(end, ':')
        && !startsParagraph(end)
        && !endsAnswer(end)) {
      end++;
    }
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, colon + 1, end)) {
      boolean option =
          tokens.startsUpper(cue.from())
              && (cue.rule().cue().says() == Meaning.Says.ABSENT
                  || cue.rule().cue().says() == Meaning.Says.PRESENT);
      if (!option) {
        continue;
      }
      int before = cue.from() - 1;
      boolean letter =
          tokens.end[before] - tokens.start[before] == 1
              && Character.isLetter(tokens.first(before));
      if (before > colon && letter) {
        circled++;
      } else {
        bare.add(cue);
      }
    }
    if (circled == 0 && !differ(bare) || !row && (circled > 0 || !stand(bare, to))) {
      return null;
    }
    return bare.size() == 1
        ? Assertion.valueOf(bare.get(0).rule().cue().says().name())
        : Assertion.NOT_STATED;
  }

  /** "TUMOR NECROSIS: NOT SEEN. MARGIN NEGATIVE.": the full stop of a statement, not "1." */
  private boolean endsAnswer(int token) {
    return tokens.is(token, '.')
        && tokens.end[token - 1] - tokens.start[token - 1] > 1
        && !tokens.touchesPrevious(token + 1);
  }

  /** Whether cues leave a choice: of several that all deny, one is the answer. */
  private static boolean differ(List<Lexicon.Match> options) {
    for (int i = 1; i < options.size(); i++) {
      if (options.get(i).rule().cue().says() != options.get(0).rule().cue().says()) {
        return true;
      }
    }
    return false;
  }

  /** Whether options stand side by side from a token on, as "Yes No Unknown". */
  private static boolean stand(List<Lexicon.Match> options, int from) {
    return options.get(0).from() == from && options.get(1).from() == options.get(0).to();
  }

  private boolean startsParagraph(int token) {
    return token >= tokens.size || tokens.breaks[token] > 1;
  }

  private int behindParenthesis(int token) {
    if (!tokens.is(token, '(')) {
      return token;
    }
    int end = token;
    while (end < tokens.size && !tokens.is(end, ')') && end - token < 6) {
      end++;
    }
    return end + 1;
  }

  /** "NECROSIS:" with nothing after it on its line, followed by another label or the end. */
  private boolean isEmptyLabel(int from, int to) {
    int colon = behindParenthesis(to);
    while (colon < to + LABEL_WORDS && tokens.isWord(colon) && tokens.breaks[colon] == 0) {
      colon++;
    }
    colon = behindParenthesis(colon);
    if (!tokens.is(colon, ':')) {
      return false;
    }
    int next = colon + 1;
    while (tokens.is(next, '_')) {
      next++; // "Cellularity: ____"
    }
    if (next >= tokens.size || next > colon + 1 && tokens.breaks[next] > 0) {
      return true;
    }
    if (tokens.breaks[next] == 0) {
      return tokens.is(next + 1, ':')
          && tokens.startsUpper(next)
          && matches.between(Rule.Layer.CUE, next, next + 1).isEmpty()
          && matches.between(Rule.Layer.RESULT, next, next + 1).isEmpty();
    }
    boolean startsLine =
        from == 0
            || tokens.breaks[from] > 0
            || !tokens.isWord(from - 1)
            || tokens.breaks[from - 1] > 0;
    if (!startsLine) {
      return false;
    }
    for (int i = next; i < Math.min(next + 7, tokens.size); i++) {
      if (i > next && tokens.breaks[i] > 0) {
        return false;
      }
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  /** Amid capitalised words without a mark or a small word between them: the options of a form. */
  private boolean isFormRow(int from, int to) {
    int before = capitalised(from - 1, -1);
    if (before < 2) {
      return false;
    }
    int after = capitalised(to, 1);
    return after >= 2 && before + after >= 7;
  }

  /** Amid other options of a known form, whose ticks the scan lost. */
  private boolean isAmongOptions(int from, int to) {
    int options = 0;
    for (Lexicon.Match cue :
        matches.between(Rule.Layer.CUE, Math.max(0, from - OPTIONS_AROUND), to + OPTIONS_AROUND)) {
      boolean printed = tokens.startsUpper(cue.from()) && !tokens.isUpper(cue.from());
      if (printed && cue.rule().cue().says() == Meaning.Says.OPTION && !tokens.is(cue.to(), ':')) {
        options++;
      }
    }
    return options >= OPTIONS;
  }

  private int capitalised(int token, int step) {
    int count = 0;
    for (int i = token; i >= 0 && i < tokens.size && count < 8; i += step) {
      boolean small = Character.isLowerCase(tokens.first(i)) && !tokens.equals(i, "cell");
      if (small || ",.:;".indexOf(tokens.first(i)) >= 0 || tokens.isNumber(i)) {
        break;
      }
      if (tokens.startsUpper(i) && Character.isLowerCase(tokens.text.charAt(tokens.end[i] - 1))) {
        count++;
      } else if (tokens.isWord(i) && tokens.end[i] - tokens.start[i] > 2 && tokens.isUpper(i)) {
        break;
      }
    }
    return count;
  }
}
