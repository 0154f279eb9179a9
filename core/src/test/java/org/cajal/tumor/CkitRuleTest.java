package org.cajal.tumor;

import static org.cajal.tumor.TinyTumors.flags;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cajal.Values;
import org.junit.jupiter.api.Test;

class CkitRuleTest {
  @Test
  void aGistNeedsNoSite() {
    assertEquals("DEFINITE:NOT_RECORDED", flags("GIST."));
    assertEquals("DEFINITE:NOT_RECORDED", flags("Omentum: GIST."));
  }

  @Test
  void aSarcomaMustLieInTheGut() {
    assertEquals("DEFINITE:NOT_RECORDED", flags("Colon: leiomyosarcoma."));
    assertEquals("POSSIBLE:NOT_RECORDED", flags("Omentum: leiomyosarcoma."));
    assertEquals("NONE", flags("Uterus: leiomyosarcoma."));
  }

  @Test
  void whatIsUncertainIsPossible() {
    assertEquals("POSSIBLE:NOT_RECORDED", flags("Stomach: spindle cell tumor."));
    assertEquals("POSSIBLE:NOT_RECORDED", flags("Stomach: favor GIST."));
  }

  @Test
  void aPrimaryElsewhereIsNoFlag() {
    assertEquals("NONE", flags("Colon: metastatic leiomyosarcoma of the uterus."));
  }

  @Test
  void aSpecificDiagnosisExplainsAnUncertainOne() {
    assertEquals("NONE", flags("Stomach: spindle cell tumor, leiomyoma."));
    assertEquals("POSSIBLE:NOT_RECORDED", flags("Colon: carcinoma. Stomach: spindle cell tumor."));
  }

  @Test
  void everyReasonIsTold() {
    assertEquals("DEFINITE:NO_RESULT", flags("Stomach: GIST. CD117."));
    assertEquals("DEFINITE:PENDING", flags("Stomach: GIST. CD117 pending."));
    assertEquals("DEFINITE:NOT_PERFORMED", flags("Stomach: GIST. CD117 not done."));
    assertEquals("DEFINITE:RECOMMENDED", flags("Stomach: GIST. CD117 recommended."));
    assertEquals("DEFINITE:GENE_ONLY", flags("Stomach: GIST. KIT exon 11."));
    assertEquals(
        "DEFINITE:CONTROL_ONLY", flags("Stomach: GIST. CD117 is positive in the control."));
  }

  @Test
  void ofWordsOfOneStandingTheOneThatSaysMostHolds() {
    assertEquals("DEFINITE:RECOMMENDED", flags("Stomach: GIST. KIT exon 11. CD117 recommended."));
    assertEquals(
        "DEFINITE:NOT_PERFORMED", flags("Stomach: GIST. CD117 not done. CD117 recommended."));
  }

  @Test
  void aLaterWordTakesThePlaceOfAnEarlierOne() {
    String gist = "Stomach: GIST. CD117 pending.";
    assertEquals("DEFINITE:NOT_PERFORMED", flags(gist, "Addendum: CD117 not done."));
    assertEquals("DEFINITE:NOT_PERFORMED", flags(gist + "\nAddendum: CD117 not done."));
    assertEquals("DEFINITE:PENDING", flags("Stomach: GIST. CD117 not done. CD117 pending."));
    assertEquals("DEFINITE:PENDING", flags(gist, "Addendum: CD117."));
  }

  @Test
  void dog1IsTold() {
    assertEquals(
        Values.Result.POSITIVE,
        TinyTumors.read("Stomach: GIST. DOG1 positive.").get(0).flags().get(0).dog1());
  }
}
