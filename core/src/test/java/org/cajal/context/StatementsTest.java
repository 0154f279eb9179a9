package org.cajal.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.cajal.Annotator;
import org.cajal.Assertion;
import org.cajal.Dictionary;
import org.cajal.DictionaryExamples;
import org.cajal.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  private static final String RULES =
      String.join(
          "\n",
          "NECROSIS\tnecrosis | necrotic\tconcept=necrosis",
          "SPINDLE_CELL\tspindle cells | spindle cell\tconcept=spindle cell",
          "HISTOLOGY\tGIST\tgroup=GIST; code=8936/3; concept=GIST",
          "CLINICAL\tclinical history",
          "WORD\tno\tclass=no",
          "WORD\tnot\tclass=not",
          "WORD\tneither\tclass=neither",
          "WORD\tnor\tclass=nor",
          "WORD\twithout\tclass=without",
          "WORD\tabsence\tclass=absence",
          "WORD\tabsent | none\tclass=denied",
          "VERB\tlack\tclass=lack",
          "VERB\texclude\tclass=exclude",
          "VERB\tsee/saw/seen | identify\tclass=observed show",
          "WORD\tpresent\tclass=observed",
          "VERB\tshow/showed/shown\tclass=show",
          "VERB\tassess\tclass=assess",
          "VERB\tsuspect | suggest\tclass=suspect",
          "VERB\tmeasure\tclass=handled",
          "WORD\tpossible | possibility\tclass=doubt",
          "WORD\tevidence\tclass=evidence",
          "WORD\tareas\tclass=extent",
          "WORD\tfocal\tclass=degree",
          "WORD\tno doubt\tclass=certain",
          "WORD\tif\tclass=condition",
          "WORD\thistory of\tclass=past",
          "WORD\tmother\tclass=person",
          "WORD\ta | an\tclass=article",
          "WORD\tthe\tclass=definite",
          "WORD\tand\tclass=and",
          "WORD\tor\tclass=and or",
          "WORD\tbut\tclass=contrast",
          "WORD\twhich\tclass=relative",
          "WORD\tthat\tclass=relative definite",
          "WORD\tof | in | for | with\tclass=preposition",
          "WORD\tto\tclass=preposition base",
          "WORD\tis | was | are | were | been\tclass=be",
          "WORD\tbe\tclass=be base",
          "WORD\thas | had | have\tclass=have",
          "WORD\tdoes | did | do\tclass=do",
          "WORD\tcan | could\tclass=modal",
          "WORD\tcannot\tclass=modal not");

  private static final Annotator ANNOTATOR =
      Annotator.of(Dictionary.builder("scopes", "1").add("scopes.tsv", RULES).build());

  private static void assertReads(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No [necrosis|ABSENT] is seen.",
        "[Necrosis|ABSENT] is not seen.",
        "[Necrosis|ABSENT] not identified.",
        "[Necrosis|ABSENT] has not been identified.",
        "The cuts do not show [necrosis|ABSENT].",
        "The tumor lacks [necrosis|ABSENT].",
        "Without [necrosis|ABSENT].",
        "Absence of [necrosis|ABSENT].",
        "[Necrosis|ABSENT]: none",
      })
  void denialsAreComposed(String marked) {
    assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No evidence of [necrosis|ABSENT].",
        "No areas of [necrosis|ABSENT].",
        "No perforation of the [GIST|PRESENT].",
        "No inflammation surrounds the [necrosis|PRESENT].",
        "Without growth in the [GIST|PRESENT].",
      })
  void nounPassesADenialOrKeepsIt(String marked) {
    assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No atypia, ulcer or [necrosis|ABSENT].",
        "No atypia and no [necrosis|ABSENT].",
        "No spread, [GIST|PRESENT] 4 cm.",
        "No ulcer, a [GIST|PRESENT].",
        "No ulcer but [necrosis|PRESENT].",
        "No ulcer, focal [necrosis|PRESENT].",
        "Neither ulcer nor [necrosis|ABSENT].",
        "No invasion of muscle, [necrosis|ABSENT] or ulcer.",
      })
  void listEndsAtAnItemOfItsOwn(String marked) {
    assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Necrosis|PRESENT] is not absent.",
        "[GIST|POSSIBLE] cannot be excluded.",
        "[GIST|ABSENT] is excluded.",
        "To exclude [GIST|POSSIBLE,HYPOTHETICAL].",
        "[Necrosis|NOT_STATED] cannot be assessed.",
        "[GIST|POSSIBLE] is suspected.",
        "Possible [GIST|POSSIBLE].",
        "No doubt a [GIST|PRESENT].",
        "[Necrosis|PRESENT] was not measured.",
      })
  void predicateSpeaksOfItsSubject(String marked) {
    assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If [necrosis|NOT_STATED,HYPOTHETICAL] is seen, call.",
        "History of [GIST|HISTORICAL].",
        "Mother had [GIST|OTHER].",
      })
  void conditionTimeAndPerson(String marked) {
    assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No necrosis, but spindle cells. A GIST is suspected; necrosis cannot be assessed.",
        "Necrosis: none\nSpindle cells: present",
        "No evidence of GIST or necrosis (spindle cells absent).",
      })
  void assertionAgreesWithAnnotate(String text) {
    for (Mention mention : ANNOTATOR.annotate(text).mentions()) {
      Assertion alone = ANNOTATOR.assertion(text, mention.span());
      assertEquals(mention.assertion(), alone, mention.toString());
    }
  }
}
