package org.cajal.stain;

import static org.cajal.stain.Part.*;

import java.util.Arrays;
import java.util.List;
import org.cajal.MentionType;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as its grammar sees it: stains, phrases of word classes, signs and other tokens, as
 * parallel arrays that serve one sentence after another. Each element has its classes and the one
 * {@link Part} that it plays.
 */
final class Elements {
  private static final long STAIN_VERB = WordClass.STAIN_VERB.bit();
  private static final long STAIN_NOUN = WordClass.STAIN_NOUN.bit();
  private static final long NEGATORS =
      WordClass.NO.bit()
          | WordClass.NOT.bit()
          | WordClass.WITHOUT.bit()
          | WordClass.NEITHER.bit()
          | WordClass.NOR.bit();
  private static final long AUXILIARIES =
      WordClass.BE.bit()
          | WordClass.HAVE.bit()
          | WordClass.DO.bit()
          | WordClass.MODAL.bit()
          | WordClass.COPULA.bit();

  final Tokens tokens;
  int size;
  int[] from = new int[64];
  int[] to = new int[64];
  long[] word = new long[64];
  long[] stainWord = new long[64];
  Part[] part = new Part[64];
  @Nullable Stain[] stain = new @Nullable Stain[64];

  Elements(Tokens tokens) {
    this.tokens = tokens;
  }

  void clear() {
    Arrays.fill(stain, 0, size, null);
    size = 0;
  }

  private int add(int first, int behind, Part as) {
    if (size == from.length) {
      int more = size * 2;
      from = Arrays.copyOf(from, more);
      to = Arrays.copyOf(to, more);
      word = Arrays.copyOf(word, more);
      stainWord = Arrays.copyOf(stainWord, more);
      part = Arrays.copyOf(part, more);
      stain = Arrays.copyOf(stain, more);
    }
    from[size] = first;
    to[size] = behind;
    word[size] = 0;
    stainWord[size] = 0;
    part[size] = as;
    stain[size] = null;
    return size++;
  }

  /** Adds an element of another sentence's elements. */
  void copy(Elements other, int i) {
    int at = add(other.from[i], other.to[i], other.part[i]);
    word[at] = other.word[i];
    stainWord[at] = other.stainWord[i];
    stain[at] = other.stain[i];
  }

  /** Adds one that says what a sign in brackets said. */
  void addAnswer(Elements other, int i, boolean positive) {
    add(other.from[i], other.to[i], positive ? POSITIVE : NEGATIVE);
  }

  /** Reads a stretch; its stains get the numbers of their terms. */
  void read(Run run, List<Lexicon.Match> terms, Classes classes, List<Stain> stains) {
    clear();
    int term = 0;
    int token = run.from();
    int number = 0;
    while (token < run.to()) {
      while (term < terms.size() && terms.get(term).from() < token) {
        number += terms.get(term).rule().isStain() ? 1 : 0;
        term++;
      }
      Lexicon.Match match =
          term < terms.size() && terms.get(term).from() == token ? terms.get(term) : null;
      while (match != null
          && !match.rule().isStain()
          && term + 1 < terms.size()
          && terms.get(term + 1).from() == token) {
        match = terms.get(++term);
      }
      if (match != null && match.rule().isStain()) {
        int at = add(token, match.to(), STAIN);
        Stain named = new Stain(number, match);
        stain[at] = named;
        stains.add(named);
        token = match.to();
      } else if (match != null && match.rule().type() == MentionType.HISTOLOGY) {
        int at = add(token, match.to(), WORD);
        word[at] = classes.at(token) & WordClass.GENERAL.bit() | WordClass.LESION.bit();
        token = match.to();
      } else {
        token = addPhrase(token, run.to(), next(terms, term, token), classes);
      }
    }
    resolve();
  }

  /** Where the next stain begins, which no phrase runs into. */
  private static int next(List<Lexicon.Match> terms, int term, int token) {
    for (int i = term; i < terms.size() && i < term + 3; i++) {
      if (terms.get(i).from() > token && terms.get(i).rule().isStain()) {
        return terms.get(i).from();
      }
    }
    return Integer.MAX_VALUE;
  }

  private int addPhrase(int token, int limit, int next, Classes classes) {
    boolean number = tokens.isNumber(token);
    long bits = number ? 0 : classes.at(token);
    long stainBits = number ? 0 : classes.stainWords(token);
    int end =
        (bits | stainBits) == 0
            ? token + 1
            : Math.min(Math.min(classes.end(token), limit), Math.max(next, token + 1));
    int at = add(token, end, WORD);
    word[at] = tokens.is(token, '&') ? WordClass.AND.bit() : bits;
    boolean object = has(bits, WordClass.WITHOUT) && has(bits, WordClass.NEGATIVE);
    stainWord[at] = object ? stainBits | StainWord.OBJECT.bit() : stainBits;
    part[at] = partOf(token, bits, stainBits);
    return end;
  }

