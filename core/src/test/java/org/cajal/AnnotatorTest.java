package org.cajal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  private static final String RULES =
      String.join(
          "\n",
          "NECROSIS\tnecrosis\tconcept=necrosis",
          "SITE\tstomach | gastric\tcode=C16.9; concept=stomach",
          "SITE\tesophagus\tcode=C15.9; concept=esophagus",
          "SITE\tsmall bowel\tcode=C17.9",
          "NONE\tgastric type",
          "HISTOLOGY\tleiomyosarcoma\tgroup=SARCOMA; code=8890/3",
          "CD117\tCD117 | c kit\tconcept=CD117",
          "MARKER\tdesmin\tconcept=desmin",
          "DIAGNOSIS\tfinal diagnosis",
          "WORD\tno\tclass=no",
          "WORD\tbut\tclass=contrast",
          "WORD\tin\tclass=preposition",
          "WORD\tfor\tclass=preposition object",
          "WORD\tpositive\tclass=positive",
          "WORD\tnegative\tclass=negative");

  private static final Annotator ANNOTATOR =
      Annotator.of(Dictionary.builder("test", "1").add("rules.tsv", RULES).build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No [necrosis|ABSENT] in the [stomach|C16.9].",
        "No atypia but [necrosis|PRESENT].",
        "[small-bowel|C17.9] and [Small\nbowel|C17.9]",
        "[Oesophagus|C15.9]",
        "[gastric type|NONE] mucin",
        "[CD117|POSITIVE] and [desmin|POSITIVE] are positive.",
        "positive for [c-kit|POSITIVE], negative for [desmin|NEGATIVE]",
        "[CD117|NEGATIVE]-/[desmin|POSITIVE]+",
        "[FINAL DIAGNOSIS|DIAGNOSIS]: gastric biopsy",
      })
  void reads(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }

  @Test
  void findingNamesTumorSiteAndStain() {
    Finding finding =
        ANNOTATOR.annotate("Stomach: leiomyosarcoma. CD117 is negative.").findings().get(0);
    assertEquals("leiomyosarcoma".length(), finding.tumors().get(0).span().length());
    assertEquals(java.util.List.of("C16.9"), finding.sites());
    assertEquals(Values.Result.NEGATIVE, finding.ckit());
  }

  @Test
  void textNeverAppearsInToString() {
    assertFalse(ANNOTATOR.annotate("secret necrosis").toString().contains("secret"));
  }

  @Test
  void malformedRuleNamesFileLineAndRemedy() {
    Dictionary.Builder builder = Dictionary.builder("test", "1");
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> builder.add("mine.tsv", "# x\nSITES\tstomach"));
    assertTrue(e.getMessage().startsWith("mine.tsv:2: unknown kind 'SITES'"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no ", "CD117, ", "1. ", "((", "\n", "positive ", "necrosis no "})
  void hostileTextTakesLinearTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> ANNOTATOR.annotate(piece.repeat(20_000)));
  }

  @Test
  void emptyAndBlankTextsGiveNothing() {
    assertEquals(0, ANNOTATOR.annotate("").mentions().size());
    assertEquals(0, ANNOTATOR.annotate(" \n ").mentions().size());
  }
}
