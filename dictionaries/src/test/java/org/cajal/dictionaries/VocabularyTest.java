package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cajal.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of word classes are sorted, and none of their words is said twice. */
class VocabularyTest {
  private static final String[] FILES = {
    "grammar.tsv",
    "immunostaining.tsv",
    "denial.tsv",
    "observation.tsv",
    "doubt.tsv",
    "time.tsv",
    "person.tsv",
    "condition.tsv",
    "staining.tsv",
    "requests.tsv"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grammar.tsv",
        "immunostaining.tsv",
        "denial.tsv",
        "observation.tsv",
        "doubt.tsv",
        "time.tsv",
        "person.tsv",
        "condition.tsv",
        "staining.tsv",
        "requests.tsv"
      })
  void phrasesOfARuleAreSortedAndDifferent(String file) {
    for (List<String> phrases : rules(read(file))) {
      List<String> sorted = new ArrayList<>(phrases);
      sorted.sort((a, b) -> key(a).compareTo(key(b)));
      assertEquals(sorted, phrases, file);
      Set<String> seen = new HashSet<>();
      List<String> twice = new ArrayList<>();
      for (String phrase : phrases) {
        for (String wording : new HashSet<>(wordings(key(phrase)))) {
          if (!seen.add(wording)) {
            twice.add(wording);
          }
        }
      }
      assertEquals(List.of(), twice, file + ": said twice in the rule of '" + phrases.get(0) + "'");
    }
  }

  /** The reader refuses a word that two rules of one file give the same classes. */
  @Test
  void noWordOfAClassStandsInTwoFiles() {
    StringBuilder all = new StringBuilder("SITE\tstomach\n");
    for (String file : FILES) {
      all.append(read(file)).append('\n');
    }
    Dictionary.Builder one = Dictionary.builder("all", "1").add("all.tsv", all.toString());
    assertDoesNotThrow(one::build);
  }

  // ---- reading the files as they are written

  private static String key(String phrase) {
    return (phrase.startsWith("=") ? phrase.substring(1) : phrase).toLowerCase(Locale.ROOT);
  }

  private static List<List<String>> rules(String content) {
    List<List<String>> rules = new ArrayList<>();
    for (String line : content.split("\n")) {
      String cell = "";
      if (line.startsWith("WORD\t") || line.startsWith("VERB\t")) {
        rules.add(new ArrayList<>());
        cell = line.split("\t")[1];
      } else if (line.startsWith("| ")) {
        cell = line.substring(2);
      }
      if (!cell.isEmpty()) {
        Collections.addAll(rules.get(rules.size() - 1), cell.split(" \\| "));
      }
    }
    return rules;
  }

  /** The wordings that the braces of a phrase stand for. */
  private static List<String> wordings(String phrase) {
    int open = phrase.indexOf('{');
    if (open < 0) {
      return List.of(phrase.replace('-', ' ').replaceAll(" +", " ").strip());
    }
    int close = phrase.indexOf('}', open);
    List<String> all = new ArrayList<>();
    for (String choice : phrase.substring(open + 1, close).split(",", -1)) {
      all.addAll(wordings(phrase.substring(0, open) + choice + phrase.substring(close + 1)));
    }
    return all;
  }

  private static String read(String file) {
    try (InputStream in = PathologyDictionary.class.getResourceAsStream("english/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
