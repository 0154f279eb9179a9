package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A text with labels in brackets, the notation of all examples and gold reports, so that nobody
 * counts offsets: {@code No [necrosis|ABSENT] in the [stomach|C16.9].}
 *
 * <p>Brackets nest: {@code [[spindle cell|SPINDLE_CELL] sarcoma|HISTOLOGY,SARCOMA]}. A label's
 * values are capital letters, digits and {@code _ . + - %}, separated by commas. Any other bracket,
 * such as the box of {@code [x] Present}, is plain text.
 *
 * @param plain the text without the labels
 * @param labels the labels in order of their start, the outer before the inner
 */
public record MarkedText(String plain, List<Label> labels) {
  /**
   * One label.
   *
   * @param span what it marks, in the plain text
   * @param values at least one
   */
  public record Label(Span span, List<String> values) {
    public Label {
      values = ImmutableList.copyOf(values);
    }
  }

  public MarkedText {
    labels = ImmutableList.copyOf(labels);
  }

  /** Takes a marked text apart. Never fails: what is no label stays text. */
  public static MarkedText parse(String marked) {
    StringBuilder plain = new StringBuilder(marked.length());
    List<Label> labels = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    while (at < marked.length()) {
      char c = marked.charAt(at);
      int close = c == '|' && !open.isEmpty() ? endOfValues(marked, at + 1) : -1;
      if (close >= 0) {
        int bracket = open.pop();
        plain.deleteCharAt(bracket);
        shift(labels, bracket);
        labels.add(
            new Label(
                new Span(bracket, plain.length()),
                List.of(marked.substring(at + 1, close).split(","))));
        at = close + 1;
        continue;
      }
      if (c == '[') {
        open.push(plain.length());
      } else if (c == ']' && !open.isEmpty()) {
        open.pop();
      }
      plain.append(c);
      at++;
    }
    labels.sort(
        Comparator.comparingInt((Label label) -> label.span().start())
            .thenComparing(label -> -label.span().end()));
    return new MarkedText(plain.toString(), labels);
  }

  /** Where the closing bracket of a list of values stands, or -1 when there is no such list. */
  private static int endOfValues(String marked, int from) {
    for (int i = from; i < marked.length(); i++) {
      char c = marked.charAt(i);
      boolean value = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.+-%,".indexOf(c) >= 0;
      if (!value) {
        return c == ']' && i > from ? i : -1;
      }
    }
    return -1;
  }

  /** The labels inside a bracket move one to the left when the bracket goes. */
  private static void shift(List<Label> labels, int bracket) {
    for (int i = labels.size() - 1; i >= 0 && labels.get(i).span().start() > bracket; i--) {
      Span span = labels.get(i).span();
      labels.set(i, new Label(new Span(span.start() - 1, span.end() - 1), labels.get(i).values()));
    }
  }
}
