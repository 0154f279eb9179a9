package org.cajal.tumor;

import static org.cajal.tumor.TinyTumors.flags;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cajal.Registry;
import org.cajal.Tumor;
import org.cajal.Values;
import org.junit.jupiter.api.Test;

class CaseTumorsTest {
  private static final String GIST = "Diagnosis: Stomach: GIST.";

  private static String registry(String... reports) {
    return Registry.naaccr3865(TinyTumors.read(reports));
  }

  @Test
  void theLastReportThatNamesATumorHolds() {
    assertEquals("NONE", flags(GIST, "Diagnosis: Stomach: leiomyoma."));
    assertEquals("DEFINITE:NOT_RECORDED", flags("Diagnosis: Stomach: leiomyoma.", GIST));
    assertEquals(1, TinyTumors.read(GIST, GIST).get(1).flags().size());
    assertEquals(0, TinyTumors.read(GIST, GIST).get(0).flags().size());
    Tumor first = TinyTumors.read(GIST, GIST).get(0).tumors().get(0);
    assertEquals(1, first.overruledBy().report());
  }

  @Test
  void aReportOnAnotherTumorOverrulesNothing() {
    assertEquals("DEFINITE:NOT_RECORDED", flags(GIST, "Diagnosis: Colon: carcinoma."));
  }

  @Test
  void aDiagnosisWithoutTumorOverrulesWhatWasOnlyThought() {
    assertEquals("NONE", flags("Frozen section: Stomach: GIST.", "Diagnosis: Stomach: a scar."));
    assertEquals("DEFINITE:NOT_RECORDED", flags(GIST, "Diagnosis: Stomach: a scar."));
  }

  @Test
  void aStainInAnotherReportOfTheCaseCounts() {
    assertEquals("NONE", flags(GIST, "Addendum: CD117 positive."));
    assertEquals("NONE", flags("Diagnosis: Stomach: GIST. CD117 positive.", GIST));
    assertEquals(
        "DEFINITE:NOT_RECORDED", flags(GIST, "Diagnosis: Colon: carcinoma. CD117 negative."));
  }

  @Test
  void theBestThatTheCaseSaysIsTold() {
    Tumor tumor = TinyTumors.read(GIST, "Addendum: CD117 positive.").get(0).tumors().get(0);
    assertEquals(Values.Result.POSITIVE, tumor.ckit());
    assertEquals(0, tumor.stains().size());
  }

  @Test
  void theRegistryAsksOfStromalTumorsOnly() {
    assertEquals("8", registry("Colon: leiomyosarcoma. CD117 positive."));
    assertEquals("8", registry("Colon: carcinoma. CD117 negative."));
    assertEquals("8", registry("The diagnosis of gastric GIST is withdrawn."));
    assertEquals("9", registry(GIST));
    assertEquals("1", registry("Stomach: GIST. CD117 positive."));
    assertEquals("0", registry("Stomach: GIST. CD117 negative."));
    assertEquals("7", registry("Stomach: GIST. CD117 pending."));
  }

  @Test
  void theRegistryAsksOfAllReportsOfACase() {
    assertEquals("1", registry("Stomach: GIST. CD117 pending.", "Addendum: CD117 positive."));
    assertEquals("8", registry(GIST, "Diagnosis: Stomach: leiomyoma. CD117 negative."));
    assertEquals("9", registry(GIST, "Diagnosis: Colon: carcinoma. CD117 negative."));
  }
}
