package org.cajal.layout;

import org.cajal.Assertion;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Options of a form that have numbers, and the numbers that answer them. */
public final class NumberedOptions {
  private static final int OPTIONS_IN_ROW = 4;

  /** Tokens of a row with its answer before it. */
  private static final int ROW_REACH = 40;

  /** Tokens of an option. */
  private static final int OPTION_LENGTH = 14;

  /** Tokens from the last option to the answer behind it. */
  private static final int ANSWER_REACH = 8;

  /** Blanks that part the columns of a form. */
  private static final int GAP = 2;

  private final Tokens tokens;
  private final Matches matches;

  /** Whether the report has enough numbers of options for a row of them; most have not. */
  private final boolean any;

  NumberedOptions(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    int numbers = 0;
    for (int i = 0; i < tokens.size; i++) {
      numbers += isOptionNumber(i) ? 1 : 0;
    }
    any = numbers >= OPTIONS_IN_ROW;
  }

  /**
   * The answer of a row that a phrase heads or is an option of: {@code NOT_STATED} where it is not
   * chosen, null without such a row.
   */
  @Nullable Assertion answer(int from, int to) {
    if (!any) {
      return null;
    }
    boolean label = isOptionNumber(to) && !isBehindOption(from);
    return label ? answerBehind(to) : answerInNumbers(from);
  }

