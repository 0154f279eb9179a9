package org.cajal.context;

import org.cajal.lexicon.WordClass;
import org.cajal.text.Tokens;

/**
 * The pieces that clauses are made of: noun groups, verb groups, prepositions, what joins and what
 * parts them. Found from left to right over the phrases of a stretch, in parallel arrays.
 */
final class Chunks {
  enum Kind {
    /** "no definite necrosis", "the lesion" */
    GROUP,
    /** "is not seen", "shows", "absent", "not" */
    VERB,
    PREPOSITION,
    /** "without", "negative for": a preposition that denies its group. */
    DENIER,
    /** "and", "or", "nor", "versus", "/" */
    JOINT,
    COMMA,
    /** "but", "which", "if" */
    BOUNDARY,
    /** ";", ":", "." and what is like them. */
    BREAK,
    /** An adverb or a sign that says something of its clause: "previously", "typically", "?". */
    NOTE
  }

  int size;
  Kind[] kind = {};

  /** The phrases of a chunk. */
  int[] from = {};

  int[] to = {};

  /** All classes of the phrases of a chunk. */
  long[] bits = {};

  /** The classes of the head of a group, of the main verb or adjective of a verb group. */
  long[] main = {};

  /** The phrase of the head or main verb; -1 for a verb group without one ("is not"). */
  int[] head = {};

  /** Words that deny: "no" of a group, "not" of a verb group. */
  int[] denials = {};

  /** Whether a verb group has a finite verb, so that a clause may be made of it. */
  boolean[] finite = {};

  /** Whether a verb group begins with the mark of an infinitive: "to exclude". */
  boolean[] infinitive = {};

  private static final int ADVERBS = 3;

  private final Phrases phrases;
  private final Tokens tokens;

  Chunks(Phrases phrases, Tokens tokens) {
    this.phrases = phrases;
    this.tokens = tokens;
  }

  void read() {
    int most = phrases.size + 1;
    if (kind.length < most) {
      kind = new Kind[most + most / 2];
      from = new int[kind.length];
      to = new int[kind.length];
      bits = new long[kind.length];
      main = new long[kind.length];
      head = new int[kind.length];
      denials = new int[kind.length];
      finite = new boolean[kind.length];
      infinitive = new boolean[kind.length];
    }
    size = 0;
    verbAt = -1;
    int at = 0;
    while (at < phrases.size) {
      at = chunk(at);
    }
  }

  /** Reads the chunk at a phrase; gives the phrase behind it. */
  private int chunk(int at) {
    switch (phrases.kind[at]) {
      case COMMA:
        return add(Kind.COMMA, at, at + 1);
      case BREAK, STOP:
        return add(Kind.BREAK, at, at + 1);
      case QUESTION, SIGN:
        return add(Kind.NOTE, at, at + 1);
      case LINK:
        return add(Kind.JOINT, at, at + 1);
      case NAME, NUMBER:
        return group(at);
      default:
        break;
    }
    if (at == verbAt) {
      return verb(at);
    }
    if (isPrefix(at) && predicateBehind(at) > 0) {
      return verb(at);
    }
    if (phrases.bits[at] == 0 || isPrefix(at)) {
      return group(at);
    }
    if (phrases.is(at, WordClass.PREPOSITION) && startsInfinitive(at)) {
      return verb(at);
    }
    return word(at);
  }

