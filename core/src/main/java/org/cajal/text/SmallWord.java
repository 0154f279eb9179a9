package org.cajal.text;

/**
 * A word that holds others together wherever it stands, by its sense: joins, bounds of quantities,
 * sides. The words are data of the dictionaries; a token is asked for its sense at the cost of one
 * look. Words of which statements are composed are classes, found phrase by phrase; see {@code
 * WordClass}.
 */
public enum SmallWord {
  AND,
  OR,
  OF,
  THE,
  /** Points to what was named before: the, this. */
  DEFINITE,
  TO,
  AT,
  /** Before what a heading's words are the object of: by, with. */
  BEFORE_OBJECT,
  /** Before the place of a share: in, on. */
  BEFORE_PLACE,
  /** Ends a noun: but, with. */
  BREAK,
  RELATIVE,
  NOT,
  NOW,
  LINK,
  LEFT_OR_RIGHT,
  /** A unit of length, or what joins two lengths. */
  LENGTH,

  // ---- quantities
  /** Rounds a number: about. */
  ABOUT,
  BETWEEN,
  THAN,
  LESS,
  MORE,
  HIGHER,
  /** Sets an upper bound by itself: under. */
  BELOW,
  /** Sets a lower bound by itself: over. */
  ABOVE,
  LEAST,
  MOST,
  /** With "to", an upper bound: up. */
  UP,
  /** With "of", a lower bound: excess. */
  EXCESS,
  EQUAL,
  PERCENT,
  PER,
  CENT;

  private final long bit = 1L << ordinal();

  /** Its bit in the senses of a word. */
  public long bit() {
    return bit;
  }
}
