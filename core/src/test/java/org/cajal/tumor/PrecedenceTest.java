package org.cajal.tumor;

import static org.cajal.tumor.TinyTumors.flags;
import static org.cajal.tumor.TinyTumors.tumors;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cajal.Span;
import org.cajal.Tumor;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  @Test
  void whatIsSaidOutrightIsTheDiagnosisAtHand() {
    assertEquals("GIST CURRENT", tumors("Diagnosis: Stomach: GIST."));
  }

  @Test
  void aFrozenSectionHoldsWhereNothingElseIsSaid() {
    assertEquals("GIST ONLY_FROZEN", tumors("Frozen section: Stomach: GIST."));
    assertEquals(
        "DEFINITE:NOT_RECORDED", flags("Frozen section: Stomach: GIST.\nDiagnosis: deferred."));
  }

  @Test
  void aFinalDiagnosisOverrulesTheFrozenSection() {
    String report = "Frozen section: Stomach: GIST.\nDiagnosis: Stomach: leiomyoma.";
    assertEquals("leiomyoma CURRENT, GIST ONLY_FROZEN", tumors(report));
    assertEquals("NONE", flags(report));
  }

  @Test
  void aFinalDiagnosisWithoutAnyTumorOverrulesItToo() {
    assertEquals("NONE", flags("Frozen section: Stomach: GIST.\nDiagnosis: Stomach: a scar."));
    assertEquals("NONE", flags("CT showed a gastric GIST. Histology showed a cyst."));
  }

  @Test
  void whatOverruledIsTold() {
    String report = "CT showed a gastric GIST. Histology showed leiomyoma.";
    Tumor gist = TinyTumors.read(report).get(0).tumors().get(1);
    assertEquals(Tumor.Standing.SUSPECTED, gist.standing());
    int start = report.indexOf("leiomyoma");
    assertEquals(
        new Tumor.Overruling(0, new Span(start, start + "leiomyoma".length())), gist.overruledBy());
  }

  @Test
  void aSuspicionAloneIsPossible() {
    assertEquals("POSSIBLE:NOT_RECORDED", flags("A gastric GIST was suspected."));
  }

  @Test
  void aSuspicionThatIsConfirmedIsTheDiagnosis() {
    assertEquals("DEFINITE:NOT_RECORDED", flags("CT showed a gastric GIST. It was confirmed."));
  }

  @Test
  void whatOthersSaidGivesWayToWhatIsSaidNow() {
    assertEquals("NONE", flags("Submitted as gastric GIST. Histology showed leiomyoma."));
    assertEquals("NONE", flags("Originally gastric GIST, now leiomyoma."));
    assertEquals("DEFINITE:NOT_RECORDED", flags("Submitted as gastric GIST."));
  }

  @Test
  void whatIsWithdrawnDoesNotHold() {
    assertEquals("GIST WITHDRAWN", tumors("The diagnosis of gastric GIST is withdrawn."));
    assertEquals("NONE", flags("The diagnosis of gastric GIST is withdrawn."));
  }

  @Test
  void whatAnAmendedReportRepeatsIsReplaced() {
    String report = "Amended diagnosis: Stomach: leiomyoma.\nPrior version: Stomach: GIST.";
    assertEquals("leiomyoma CURRENT, GIST SUPERSEDED", tumors(report));
  }

  @Test
  void anAddendumOverrulesOnlyWhatItSpeaksOf() {
    String first = "Diagnosis:\nA. Stomach: GIST.\nB. Colon: carcinoma.\n";
    assertEquals("DEFINITE:NOT_RECORDED A", flags(first + "Addendum: carcinoma, grade 2."));
    assertEquals("NONE", flags(first + "Addendum: the tumor in A is a leiomyoma."));
  }

  @Test
  void historyAndRelativesAreNoDiagnosis() {
    assertEquals("GIST HISTORY", tumors("previous GIST of the stomach"));
    assertEquals("GIST OTHER_PERSON", tumors("sister with GIST"));
    assertEquals("NONE", flags("previous GIST of the stomach"));
  }

  @Test
  void whatIsTrueOfSuchTumorsIsNoTumor() {
    assertEquals("", tumors("GIST are rare in the stomach."));
  }

  @Test
  void listsOfManyKindsAreNoDiagnosis() {
    assertEquals(
        "NONE", flags("Stomach: GIST leiomyosarcoma leiomyoma carcinoma spindle cell tumor"));
  }
}