  private int word(int at) {
    if (phrases.is(at, WordClass.CONDITION)
        && !phrases.is(at, WordClass.WITHOUT)
        && (!phrases.any(at, Grammar.AUXILIARY) || isInverted(at))) {
      return add(isAside(at) ? Kind.NOTE : Kind.BOUNDARY, at, at + 1);
    }
    if (phrases.any(at, Grammar.AUXILIARY)
        || phrases.is(at, WordClass.NOR)
            && phrases.any(at + 1, Grammar.AUXILIARY | Grammar.FORM)
            && !phrases.any(at + 1, Grammar.NOUN)) {
      return verb(at);
    }
    if (phrases.is(at, WordClass.WITHOUT)) {
      return add(Kind.DENIER, at, at + 1);
    }
    if (isLabelled(at)) {
      return answer(at, at + 1);
    }
    if (phrases.any(at, Grammar.JOINT)) {
      return add(Kind.JOINT, at, at + 1);
    }
    if (phrases.any(at, Grammar.BOUNDARY) && !isThat(at)) {
      return add(isInsert(at) ? Kind.NOTE : Kind.BOUNDARY, at, at + 1);
    }
    if (phrases.is(at, WordClass.PREPOSITION)) {
      return add(Kind.PREPOSITION, at, at + 1);
    }
    if (phrases.is(at, WordClass.PAST) && phrases.any(at + 1, Grammar.DETERMINER)) {
      return add(Kind.PREPOSITION, at, at + 1);
    }
    if (isNote(at)) {
      return add(Kind.NOTE, at, at + 1);
    }
    boolean behindGroup = size > 0 && kind[size - 1] == Kind.GROUP && phrases.is(at, WordClass.ING);
    return isVerb(at, behindGroup ? 1 : 0, false) ? verb(at) : group(at);
  }

  /** "Should necrosis be found": an auxiliary that opens its clause before its subject. */
  private boolean isInverted(int at) {
    return (size == 0 || isEnd(kind[size - 1])) && !isVerbal(at + 1) && !phrases.any(at, BASIC);
  }

  private static final long BASIC = Grammar.of(WordClass.BE, WordClass.HAVE, WordClass.NOT);

  /** "if present": a condition without a clause of its own. */
  private boolean isAside(int at) {
    return at > 0
        && (at + 1 >= phrases.size
            || phrases.kind[at + 1] == Phrases.Kind.COMMA
            || phrases.kind[at + 1] == Phrases.Kind.STOP
            || phrases.any(at + 1, Grammar.AUXILIARY));
  }

  /** ", however,": between commas it parts nothing. */
  private boolean isInsert(int at) {
    return size > 0
        && kind[size - 1] == Kind.COMMA
        && at + 1 < phrases.size
        && phrases.kind[at + 1] == Phrases.Kind.COMMA;
  }

  /** "of that lesion": a word that begins a clause elsewhere. */
  private boolean isThat(int at) {
    return phrases.is(at, WordClass.DEFINITE)
        && size > 0
        && (kind[size - 1] == Kind.PREPOSITION || kind[size - 1] == Kind.DENIER);
  }

  /** "Necrosis: Absent Invasion: Present": an answer directly behind its label. */
  private boolean isLabelled(int at) {
    if (size == 0
        || kind[size - 1] != Kind.BREAK
        || !phrases.isColon(from[size - 1])
        || !phrases.any(at, ANSWER)) {
      return false;
    }
    return phrases.is(at, WordClass.DENIED) || phrases.labelFollows(at + 1);
  }

  private static final long ANSWER = Grammar.of(WordClass.NO, WordClass.DENIED);

  private boolean isNote(int at) {
    return phrases.any(at, NOTES) && !phrases.any(at, Grammar.FORM | Grammar.NOUN)
        || phrases.is(at, WordClass.PAST) && !isContent(at + 1) && size > 0;
  }

  private static final long NOTES =
      Grammar.of(WordClass.CERTAIN, WordClass.GENERAL, WordClass.FINAL, WordClass.ONLY);

  /** "to exclude", "to be excluded": a preposition before the base form of a verb. */
  private boolean startsInfinitive(int at) {
    if (!phrases.is(at, WordClass.BASE)) {
      return false;
    }
    int next = skipAdverbs(at + 1);
    return phrases.is(next, WordClass.BASE) && !phrases.any(next, Grammar.NOUN)
        || phrases.is(next, WordClass.BE) && next == at + 1 && isBase(next);
  }

