package org.cajal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

public class WordTableTest {
  @Test
  void wordsKeepTheirNumbersWhenTheTableGrows() {
    WordTable table = new WordTable();
    for (int i = 1; i <= 20_000; i++) {
      assertEquals(i, table.add("word" + i));
      assertEquals(i, table.add("word" + i));
    }
    for (int i = 1; i <= 20_000; i++) {
      String text = "a WORD" + i + ".";
      assertEquals(i, table.find(text, 2, text.length() - 1));
      assertEquals(i, table.findJoined(text, 2, 4, 4, text.length() - 1));
    }
    assertEquals(20_000, table.size());
    assertEquals("word7", table.word(7));
    assertEquals(0, table.find("word0", 0, 5));
  }

  @Test
  void aSetOfHashesNeverForgets() {
    HashBits bits = new HashBits(1_000);
    int[] hashes = new Random(7).ints(101_000).toArray();
    for (int i = 0; i < 1_000; i++) {
      bits.add(hashes[i]);
    }
    int chance = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i < 1_000) {
        assertTrue(bits.mayHold(hashes[i]));
      } else {
        chance += bits.mayHold(hashes[i]) ? 1 : 0;
      }
    }
    assertTrue(chance < 7_000, chance + " of 100,000 pass by chance; one in sixteen may");
  }
}
