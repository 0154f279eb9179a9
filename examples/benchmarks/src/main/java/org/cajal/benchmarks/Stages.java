package org.cajal.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.SectionDetector;
import org.cajal.Tokenizer;
import org.cajal.dictionaries.PathologyDictionary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is timed: one operation is one pass over all reports. The names are those of the table. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class Stages {
  /** A folder to generate from, or a JSON-lines file. */
  @Param("examples")
  public String reports;

  private List<String> texts;
  private Annotator annotator;
  private Tokenizer tokenizer;
  private SectionDetector sections;
  private AhoCorasickDoubleArrayTrie<Integer> automaton;
  private StandardTokenizer standard;
  private TokenStream lowered;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    texts = texts(reports);
    Dictionary dictionary = PathologyDictionary.english();
    annotator = Annotator.of(dictionary);
    tokenizer = Tokenizer.pathology();
    sections = SectionDetector.of(dictionary);
    automaton = Phrases.automaton();
    standard = new StandardTokenizer();
    lowered = new LowerCaseFilter(standard);
  }

  static List<String> texts(String reports) throws IOException {
    Path path = Path.of(reports);
    return path.toFile().isDirectory() ? Corpus.generate(path) : Corpus.read(path);
  }

  /** About a hundred reports from all over, for what is too slow to read all of them. */
  static List<String> part(List<String> texts) {
    int step = Math.max(1, texts.size() / 100);
    return IntStream.range(0, texts.size() / step).mapToObj(i -> texts.get(i * step)).toList();
  }

  @Benchmark
  public long cajal() {
    long count = 0;
    for (String text : texts) {
      count += annotator.annotate(text).mentions().size();
    }
    return count;
  }

  /** Tokens, dictionary phrases and layout, of which the sections are kept. */
  @Benchmark
  public long cajal_sections() {
    long count = 0;
    for (String text : texts) {
      count += sections.detect(text).size();
    }
    return count;
  }

  @Benchmark
  public long cajal_tokenizer() {
    long count = 0;
    for (String text : texts) {
      count += tokenizer.tokenize(text).size();
    }
    return count;
  }

  @Benchmark
  public long aho_corasick() {
    long count = 0;
    for (String text : texts) {
      count += Phrases.count(automaton, text);
    }
    return count;
  }

  @Benchmark
  public long lucene_standard_tokenizer() throws IOException {
    long count = 0;
    for (String text : texts) {
      standard.setReader(new StringReader(text));
      lowered.reset();
      while (lowered.incrementToken()) {
        count++;
      }
      lowered.end();
      lowered.close();
    }
    return count;
  }

  @Benchmark
  public long opennlp_simple_tokenizer() {
    long count = 0;
    for (String text : texts) {
      count += SimpleTokenizer.INSTANCE.tokenizePos(text).length;
    }
    return count;
  }

  @Benchmark
  public long characters() {
    long sum = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        sum += text.charAt(i);
      }
    }
    return sum;
  }
}
