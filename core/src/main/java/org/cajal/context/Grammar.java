package org.cajal.context;

import org.cajal.lexicon.WordClass;

/** Sets of word classes that the grammar asks for together, as bits. */
final class Grammar {
  static final long FORM =
      of(
          WordClass.BASE,
          WordClass.THIRD,
          WordClass.PAST_TENSE,
          WordClass.PARTICIPLE,
          WordClass.ING);

  /** Forms that may be adjectives. */
  static final long PARTICIPLES = of(WordClass.PARTICIPLE, WordClass.ING);

  /** What opens a verb group. */
  static final long AUXILIARY =
      of(
          WordClass.BE,
          WordClass.HAVE,
          WordClass.DO,
          WordClass.MODAL,
          WordClass.COPULA,
          WordClass.NOT);

  /** What opens a noun group. */
  static final long DETERMINER =
      of(WordClass.ARTICLE, WordClass.DEFINITE, WordClass.NO, WordClass.NEITHER);

  /** What a verb or an adjective says of its subject. */
  static final long PREDICATE =
      of(
          WordClass.OBSERVED,
          WordClass.DENIED,
          WordClass.EXCLUDE,
          WordClass.ASSESS,
          WordClass.SUSPECT,
          WordClass.DOUBT,
          WordClass.COMPATIBLE,
          WordClass.HANDLED,
          WordClass.POSITIVE,
          WordClass.NEGATIVE,
          WordClass.PENDING,
          WordClass.UNDONE);

  /** Verbs that have an object of which something is said. */
  static final long TRANSITIVE =
      of(WordClass.SHOW, WordClass.LACK, WordClass.EXCLUDE, WordClass.SUSPECT);

  /** Nouns, whatever verbs are written alike. */
  static final long NOUN =
      of(
          WordClass.EVIDENCE,
          WordClass.EXTENT,
          WordClass.ABSENCE,
          WordClass.STAIN_NOUN,
          WordClass.MATERIAL,
          WordClass.LESION,
          WordClass.CONTROL);

  /** What joins items of a list. */
  static final long JOINT = of(WordClass.AND, WordClass.OR, WordClass.NOR);

  /** What begins another clause. */
  static final long BOUNDARY = of(WordClass.CONTRAST, WordClass.RELATIVE, WordClass.CONDITION);

  /** Small words that are in no noun group. */
  static final long CLOSED =
      AUXILIARY
          | JOINT
          | BOUNDARY
          | of(WordClass.PREPOSITION, WordClass.WITHOUT, WordClass.EXCEPT, WordClass.CERTAIN);

  private Grammar() {}

  static long of(WordClass... classes) {
    long bits = 0;
    for (WordClass wordClass : classes) {
      bits |= wordClass.bit();
    }
    return bits;
  }
}