  private Part partOf(int token, long bits, long stainBits) {
    if (tokens.isNumber(token)) {
      return NUMBER;
    }
    if ((bits | stainBits) == 0 || !tokens.isWord(token)) {
      return bits == 0 && tokens.isWord(token)
          ? Character.isDigit(tokens.first(token)) ? NUMBER : WORD
          : stainBits != 0 || bits != 0 ? ofClasses(bits, stainBits) : sign(token);
    }
    return ofClasses(bits, stainBits);
  }

  private Part sign(int token) {
    return switch (tokens.first(token)) {
      case '+' -> PLUS;
      case ',' ->
          tokens.isNumber(token - 1)
                  && tokens.touchesPrevious(token)
                  && tokens.isNumber(token + 1)
                  && tokens.touchesPrevious(token + 1)
              ? MARK
              : COMMA;
      case ';' -> SEMICOLON;
      case ':', '=' -> COLON;
      case '/' -> SLASH;
      case '(', ')', '[', ']', '{', '}' -> BRACKET;
      default -> tokens.isDash(token) ? DASH : MARK;
    };
  }

  private static Part ofClasses(long bits, long stainBits) {
    if ((bits & WordClass.CERTAIN.bit()) != 0) {
      return WORD;
    }
    Part decided = statusOf(bits, stainBits);
    if (decided != WORD) {
      return decided;
    }
    if ((stainBits & StainWord.SUPPORT.bit()) != 0) {
      return SUPPORT;
    }
    if (has(bits, WordClass.POSITIVE)) {
      return POSITIVE;
    }
    if (has(bits, WordClass.NEGATIVE)) {
      return NEGATIVE;
    }
    if ((bits & STAIN_VERB) != 0) {
      return VERB;
    }
    if ((bits & STAIN_NOUN) != 0) {
      return NOUN;
    }
    if (has(bits, WordClass.SHOW)) {
      return SHOW;
    }
    if (has(bits, WordClass.PATTERN)) {
      return PATTERN;
    }
    if (has(bits, WordClass.PERFORM)) {
      return PERFORM;
    }
    if (has(bits, WordClass.ASSESS)) {
      return ASSESS;
    }
    return has(bits, WordClass.OBSERVED)
        ? OBSERVED
        : has(bits, WordClass.DENIED)
                && !has(bits, WordClass.EXCLUDE)
                && (stainBits & StainWord.HEAD.bit()) == 0
            ? NEGATIVE
            : WORD;
  }

  /** What outweighs other readings of a word: denial, and whether there is a test at all. */
  private static Part statusOf(long bits, long stainBits) {
    if ((bits & NEGATORS) != 0 && !has(bits, WordClass.NEGATIVE)) {
      return NEGATOR;
    }
    if (has(bits, WordClass.UNDONE) && has(bits, WordClass.PARTICIPLE)) {
      return NOT_DONE;
    }
    if (has(bits, WordClass.LACK)
        || has(bits, WordClass.ABSENCE)
        || (stainBits & StainWord.FAIL.bit()) != 0) {
      return FAIL;
    }
    if ((bits & AUXILIARIES) != 0) {
      return AUXILIARY;
    }
    if (has(bits, WordClass.UNDONE)) {
      return NOT_DONE;
    }
    if (has(bits, WordClass.EQUIVOCAL)) {
      return EQUIVOCAL;
    }
    if (has(bits, WordClass.PENDING)) {
      return PENDING;
    }
    return has(bits, WordClass.REQUEST) && (stainBits & StainWord.JUDGED.bit()) == 0
        ? REQUEST
        : WORD;
  }

  private static boolean has(long bits, WordClass of) {
    return (bits & of.bit()) != 0;
  }

  // ---- what the grammar asks of one element

  boolean is(int i, Part other) {
    return i >= 0 && i < size && part[i] == other;
  }

  boolean is(int i, WordClass of) {
    return i >= 0 && i < size && (word[i] & of.bit()) != 0;
  }

  boolean is(int i, StainWord of) {
    return i >= 0 && i < size && (stainWord[i] & of.bit()) != 0;
  }

  /** Whether an element stands directly behind the one before it, without a blank. */
  boolean touches(int i) {
    return i > 0 && i < size && tokens.touchesPrevious(from[i]);
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && part[i] != STAIN && tokens.isWord(from[i]);
  }

  boolean startsUpper(int i) {
    return i >= 0 && i < size && tokens.startsUpper(from[i]);
  }

  boolean startsLine(int i) {
    return i >= 0 && i < size && tokens.breaks[from[i]] > 0;
  }

