package org.cajal.opennlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.junit.jupiter.api.Test;

class OpenNlpBridgeTest {
  @Test
  void tokenizerKeepsNamesAndSigns() {
    assertArrayEquals(
        new String[] {"CD117", "+", ",", "S100", "(", "-", ")", "<", "5", "%"},
        new PathologyTokenizer().tokenize("CD117+, S100(-) <5%"));
  }

  @Test
  void sentencesEndAtHeadingsAndFullStopsButNotAtDecimals() {
    Annotator annotator =
        Annotator.of(Dictionary.builder("test", "1").add("h.tsv", "COMMENT\tcomment").build());
    assertArrayEquals(
        new String[] {"Size 2.3 cm.", "Margin clear.", "COMMENT:", "None."},
        new PathologySentenceDetector(annotator)
            .sentDetect("Size 2.3 cm. Margin clear.\nCOMMENT: None."));
  }
}
