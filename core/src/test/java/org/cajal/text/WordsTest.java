package org.cajal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cajal.TinyDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class WordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CDll7|POSITIVE] positive",
        "[S-lOO|POSITIVE] positive",
        "[DOG-l|POSITIVE] positive",
        "[c - kit|NO_RESULT]",
        "[leiomyosarcorna|PRESENT]",
        "[necros is|PRESENT] is seen",
        "[necro-\nsis|PRESENT] is seen",
        "[Cellularitv|HIGH] is high",
        "[CD117|NEGATIVE] is negalive",
        "[necrosis|PRESENT]1 is seen",
        "[spindlecells|PRESENT] are seen",
        "[Leiomyosarcoma|PRESENT] .Rest",
      })
  void damagedWordsAreRead(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @Test
  void ordinaryWordsAreLeftAlone() {
    for (String word : new String[] {"neurosis", "necropsy", "calor", "storage", "cellulitis"}) {
      assertEquals(0, TinyDictionary.ANNOTATOR.annotate(word).mentions().size(), word);
    }
  }
}
