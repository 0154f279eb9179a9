package org.cajal.lexicon;

/**
 * A class of words, of which language is composed: "{be} not {observed}". Its members are data of
 * the dictionaries; what a class means for a statement is told where patterns are. A word may be of
 * several classes; of phrases that begin at one token the longest has the word, so that "no doubt"
 * is no NO.
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
  /** Makes a noun new: a, another. */
  ARTICLE,
  /** Makes a noun one that is known: the, these, its. */
  DEFINITE,
  /** Stands for a noun, and may answer for it: they, both, none. */
  PRONOUN,
  /** Hangs the noun behind it on a word before it: of, in, because of. */
  PREPOSITION,
  /** Joins items of a list: and, as well as. */
  AND,
  /** Joins items of a list, and carries a denial on to the next: or. */
  OR,
  /**
   * Begins a clause set against or below the one before: but, because. Those that are PREPOSITION,
   * too (since, after), begin one only with a verb behind them.
   */
  CONTRAST,
  /** Begins a clause about a noun: which, that. */
  RELATIVE,
  BE,
  HAVE,
  DO,
  /** can, should; those that are DOUBT, too (may, could), doubt their complement. */
  MODAL,
  /** Links like "be": appears, remains. */
  COPULA,

  // ---- denial
  /** Before a noun: no, not a single. */
  NO,
  /** Before a verb or adjective: never, fails to. */
  NOT,
  /** A preposition that denies its noun: without, rather than. */
  WITHOUT,
  NEITHER,
  NOR,
  /** A noun that denies what follows its "of": absence, lack. */
  ABSENCE,
  /** A predicate that denies its subject: absent, nowhere to be found. */
  DENIED,
  /** A verb that denies its object: lack, lose. */
  LACK,
  /** A verb that excludes its object; denied, it leaves it possible: rule out, argue against. */
  EXCLUDE,
  /** Uses up a negator: no doubt, not only. */
  CERTAIN,

  // ---- statement
  /** A predicate of observation: identified, apparent. */
  OBSERVED,
  /** A verb that passes what is said of it to its object: shows, contains. */
  SHOW,
  /** To look for or to judge; denied, nothing is known: assess, look for. */
  ASSESS,
  /** A noun that lets a denial through: evidence, sign. */
  EVIDENCE,
  /** A noun of extent that lets a denial through to what is new: area, component. */
  EXTENT,
  /**
   * Any other verb: what is said of its subject or object presupposes them, and a denial of it is
   * none of theirs: measured, surrounds.
   */
  HANDLED,
  /** How much or how strong: marked, focal. */
  DEGREE,
  /** An adjective that asserts what follows its preposition: consistent with, diagnostic of. */
  COMPATIBLE,

  // ---- doubt, time, person, condition
  /** Doubts what it stands with: possible, differential. */
  DOUBT,
  /** A verb that suspects its object: suggest, favor. */
  SUSPECT,
  /** Begins a condition: if, provided that. */
  CONDITION,
  /** Of an earlier time: history of, years ago. */
  PAST,
  /** What was said first, which a later word takes back: initially, at first. */
  EARLIER,
  /** What holds in the end: on review, finally considered. */
  FINAL,
  /** Another than the patient: mother, donor. */
  PERSON,
  /** General knowledge, method, boilerplate: typically, in the literature. */
  GENERAL,
  /** Makes a name no statement: resembling, unlike; behind it: -like, clinic. */
  LIKE,

  // ---- stains
  /** positive, retained */
  POSITIVE,
  /** negative, blank */
  NEGATIVE,
  /** equivocal, uninterpretable; of a finding nothing is known then. */
  EQUIVOCAL,
  /** express, light up; by itself a weak "positive". */
  STAIN_VERB,
  /** expression, staining; by itself no result. */
  STAIN_NOUN,
  /** Where, how widely and strongly: membranous, patchy. */
  PATTERN,
  /** To do a test: perform, carry out. */
  PERFORM,
  /** Nobody did it, nobody knows: omitted, n/a. */
  UNDONE,
  /** On its way: ordered, to follow. */
  PENDING,
  /** Wished for: recommend, helpful. */
  REQUEST,
  /** What a test needs; lacking, it is not done: tissue, block. */
  MATERIAL,
  /** Stains whatever the lesion is: mast cells, vessels. */
  BYSTANDER,
  /** control, control slide */
  CONTROL,
  /** all but, with the exception of */
  EXCEPT,
  /** only, solely */
  ONLY,
  /** likewise, ditto */
  LIKEWISE,
  /** By order: respectively, the former. */
  ORDER,
  /** What the stains are asked about: tumor cells, lesion. */
  LESION,
  /** Of another laboratory: outside report, referring hospital. */
  OUTSIDE;

  private final long bit = 1L << ordinal();

  /** Its bit in the classes of a token. */
  public long bit() {
    return bit;
  }
}