  /** Whether a form of "be" is "be" itself. */
  private boolean isBase(int at) {
    return phrases.is(at, WordClass.BASE);
  }

  // ---- noun groups

  /** Where a noun group ended before a verb. */
  private int verbAt;

  private int group(int first) {
    int at = first;
    int content = 0;
    int no = 0;
    int last = first;
    boolean determined = false;
    for (; at < phrases.size; at++) {
      Phrases.Kind what = phrases.kind[at];
      if (what == Phrases.Kind.LINK && at > first && isGlue(at)) {
        continue;
      }
      if (what == Phrases.Kind.WORD) {
        if (phrases.any(at, Grammar.DETERMINER) && !isPrefix(at)) {
          if (content > 0) {
            break;
          }
          no += phrases.any(at, DENY) ? 1 : 0;
          determined = true;
          continue;
        }
        if (isPrefix(at)) {
          last = at;
          continue;
        }
        if (phrases.any(at, Grammar.CLOSED)
            || phrases.any(at, NOTES) && !isContent(at + 1)
            || phrases.is(at, WordClass.PAST) && content > 0 && !isContent(at + 1)) {
          break;
        }
        if (at > first && isVerb(at, content, determined)) {
          verbAt = at;
          break;
        }
      } else if (what != Phrases.Kind.NAME && what != Phrases.Kind.NUMBER) {
        break;
      }
      content++;
      last = at;
    }
    if (content == 0) {
      // "Necrosis: no", "none": what answers by itself.
      return no > 0 && !isVerbal(at)
          ? answer(first, at)
          : pronoun(first, Math.max(at, first + 1), no);
    }
    int end = Math.max(at, first + 1);
    if (content > 1 && end == verbAt && phrases.bits[last] == 0) {
      last--; // "the differential diagnosis also includes"
    }
    if (content > 1 && isUnknownVerb(last, end)) {
      add(Kind.GROUP, first, last);
      denials[size - 1] = no;
      return unknownVerb(last, end);
    }
    add(Kind.GROUP, first, end);
    head[size - 1] = last;
    main[size - 1] = phrases.bits[last];
    denials[size - 1] = no;
    return end;
  }

  private static final long DENY = Grammar.of(WordClass.NO, WordClass.NEITHER);

  /** "a non-necrotic tumor": a denial of the word behind it alone. */
  boolean isPrefix(int at) {
    return phrases.is(at, WordClass.NO) && phrases.is(at, WordClass.NOT);
  }

  /** A hyphen or slash within a word, or "spindle-cell". */
  private boolean isGlue(int at) {
    int token = phrases.from[at];
    return tokens.isDash(token) || tokens.touchesPrevious(token) && tokens.is(token, '.');
  }

  /** "Neither shows necrosis" */
  private int pronoun(int first, int end, int no) {
    add(Kind.GROUP, first, end);
    denials[size - 1] = no;
    main[size - 1] |= WordClass.PRONOUN.bit();
    return end;
  }

  private int answer(int first, int end) {
    add(Kind.VERB, first, end);
    main[size - 1] = WordClass.DENIED.bit();
    head[size - 1] = first;
    return end;
  }

  /**
   * "inflammation surrounds the necrosis": a word of no class between a noun and an article is a
   * verb, but not in a phrase that opens its clause ("With these results a GIST").
   */
  private boolean isUnknownVerb(int last, int end) {
    return phrases.kind[last] == Phrases.Kind.WORD
        && phrases.bits[last] == 0
        && end < phrases.size
        && phrases.any(end, Grammar.DETERMINER)
        && Character.isLowerCase(tokens.first(phrases.from[last]))
        && !(size > 0
            && kind[size - 1] == Kind.PREPOSITION
            && (size == 1 || isEnd(kind[size - 2])));
  }

