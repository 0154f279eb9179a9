package org.cajal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.Section;
import org.cajal.Specimen;
import org.cajal.TinyDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

public class LayoutTest {
  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of("One is 3 cm. Two is small.", List.of("One is 3 cm.", "Two is small.")),
        Arguments.of("Foci .Definite cysts", List.of("Foci .", "Definite cysts")),
        Arguments.of("napsin A. The index", List.of("napsin A.", "The index")),
        Arguments.of("Seen by Dr. Smith", List.of("Seen by Dr. Smith")),
        Arguments.of("a||b", List.of("a||", "b")),
        Arguments.of("D/D - 1. One  2. Two", List.of("D/D - 1. One  2. Two")),
        Arguments.of("GIST? Yes", List.of("GIST?", "Yes")),
        Arguments.of("Small ? GIST", List.of("Small ? GIST")));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void sentencesEnd(String text, List<String> expected) {
    List<String> found =
        TinyDictionary.ANNOTATOR.annotate(text).sentences().stream()
            .map(span -> span.of(text))
            .toList();
    assertEquals(expected, found);
  }

  private static List<String> specimens(String text) {
    return TinyDictionary.ANNOTATOR.annotate(text).mentions().stream()
        .map(mention -> mention.concept() + " " + mention.specimen())
        .toList();
  }

  @Test
  void everyFormOfLabelBeginsASpecimen() {
    for (String label : new String[] {"A.", "A)", "(A)", "A:", "A -", "Part A:", "Specimen A."}) {
      assertEquals(List.of("GIST A"), specimens("Diagnosis:\n" + label + " small GIST"), label);
    }
    assertEquals(
        List.of("GIST 1", "necrosis 2"), specimens("Diagnosis:\n1- small GIST\n2- Necrosis"));
  }

  @Test
  void numbersOfACommentAreRemarksWhereNoSpecimenIsNumbered() {
    String remarks = "Comment:\n1. A small GIST.\n2. Stains for CD117 are pending.";
    assertEquals(List.of("GIST null", "CD117 null"), specimens(remarks));
    assertEquals(
        List.of("GIST 1", "necrosis 2", "GIST 1", "CD117 2"),
        specimens("Diagnosis:\n1. GIST\n2. Necrosis\n\n" + remarks));
    assertEquals(
        List.of("GIST 1", "necrosis 2"),
        specimens("Comment:\nSpecimen 1. Small GIST\nSpecimen 2. Necrosis"));
  }

  @Test
  void labelsOfSeveralSpecimensAreJoined() {
    assertEquals(
        List.of("GIST A and B", "necrosis C"),
        specimens("Diagnosis:\nA and B. Small GIST\nC. Necrosis"));
    assertEquals(
        List.of("GIST 1 and 5", "necrosis 2"),
        specimens("Diagnosis:\n1, 5. Small GIST\n2. Necrosis"));
    assertTrue(Specimen.isShared("A and B", "B"));
    assertFalse(Specimen.isShared("A and B", "C"));
  }

  @Test
  void secondSeriesOfLabelsBeginsAnew() {
    assertEquals(
        List.of("SITE A", "SITE B", "GIST A", "necrosis B"),
        specimens("Specimens:\nA: Stomach\nB: Colon\n\nA: GIST, small.\nB: No necrosis."));
  }

  @Test
  void listOfSpecimensEndsWhereTheirDiagnosesBegin() {
    AnnotatedReport report =
        Annotator.of(
                Dictionary.builder("tiny", "1")
                    .add("tiny.tsv", "SPECIMEN\tspecimens\nHISTOLOGY\tGIST\tgroup=GIST")
                    .build())
            .annotate("Specimens\nA: One\nB: Two\n\nA: GIST\nB: None");
    assertEquals(
        List.of(Section.Type.SPECIMEN, Section.Type.BODY),
        report.sections().stream().map(Section::type).toList());
    assertEquals(1, report.flags().size());
  }

  @Test
  void textRefersToSpecimensAndBlocks() {
    String parts = "Diagnosis:\nA. Small GIST\nB. Small leiomyosarcoma\n\nMicroscopic:\n";
    assertEquals("CD117 B", specimens(parts + "In specimen B, CD117 is positive.").get(2));
    assertEquals("CD117 A", specimens(parts + "CD117 (block A4): positive").get(2));
    assertEquals(
        "CD117 A and B", specimens(parts + "Specimens A and B: CD117 is positive.").get(2));
    assertEquals("CD117 null", specimens(parts + "In specimens A and B CD117 is positive.").get(2));
  }

  @Test
  void clinicalDataEndAtAnUnknownLabel() {
    AnnotatedReport report =
        TinyDictionary.ANNOTATOR.annotate("Clinical history: mass.\n\nVerdict: GIST");
    assertEquals(Section.Type.BODY, report.sections().get(1).type());
  }

  /** The types of a text's sections with the words that each begins with. */
  private static List<String> sections(String text) {
    return Annotator.of(
            Dictionary.builder("tiny", "1")
                .add(
                    "tiny.tsv",
                    "SPECIMEN\tspecimen\nDIAGNOSIS\tverdict\nMICROSCOPIC\tmicroscopy\n"
                        + "HISTOLOGY\tGIST\tgroup=GIST")
                .build())
        .annotate(text)
        .sections()
        .stream()
        .map(section -> section.type() + " " + section.span().of(text).split(" ")[0])
        .toList();
  }

  @Test
  void aSpecimenIsOneEntryWhereLinesAreLost() {
    assertEquals(
        List.of("SPECIMEN Specimen:", "BODY Type:"), sections("Specimen: Ileum Type: GIST"));
    assertEquals(
        List.of("SPECIMEN Specimen:", "BODY A."),
        sections("Specimen: A. Ileum, B. Fat A. Ileum: GIST"));
    assertEquals(
        List.of("SPECIMEN Specimen:", "BODY There"), sections("Specimen: Ileum. There is a GIST."));
  }

  @Test
  void capitalsAreHeadingsWhereLinesAreLost() {
    assertEquals(
        List.of("BODY Seen", "DIAGNOSIS VERDICT"),
        sections("Seen by the board VERDICT Small mass"));
    assertEquals(
        List.of("BODY Seen", "MICROSCOPIC MICROSCOPY."),
        sections("Seen by the board. MICROSCOPY. small GIST"));
    assertEquals(List.of("BODY Seen"), sections("Seen by the VERDICT BOARD of May"));
  }
}
