package org.cajal.context;

import java.util.Arrays;
import org.cajal.lexicon.WordClass;

/**
 * What reaches each noun group of a stretch. In one pass from left to right every group takes from
 * the word that it hangs on, a preposition, a verb or the item before it in a list, what that
 * passes on; in one from right to left it takes the predicate of the clause whose subject it is.
 */
final class Scopes {
  private static final int NOBODY = -1;

  /** What a group has from what it hangs on, and what its own "no" denies with its list. */
  private int[] outer = {};

  private int[] list = {};

  /** The group that a group hangs on by a preposition; that of its list is its list's. */
  private int[] governor = {};

  /** The clause whose predicate speaks of a group; {@link #NOBODY} for none. */
  private int[] subjectOf = {};

  /** What each clause says of its subject, and of all its groups. */
  private int[] predicate = {};

  private int[] frame = {};

  private int[] clauseOf = {};

  private final Phrases phrases;
  private final Chunks chunks;
  private final Clauses clauses;
  private final Predicates predicates;

  // The clause that is read.
  private int clause;
  private int subject;
  private int lastGroup;
  private int verb;
  private int anchor;
  private int pending;
  private boolean decided;
  private int suspended;

  Scopes(Phrases phrases, Chunks chunks, Clauses clauses, Predicates predicates) {
    this.phrases = phrases;
    this.chunks = chunks;
    this.clauses = clauses;
    this.predicates = predicates;
  }

  void find() {
    int size = chunks.size + 1;
    if (outer.length < size) {
      int room = size + size / 2;
      outer = new int[room];
      list = new int[room];
      governor = new int[room];
      subjectOf = new int[room];
      predicate = new int[room];
      frame = new int[room];
      clauseOf = new int[room];
    }
    Arrays.fill(outer, 0, size, 0);
    Arrays.fill(list, 0, size, 0);
    Arrays.fill(governor, 0, size, NOBODY);
    Arrays.fill(subjectOf, 0, size, NOBODY);
    Arrays.fill(predicate, 0, size, 0);
    Arrays.fill(frame, 0, size, 0);
    clause = 0;
    open(0, 0);
    suspended = NOBODY;
    for (int i = 0; i < chunks.size; i++) {
      begin(i);
      clauseOf[i] = clause;
      read(i);
    }
  }

  // ---- clauses

  private int topicBefore;

  private void open(int at, int said) {
    topicBefore = at == 0 ? NOBODY : clause;
    clause = at;
    frame[at] = said;
    subject = NOBODY;
    lastGroup = NOBODY;
    fronted = NOBODY;
    verb = NOBODY;
    anchor = NOBODY;
    pending = NOBODY;
    decided = false;
  }

  private void begin(int i) {
    switch (clauses.start[i]) {
      case NEW -> {
        if (i > 0) {
          boolean answers =
              chunks.kind[i] == Chunks.Kind.BREAK && phrases.isLabelEnd(chunks.from[i]);
          if (answers) {
            label(i);
          } else {
            boolean then = clause == 0 && clauses.start[0] == Clauses.Start.CONDITION;
            boolean empty = lastGroup == NOBODY && verb == NOBODY;
            int kept = empty ? frame[clause] & Said.METHOD : 0; // "In the literature, necrosis is"
            open(i, then && chunks.kind[i] == Chunks.Kind.COMMA ? kept | Said.HYPOTHETICAL : kept);
            suspended = NOBODY;
          }
        }
      }
      case SHARED -> {
        if (suspended != NOBODY) {
          resume();
        }
        verb = NOBODY;
        pending = NOBODY;
      }
      case RELATIVE -> relative(i);
      case CONTENT -> {
        int said = verb == NOBODY ? reach(lastGroup) : ofObject(verb);
        open(i, 0);
        frame[i] = content(said);
      }
      case CONDITION -> {
        open(i, chunks.any(i, WordClass.DOUBT.bit()) ? Said.POSSIBLE : Said.IF);
      }
      default -> {}
    }
  }

  /** What a verb says of a clause with "that": "it cannot be excluded that". */
  private int content(int said) {
    if (Said.has(said, Said.NOT_STATED)) {
      return said & ~Said.NOT_STATED | Said.DENIED;
    }
    return said & ~Said.APART;
  }

