package org.cajal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.cajal.Assertion;
import org.cajal.Dictionary;
import org.cajal.Mention;
import org.cajal.Section;
import org.cajal.SectionDetector;
import org.cajal.SentenceDetector;
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.SpecimenDetector;
import org.cajal.opennlp.OpenNlpStages;
import org.junit.jupiter.api.Test;

public class StagesTest {
  private static final Dictionary DICTIONARY =
      Dictionary.builder("test", "1")
          .add(
              "rules.tsv",
              "NECROSIS\tnecrosis\nDIAGNOSIS\tdiagnosis\nGROSS\tgross\nCUE\tno\tsays=ABSENT")
          .build();
  private static final String TEXT = "Diagnosis: No atypia. Necrosis.\nGross: A. Necrosis";

  @Test
  void standardStagesStandAlone() {
    List<Section> sections = SectionDetector.of(DICTIONARY).detect(TEXT);
    assertEquals(
        "DIAGNOSIS GROSS",
        sections.stream().map(s -> s.type().name()).collect(Collectors.joining(" ")));
    Section gross = sections.get(1);
    assertEquals(
        List.of("Gross:", "A. Necrosis"),
        SentenceDetector.of(DICTIONARY).detect(TEXT, gross).stream()
            .map(span -> span.of(TEXT))
            .toList());
    assertEquals(
        List.of(new Specimen("A", new Span(39, 50), null)),
        SpecimenDetector.of(DICTIONARY).detect(TEXT, gross));
  }

  @Test
  void replacedSentencesDecideHowFarACueReaches() {
    Annotator annotator =
        Annotator.builder()
            .dictionary(DICTIONARY)
            .sentences((text, section) -> List.of(section.span()))
            .build();
    assertEquals(Assertion.PRESENT, assertionOfNecrosis(Annotator.of(DICTIONARY)));
    assertEquals(List.of(new Span(0, 31), new Span(32, 50)), annotator.annotate(TEXT).sentences());
  }

  @Test
  void replacedSectionsAndSpecimensAreTaken() {
    Annotator annotator =
        Annotator.builder()
            .dictionary(DICTIONARY)
            .sections(
                text ->
                    List.of(
                        new Section(
                            Section.Type.COMMENT, new Span(0, 0), new Span(0, text.length()))))
            .specimens((text, section) -> List.of(new Specimen("Z", section.span(), null)))
            .build();
    AnnotatedReport report = annotator.annotate(TEXT);
    assertEquals(Section.Type.COMMENT, report.sections().get(0).type());
    assertTrue(report.mentions().stream().allMatch(m -> "Z".equals(m.specimen())));
  }

  @Test
  void openNlpTokenizerIsAStage() {
    Annotator annotator =
        Annotator.builder()
            .dictionary(DICTIONARY)
            .tokenizer(OpenNlpStages.tokenizer(WhitespaceTokenizer.INSTANCE))
            .build();
    assertEquals(
        List.of(new Span(3, 11)),
        annotator.annotate("No necrosis seen, necrosis.").mentions().stream()
            .map(Mention::span)
            .toList());
  }

  @Test
  void stageThatLeavesTheTextIsNamed() {
    Annotator annotator =
        Annotator.builder()
            .dictionary(DICTIONARY)
            .sentences((text, section) -> List.of(new Span(0, 99)))
            .build();
    String message =
        assertThrows(IllegalArgumentException.class, () -> annotator.annotate(TEXT)).getMessage();
    assertTrue(message.startsWith("the sentence detector returned"), message);
  }

  private static Assertion assertionOfNecrosis(Annotator annotator) {
    return annotator.annotate(TEXT).mentions().get(0).assertion();
  }
}
