package org.cajal.context;

import org.cajal.Assertion;

/** Gives one assertion for all that is said of a mention, by one table of precedence. */
final class Fold {
  private Fold() {}

  /**
   * The first that holds: left open, not assessable, denied, general, hypothetical, denied twice,
   * certain, doubted, present.
   *
   * @param diagnosis whether a hypothetical one is possible, as a diagnosis that is to be excluded;
   *     of a finding nothing is stated
   */
  static Assertion assertion(int said, boolean diagnosis) {
    if (Said.has(said, Said.LEFT_OPEN)) {
      return Assertion.POSSIBLE;
    }
    if (Said.has(said, Said.NOT_STATED | Said.METHOD) || diagnosis && Said.has(said, Said.LIKE)) {
      return Assertion.NOT_STATED;
    }
    if (!diagnosis && Said.has(said, Said.IF)) {
      return Assertion.NOT_STATED;
    }
    if (Said.isDenied(said)) {
      return Assertion.ABSENT;
    }
    if (diagnosis && Said.has(said, Said.GENERAL)) {
      return Assertion.NOT_STATED;
    }
    if (Said.has(said, Said.HYPOTHETICAL | Said.IF)) {
      return diagnosis || Said.has(said, Said.POSSIBLE) ? Assertion.POSSIBLE : Assertion.NOT_STATED;
    }
    if (Said.isDeniedTwice(said) || Said.has(said, Said.CERTAIN)) {
      return Assertion.PRESENT;
    }
    return Said.has(said, Said.POSSIBLE) ? Assertion.POSSIBLE : Assertion.PRESENT;
  }
}
