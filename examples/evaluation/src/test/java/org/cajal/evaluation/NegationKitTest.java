package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cajal.dictionaries.PathologyDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NegationKitTest {
  @TempDir Path folder;

  @Test
  void halvesAreCountedApart() throws Exception {
    Path kit = folder.resolve("kit.tsv");
    Files.writeString(
        kit,
        String.join(
            "\n",
            "report\tconcept\tsentence\tnegation",
            "1\tback pain\tHe denies BACK   PAIN today.\tNegated",
            "1\tfever\tShe reports FEVER.\tAffirmed",
            "2\trash\t\"No RASH, but itching.\"\tNegated",
            "2\titching\t\"No rash, but ITCHING.\"\tAffirmed",
            "2\tcough\tNothing of it.\tNegated"));
    NegationKit figures = NegationKit.measure(kit, PathologyDictionary.annotator());
    assertEquals(new NegationKit.Half(1, 0, 0), figures.odd());
    assertEquals(new NegationKit.Half(1, 0, 0), figures.even());
    assertEquals(1, figures.notFound());
  }

  @Test
  void malformedLineIsNamedWithoutItsText() throws Exception {
    Path kit = folder.resolve("kit.tsv");
    Files.writeString(kit, "report\tconcept\tsentence\tnegation\nsecret words\n");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> NegationKit.measure(kit, PathologyDictionary.annotator()))
            .getMessage();
    assertTrue(message.contains("kit.tsv:2: expected"), message);
    assertTrue(!message.contains("secret"), message);
  }
}