  private static boolean isEnd(Kind kind) {
    return kind == Kind.BREAK || kind == Kind.COMMA || kind == Kind.BOUNDARY;
  }

  private int unknownVerb(int at, int end) {
    add(Kind.VERB, at, end);
    head[size - 1] = at;
    finite[size - 1] = true;
    return end;
  }

  /** Whether something of a noun group stands at a phrase, which no verb or small word is. */
  private boolean isContent(int at) {
    if (at >= phrases.size) {
      return false;
    }
    return switch (phrases.kind[at]) {
      case NAME, NUMBER -> !phrases.opensLine(at);
      case WORD ->
          !phrases.opensLine(at)
              && !phrases.any(at, Grammar.CLOSED | Grammar.DETERMINER)
              && !phrases.is(at, WordClass.PRONOUN);
      default -> false;
    };
  }

  // ---- verb groups

  /**
   * Whether a word is a verb or a predicate where it stands, and no noun or adjective.
   *
   * @param content words of the noun group before it
   * @param determined whether that group begins with an article or "no"
   */
  private boolean isVerb(int at, int content, boolean determined) {
    long classes = phrases.bits[at];
    if ((classes & (Grammar.FORM | Grammar.PREDICATE | Grammar.TRANSITIVE)) == 0) {
      return false;
    }
    boolean before = content > 0;
    if ((classes & Grammar.FORM) == 0 && (classes & Grammar.NOUN) != 0) {
      return false;
    }
    if ((classes & (Grammar.FORM | Grammar.NOUN)) == 0 && (classes & Grammar.TRANSITIVE) != 0) {
      return true;
    }
    if ((classes & Grammar.FORM) == 0
        && (classes & WordClass.DOUBT.bit()) != 0
        && phrases.any(at + 1, Grammar.AUXILIARY)) {
      return false; // "the differential diagnosis is"
    }
    if ((classes & Grammar.FORM) == 0) {
      return before ? !isAdjective(at, determined) : !determined && !isContent(at + 1);
    }
    if ((classes & Grammar.NOUN) != 0 && !(before && phrases.any(at + 1, Grammar.DETERMINER))) {
      return false;
    }
    if (!before && determined) {
      // "This excludes": what stands before a noun elsewhere stands for one.
      return phrases.is(at - 1, WordClass.PRONOUN)
          && (classes & WordClass.THIRD.bit()) != 0
          && (classes & Grammar.TRANSITIVE) != 0;
    }
    return isForm(at, classes, before);
  }

  /** "marked possible necrosis", "no grossly evident necrosis": an adjective before its noun. */
  private boolean isAdjective(int at, boolean determined) {
    return isContent(at + 1)
        && (phrases.is(at, WordClass.DOUBT) || determined || isAfterPreposition());
  }

  private boolean isForm(int at, long classes, boolean before) {
    boolean transitive = (classes & Grammar.TRANSITIVE) != 0;
    if ((classes & WordClass.THIRD.bit()) != 0) {
      return before || isAfterClause();
    }
    if ((classes & WordClass.BASE.bit()) != 0 && (classes & WordClass.PARTICIPLE.bit()) == 0) {
      boolean object =
          isContent(at + 1) || phrases.any(at + 1, Grammar.DETERMINER) || isEndAt(at + 1);
      return before
          ? transitive && object || phrases.any(at + 1, Grammar.DETERMINER)
          : isAfterClause() && isImperative(at, classes);
    }
    if ((classes & WordClass.ING.bit()) != 0
        && (classes & WordClass.LACK.bit()) != 0
        && isContent(at + 1)) {
      return before || isAfterClause(); // "Lacking necrosis"
    }
    if ((classes & Grammar.PARTICIPLES) == 0) {
      return before || isAfterClause();
    }
    if (isContent(at + 1)) {
      return transitive && (before || isAfterVerb()) && !isAfterPreposition();
    }
    return before || !isAfterPreposition();
  }

