package org.cajal.context;

import java.util.Arrays;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * The words of a stretch as the grammar sees them: phrases with their word classes, names of
 * findings and stains, numbers and signs, in parallel arrays. What stands in brackets is left out;
 * it is a stretch of its own.
 */
final class Phrases {
  /** What a phrase is, where it is no word. */
  enum Kind {
    WORD,
    /** The name of a finding, a stain or a site, whatever words it is made of. */
    NAME,
    NUMBER,
    COMMA,
    /** Ends a clause: a semicolon, a colon, a dash between blanks. */
    BREAK,
    /** A full stop, which may be that of an abbreviation. */
    STOP,
    /** Joins words without blanks, or two names: "-", "/", "&", "+". */
    LINK,
    QUESTION,
    /** Any other sign. */
    SIGN
  }

  int size;
  int[] from = {};
  int[] to = {};
  long[] bits = {};
  Kind[] kind = {};

  /** The bracket that opens directly behind a phrase, as a token; -1 where none does. */
  int[] aside = {};

  /** Whether a name is a diagnosis. */
  boolean[] diagnosis = {};

  private final Tokens tokens;
  private final Classes classes;

  Phrases(Tokens tokens, Classes classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /**
   * @param ends for each token of the stretch, counted from its start, one past the name that
   *     begins at it, negative for a diagnosis; 0 where none does
   * @param mates the brackets of the stretch
   */
  void read(Run run, int[] ends, int[] mates) {
    int length = run.to() - run.from();
    if (from.length <= length) {
      from = new int[length + length / 2 + 16];
      to = new int[from.length];
      bits = new long[from.length];
      kind = new Kind[from.length];
      aside = new int[from.length];
      diagnosis = new boolean[from.length];
    }
    Arrays.fill(aside, 0, length + 1, -1);
    size = 0;
    int token = run.from();
    while (token < run.to()) {
      int mate = mates[token - run.from()];
      if (mate > token) {
        if (size > 0 && aside[size - 1] < 0) {
          aside[size - 1] = token;
        }
        token = mate + 1;
        continue;
      }
      if (isWithin(token, run)) {
        token++;
        continue;
      }
      int name = Math.abs(ends[token - run.from()]);
      if (name > 0) {
        diagnosis[size] = ends[token - run.from()] < 0;
        token = add(token, Math.min(name, run.to()), classes.at(token), Kind.NAME);
      } else {
        token = add(token, end(token, run, ends), classes.at(token), kind(token, run));
      }
    }
    from[size] = run.to();
    bits[size] = 0;
    kind[size] = Kind.BREAK;
  }

  /** The full stop of an abbreviation: "susp. of". */
  private boolean isWithin(int token, Run run) {
    return tokens.is(token, '.')
        && token > run.from()
        && token + 1 < run.to()
        && Character.isLowerCase(tokens.first(token + 1))
        && tokens.breaks[token + 1] == 0
        && (classes.at(token - 1) & WordClass.DOUBT.bit()) != 0;
  }

  /** One past the phrase at a token, which ends where a name begins. */
  private int end(int token, Run run, int[] ends) {
    int end = Math.min(classes.end(token), run.to());
    for (int i = token + 1; i < end; i++) {
      if (ends[i - run.from()] != 0) {
        return i;
      }
    }
    return end;
  }

  private static final long ADJECTIVE = Grammar.of(WordClass.COPULA, WordClass.ING);

  private int add(int token, int end, long classBits, Kind what) {
    from[size] = token;
    to[size] = end;
    bits[size] = what == Kind.NAME || isJoinedResult(token, classBits) ? 0 : classBits;
    if ((bits[size] & ADJECTIVE) == ADJECTIVE) {
      bits[size] &= ~WordClass.COPULA.bit(); // "a bland appearing cell"
    }
    kind[size++] = what;
    return end;
  }

  /** "a KIT-negative tumor": the result of a stain that a dash joins to it is its adjective. */
  private boolean isJoinedResult(int token, long classBits) {
    return (classBits & (WordClass.POSITIVE.bit() | WordClass.NEGATIVE.bit())) != 0
        && tokens.isDash(token - 1)
        && tokens.touchesPrevious(token)
        && tokens.touchesPrevious(token - 1);
  }

  private Kind kind(int token, Run run) {
    if (classes.at(token) != 0) {
      return Kind.WORD;
    }
    if (tokens.isWord(token)) {
      return tokens.isNumber(token) ? Kind.NUMBER : Kind.WORD;
    }
    boolean glued = tokens.touchesPrevious(token) && tokens.touchesPrevious(token + 1);
    return switch (tokens.first(token)) {
      case ',' -> glued && tokens.isNumber(token - 1) ? Kind.LINK : Kind.COMMA;
      case ';', '|', '\u2022', '*' -> Kind.BREAK;
      case ':', '=' -> glued && tokens.isNumber(token - 1) ? Kind.LINK : Kind.BREAK;
      case '.', '!' -> glued ? Kind.LINK : Kind.STOP;
      case '?' -> Kind.QUESTION;
      case '/' -> isFree(token) ? Kind.COMMA : Kind.LINK;
      case '&', '+' -> Kind.LINK;
      default -> tokens.isDash(token) ? dash(token, run) : Kind.SIGN;
    };
  }

  private boolean isFree(int token) {
    return !tokens.touchesPrevious(token) && !tokens.touchesPrevious(token + 1);
  }

  /** A dash between blanks parts clauses; one that touches a word joins words. */
  private Kind dash(int token, Run run) {
    boolean free =
        !tokens.touchesPrevious(token) && !tokens.touchesPrevious(token + 1) && token > run.from();
    return free ? Kind.BREAK : Kind.LINK;
  }

  boolean is(int phrase, WordClass wordClass) {
    return (bits[phrase] & wordClass.bit()) != 0;
  }

  boolean any(int phrase, long classBits) {
    return phrase >= 0 && phrase < size && (bits[phrase] & classBits) != 0;
  }

  /** Whether a phrase opens a line with a capital, behind one of small letters. */
  boolean opensLine(int phrase) {
    int token = from[phrase];
    return token > 0
        && tokens.breaks[token] > 0
        && tokens.startsUpper(token)
        && !tokens.isUpper(token)
        && tokens.isWord(token - 1)
        && !tokens.isUpper(token - 1);
  }

  /** A colon, or a dash between blanks. */
  boolean isLabelEnd(int phrase) {
    return isColon(phrase) || tokens.isDash(from[phrase]);
  }

  /** Words of a label. */
  private static final int LABEL = 6;

  /** Whether the next label begins at a phrase: words from a capital to a colon. */
  boolean labelFollows(int phrase) {
    if (phrase >= size || !tokens.startsUpper(from[phrase])) {
      return false;
    }
    for (int i = phrase; i < Math.min(size, phrase + LABEL); i++) {
      if (kind[i] == Kind.BREAK) {
        return isColon(i);
      }
      if (kind[i] != Kind.WORD && kind[i] != Kind.NAME && kind[i] != Kind.LINK) {
        return false;
      }
    }
    return false;
  }

  boolean isColon(int phrase) {
    return tokens.is(from[phrase], ':') || tokens.is(from[phrase], '=');
  }

  /** Whether a phrase has several words. */
  boolean isLong(int phrase) {
    return to[phrase] - from[phrase] > 1;
  }

  /** Whether two phrases are the same small word. */
  boolean same(int one, int other) {
    return tokens.word[from[one]] != 0 && tokens.word[from[one]] == tokens.word[from[other]];
  }

  /** The phrase that a token is part of. */
  int at(int token) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (from[middle] <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
