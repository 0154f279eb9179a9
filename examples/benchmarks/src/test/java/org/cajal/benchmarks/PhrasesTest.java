package org.cajal.benchmarks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void everyFormOfPhraseIsRead() throws IOException {
    Set<String> phrases = new HashSet<>(Phrases.all());
    assertTrue(phrases.size() >= 8000, phrases.size() + " phrases");
    for (String phrase :
        List.of(
            "gastrointestinal stromal tumor", // in the head line
            "gists", // behind a bar
            "gi stromal tumor", // on a line below
            "bot", // as written only
            "d1 biopsy", // the same in a choice
            "insulin", // before what must follow
            "diagnostic impression", // a choice
            "no longer in question")) { // a member of a class
      assertTrue(phrases.contains(phrase), phrase);
    }
    assertFalse(phrases.stream().anyMatch(phrase -> phrase.matches(".*[{}|~].*|=.*")));
  }

  @Test
  void cuesReachTheirSides() throws IOException {
    assertTrue(Phrases.cues("ABSENT", true).contains("no"), "before");
    assertTrue(Phrases.cues("ABSENT", false).contains("absent"), "after");
    assertFalse(Phrases.cues("ABSENT", true).contains("absent"));
    assertTrue(Phrases.cues("POSSIBLE", true).contains("possible"));
  }
}