  /** "The sections show:" */
  private boolean isEndAt(int at) {
    return at >= phrases.size || phrases.kind[at] == Phrases.Kind.BREAK;
  }

  /** "Rule out GIST", "Favor GIST", "Assess for necrosis" */
  private boolean isImperative(int at, long classes) {
    return (classes & ASKING) != 0
        || (classes & WordClass.ASSESS.bit()) != 0
            && (phrases.to[at] - phrases.from[at] > 1 || phrases.any(at + 1, Grammar.DETERMINER));
  }

  private static final long ASKING = Grammar.of(WordClass.EXCLUDE, WordClass.SUSPECT);

  private boolean isAfterClause() {
    return size == 0 || kind[size - 1] != Kind.PREPOSITION && kind[size - 1] != Kind.DENIER;
  }

  private boolean isAfterPreposition() {
    return !isAfterClause();
  }

  /** "has spindle cells and lacks necrosis" */
  private boolean isAfterVerb() {
    return size > 0
        && verbSeen
        && (kind[size - 1] == Kind.JOINT
            || kind[size - 1] == Kind.COMMA
            || kind[size - 1] == Kind.BOUNDARY);
  }

  /** Whether a verb came since the last full stop. */
  private boolean verbSeen;

  /** The adjective that a prefix denies, "non-existent"; 0 where it is one of a noun. */
  private int predicateBehind(int prefix) {
    int at = prefix + 1;
    if (at < phrases.size && phrases.kind[at] == Phrases.Kind.LINK) {
      at++;
    }
    return phrases.any(at, Grammar.PREDICATE) && !isContent(at + 1) ? at : 0;
  }

  private int verb(int first) {
    int at = first;
    long auxiliary = 0;
    int not = 0;
    int mainAt = -1;
    boolean to = false;
    while (at < phrases.size && mainAt < 0) {
      if (phrases.kind[at] != Phrases.Kind.WORD) {
        break;
      }
      if (isPrefix(at)) {
        int behind = predicateBehind(at);
        if (behind == 0) {
          break;
        }
        not++;
        at = behind;
        continue;
      }
      if (phrases.any(at, DENY_VERB)) {
        not++;
        auxiliary |= phrases.bits[at];
      } else if (phrases.any(at, Grammar.AUXILIARY)) {
        auxiliary |= phrases.bits[at];
      } else if (phrases.is(at, WordClass.PREPOSITION) && startsInfinitive(at)) {
        if (at > first && auxiliary == 0) {
          break;
        }
        to = true;
      } else if (isMain(at, auxiliary)) {
        mainAt = at;
      } else if (at == first || !isAdverb(at)) {
        break;
      }
      at++;
    }
    add(Kind.VERB, first, Math.max(at, first + 1));
    int verb = size - 1;
    denials[verb] = not;
    infinitive[verb] = to;
    head[verb] = mainAt;
    main[verb] = mainAt < 0 ? 0 : phrases.bits[mainAt];
    if (mainAt < 0 && (auxiliary & WordClass.HAVE.bit()) != 0) {
      main[verb] = WordClass.SHOW.bit();
    }
    finite[verb] =
        !to && (auxiliary & FINITE) != 0 || !to && mainAt >= 0 && isFinite(mainAt, first);
    return to(verb);
  }

  private int to(int chunk) {
    return to[chunk];
  }

  private static final long FINITE = Grammar.AUXILIARY & ~WordClass.NOT.bit();

  private static final long DENY_VERB = Grammar.of(WordClass.NOT, WordClass.NOR);

  private boolean isFinite(int mainAt, int first) {
    long form = phrases.bits[mainAt] & Grammar.FORM;
    if (form == WordClass.BASE.bit() && (first == 0 || size < 2 || kind[size - 2] != Kind.GROUP)) {
      return false;
    }
    return form != 0
        && ((form & PARTICIPLE_FORMS) == 0
            || phrases.any(mainAt + 1, Grammar.DETERMINER)
            || phrases.any(mainAt, Grammar.TRANSITIVE)
                && isContent(mainAt + 1)
                && (form & WordClass.ING.bit()) == 0);
  }

