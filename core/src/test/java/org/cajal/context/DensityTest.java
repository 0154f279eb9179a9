package org.cajal.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.DictionaryExamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DensityTest {
  private static final Annotator ANNOTATOR =
      Annotator.of(
          Dictionary.builder("tiny", "1")
              .add(
                  "tiny.tsv",
                  """
                  CELLULARITY	cellular	level=HIGH; among=lesion
                  HISTOLOGY	glioma	code=9380/3
                  WORD	lesion | areas	class=lesion
                  WORD	is | was	class=be
                  WORD	of | in	class=preposition
                  """)
              .build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A [cellular|HIGH] lesion.",
        "A [cellular|HIGH] glioma.",
        "A [cellular|HIGH], partly myxoid lesion.",
        "[Cellular|HIGH] areas alternate.",
        "The lesion is [cellular|HIGH].",
        "The lesion, which is partly [cellular|HIGH], was excised.",
        "[Cellular|NONE] atypia of the lesion.",
        "The smear is [cellular|NONE].",
        "A lesion of [cellular|NONE] type.",
        "A [cellular|NONE] stroma."
      })
  void wordOfDensityNeedsALesion(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }
}
