package org.cajal.stain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.DictionaryExamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of an ambiguous name's senses the words around it choose. */
public class StainNamesTest {
  private static final String RULES =
      String.join(
          "\n",
          "CD117\tCD117 | c kit\tconcept=CD117; gene=KIT",
          "MARKER\t=ALK\tconcept=ALK; gene=ALK",
          "MARKER\t=CEA\tconcept=CEA; among=stains; also=blood",
          "MARKER\t=PR\tconcept=PR; among=stains",
          "MARKER\tdesmin\tconcept=desmin",
          "SENSE\tFISH | mutation\tof=gene",
          "SENSE\tKRAS\tof=gene; reach=2; peer=yes",
          "SENSE\tserum\tof=blood",
          "SENSE\tlab data\tof=blood; reach=20; wide=yes",
          "SENSE\tstain\tof=stain",
          "WORD\tand\tclass=and",
          "WORD\tis | was\tclass=be",
          "SMALL\tand\tis=and",
          "SMALL\tis | was\tis=link",
          "SMALL\tof\tis=of",
          "WORD\tpositive\tclass=positive",
          "WORD\tnegative\tclass=negative");

  private static final Annotator ANNOTATOR =
      Annotator.of(Dictionary.builder("test", "1").add("rules.tsv", RULES).build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A [c-kit|KIT_GENE] mutation and [CD117|POSITIVE] is positive.",
        "The [ALK|NONE] FISH is positive.",
        "Mutation of [c-kit|KIT_GENE] and [ALK|NONE] was negative.",
        "KRAS, [ALK|NONE] and [c-kit|KIT_GENE] were tested.",
        "[ALK|POSITIVE] is positive, an FISH was not done.",
        "[ALK|POSITIVE] 3+ FISH was not done.",
        "[ALK|POSITIVE] stain was positive in the FISH sample.",
        "The serum [CEA|NONE] was positive.",
        "[CEA|NONE] of 410, rising.",
        "[CEA|NONE] 12.5.",
        "[CEA|POSITIVE] positive in 40 cells.",
        "[c-kit|KIT_GENE] p.D816V was positive.",
        "[ALK|NEGATIVE], [CEA|NEGATIVE], [Desmin|NEGATIVE] (FISH) negative.",
        "Lab data. Positive: [CEA|NONE]. Negative.",
        "[CEA|POSITIVE] is positive; the serum is old.",
        "The code is 0412-07C-[PR|NONE] here.",
        "[PR|NONE]!ESENT is positive.",
        "The [PR|NONE] office called.",
        "The [PR|NO_RESULT] stain was late.",
        "[Desmin|NO_RESULT]-[PR|NO_RESULT]",
      })
  void readsTheSense(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CEA ", "ALK, ", "FISH CEA ", "PR lab data ", "-PR"})
  void hostileTextTakesLinearTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> ANNOTATOR.annotate(piece.repeat(20_000)));
  }
}
