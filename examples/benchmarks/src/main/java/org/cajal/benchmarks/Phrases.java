package org.cajal.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cajal.dictionaries.PathologyDictionary;

/** The phrases of the shipped dictionaries in a double-array Aho-Corasick automaton. */
final class Phrases {
  private Phrases() {}

  static AhoCorasickDoubleArrayTrie<Integer> automaton() throws IOException {
    TreeMap<String, Integer> phrases = new TreeMap<>();
    for (String phrase : all()) {
      phrases.put(phrase, phrase.length());
    }
    AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();
    automaton.build(phrases);
    return automaton;
  }

  static List<String> all() throws IOException {
    return of(
        "condition",
        "denial",
        "doubt",
        "grammar",
        "histology",
        "immunostaining",
        "morphology",
        "observation",
        "person",
        "requests",
        "sections",
        "sites",
        "staining",
        "stains",
        "time");
  }

  /** The phrases of dictionary files, in lower case. */
  static List<String> of(String... files) throws IOException {
    List<String> phrases = new ArrayList<>();
    for (String file : files) {
      rules(file).forEach(rule -> phrases.addAll(rule.phrases));
    }
    return phrases;
  }

  /**
   * What each kind of cue of ConText is called in the dictionaries: file, classes before and after.
   */
  private record Cues(String file, Set<String> before, Set<String> after) {}

  private static final Map<String, Cues> CUES =
      Map.of(
          "ABSENT",
          new Cues(
              "denial", Set.of("no", "not", "without", "absence", "lack"), Set.of("denied", "no")),
          "POSSIBLE",
          new Cues("doubt", Set.of("doubt", "suspect"), Set.of("doubt")),
          "HISTORICAL",
          new Cues("time", Set.of("past"), Set.of("past")),
          "OTHER",
          new Cues("person", Set.of("person"), Set.of("person")));

  /** The words that say something of what follows them, or of what precedes them, for peers. */
  static List<String> cues(String says, boolean forward) throws IOException {
    Cues cues = CUES.getOrDefault(says, new Cues("condition", Set.of("condition"), Set.of()));
    Set<String> classes = forward ? cues.before : cues.after;
    return rules(cues.file).stream()
        .filter(rule -> rule.keys.stream().anyMatch(key -> isOf(key, classes)))
        .flatMap(rule -> rule.phrases.stream())
        .toList();
  }

  private static boolean isOf(String key, Set<String> classes) {
    return key.startsWith("class=")
        && Arrays.stream(key.substring("class=".length()).split(" ")).anyMatch(classes::contains);
  }

  /** A rule of a file; keys and phrases are in lower case. */
  private record Rule(String kind, List<String> keys, List<String> phrases) {}

  private static List<Rule> rules(String file) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("| ")) {
        addPhrases(line.substring(2), rules.get(rules.size() - 1).phrases);
      } else if (line.contains("\t") && !line.matches("[#+-].*")) {
        String[] cells = line.split("\t");
        String keys = cells.length > 2 ? cells[2].toLowerCase(Locale.ROOT) : "";
        rules.add(new Rule(cells[0].strip(), List.of(keys.split(" *; *")), new ArrayList<>()));
        addPhrases(cells[1], rules.get(rules.size() - 1).phrases);
      }
    }
    return rules;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        PathologyDictionary.class.getResourceAsStream("english/" + file + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void addPhrases(String cell, List<String> phrases) {
    for (String phrase : cell.split(" \\| ")) {
      addChoices(phrase.strip().toLowerCase(Locale.ROOT), phrases);
    }
  }

  /** Adds a phrase with each choice of its braces, without its marks and what must follow it. */
  private static void addChoices(String phrase, List<String> phrases) {
    int open = phrase.indexOf('{');
    if (open < 0) {
      phrases.add(phrase.replaceAll("^=| ~ .*", "").replaceAll(" +", " ").strip());
      return;
    }
    int close = phrase.indexOf('}', open);
    for (String choice : phrase.substring(open + 1, close).split(",", -1)) {
      addChoices(phrase.substring(0, open) + choice + phrase.substring(close + 1), phrases);
    }
  }

  /** Phrases between word boundaries, the longest at each place, none inside another. */
  static int count(AhoCorasickDoubleArrayTrie<Integer> automaton, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] last = {-1, -1, 0};
    automaton.parseText(
        lower,
        (begin, end, length) -> {
          boolean whole =
              (begin == 0 || !Character.isLetterOrDigit(lower.charAt(begin - 1)))
                  && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
          if (!whole) {
            return;
          }
          if (begin >= last[1]) {
            last[2]++;
            last[0] = begin;
            last[1] = end;
          } else if (begin <= last[0]) {
            last[0] = begin;
            last[1] = end;
          }
        });
    return last[2];
  }
}
