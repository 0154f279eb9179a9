package org.cajal.context;

import java.util.Arrays;
import org.cajal.lexicon.WordClass;

/**
 * Where the clauses of a stretch begin. Found from left to right; what is ahead of a comma or an
 * "and" is known from one pass from right to left before it.
 */
final class Clauses {
  enum Start {
    /** No clause begins here. */
    NONE,
    /** One with a subject of its own. */
    NEW,
    /** Another predicate for the subject that was named before. */
    SHARED,
    /** About the noun before it: "which". */
    RELATIVE,
    /** What a verb or noun says: "that there is". */
    CONTENT,
    /** Behind "if". */
    CONDITION
  }

  Start[] start = {};

  /** The verb group that noun groups and prepositions run up to; -1 where a comma comes first. */
  private int[] verbAhead = {};

  /** Whether an "or" comes before the clause ends. */
  private boolean[] orAhead = {};

  private final Chunks chunks;
  private boolean hasVerb;
  private boolean denies;
  private boolean hasComma;

  Clauses(Chunks chunks) {
    this.chunks = chunks;
  }

  void find() {
    int size = chunks.size;
    if (start.length <= size) {
      start = new Start[size + size / 2 + 8];
      verbAhead = new int[start.length];
      orAhead = new boolean[start.length];
    }
    Arrays.fill(start, 0, size + 1, Start.NONE);
    lookAhead();
    begin();
    if (size > 0) {
      start[0] = Start.NEW;
    }
    for (int i = 0; i < size; i++) {
      Start found = startAt(i);
      if (found != Start.NONE) {
        start[i] = found;
      }
      if (found == Start.NEW || found == Start.CONTENT) {
        begin();
      }
      hasVerb |= chunks.kind[i] == Chunks.Kind.VERB && chunks.finite[i];
      denies |=
          chunks.kind[i] == Chunks.Kind.DENIER
              || chunks.kind[i] == Chunks.Kind.GROUP && chunks.denials[i] > 0;
      hasComma |= chunks.kind[i] == Chunks.Kind.COMMA;
    }
  }

  private void begin() {
    hasVerb = false;
    denies = false;
    hasComma = false;
  }

  private void lookAhead() {
    verbAhead[chunks.size] = -1;
    orAhead[chunks.size] = false;
    for (int i = chunks.size - 1; i >= 0; i--) {
      verbAhead[i] =
          switch (chunks.kind[i]) {
            case VERB -> chunks.infinitive[i] ? verbAhead[i + 1] : i;
            case GROUP, PREPOSITION, DENIER, NOTE -> verbAhead[i + 1];

            default -> -1;
          };
      orAhead[i] =
          chunks.kind[i] == Chunks.Kind.JOINT && chunks.any(i, OR)
              || orAhead[i + 1]
                  && chunks.kind[i] != Chunks.Kind.BREAK
                  && chunks.kind[i] != Chunks.Kind.BOUNDARY;
    }
  }

  private static final long OR = Grammar.of(WordClass.OR, WordClass.NOR);

  /** Whether a list goes on to an "or". */
  boolean orAhead(int chunk) {
    return orAhead[Math.min(chunk, chunks.size)];
  }

  /** The verb group ahead of noun groups and prepositions from a chunk on; -1 for none. */
  int verbAhead(int chunk) {
    return chunk < chunks.size ? verbAhead[chunk] : -1;
  }

  private Start startAt(int i) {
    return switch (chunks.kind[i]) {
      case BREAK -> Start.NEW;
      case BOUNDARY -> atBoundary(i);
      case COMMA -> atComma(i);
      case JOINT -> atJoint(i);
      case GROUP -> isBelieved(i) ? Start.CONTENT : Start.NONE;
      default -> Start.NONE;
    };
  }

