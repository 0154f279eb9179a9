package org.cajal.layout;

import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;

/**
 * What the lines of a report tell: where one begins, whether it is a label, whether the scan lost
 * the line breaks.
 */
public final class Lines {
  private static final int WIDE_GAP = 3;

  private final Tokens tokens;
  private final Matches matches;

  /** Whether the report lost its line breaks, so that structure must be found in running text. */
  final boolean lost;

  public Lines(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    int breaks = 0;
    for (int i = 1; i < tokens.size; i++) {
      breaks += tokens.breaks[i] > 0 ? 1 : 0;
    }
    lost = breaks * 80 < tokens.size;
  }

  /** At the start of a line, bullets and numbering aside. */
  boolean startsLine(int token) {
    int i = token;
    while (i > 0 && tokens.breaks[i] == 0 && token - i < 4) {
      i--;
      boolean bullet = !tokens.isWord(i) && !tokens.is(i, ':') && !tokens.is(i, ',');
      boolean number =
          tokens.end[i] - tokens.start[i] <= 2 && tokens.isWord(i) && !tokens.isWord(i + 1);
      if (!bullet && !number) {
        return false;
      }
    }
    return i == 0 || tokens.breaks[i] > 0;
  }

  boolean isLabel(int token) {
    if (token >= tokens.size) {
      return false;
    }
    int length = tokens.end[token] - tokens.start[token];
    return length == 1 && Character.isUpperCase(tokens.first(token)) && tokens.first(token) < 128
        || tokens.isNumber(token) && length <= 2 && tokens.number(token) >= 1;
  }

  boolean isBullet(int i) {
    char c = tokens.first(i);
    if (c == '*' || c == '\u2022' || c == '[' || c == '\u2610' || c == '\u2611' || c == '\u2612') {
      return true;
    }
    if (tokens.isDash(i)) {
      boolean twice = tokens.isDash(i + 1) && !tokens.touchesPrevious(i + 2);
      return !tokens.touchesPrevious(i + 1) || tokens.startsUpper(i + 1) || twice;
    }
    boolean small =
        tokens.end[i] - tokens.start[i] == 1 && Character.isLowerCase(c) && tokens.isWord(i);
    return (isLabel(i) || small)
        && (tokens.is(i + 1, '.') || tokens.is(i + 1, ')'))
        && tokens.touchesPrevious(i + 1)
        && !tokens.touchesPrevious(i + 2);
  }

  /** Whether the line that begins at {@code i} is a label with a colon. */
  boolean isLabelLine(int i) {
    for (int j = i + 1; j < Math.min(i + 8, tokens.size); j++) {
      if (tokens.breaks[j] > 0 || tokens.is(j, '.') || tokens.is(j, ',')) {
        return false;
      }
      if (tokens.is(j, ':')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a wide gap parts the first words of the line from the rest, as in a table of stains.
   */
  boolean isTableRow(int i) {
    for (int j = i + 1; j < Math.min(i + 6, tokens.size) && tokens.breaks[j] == 0; j++) {
      int gap = tokens.start[j] - tokens.end[j - 1];
      if (gap >= WIDE_GAP || tokens.text.charAt(tokens.start[j] - 1) == '\t') {
        return true;
      }
    }
    return false;
  }

  /** One past a label and those joined to it: "A and B", "1, 5". */
  private int endOfLabels(int label) {
    int end = label + 1;
    while ((tokens.is(end, SmallWord.AND) || tokens.is(end, '&') || tokens.is(end, ','))
        && isLabel(end + 1)
        && tokens.isNumber(end + 1) == tokens.isNumber(label)) {
      end += 2;
    }
    return end;
  }

  /** "A Stomach": a capital at the start of a line, and a wide gap instead of a mark. */
  private boolean isUnmarkedLabel(int i) {
    return !tokens.isNumber(i)
        && (i == 0 || tokens.breaks[i] > 0)
        && i + 1 < tokens.size
        && tokens.breaks[i + 1] == 0
        && tokens.start[i + 1] - tokens.end[i] >= 2
        && tokens.startsUpper(i + 1);
  }

  /** Tokens of the specimen label that begins here, its mark included; 0 where none does. */
  int specimenLabel(int i) {
    int at = i;
    if (tokens.word[i] != 0) {
      for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, i, i + 1)) {
        at = cue.rule().cue().says() == Meaning.Says.SPECIMEN ? cue.to() : at;
      }
    }
    if (at > i) {
      if (tokens.is(at, '#')) {
        at++;
      }
      int after = endOfLabels(at);
      boolean mark =
          tokens.is(after, ':')
              || tokens.is(after, '.')
              || tokens.isDash(after)
              || tokens.is(after, ')');
      return isLabel(at) && mark ? after + 1 - i : 0;
    }
    boolean open = tokens.is(at, '(');
    if (open) {
      at++;
    }
    if (!isLabel(at) || open && tokens.is(at, SmallWord.LENGTH)) {
      // "(X)" is a tick.
      return 0;
    }
    if (!open && isUnmarkedLabel(at)) {
      return 1;
    }
    int after = endOfLabels(at);
    boolean close = tokens.is(after, ')');
    boolean dash = tokens.isDash(after) && !tokens.touchesPrevious(after + 1);
    boolean mark = close || !open && (tokens.is(after, '.') || tokens.is(after, ':') || dash);
    boolean spaced = after + 1 < tokens.size && !tokens.touchesPrevious(after + 1);
    boolean textFollows =
        after + 1 < tokens.size && (tokens.isWord(after + 1) || tokens.is(after + 1, '"'));
    boolean touching = tokens.touchesPrevious(after) || dash && !tokens.isNumber(at);
    return mark && touching && textFollows && (spaced || !tokens.isNumber(after + 1))
        ? after + 1 - i
        : 0;
  }
}
