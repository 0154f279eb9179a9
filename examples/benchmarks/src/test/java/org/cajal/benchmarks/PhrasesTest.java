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
            "are not seen", // one of each of two choices
            "not seen")) { // the empty choice
      assertTrue(phrases.contains(phrase), phrase);
    }
    assertFalse(phrases.stream().anyMatch(phrase -> phrase.matches(".*[{}|~].*|=.*")));
  }

  @Test
  void cuesReachTheirSides() throws IOException {
    assertTrue(Phrases.cues("ABSENT", true).contains("absence of"), "before is the default");
    assertFalse(Phrases.cues("ABSENT", false).contains("absence of"));
    assertTrue(Phrases.cues("ABSENT", true).contains("no"), "both");
    assertTrue(Phrases.cues("ABSENT", false).contains("no"), "both");
    assertTrue(Phrases.cues("ABSENT", false).contains("is absent"), "after");
    assertFalse(Phrases.cues("ABSENT", true).contains("is absent"));
  }
}