  /**
   * "Necrosis: not identified" has its subject before the colon; "negative for:" its list behind.
   */
  private void label(int i) {
    boolean goesOn = pending != NOBODY;
    boolean answers =
        chunks.is(i + 1, Chunks.Kind.VERB) && clauses.start[i + 1] == Clauses.Start.NONE;
    if (goesOn) {
      return;
    }
    if (answers && subject != NOBODY) {
      verb = NOBODY;
      return;
    }
    int kept = lastGroup == NOBODY ? 0 : ofLabel(lastGroup);
    open(i, kept);
  }

  /** What a label says of what stands behind its colon: "History:", "Hypothesis:", "Father:". */
  private int ofLabel(int group) {
    int said = frame[clause] & Said.OTHER;
    if ((chunks.main[group] & WordClass.PAST.bit()) != 0) {
      said |= Said.HISTORICAL;
    }
    if ((chunks.main[group] & WordClass.DOUBT.bit()) != 0) {
      said |= Said.POSSIBLE;
    }
    return Said.isDenied(list[group]) ? said | Said.BARREN : said;
  }

  private int mainClause;
  private int mainSubject;

  private void relative(int i) {
    if (suspended == NOBODY) {
      suspended = i;
      mainClause = clause;
      mainSubject = subject;
    }
    int antecedent = chunks.is(i - 1, Chunks.Kind.COMMA) ? NOBODY : lastGroup;
    int said = antecedent == NOBODY ? 0 : reach(antecedent);
    boolean predicate = chunks.is(i + 1, Chunks.Kind.VERB) && chunks.is(i - 1, Chunks.Kind.COMMA);
    int told = predicate ? predicates.ofSubject(i + 1) : Said.BARE;
    if (anchor != NOBODY
        && (Said.isDenied(told) || Said.has(told, Said.EXCLUDED | Said.LEFT_OPEN))) {
      list[anchor] = Said.both(list[anchor], told); // "GIST, which was excluded"
    }
    open(i, 0);
    carried = said;
  }

  /** What the antecedent of a relative clause passes to the objects in it. */
  private int carried;

  private void resume() {
    clause = mainClause;
    subject = mainSubject;
    suspended = NOBODY;
    lastGroup = mainSubject;
    anchor = mainSubject;
    carried = 0;
  }

  // ---- chunks

  private void read(int i) {
    switch (chunks.kind[i]) {
      case GROUP -> group(i);
      case VERB -> verb(i);
      case PREPOSITION -> {
        if (pending != i - 1 || pending == NOBODY || chunks.kind[pending] != Chunks.Kind.DENIER) {
          pending = i;
        }
      }
      case DENIER -> pending = i;
      case JOINT, COMMA -> {
        if (!chunks.is(i - 1, Chunks.Kind.PREPOSITION)) {
          pending = i;
        }
      }
      case BOUNDARY -> {
        if (clauses.start[i] == Clauses.Start.NONE) {
          pending = i;
        }
      }
      case NOTE -> note(i);
      default -> {}
    }
    if (chunks.any(i, WordClass.PERSON.bit())) {
      frame[clause] |= Said.OTHER;
    }
    if (chunks.any(i, WordClass.GENERAL.bit())) {
      frame[clause] |= isOften(i) ? Said.GENERAL : Said.METHOD;
    }
  }

  /** "often": general knowledge of a diagnosis, but of a finding how often it is seen here. */
  private boolean isOften(int i) {
    for (int k = chunks.from[i]; k < chunks.to[i]; k++) {
      if (phrases.is(k, WordClass.GENERAL) && !phrases.is(k, WordClass.DEGREE)) {
        return false;
      }
    }
    return true;
  }

  private void note(int i) {
    if (chunks.any(i, WordClass.CERTAIN.bit())) {
      frame[clause] |= Said.CERTAIN;
    }
    if (chunks.any(i, WordClass.PAST.bit())) {
      frame[clause] |= Said.HISTORICAL;
    }
    if (phrases.kind[chunks.from[i]] == Phrases.Kind.QUESTION && lastGroup != NOBODY) {
      list[lastGroup] |= Said.POSSIBLE;
    }
  }

