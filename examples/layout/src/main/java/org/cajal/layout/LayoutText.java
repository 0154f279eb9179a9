package org.cajal.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cajal.Section;
import org.cajal.Span;

/**
 * A report with its sentence ends and headings.
 *
 * @param name file and report
 * @param text the report without marks
 * @param ends offsets one past the last character of each sentence
 * @param headings in text order
 */
record LayoutText(String name, String text, TreeSet<Integer> ends, List<Heading> headings) {
  /** A heading and the kind of section that it begins. */
  record Heading(Section.Type type, Span span) {}

  /** Reads all reports of a folder. */
  static List<LayoutText> read(Path folder) throws IOException {
    List<LayoutText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String report : Files.readString(file).split("(?m)^===== ")) {
          if (!report.isBlank()) {
            int line = report.indexOf('\n');
            String name = file.getFileName() + " " + report.substring(0, line).strip();
            texts.add(parse(name, report.substring(line + 1)));
          }
        }
      }
    }
    return texts;
  }

  /**
   * Takes the marks out.
   *
   * @throws IllegalArgumentException when a heading is not marked as {@code {TYPE|words}}
   */
  static LayoutText parse(String name, String marked) {
    StringBuilder text = new StringBuilder();
    TreeSet<Integer> ends = new TreeSet<>();
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '\u00b6') {
        ends.add(text.length());
      } else if (c == '{') {
        int bar = marked.indexOf('|', i);
        int close = marked.indexOf('}', i);
        if (bar < 0 || close < bar) {
          throw new IllegalArgumentException(
              name + ": a heading is not marked as {DIAGNOSIS|words}");
        }
        int start = text.length();
        text.append(marked, bar + 1, close);
        headings.add(
            new Heading(
                Section.Type.valueOf(marked.substring(i + 1, bar)),
                new Span(start, text.length())));
        i = close;
      } else {
        text.append(c);
      }
    }
    return new LayoutText(name, text.toString(), ends, headings);
  }
}
