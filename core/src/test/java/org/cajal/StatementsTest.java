package org.cajal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
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
        "[Necrosis|ABSENT]\nAbsent",
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
}
