package org.cajal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of a phrase in it: assertion, temporality and experiencer, after the ConText
 * algorithm (Harkema et al., 2009): cues act on what follows or precedes them, up to a terminator
 * or the end of the sentence.
 */
final class Statements {
  /** The outcome, with the cue that decided it. */
  record Statement(
      Assertion assertion,
      Temporality temporality,
      Experiencer experiencer,
      List<Lexicon.Match> cues) {}

  private static final int WINDOW = 32;
  private static final int FORWARD = 14;
  private static final int BACKWARD = 12;

  private final Tokens tokens;
  private final Matches matches;
  private final Layout layout;

  Statements(Tokens tokens, Matches matches, Layout layout) {
    this.tokens = tokens;
    this.matches = matches;
    this.layout = layout;
  }

  Statement of(int from, int to, Layout.Run sentence) {
    List<Lexicon.Match> cues =
        matches.between(
            Rule.Layer.CUE,
            Math.max(sentence.from(), from - WINDOW),
            Math.min(sentence.to(), to + WINDOW));
    Assertion assertion = Assertion.PRESENT;
    Temporality temporality = Temporality.CURRENT;
    Experiencer experiencer = Experiencer.PATIENT;
    List<Lexicon.Match> deciding = new ArrayList<>();
    boolean absent = false;
    boolean possible = false;
    boolean denied = false;
    boolean notStated = false;
    for (Lexicon.Match cue : cues) {
      String says = cue.rule().keys().getOrDefault("says", "");
      if (says.equals("STOP") || !reaches(cue, from, to, cues)) {
        continue;
      }
      switch (says) {
        case "ABSENT" -> absent = true;
        case "POSSIBLE" -> possible = true;
        case "PRESENT" -> denied = denied || cue.rule().has("strong", "yes");
        case "NOT_STATED" -> notStated = true;
        case "HYPOTHETICAL" -> {
          temporality = Temporality.HYPOTHETICAL;
          notStated = notStated || cue.rule().has("strong", "yes");
        }
        case "HISTORICAL" -> temporality = Temporality.HISTORICAL;
        case "OTHER" -> experiencer = Experiencer.OTHER;
        default -> {}
      }
      if (!says.equals("PRESENT")) {
        deciding.add(cue);
      }
    }
    if (denied) {
      assertion = Assertion.PRESENT;
    } else if (possible) {
      assertion = Assertion.POSSIBLE;
    } else if (absent) {
      assertion = Assertion.ABSENT;
    }
    if (notStated) {
      assertion = Assertion.NOT_STATED;
    }
    Box box = boxBefore(from, sentence);
    if (box == Box.EMPTY
        || isEmptyLabel(from, to)
        || isNumberedOption(from)
        || isFormRow(from, to)) {
      assertion = Assertion.NOT_STATED;
    }
    Assertion answer = box == Box.NONE ? answerInBoxes(to, sentence) : null;
    if (answer != null) {
      assertion = answer;
    }
    Section.Type section = layout.sectionOf(from).type();
    if (section == Section.Type.DISCLAIMER) {
      assertion = Assertion.NOT_STATED;
      temporality = Temporality.HYPOTHETICAL;
    } else if (section == Section.Type.HISTORY && temporality == Temporality.CURRENT) {
      temporality = Temporality.HISTORICAL;
    }
    return new Statement(assertion, temporality, experiencer, deciding);
  }

  private boolean reaches(Lexicon.Match cue, int from, int to, List<Lexicon.Match> cues) {
    String side = cue.rule().keys().getOrDefault("side", "before");
    boolean before = cue.to() <= from;
    boolean after = cue.from() >= to;
    if (before && !side.equals("after")) {
      boolean label = tokens.is(to, ':') && from > cue.to();
      return !label && from - cue.to() <= reach(cue, FORWARD) && free(cue.to(), from, cues, true);
    }
    if (after && !side.equals("before")) {
      String own = cue.rule().key("after");
      if (own != null && tokens.is(to, ',')) {
        return false;
      }
      return cue.from() - to <= (own == null ? reach(cue, BACKWARD) : Integer.parseInt(own))
          && free(to, cue.from(), cues, false);
    }
    return false;
  }

  private static int reach(Lexicon.Match cue, int usual) {
    String reach = cue.rule().key("reach");
    return reach == null ? usual : Integer.parseInt(reach);
  }

