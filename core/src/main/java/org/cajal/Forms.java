package org.cajal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a printed form says of the options in it: tick boxes, numbered options with or without an
 * answer, empty labels, and options whose ticks a scan lost.
 */
final class Forms {
  /** Options of a form on either side of a phrase, and how many make it one of them. */
  private static final int OPTIONS_AROUND = 14;

  private static final int OPTIONS = 2;

  private static final int OPTION_ROW = 8;

  /** Blanks that part the columns of a form. */
  private static final int GAP = 2;

  /** Words of a label behind the finding: "Cellularity of residual tumor:". */
  private static final int LABEL_WORDS = 4;

  /** Tokens of a row of boxes. */
  private static final int BOXES_REACH = 40;

  private static final int OPTIONS_IN_ROW = 4;

  /** Circles that make a form; fewer are letters. */
  private static final int OPTIONS_IN_FORM = 3;

  private static final int OPTION_LENGTH = 14;

  /** Tokens from the last option to the answer behind it. */
  private static final int ANSWER_REACH = 8;

  private final Tokens tokens;
  private final Matches matches;

  // Most reports are no forms: what none of its tokens can be need not be looked for at each
  // phrase.
  /** Whether the report has an option of a known form at all. */
  private final boolean options;

  /** Whether it has a box to tick. */
  private final boolean boxes;

  /** Whether it has letters for boxes: "x" before the options that hold, "o" before others. */
  private final boolean letters;

  /**
   * Whether it has a scan's circles or blanks to fill, with a cross for those that are: "O none X
   * focal", "_ none X focal".
   */
  private final boolean circles;

  /** Whether it has enough numbers of options for a row of them. */
  private final boolean numbers;