  private void verb(int i) {
    boolean reduced = !chunks.finite[i] && chunks.is(i - 1, Chunks.Kind.GROUP) && followsVerb(i);
    if (subject == NOBODY && fronted != NOBODY && fronted == lastGroup && chunks.finite[i]) {
      // "In B necrosis is not seen"
      subject = fronted;
      subjectOf[fronted] = clause;
    }
    boolean aside =
        !chunks.finite[i]
            && (decided && isApart(i - 1)
                || chunks.is(i - 1, Chunks.Kind.BOUNDARY)
                    && chunks.any(i - 1, WordClass.PREPOSITION.bit()));
    boolean told = chunks.is(i - 1, Chunks.Kind.VERB) && chunks.any(i - 1, ANSWER);
    boolean asked =
        (chunks.main[i] & WordClass.EXCLUDE.bit()) != 0 && !chunks.is(i + 1, Chunks.Kind.GROUP);
    if (subject != NOBODY && !reduced && !told && !aside && (asked || !chunks.infinitive[i])) {
      int said = predicates.ofSubject(i);
      if (chunks.any(i, ANSWER)) {
        said = answered(i, said);
      }
      if (said != Said.BARE || !decided) {
        predicate[clause] = said;
        frame[clause] |= Said.isDenied(said) ? Said.BARREN : 0;
        decided |= said != Said.BARE;
      }
    }
    if (!chunks.finite[i]
        && lastGroup != NOBODY
        && lastGroup == i - 1
        && (Said.has(outer[lastGroup], Said.APART) || subjectOf[lastGroup] == NOBODY)
        && (chunks.main[i] & WordClass.DENIED.bit()) != 0
        && !chunks.is(i + 1, Chunks.Kind.GROUP)) {
      list[lastGroup] = Said.both(list[lastGroup], Said.DENIED + chunks.denials[i]);
    }
    boolean completes = verb != NOBODY && verb == i - 1 && chunks.infinitive[i];
    before = completes ? ofObject(verb) : carriedTo(i);
    verb = i;
    pending = NOBODY;
  }

  private boolean isApart(int i) {
    return i >= 0 && i == lastGroup && subjectOf[i] != clause;
  }

  private static final long ANSWER = Grammar.of(WordClass.NO, WordClass.NEITHER);

  /** "I have searched for necrosis and found none": answers for what the clause before names. */
  private int answered(int i, int said) {
    boolean found = chunks.is(i - 1, Chunks.Kind.VERB) && chunks.finite[i - 1];
    boolean pronoun = chunks.to[subject] == chunks.from[subject] + 1;
    if (!found || !pronoun || !chunks.any(subject, WordClass.PRONOUN.bit())) {
      return said;
    }
    int topic = lastGroup != subject || governor[subject] != NOBODY ? clause : topicBefore;
    if (topic != NOBODY) {
      frame[topic] = Said.both(frame[topic], Said.DENIED);
    }
    return Said.BARE;
  }

  /** What the object of a verb has from the noun before it, or the verb that it completes. */
  private int before;

  private int carriedTo(int i) {
    if (!chunks.finite[i] && lastGroup != NOBODY && lastGroup == i - 1) {
      return reach(lastGroup) & ~Said.APART;
    }
    int said = carried;
    if (subject != NOBODY) {
      said = Said.both(said, list[subject]);
      if ((chunks.main[subject] & WordClass.DOUBT.bit()) != 0) {
        said |= Said.POSSIBLE;
      }
    }
    return said;
  }

  private boolean followsVerb(int i) {
    int next = clauses.verbAhead(i + 1);
    return next >= 0 && chunks.finite[next] && clauses.start[next] == Clauses.Start.NONE;
  }

  private int ofObject(int i) {
    boolean opens = i == 0 || clauses.start[i - 1] == Clauses.Start.NEW || isPlain(i - 1);
    int said = predicates.ofObject(i, before & 7, opens);
    return said | Said.withoutDenials(before);
  }

  private boolean isPlain(int i) {
    return chunks.kind[i] == Chunks.Kind.COMMA || chunks.kind[i] == Chunks.Kind.NOTE;
  }

