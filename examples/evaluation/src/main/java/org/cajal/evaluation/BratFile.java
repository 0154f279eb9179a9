package org.cajal.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cajal.Span;

/**
 * Reads brat stand-off annotations.
 *
 * <pre>{@code
 * T1	Necrosis 3 11	necrosis
 * A1	Assertion T1 ABSENT
 * T2	Flag 0 5	Colon
 * A2	Status T2 DEFINITE:NOT_RECORDED
 * }</pre>
 *
 * <p>A {@code T} line is a label; its type is a mention type in any case, or {@code None} for a
 * trap. {@code A} and {@code M} lines give it values; the attribute's name is free, because the
 * values tell themselves apart as in Cajal's own format. A span of type {@code Flag}, anywhere,
 * gives a flag of the report; where there is none, flags are not judged. A span in pieces counts
 * from its first to its last character. Other lines (relations, events, notes) are ignored. brat
 * counts code points; they are turned into UTF-16.
 */
final class BratFile {
  private BratFile() {}

  static GoldReport read(String id, String text, Path file) throws IOException {
    Map<String, List<String>> words = new LinkedHashMap<>();
    Map<String, Span> spans = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int number = 1; number <= all.size(); number++) {
      String line = all.get(number - 1);
      if (line.startsWith("T")) {
        String[] fields = line.split("\t", -1);
        String[] parts = fields.length < 2 ? new String[0] : fields[1].split("[ ;]");
        if (parts.length < 3) {
          throw error(file, number, "a T line is 'T1<TAB>Type start end<TAB>text'");
        }
        spans.put(fields[0], span(parts[1], parts[parts.length - 1], text, file, number));
        List<String> own = new ArrayList<>();
        own.add(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        words.put(fields[0], own);
        lines.put(fields[0], number);
      }
    }
    for (int number = 1; number <= all.size(); number++) {
      String line = all.get(number - 1);
      if (line.startsWith("A") || line.startsWith("M")) {
        String[] parts = line.substring(line.indexOf('\t') + 1).split(" ");
        List<String> own = parts.length < 2 ? null : words.get(parts[1]);
        if (own == null) {
          throw error(
              file, number, "an attribute line is 'A1<TAB>Name T1 VALUE' with the id of a T line");
        }
        own.add(parts.length > 2 ? parts[2] : parts[0]);
      }
    }
    List<Label> labels = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : words.entrySet()) {
      List<String> own = entry.getValue();
      int line = lines.get(entry.getKey());
      if (own.get(0).equals("FLAG")) {
        flags.add(
            GoldFiles.flag(String.join(" ", own.subList(1, own.size())), file.toString(), line));
        continue;
      }
      try {
        labels.add(Label.parse(spans.get(entry.getKey()), own));
      } catch (IllegalArgumentException e) {
        throw error(file, line, e.getMessage());
      }
    }
    labels.sort((a, b) -> a.span().compareTo(b.span()));
    return new GoldReport(id, text, labels, flags.isEmpty() ? null : flags, true);
  }

  private static Span span(String start, String end, String text, Path file, int line) {
    try {
      return new Span(
          text.offsetByCodePoints(0, Integer.parseInt(start)),
          text.offsetByCodePoints(0, Integer.parseInt(end)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw error(file, line, "'" + start + "' and '" + end + "' must be offsets in the .txt file");
    }
  }

  private static IllegalArgumentException error(Path file, int line, String message) {
    return new IllegalArgumentException(file + ":" + line + ": " + message);
  }
}
