package org.cajal;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of one report as parallel arrays: runs of letters and digits, and every other visible
 * character by itself. {@code breaks} counts the line breaks before a token.
 */
final class Tokens {
  /** Shorter words are too often made of two others. */
  private static final int SHORTEST_BROKEN = 7;

  /** As {@link #SHORTEST_BROKEN}, for a letter that stands apart ("L ARGE"). */
  private static final int SHORTEST_SPACED = 5;

  private static final int SHORTEST_GLUED = 4;

  /** A word of this length may have a shorter one glued before it ("isexpressed"). */
  private static final int LONG = 6;

  final String text;
  int[] start;
  int[] end;
  int[] word;
  byte[] breaks;
  int size;

  private Tokens(String text) {
    this.text = text;
    int guess = text.length() / 4 + 8;
    start = new int[guess];
    end = new int[guess];
    word = new int[guess];
    breaks = new byte[guess];
  }

  static Tokens of(String text, Words words) {
    Tokens tokens = new Tokens(text);
    int length = text.length();
    int at = 0;
    int lineBreaks = 2;
    while (at < length) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' && (at + 1 == length || text.charAt(at + 1) != '\n')) {
        lineBreaks = Math.min(lineBreaks + 1, 2);
        at++;
      } else if (isBlank(c)) {
        at++;
      } else {
        int from = at++;
        if (isWordChar(c)) {
          while (at < length && isWordChar(text.charAt(at))) {
            at++;
          }
        }
        int id = words.find(text, from, at);
        int joined = lineBreaks == 0 ? tokens.joinedWith(from, at, id, words) : 0;
        int split = id == 0 && joined == 0 ? gluedAt(text, from, at, words) : 0;
        if (joined > 0) {
          tokens.end[tokens.size - 1] = at;
          tokens.word[tokens.size - 1] = joined;
        } else if (split > 0) {
          tokens.add(from, split, words.find(text, from, split), lineBreaks);
          tokens.add(split, at, words.find(text, split, at), 0);
        } else {
          tokens.add(from, at, id, lineBreaks);
        }
        lineBreaks = 0;
      }
    }
    return tokens;
  }

  /** The tokens that a user's tokenizer gave. */
  static Tokens of(String text, List<Span> spans, Words words) {
    Stages.check("the tokenizer", spans, text.length());
    Tokens tokens = new Tokens(text);
    int at = 0;
    int lineBreaks = 2;
    for (Span span : spans) {
      for (; at < span.start(); at++) {
        char c = text.charAt(at);
        boolean ends = c == '\n' || c == '\r' && !text.startsWith("\n", at + 1);
        lineBreaks = ends ? Math.min(lineBreaks + 1, 2) : lineBreaks;
      }
      if (span.length() > 0) {
        tokens.add(
            span.start(), span.end(), words.find(text, span.start(), span.end()), lineBreaks);
        lineBreaks = 0;
        at = span.end();
      }
    }
    return tokens;
  }

  /**
   * The number of the known word that OCR broke into the last token and this one ("necros is",
   * "necros.is"); 0 where there is none. One of the pieces must be unknown, so that ordinary words
   * stay apart.
   */
  private int joinedWith(int from, int to, int id, Words words) {
    int last = size - 1;
    boolean stop = last > 0 && text.charAt(start[last]) == '.' && from == end[last];
    int first = stop ? last - 1 : last;
    if (first < 0 || id != 0 && word[first] != 0 || breaks[last] > 0 && stop) {
      return 0;
    }
    boolean near = stop ? end[first] == start[last] : from - end[first] == 1;
    int length = end[first] - start[first] + to - from;
    boolean bothUnknown = id == 0 && word[first] == 0;
    int shortest =
        bothUnknown
            ? SHORTEST_GLUED
            : end[first] - start[first] == 1 ? SHORTEST_SPACED : SHORTEST_BROKEN;
    if (!near
        || length < shortest
        || length == to - from + 1 && text.charAt(start[first]) == 'a'
        || !Character.isLetter(text.charAt(start[first]))
        || !Character.isLowerCase(text.charAt(from)) && !isUpper(first)) {
      return 0;
    }
    int whole = words.findJoined(text, start[first], end[first], from, to);
    if (whole != 0 && stop) {
      size--;
    }
    return whole;
  }

  /**
   * Where OCR or a typist glued two known words ("CD117and", "spindlecell"); 0 where it did not.
   */
  private static int gluedAt(String text, int from, int to, Words words) {
    for (int i = to - 2; i > from + 1; i--) {
      boolean seam = Character.isDigit(text.charAt(i - 1)) && Character.isLetter(text.charAt(i));
      if (seam) {
        return words.find(text, from, i) != 0 && words.find(text, i, to) != 0 ? i : 0;
      }
    }
    for (int i = from + 2; i <= to - SHORTEST_GLUED; i++) {
      boolean seam =
          Character.isUpperCase(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i));
      boolean longEnough = i - from >= SHORTEST_GLUED || to - i >= LONG;
      if ((seam || longEnough)
          && words.findExact(text, from, i) != 0
          && words.findExact(text, i, to) != 0) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c >= 128 && Character.isWhitespace(c);
  }

  static boolean isWordChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c >= 128 && Character.isLetterOrDigit(c);
  }

  private void add(int from, int to, int id, int lineBreaks) {
    if (size == start.length) {
      int larger = size * 2;
      start = Arrays.copyOf(start, larger);
      end = Arrays.copyOf(end, larger);
      word = Arrays.copyOf(word, larger);
      breaks = Arrays.copyOf(breaks, larger);
    }
    start[size] = from;
    end[size] = to;
    word[size] = id;
    breaks[size++] = (byte) lineBreaks;
  }

  /** First character of a token, or 0 outside the report. */
  char first(int token) {
    return token >= 0 && token < size ? text.charAt(start[token]) : 0;
  }

  boolean is(int token, char c) {
    return first(token) == c && end[token] - start[token] == 1;
  }

  boolean isWord(int token) {
    return isWordChar(first(token));
  }

  boolean isNumber(int token) {
    if (token < 0 || token >= size) {
      return false;
    }
    for (int i = start[token]; i < end[token]; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return end[token] - start[token] <= 6;
  }

  int number(int token) {
    return Integer.parseInt(text, start[token], end[token], 10);
  }

  boolean isDash(int token) {
    char c = first(token);
    return c == '-'
        || c == '\u2010'
        || c == '\u2011'
        || c == '\u2013'
        || c == '\u2014'
        || c == '\u2212';
  }

  boolean isUpper(int token) {
    boolean letters = false;
    for (int i = start[token]; i < end[token]; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isLetter(c);
    }
    return letters;
  }

  boolean startsUpper(int token) {
    return Character.isUpperCase(first(token));
  }

  /** Whether only blanks, no characters, stand between this token and the one before it. */
  boolean touchesPrevious(int token) {
    return token > 0 && token < size && end[token - 1] == start[token];
  }

  boolean equals(int token, String other) {
    if (token < 0 || token >= size || end[token] - start[token] != other.length()) {
      return false;
    }
    for (int i = 0; i < other.length(); i++) {
      if (Words.lower(text.charAt(start[token] + i)) != other.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The characters of a run of tokens; empty where the run is. */
  Span span(Layout.Run run) {
    return run.from() >= run.to() ? new Span(0, 0) : new Span(start[run.from()], end[run.to() - 1]);
  }

  /** First token that starts at or after {@code offset}. */
  int at(int offset) {
    int found = Arrays.binarySearch(start, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }
}
