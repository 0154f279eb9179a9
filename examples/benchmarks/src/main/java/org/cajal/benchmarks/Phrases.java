package org.cajal.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cajal.dictionaries.PathologyDictionary;

/** The phrases of the shipped dictionaries in a double-array Aho-Corasick automaton. */
final class Phrases {
  private static final List<String> FILES =
      List.of("context", "histology", "morphology", "results", "sections", "sites", "stains");

  private Phrases() {}

  static AhoCorasickDoubleArrayTrie<Integer> automaton() throws IOException {
    TreeMap<String, Integer> phrases = new TreeMap<>();
    for (String phrase : of(FILES.toArray(new String[0]))) {
      phrases.put(phrase, phrase.length());
    }
    AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();
    automaton.build(phrases);
    return automaton;
  }

  /** The phrases of dictionary files, in lower case. */
  static List<String> of(String... files) throws IOException {
    List<String> phrases = new ArrayList<>();
    for (String file : files) {
      rules(file).forEach(rule -> phrases.addAll(phrases(rule)));
    }
    return phrases;
  }

  /** The cues that say something of what follows them, or of what precedes them. */
  static List<String> cues(String says, boolean forward) throws IOException {
    String kind = says.toLowerCase(Locale.ROOT);
    return rules("context")
        .filter(rule -> rule.contains("says=" + says) || rule.startsWith(kind + "\t"))
        .filter(rule -> !rule.contains(forward ? "side=AFTER" : "side=BEFORE"))
        .flatMap(rule -> phrases(rule).stream())
        .toList();
  }

  private static Stream<String> rules(String file) throws IOException {
    try (InputStream in =
        PathologyDictionary.class.getResourceAsStream("english/" + file + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("\t") && !line.startsWith("#"))
          .filter(line -> !line.startsWith("+ ") && !line.startsWith("- "));
    }
  }

  private static List<String> phrases(String rule) {
    return Stream.of(rule.split("\t")[1].split(" \\| "))
        .map(phrase -> phrase.replaceFirst("^=", "").replaceFirst(" ~ .*", ""))
        .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
        .toList();
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
