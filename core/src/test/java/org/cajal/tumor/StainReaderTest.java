package org.cajal.tumor;

import static org.cajal.tumor.TinyTumors.flags;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cajal.AnnotatedReport;
import org.cajal.Flag;
import org.junit.jupiter.api.Test;

class StainReaderTest {
  @Test
  void aStainBelongsToTheTumorNamedBeforeItInItsSentence() {
    assertEquals(
        "DEFINITE:NOT_RECORDED",
        flags("The carcinoma is CD117 negative. A GIST of the stomach was found."));
    assertEquals(
        "NONE", flags("A carcinoma was found. The GIST of the stomach is CD117 positive."));
  }

  @Test
  void aStainBelongsToTheTumorDirectlyBehindIt() {
    assertEquals("DEFINITE:NOT_RECORDED", flags("Stomach: GIST.\n\nA CD117-positive carcinoma."));
    assertEquals("NONE", flags("A carcinoma.\n\nCD117-positive GIST of the stomach."));
  }

  @Test
  void withoutATumorInItsSentenceItBelongsToTheLastOfItsParagraph() {
    String gist = "Stomach: GIST.\n\n";
    assertEquals("DEFINITE:NOT_RECORDED", flags(gist + "Kidney: carcinoma. CD117 is positive."));
    assertEquals("NONE", flags(gist + "CD117 is positive."));
  }

  @Test
  void aStainOfAnotherOrganIsNone() {
    assertEquals(
        "DEFINITE:NOT_RECORDED", flags("Stomach: GIST.\n\nCD117 is positive in the kidney."));
  }

  @Test
  void aStainOfARelativeIsNone() {
    assertEquals(
        "DEFINITE:NOT_RECORDED",
        flags("Her sister had a GIST that was CD117 positive.\nDiagnosis: Stomach: GIST."));
  }

  @Test
  void eachSpecimenHasItsOwnStain() {
    assertEquals(
        "DEFINITE:NOT_RECORDED B",
        flags("Diagnosis:\nA. Stomach: GIST. CD117 positive.\nB. Ileum: GIST."));
  }

  @Test
  void twoTumorsOfOneReportNeedAStainEach() {
    assertEquals(
        "DEFINITE:NOT_RECORDED",
        flags("Stomach: GIST, CD117 positive.\nIleum: leiomyosarcoma, grade 2."));
  }

  @Test
  void aStainOfTheHistoryOrFromOutsideCounts() {
    assertEquals(
        "NONE", flags("Clinical history: GIST, CD117 positive.\nDiagnosis: Stomach: GIST."));
    assertEquals("NONE", flags("Outside report: GIST, CD117 positive.\nDiagnosis: Stomach: GIST."));
  }

  @Test
  void aResultThatIsWithdrawnTakesThoseBeforeItAlong() {
    assertEquals(
        "DEFINITE:NO_RESULT",
        flags("Stomach: GIST. CD117 is positive. The CD117 result is withdrawn."));
    assertEquals(
        "DEFINITE:PENDING",
        flags(
            "Stomach: GIST. CD117 is positive.",
            "Addendum: The CD117 result is withdrawn. CD117 is pending."));
  }

  @Test
  void whatDoesNotCountIsEvidence() {
    List<AnnotatedReport> read =
        TinyTumors.read("The carcinoma is CD117 negative. A GIST of the stomach was found.");
    assertTrue(
        read.get(0).flags().get(0).evidence().stream()
            .map(Flag.Evidence::why)
            .toList()
            .contains("CD117 of something else than the tumour"));
  }
}
