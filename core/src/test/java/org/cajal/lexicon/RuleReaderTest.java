package org.cajal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class RuleReaderTest {
  private static List<Rule> read(String... lines) {
    return RuleReader.read("mine.tsv", String.join("\n", lines));
  }

  @Test
  void ruleTakesThePhrasesAndExamplesBelowIt() {
    List<Rule> rules =
        read(
            "# comment",
            "",
            "SITE\tstomach | gastric\tcode=C16.9; concept=stomach",
            "| gaster",
            "| maw",
            "+ The [maw|C16.9].",
            "- The jaw.",
            "NECROSIS\tnecrosis");

    Rule rule = rules.get(0);
    assertEquals(2, rules.size());
    assertEquals("mine.tsv:3", rule.id());
    assertEquals(List.of("stomach", "gastric", "gaster", "maw"), rule.phrases());
    assertEquals("C16.9", rule.term().code());
    assertEquals("stomach", rule.term().concept());
    assertEquals(List.of("The [maw|C16.9]."), rule.matching());
    assertEquals(List.of("The jaw."), rule.notMatching());
    assertEquals("mine.tsv:8", rules.get(1).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "SITES~stomach @ mine.tsv:1: unknown kind 'SITES'; allowed are",
        "SITE @ mine.tsv:1: 1 columns; expected KIND<TAB>phrase",
        "SITE~stomach~kode=C16.9 @ mine.tsv:1: unknown key [kode]; allowed are",
        "SITE~stomach~C16.9 @ mine.tsv:1: 'C16.9' is no key=value; write such as code=C16.9",
        "SITE~stomach~code=C16.9; code=C16.8 @ mine.tsv:1: key 'code' is given twice; keep one",
        "CUE~no~side=before @ mine.tsv:1: the key 'says' is missing; allowed are [ABSENT",
        "CUE~no~says=nothing @ mine.tsv:1: says=nothing; allowed are [ABSENT",
        "CUE~no~says=absent; reach=far @ mine.tsv:1: reach=far; allowed are 1 to 99 tokens",
        "CUE~no~says=absent; strong=no @ mine.tsv:1: strong=no; only yes is allowed",
        "SITE~stomach |  | gastric @ mine.tsv:1: an empty phrase; write phrases separated by",
        "| gastric @ mine.tsv:1: a line of phrases belongs to no rule; put it below its rule",
        "+ The stomach. @ mine.tsv:1: an example belongs to no rule; put it below its rule",
        "SITE~stomach#+ The stomach.#| gastric @ mine.tsv:3: a line of phrases belongs to no rule",
        "CUE~{no,not seen~says=absent @ mine.tsv:1: braces in '{no,not seen' do not match",
        "SITE~{=D1,=D2} mass @ mine.tsv:1: '=' in the braces of '{=D1,=D2} mass'; write it before",
      })
  void malformedFileNamesLineAndRemedy(String file, String message) {
    String content = file.replace('~', '\t').replace('#', '\n');
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RuleReader.read("mine.tsv", content));
    assertEquals(
        message, e.getMessage().substring(0, Math.min(message.length(), e.getMessage().length())));
  }

  @Test
  void phraseMayStandInRulesOfDifferentLayers() {
    assertEquals(
        2, read("CUE\tpositive\tsays=PRESENT", "RESULT\tpositive\tresult=POSITIVE").size());
  }
}
