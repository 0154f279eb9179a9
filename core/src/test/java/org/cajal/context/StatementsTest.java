package org.cajal.context;

import org.cajal.TinyDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class StatementsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No atypia, mitoses, or [necrosis|ABSENT].",
        "No atypia but [necrosis|PRESENT].",
        "No atypia; [necrosis|PRESENT].",
        "[Necrosis|ABSENT] is not seen.",
        "Not seen were [spindle cells|ABSENT].",
        "[Necrosis|PRESENT] is not absent.",
        "[Necrosis|POSSIBLE] cannot be excluded.",
        "[Necrosis|ABSENT]: none",
        "[Spindle cell|ABSENT] component seen: none",
        "[Necrosis|ABSENT]\nAbsent",
        "NO\n[NECROSIS|ABSENT] OF THE WALL.",
        "SAMPLE WITHOUT\n[NECROSIS|ABSENT].",
        "[Spindle cell|ABSENT] part    absent     Stage    2",
        "[Hypercellular|HIGH,PRESENT], with [necrosis|ABSENT] absent.",
      })
  void cuesReachTheirPhrase(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not homogeneous, partly [necrotic|PRESENT].",
        "Not ulcerated, bloody or [necrotic|ABSENT].",
      })
  void commaEndsADenialUnlessOrGoesOnWithIt(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No proliferation (only a few small and quite ordinary vessels on the one smear here) or [necrosis|ABSENT].",
        "[Necrosis|PRESENT] of cells (true cysts absent).",
        "[Necrosis|ABSENT] (absent)",
      })
  void parenthesesDoNotCountAndDoNotReachOut(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Spindle cells|NOT_STATED,HYPOTHETICAL] are typically positive.",
        "Unmutated, with [necrosis|PRESENT].",
        "Diagnosis: [leiomyosarcoma|PRESENT], 2 cm, [necrosis|ABSENT] not seen.",
      })
  void cueSpeaksOfItsOwnOnly(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Necrosis|ABSENT], which is present in most, not seen.",
        "[Necrosis|ABSENT], but this is no matter, not seen.",
        "[Necrosis|PRESENT], which is not seen in others.",
      })
  void insertBetweenCommasIsPassedOver(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clinical history: [GIST|POSSIBLE] / [leiomyosarcoma|POSSIBLE].",
        "Diagnosis: [GIST|PRESENT]. [Leiomyosarcoma|PRESENT].",
      })
  void slashInAHistoryJoinsWhatWasThoughtOf(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The possibility of [necrosis|ABSENT] is excluded.",
        "The possibility of [necrosis|POSSIBLE].",
      })
  void refutedWhatWasOnlyPossible(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Block 3 ([necrosis|PRESENT] of 5%) would be best.",
        "[Necrosis|NOT_STATED,HYPOTHETICAL] would be bad.",
      })
  void cueOutsideAParenthesisSpeaksOfWhatIsOutside(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clinical history: [leiomyosarcoma|HISTORICAL] 2005.",
        "Clinical history: 1998 [leiomyosarcoma|HISTORICAL], treated.",
        "Clinical history: 1998 ulcer; now [leiomyosarcoma|CURRENT].",
        "Clinical history: [leiomyosarcoma|CURRENT], seen 12/3/2005.",
        "Diagnosis: [leiomyosarcoma|CURRENT], staged after WHO 2020.",
        "Previous block (stomach): [leiomyosarcoma|HISTORICAL].",
      })
  void yearInTheHistoryDatesAFinding(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The differential includes:\n1. [GIST|POSSIBLE]\n2. [Leiomyosarcoma|POSSIBLE]",
        "The differential includes:\n- [GIST|POSSIBLE]\n- [leiomyosarcoma|POSSIBLE]",
        "The differential includes:\n- a polyp\n\nA plain [GIST|PRESENT] was sent.",
      })
  void lineAboveAListSpeaksOfItsItems(String marked) {
    TinyDictionary.assertReads(marked);
  }
}