  // ---- noun groups

  private void group(int i) {
    int own = chunks.denials[i];
    if (verb != NOBODY && lastGroup < verb && isList(pending) && verb == pending - 1) {
      behindPredicate(i);
      return;
    }
    if (pending != NOBODY) {
      switch (chunks.kind[pending]) {
        case PREPOSITION, BOUNDARY -> governed(i, pending);
        case DENIER -> denied(i, pending);
        default -> joined(i, pending);
      }
    } else if (lastGroup != NOBODY
        && lastGroup == i - 1
        && (chunks.main[lastGroup] & WordClass.PAST.bit()) != 0) {
      behindGroup(i, lastGroup);
    } else if (verb != NOBODY && lastGroup < verb) {
      object(i);
    } else {
      subject(i);
    }
    boolean adverb =
        (chunks.main[i] & WordClass.PAST.bit()) != 0
            && (chunks.main[i] & Grammar.NOUN) == 0
            && chunks.is(i + 1, Chunks.Kind.VERB);
    frame[clause] |= adverb ? Said.HISTORICAL : 0; // "formerly called"
    if (own > 0) {
      if (Said.has(outer[i], Said.APART)) {
        outer[i] = Said.NOTHING;
        subjectOf[i] = NOBODY;
      }
      list[i] = own;
      frame[clause] |= Said.BARREN;
    }
    if (chunks.any(i, WordClass.PAST.bit()) && (chunks.main[i] & WordClass.PAST.bit()) == 0) {
      list[i] |= Said.HISTORICAL;
    }
    lastGroup = i;
    pending = NOBODY;
  }

  /**
   * "negative, GIST": what follows a predicate is no item of its subject's list; "are plump and
   * spindled" is one of the predicate's.
   */
  private void behindPredicate(int i) {
    boolean complement =
        (chunks.kind[pending] == Chunks.Kind.JOINT || clauses.orAhead(i))
            && chunks.any(verb, LINKING)
            && (chunks.main[verb] & Grammar.PREDICATE) == 0
            && clauses.verbAhead(i) < 0;
    if (complement) {
      outer[i] = chunks.denials[verb];
      list[i] = chunks.denials[i];
      lastGroup = i;
      pending = NOBODY;
      return;
    }
    restart(i);
    group(i);
  }

  private static final long LINKING = Grammar.of(WordClass.BE, WordClass.COPULA);

  private boolean isList(int chunk) {
    return chunk != NOBODY
        && (chunks.kind[chunk] == Chunks.Kind.COMMA || chunks.kind[chunk] == Chunks.Kind.JOINT);
  }

  private void restart(int i) {
    int kept = frame[clause];
    open(i, kept);
    clauseOf[i] = i;
  }

  private void subject(int i) {
    if (subject != NOBODY && verb == NOBODY) {
      restart(i);
    }
    if (subject == NOBODY || verb == NOBODY) {
      subject = i;
      subjectOf[i] = clause;
    }
    outer[i] = carried;
    anchor = i;
  }

  private void object(int i) {
    outer[i] = ofObject(verb);
    anchor = i;
    if (Said.isDenied(outer[i]) && isPronoun(i) && topicBefore != NOBODY) {
      // "GIST was considered, but the stains do not support it"
      frame[topicBefore] = Said.both(frame[topicBefore], Said.DENIED);
    }
  }

  private boolean isPronoun(int i) {
    return chunks.to[i] == chunks.from[i] + 1 && chunks.any(i, WordClass.PRONOUN.bit());
  }

  private boolean isDefinite(int i) {
    return chunks.any(i, WordClass.DEFINITE.bit());
  }

  /** What reaches a group without its own adjectives. */
  private int reach(int i) {
    return i == NOBODY ? 0 : Said.both(outer[i], list[i]);
  }

