package org.cajal.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cajal.Flag;
import org.cajal.MarkedText;
import org.cajal.MentionType;
import org.cajal.Span;

/**
 * Reads gold reports of three formats:
 *
 * <ul>
 *   <li>Cajal's own: a {@code .txt} file with a head of {@code flag:} lines, a line {@code ---} and
 *       the report with its labels in brackets; {@code examples/gold/README.md} describes it
 *   <li>brat stand-off: a {@code .txt} file with an {@code .ann} file of the same name beside it;
 *       see {@link BratFile}
 *   <li>JSON lines, in a file that ends in {@code .jsonl}: a label or the flag of a report in each
 *       line, without report text
 * </ul>
 *
 * <p>Every error names file and line, what is wrong and what is allowed.
 */
public final class GoldFiles {
  /** Looks like a label and is none: small letters or spaces among its values. */
  private static final Pattern BROKEN_LABEL =
      Pattern.compile("\\[[^\\[\\]|\\n]{1,80}\\|\\s{0,3}[A-Za-z_][A-Za-z0-9_.,+% -]{0,80}\\]");

  private GoldFiles() {}

  /**
   * Reads a file, or all of a folder and its subfolders, in the order of the names. A report's id
   * is its path in the folder without {@code .txt}.
   */
  public static List<GoldReport> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(path + ": no such file or folder; check the path");
    }
    if (!Files.isDirectory(path)) {
      String name = path.getFileName().toString();
      return name.endsWith(".jsonl") || name.endsWith(".ndjson")
          ? jsonLines(path)
          : List.of(textFile(name, path));
    }
    List<GoldReport> reports = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".txt")).sorted()::iterator) {
        reports.add(textFile(path.relativize(file).toString().replace('\\', '/'), file));
      }
    }
    if (reports.isEmpty()) {
      throw new IllegalArgumentException(
          path + ": holds no gold report; put .txt files there, as examples/gold has");
    }
    return ImmutableList.copyOf(reports);
  }

  private static GoldReport textFile(String name, Path file) throws IOException {
    String id = name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          file + ": the file is not valid UTF-8; convert it to UTF-8", e);
    }
    String path = file.toString();
    Path annotations =
        Path.of((path.endsWith(".txt") ? path.substring(0, path.length() - 4) : path) + ".ann");
    return Files.exists(annotations)
        ? BratFile.read(id, text, annotations)
        : ownFormat(id, text, path);
  }

  /** Reads a report in Cajal's own format. */
  static GoldReport ownFormat(String id, String file, String source) {
    List<String> flags = new ArrayList<>();
    int at = 0;
    int line = 0;
    while (true) {
      int end = file.indexOf('\n', at);
      if (end < 0) {
        throw new IllegalArgumentException(
            source
                + ": the file has no line --- between head and report; add one, or put an .ann file"
                + " beside it for brat stand-off");
      }
      line++;
      String head = file.substring(at, end).strip();
      at = end + 1;
      if (head.equals("---")) {
        break;
      }
      int colon = head.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(
            source + ":" + line + ": the head needs lines of 'key: value', then a line ---");
      }
      if (head.startsWith("flag:")) {
        flags.add(flag(head.substring(colon + 1).strip(), source, line));
      }
    }
    if (flags.isEmpty()) {
      throw new IllegalArgumentException(
          source + ":" + line + ": the head needs a line 'flag: NONE' or 'flag: CERTAINTY:REASON'");
    }
    MarkedText marked = MarkedText.parse(file.substring(at));
    Matcher broken = BROKEN_LABEL.matcher(marked.plain());
    if (broken.find()) {
      throw new IllegalArgumentException(
          source
              + ":"
              + lineOf(marked.plain(), broken.start(), line)
              + ": a bracket looks like a label, but its values are not; write them in capitals,"
              + " separated by commas without spaces");
    }
    List<Label> labels = new ArrayList<>();
    for (MarkedText.Label label : marked.labels()) {
      try {
        labels.add(Label.parse(label.span(), label.values()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            source
                + ":"
                + lineOf(marked.plain(), label.span().start(), line)
                + ": "
                + e.getMessage(),
            e);
      }
    }
    return new GoldReport(id, marked.plain(), labels, flags, true);
  }

  private static int lineOf(String text, int offset, int headLines) {
    return headLines + 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Checks a flag such as {@code DEFINITE:NOT_RECORDED A}. */
  static String flag(String flag, String source, int line) {
    String[] words = flag.split("\\s+");
    String[] parts = words[0].split(":", -1);
    try {
      if (words.length <= 2 && parts.length == 2) {
        Flag.Certainty.valueOf(parts[0]);
        Flag.Reason.valueOf(parts[1]);
        return String.join(" ", words);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    if (flag.equals(Label.NONE)) {
      return flag;
    }
    throw new IllegalArgumentException(
        source
            + ":"
            + line
            + ": a flag is NONE or CERTAINTY:REASON and the specimen's label; CERTAINTY is one of "
            + List.of(Flag.Certainty.values())
            + ", REASON of "
            + List.of(Flag.Reason.values()));
  }

  private static List<GoldReport> jsonLines(Path file) throws IOException {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    Map<String, List<String>> flags = new LinkedHashMap<>();
    JsonLines.read(
        file,
        row -> {
          String id = JsonLines.string(row, "id");
          List<Label> own = labels.computeIfAbsent(id, key -> new ArrayList<>());
          if (row.path("type").asText().equals("FLAG")) {
            flags.put(id, strings(row, "accept"));
          } else {
            own.add(candidate(row));
          }
        });
    ImmutableList.Builder<GoldReport> reports = ImmutableList.builder();
    labels.forEach((id, own) -> reports.add(new GoldReport(id, null, own, flags.get(id), false)));
    return reports.build();
  }

  private static Label candidate(JsonNode row) {
    Span span = JsonLines.span(row);
    MentionType type = Label.type(JsonLines.string(row, "type"));
    JsonNode gold = row.path("gold");
    String main = JsonLines.string(gold, type == MentionType.SITE ? "code" : "label");
    if (main.equals(Label.NONE)) {
      return Label.trap(span, type);
    }
    Map<String, String> values = new LinkedHashMap<>();
    gold.properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual()) {
                values.put(field.getKey(), field.getValue().asText());
              }
            });
    values.remove("label");
    values.put(
        switch (type) {
          case CD117, MARKER -> "result";
          case SITE -> "code";
          case CELLULARITY -> "level";
          case HISTOLOGY -> "group";
          case SPINDLE_CELL, NECROSIS, KIT_GENE -> "assertion";
        },
        main);
    JsonLines.percent(gold, values);
    List<String> also = gold.has("also") ? strings(gold, "also") : List.of();
    return new Label(span, type, values, Set.copyOf(also));
  }

  private static List<String> strings(JsonNode node, String field) {
    JsonNode values = node.get(field);
    if (values == null || !values.isArray()) {
      throw new IllegalArgumentException("the object needs \"" + field + "\" as a list of strings");
    }
    List<String> strings = new ArrayList<>();
    values.forEach(value -> strings.add(value.asText()));
    return strings;
  }
}
