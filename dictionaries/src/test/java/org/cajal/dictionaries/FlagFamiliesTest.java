package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the flag says of each kind of report, in several wordings. */
class FlagFamiliesTest {
  private static final Annotator ANNOTATOR = PathologyDictionary.annotator();

  /** Each report, and the flags expected of it, as {@code CERTAINTY:REASON SPECIMEN}. */
  private static Stream<DynamicTest> family(String expected, String... reports) {
    return Arrays.stream(reports)
        .map(
            report ->
                DynamicTest.dynamicTest(
                    report.replace('\n', ' '), () -> assertEquals(expected, flags(report))));
  }

  private static String flags(String... reports) {
    List<AnnotatedReport> annotated = ANNOTATOR.annotateCase(List.of(reports));
    List<String> flags =
        annotated.stream()
            .flatMap(report -> report.flags().stream())
            .map(
                flag ->
                    flag.certainty()
                        + ":"
                        + flag.reason()
                        + (flag.specimen() == null ? "" : " " + flag.specimen()))
            .toList();
    return flags.isEmpty() ? "NONE" : String.join(", ", flags);
  }

  @TestFactory
  Stream<DynamicTest> severalTumoursEachNeedTheirOwnStain() {
    return family(
        "DEFINITE:NOT_RECORDED B",
        "Diagnosis:\nA. Stomach, wedge: GIST, 3 cm. CD117 is positive.\nB. Ileum, resection:"
            + " Leiomyosarcoma, 5 cm.",
        "Diagnosis:\nA. Colon, polypectomy: Tubular adenoma.\nB. Jejunum, resection: GIST.",
        "Final diagnosis:\nA) Duodenum, excision: Gastrointestinal stromal tumor; c-kit positive.\n"
            + "B) Rectum, excision: Spindle cell sarcoma.\n"
            + "Comment: The tumor in specimen A was also DOG1 positive.",
        "Diagnosis\nA) Stomach, wedge resection: GIST, 6 cm.\n   Immunostains (block A3): CD117"
            + " positive; desmin negative.\nB) Omentum, nodule: Metastatic GIST, 1 cm.");
  }

  @TestFactory
  Stream<DynamicTest> spreadBeyondTheAbdomenNeedsNoStainOfItsOwn() {
    return family(
        "NONE",
        "Diagnosis:\nA. Liver, biopsy: Metastatic leiomyosarcoma.\nB. Duodenum, excision:"
            + " Leiomyosarcoma. CD117 is negative.");
  }

  @TestFactory
  Stream<DynamicTest> primaryElsewhereIsNoFlag() {
    return family(
        "NONE",
        "Colon, resection: Metastatic uterine leiomyosarcoma.",
        "Final diagnosis: metastatic leiomyosarcoma of the ileum from the uterus.",
        "Small bowel, resection: Leiomyosarcoma of the uterus, involving the bowel wall.",
        "Ileum, biopsy: metastasis of the known retroperitoneal... Uterine leiomyosarcoma metastatic"
            + " to ileum.",
        "Uterus, hysterectomy: Leiomyosarcoma.",
        "Soft tissue of thigh, excision: Pleomorphic sarcoma.");
  }

  @TestFactory
  Stream<DynamicTest> finalDiagnosisWinsOverFrozenSection() {
    return Stream.concat(
        family(
            "NONE",
            "Intraoperative consultation: Stomach: spindle cell neoplasm.\nFinal diagnosis: Stomach,"
                + " wedge: leiomyoma.",
            "Frozen section diagnosis: Stomach, nodule: suspicious for sarcoma.\n\nDiagnosis:\n"
                + "Stomach, nodule: schwannoma."),
        family(
            "DEFINITE:NOT_RECORDED",
            "Frozen section: Stomach: leiomyoma.\nFinal diagnosis: Stomach, wedge:"
                + " leiomyosarcoma, low grade."));
  }