  private void governed(int i, int preposition) {
    int before = preposition - 1;
    while (before >= 0 && chunks.kind[before] == Chunks.Kind.NOTE) {
      before--;
    }
    if (chunks.any(preposition, WordClass.PAST.bit())) {
      outer[i] = Said.HISTORICAL;
      attach(i, NOBODY);
      return;
    }
    if (before >= 0 && chunks.kind[before] == Chunks.Kind.VERB && clauseOf[before] == clause) {
      behindVerb(i, before);
    } else if (before >= 0
        && (chunks.kind[before] == Chunks.Kind.JOINT || chunks.kind[before] == Chunks.Kind.COMMA)
        && lastGroup != NOBODY) {
      int same = parallel(preposition);
      if (same != NOBODY) {
        behindGroup(i, same);
      } else if (Said.isDenied(list[lastGroup]) && verb < lastGroup) {
        joined(i, before);
      } else {
        outer[i] = Said.APART;
      }
    } else if (lastGroup != NOBODY && before == lastGroup) {
      behindGroup(i, lastGroup);
    } else {
      // "With no ulcer": nothing is before it.
      fronted = i;
    }
  }

  /** The last group of a phrase that opens its clause. */
  private int fronted;

  /** The group before the last preposition of the same word: "no evidence of A or of B". */
  private int parallel(int preposition) {
    for (int i = preposition - 1; i > clause && i > preposition - 12; i--) {
      if (chunks.kind[i] == Chunks.Kind.PREPOSITION
          && chunks.main[i] == chunks.main[preposition]
          && phrases.same(chunks.from[i], chunks.from[preposition])) {
        return chunks.is(i - 1, Chunks.Kind.GROUP) ? i - 1 : NOBODY;
      }
    }
    return NOBODY;
  }

  private void behindVerb(int i, int of) {
    long main = chunks.main[of];
    boolean passes =
        (main & PASSING) != 0 && !isPassiveSuspect(of)
            || chunks.head[of] < 0 && chunks.denials[of] > 0;
    if (chunks.head[of] < 0
        && subject != NOBODY
        && (chunks.main[subject] & WordClass.DOUBT.bit()) != 0) {
      outer[i] = Said.POSSIBLE; // "The choice is between"
      return;
    }
    outer[i] = passes ? ofObject(of) : Said.APART;
    anchor = passes || anchor == NOBODY ? i : anchor;
  }

  private static final long UNDERGONE =
      Grammar.of(WordClass.SUSPECT, WordClass.SHOW, WordClass.OBSERVED);

  private static final long PASSED =
      Grammar.of(WordClass.COMPATIBLE, WordClass.PAST, WordClass.ASSESS);

  /** "was considered for the component", "is not seen in the spindle cell areas" */
  private boolean isPassiveSuspect(int of) {
    long main = chunks.main[of];
    return (main & Grammar.FORM) != 0
        && (main & UNDERGONE) != 0
        && (main & PASSED) == 0
        && chunks.any(of, WordClass.BE.bit());
  }

  private static final long PASSING =
      Grammar.of(
          WordClass.COMPATIBLE,
          WordClass.SUSPECT,
          WordClass.DOUBT,
          WordClass.SHOW,
          WordClass.ASSESS,
          WordClass.PAST);

  private void behindGroup(int i, int of) {
    long main = chunks.main[of];
    governor[i] = of;
    int said = reach(of);
    int past = chunks.any(of, WordClass.PAST.bit()) ? Said.HISTORICAL : 0;
    list[i] |= past; // "s/p resection of a GIST"
    if ((main & WordClass.ABSENCE.bit()) != 0) {
      outer[i] = Said.both(said, Said.DENIED);
      attach(i, of);
    } else if ((main & WordClass.PAST.bit()) != 0) {
      outer[i] = said | Said.HISTORICAL;
      attach(i, of);
    } else if ((main & WordClass.EVIDENCE.bit()) != 0
        || (main & WordClass.EXTENT.bit()) != 0 && !isDefinite(i)) {
      outer[i] = said | adjectives(of, chunks.to[of]);
      attach(i, of);
    } else if ((main & WordClass.DOUBT.bit()) != 0) {
      outer[i] = said | Said.POSSIBLE;
      attach(i, of);
    } else if ((main & WordClass.PRONOUN.bit()) != 0) {
      outer[i] = said;
      attach(i, of);
    } else {
      // A doubt goes on to what is new: "suggestive of reaction to necrotic tumor".
      outer[i] = Said.APART | (isDefinite(i) ? 0 : outer[of] & Said.POSSIBLE);
    }
  }