  private static final long PARTICIPLE_FORMS = Grammar.PARTICIPLES;

  /** Whether a word behind auxiliaries is the main verb, or the adjective in its place. */
  private boolean isMain(int at, long auxiliary) {
    long classes = phrases.bits[at];
    if ((classes & Grammar.FORM) != 0) {
      return (classes & Grammar.NOUN) == 0
          || (auxiliary & WordClass.MODAL.bit()) != 0
          || phrases.any(at + 1, Grammar.DETERMINER);
    }
    if ((classes & Grammar.TRANSITIVE) != 0 && (classes & Grammar.NOUN) == 0) {
      return true;
    }
    if ((classes & Grammar.PREDICATE) != 0) {
      return !isContent(at + 1);
    }
    if (classes != 0 || !Character.isLowerCase(tokens.first(phrases.from[at]))) {
      return false;
    }
    if (at + 1 < phrases.size && phrases.kind[at + 1] == Phrases.Kind.LINK && isGlue(at + 1)) {
      return false;
    }
    if ((auxiliary & WordClass.HAVE.bit()) != 0 && isContent(at + 1)) {
      return false;
    }
    // A word of no class: "is not mentioned", "does not overlie the GIST".
    return (auxiliary & WordClass.MODAL.bit()) != 0
        ? !isVerbal(at + 1)
        : auxiliary != 0 && !isContent(at + 1) && !isVerbal(at + 1);
  }

  private boolean isVerbal(int at) {
    return phrases.any(at, Grammar.FORM | Grammar.PREDICATE | Grammar.AUXILIARY)
        && !phrases.is(at, WordClass.PREPOSITION);
  }

  /** An adverb amid a verb group: "is histologically not seen". */
  private boolean isAdverb(int at) {
    return phrases.kind[at] == Phrases.Kind.WORD
        && (phrases.bits[at] & (Grammar.CLOSED & ~WordClass.CONTRAST.bit() | Grammar.DETERMINER))
            == 0
        && isComplement(skipAdverbs(at + 1));
  }

  private boolean isComplement(int at) {
    return isVerbal(at)
        || phrases.is(at, WordClass.WITHOUT)
        || phrases.is(at, WordClass.PREPOSITION) && startsInfinitive(at);
  }

  private int skipAdverbs(int at) {
    int next = at;
    while (next < Math.min(phrases.size, at + ADVERBS)
        && phrases.kind[next] == Phrases.Kind.WORD
        && (phrases.bits[next] == 0 || phrases.any(next, ADVERB))
        && !isVerbal(next)) {
      next++;
    }
    return next;
  }

  private static final long ADVERB =
      Grammar.of(
          WordClass.DEGREE,
          WordClass.PAST,
          WordClass.GENERAL,
          WordClass.FINAL,
          WordClass.EARLIER,
          WordClass.ONLY);

  private int add(Kind what, int first, int end) {
    verbSeen = what == Kind.VERB || verbSeen && what != Kind.BREAK;
    kind[size] = what;
    from[size] = first;
    to[size] = end;
    long all = 0;
    for (int i = first; i < end; i++) {
      all |= phrases.bits[i];
    }
    bits[size] = all;
    main[size] = phrases.bits[end - 1];
    head[size] = end - 1;
    denials[size] = 0;
    finite[size] = false;
    infinitive[size] = false;
    size++;
    return end;
  }

  boolean any(int chunk, long classBits) {
    return chunk >= 0 && chunk < size && (bits[chunk] & classBits) != 0;
  }

  boolean is(int chunk, Kind what) {
    return chunk >= 0 && chunk < size && kind[chunk] == what;
  }
}
