package org.cajal.stain;

/** What parts a piece of a sentence from the one before it. */
enum Separator {
  NONE,
  COMMA,
  SEMICOLON,
  /** But, whereas, unlike. */
  CONTRAST,
  /** Except, other than. */
  EXCEPTION,
  AND,
  DASH,
  BRACKET,
  /** A label with a capital, amid a run that a scan made one line. */
  HEADING
}
