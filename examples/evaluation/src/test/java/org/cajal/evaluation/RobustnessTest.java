package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cajal.dictionaries.PathologyDictionary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damage to the gold reports costs no more than it may. OCR_3 is measured, without a limit. */
class RobustnessTest {
  private static final double LAYOUT = 0.025;
  private static final double OCR = 0.05;

  private static final Map<Transformation, Double> LIMITS =
      Map.of(
          Transformation.CRLF, LAYOUT,
          Transformation.BREAKS_TO_SPACES, LAYOUT,
          Transformation.BREAKS_TO_STOPS, LAYOUT,
          Transformation.ALL_CAPS, LAYOUT,
          Transformation.BRITISH, LAYOUT,
          Transformation.OCR_1, OCR);

  @TestFactory
  Stream<DynamicTest> meanLossIsWithinItsLimit() throws Exception {
    Robustness robustness =
        Robustness.measure(GoldFiles.read(GoldCorpusTest.GOLD), PathologyDictionary.annotator());
    return LIMITS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            limit ->
                DynamicTest.dynamicTest(
                    limit.getKey().name(),
                    () -> {
                      Map<String, Double> losses = robustness.losses(limit.getKey());
                      double loss = losses.get(Robustness.MEAN);
                      assertTrue(
                          loss <= limit.getValue(),
                          String.format(
                              Locale.ROOT,
                              "%s loses %.3f, more than %.2f; by type: %s",
                              limit.getKey(),
                              loss,
                              limit.getValue(),
                              losses));
                    }));
  }
}
