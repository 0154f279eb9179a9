package org.cajal.benchmarks;

import edu.utah.bmi.nlp.core.SimpleParser;
import edu.utah.bmi.nlp.core.Span;
import edu.utah.bmi.nlp.fastcontext.FastContext;
import edu.utah.bmi.nlp.fastner.FastNER;
import edu.utah.bmi.nlp.rush.core.RuSH;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * RuSH, FastNER and FastContext with the phrases and cues of the shipped dictionaries. Phrases with
 * signs, which FastNER reads as commands, are left out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class Peers {
  private static final int WINDOW = 14;

  /** A sentence begins with the text or a capital behind a stop; titles end none. */
  private static final String SENTENCES =
      """
      @fastcner
      \\b(\\a\t0\tstbegin\tACTUAL
      \\a\\e\t2\tstend\tACTUAL
      \\a.(\\s+\\C\t1\tstend\tACTUAL
      \\a.\\s+(\\C\t1\tstbegin\tACTUAL
      \\a.\\w+(\\C\t1\tstbegin\tACTUAL
      \\a.\\w+\\C\t1\tstend\tACTUAL
      Dr.(\\s\t5\tstend\tPSEUDO
      Dr. (\\C\t5\tstbegin\tPSEUDO
      """;

  /** A folder to generate from, or a JSON-lines file. */
  @Param("examples")
  public String reports;

  private List<String> texts;
  private RuSH sentences;
  private FastNER names;
  private FastContext context;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    texts = Stages.texts(reports);
    sentences = new RuSH(SENTENCES);
    StringBuilder rules = new StringBuilder("@fastner\n");
    for (String phrase : plain(Phrases.of("histology", "morphology", "sites", "stains"))) {
      rules.append(phrase).append("\t0\tConcept\tACTUAL\n");
    }
    names = new FastNER(rules.toString(), false);
    ArrayList<String> cues = new ArrayList<>();
    cues.add("@CONCEPT_FEATURES|Concept|Negation|Certainty|Temporality|Experiencer");
    cues.add("@FEATURE_VALUES|Negation|affirm|negated");
    cues.add("@FEATURE_VALUES|Certainty|certain|uncertain");
    cues.add("@FEATURE_VALUES|Temporality|present|historical|hypothetical");
    cues.add("@FEATURE_VALUES|Experiencer|patient|nonpatient");
    Map<String, String> values =
        Map.of(
            "ABSENT", "negated",
            "POSSIBLE", "uncertain",
            "HISTORICAL", "historical",
            "HYPOTHETICAL", "hypothetical",
            "OTHER", "nonpatient");
    for (Map.Entry<String, String> value : values.entrySet()) {
      for (String side : List.of("forward", "backward")) {
        for (String cue : plain(Phrases.cues(value.getKey(), side.equals("forward")))) {
          cues.add(cue + "|" + side + "|trigger|" + value.getValue() + "|" + WINDOW);
        }
      }
    }
    context = new FastContext(cues, false);
  }

  private static TreeSet<String> plain(List<String> phrases) {
    TreeSet<String> plain = new TreeSet<>();
    for (String phrase : phrases) {
      if (phrase.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))) {
        plain.add(String.join(" ", SimpleParser.tokenize(phrase, true)));
      }
    }
    return plain;
  }

  @Benchmark
  public long fastcontext() {
    long count = 0;
    for (String text : texts) {
      for (Span sentence : sentences.segToSentenceSpans(text)) {
        count += read(text.substring(sentence.begin, sentence.end));
      }
    }
    return count;
  }

  /** Every line is a sentence, and every full stop with a blank behind it ends one. */
  @Benchmark
  public long fastcontext_trivial_splitter() {
    long count = 0;
    for (String text : texts) {
      int from = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean stop = c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
        if (c == '\n' || stop) {
          count += read(text.substring(from, i));
          from = i + 1;
        }
      }
      count += read(text.substring(from));
    }
    return count;
  }

  /** The mentions of a sentence, each with its context. */
  private long read(String sentence) {
    if (sentence.isBlank()) {
      return 0;
    }
    ArrayList<Span> tokens = SimpleParser.tokenize2Spans(sentence, true);
    long count = 0;
    for (ArrayList<Span> found : names.processSpanList(tokens).values()) {
      for (Span name : found) {
        int first = 0;
        while (tokens.get(first).end <= name.begin) {
          first++;
        }
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).begin < name.end) {
          last++;
        }
        count += context.processContext(tokens, first, last, sentence, WINDOW).size() + 1;
      }
    }
    return count;
  }
}
