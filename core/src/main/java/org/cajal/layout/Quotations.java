package org.cajal.layout;

import java.util.Arrays;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Tokens;

/** What a report quotes of another laboratory's: stretches in quotation marks, behind its name. */
final class Quotations {
  /** Tokens of a quotation. */
  private static final int LONGEST = 200;

  /** Shorter ones are labels and single words. */
  private static final int SHORTEST = 4;

  /** Tokens from the name of the other laboratory to the quotation. */
  private static final int REACH = 20;

  private int size;
  private int[] from = {};
  private int[] to = {};

  Quotations(Tokens tokens, Answers answers) {
    int open = -1;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.isWord(i) || !isQuote(tokens.first(i))) {
        continue;
      }
      boolean opens = tokens.touchesPrevious(i + 1) && !tokens.touchesPrevious(i);
      if (opens && open < 0) {
        open = i;
      } else if (open >= 0) {
        int length = i - open;
        if (length >= SHORTEST && length <= LONGEST && isQuoted(open, answers)) {
          add(open, i);
        }
        open = opens ? i : -1;
      }
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d';
  }

  private static boolean isQuoted(int open, Answers answers) {
    for (int i = Math.max(0, open - REACH); i < open; i++) {
      if (answers.is(i, WordClass.OUTSIDE)) {
        return true;
      }
    }
    return false;
  }

  private void add(int open, int close) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size + 4);
      to = Arrays.copyOf(to, size + 4);
    }
    from[size] = open;
    to[size++] = close;
  }

  /** Marks the units that begin within a quotation. */
  void mark(Iterable<Unit> units) {
    if (size == 0) {
      return;
    }
    int at = 0;
    for (Unit unit : units) {
      int begin = unit.run().from();
      while (at < size && to[at] <= begin) {
        at++;
      }
      unit.quoted(at < size && from[at] <= begin);
    }
  }
}
