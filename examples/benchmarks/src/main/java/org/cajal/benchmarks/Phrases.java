package org.cajal.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.cajal.dictionaries.PathologyDictionary;

/** The phrases of the shipped dictionaries in a double-array Aho-Corasick automaton. */
final class Phrases {
  private static final List<String> FILES =
      List.of("context", "histology", "morphology", "results", "sections", "sites", "stains");

  private Phrases() {}

  static AhoCorasickDoubleArrayTrie<Integer> automaton() throws IOException {
    TreeMap<String, Integer> phrases = new TreeMap<>();
    for (String file : FILES) {
      try (InputStream in =
          PathologyDictionary.class.getResourceAsStream("english/" + file + ".tsv")) {
        String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        content
            .lines()
            .filter(line -> line.contains("\t") && !line.startsWith("#"))
            .filter(line -> !line.startsWith("+ ") && !line.startsWith("- "))
            .flatMap(line -> List.of(line.split("\t")[1].split(" \\| ")).stream())
            .map(phrase -> phrase.replaceFirst("^=", "").replaceFirst(" ~ .*", ""))
            .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
            .forEach(phrase -> phrases.put(phrase, phrase.length()));
      }
    }
    AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();
    automaton.build(phrases);
    return automaton;
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
