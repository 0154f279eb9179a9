package org.cajal.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.cajal.Annotator;
import org.cajal.dictionaries.PathologyDictionary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GrowthTest {
  private static final Annotator ANNOTATOR = PathologyDictionary.annotator();

  /** Guards against work that is quadratic in the text, no more: linear work takes milliseconds. */
  @TestFactory
  Stream<DynamicTest> hostileTextIsReadInTime() {
    return Growth.hostile(300_000).entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> read(entry)));
  }

  @Test
  void termsAreDifferentPhrases() {
    int shipped = PathologyDictionary.english().size();
    assertEquals(shipped + 2_000, Growth.withTerms(2_000).size());
  }

  private static void read(Map.Entry<String, String> text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> ANNOTATOR.annotate(text.getValue()), text.getKey());
  }
}
