package org.cajal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads text files, folders and JSON lines, one report after the other. Reports of one case must be
 * adjacent in a JSON-lines input, oldest first. Of the reports before it keeps only a hash of each
 * id, 16 bytes, to tell ids that are used twice.
 */
final class Inputs {
  private final long maxLength;
  private final Consumer<Item> sink;
  private final InputStream standardInput;
  private final Set<HashCode> ids = new HashSet<>();
  private final ObjectMapper json = new ObjectMapper();
  private final List<Item.Report> open = new ArrayList<>();

  Inputs(long maxLength, InputStream standardInput, Consumer<Item> sink) {
    this.maxLength = maxLength;
    this.standardInput = standardInput;
    this.sink = sink;
  }

  /** The size of all inputs in bytes; -1 when it is not known beforehand. */
  static long size(List<String> inputs) {
    long total = 0;
    for (String input : inputs) {
      if (input.equals("-")) {
        return -1;
      }
      try (Stream<Path> files = Files.walk(Path.of(input))) {
        total += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      } catch (IOException e) {
        return -1;
      }
    }
    return total;
  }

  void read(String input) throws IOException {
    if (input.equals("-")) {
      readLines("-", standardInput);
      return;
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file :
            (Iterable<Path>) files.filter(f -> f.toString().endsWith(".txt")).sorted()::iterator) {
          readFile(path.relativize(file).toString().replace('\\', '/'), file);
        }
      }
    } else if (input.endsWith(".jsonl") || input.endsWith(".ndjson")) {
      try (InputStream in = Files.newInputStream(path)) {
        readLines(input, in);
      } catch (IOException e) {
        reject(input, 0, null, "the file cannot be read; check that it exists and may be read");
      }
    } else {
      readFile(path.getFileName().toString(), path);
    }
    closeCase();
  }

  private void readFile(String id, Path file) {
    try {
      if (Files.size(file) > 4 * maxLength) {
        reject(file.toString(), 0, id, tooLong());
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = decode(bytes);
      if (text == null) {
        reject(file.toString(), 0, id, "the file is not valid UTF-8; convert it to UTF-8");
      } else {
        accept(file.toString(), 0, new Item.Report(id, null, text, bytes.length));
      }
    } catch (IOException e) {
      reject(
          file.toString(), 0, id, "the file cannot be read; check that it exists and may be read");
    }
  }

  private void readLines(String source, InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    long limit = 8 * maxLength + 10_000;
    boolean over = false;
    for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
      for (int at = 0; at < size; ) {
        int end = at;
        while (end < size && buffer[end] != '\n') {
          end++;
        }
        over |= line.size() + (long) end - at > limit;
        if (!over) {
          line.write(buffer, at, end - at);
        }
        if (end < size) {
          endLine(source, number++, line, over);
          over = false;
        }
        at = end + 1;
      }
    }
    endLine(source, number, line, over);
    closeCase();
  }

  private void endLine(String source, long number, ByteArrayOutputStream line, boolean over) {
    if (over) {
      reject(source, number, null, tooLong());
    } else if (line.size() > 0) {
      readLine(source, number, line.toByteArray());
    }
    line.reset();
  }

  private void readLine(String source, long number, byte[] bytes) {
    String text = decode(bytes);
    if (text == null) {
      reject(source, number, null, "the line is not valid UTF-8; convert it to UTF-8");
      return;
    }
    if (text.isBlank()) {
      return;
    }
    JsonNode node;
    try {
      node = json.readTree(text);
    } catch (JsonProcessingException e) {
      reject(
          source,
          number,
          null,
          "the line is no valid JSON at column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
              + "; write one object per line");
      return;
    }
    JsonNode id = node.get("id");
    JsonNode report = node.get("text");
    if (id == null || !id.isValueNode() || id.isNull() || report == null || !report.isTextual()) {
      reject(
          source,
          number,
          id == null || !id.isValueNode() ? null : id.asText(),
          "the object needs \"id\" and \"text\" as strings");
      return;
    }
    JsonNode caseId = node.get("case");
    accept(
        source,
        number,
        new Item.Report(
            id.asText(),
            caseId == null || caseId.isNull() ? null : caseId.asText(),
            report.asText(),
            bytes.length));
  }

  private void accept(String source, long line, Item.Report report) {
    if (report.text().isBlank()) {
      reject(source, line, report.id(), "the report is empty");
    } else if (report.text().length() > maxLength) {
      reject(source, line, report.id(), tooLong());
    } else if (!ids.add(Hashing.murmur3_128().hashUnencodedChars(report.id()))) {
      reject(source, line, report.id(), "the id was used before; give every report its own");
    } else {
      boolean same =
          !open.isEmpty()
              && report.caseId() != null
              && report.caseId().equals(open.get(0).caseId());
      if (!same) {
        closeCase();
      }
      open.add(report);
      if (report.caseId() == null) {
        closeCase();
      }
    }
  }

  private void closeCase() {
    if (!open.isEmpty()) {
      sink.accept(new Item.Case(List.copyOf(open)));
      open.clear();
    }
  }

  private void reject(String source, long line, String id, String reason) {
    closeCase();
    sink.accept(new Item.Rejected(source, line, id, reason));
  }

  private String tooLong() {
    return "the report is longer than " + maxLength + " characters; raise --max-length";
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