  Forms(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    boolean found = false;
    for (Lexicon.Match cue : matches.of(Rule.Layer.CUE)) {
      found |= cue.rule().cue().says() == Meaning.Says.OPTION;
    }
    options = found;
    int numbered = 0;
    boolean boxed = false;
    boolean ticked = false;
    boolean unticked = false;
    int circled = 0;
    boolean crossed = false;
    boolean blank = false;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.isWord(i)) {
        numbered += isOptionNumber(i) ? 1 : 0;
        if (tokens.end[i] - tokens.start[i] == 1) {
          Box letter = letterBox(i);
          ticked |= letter == Box.TICKED;
          unticked |= letter == Box.EMPTY;
          circled += tokens.is(i, 'O') && isBeforeOption(i) ? 1 : 0;
          crossed |= tokens.is(i, 'X') && isBeforeOption(i);
        }
      } else {
        boxed |= mayBeBox(i);
        blank |= tokens.is(i, '_') && isBeforeOption(i);
      }
    }
    numbers = numbered >= OPTIONS_IN_ROW;
    circles = circled >= OPTIONS_IN_FORM || crossed && blank;
    letters = circles || ticked && unticked;
    boxes = boxed || letters;
  }

  /** At the start of a line, or behind a wide gap. */
  private boolean isColumnStart(int i) {
    return i == 0 || tokens.breaks[i] > 0 || tokens.start[i] - tokens.end[i - 1] >= GAP;
  }

  /** Whether a letter stands in a column of its own before a word. */
  private boolean isBeforeOption(int i) {
    return isColumnStart(i)
        && i + 1 < tokens.size
        && tokens.isWord(i + 1)
        && !tokens.isNumber(i + 1)
        && tokens.breaks[i + 1] == 0
        && !tokens.touchesPrevious(i + 1);
  }

  /** A single letter before an option: "x Present", "o Absent", "O focal". */
  private Box letterBox(int i) {
    char c = tokens.first(i);
    if (circles && (c == 'O' || c == 'X') && tokens.end[i] - tokens.start[i] == 1) {
      return isBeforeOption(i) ? c == 'O' ? Box.EMPTY : Box.TICKED : Box.NONE;
    }
    boolean single = (c == 'x' || c == 'o') && tokens.end[i] - tokens.start[i] == 1;
    if (!single
        || !isColumnStart(i)
        || i + 1 >= tokens.size
        || tokens.breaks[i + 1] > 0
        || !tokens.startsUpper(i + 1)
        || tokens.touchesPrevious(i + 1)
        || tokens.isNumber(i - 1) && tokens.breaks[i] == 0) {
      return Box.NONE;
    }
    return c == 'x' ? Box.TICKED : Box.EMPTY;
  }

  /** Whether a sign may be a box or the beginning of one. */
  private boolean mayBeBox(int i) {
    char c = tokens.first(i);
    return c == '_'
        || c == '['
        || c == '(' && (tokens.is(i + 1, ')') || tokens.is(i + 2, ')'))
        || c >= '\u25a0' && c <= '\u2714';
  }

  /** The assertion of a phrase in the light of the form around it; {@code said} without one. */
  Assertion assertion(int from, int to, Layout.Run sentence, Assertion said) {
    Box box = boxBefore(from, sentence);
    boolean unanswered = box == Box.EMPTY || isEmptyLabel(from, to) || isFormRow(from, to);
    Assertion answer = signAt(to);
    if (answer == null && boxes && box == Box.NONE) {
      answer = answerInBoxes(to, sentence);
    }
    if (answer == null) {
      answer = answerInOptions(to);
    }
    if (answer == null) {
      answer = answerInChoices(to);
    }
    if (answer == null && numbers && !unanswered && said != Assertion.NOT_STATED) {
      boolean label = isOptionNumber(to) && !isBehindOption(from);
      answer = label ? answerBehind(to) : answerInNumbers(from);
    }
    if (answer != null) {
      return answer;
    }
    unanswered |= options && isAmongOptions(from, to);
    return unanswered ? Assertion.NOT_STATED : said;
  }

  enum Box {
    NONE,
    EMPTY,
    TICKED
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

  /** The tick box directly before the option that holds the phrase. */
  Box boxBefore(int from, Layout.Run sentence) {
    if (!boxes) {
      return Box.NONE;
    }
    for (int i = from - 1; i >= Math.max(sentence.from(), from - 8); i--) {
      char c = tokens.first(i);
      if (Tokens.isWordChar(c)) {
        if (letters && letterBox(i) != Box.NONE) {
          return letterBox(i);
        }
        continue;
      }
      if (c == '_' && tokens.breaks[i + 1] > 0) {
        return Box.NONE;
      }
      if (c == '\u2610' || c == '\u25a1') {
        return Box.EMPTY;
      }
      if (c == '\u2611' || c == '\u2612' || c == '\u25a0') {
        return Box.TICKED;
      }
      if ((c == ']' || c == ')') && i > sentence.from()) {
        char inside = tokens.first(i - 1);
        if (inside == '[' || c == ')' && inside == '(') {
          return Box.EMPTY;
        }
        boolean tick = tokens.equals(i - 1, "x") || inside == '\u2713' || inside == '\u2714';
        if (tick && i - 2 >= sentence.from() && "[(".indexOf(tokens.first(i - 2)) >= 0) {
          return Box.TICKED;
        }
        if (c == ']') {
          return Box.NONE;
        }
      }
      if (c == ';' || c == '.' || c == '\u2022') {
        return Box.NONE;
      }
      if (c == '_' && tokens.equals(i - 1, "x")) {
        return Box.TICKED;
      }
      if (c == '_' && isFilledIn(i + 1)) {
        return Box.NONE;
      }
      if (c == '_') {
        return tokens.touchesPrevious(i + 1) && tokens.touchesPrevious(i) && tokens.isWord(i - 1)
            ? Box.NONE
            : Box.EMPTY;
      }
    }
    return Box.NONE;
  }

  /** "CD117 ____positive____": a word between the two ends of a blank to fill in. */
  private boolean isFilledIn(int word) {
    return tokens.touchesPrevious(word)
        && tokens.is(word + 1, '_')
        && tokens.touchesPrevious(word + 1);
  }

  /**
   * The answer of a form row such as {@code Necrosis [ ] Yes [x] No}: what the ticked option says,
   * {@code NOT_STATED} when none is ticked, null when no box follows the phrase directly.
   */
  private @Nullable Assertion answerInBoxes(int to, Layout.Run sentence) {
    int first = tokens.is(to, ':') ? to + 1 : to;
    for (int i = to; i < to + 3 && tokens.isWord(i) && tokens.breaks[i] == 0; i++) {
      boolean lineEnds = i + 1 < tokens.size && tokens.breaks[i + 1] > 0;
      first = tokens.is(i + 1, ':') ? i + 2 : lineEnds ? i + 1 : first;
    }
    if (boxAt(first, tokens.size) == Box.NONE) {
      return null;
    }
    int end = endOfBoxes(first, sentence.to());
    if (boxAt(first, end) == Box.NONE) {
      return null;
    }
    for (int i = first; i < end; i++) {
      if (boxAt(i, end) == Box.TICKED) {
        int option = i;
        while (option < end && !tokens.isWord(option)
            || tokens.equals(option, "x") && option < i + 3) {
          option++;
        }
        for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, option, option + 2)) {
          if (cue.rule().cue().says() == Meaning.Says.ABSENT) {
            return Assertion.ABSENT;
          }
        }
        return Assertion.PRESENT;
      }
    }
    return Assertion.NOT_STATED;
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

  /** The answer of a row such as {@code Necrosis 2 1 Absent 2 Present}; null without one. */
  private @Nullable Assertion answerInChoices(int to) {
    int answer = tokens.is(to, ':') ? to + 1 : to;
    if (!tokens.isNumber(answer)
        || tokens.end[answer] - tokens.start[answer] > 1
        || !isChoice(answer + 1)
        || tokens.number(answer + 1) > 1) {
      return null;
    }
    int expected = tokens.number(answer + 1);
    for (int i = answer + 1; i < Math.min(tokens.size, answer + BOXES_REACH); i++) {
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

  /** Whether options stand side by side from a token on, as "Yes No Unknown". */
  private static boolean stand(List<Lexicon.Match> options, int from) {
    return options.get(0).from() == from && options.get(1).from() == options.get(0).to();
  }

  /** Where a row of options ends that may go on over lines, each of which begins with a box. */
  private int endOfBoxes(int from, int limit) {
    int end = from;
    while (end < tokens.size
        && end - from < BOXES_REACH
        && (end < limit || boxAt(startOfLine(end), tokens.size) != Box.NONE)
        && (tokens.breaks[end] < 2 || boxAt(end, tokens.size) != Box.NONE)) {
      end++;
    }
    return end;
  }

  private int startOfLine(int token) {
    int start = token;
    while (start > 0 && tokens.breaks[start] == 0 && token - start < OPTION_LENGTH) {
      start--;
    }
    return start;
  }

  private boolean startsParagraph(int token) {
    return token >= tokens.size || tokens.breaks[token] > 1;
  }

  /** The tick box that begins at a token. */
  private Box boxAt(int i, int limit) {
    char c = tokens.first(i);
    if (i >= limit) {
      return Box.NONE;
    }
    if (letters && ("xo".indexOf(c) >= 0 || circles && "XO".indexOf(c) >= 0)) {
      return letterBox(i);
    }
    if (c == '\u2610' || c == '\u25a1') {
      return Box.EMPTY;
    }
    if (c == '\u2611' || c == '\u2612' || c == '\u25a0') {
      return Box.TICKED;
    }
    if (c == '_') {
      int last = i;
      while (tokens.is(last + 1, '_') && tokens.touchesPrevious(last + 1)) {
        last++;
      }
      if (!tokens.isWord(last + 1) || tokens.isNumber(last + 1) || tokens.breaks[last + 1] > 0) {
        return Box.NONE;
      }
      return tokens.equals(last + 1, "x") || tokens.equals(i - 1, "x") ? Box.TICKED : Box.EMPTY;
    }
    if (c == '[' || c == '(') {
      char close = c == '[' ? ']' : ')';
      return tokens.is(i + 1, close)
          ? Box.EMPTY
          : tokens.equals(i + 1, "x") && tokens.is(i + 2, close) ? Box.TICKED : Box.NONE;
    }
    return Box.NONE;
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
