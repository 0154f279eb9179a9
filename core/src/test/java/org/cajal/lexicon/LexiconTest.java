package org.cajal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Dictionary;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases of rules, and what of a text they match. */
public class LexiconTest {
  private static Dictionary dictionary(String... files) {
    Dictionary.Builder builder = Dictionary.builder("test", "1");
    for (String file : files) {
      builder.add("mine.tsv", file.replace('~', '\t').replace('#', '\n').replace('\\', '~'));
    }
    return builder.build();
  }

  /** The words of a text that the rules of all layers match, the layers one after the other. */
  private static List<String> found(String text, String... files) {
    Lexicon lexicon = dictionary(files).lexicon();
    Tokens tokens = Tokens.of(text, lexicon.words());
    Matches matches = Matches.of(tokens, lexicon);
    List<String> found = new ArrayList<>();
    for (Rule.Layer layer : Rule.Layer.values()) {
      for (Lexicon.Match match : matches.of(layer)) {
        found.add(tokens.span(new Run(match.from(), match.to())).of(text));
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "is not seen @ is not seen",
        "are not found at all @ are not found at all",
        "were not seen @ not seen",
        "is seen @ ",
      })
  void everyChoiceOfBracesIsAPhrase(String text, String found) {
    List<String> expected = found == null ? List.of() : List.of(found);
    assertEquals(
        expected, found(text, "CUE~{is,are,} not {seen,found at all}~says=absent; side=after"));
  }

  @Test
  void whatFollowsTheMarkIsNoPartOfTheMatch() {
    String rule = "NECROSIS~necrotic \\ {bone,fat}";
    assertEquals(List.of("necrotic"), found("necrotic fat", rule));
    assertEquals(List.of(), found("necrotic mass", rule));
  }

  @Test
  void nounsHaveAPlural() {
    String rule = "SITE~{upper,lower} body | ileal pouch~code=C16.2";
    assertEquals(
        List.of("upper bodies", "ileal pouches"), found("upper bodies, ileal pouches", rule));
    assertEquals(List.of(), found("signs", "CUE~sign~says=PRESENT"));
  }

  @Test
  void caseCountsBehindTheSignOfEquality() {
    String rule = "SITE~={D1,D2} mass~code=C17.0";
    assertEquals(List.of("D1 mass", "D2 mass"), found("D1 mass, d1 mass, D2 mass, D2 Mass", rule));
  }

  @Test
  void dashCountsOnlyAtTheEdgeOfAPhrase() {
    String rule = "CUE~tumor - free | none - ~says=absent; side=after";
    assertEquals(
        List.of("tumor free", "tumor-free", "none -"),
        found("tumor free, tumor-free; none - ", rule));
  }

  @Test
  void rulesOfOneFileHaveNoPhraseInCommon() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> dictionary("SITE~stomach~code=C16.9#SITE~{maw,stomach}~code=C16.8"));
    assertEquals("mine.tsv:2: '{maw,stomach}' stands also at mine.tsv:1; keep one", e.getMessage());
  }

  @Test
  void pluralThatARuleGivesIsItsPhrase() {
    assertThrows(
        IllegalArgumentException.class,
        () -> dictionary("SITE~colon | colons~code=C18.9#SITE~colons~code=C18.8"));
  }

  @Test
  void phraseMayStandInOneRuleTwiceInTwoLayersAndInTwoFiles() {
    assertEquals(1, dictionary("SITE~maw | {maw,gaster}~code=C16.9").size());
    assertEquals(2, dictionary("CUE~positive~says=PRESENT#RESULT~positive~result=POSITIVE").size());
    assertEquals(2, dictionary("SITE~stomach~code=C16.9", "SITE~stomach~code=C16.8").size());
  }

  @Test
  void pluralOfOneRuleMayBeAPhraseOfAnother() {
    assertEquals(2, dictionary("SITE~colon~code=C18.9#SITE~colons~code=C18.8").size());
  }

  @Test
  void phraseWithoutAWordIsRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> dictionary("SITE~{maw,}~code=C16.9"));
    assertEquals(
        "mine.tsv:1: phrase without a word; write at least one letter or digit", e.getMessage());
  }
}
