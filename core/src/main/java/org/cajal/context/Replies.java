package org.cajal.context;

import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * What stretches say that are no sentences: an answer of the label before it ("not identified",
 * "n/a", "possibly"), a lead or a label of what is below or behind it ("No evidence of:",
 * "Possibilities:", "Mother:").
 */
final class Replies {
  private final Stretch stretch;
  private final Tokens tokens;

  Replies(Stretch stretch, Tokens tokens) {
    this.stretch = stretch;
    this.tokens = tokens;
  }

  /** What an answer says of its label; {@link Said#BARE} where it is none. */
  int ofAnswer(Run run) {
    if (run.from() >= run.to()) {
      return Said.BARE;
    }
    if (isSign(run.from(), run.to())) {
      return tokens.isDash(run.from()) || tokens.isNumber(run.from()) ? Said.DENIED : Said.NOTHING;
    }
    Chunks chunks = stretch.chunks;
    for (int i = 1; i < chunks.size; i++) {
      if (chunks.kind[i] == Chunks.Kind.VERB
          && chunks.kind[i - 1] == Chunks.Kind.VERB
          && chunks.any(i, NONE)) {
        return Said.DENIED; // "I see none"
      }
    }
    for (int i = 0; i < chunks.size && stretch.clauses.start[i] != Clauses.Start.SHARED; i++) {
      if (i > 0 && stretch.clauses.start[i] != Clauses.Start.NONE) {
        break;
      }
      if (i == 0 && isReference()) {
        return Said.NOT_STATED;
      }
      int said = ofChunk(i) & ~Said.STAINED;
      if (said != Said.BARE) {
        return said;
      }
    }
    return Said.BARE;
  }

  /** "see original report", "reported separately" */
  private boolean isReference() {
    Chunks chunks = stretch.chunks;
    boolean imperative =
        chunks.kind[0] == Chunks.Kind.VERB
            && (chunks.main[0] & WordClass.BASE.bit()) != 0
            && (chunks.main[0] & WordClass.SHOW.bit()) != 0;
    boolean see = stretch.phrases.is(0, WordClass.BASE) && stretch.phrases.is(0, WordClass.SHOW);
    return imperative || see || chunks.any(0, WordClass.PENDING.bit());
  }

  /** "-", "+", "0" */
  private boolean isSign(int from, int to) {
    boolean ends = to == from + 1 || ".;()".indexOf(tokens.first(from + 1)) >= 0;
    return ends
        && (tokens.isDash(from)
            || tokens.is(from, '+')
            || tokens.isNumber(from) && tokens.number(from) == 0);
  }

  private int ofChunk(int i) {
    Chunks chunks = stretch.chunks;
    return switch (chunks.kind[i]) {
      case VERB -> stretch.predicates.ofSubject(i);
      case DENIER -> Said.DENIED;
      case GROUP -> ofGroup(i);
      case NOTE ->
          stretch.phrases.kind[chunks.from[i]] == Phrases.Kind.QUESTION ? Said.POSSIBLE : Said.BARE;
      default -> Said.BARE;
    };
  }

  private static final long NONE = Grammar.of(WordClass.NO, WordClass.NEITHER);

  private int ofGroup(int i) {
    Chunks chunks = stretch.chunks;
    if (hasName(i) || (chunks.main[i] & WordClass.LESION.bit()) != 0) {
      return Said.BARE;
    }
    if (chunks.denials[i] > 0) {
      return Said.DENIED;
    }
    long main = chunks.main[i];
    if ((main & (WordClass.ABSENCE.bit() | WordClass.DENIED.bit())) != 0) {
      return Said.DENIED;
    }
    if (chunks.any(i, WordClass.UNDONE.bit())) {
      return Said.NOT_STATED;
    }
    if (chunks.any(i, WordClass.DOUBT.bit())) {
      return Said.POSSIBLE;
    }
    return chunks.any(i, PRESENT) ? Said.NOTHING : Said.BARE;
  }

  private static final long PRESENT =
      Grammar.of(WordClass.OBSERVED, WordClass.DEGREE, WordClass.PATTERN, WordClass.POSITIVE);

  /** What a label or a lead says of what is behind or beneath it. */
  int ofHead() {
    Chunks chunks = stretch.chunks;
    int said = Said.NOTHING;
    for (int i = 0; i < chunks.size; i++) {
      if (chunks.any(i, WordClass.PERSON.bit())) {
        said |= Said.OTHER;
      }
      if (chunks.any(i, WordClass.PAST.bit())) {
        said |= Said.HISTORICAL;
      }
      if (chunks.kind[i] == Chunks.Kind.GROUP) {
        said |= ofHeadGroup(i);
      }
    }
    int last = chunks.size - 1;
    while (last >= 0 && chunks.kind[last] == Chunks.Kind.BREAK) {
      last--;
    }
    if (last < 0) {
      return said;
    }
    return said | ofEnd(last);
  }

  private int ofHeadGroup(int i) {
    long main = stretch.chunks.main[i];
    return (main & WordClass.DOUBT.bit()) != 0 ? Said.POSSIBLE : Said.NOTHING;
  }

  private int ofEnd(int last) {
    Chunks chunks = stretch.chunks;
    switch (chunks.kind[last]) {
      case DENIER:
        return Said.DENIED;
      case PREPOSITION:
        return last > 0 && chunks.kind[last - 1] == Chunks.Kind.GROUP ? ofEnd(last - 1) : 0;
      case VERB:
        int said = stretch.predicates.ofSubject(last);
        return said == Said.BARE ? Said.NOTHING : said;
      case GROUP:
        boolean denied = chunks.denials[last] > 0 && !hasName(last);
        return denied ? Said.DENIED : Said.NOTHING;
      default:
        return Said.NOTHING;
    }
  }

  /** "RESECTION CHECKLIST": whether the stretch, without a verb, is the title of a form. */
  boolean isTitle() {
    boolean titled = false;
    for (int i = 0; i < stretch.phrases.size; i++) {
      titled |= stretch.phrases.is(i, WordClass.LIKE) && stretch.phrases.is(i, WordClass.MATERIAL);
      if (stretch.phrases.kind[i] == Phrases.Kind.NUMBER
          || stretch.phrases.is(i, WordClass.SHOW) && stretch.phrases.is(i, WordClass.BASE)) {
        return false; // "3 cm, see synoptic report"
      }
    }
    for (int i = 0; titled && i < stretch.chunks.size; i++) {
      titled = !stretch.chunks.finite[i];
    }
    return titled;
  }

  boolean hasVerb() {
    for (int i = 0; i < stretch.chunks.size; i++) {
      if (stretch.chunks.finite[i]) {
        return true;
      }
    }
    return false;
  }

  private boolean hasName(int group) {
    for (int k = stretch.chunks.from[group]; k < stretch.chunks.to[group]; k++) {
      if (stretch.phrases.kind[k] == Phrases.Kind.NAME) {
        return true;
      }
    }
    return false;
  }
}
