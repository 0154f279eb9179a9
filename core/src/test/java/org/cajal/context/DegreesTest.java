package org.cajal.context;

import org.cajal.TinyDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class DegreesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Focal [necrosis|FOCAL] is present.",
        "[Necrosis|EXTENSIVE]: present, extensive",
        "[Necrotic|EXTENSIVE] areas, extensive",
        "Focal to extensive [necrosis|EXTENSIVE] is present.",
        "[Necrosis|FOCAL] is present, focal, and extensive glands.",
      })
  void extentIsSaidOfTheNecrosis(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The [cellularity|HIGH] is high.",
        "[Hypercellular|HIGH] areas are present.",
        "Mild mesangial [hypercellularity|MODERATE] is present.",
        "The [hypercellularity|MODERATE] is mild.",
        "A mild rash and [hypercellularity|HIGH] are present.",
      })
  void levelIsTheTermsOwnOrOfAWordNearIt(String marked) {
    TinyDictionary.assertReads(marked);
  }
}
