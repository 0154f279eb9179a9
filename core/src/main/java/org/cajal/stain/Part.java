package org.cajal.stain;

/** What an element of a sentence does in a statement about stains, decided once for each. */
enum Part {
  STAIN,
  NEGATOR,
  /** A verb or noun that denies: lacks, absence, fails to. */
  FAIL,
  AUXILIARY,
  POSITIVE,
  NEGATIVE,
  SHOW,
  /** A verb of staining. */
  VERB,
  /** A noun of staining, which alone asserts nothing. */
  NOUN,
  OBSERVED,
  PATTERN,
  ASSESS,
  SUPPORT,
  PERFORM,
  PENDING,
  REQUEST,
  NOT_DONE,
  EQUIVOCAL,
  NUMBER,
  PLUS,
  DASH,
  COMMA,
  SEMICOLON,
  COLON,
  SLASH,
  BRACKET,
  MARK,
  /** Any other word. */
  WORD
}
