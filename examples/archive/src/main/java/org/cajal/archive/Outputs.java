package org.cajal.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.cajal.AnnotatedReport;
import org.cajal.Flag;

/**
 * The three output files. They are written under names that end in {@code .partial} and take their
 * own names only when all is written, so that a half-written file is never taken for a complete
 * one.
 */
final class Outputs implements Closeable {
  private static final String ANNOTATIONS = "annotations.jsonl";
  private static final String FLAGS = "flags.csv";
  private static final String REJECTED = "rejected.jsonl";
  private static final List<String> NAMES = List.of(ANNOTATIONS, FLAGS, REJECTED);
  private static final JsonFactory JSON = new JsonFactory();

  private final Path folder;
  private final OutputStream annotations;
  private final OutputStream flags;
  private final OutputStream rejected;

  Outputs(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name));
    }
    annotations = open(ANNOTATIONS);
    flags = open(FLAGS);
    rejected = open(REJECTED);
    write(
        flags,
        row("id", "case", "specimen", "certainty", "reason", "histology", "site", "message"));
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(folder.resolve(name + ".partial")), 1 << 16);
  }

  /** Puts what was read from a case into the form of the output files; from any thread. */
  static Item.Done render(List<Item.Report> reports, List<AnnotatedReport> annotated)
      throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 14);
    StringBuilder flags = new StringBuilder();
    for (int i = 0; i < reports.size(); i++) {
      Item.Report input = reports.get(i);
      AnnotatedReport report = annotated.get(i);
      try (JsonGenerator out = JSON.createGenerator(json)) {
        new ReportJson(out).write(input, report, annotated);
      }
      json.write('\n');
      for (Flag flag : report.flags()) {
        flags.append(
            row(
                input.id(),
                input.caseId(),
                flag.specimen(),
                flag.certainty(),
                flag.reason(),
                evidence(flag, report, "tumour: "),
                evidence(flag, report, "site: "),
                flag.message()));
      }
    }
    return new Item.Done(reports, annotated, json.toByteArray(), flags.toString());
  }

  private static String row(Object... cells) {
    return CSVFormat.RFC4180.format(cells) + "\r\n";
  }

  private static String evidence(Flag flag, AnnotatedReport report, String kind) {
    for (Flag.Evidence evidence : flag.evidence()) {
      if (evidence.why().startsWith(kind)) {
        return evidence.span().of(report.text());
      }
    }
    return "";
  }

  void write(Item.Done done) throws IOException {
    annotations.write(done.json());
    write(flags, done.flags());
  }

  void write(Item.Rejected item) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      out.writeStringField("source", item.source());
      if (item.line() > 0) {
        out.writeNumberField("line", item.line());
      }
      if (item.id() != null) {
        out.writeStringField("id", item.id());
      }
      out.writeStringField("reason", item.reason());
      out.writeEndObject();
    }
    line.write('\n');
    rejected.write(line.toByteArray());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends the files and gives them their names. */
  void finish() throws IOException {
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
    try (annotations;
        flags;
        rejected) {
      // closes each, also when another fails
    }
  }
}