  /** Whether nothing between two tokens ends a cue's scope. */
  private boolean free(int from, int to, List<Lexicon.Match> cues, boolean forward) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ';')
          || tokens.is(i, '[')
          || tokens.is(i, '\u2022')
          || tokens.is(i, '.') && !tokens.touchesPrevious(i + 1)) {
        return false;
      }
      if (forward && tokens.is(i, ':') && i > from) {
        return false;
      }
    }
    for (Lexicon.Match cue : cues) {
      if (cue.from() < from || cue.to() > to) {
        continue;
      }
      String says = cue.rule().key("says");
      String side = cue.rule().keys().getOrDefault("side", "before");
      if ("STOP".equals(says)
          && (side.equals("both") || side.equals(forward ? "before" : "after"))) {
        return false;
      }
      if (!forward && side.equals("after") && !"HISTORICAL".equals(says)) {
        return false;
      }
      if (!forward && side.equals("before") && ("ABSENT".equals(says) || "POSSIBLE".equals(says))) {
        return false;
      }
      if (forward && side.equals("after") && cue.rule().has("says", "ABSENT")) {
        return false;
      }
    }
    return true;
  }

  enum Box {
    NONE,
    EMPTY,
    TICKED
  }

  /** The tick box directly before the option that holds the phrase. */
  Box boxBefore(int from, Layout.Run sentence) {
    for (int i = from - 1; i >= Math.max(sentence.from(), from - 8); i--) {
      char c = tokens.first(i);
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
      if (c == ';' || c == '.') {
        return Box.NONE;
      }
      if (c == '_' && tokens.is(i - 1, '_') && tokens.touchesPrevious(i)) {
        return Box.EMPTY;
      }
      if (c == '_' && tokens.equals(i - 1, "x")) {
        return Box.TICKED;
      }
    }
    return Box.NONE;
  }

  /**
   * The answer of a form row such as {@code Necrosis [ ] Yes [x] No}: what the ticked option says,
   * {@code NOT_STATED} when none is ticked, null when no box follows the phrase directly.
   */
  private @Nullable Assertion answerInBoxes(int to, Layout.Run sentence) {
    int first = tokens.is(to, ':') ? to + 1 : to;
    if (boxAt(first, sentence.to()) == Box.NONE) {
      return null;
    }
    for (int i = first; i < sentence.to(); i++) {
      if (boxAt(i, sentence.to()) == Box.TICKED) {
        int option = i;
        while (option < sentence.to() && !tokens.isWord(option)
            || tokens.equals(option, "x") && option < i + 3) {
          option++;
        }
        for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, option, option + 2)) {
          if (cue.rule().has("says", "ABSENT")) {
            return Assertion.ABSENT;
          }
        }
        return Assertion.PRESENT;
      }
    }
    return Assertion.NOT_STATED;
  }

  /** The tick box that begins at a token. */
  private Box boxAt(int i, int limit) {
    char c = tokens.first(i);
    if (i >= limit) {
      return Box.NONE;
    }
    if (c == '\u2610' || c == '\u25a1') {
      return Box.EMPTY;
    }
    if (c == '\u2611' || c == '\u2612' || c == '\u25a0') {
      return Box.TICKED;
    }
    if (c == '[') {
      return tokens.is(i + 1, ']')
          ? Box.EMPTY
          : tokens.equals(i + 1, "x") && tokens.is(i + 2, ']') ? Box.TICKED : Box.NONE;
    }
    return Box.NONE;
  }

  /** "NECROSIS:" with nothing after it on its line, followed by another label or the end. */
  private boolean isEmptyLabel(int from, int to) {
    int colon = to;
    if (tokens.is(colon, '(')) {
      while (colon < tokens.size && !tokens.is(colon, ')') && colon - to < 6) {
        colon++;
      }
      colon++;
    }
    boolean startsLine =
        from == 0
            || tokens.breaks[from] > 0
            || !tokens.isWord(from - 1)
            || tokens.breaks[from - 1] > 0;
    if (!startsLine || !tokens.is(colon, ':')) {
      return false;
    }
    int next = colon + 1;
    if (next >= tokens.size) {
      return true;
    }
    if (tokens.breaks[next] == 0) {
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

  /** One of at least four numbered options in a row, without a tick. */
  private boolean isNumberedOption(int from) {
    int number = previousOption(from);
    if (number < 0 || isAnswered(from)) {
      return false;
    }
    int low = Math.max(0, from - 40);
    int high = Math.min(tokens.size, from + 40);
    int count = 0;
    int last = -1;
    for (int i = low; i < high; i++) {
      if (isOptionNumber(i)) {
        int n = tokens.number(i);
        if (last < 0 || n > last && n <= last + 3) {
          count++;
        } else if (count < 4) {
          count = 1;
        } else {
          break;
        }
        last = n;
      }
    }
    return count >= 4;
  }

  /** Amid capitalised words without a mark or a small word between them: the options of a form. */
  private boolean isFormRow(int from, int to) {
    int before = capitalised(from - 1, -1);
    int after = capitalised(to, 1);
    return before >= 2 && after >= 2 && before + after >= 7;
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
    for (int i = from; i < Math.min(from + 8, tokens.size) && !isOptionNumber(i); i++) {
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
    boolean bare = tokens.breaks[i] > 0 && tokens.breaks[i + 1] == 0 && tokens.startsUpper(i + 1);
    return marked || bare;
  }

  private int previousOption(int from) {
    for (int i = from; i >= Math.max(0, from - 6); i--) {
      if (isOptionNumber(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The spans of the cues, for a mention. */
  static List<Span> spans(Tokens tokens, @Nullable List<Lexicon.Match> cues) {
    List<Span> spans = new ArrayList<>();
    if (cues != null) {
      for (Lexicon.Match cue : cues) {
        spans.add(new Span(tokens.start[cue.from()], tokens.end[cue.to() - 1]));
      }
    }
    return spans;
  }
}