  @TestFactory
  Stream<DynamicTest> historyAloneIsNoFlag() {
    return family(
        "NONE",
        "Clinical history: History of gastric GIST.\nDiagnosis: Stomach, biopsy: chronic gastritis.",
        "Clinical information: GIST of the stomach, resected 2015.\nDiagnosis: Colon: normal mucosa.",
        "Diagnosis: Stomach, biopsy: gastritis. The patient has a history of gastrointestinal"
            + " stromal tumor.",
        "Past medical history: jejunal GIST.\nDiagnosis: Liver, biopsy: steatosis.",
        "Family history of GIST.\nDiagnosis: Stomach, polyp: hyperplastic polyp.");
  }

  @TestFactory
  Stream<DynamicTest> openDiagnosisIsPossible() {
    return family(
        "POSSIBLE:NOT_RECORDED",
        "Stomach, biopsy: Spindle cell neoplasm, favor GIST.",
        "Stomach, biopsy: Suspicious for gastrointestinal stromal tumor.",
        "Duodenum, biopsy: The differential diagnosis includes GIST versus schwannoma.",
        "Colon, biopsy: leiomyosarcoma cannot be excluded.",
        "Stomach, FNA: Mesenchymal neoplasm.",
        "Omentum, resection: Leiomyosarcoma.",
        "Retroperitoneum, mass: Spindle cell sarcoma.");
  }

  @TestFactory
  Stream<DynamicTest> specimenLineWithoutHeadingEndsTheClinicalData() {
    return family(
        "POSSIBLE:NOT_RECORDED",
        "Clinical data: 60 F, gastric mass.\n\nSTOMACH, MASS, BIOPSY:\n  - Spindle cell lesion, favor"
            + " GIST.",
        "History: abdominal pain.\n\nJEJUNUM, RESECTION:\nSpindle cell neoplasm.");
  }

  @TestFactory
  Stream<DynamicTest> letteredSpecimenWithoutHeadingEndsTheClinicalData() {
    return family(
        "POSSIBLE:NOT_RECORDED A",
        "History: abdominal pain.\n\nA. Jejunum, resection:\nSpindle cell neoplasm.");
  }

