package org.cajal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProceduresTest {
  private static final Annotator ANNOTATOR =
      Annotator.of(
          Dictionary.builder("procedures", "1")
              .add(
                  "procedures.tsv",
                  String.join(
                      "\n",
                      "PROCEDURE\tgastrectomy\tcode=C16.9",
                      "SITE\tthigh\tcode=C76.5",
                      "SITE\tcolon\tcode=C18.9",
                      "HISTOLOGY\tsarcoma\tgroup=SARCOMA; code=8800/3",
                      "CLINICAL\tclinical history",
                      "DIAGNOSIS\tdiagnosis",
                      "WORD\tno\tclass=no",
                      "WORD\tprevious\tclass=past"))
              .build());

  @Test
  void aProcedureTellsTheSiteWhereTheReportNamesNone() {
    AnnotatedReport report = ANNOTATOR.annotate("Gastrectomy: sarcoma.");
    Flag flag = report.flags().get(0);
    assertEquals(Flag.Certainty.DEFINITE, flag.certainty());
    assertTrue(flag.evidence().contains(new Flag.Evidence(new Span(0, 11), "site: C16.9")));
    assertEquals(List.of("C16.9"), report.findings().get(0).sites());
    assertEquals(0, report.mentions(MentionType.SITE).count());
  }

  @Test
  void aSiteThatIsNamedCountsMore() {
    assertEquals(List.of(), ANNOTATOR.annotate("Gastrectomy. Thigh: sarcoma.").flags());
  }

  @Test
  void aProcedureOfTheHistoryTellsNothing() {
    assertEquals(List.of(), ANNOTATOR.annotate("Sarcoma. Previous gastrectomy.").flags());
    assertEquals(
        List.of(),
        ANNOTATOR.annotate("CLINICAL HISTORY: gastrectomy in youth\n\nDIAGNOSIS: sarcoma").flags());
    assertEquals(List.of(), ANNOTATOR.annotate("No gastrectomy was done. Sarcoma.").flags());
  }

  @Test
  void eachSpecimenHasItsOwn() {
    String text = "DIAGNOSIS:\nA. Gastrectomies: sarcoma\nB. Lump: sarcoma\n";
    List<Flag> flags = ANNOTATOR.annotate(text).flags();
    assertEquals(List.of("A"), flags.stream().map(Flag::specimen).toList());
  }

  @Test
  void theCodeMayNotBeMissing() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Dictionary.builder("none", "1").add("p.tsv", "PROCEDURE\tgastrectomy"))
            .getMessage();
    assertEquals("p.tsv:1: the key 'code' is missing; write such as code=C16.9", message);
  }
}
