package org.cajal.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cajal.AnnotatedReport;
import org.cajal.Flag;

/**
 * The three output files. They are written under names that end in {@code .partial} and take their
 * own names only when all is written, so that a half-written file is never taken for a complete
 * one.
 */
final class Outputs implements Closeable {
  private static final List<String> NAMES =
      List.of("annotations.jsonl", "flags.csv", "rejected.jsonl");

  private final Path folder;
  private final JsonGenerator annotations;
  private final CSVPrinter flags;
  private final JsonGenerator rejected;

  Outputs(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name));
    }
    annotations = json("annotations.jsonl");
    flags =
        new CSVPrinter(
            writer("flags.csv"),
            CSVFormat.RFC4180
                .builder()
                .setHeader(
                    "id", "case", "specimen", "certainty", "reason", "histology", "site", "message")
                .get());
    rejected = json("rejected.jsonl");
  }

  private Writer writer(String name) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name + ".partial"), StandardCharsets.UTF_8);
  }

  private JsonGenerator json(String name) throws IOException {
    JsonGenerator generator = new JsonFactory().createGenerator(writer(name));
    generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    return generator;
  }

  void write(Item.Done done) throws IOException {
    ReportJson json = new ReportJson(annotations);
    for (int i = 0; i < done.reports().size(); i++) {
      Item.Report input = done.reports().get(i);
      AnnotatedReport report = done.annotated().get(i);
      json.write(input, report);
      for (Flag flag : report.flags()) {
        flags.printRecord(
            input.id(),
            input.caseId(),
            flag.specimen(),
            flag.certainty(),
            flag.reason(),
            evidence(flag, report, "tumour: "),
            evidence(flag, report, "site: "),
            flag.message());
      }
    }
  }

  private static String evidence(Flag flag, AnnotatedReport report, String kind) {
    for (Flag.Evidence evidence : flag.evidence()) {
      boolean inside = evidence.span().end() <= report.text().length();
      if (evidence.why().startsWith(kind) && inside) {
        return evidence.span().of(report.text());
      }
    }
    return "";
  }

  void write(Item.Rejected item) throws IOException {
    rejected.writeStartObject();
    rejected.writeStringField("source", item.source());
    if (item.line() > 0) {
      rejected.writeNumberField("line", item.line());
    }
    if (item.id() != null) {
      rejected.writeStringField("id", item.id());
    }
    rejected.writeStringField("reason", item.reason());
    rejected.writeEndObject();
  }

  /** Ends the files and gives them their names. */
  void finish() throws IOException {
    annotations.writeRaw('\n');
    rejected.writeRaw('\n');
    close();
    for (String name : NAMES) {
      Files.move(
          folder.resolve(name + ".partial"),
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    annotations.close();
    flags.close();
    rejected.close();
  }
}
