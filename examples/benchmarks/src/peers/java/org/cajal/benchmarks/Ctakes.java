package org.cajal.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.apache.ctakes.core.ae.BsvRegexSectionizer;
import org.apache.ctakes.core.ae.SentenceDetector;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.core.sentence.EndOfSentenceScannerImpl;
import org.apache.ctakes.core.sentence.SentenceSpan;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.necontexts.ContextAnnotator;
import org.apache.ctakes.necontexts.status.StatusContextAnalyzer;
import org.apache.ctakes.necontexts.status.StatusContextHitConsumer;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.uima.UIMAException;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * cTAKES: sections and terms by the phrases of the shipped dictionaries, its own sentences, tokens,
 * negation and status; no parts of speech. It reads {@link Stages#part} of the reports.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class Ctakes {
  /** Passes beside those of JMH, whose time suffices only for the others. */
  private static final int WARM_UP = 10;

  private static final String LOOKUP =
      """
      <lookupSpecification>
        <dictionaries><dictionary>
          <name>terms</name>
          <implementationName>%1$s.dictionary.BsvRareWordDictionary</implementationName>
          <properties><property key="bsvPath" value="%2$s"/></properties>
        </dictionary></dictionaries>
        <conceptFactories><conceptFactory>
          <name>concepts</name>
          <implementationName>%1$s.concept.BsvConceptFactory</implementationName>
          <properties><property key="bsvPath" value="%2$s"/></properties>
        </conceptFactory></conceptFactories>
        <dictionaryConceptPairs><dictionaryConceptPair>
          <name>pair</name>
          <dictionaryName>terms</dictionaryName>
          <conceptFactoryName>concepts</conceptFactoryName>
        </dictionaryConceptPair></dictionaryConceptPairs>
        <rareWordConsumer>
          <name>consumer</name>
          <implementationName>%1$s.consumer.PrecisionTermConsumer</implementationName>
          <properties><property key="codingScheme" value="cajal"/></properties>
        </rareWordConsumer>
      </lookupSpecification>
      """;

  /** A folder to generate from, or a JSON-lines file. */
  @Param("examples")
  public String reports;

  private List<String> texts;
  private AnalysisEngine engine;
  private JCas report;

  @Setup
  public void setUp() throws IOException, UIMAException {
    // Report text may stand in its log.
    Logger.getRootLogger().setLevel(Level.OFF);
    texts = Stages.part(Stages.texts(reports));
    Path folder = Files.createTempDirectory("ctakes");
    Path sections = folder.resolve("sections.bsv");
    Path terms = folder.resolve("terms.bsv");
    Path lookup = folder.resolve("lookup.xml");
    try {
      Files.writeString(sections, sections());
      Files.write(terms, terms());
      Files.writeString(
          lookup, LOOKUP.formatted("org.apache.ctakes.dictionary.lookup2", terms));
      engine = engine(sections, lookup);
    } finally {
      for (Path path : List.of(sections, terms, lookup, folder)) {
        Files.deleteIfExists(path);
      }
    }
    report = engine.newJCas();
    for (int i = 0; i < WARM_UP; i++) {
      ctakes();
    }
  }

  /** A heading ends in a colon; looked for first, as the many phrases are slow to try. */
  private static String sections() throws IOException {
    return Phrases.of("sections").stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "HEADING||^(?=[^\\n:]{1,60}:)[\\t ]*(?:", ")[\\t ]*:\n"));
  }

  private static List<String> terms() throws IOException {
    List<String> terms = new ArrayList<>();
    for (String phrase : new TreeSet<>(Phrases.of("histology", "morphology", "sites", "stains"))) {
      terms.add("C%07d|T047|%s".formatted(terms.size() + 1, phrase));
    }
    return terms;
  }

  private static AnalysisEngine engine(Path sections, Path lookup) throws UIMAException {
    AggregateBuilder stages = new AggregateBuilder();
    stages.add(BsvRegexSectionizer.createEngineDescription(sections.toString()));
    stages.add(AnalysisEngineFactory.createEngineDescription(Sentences.class));
    stages.add(TokenizerAnnotatorPTB.createAnnotatorDescription());
    stages.add(DefaultJCasTermAnnotator.createAnnotatorDescription(lookup.toString()));
    stages.add(ContextAnnotator.createAnnotatorDescription());
    stages.add(
        AnalysisEngineFactory.createEngineDescription(
            ContextAnnotator.class,
            ContextAnnotator.CONTEXT_ANALYZER_CLASS_PARAM,
            StatusContextAnalyzer.class.getName(),
            ContextAnnotator.CONTEXT_HIT_CONSUMER_CLASS_PARAM,
            StatusContextHitConsumer.class.getName()));
    return stages.createAggregate();
  }

  @Benchmark
  public long ctakes() throws UIMAException {
    long count = 0;
    for (String text : texts) {
      report.reset();
      report.setDocumentText(text);
      engine.process(report);
      count += report.getAnnotationIndex(IdentifiedAnnotation.type).size();
    }
    return count;
  }

  /**
   * The sentences of cTAKES, by its model, marks and line breaks. Its own class calls a method that
   * newer versions of OpenNLP lack.
   */
  public static class Sentences extends SentenceDetector {
    private static final String MODEL =
        "/org/apache/ctakes/core/models/sentdetect/sd-med-model.zip";

    private SentenceDetectorME detector;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
      super.initialize(context);
      try (InputStream in = SentenceDetector.class.getResourceAsStream(MODEL)) {
        char[] marks = new EndOfSentenceScannerImpl().getEndOfSentenceCharacters();
        detector =
            new SentenceDetectorME(
                new SentenceModel(
                    "en",
                    new SentenceModel(in).getMaxentModel(),
                    Map.of(),
                    new SentenceDetectorFactory("en", false, null, marks)));
      } catch (IOException e) {
        throw new ResourceInitializationException(e);
      }
    }

    @Override
    protected int annotateRange(JCas report, String text, Segment section, int count) {
      int begin = section.getBegin();
      for (Span span : detector.sentPosDetect(text.substring(begin, section.getEnd()))) {
        int from = begin + span.getStart();
        int to = begin + span.getEnd();
        SentenceSpan sentence = new SentenceSpan(from, to, text.substring(from, to));
        for (SentenceSpan line : sentence.splitAtLineBreaksAndTrim("\n")) {
          new Sentence(report, line.getStart(), line.getEnd()).addToIndexes();
        }
      }
      return count;
    }
  }
}
