package org.cajal.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
  @Test
  void sameReportsEveryTime() throws IOException {
    List<String> reports = Corpus.generate(Path.of(".."));
    assertEquals(2000, reports.size());
    assertEquals(reports, Corpus.generate(Path.of("..")));
    assertFalse(String.join("", reports).contains("|CD117,"), "a label was left in the text");
  }

  @Test
  void wrongFolderIsNamed() {
    IOException e = assertThrows(IOException.class, () -> Corpus.generate(Path.of("nowhere")));
    assertTrue(e.getMessage().contains("--examples"), e.getMessage());
    IOException none = assertThrows(IOException.class, () -> Corpus.read(Path.of("nowhere")));
    assertTrue(none.getMessage().contains("--reports"), none.getMessage());
  }

  @Test
  void phrasesMatchBetweenWordBoundaries() throws IOException {
    var automaton = Phrases.automaton();
    assertEquals(1, Phrases.count(automaton, "Spindle cell sarcoma"));
    assertEquals(0, Phrases.count(automaton, "xstomachx"));
  }
}
