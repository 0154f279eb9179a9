package org.cajal;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stage that looks behind the last token must find room there, however many tokens there are. */
class ReportEndsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CD117",
        "CD117 (",
        "CD117  -",
        "CD117: x",
        "CD117 0/",
        "necrosis",
        "necrosis score",
        "necrosis:",
        "GIST,",
        "stomach (",
        "A",
        "block",
        "x",
        "\"",
        "1.",
        "NO",
        "5%",
        "-"
      })
  void aReportMayEndAnywhere(String end) {
    for (String piece : new String[] {",", "a ", " 1", "\n"}) {
      for (int count = 0; count < 150; count++) {
        String text = piece.repeat(count) + " " + end;
        assertNotNull(TinyDictionary.ANNOTATOR.annotate(text), end + " behind " + count);
      }
    }
  }
}
