package org.cajal.stain;

import static org.cajal.stain.Part.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cajal.Values;
import org.cajal.layout.Asides;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * The main line of a sentence: its elements without signs and asides, which are read here and given
 * to the stains that they stand behind.
 */
final class Line {
  /** Elements between a stain and the aside behind it. */
  private static final int NEAR = 4;

  /** Elements from a hyphenated adjective to the doubt that takes it back. */
  private static final int DOUBT_REACH = 14;

  private final Elements raw;
  private final Composition composition;
  private final Asides asides;
  private final Signs signs;
  private final int limit;
  private final Elements line;

  /** Asides that hold a statement of their own, as runs of raw elements. */
  private final List<int[]> inner = new ArrayList<>(0);

  Line(Elements raw, Composition composition, Asides asides, Signs signs) {
    this.raw = raw;
    this.composition = composition;
    this.asides = asides;
    this.signs = signs;
    limit = raw.size == 0 ? 0 : raw.to[raw.size - 1];
    line = new Elements(raw.tokens);
  }

  Elements elements() {
    return line;
  }

  List<int[]> inner() {
    return inner;
  }

  /** Reads a stretch of raw elements. */
  void read(int from, int to) {
    for (int i = from; i < to; ) {
      if (raw.stain[i] != null) {
        line.copy(raw, i);
        i = behindStain(raw.stain[i], i + 1, to);
      } else if (isSignLead(i, from)) {
        line.addAnswer(raw, i, raw.part[i] == PLUS);
        i++;
      } else if (isOpening(i)) {
        i = aside(i, to);
      } else {
        if (!isClosing(i)) {
          line.copy(raw, i);
        }
        i++;
      }
    }
  }

  /** "+: CD117, CD34; -: S100": a sign that heads a list. */
  private boolean isSignLead(int i, int from) {
    return (raw.part[i] == PLUS || raw.part[i] == DASH)
        && raw.is(i + 1, COLON)
        && (i == from
            || raw.part[i - 1] == SEMICOLON
            || raw.part[i - 1] == COMMA
            || raw.part[i - 1] == MARK
            || raw.startsLine(i));
  }

  private boolean isOpening(int i) {
    return raw.part[i] == BRACKET && asides.mate(raw.from[i]) > raw.from[i];
  }

  private boolean isClosing(int i) {
    return raw.part[i] == BRACKET && "([{".indexOf(raw.tokens.first(raw.from[i])) < 0;
  }

  /** The element that begins at a token, or the first one behind it. */
  private int elementAt(int token) {
    int found = Arrays.binarySearch(raw.from, 0, raw.size, token);
    return found >= 0 ? found : -found - 1;
  }

  // ---- signs and hyphens

  private int behindStain(Stain stain, int i, int to) {
    if (i >= to) {
      return i;
    }
    Say sign = signs.at(raw.from[i], Math.min(limit, raw.to[to - 1]));
    if (sign != null) {
      own(stain, sign, raw.from[i], signs.end());
      return elementAt(signs.end());
    }
    boolean hyphen = raw.part[i] == DASH && raw.touches(i) && i + 1 < to && raw.touches(i + 1);
    if (hyphen && (raw.is(i + 1, POSITIVE) || raw.is(i + 1, NEGATIVE))) {
      boolean positive = raw.is(i + 1, POSITIVE);
      Say say = isLeftOpen(i + 2) ? Say.CONDITION : positive ? Say.POSITIVE : Say.NEGATIVE;
      if (positive && say == Say.POSITIVE && isDenied(i - 2)) {
        say = Say.NEGATIVE;
      }
      own(stain, say, raw.from[i + 1], raw.to[i + 1]);
      return i + 2;
    }
    return i;
  }

  /** "No 'occult' keratin-positive cells": whether "no" stands before a stain, over words. */
  private boolean isDenied(int before) {
    for (int k = before; k >= Math.max(0, before - NEAR); k--) {
      if (raw.is(k, WordClass.NO) || raw.is(k, WordClass.WITHOUT)) {
        return true;
      }
      if (raw.part[k] != WORD && raw.part[k] != MARK) {
        return false;
      }
    }
    return false;
  }

  private static void own(Stain stain, Say say, int from, int to) {
    stain.own = say;
    stain.ownFrom = from;
    stain.ownTo = to;
  }

  /** "a KIT-negative GIST cannot be excluded": the tumour is only thought of. */
  private boolean isLeftOpen(int i) {
    boolean tumor = raw.is(i, WordClass.LESION) || raw.is(i + 1, WordClass.LESION);
    int end = Math.min(raw.size, i + DOUBT_REACH);
    return tumor
        && (raw.any(i, end, WordClass.DOUBT)
            || raw.any(i, end, WordClass.EXCLUDE)
            || raw.any(i, end, StainWord.OUGHT)
            || raw.any(i, end, REQUEST));
  }

  // ---- asides

  private int aside(int open, int to) {
    int close = elementAt(asides.mate(raw.from[open]));
    if (close >= to) {
      line.copy(raw, open);
      return open + 1;
    }
    Stain last = lastStain();
    for (int k = open + 1; k < close; k++) {
      if (raw.is(k, WordClass.CONTROL)) {
        line.copy(raw, k);
      }
    }
    return raw.any(open + 1, close, STAIN)
        ? asideOfStains(open, close, last)
        : asideOfWords(open, close, to, last);
  }

