package org.cajal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.cajal.Annotator;
import org.cajal.Section;
import org.cajal.dictionaries.PathologyDictionary;
import org.cajal.opennlp.PathologySentenceDetector;

/** Compares detectors of sentences and of headings by F1 and speed. */
public final class LayoutComparison {
  /** In the jar of {@code opennlp-models-sentdetect-en}. */
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static final int FOLDS = 5;
  private static final char[] STOPS = {'.', '!', '?'};
  private static final char[] STOPS_AND_BREAKS = {'.', '!', '?', '\n', ':'};

  private LayoutComparison() {}

  /** Counts of what was found. */
  record Figures(int right, int found, int gold, double mbPerS) {
    double f1() {
      return 2.0 * right / (found + gold);
    }
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: layout FOLDER   (such as examples/layout/texts)");
      System.exit(2);
    }
    List<LayoutText> texts = LayoutText.read(Path.of(args[0]));
    print("sentence ends", sentences(texts));
    print("headings", headings(texts));
  }

  private static void print(String title, Map<String, Figures> all) {
    System.out.printf("%-32s %9s %9s %9s %9s%n", title, "precision", "recall", "F1", "MB/s");
    all.forEach(
        (name, figures) ->
            System.out.printf(
                Locale.ROOT,
                "%-32s %9.3f %9.3f %9.3f %9.1f%n",
                name,
                (double) figures.right / figures.found,
                (double) figures.right / figures.gold,
                figures.f1(),
                figures.mbPerS));
    System.out.println();
  }

  static Map<String, Figures> sentences(List<LayoutText> texts) throws IOException {
    Map<String, Figures> all = new LinkedHashMap<>();
    SentenceDetector rules = new PathologySentenceDetector(PathologyDictionary.annotator());
    all.put("Cajal's rules", ends(texts, text -> rules));
    SentenceDetector published = published();
    all.put("OpenNLP, published English model", ends(texts, text -> published));
    all.put("OpenNLP, trained here", ends(texts, trained(texts, STOPS)));
    all.put("OpenNLP, trained, breaks as ends", ends(texts, trained(texts, STOPS_AND_BREAKS)));
    return all;
  }

  private static SentenceDetector published() throws IOException {
    try (InputStream in = LayoutComparison.class.getResourceAsStream(MODEL)) {
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }

  /** For each text the detector that was trained without it. */
  private static Function<LayoutText, SentenceDetector> trained(List<LayoutText> texts, char[] ends)
      throws IOException {
    List<SentenceDetector> detectors = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<SentenceSample> samples = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (i % FOLDS != fold) {
          samples.add(sample(texts.get(i)));
        }
      }
      SentenceModel model =
          SentenceDetectorME.train(
              "en",
              ObjectStreamUtils.createObjectStream(samples),
              new SentenceDetectorFactory("en", true, null, ends),
              TrainingParameters.defaultParams());
      detectors.add(new SentenceDetectorME(model));
    }
    return text -> detectors.get(texts.indexOf(text) % FOLDS);
  }

  private static SentenceSample sample(LayoutText text) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int end : text.ends()) {
      while (from < end && Character.isWhitespace(text.text().charAt(from))) {
        from++;
      }
      spans.add(new Span(from, end));
      from = end;
    }
    return new SentenceSample(text.text(), spans.toArray(new Span[0]));
  }

  private static Figures ends(
      List<LayoutText> texts, Function<LayoutText, SentenceDetector> detectors) {
    int right = 0;
    int found = 0;
    int gold = 0;
    for (LayoutText text : texts) {
      Set<Integer> ends = new TreeSet<>();
      for (Span span : detectors.apply(text).sentPosDetect(text.text())) {
        int end = span.getEnd();
        while (end > span.getStart() && Character.isWhitespace(text.text().charAt(end - 1))) {
          end--;
        }
        ends.add(end);
      }
      found += ends.size();
      gold += text.ends().size();
      ends.retainAll(text.ends());
      right += ends.size();
    }
    double speed = speed(texts, text -> detectors.apply(text).sentPosDetect(text.text()).length);
    return new Figures(right, found, gold, speed);
  }

  static Map<String, Figures> headings(List<LayoutText> texts) {
    Annotator annotator = PathologyDictionary.annotator();
    Map<String, Figures> all = new LinkedHashMap<>();
    all.put("Cajal's rules, with type", headings(texts, text -> rules(annotator, text), true));
    all.put("Cajal's rules", headings(texts, text -> rules(annotator, text), false));
    all.put("lines of capitals, or with colon", headings(texts, LayoutComparison::pattern, false));
    return all;
  }

  private static List<LayoutText.Heading> rules(Annotator annotator, LayoutText text) {
    List<LayoutText.Heading> found = new ArrayList<>();
    for (Section section : annotator.annotate(text.text()).sections()) {
      if (section.heading().length() > 0) {
        found.add(new LayoutText.Heading(section.type(), section.heading()));
      }
    }
    return found;
  }

  private static final Pattern HEADING =
      Pattern.compile("(?m)^[ \\t]*(?:([A-Z][A-Za-z ]{2,40}):|([A-Z][A-Z ]{2,40})$)");

  private static List<LayoutText.Heading> pattern(LayoutText text) {
    List<LayoutText.Heading> found = new ArrayList<>();
    Matcher matcher = HEADING.matcher(text.text());
    while (matcher.find()) {
      int group = matcher.group(1) == null ? 2 : 1;
      found.add(
          new LayoutText.Heading(
              Section.Type.BODY, new org.cajal.Span(matcher.start(group), matcher.end(group))));
    }
    return found;
  }

  private static Figures headings(
      List<LayoutText> texts,
      Function<LayoutText, List<LayoutText.Heading>> detector,
      boolean withType) {
    int right = 0;
    int found = 0;
    int gold = 0;
    for (LayoutText text : texts) {
      Set<Object> wanted = new HashSet<>();
      text.headings().forEach(heading -> wanted.add(withType ? heading : heading.span()));
      for (LayoutText.Heading heading : detector.apply(text)) {
        found++;
        right += wanted.contains(withType ? heading : heading.span()) ? 1 : 0;
      }
      gold += wanted.size();
    }
    return new Figures(right, found, gold, speed(texts, text -> detector.apply(text).size()));
  }

  /** Megabytes a second, the best of some passes over all texts. */
  private static double speed(List<LayoutText> texts, Function<LayoutText, Integer> work) {
    long characters = texts.stream().mapToLong(text -> text.text().length()).sum();
    long best = Long.MAX_VALUE;
    for (int pass = 0; pass < 10; pass++) {
      long begin = System.nanoTime();
      texts.forEach(work::apply);
      best = Math.min(best, System.nanoTime() - begin);
    }
    return characters * 1e3 / best;
  }
}
