package org.cajal.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cajal.MarkedText;

/** The reports that everything is timed on. */
final class Corpus {
  private static final int REPORTS = 2000;
  private static final int LENGTH = 3000;
  private static final long SEED = 117;

  private Corpus() {}

  /**
   * Two thousand reports of about 3,000 characters, put together from the repository's own reports
   * with a fixed seed.
   *
   * @param examples the folder that holds {@code reports} and {@code gold}
   */
  static List<String> generate(Path examples) throws IOException {
    List<String> pieces = new ArrayList<>();
    for (String folder : List.of("reports", "gold")) {
      Path path = examples.resolve(folder);
      if (!Files.isDirectory(path)) {
        throw new IOException(
            path + " is no folder; run from the repository's root or give --examples");
      }
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          pieces.add(text(Files.readString(file)));
        }
      }
    }
    Random random = new Random(SEED);
    List<String> reports = new ArrayList<>();
    while (reports.size() < REPORTS) {
      StringBuilder report = new StringBuilder();
      while (report.length() < LENGTH) {
        report.append(pieces.get(random.nextInt(pieces.size()))).append("\n\n");
      }
      reports.add(report.toString());
    }
    return reports;
  }

  /** The report of a gold file without its head and labels, or a plain report as it is. */
  private static String text(String file) {
    int head = file.indexOf("\n---\n");
    return head < 0 ? file : MarkedText.parse(file.substring(head + 5)).plain();
  }

  /** The texts of a JSON-lines file. */
  static List<String> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file + " is not there; run from the repository's root or give --reports or --examples");
    }
    ObjectMapper json = new ObjectMapper();
    List<String> reports = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode text = line.isBlank() ? null : json.readTree(line).get("text");
      if (text != null) {
        reports.add(text.asText());
      }
    }
    if (reports.isEmpty()) {
      throw new IOException(file + " holds no line with \"text\"; give JSON lines");
    }
    return reports;
  }
}