  /** The stain that an aside stands behind; null where it is another word's. */
  private @Nullable Stain lastStain() {
    for (int i = line.size - 1; i >= Math.max(0, line.size - NEAR); i--) {
      if (line.stain[i] != null) {
        return line.stain[i];
      }
      boolean head =
          line.is(i, StainWord.HEAD)
              || line.is(i, StainWord.METHOD)
              || line.is(i, NOUN)
              || line.is(i, WordClass.ARTICLE);
      if (!head) {
        return null;
      }
    }
    return null;
  }

  private int asideOfStains(int open, int close, @Nullable Stain last) {
    if (last != null
        && last.own == null
        && line.stain[line.size - 1] == last
        && isNames(open + 1, close)) {
      for (int i = open + 1; i < close; i++) {
        Stain other = raw.stain[i];
        if (other != null) {
          other.synonym = last;
        }
      }
      return close + 1 < raw.size ? behindStain(last, close + 1, raw.size) : close + 1;
    }
    Say say = composition.of(open + 1, close).say;
    boolean stated =
        Say.isDefinite(say)
            || say == Say.EQUIVOCAL
            || say == Say.PENDING
            || say == Say.NOT_PERFORMED;
    if (stated || hasSigns(open + 1, close)) {
      inner.add(new int[] {open + 1, close});
      return close + 1;
    }
    line.copy(raw, open); // what is inside goes on as if without brackets
    return open + 1;
  }

  private boolean isNames(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean passes =
          switch (raw.part[i]) {
            case STAIN, COMMA, SLASH, SEMICOLON, DASH, NUMBER -> true;
            case WORD ->
                raw.word[i] == 0 && raw.stainWord[i] == 0
                    || raw.is(i, WordClass.AND)
                    || raw.is(i, StainWord.JOIN)
                    || raw.is(i, StainWord.HEAD)
                    || raw.is(i, StainWord.CLONE);
            default -> false;
          };
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private boolean hasSigns(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (raw.stain[i] != null && signs.at(raw.from[i + 1], raw.from[to]) != null) {
        return true;
      }
    }
    return false;
  }

  private int asideOfWords(int open, int close, int to, @Nullable Stain last) {
    boolean sign =
        close - open <= 3 && close > open + 1 && (raw.is(open + 1, PLUS) || raw.is(open + 1, DASH));
    boolean leads = last == null && close + 1 < to && raw.is(close + 1, COLON);
    int before = line.size - 1;
    boolean predicate =
        before >= 0
            && (line.is(before, AUXILIARY) || line.is(before, COLON))
            && line.any(0, before, STAIN);
    if (sign && (leads || predicate)) {
      line.addAnswer(raw, open + 1, raw.is(open + 1, PLUS));
      return close + 1;
    }
    if (last != null) {
      answer(open + 1, close, last);
    }
    return close + 1;
  }

  private void answer(int from, int to, Stain last) {
    Said said = composition.of(from, to, true, false);
    Say say = said.say;
    boolean stated =
        Say.isDefinite(say)
            || say == Say.EQUIVOCAL
            || say == Say.PENDING
            || say == Say.NOT_PERFORMED;
    if (stated && (last.own == null || said.strong) && !(said.bystander && !said.lesion)) {
      if (said.strong && raw.is(from, StainWord.EVERY)) {
        ownOfList(say, from, to);
      } else if (said.strong) {
        own(last, say, raw.from[from], raw.to[to - 1]);
      } else {
        last.aside = say;
        last.ownFrom = raw.from[from];
        last.ownTo = raw.to[to - 1];
      }
    } else if (said.bystander
        && (say == Say.POSITIVE || say == null)
        && last.own == null
        && raw.any(from, to, WordClass.ONLY)) {
      own(last, Say.NEGATIVE, raw.from[from], raw.to[to - 1]);
    } else if (said.bystander && say == Say.POSITIVE && last.own == null) {
      last.aside = say;
      last.source =
          raw.any(from, to, StainWord.MAST) ? Values.Source.CONTROL : Values.Source.OTHER_TISSUE;
    } else if (isClone(from, to)) {
      last.cloned = true;
    }
  }

  /** "CD34, SMA (both negative)": of the whole list to the left. */
  private void ownOfList(Say say, int from, int to) {
    for (int i = line.size - 1; i >= 0; i--) {
      Stain stain = line.stain[i];
      if (stain != null) {
        if (stain.own == null) {
          own(stain, say, raw.from[from], raw.to[to - 1]);
        }
      } else if (line.part[i] != COMMA
          && line.part[i] != SLASH
          && !line.is(i, WordClass.AND)
          && !line.is(i, StainWord.JOIN)) {
        return;
      }
    }
  }

  /** "(YR145)", "(polyclonal)": the code of an antibody. */
  private boolean isClone(int from, int to) {
    boolean code = false;
    for (int i = from; i < to; i++) {
      boolean clone = raw.is(i, StainWord.CLONE);
      boolean plain = raw.part[i] == WORD && raw.word[i] == 0 || raw.part[i] == NUMBER;
      boolean mark =
          raw.part[i] == DASH
              || raw.part[i] == SLASH
              || raw.part[i] == MARK && raw.touches(i) && raw.touches(i + 1);
      if (!clone && !plain && !mark) {
        return false;
      }
      code |= clone || plain && raw.tokens.hasDigit(raw.from[i]);
    }
    return code;
  }
}
