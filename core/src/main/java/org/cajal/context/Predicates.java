package org.cajal.context;

import org.cajal.lexicon.WordClass;

/**
 * What a verb group says, composed of its auxiliary, its denials and the classes of its main verb
 * or adjective: of its subject ("is not seen") and of its object ("does not show").
 */
final class Predicates {
  private static final long WEAK = Grammar.of(WordClass.MODAL, WordClass.CONDITION);

  private final Chunks chunks;

  Predicates(Chunks chunks) {
    this.chunks = chunks;
  }

  private boolean is(long bits, WordClass wordClass) {
    return (bits & wordClass.bit()) != 0;
  }

  /** Whether the main verb is a participle or an adjective that its subject undergoes. */
  private boolean isPassive(int verb) {
    long main = chunks.main[verb];
    long form = main & Grammar.FORM;
    return chunks.any(verb, PASSIVE) || form == 0 || (form & Grammar.PARTICIPLES) != 0;
  }

  private static final long PASSIVE = Grammar.of(WordClass.BE, WordClass.COPULA);

  /** Whether an object follows, of which the verb speaks instead. */
  private boolean hasObject(int verb) {
    return chunks.is(verb + 1, Chunks.Kind.GROUP)
        && !chunks.any(verb, PASSIVE)
        && !(isPassive(verb) && isPronoun(verb + 1));
  }

  private boolean isPronoun(int group) {
    return chunks.to[group] == chunks.from[group] + 1 && chunks.any(group, WordClass.PRONOUN.bit());
  }

  /** Whether nothing hangs on the verb group: its clause or phrase ends. */
  private boolean isLast(int verb) {
    int next = verb + 1;
    return next >= chunks.size
        || chunks.kind[next] != Chunks.Kind.GROUP && chunks.kind[next] != Chunks.Kind.VERB;
  }

  // ---- of the subject

  /** What a verb group says of its subject; {@link Said#BARE} where nothing. */
  int ofSubject(int verb) {
    int not = chunks.denials[verb] & 1;
    long main = chunks.main[verb];
    int mood = mood(verb);
    if (chunks.head[verb] < 0 || main == 0 && not == 0) {
      return complement(verb, not) | mood;
    }
    if (hasObject(verb)) {
      return Said.BARE;
    }
    int said = meaning(verb, main, not);
    return said == Said.BARE ? said : said | mood;
  }

  private int meaning(int verb, long main, int not) {
    if (is(main, WordClass.EXCLUDE)) {
      return excluded(verb, not);
    }
    if (is(main, WordClass.DENIED)) {
      return (not + Said.DENIED) | (is(main, WordClass.PATTERN) ? Said.STAINED : 0);
    }
    if (not > 0 && is(main, WordClass.DEGREE) && !is(main, WordClass.DENIED)) {
      return Said.LESS;
    }
    boolean suspects = is(main, WordClass.SUSPECT) && is(main, WordClass.OBSERVED);
    if (!suspects
        && (is(main, WordClass.OBSERVED) || is(main, WordClass.SHOW) && isPassive(verb))) {
      return not;
    }
    if (is(main, WordClass.ASSESS) && !is(main, WordClass.DOUBT)) {
      return not > 0 ? Said.NOT_STATED : Said.BARE;
    }
    if (is(main, WordClass.DOUBT) || is(main, WordClass.SUSPECT) && isPassive(verb)) {
      return doubted(verb, main, not);
    }
    if (is(main, WordClass.REQUEST) && isPassive(verb)) {
      return Said.METHOD;
    }
    if ((main & UNKNOWN) != 0 && !is(main, WordClass.BASE)) {
      return not > 0 ? Said.BARE : Said.NOT_STATED;
    }
    if (is(main, WordClass.LACK) && isPassive(verb)) {
      return chunks.any(verb, PASSIVE) ? not + Said.DENIED : Said.BARE;
    }
    if (is(main, WordClass.PAST)) {
      return Said.HISTORICAL;
    }
    boolean unknown = (main & ~Grammar.FORM) == 0;
    return unknown && not > 0 && chunks.any(verb, WordClass.BE.bit()) && isLast(verb)
        ? Said.DENIED
        : Said.BARE;
  }

  private static final long UNKNOWN = Grammar.of(WordClass.UNDONE);

  /** "is possible"; but "suspicious for GIST" speaks of another. */
  private int doubted(int verb, long main, int not) {
    boolean adjective = (main & Grammar.FORM) == 0;
    if (adjective
        && chunks.any(verb + 1, WordClass.PREPOSITION.bit())
        && !chunks.any(verb, PASSIVE)) {
      return Said.BARE;
    }
    return not > 0 ? Said.DENIED : Said.POSSIBLE;
  }

