package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeSet;
import org.cajal.dictionaries.PathologyDictionary;
import org.junit.jupiter.api.Test;

/**
 * Cajal reads the gold reports no worse than recorded in {@code floors.properties} beside them. The
 * floor of a figure is its value when it was recorded, rounded down to three digits. Who makes a
 * figure better raises its floor.
 */
class GoldCorpusTest {
  static final Path GOLD = Path.of("..", "gold");

  @Test
  void noFigureIsBelowItsFloor() throws Exception {
    SortedMap<String, Double> figures =
        Evaluation.of(GoldFiles.read(GOLD), PathologyDictionary.annotator()).figures();
    Path file = GOLD.resolve("floors.properties");
    Properties floors = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        floors.load(in);
      }
    }
    StringBuilder problems = new StringBuilder();
    figures.forEach(
        (name, figure) -> {
          String floor = floors.getProperty(name);
          if (floor == null) {
            problems.append(line(name, figure)).append("   <- has no floor: write this line\n");
          } else if (figure < Double.parseDouble(floor)) {
            problems
                .append(line(name, figure))
                .append("   <- fell below its floor ")
                .append(floor)
                .append(": see `cajal evaluate examples/gold --errors 1000`\n");
          }
        });
    for (String name : new TreeSet<>(floors.stringPropertyNames())) {
      if (!figures.containsKey(name)) {
        problems.append(name).append("   <- is no figure any more: remove this line\n");
      }
    }
    assertEquals("", problems.toString(), "examples/gold/floors.properties");
  }

  private static String line(String name, double figure) {
    return String.format(Locale.ROOT, "%s=%.3f", name, Math.floor(figure * 1000) / 1000);
  }

  @Test
  void corpusIsLargeAndVaried() throws Exception {
    List<GoldReport> gold = GoldFiles.read(GOLD);
    long styles = gold.stream().map(report -> report.id().replaceAll("/.*", "")).distinct().count();
    assertTrue(gold.size() >= 80, gold.size() + " reports");
    assertTrue(styles >= 10, styles + " styles");
  }

  @Test
  void everyReportIsDamagedWithoutLosingALabel() throws Exception {
    List<GoldReport> gold = GoldFiles.read(GOLD);
    for (Transformation transformation : Transformation.values()) {
      for (GoldReport report : gold) {
        GoldReport damaged = transformation.apply(report);
        assertEquals(report.labels().size(), damaged.labels().size());
        for (Label label : damaged.labels()) {
          assertEquals(
              label.span().of(damaged.text()).strip(),
              label.span().of(damaged.text()),
              report.id() + " " + transformation + " " + label.span());
        }
      }
    }
  }
}
