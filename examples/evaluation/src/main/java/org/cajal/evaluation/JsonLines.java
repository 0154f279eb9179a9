package org.cajal.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.cajal.Span;

/** Files with one JSON object per line; every error names file and line, and never the content. */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  static void read(Path file, Consumer<JsonNode> rows) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          rows.accept(JSON.readTree(line));
        } catch (JsonProcessingException e) {
          throw new IllegalArgumentException(
              file
                  + ":"
                  + number
                  + ": the line is no valid JSON at column "
                  + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
                  + "; write one object per line",
              null);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
  }

  static String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull() || !value.isValueNode()) {
      throw new IllegalArgumentException("the object needs \"" + field + "\" as a string");
    }
    return value.asText();
  }

  static Span span(JsonNode node) {
    JsonNode start = node.get("start");
    JsonNode end = node.get("end");
    if (start == null || end == null || !start.canConvertToInt() || !end.canConvertToInt()) {
      throw new IllegalArgumentException("the object needs \"start\" and \"end\" as numbers");
    }
    return new Span(start.intValue(), end.intValue());
  }

  /** Adds {@code [30, 40]} as {@code 30-40%}. */
  static void percent(JsonNode node, Map<String, String> values) {
    JsonNode percent = node.get("percent");
    if (percent == null || percent.isNull()) {
      return;
    }
    if (percent.size() != 2) {
      throw new IllegalArgumentException("\"percent\" must be two numbers such as [30, 40]");
    }
    values.put("percent", percent.get(0).asInt() + "-" + percent.get(1).asInt() + "%");
  }
}
