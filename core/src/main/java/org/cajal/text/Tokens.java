package org.cajal.text;

import java.util.Arrays;
import java.util.List;
import org.cajal.Span;
import org.cajal.layout.Stages;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one report as parallel arrays: runs of letters and digits, and every other visible
 * character by itself. {@code breaks} counts the line breaks before a token. The arrays serve one
 * report after another: {@link #read} fills them, {@link #clear} makes them as new.
 */
public final class Tokens {
  /** Shorter words are too often made of two others. */
  private static final int SHORTEST_BROKEN = 7;

  /** As {@link #SHORTEST_BROKEN}, for a letter that stands apart ("L ARGE"). */
  private static final int SHORTEST_SPACED = 5;

  /** As {@link #SHORTEST_BROKEN}, where the dictionary knows neither piece ("ce ll"). */
  private static final int SHORTEST_PIECES = 4;

  private static final int LONGEST_NUMBER = 6;

  /** Room behind the last token. */
  private static final int BEHIND = 8;

  public String text = "";
  public int[] start = {};
  public int[] end = {};
  public int[] word = {};
  public byte[] breaks = {};
  private char[] first = {};

  /** What a token is made of: the classes of its characters, found while they are read. */
  private byte[] made = {};

  public int size;

  /** What the words of the dictionary mean; null where none is at hand. */
  private @Nullable Words words;

  /** 1 when a dictionary word may begin with the last token and go on, else 0. */
  private int head;

  /** 1 when that token is no dictionary word itself, else 0. */
  private int headUnknown;

  /** The tokens alone, without a look at any dictionary. */
  public static Tokens of(String text) {
    return of(text, null);
  }

  public static Tokens of(String text, @Nullable Words words) {
    Tokens tokens = new Tokens();
    tokens.read(text, words);
    return tokens;
  }

  /** Forgets the report, of which nothing is left in memory that is kept for others. */
  public void clear() {
    int used = Math.min(size + BEHIND, start.length);
    Arrays.fill(start, 0, used, 0);
    Arrays.fill(end, 0, used, 0);
    Arrays.fill(word, 0, used, 0);
    Arrays.fill(breaks, 0, used, (byte) 0);
    Arrays.fill(first, 0, used, '\0');
    Arrays.fill(made, 0, used, (byte) 0);
    text = "";
    size = 0;
    head = 0;
    headUnknown = 0;
  }

  /** Gives the tokens of a cleaned text their places in the original, when it has been read. */
  public void place(CleanedText view) {
    if (view.isOriginal()) {
      return;
    }
    for (int i = 0; i < size; i++) {
      Span original = view.original(new Span(start[i], end[i]));
      start[i] = original.start();
      end[i] = original.end();
    }
  }

  private void begin(String text) {
    this.text = text;
    // Words and signs of prose come to one in five characters; forms have more of them.
    int guess = text.length() / 4 + 16;
    if (guess > start.length) {
      makeRoom(guess);
    }
  }

  private void makeRoom(int tokens) {
    start = Arrays.copyOf(start, tokens);
    end = Arrays.copyOf(end, tokens);
    word = Arrays.copyOf(word, tokens);
    breaks = Arrays.copyOf(breaks, tokens);
    first = Arrays.copyOf(first, tokens);
    made = Arrays.copyOf(made, tokens);
  }

  /** Reads a report, with the numbers of the words that a dictionary knows. */
  public void read(String text, @Nullable Words words) {
    this.words = words;
    begin(text);
    int length = text.length();
    int at = 0;
    int lineBreaks = 2;
    while (at < length) {
      char c = text.charAt(at);
      int made = classOf(c);
      if (made == BLANK) {
        at++;
        if (c == '\n' || c == '\r' && (at == length || text.charAt(at) != '\n')) {
          lineBreaks = Math.min(lineBreaks + 1, 2);
        }
        continue;
      }
      int from = at++;
      if (c == '.' && (at = endOfLeader(text, from)) > from + 1) {
        add(from, at, 0, lineBreaks, 0);
        first[size - 1] = ':';
        lineBreaks = 0;
        continue;
      }
      long hash = Spelling.hash(0, c);
      if ((made & WORD) != 0) {
        while (at < length) {
          c = text.charAt(at);
          int next = classOf(c);
          if ((next & WORD) == 0) {
            break;
          }
          hash = Spelling.hash(hash, c);
          made |= next;
          at++;
        }
      }
      if (words == null) {
        add(from, at, 0, lineBreaks, made);
      } else {
        addWord(from, at, words.find(text, from, at, hash), lineBreaks, made, words);
      }
      lineBreaks = 0;
    }
  }

  /**
   * The end of dots that lead from a label to its value ("CD117 ..... positive"), which are read as
   * a colon; three dots that touch a word are an ellipsis.
   */
  private static int endOfLeader(String text, int from) {
    int end = from + 1;
    while (end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    boolean touches = from > 0 && !isBlank(text.charAt(from - 1));
    return end - from > (touches ? 3 : 2) ? end : from + 1;
  }

  /**
   * Adds what was found between two offsets. Few words need more than that: what tells so is added
   * up without branches, of which the processor would foresee only half.
   */
  private void addWord(int from, int to, long seen, int lineBreaks, int classes, Words words) {
    int found = Words.found(seen);
    int unknown = found - 1 >>> 31;
    int joins = Words.tail(seen) & head & (unknown | headUnknown);
    if ((joins | found >>> 31 | lineBreaks & 1) != 0) {
      addPieces(from, to, found, lineBreaks, classes, joins != 0, words);
    } else {
      add(from, to, found, lineBreaks, classes);
    }
    // A full stop that OCR put into a word leaves the word before it the head.
    if (first[size - 1] != '.' || from < to - 1) {
      head = Words.head(seen);
      headUnknown = unknown;
    }
  }

  /** Adds glued words, the rest of a broken one, or a word at the start of a line. */
  private void addPieces(
      int from, int to, int found, int lineBreaks, int classes, boolean joins, Words words) {
    int joined =
        lineBreaks == 1
            ? hyphenated(from, to, words)
            : joins && lineBreaks == 0 ? joinedWith(from, to, found <= 0, words) : 0;
    if (joined > 0) {
      end[size - 1] = to;
      word[size - 1] = joined;
      made[size - 1] = (byte) classes(start[size - 1], to);
      return;
    }
    int piece = from;
    int id = found;
    while (id < 0) {
      int split = piece - id;
      int known = Words.found(words.find(text, piece, split));
      add(piece, split, known, piece == from ? lineBreaks : 0, classes(piece, split));
      piece = split;
      id = Words.found(words.find(text, piece, to));
    }
    boolean whole = piece == from;
    add(piece, to, id, whole ? lineBreaks : 0, whole ? classes : classes(piece, to));
  }

  /** Takes the tokens that a user's tokenizer gave. */
  public void read(String text, List<Span> spans, Words words) {
    this.words = words;
    Stages.check("the tokenizer", spans, text.length());
    begin(text);
    int at = 0;
    int lineBreaks = 2;
    for (Span span : spans) {
      for (; at < span.start(); at++) {
        char c = text.charAt(at);
        boolean ends = c == '\n' || c == '\r' && !text.startsWith("\n", at + 1);
        lineBreaks = ends ? Math.min(lineBreaks + 1, 2) : lineBreaks;
      }
      if (span.length() > 0) {
        int id = Math.max(0, Words.found(words.find(text, span.start(), span.end())));
        int classes = classes(span.start(), span.end());
        add(span.start(), span.end(), id, lineBreaks, classes);
        lineBreaks = 0;
        at = span.end();
      }
    }
  }

  /**
   * The number of the known word that a hyphen parts at the end of a line ("necro-/sis"), whose
   * hyphen is taken back; 0 where there is none.
   */
  private int hyphenated(int from, int to, Words words) {
    int hyphen = size - 1;
    if (hyphen < 1
        || text.charAt(start[hyphen]) != '-'
        || start[hyphen] != end[hyphen - 1]
        || !Character.isLetter(text.charAt(start[hyphen - 1]))
        || !Character.isLetter(text.charAt(from))) {
      return 0;
    }
    int whole = words.findJoined(text, start[hyphen - 1], end[hyphen - 1], from, to);
    if (whole != 0) {
      size--;
    }
    return whole;
  }

  /**
   * The number of the known word that OCR broke into the last token and this one ("necros is",
   * "necros.is"); 0 where there is none. One of the pieces must be unknown, so that ordinary words
   * stay apart.
   */
  private int joinedWith(int from, int to, boolean unknown, Words words) {
    int last = size - 1;
    boolean stop = last > 0 && text.charAt(start[last]) == '.' && from == end[last];
    int first = stop ? last - 1 : last;
    if (first < 0 || !unknown && word[first] != 0 || breaks[last] > 0 && stop) {
      return 0;
    }
    boolean near = stop ? end[first] == start[last] : from - end[first] == 1;
    int length = end[first] - start[first] + to - from;
    boolean bothUnknown = unknown && word[first] == 0;
    int shortest =
        bothUnknown
            ? SHORTEST_PIECES
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

  // The classes of characters. A letter or digit beyond ASCII has that of its case, if any.
  private static final int DIGIT = 1;
  private static final int UPPER = 2;
  private static final int LOWER = 4;
  private static final int UNCASED = 8;
  private static final int OTHER_DIGIT = 16;
  private static final int BLANK = 32;
  private static final int SIGN = 64;

  /** Besides {@link #SIGN}: what may end a sentence, or begin an item of a list. */
  private static final int MARK = 128;

  /** A letter or digit. */
  private static final int WORD = DIGIT | UPPER | LOWER | UNCASED | OTHER_DIGIT;

  private static final byte[] CLASS = new byte[128];

  static {
    for (char c = 0; c < CLASS.length; c++) {
      CLASS[c] = (byte) (c <= ' ' ? BLANK : c >= '0' && c <= '9' ? DIGIT : slowClassOf(c));
    }
  }

  private static int classOf(char c) {
    return c < 128 ? CLASS[c] : slowClassOf(c);
  }

  private static int slowClassOf(char c) {
    if (Character.isUpperCase(c)) {
      return Character.isLetter(c) ? UPPER : SIGN;
    }
    if (Character.isLowerCase(c)) {
      return Character.isLetter(c) ? LOWER : SIGN;
    }
    return Character.isLetter(c)
        ? UNCASED
        : Character.isDigit(c)
            ? OTHER_DIGIT
            : c == '\u00a0' || Character.isWhitespace(c) ? BLANK : isMark(c) ? SIGN | MARK : SIGN;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '|' || c == '~' || isDash(c);
  }

  private int classes(int from, int to) {
    int classes = 0;
    for (int i = from; i < to; i++) {
      classes |= classOf(text.charAt(i));
    }
    return classes;
  }

  private static boolean isBlank(char c) {
    return classOf(c) == BLANK;
  }

  public static boolean isWordChar(char c) {
    return (classOf(c) & WORD) != 0;
  }

  private void add(int from, int to, int id, int lineBreaks, int classes) {
    // The stages look at the token behind the last one, too, which is then of zeros.
    if (size + BEHIND >= start.length) {
      makeRoom(start.length * 2);
    }
    first[size] = text.charAt(from);
    start[size] = from;
    end[size] = to;
    made[size] = (byte) classes;
    word[size] = id;
    breaks[size++] = (byte) lineBreaks;
  }

  /** First character of a token, or 0 outside the report. */
  public char first(int token) {
    return token >= 0 && token < size ? first[token] : 0;
  }

  /** Whether a token is a certain sign, which no letter or digit is. */
  public boolean is(int token, char sign) {
    return token >= 0 && token < size && first[token] == sign;
  }

  /** Whether a token is a small word of some sense. */
  public boolean is(int token, SmallWord sense) {
    return words != null
        && token >= 0
        && token < size
        && (words.senses(word[token]) & sense.bit()) != 0;
  }

  /** The number that a token writes in letters; -1 where it writes none. */
  public int numeral(int token) {
    return words == null || token < 0 || token >= size ? -1 : words.numeral(word[token]);
  }

  public boolean isWord(int token) {
    return token >= 0 && token < size && (made[token] & WORD) != 0;
  }

  /** Whether a line or a sentence may end before a token, or an item begin with it. */
  public boolean mayBegin(int token) {
    return breaks[token] > 0 || ((made[token] | made[token - 1]) & MARK) != 0;
  }

  /** 1 for a sign, 0 for a word. */
  public int signBit(int token) {
    return (made[token] & WORD) - 1 >>> 31;
  }

  public boolean isNumber(int token) {
    return token >= 0
        && token < size
        && made[token] == DIGIT
        && end[token] - start[token] <= LONGEST_NUMBER;
  }

  public int number(int token) {
    return Integer.parseInt(text, start[token], end[token], 10);
  }

  public boolean isDash(int token) {
    return isDash(first(token));
  }

  private static boolean isDash(char c) {
    return c == '-'
        || c == '\u2010'
        || c == '\u2011'
        || c == '\u2013'
        || c == '\u2014'
        || c == '\u2212';
  }

  public boolean isUpper(int token) {
    return (made[token] & LOWER) == 0 && (made[token] & (UPPER | UNCASED)) != 0;
  }

  public boolean hasDigit(int token) {
    return (made[token] & (DIGIT | OTHER_DIGIT)) != 0;
  }

  public boolean startsUpper(int token) {
    return Character.isUpperCase(first(token));
  }

  public boolean startsLower(int token) {
    return Character.isLowerCase(first(token));
  }

  public int length(int token) {
    return token >= 0 && token < size ? end[token] - start[token] : 0;
  }

  /** Whether a token is a single letter. */
  public boolean isLetter(int token) {
    return length(token) == 1 && Character.isLetter(first(token));
  }

  /** Whether a token begins with a digit: "3", "3mm". */
  public boolean startsWithDigit(int token) {
    return Character.isDigit(first(token));
  }

  /** Whether a token is one of some signs. */
  public boolean isOneOf(int token, String signs) {
    return token >= 0 && token < size && signs.indexOf(first[token]) >= 0 && !isWord(token);
  }

  /** Whether a line begins with a token, or no token is there. */
  public boolean startsLine(int token) {
    return token <= 0 || token >= size || breaks[token] > 0;
  }

  /** Whether only blanks, no characters, stand between this token and the one before it. */
  public boolean touchesPrevious(int token) {
    return token > 0 && token < size && end[token - 1] == start[token];
  }

  /**
   * Whether a token is a word, whatever its case.
   *
   * @param other in lower case, of ASCII letters
   */
  public boolean equals(int token, String other) {
    if (token < 0 || token >= size) {
      return false;
    }
    // One test instead of two: hardly any token passes it, which the processor learns.
    int length = end[token] - start[token];
    if (((first[token] | 32) ^ other.charAt(0) | length ^ other.length()) != 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Spelling.lower(text.charAt(start[token] + i)) != other.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The characters of a run of tokens; empty where the run is. */
  public Span span(Run run) {
    return run.from() >= run.to() ? new Span(0, 0) : new Span(start[run.from()], end[run.to() - 1]);
  }

  /** First token that starts at or after {@code offset}. */
  public int at(int offset) {
    int found = Arrays.binarySearch(start, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }
}
