package org.cajal.lexicon;

/**
 * A class of words, of which language is composed: "{be} not {observed}". Its members are data of
 * the dictionaries; what a class means for a statement is told where patterns are.
 */
public enum WordClass {
  // ---- forms of verbs, which the dictionary's reader makes
  /** "show" */
  BASE,
  /** "shows" */
  THIRD,
  /** "showed" */
  PAST_TENSE,
  /** "shown" */
  PARTICIPLE,
  /** "showing" */
  ING,

  // ---- small words
  ARTICLE,
  PRONOUN,
  PREPOSITION,
  /** Joins items of a list: and, or. */
  AND,
  /** Begins a clause set against the one before: but, however. */
  CONTRAST,
  /** Begins a clause about a noun: which, that. */
  RELATIVE,
  BE,
  HAVE,
  DO,
  MODAL,
  /** Links like "be": appears, remains. */
  COPULA,

  // ---- denial
  /** Before a noun: no, none of. */
  NO,
  /** Before a verb or adjective: not, never, fails to. */
  NOT,
  WITHOUT,
  NEITHER,
  NOR,
  /** A noun that denies what follows its "of": absence, lack. */
  ABSENCE,
  /** A predicate that denies its subject: absent, negative, nil. */
  DENIED,
  /** A verb that denies its object: lack, exclude. */
  LACK,
  EXCLUDE,
  /** Uses up a negator: no doubt, not only. */
  CERTAIN,

  // ---- statement
  /** A verb of observation or its adjective: identified, seen, apparent, present. */
  OBSERVED,
  /** A verb that passes what is said of it to its object: shows, contains. */
  SHOW,
  ASSESS,
  /** A noun that lets a denial through: evidence, sign, feature. */
  EVIDENCE,
  /** A noun of extent that lets a denial through: area, focus, component. */
  EXTENT,
  /** Presupposes its subject: measured, submitted. */
  HANDLED,
  DEGREE,

  // ---- doubt, time, person, condition
  DOUBT,
  /** A verb that suspects its object: suggest, favor. */
  SUSPECT,
  CONDITION,
  PAST,
  PERSON,
  GENERAL,

  // ---- stains
  POSITIVE,
  NEGATIVE,
  EQUIVOCAL,
  STAIN_VERB,
  STAIN_NOUN,
  PATTERN,
  PERFORM,
  PENDING,
  REQUEST,
  MATERIAL,
  BYSTANDER,
  CONTROL,
  EXCEPT,
  LIKEWISE,
  LESION,

  // ---- layout
  /** Answers a label or question by itself: yes, absent. */
  ANSWER,
  /** Heads a column, and is no finding: marker, result. */
  COLUMN,
  /** Is written with a full stop that ends no sentence: approx, fig. */
  ABBREVIATION;

  private final long bit = 1L << ordinal();

  /** Its bit in the classes of a token. */
  public long bit() {
    return bit;
  }
}
