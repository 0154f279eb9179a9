package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.cajal.Mention;
import org.cajal.Span;
import org.cajal.dictionaries.PathologyDictionary;
import org.junit.jupiter.api.Test;

/**
 * Pieces of the gold reports, put together at random and damaged: nothing may fail. A long run:
 * {@code mvn verify -pl examples/evaluation -am -Dmutated.reports=5000000}.
 */
class MutatedReportsTest {
  private static final String SIGNS =
      "()[]{}.,:;-+%/|~_#*?!\"'\n\t \u2013\u00e6\u0130\ud83d\ufb01<>=&@^0123456789";

  private static final int PIECE = 200;

  @Test
  void damagedReportsAreReadToTheEnd() throws IOException {
    List<String> texts = new ArrayList<>();
    for (GoldReport report : GoldFiles.read(GoldCorpusTest.GOLD)) {
      texts.add(report.text());
    }
    Annotator annotator = PathologyDictionary.annotator();
    Random random = new Random(117);
    int reports = Integer.getInteger("mutated.reports", 20_000);
    for (int i = 0; i < reports; i++) {
      String text = mutated(texts, random);
      AnnotatedReport report = annotator.annotate(text);
      int free = 0;
      for (Span sentence : report.sentences()) {
        assertTrue(sentence.start() >= free, "sentences overlap in text " + i);
        free = sentence.end();
      }
      for (Mention mention : report.mentions()) {
        assertTrue(mention.end() <= text.length(), "a mention lies outside text " + i);
      }
    }
  }

  private static String mutated(List<String> texts, Random random) {
    StringBuilder out = new StringBuilder();
    for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
      String text = texts.get(random.nextInt(texts.size()));
      int from = random.nextInt(text.length());
      out.append(text, from, Math.min(text.length(), from + random.nextInt(PIECE)));
    }
    for (int changes = random.nextInt(20); changes > 0 && !out.isEmpty(); changes--) {
      int at = random.nextInt(out.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(3)) {
        case 0 -> out.setCharAt(at, sign);
        case 1 -> out.insert(at, sign);
        default -> out.deleteCharAt(at);
      }
    }
    return out.toString();
  }
}
