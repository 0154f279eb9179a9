package org.cajal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "Tumour, tumor",
    "OEDEMA, edema",
    "haemorrhage, hemorrhage",
    "localised, localized",
    "vacuolisation, vacuolization",
    "\u00c6rated, erated",
    "in\ufb01ltrate, infiltrate",
    "tissue, tissue",
    "found, found",
  })
  void britishSpellingIsFolded(String word, String folded) {
    assertEquals(folded, Spelling.fold(word));
  }

  /** The quick look must never pass over a word that folding would change. */
  @Test
  void onlyBritishSpellingChangesMoreThanCase() {
    String letters = "aeioursdn\u00e6\ufb01";
    int words = (int) Math.pow(letters.length(), 5);
    for (int number = 0; number < words; number++) {
      StringBuilder word = new StringBuilder();
      for (int left = number; word.length() < 5; left /= letters.length()) {
        word.append(letters.charAt(left % letters.length()));
      }
      String written = word.toString();
      String changed =
          written
              .replace("\u00e6", "e")
              .replace("ae", "e")
              .replace("oe", "e")
              .replace("our", "or")
              .replace("ising", "izing")
              .replace("ised", "ized")
              .replace("\ufb01", "fi");
      assertEquals(changed, Spelling.fold(written));
    }
  }

  @Test
  void confusedLettersShareASkeleton() {
    assertEquals(skeleton("CDll7"), skeleton("cd117"));
    assertEquals(skeleton("leiomyosarcorna"), skeleton("leiomyosarcoma"));
    assertNotEquals(skeleton("cd117"), skeleton("cd17"));
  }

  @Test
  void blurredLettersShareAShape() {
    assertEquals(shape("negalive"), shape("negative"));
    assertNotEquals(shape("negative"), shape("relative"));
  }

  private static long skeleton(String word) {
    return Spelling.skeleton(word, 0, word.length());
  }

  private static long shape(String word) {
    return Spelling.shape(word, 0, word.length());
  }
}
