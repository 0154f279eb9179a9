package org.cajal;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units in the original report text.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") is invalid: 0 <= start <= end is required");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The piece of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** The same span counted from {@code offset} characters before. */
  Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