  /** A group of which is said what is said of the one that it hangs on. */
  private void attach(int i, int of) {
    subjectOf[i] = of == NOBODY ? (subject == NOBODY ? clause : NOBODY) : subjectOf[of];
    if (of == NOBODY && subject == NOBODY) {
      subject = i;
    }
    anchor = i;
  }

  private void denied(int i, int denier) {
    if (isDefinite(i)) {
      // "unrelated to the carcinoma", "instead of the GIST"
      outer[i] = Said.APART;
      return;
    }
    int before = denier - 1;
    int said = 0;
    if (before >= 0 && chunks.kind[before] == Chunks.Kind.VERB && verb == before) {
      said = ofObject(verb);
    }
    outer[i] = Said.withoutDenials(said);
    list[i] = Said.both(said & 7, Said.DENIED);
    governor[i] = NOBODY;
    anchor = i;
  }

  private void joined(int i, int joint) {
    boolean comma = chunks.kind[joint] == Chunks.Kind.COMMA;
    boolean high = comma || chunks.any(joint, HIGH) || chunks.is(joint - 1, Chunks.Kind.COMMA);
    int of = lastGroup;
    if (high) {
      while (of != NOBODY && Said.has(outer[of], Said.APART)) {
        of = governor[of];
      }
    }
    if (of != NOBODY && of == fronted && comma && verb == NOBODY && !Said.isDenied(reach(of))) {
      of = NOBODY;
    }
    if (of == NOBODY) {
      if (verb == NOBODY && subject == NOBODY || lastGroup == NOBODY) {
        verbOrSubject(i);
      } else {
        of = anchor;
      }
    }
    if (of == NOBODY) {
      return;
    }
    outer[i] = outer[of] & ~Said.UNREAD;
    governor[i] = governor[of];
    subjectOf[i] = subjectOf[of];
    if (chunks.denials[i] > 0) {
      outer[i] = Said.withoutDenials(outer[i]);
    }
    boolean barrier = isBarrier(i, comma, chunks.any(joint, HIGH));
    list[i] = barrier ? Said.withoutDenials(list[of]) & ~Said.POSSIBLE : list[of] & ~Said.POSSIBLE;
    if (barrier && comma) {
      outer[i] = Said.withoutDenials(outer[i]);
    }
    if (chunks.any(joint, WordClass.DOUBT.bit())) {
      list[i] |= Said.POSSIBLE;
      list[of] |= Said.POSSIBLE;
    }
    if (chunks.any(joint, WordClass.NOR.bit()) && !Said.isDenied(reach(i))) {
      list[i] = Said.both(list[i], Said.DENIED);
      subjectOf[i] = NOBODY;
    }
    if (!Said.has(outer[i], Said.APART)) {
      anchor = i;
    }
  }

  private static final long HIGH = Grammar.of(WordClass.OR, WordClass.NOR);

  private void verbOrSubject(int i) {
    if (verb != NOBODY) {
      outer[i] = ofObject(verb);
      anchor = i;
    } else {
      subject(i);
    }
  }

  /** Whether an item has something of its own, which a denial before it does not pass. */
  private boolean isBarrier(int i, boolean comma, boolean or) {
    if (or) {
      return false;
    }
    boolean degree = phrases.any(chunks.from[i], WordClass.DEGREE.bit());
    boolean own = chunks.any(i, WordClass.ARTICLE.bit() | WordClass.ONLY.bit());
    return own
        || hasNumber(i)
        || degree && comma
        || comma && isPlaced(i)
        || clauses.verbAhead(i) == i + 1 && isDefinite(i);
  }

  /** "without ulcer, GIST in the wall": a diagnosis with its own place behind a bare comma. */
  private boolean isPlaced(int i) {
    return phrases.diagnosis[chunks.head[i]]
        && chunks.is(i + 1, Chunks.Kind.PREPOSITION)
        && !clauses.orAhead(i);
  }

  private boolean hasNumber(int i) {
    for (int k = chunks.from[i]; k < chunks.to[i]; k++) {
      if (phrases.kind[k] == Phrases.Kind.NUMBER) {
        return true;
      }
    }
    return chunks.is(i + 1, Chunks.Kind.COMMA)
        && i + 2 < chunks.size
        && phrases.kind[chunks.from[i + 2]] == Phrases.Kind.NUMBER;
  }

