package org.cajal.layout;

import java.util.Arrays;
import org.cajal.text.Tokens;

/**
 * The lines of a report, and the room between its words. A line begins behind a line break, and
 * wherever the layout says that one does: at a heading, behind it, at a specimen's label.
 */
final class Page {
  /** Blanks that part two columns; a tab does, too. */
  private static final int GAP = 3;

  /** Longer lines are as full as others. */
  private static final int LONGEST = 200;

  /** A shorter line was ended by its writer, however short the others are. */
  private static final int SHORTEST_FULL = 45;

  /** How much of the longest lines' length makes a line full, in hundredths. */
  private static final int FULL = 55;

  private final Tokens tokens;

  /** The first token of each line, and behind them the end of the report. */
  private final int[] from;

  /** Where each line begins in the text. */
  private final int[] offset;

  final int lines;

  /** Characters from which on a line is full, so that the next one goes on with it. */
  final int full;

  /** Whether a blank line follows each line, and parts nothing. */
  final boolean doubleSpaced;

  /** Whether a scan lost the line breaks. */
  final boolean lost;

  /**
   * @param starts tokens at which a line begins without a line break, in order
   */
  Page(Tokens tokens, int[] starts) {
    this.tokens = tokens;
    int most = starts.length + 1;
    int breaks = 0;
    for (int i = 1; i < tokens.size; i++) {
      breaks += tokens.breaks[i] > 0 ? 1 : 0;
    }
    most += breaks;
    lost = breaks * 80 < tokens.size;
    from = new int[most + 1];
    offset = new int[most + 1];
    int count = 0;
    int next = 0;
    for (int i = 0; i < tokens.size; i++) {
      boolean start = i == 0 || tokens.breaks[i] > 0;
      while (next < starts.length && starts[next] <= i) {
        start |= starts[next] == i;
        next++;
      }
      if (start) {
        from[count] = i;
        offset[count++] = startOfLine(i);
      }
    }
    lines = count;
    from[count] = tokens.size;
    int[] lengths = new int[count];
    int blank = 0;
    int lower = 0;
    for (int line = 0; line < count; line++) {
      lengths[line] = Math.min(length(line), LONGEST);
      if (line > 0 && tokens.breaks[from[line]] > 1) {
        blank++;
        lower += Character.isLowerCase(tokens.first(from[line])) ? 1 : 0;
      }
    }
    doubleSpaced = breaks > 3 && blank * 10 >= breaks * 8 && lower * 5 >= blank;
    Arrays.sort(lengths);
    int long85 = count == 0 ? 0 : lengths[count * 85 / 100];
    full = Math.max(SHORTEST_FULL, long85 * FULL / 100);
  }

  private int startOfLine(int token) {
    int at = tokens.start[token];
    int limit = token == 0 ? 0 : tokens.end[token - 1];
    while (at > limit && !isLineEnd(tokens.text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The first token of a line; of the line behind the last one the end of the report. */
  int from(int line) {
    return from[line];
  }

  int to(int line) {
    return from[line + 1];
  }

  /** Characters between the first and the last visible one of a line. */
  int length(int line) {
    return tokens.end[from[line + 1] - 1] - tokens.start[from[line]];
  }

  /** Whether a line is so full that the next one goes on with it. */
  boolean isFull(int line) {
    return length(line) > full;
  }

  /** Whether a blank line is before a line. */
  boolean isParted(int line) {
    return tokens.breaks[from[line]] > 1 && !doubleSpaced;
  }

  /** Characters from the start of its line to a token of it. */
  int column(int line, int token) {
    return tokens.start[token] - offset[line];
  }

  /** Blanks directly before a token; many for a tab, and at the start of a line. */
  int room(int token) {
    if (token <= 0 || token >= tokens.size || tokens.breaks[token] > 0) {
      return LONGEST;
    }
    int start = tokens.start[token];
    int end = tokens.end[token - 1];
    int room = 0;
    while (start - room > end) {
      char c = tokens.text.charAt(start - room - 1);
      if (c == '\t') {
        return LONGEST;
      }
      if (c != ' ' && c != '\u00a0') {
        break;
      }
      room++;
    }
    return room;
  }

  /** Whether a column begins with a token that does not begin its line. */
  boolean isGap(int token) {
    return token > 0
        && token < tokens.size
        && tokens.breaks[token] == 0
        && (tokens.start[token] - tokens.end[token - 1] >= GAP
            || tokens.text.charAt(tokens.start[token] - 1) == '\t')
        && room(token) >= GAP;
  }

  /** The first token of a stretch, but its first, that begins a column; its end where none does. */
  int gap(int from, int to) {
    int i = from + 1;
    while (i < to && !isGap(i)) {
      i++;
    }
    return Math.min(i, to);
  }

  /** Whether a token begins its line, or stands apart from the one before it. */
  boolean isApart(int token) {
    return room(token) >= 2;
  }

  /** Tabs directly before a token. */
  int tabs(int token) {
    int tabs = 0;
    int end = token == 0 ? 0 : tokens.end[token - 1];
    for (int at = tokens.start[token] - 1; at >= end; at--) {
      tabs += tokens.text.charAt(at) == '\t' ? 1 : 0;
    }
    return tabs;
  }
}
