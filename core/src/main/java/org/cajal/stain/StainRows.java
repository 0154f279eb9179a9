package org.cajal.stain;

import org.cajal.Values;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Rule;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables that answer for a stain with figures in several columns, whatever these measure:
 * {@code SMA | 0 | 0 | 0}, {@code CD117 YR145 3 95 285 membranous}. All zero is negative.
 */
public final class StainRows {
  /**
   * @param to one past the last figure
   */
  record Figures(Values.Result result, int to) {}

  /** Blanks that part columns. */
  private static final int GAP = 2;

  /** Columns of figures; a single one may count slides, or be a block. */
  private static final int FEWEST = 2;

  /** Tokens of a row. */
  private static final int LONGEST = 24;

  private final Tokens tokens;
  private final Matches matches;

  StainRows(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
  }

  /** The figures behind a stain that begins its row; null where there are none. */
  @Nullable Figures behind(Lexicon.Match stain, int limit) {
    int end = Math.min(limit, stain.to() + LONGEST);
    if (stain.to() >= end || !isApart(stain.to()) || !startsRow(stain.from())) {
      return null;
    }
    int at = isFigure(behindBar(stain.to()), end) ? stain.to() : nextCell(stain.to(), end);
    boolean positive = false;
    int columns = 0;
    int figures = 0;
    int to = at;
    while (at < end) {
      int cell = behindBar(at);
      if (isFigure(cell, end)) {
        figures++;
        positive |= tokens.number(cell) > 0;
      } else if (!isEmpty(cell, end)) {
        break;
      }
      columns++;
      at = nextCell(cell, end);
      to = at;
    }
    boolean row = columns >= FEWEST && figures > 0 && !saysResult(stain.to(), to);
    return row ? new Figures(positive ? Values.Result.POSITIVE : Values.Result.NEGATIVE, to) : null;
  }

  private boolean startsRow(int token) {
    int first = tokens.is(token - 1, '|') ? token - 1 : token;
    return first == 0 || tokens.breaks[first] > 0;
  }

  private int behindBar(int token) {
    return tokens.is(token, '|') ? token + 1 : token;
  }

  /** Where the column behind a cell begins, at its bar if it has one. */
  private int nextCell(int cell, int limit) {
    int at = behindBar(cell) + 1;
    while (at < limit && !isApart(at)) {
      at++;
    }
    return at < limit && tokens.breaks[at] > 0 ? limit : at;
  }

  /** Whether a column begins here, or a line. */
  private boolean isApart(int token) {
    return tokens.is(token, '|')
        || !tokens.is(token - 1, '|')
            && (tokens.breaks[token] > 0
                || tokens.start[token] - tokens.end[token - 1] >= GAP
                || tokens.text.charAt(tokens.end[token - 1]) == '\t');
  }

  /** A number alone in its column. */
  private boolean isFigure(int cell, int limit) {
    return cell < limit
        && tokens.breaks[cell] == 0
        && tokens.isNumber(cell)
        && (cell + 1 >= limit || isApart(cell + 1));
  }

  /** A dash, or "n/a". */
  private boolean isEmpty(int cell, int limit) {
    boolean none = tokens.equals(cell, "n") && tokens.is(cell + 1, '/');
    int end = none ? cell + 3 : cell + 1;
    return cell < limit
        && tokens.breaks[cell] == 0
        && (none || tokens.isDash(cell))
        && (end >= limit || isApart(end));
  }

  private boolean saysResult(int from, int to) {
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, from, to)) {
      if (word.rule().word().result() != null) {
        return true;
      }
    }
    return false;
  }
}