  // ---- what is said of a phrase

  /** What the adjectives of a group before a phrase say of it. */
  private int adjectives(int group, int until) {
    int said = 0;
    for (int k = chunks.from[group]; k < until; k++) {
      if (phrases.kind[k] != Phrases.Kind.WORD) {
        continue;
      }
      boolean name = phrases.diagnosis[until] && phrases.isLong(until);
      if (!name && chunks.isPrefix(k) && (k + 1 == until || k + 2 == until && isGlued(k + 1))) {
        said = Said.both(said, Said.DENIED);
      }
      if (phrases.is(k, WordClass.LIKE)) {
        said |= Said.LIKE;
      }
      if (phrases.is(k, WordClass.ABSENCE) && phrases.isLong(k)) {
        said = Said.both(said, Said.DENIED); // "complete absence of necrosis"
      }
      if (k + 1 == until && phrases.is(k, WordClass.DENIED) && !phrases.any(k, NO_ADJECTIVE)) {
        said = Said.both(said, Said.DENIED); // "absent necrosis"
      }
      if (phrases.any(k, DOUBTED)) {
        said |= Said.POSSIBLE;
      }
    }
    return said;
  }

  private static final long NO_ADJECTIVE =
      Grammar.FORM | Grammar.of(WordClass.PATTERN, WordClass.NO, WordClass.DEGREE);

  private boolean isGlued(int phrase) {
    return phrases.kind[phrase] == Phrases.Kind.LINK;
  }

  private static final long DOUBTED = Grammar.of(WordClass.DOUBT, WordClass.SUSPECT);

  /** "GIST-like", "GIST clinic": what a word directly behind a name makes of it. */
  private int behind(int phrase) {
    int next = phrase + 1;
    if (next < phrases.size && phrases.kind[next] == Phrases.Kind.LINK) {
      next++;
    }
    if (!phrases.is(next, WordClass.LIKE)) {
      return 0;
    }
    return phrases.is(next, WordClass.MATERIAL) ? Said.LIKE | Said.NOT_STATED : Said.LIKE;
  }

  /** The chunk of a phrase. */
  int chunkOf(int phrase) {
    int low = 0;
    int high = chunks.size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (chunks.from[middle] <= phrase) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Whether the group of a phrase hangs on no other, nor on a verb. */
  boolean isFree(int phrase) {
    int group = chunkOf(phrase);
    return subjectOf[group] != NOBODY && !Said.has(outer[group], Said.APART);
  }

  /** The phrases of a name's clause that are of certain classes, as their places. */
  int[] cues(int phrase, long classes) {
    int clauseAt = clauseOf[chunkOf(phrase)];
    int[] found = new int[chunks.size];
    int count = 0;
    for (int i = clauseAt; i < chunks.size && count < CUES; i++) {
      if (clauseOf[i] != clauseAt) {
        continue;
      }
      for (int k = chunks.from[i]; k < chunks.to[i] && count < CUES; k++) {
        if (phrases.any(k, classes) && count < found.length) {
          found[count++] = k;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Cues of one mention that are told. */
  private static final int CUES = 4;

  /** All that is said of a name. */
  int said(int phrase) {
    int group = chunkOf(phrase);
    int said = Said.both(reach(group), adjectives(group, phrase)) | behind(phrase);
    if (subjectOf[group] != NOBODY && !Said.has(outer[group], Said.APART)) {
      said = Said.both(said, predicate[subjectOf[group]] & ~Said.BARE);
      if (Said.has(said, Said.EXCLUDED)) {
        said = Said.isDenied(said) ? said | Said.LEFT_OPEN : Said.both(said, Said.DENIED);
      }
    } else if (Said.has(said, Said.EXCLUDED)) {
      said = Said.withoutDenials(said) | Said.DENIED;
    }
    int around = frame[clauseOf[group]];
    if (isDefinite(group) && subjectOf[group] == clauseOf[group]) {
      around = Said.withoutDenials(around); // "no evidence that the GIST has ruptured"
    }
    return Said.both(said, around);
  }
}
