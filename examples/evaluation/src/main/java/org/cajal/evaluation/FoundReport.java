package org.cajal.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cajal.AnnotatedReport;
import org.cajal.Flag;
import org.cajal.Span;

/**
 * What was found in a report.
 *
 * @param id the report's name
 * @param mentions in text order
 * @param flags the c-kit flags as {@code CERTAINTY:REASON}, with the specimen's label behind it
 *     where there is one
 */
public record FoundReport(String id, List<Label> mentions, List<String> flags) {
  private static final String CODE = "GI_SARCOMA_WITHOUT_CKIT";
  private static final List<String> NOT_VALUES =
      List.of("type", "start", "end", "text", "concept", "specimen", "rule", "cues", "percent");

  public FoundReport {
    mentions = ImmutableList.copyOf(mentions);
    flags = ImmutableList.copyOf(flags);
  }

  static FoundReport of(String id, AnnotatedReport report) {
    List<String> flags = new ArrayList<>();
    for (Flag flag : report.flags()) {
      if (flag.code().equals(CODE)) {
        flags.add(flag(flag.certainty().name(), flag.reason().name(), flag.specimen()));
      }
    }
    return new FoundReport(id, report.mentions().stream().map(Label::of).toList(), flags);
  }

  private static String flag(String certainty, String reason, String specimen) {
    return certainty + ":" + reason + (specimen == null ? "" : " " + specimen);
  }

  /**
   * Reads the {@code annotations.jsonl} that {@code cajal annotate} writes.
   *
   * @return the reports by id
   * @throws IllegalArgumentException when a line is malformed; the message says which
   */
  public static Map<String, FoundReport> read(Path file) throws IOException {
    Map<String, FoundReport> reports = new LinkedHashMap<>();
    JsonLines.read(
        file,
        row -> {
          FoundReport report = report(row);
          reports.put(report.id(), report);
        });
    return reports;
  }

  private static FoundReport report(JsonNode row) {
    List<Label> mentions = new ArrayList<>();
    for (JsonNode mention : row.path("mentions")) {
      Map<String, String> values = new LinkedHashMap<>();
      mention
          .properties()
          .forEach(
              field -> {
                if (!NOT_VALUES.contains(field.getKey()) && field.getValue().isValueNode()) {
                  values.put(field.getKey(), field.getValue().asText());
                }
              });
      JsonLines.percent(mention, values);
      Span span = JsonLines.span(mention);
      mentions.add(new Label(span, Label.type(JsonLines.string(mention, "type")), values));
    }
    List<String> flags = new ArrayList<>();
    for (JsonNode flag : row.path("flags")) {
      if (flag.path("code").asText().equals(CODE)) {
        flags.add(
            flag(
                JsonLines.string(flag, "certainty"),
                JsonLines.string(flag, "reason"),
                flag.hasNonNull("specimen") ? flag.get("specimen").asText() : null));
      }
    }
    return new FoundReport(JsonLines.string(row, "id"), mentions, flags);
  }
}