  @TestFactory
  Stream<DynamicTest> untickedChecklistIsNoFlag() {
    return family(
        "NONE",
        "Stomach, biopsy.\n[ ] GIST\n[ ] Leiomyosarcoma\n[x] Gastritis",
        "Rectum, polyp.\n( ) Sarcoma  ( ) Lymphoma  (x) Adenoma",
        "Colon.\n1. Adenocarcinoma 2. Lymphoma 3. GIST 4. Leiomyosarcoma 5. Carcinoid",
        "\u2610 Gastrointestinal stromal tumor\n\u2612 Adenocarcinoma\nSite: stomach");
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoGastrointestinalSarcomaIsNoFlag() {
    return family(
        "NONE",
        "Esophagus, biopsy: Carcinosarcoma.",
        "Stomach, biopsy: Kaposi sarcoma.",
        "Colon, resection: Sarcomatoid carcinoma.",
        "Stomach, wedge: Leiomyoma.",
        "Ileum, polyp: Inflammatory fibroid polyp.",
        "Small bowel mesentery: Desmoid fibromatosis.",
        "Stomach, biopsy: Negative for sarcoma.",
        "Colon, resection: No evidence of gastrointestinal stromal tumor.");
  }

  @TestFactory
  Stream<DynamicTest> recordedStainIsNoFlag() {
    return family(
        "NONE",
        "Stomach: GIST. CD117 is positive.",
        "Stomach: GIST. The tumor cells express c-kit.",
        "Stomach: GIST. KIT (CD117): Negative",
        "Stomach: GIST, c-kit+/DOG1+/desmin-.",
        "Stomach: GIST. CD117 is equivocal.",
        "Stomach: GIST. Immunostains for CD117 and DOG1 were performed.",
        "Stomach: GIST. Per the outside report, CD117 was positive.",
        "Stomach: GIST. There is no CD117 expression.",
        "Stomach: GIST. The cells stain for CD117 and CD34.");
  }

  @TestFactory
  Stream<DynamicTest> unrecordedStainTellsWhy() {
    return Stream.of(
            family(
                "DEFINITE:NOT_RECORDED", "Stomach: GIST.", "Ileum: leiomyosarcoma, SMA positive."),
            family(
                "DEFINITE:PENDING",
                "Stomach: GIST. CD117 is pending.",
                "Stomach: GIST. A c-kit stain has been ordered.",
                "Stomach: GIST. CD117 will be reported in an addendum."),
            family(
                "DEFINITE:RECOMMENDED",
                "Stomach: GIST. CD117 staining is recommended.",
                "Stomach: GIST. We recommend immunohistochemistry for c-kit.",
                "Stomach: GIST. CD117 should be performed."),
            family(
                "DEFINITE:NOT_PERFORMED",
                "Stomach: GIST. CD117 was not performed.",
                "Stomach: GIST. Tissue is insufficient for CD117.",
                "Stomach: GIST. CD117: not done"),
            family(
                "DEFINITE:NO_RESULT",
                "Stomach: GIST. If CD117 is positive, imatinib may help.",
                "Stomach: GIST.\nDisclaimer: antibodies and clones: CD117 (YR145), CD34 (QBEnd10)."))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> controlDoesNotCount() {
    return family(
        "DEFINITE:CONTROL_ONLY",
        "Stomach: GIST. Mast cells are positive for CD117.",
        "Stomach: GIST. CD117 highlights mast cells, which serve as internal control.",
        "Stomach: GIST. Mast cells, the internal control, are positive for CD117.");
  }

  @TestFactory
  Stream<DynamicTest> geneDoesNotCount() {
    return family(
        "DEFINITE:GENE_ONLY",
        "Stomach: GIST. A KIT exon 11 mutation was found.",
        "Stomach: GIST. No KIT mutation was detected.",
        "Stomach: GIST. KIT is wild type by sequencing.");
  }

  @TestFactory
  Stream<DynamicTest> dog1AloneDoesNotCount() {
    return family(
        "DEFINITE:NOT_RECORDED",
        "Stomach: GIST. DOG1 is positive.",
        "Stomach: GIST, DOG1+, CD34+.",
        "Jejunum: GIST. The tumor is diffusely positive for DOG-1 and negative for desmin.");
  }

  @TestFactory
  Stream<DynamicTest> laterReportOfTheCaseBringsOrReversesTheDiagnosis() {
    String gist = "Stomach, biopsy: GIST.";
    return Stream.of(
            new String[] {"NONE", gist, "Addendum: CD117 is diffusely positive."},
            new String[] {"NONE", gist, "Addendum: c-kit is negative, DOG1 is positive."},
            new String[] {"NONE", gist, "Amended diagnosis: Stomach, biopsy: schwannoma."},
            new String[] {"DEFINITE:PENDING", gist, "Addendum: CD117 is still pending."},
            new String[] {
              "DEFINITE:NOT_RECORDED",
              "Stomach, biopsy: leiomyoma.",
              "Amended diagnosis: Stomach: gastrointestinal stromal tumor."
            })
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" / ", row),
                    () -> assertEquals(row[0], flags(Arrays.copyOfRange(row, 1, row.length)))));
  }

  @TestFactory
  Stream<DynamicTest> addendumInTheReportBringsOrReversesTheDiagnosis() {
    return Stream.concat(
        family(
            "NONE",
            "Diagnosis: Stomach: GIST. CD117 is pending.\nAddendum: CD117 is positive.",
            "Diagnosis: Ileum: leiomyosarcoma.\nAmended report: The diagnosis is changed to"
                + " leiomyoma."),
        family(
            "DEFINITE:NOT_RECORDED",
            "Diagnosis: Stomach: leiomyoma.\nAddendum: The tumor is a gastrointestinal stromal"
                + " tumor."));
  }
}