  /** Any of some stretch; with a class of either kind. */
  boolean any(int first, int behind, WordClass of) {
    for (int i = Math.max(0, first); i < Math.min(behind, size); i++) {
      if ((word[i] & of.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean any(int first, int behind, StainWord of) {
    for (int i = Math.max(0, first); i < Math.min(behind, size); i++) {
      if ((stainWord[i] & of.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean any(int first, int behind, Part of) {
    for (int i = Math.max(0, first); i < Math.min(behind, size); i++) {
      if (part[i] == of) {
        return true;
      }
    }
    return false;
  }

  // ---- noun or verb, controls

  private void resolve() {
    for (int i = 0; i < size; i++) {
      if (isOption(i)) {
        option(i);
      }
      boolean verb = (word[i] & STAIN_VERB) != 0;
      boolean open = part[i] == VERB || part[i] == PATTERN || part[i] == POSITIVE;
      if (verb && open && (word[i] & STAIN_NOUN) != 0) {
        part[i] = isVerb(i) ? VERB : is(i, WordClass.ING) ? NOUN : WORD;
        if (part[i] == WORD) {
          stainWord[i] |= StainWord.HEAD.bit();
        }
      } else if (verb && open && is(i, WordClass.PATTERN)) {
        boolean subject =
            is(i - 1, STAIN)
                || isLesion(i - 1)
                || is(i - 1, StainWord.MANNER)
                || is(i - 1, NEGATOR)
                || is(i - 1, WordClass.DO);
        part[i] = subject ? VERB : PATTERN;
      } else if (part[i] == VERB && is(i, WordClass.PERFORM) && isSlide(i - 1)) {
        part[i] = WORD;
      } else if (part[i] == NEGATIVE && is(i, StainWord.SENT) && is(i + 1, StainWord.PURPOSE)) {
        part[i] = WORD; // "the block has gone to"
      } else if (part[i] == PERFORM
          && is(i, StainWord.SENT)
          && (is(i - 1, AUXILIARY) || is(i - 2, AUXILIARY))) {
        part[i] = WORD; // "has been added"
      } else if (part[i] == AUXILIARY && is(i, WordClass.PERFORM)) {
        part[i] = isAuxiliary(i) ? AUXILIARY : PERFORM;
      } else if (part[i] == SHOW && is(i, WordClass.OBSERVED)) {
        part[i] = isPassive(i) ? OBSERVED : SHOW;
      } else if (part[i] == PENDING && is(i, WordClass.ING) && isDetermined(i)) {
        part[i] = WORD;
      } else if (is(i, WordClass.CONTROL)) {
        mask(i);
      }
    }
  }

  /** "does not stain", "tested positive", against "did not do", "not tested". */
  private boolean isAuxiliary(int i) {
    if (is(i, WordClass.DO)) {
      boolean performed = is(i, WordClass.BASE) && is(i - 1, NEGATOR);
      return !performed && !is(i - 1, StainWord.PURPOSE);
    }
    return !is(i, WordClass.COPULA) || is(i + 1, POSITIVE) || is(i + 1, NEGATIVE);
  }

  /** "o Negative o Positive": options of a form that nobody ticked, or whose ticks were lost. */
  private boolean isOption(int i) {
    if (part[i] != POSITIVE && part[i] != NEGATIVE || !isCapital(i)) {
      return false;
    }
    int next = i + 1;
    while (next < size && next <= i + 2 && isCircle(next)) {
      next++;
    }
    boolean opposite =
        next < size && part[next] == (part[i] == POSITIVE ? NEGATIVE : POSITIVE) && isCapital(next);
    return opposite;
  }

  private boolean isCapital(int i) {
    return startsUpper(i) && !tokens.isUpper(from[i]);
  }

  /** A single letter or sign that a scan made of a circle to tick. */
  private boolean isCircle(int i) {
    return tokens.end[from[i]] - tokens.start[from[i]] == 1 && part[i] != STAIN;
  }

  private void option(int i) {
    for (int k = i; k < Math.min(size, i + 4); k++) {
      if (part[k] == POSITIVE || part[k] == NEGATIVE) {
        part[k] = WORD;
        stainWord[k] |= StainWord.OPTION.bit();
      }
    }
  }

  /** "is seen", "no staining detected", against "revealed staining". */
  private boolean isPassive(int i) {
    boolean be = false;
    for (int k = i - 1; k >= Math.max(0, i - 3) && !be && !is(k, WordClass.AND); k--) {
      be = is(k, WordClass.BE);
    }
    if (be) {
      return !is(i, WordClass.ING) && !is(i, WordClass.BASE) && !is(i, WordClass.THIRD);
    }
    int next = i + 1;
    boolean object =
        is(next, NOUN)
            || is(next, WordClass.ARTICLE)
            || is(next, WordClass.DEFINITE)
            || is(next, NEGATOR)
            || is(next, POSITIVE)
            || is(next, NEGATIVE)
            || is(next, PATTERN)
            || is(next, STAIN);
    boolean noun = is(i - 1, NOUN) || is(i - 1, STAIN) || is(i - 1, StainWord.HEAD);
    return !object
        && (noun || next >= size || !isWord(next))
        && !is(i, WordClass.THIRD)
        && !is(i, WordClass.ING);
  }

  /** "the requesting physician" */
  private boolean isDetermined(int i) {
    return is(i - 1, WordClass.ARTICLE) || is(i - 1, WordClass.DEFINITE);
  }

  private boolean isLesion(int i) {
    return is(i, WordClass.LESION)
        || is(i, StainWord.CELL)
        || is(i, WordClass.BYSTANDER)
        || is(i, StainWord.OTHER_TISSUE);
  }

  /** "slides stained for", "was stained with": what was done, not what was seen. */
  private boolean isSlide(int before) {
    return is(before, StainWord.SLIDE)
        || is(before, WordClass.BE) && !any(before - 4, before, StainWord.CELL);
  }

  /** Whether "stain", "label", "signal" is a verb here: its neighbours tell. */
  private boolean isVerb(int i) {
    int next = i + 1;
    if (is(i, WordClass.ING)) {
      return is(i - 1, WordClass.BE) && !is(i - 2, STAIN)
          || isLesion(i - 1) && is(i, StainWord.OBJECT)
          || is(i - 1, COMMA) && (is(next, WordClass.DEFINITE) || is(next, WordClass.ARTICLE));
    }
    if (is(i - 1, STAIN)) {
      return isVerbBehindStain(next);
    }
    if (is(i - 1, WordClass.NOT) || is(i - 1, WordClass.DO) || is(i - 1, WordClass.MODAL)) {
      return true;
    }
    if (isLesion(i - 1) || is(i - 1, StainWord.MANNER)) {
      return !is(next, AUXILIARY);
    }
    if (is(next, StainWord.MANNER)) {
      return true;
    }
    if (is(i - 1, WordClass.AND) && is(i, WordClass.BASE)) {
      return is(i, StainWord.OBJECT) || is(next, STAIN);
    }
    boolean determined = any(i - 3, i, WordClass.ARTICLE) || any(i - 3, i, StainWord.METHOD);
    return (is(next, StainWord.OBJECT) || is(i, StainWord.OBJECT))
        && !determined
        && is(i, WordClass.BASE)
        && (any(i - 12, i, StainWord.CELL) || any(i - 12, i, WordClass.BYSTANDER));
  }

  private boolean isVerbBehindStain(int next) {
    if (next >= size
        || !tokens.isWord(from[next])
        || is(next, STAIN)
        || is(next - 1, StainWord.OBJECT)) {
      return false;
    }
    if (is(next, StainWord.EVERY)) {
      return true;
    }
    return switch (part[next]) {
      case AUXILIARY,
          SHOW,
          PERFORM,
          PENDING,
          REQUEST,
          NOT_DONE,
          NEGATIVE,
          EQUIVOCAL,
          OBSERVED,
          NEGATOR,
          FAIL ->
          false;
      case POSITIVE -> is(next, StainWord.MANNER);
      default ->
          !is(next, StainWord.OBJECT)
              && !is(next, StainWord.JOIN)
              && !is(next, WordClass.AND)
              && !is(next, WordClass.RELATIVE)
              && !is(next, WordClass.PREPOSITION)
              && !is(next, StainWord.SLIDE);
    };
  }

  /** What is said of controls is said of no stain. */
  private void mask(int control) {
    for (int i = control - 1; i >= Math.max(0, control - 6); i--) {
      boolean said = part[i] == POSITIVE || part[i] == NEGATIVE || part[i] == PATTERN;
      boolean joins =
          said
              || part[i] == FAIL
              || part[i] == SLASH
              || is(i, WordClass.AND)
              || is(i, StainWord.ADEQUATE);
      if (!joins) {
        break;
      }
      part[i] = said || part[i] == FAIL ? WORD : part[i];
    }
    int next = control + 1;
    boolean predicate =
        is(next, AUXILIARY)
            || is(next, VERB)
            || is(next, SHOW)
            || is(next, POSITIVE)
            || is(next, NEGATIVE)
            || is(next, StainWord.SLIDE)
            || is(next, NOUN);
    for (int i = next; predicate && i < Math.min(size, control + 7); i++) {
      if (part[i] == STAIN || part[i] == COMMA || part[i] == SEMICOLON || part[i] == MARK) {
        break;
      }
      if (part[i] == POSITIVE
          || part[i] == NEGATIVE
          || part[i] == VERB
          || part[i] == NOUN
          || part[i] == OBSERVED
          || part[i] == PATTERN) {
        part[i] = WORD;
      }
    }
  }
}
