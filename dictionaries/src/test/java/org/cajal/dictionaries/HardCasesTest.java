package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.cajal.AnnotatedReport;
import org.cajal.DictionaryExamples;
import org.cajal.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hard cases of the annotation guideline and their right answers. */
class HardCasesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tumor cells are positive for [CD117|POSITIVE] and DOG1; negative for desmin, S100.",
        "Negative: desmin, [CD117|NEGATIVE]. Positive: [SMA|POSITIVE].",
        "[CD117|NEGATIVE], DOG1, CD34, S100 and keratin are all non-reactive.",
        "All stains are negative except [CD117|POSITIVE].",
        "[Desmin|POSITIVE] and [CD117|NEGATIVE] are positive and negative, respectively.",
        "[CD117|NEGATIVE]-/[DOG1|POSITIVE]+/[CD34|NEGATIVE](-)",
        "[CD117|POSITIVE]-positive spindle cells",
        "[CD117|POSITIVE] - positive",
        "[CD117|NEGATIVE] \u2013",
        "[CD117|POSITIVE,3+,DIFFUSE]: 3+ diffuse",
        "[c-kit|POSITIVE,FOCAL,WEAK,5-5%] focal weak 5%",
        "[KIT|NEGATIVE] 0",
        "Margins negative for tumor; tumor positive for [CD117|POSITIVE].",
        "[KIT|NO_RESULT]-negative [GIST|POSSIBLE] cannot be excluded.",
        "R/O [GIST|HYPOTHETICAL]; [c-kit|PENDING] ordered.",
        "Mast cells (internal control) are positive for [CD117|NEGATIVE]; the tumor is negative.",
        "[CD117|NEGATIVE]\nNegative",
        "[CDll7|POSITIVE] is positive.",
        "[CD1 17|POSITIVE] is positive.",
        "[C-K1T|POSITIVE] is positive.",
        "[c - kit|POSITIVE] is positive.",
        "No [necrosis|ABSENT] but [marked cellularity|HIGH].",
        "[Necrosis|PRESENT] is not absent.",
        "[NECROSIS|NOT_STATED]:\nMITOTIC RATE: 3",
        "No coagulative tumor [necrosis|ABSENT]; hyaline [necrosis|PRESENT] seen.",
        "[ ] [Necrosis|NOT_STATED] [x] No [necrosis|ABSENT]",
        "[Liver|METASTASIS,C22.0]: metastatic leiomyosarcoma, [gastric|TUMOR,C16.9] primary.",
        "Immunohistochemistry for SMA and [Kit|PERFORMED] support the above diagnosis (GIST).",
        "antibodies and their respective clones: ER(SP1), [CD117|NO_RESULT](Poly), CD20(L26)",
        "Special stain: CK7, CD10, [CD117|NO_RESULT], RECUT, NEG CONT",
        "[Omentum|SPECIMEN] adherent to uninvolved [stomach|UNINVOLVED]",
        "4. [Melanoma|NOT_STATED] 5. [Sarcoma|NOT_STATED] 6. [Gastrointestinal stromal tumour|NOT_STATED]"
            + " 7. [Leiomyoma|NOT_STATED] 8. [Lymphoma|NOT_STATED]",
      })
  void reads(String marked) {
    assertEquals(
        Optional.empty(), DictionaryExamples.failure(PathologyDictionary.annotator(), marked));
  }

  @Test
  void metastasisInLiverIsFlaggedForItsPrimaryInTheStomach() {
    assertEquals(
        List.of("DEFINITE:NOT_RECORDED"),
        flags("Liver: metastatic leiomyosarcoma, gastric primary."));
  }

  @Test
  void performedStainRaisesNoFlag() {
    assertEquals(
        List.of(),
        flags("Immunohistochemistry for SMA and Kit support the above diagnosis (GIST)."));
  }

  @Test
  void untickedChecklistRaisesNoFlag() {
    assertEquals(
        List.of(),
        flags(
            "4. Melanoma 5. Sarcoma 6. Gastrointestinal stromal tumour 7. Leiomyoma 8. Lymphoma"));
  }

  static List<String> flags(String text) {
    AnnotatedReport report = PathologyDictionary.annotator().annotate(text);
    return report.flags().stream().map(HardCasesTest::kind).toList();
  }

  private static String kind(Flag flag) {
    return flag.certainty() + ":" + flag.reason();
  }
}