  /** The answer of a row such as {@code Necrosis 2 1 Absent 2 Present}; null without one. */
  @Nullable Assertion answerBefore(int to) {
    int answer = tokens.is(to, ':') ? to + 1 : to;
    if (!tokens.isNumber(answer)
        || tokens.end[answer] - tokens.start[answer] > 1
        || !isChoice(answer + 1)
        || tokens.number(answer + 1) > 1) {
      return null;
    }
    int expected = tokens.number(answer + 1);
    for (int i = answer + 1; i < Math.min(tokens.size, answer + ROW_REACH); i++) {
      if (tokens.breaks[i] > 1) {
        return null;
      }
      if (!isChoice(i) || tokens.number(i) != expected) {
        continue;
      }
      if (tokens.number(i) == tokens.number(answer)) {
        int word = tokens.isWord(i + 1) ? i + 1 : i + 2;
        for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, word, word + 2)) {
          switch (cue.rule().cue().says()) {
            case ABSENT:
              return Assertion.ABSENT;
            case NOT_STATED:
              return Assertion.NOT_STATED;
            default:
          }
        }
        return Assertion.PRESENT;
      }
      expected++;
    }
    return null;
  }

  /** A number before a capitalised word: "2 Present", "2. Present". */
  private boolean isChoice(int i) {
    boolean mark = tokens.is(i + 1, '.') || tokens.is(i + 1, ')') || tokens.is(i + 1, '=');
    return tokens.isNumber(i)
        && tokens.end[i] - tokens.start[i] == 1
        && tokens.startsUpper(mark ? i + 2 : i + 1);
  }

  /**
   * The answer of one of at least four numbered options in a row: {@code NOT_STATED} without an
   * answer beside them ("1,4" or "ANSWER: 3"), null where there is no such row.
   */
  private @Nullable Assertion answerInNumbers(int from) {
    int option = previousOption(from);
    if (option < 0 || isLabelled(option, from)) {
      return null;
    }
    int first = option;
    int last = option;
    int count = 1;
    for (int next = nextOption(last, 1); next >= 0; next = nextOption(last, 1)) {
      last = next;
      count++;
    }
    for (int next = nextOption(first, -1); next >= 0; next = nextOption(first, -1)) {
      first = next;
      count++;
    }
    if (count < OPTIONS_IN_ROW) {
      return null;
    }
    Boolean chosen = isChosen(tokens.number(option), first, last);
    if (chosen == null) {
      return isAnswered(from) ? null : Assertion.NOT_STATED;
    }
    return chosen ? Assertion.PRESENT : Assertion.NOT_STATED;
  }

  /** Whether the number of an option stands before a phrase in its line. */
  private boolean isBehindOption(int from) {
    for (int i = from; i > 0 && tokens.breaks[i] == 0 && i > from - 6; i--) {
      if (isOptionNumber(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The option that an answer chose in a row behind its label; null without an answer. */
  private @Nullable Assertion answerBehind(int first) {
    int last = first;
    for (int next = nextOption(last, 1); next >= 0; next = nextOption(last, 1)) {
      last = next;
    }
    if (last == first || isChosen(tokens.number(first), first, last) == null) {
      return null;
    }
    for (int option = first; option >= 0; option = nextOption(option, 1)) {
      if (Boolean.TRUE.equals(isChosen(tokens.number(option), first, last))) {
        for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, option + 1, option + 3)) {
          if (cue.rule().cue().says() == Meaning.Says.ABSENT) {
            return Assertion.ABSENT;
          }
        }
        return Assertion.PRESENT;
      }
    }
    return null;
  }

  /** "3. Histologic type: liposarcoma": a numbered label with its value is no option. */
  private boolean isLabelled(int option, int from) {
    for (int i = option; i < from; i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  /** The neighbour of an option in its row, or -1 at the row's end. */
  private int nextOption(int option, int step) {
    for (int i = option + step;
        i >= 0 && i < tokens.size && Math.abs(i - option) <= OPTION_LENGTH;
        i += step) {
      if (isOptionNumber(i)) {
        int rise = (tokens.number(i) - tokens.number(option)) * step;
        return rise > 0 && rise <= 3 ? i : -1;
      }
    }
    return -1;
  }

  /** Whether the numbers that answer a row of options hold one; null when there is no answer. */
  private @Nullable Boolean isChosen(int option, int first, int last) {
    int answer = -1;
    for (int i = last + 2; i < last + ANSWER_REACH; i++) {
      if (tokens.is(i, ':') && isAnswer(i + 1, last)) {
        answer = i + 1;
        break;
      }
    }
    boolean label =
        tokens.is(first - 2, ':')
            || tokens.isWord(first - 2) && tokens.start[first - 1] - tokens.end[first - 2] >= GAP;
    if (answer < 0 && isAnswer(first - 1, last) && label) {
      answer = first - 1;
    }
    if (answer < 0) {
      return null;
    }
    for (int i = answer; isAnswer(i, last); i += 2) {
      if (tokens.number(i) == option) {
        return true;
      }
      if (!tokens.is(i + 1, ',') && !tokens.equals(i + 1, "and")) {
        break;
      }
    }
    return false;
  }

  private boolean isAnswer(int token, int last) {
    return tokens.isNumber(token)
        && tokens.end[token] - tokens.start[token] <= 2
        && tokens.number(token) <= tokens.number(last)
        && !isOptionNumber(token);
  }

  /** Whether a colon follows before the next option: an item with its answer, no option. */
  private boolean isAnswered(int from) {
    for (int i = from; i < Math.min(from + 12, tokens.size) && !isOptionNumber(i); i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  private boolean isOptionNumber(int i) {
    if (!tokens.isNumber(i) || tokens.end[i] - tokens.start[i] > 2 || i + 2 >= tokens.size) {
      return false;
    }
    boolean marked =
        (tokens.is(i + 1, '.')
                || tokens.is(i + 1, ')')
                || tokens.is(i + 1, ',') && tokens.breaks[i] > 0)
            && tokens.touchesPrevious(i + 1)
            && tokens.startsUpper(i + 2);
    boolean apart = i == 0 || tokens.breaks[i] > 0 || tokens.start[i] - tokens.end[i - 1] >= GAP;
    boolean column = i > 0 && tokens.breaks[i] == 0 && apart && isOptionText(i + 1);
    boolean bare = apart && tokens.breaks[i + 1] == 0 && (tokens.startsUpper(i + 1) || column);
    return marked || bare;
  }

  /** What may follow the number of an option in a table: a word, or "<10%". */
  private boolean isOptionText(int i) {
    return !tokens.touchesPrevious(i)
        && (tokens.isWord(i) && !tokens.isNumber(i) || tokens.is(i, '<') || tokens.is(i, '>'));
  }

  private int previousOption(int from) {
    for (int i = from; i >= Math.max(0, from - 6); i--) {
      if (isOptionNumber(i)) {
        return i;
      }
    }
    return -1;
  }
}