  /** "We do not believe the lesion is": a clause that a verb of belief has without "that". */
  private boolean isBelieved(int i) {
    int verb = verbAhead(i);
    return chunks.is(i - 1, Chunks.Kind.VERB)
        && (chunks.main[i - 1] & WordClass.SUSPECT.bit()) != 0
        && !chunks.any(i - 1, WordClass.BE.bit())
        && verb >= 0
        && chunks.finite[verb];
  }

  private Start atBoundary(int i) {
    if (chunks.any(i, WordClass.CONDITION.bit())) {
      return Start.CONDITION;
    }
    boolean verb = chunks.is(i + 1, Chunks.Kind.VERB);
    if (chunks.any(i, WordClass.CONTRAST.bit())) {
      if (chunks.any(i, WordClass.PREPOSITION.bit()) && verbAhead(i + 1) < 0) {
        return Start.NONE;
      }
      return verb ? Start.SHARED : Start.NEW;
    }
    boolean says =
        chunks.is(i - 1, Chunks.Kind.VERB)
            || chunks.any(i - 1, SAYING) && chunks.is(i - 1, Chunks.Kind.GROUP)
            || chunks.is(i - 1, Chunks.Kind.NOTE);
    return says && !verb ? Start.CONTENT : Start.RELATIVE;
  }

  private static final long SAYING =
      Grammar.of(WordClass.EVIDENCE, WordClass.DOUBT, WordClass.ABSENCE, WordClass.SUSPECT);

  private Start atComma(int i) {
    int next = i + 1;
    if (chunks.is(next, Chunks.Kind.JOINT)) {
      return Start.NONE;
    }
    if (chunks.is(next, Chunks.Kind.VERB)) {
      return Start.SHARED;
    }
    if (chunks.is(next, Chunks.Kind.GROUP)) {
      return opensClause(next, true) ? Start.NEW : Start.NONE;
    }
    if (chunks.is(next, Chunks.Kind.PREPOSITION) || chunks.is(next, Chunks.Kind.NOTE)) {
      return hasVerb && verbAhead(next) >= 0 ? Start.NEW : Start.NONE;
    }
    return Start.NONE;
  }

  private Start atJoint(int i) {
    int next = i + 1;
    if (chunks.any(i, OR) || !chunks.any(i, WordClass.AND.bit())) {
      return Start.NONE;
    }
    if (chunks.is(next, Chunks.Kind.VERB)) {
      return Start.SHARED;
    }
    boolean comma = chunks.is(i - 1, Chunks.Kind.COMMA);
    if (comma && hasVerb && chunks.is(next, Chunks.Kind.GROUP) && isListAhead(next)) {
      return Start.NEW;
    }
    return chunks.is(next, Chunks.Kind.GROUP) && opensClause(next, comma) ? Start.NEW : Start.NONE;
  }

  /** "Mitoses are few, and areas of fibrosis or necrosis are absent" */
  private boolean isListAhead(int group) {
    int i = group;
    while (i < chunks.size && i < group + LIST && isNominal(i)) {
      i++;
    }
    return chunks.is(i, Chunks.Kind.VERB) && chunks.finite[i];
  }

  private boolean isNominal(int i) {
    return switch (chunks.kind[i]) {
      case GROUP, PREPOSITION, NOTE -> true;
      case JOINT -> chunks.any(i, OR);
      default -> false;
    };
  }

  /** Pieces of a list. */
  private static final int LIST = 8;

  /** Whether a noun group behind a comma or "and" has a predicate of its own. */
  private boolean opensClause(int group, boolean comma) {
    int verb = verbAhead(group);
    boolean own = verb >= 0 && (chunks.finite[verb] || comma || hasVerb) && isPredicate(verb);
    if (comma && own) {
      return true;
    }
    return hasVerb && (own || comma && chunks.denials[group] > 0);
  }

  private boolean isPredicate(int verb) {
    return (chunks.main[verb] & WordClass.ING.bit()) == 0 || chunks.finite[verb];
  }
}
