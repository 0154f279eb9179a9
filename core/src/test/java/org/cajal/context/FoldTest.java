package org.cajal.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cajal.Assertion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of precedence of the package's documentation, row by row. */
class FoldTest {
  private static final int ALL_BELOW_DENIAL =
      Said.GENERAL | Said.HYPOTHETICAL | Said.CERTAIN | Said.POSSIBLE;

  @ParameterizedTest
  @CsvSource({
    "LEFT_OPEN, POSSIBLE, POSSIBLE",
    "NOT_STATED, NOT_STATED, NOT_STATED",
    "METHOD, NOT_STATED, NOT_STATED",
    "LIKE, NOT_STATED, ABSENT",
    "IF, ABSENT, NOT_STATED",
    "NOTHING, ABSENT, ABSENT",
  })
  void whatStandsAboveADenialDecides(String said, Assertion ofDiagnosis, Assertion ofFinding) {
    int all = flag(said) | Said.DENIED | ALL_BELOW_DENIAL;
    assertEquals(ofDiagnosis, Fold.assertion(all, true));
    assertEquals(ofFinding, Fold.assertion(all, false));
  }

  @ParameterizedTest
  @CsvSource({
    "GENERAL, NOT_STATED, PRESENT",
    "HYPOTHETICAL, POSSIBLE, NOT_STATED",
    "CERTAIN, PRESENT, PRESENT",
    "POSSIBLE, POSSIBLE, POSSIBLE",
    "NOTHING, PRESENT, PRESENT",
  })
  void eachSpeaksAlone(String said, Assertion ofDiagnosis, Assertion ofFinding) {
    assertEquals(ofDiagnosis, Fold.assertion(flag(said), true));
    assertEquals(ofFinding, Fold.assertion(flag(said), false));
  }

  @ParameterizedTest
  @CsvSource({"1, ABSENT", "2, PRESENT", "3, ABSENT", "4, PRESENT", "5, ABSENT"})
  void twoDenialsAreNone(int denials, Assertion expected) {
    int said = Said.POSSIBLE;
    for (int i = 0; i < denials; i++) {
      said = Said.both(said, Said.DENIED);
    }
    assertEquals(expected, Fold.assertion(said, true));
  }

  private static int flag(String name) {
    return switch (name) {
      case "LEFT_OPEN" -> Said.LEFT_OPEN;
      case "NOT_STATED" -> Said.NOT_STATED;
      case "METHOD" -> Said.METHOD;
      case "LIKE" -> Said.LIKE;
      case "IF" -> Said.IF;
      case "GENERAL" -> Said.GENERAL;
      case "HYPOTHETICAL" -> Said.HYPOTHETICAL;
      case "CERTAIN" -> Said.CERTAIN;
      case "POSSIBLE" -> Said.POSSIBLE;
      default -> Said.NOTHING;
    };
  }
}
