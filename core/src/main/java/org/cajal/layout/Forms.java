package org.cajal.layout;

import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Tokens;

/**
 * Forms whose ticks a scan lost, told by the words around a phrase where the layout shows no row:
 * names of options in capitals without a mark between them.
 */
public final class Forms {
  /** Options of a form on either side of a phrase, and how many make it one of them. */
  private static final int OPTIONS_AROUND = 14;

  private static final int OPTIONS = 2;

  /** Tokens of a row of options that are looked at on either side. */
  private static final int ROW = 40;

  private final Tokens tokens;
  private final Matches matches;

  /** Whether the report has an option of a known form at all; most have none. */
  private final boolean options;

  public Forms(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    boolean found = false;
    for (Lexicon.Match cue : matches.of(Rule.Layer.CUE)) {
      found |= cue.rule().cue().says() == Meaning.Says.OPTION;
    }
    options = found;
  }

  /** Whether a phrase is one of the options of a form whose ticks the scan lost. */
  public boolean isLost(int from, int to) {
    return isFormRow(from, to) || options && isAmongOptions(from, to);
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
    int end = token + step * ROW;
    for (int i = token; i >= 0 && i < tokens.size && count < 8 && i != end; i += step) {
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