  /** "is excluded", "cannot be excluded", "should be excluded" */
  private int excluded(int verb, int not) {
    if (not > 0) {
      return Said.LEFT_OPEN;
    }
    boolean wanted =
        chunks.infinitive[verb]
            || chunks.any(verb, WordClass.REQUEST.bit())
            || (chunks.bits[verb] & WEAK) == WEAK;
    return wanted ? Said.POSSIBLE | Said.HYPOTHETICAL : Said.EXCLUDED;
  }

  /** "is not a feature", "is in the differential", "is a possibility" */
  private int complement(int verb, int not) {
    int group = verb + 1;
    while (chunks.is(group, Chunks.Kind.PREPOSITION) || chunks.is(group, Chunks.Kind.NOTE)) {
      group++;
    }
    if (!chunks.is(group, Chunks.Kind.GROUP)) {
      return Said.BARE;
    }
    int denied = not + chunks.denials[group] & 1;
    if (chunks.any(group, WordClass.DOUBT.bit()) && is(chunks.main[group], WordClass.DOUBT)) {
      return denied > 0 ? Said.DENIED : Said.POSSIBLE;
    }
    boolean graded = denied > 0 && chunks.any(group, WordClass.DEGREE.bit());
    if (chunks.any(group, COMPLEMENT) && group == verb + 1 && !graded) {
      return denied;
    }
    return Said.BARE;
  }

  private static final long COMPLEMENT = Grammar.of(WordClass.EVIDENCE, WordClass.OBSERVED);

  /** "may", "would" */
  private int mood(int verb) {
    long bits = chunks.bits[verb];
    int said = 0;
    if ((bits & WEAK) == WEAK) {
      said |= Said.HYPOTHETICAL;
    }
    return said;
  }

  // ---- of the object

  /**
   * What a verb group says of its object, with what is said of its subject; {@link Said#APART}
   * where a denial of the verb does not reach it.
   *
   * @param subject denials of the subject: "no section shows"
   */
  int ofObject(int verb, int subject, boolean opens) {
    long main = chunks.main[verb];
    int not = chunks.denials[verb];
    int said = Said.both(subject, not);
    said |= mood(verb);
    if (isMaybe(verb)) {
      said |= Said.POSSIBLE;
    }
    if (chunks.head[verb] < 0 || is(main, WordClass.COMPATIBLE)) {
      return said;
    }
    if (is(main, WordClass.EXCLUDE)) {
      return exclusion(verb, not, subject, opens);
    }
    if (is(main, WordClass.LIKE)) {
      return said | Said.LIKE;
    }
    if (is(main, WordClass.LACK)) {
      return Said.both(said, Said.DENIED);
    }
    if (is(main, WordClass.DENIED)) {
      return Said.both(said, Said.DENIED);
    }
    if (is(main, WordClass.SUSPECT) || is(main, WordClass.DOUBT)) {
      return Said.isDenied(said) ? said : said | Said.POSSIBLE;
    }
    if (is(main, WordClass.ASSESS)) {
      return Said.isDenied(said)
          ? Said.withoutDenials(said) | Said.NOT_STATED
          : said
              | (chunks.infinitive[verb] || opens && !chunks.finite[verb]
                  ? Said.POSSIBLE | Said.HYPOTHETICAL
                  : 0);
    }
    if (is(main, WordClass.SHOW) || is(main, WordClass.OBSERVED)) {
      return said;
    }
    if (is(main, WordClass.PAST)) {
      return said | Said.HISTORICAL;
    }
    boolean unknown = (main & ~Grammar.FORM) == 0 && not > 0;
    return Said.APART | (unknown ? Said.UNREAD : 0);
  }

  private static final long ASSERTING =
      Grammar.of(WordClass.SHOW, WordClass.OBSERVED, WordClass.COMPATIBLE, WordClass.SUSPECT);

  private static final long MAYBE = Grammar.of(WordClass.MODAL, WordClass.DOUBT);

  private boolean isMaybe(int verb) {
    boolean plain =
        chunks.head[verb] < 0 || (chunks.main[verb] & ASSERTING) != 0 || chunks.main[verb] == 0;
    return plain && (chunks.bits[verb] & MAYBE) == MAYBE;
  }

  private int exclusion(int verb, int not, int subject, boolean opens) {
    if (((not + subject) & 1) != 0) {
      return Said.LEFT_OPEN;
    }
    boolean base = is(chunks.main[verb], WordClass.BASE) && !chunks.finite[verb];
    return chunks.infinitive[verb] || base && opens
        ? Said.POSSIBLE | Said.HYPOTHETICAL
        : Said.EXCLUDED;
  }
}
