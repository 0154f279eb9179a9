package org.cajal.text;

import java.util.Arrays;
import org.cajal.Span;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read: what carries no meaning or hides it is resolved, and each character keeps
 * its place in the original. Immutable.
 */
public final class CleanedText {
  private final String original;
  private final String text;

  /** Where each character stands in the original; null where nothing was cleaned. */
  private final int @Nullable [] start;

  private final int @Nullable [] end;

  /** A text of which nothing was cleaned. */
  public CleanedText(String original) {
    this.original = original;
    text = original;
    start = null;
    end = null;
  }

  CleanedText(String original, String text, int[] start, int[] end) {
    this.original = original;
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The text that the stages read. */
  public String text() {
    return text;
  }

  public String original() {
    return original;
  }

  /** Whether it is the original, character by character. */
  public boolean isOriginal() {
    return start == null;
  }

  /** The characters of the original that a stretch of the cleaned text stands for. */
  public Span original(Span cleaned) {
    if (start == null || end == null) {
      return cleaned;
    }
    int from = place(cleaned.start());
    return new Span(from, cleaned.length() == 0 ? from : Math.max(from, end[cleaned.end() - 1]));
  }

  private int place(int offset) {
    return offset < text.length() && start != null ? start[offset] : original.length();
  }

  /** The stretch of the cleaned text that stands for some characters of the original. */
  public Span cleaned(Span original) {
    if (start == null || end == null) {
      return original;
    }
    int from = firstFrom(end, original.start() + 1);
    int to = firstFrom(start, original.end());
    return new Span(from, Math.max(from, to));
  }

  /** The first index of a value not less than another; places never fall. */
  private static int firstFrom(int[] places, int value) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The same original, of which this cleaned text was cleaned once more. */
  CleanedText then(CleanedText again) {
    if (again.start == null || again.end == null) {
      return this;
    }
    if (start == null || end == null) {
      return again;
    }
    int[] first = new int[again.start.length];
    int[] last = new int[first.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = place(again.start[i]);
      last[i] = again.end[i] == 0 ? 0 : end[again.end[i] - 1];
    }
    return new CleanedText(original, again.text, first, last);
  }

  /** Collects a cleaned text from the left to the right. */
  static final class Draft {
    private static final int UNKNOWN = -1;

    private final String original;

    /** Made when the first construct is found, since most reports have none. */
    private StringBuilder text = new StringBuilder(0);

    private int[] start = {};
    private int[] end = {};

    /** One past the last character of the original that is taken care of. */
    private int done;

    /** Where the field of a segment ends that is being read. */
    int fieldEnd = UNKNOWN;

    /** What the last segment with text observed. */
    String observed = "";

    private int rich = UNKNOWN;
    private int repeats = UNKNOWN;

    Draft(String original) {
      this.original = original;
    }

    boolean isTouched() {
      return start.length > 0;
    }

    /** Whether the text is in rich text format, or the rest of one. */
    boolean isRichText() {
      if (rich == UNKNOWN) {
        rich = original.contains("\\par") || original.contains("{\\rtf") ? 1 : 0;
      }
      return rich == 1;
    }

    /** Whether a mark of repeated fields stands in the text more than once. */
    boolean hasRepeats() {
      if (repeats == UNKNOWN) {
        int first = original.indexOf('~');
        repeats = first >= 0 && original.indexOf('~', first + 1) >= 0 ? 1 : 0;
      }
      return repeats == 1;
    }

    /** What stands for {@code original[from, to)}; what is before it and new is taken as it is. */
    void put(CharSequence cleaned, int from, int to) {
      if (start.length == 0) {
        text = new StringBuilder(original.length() + 16);
        start = new int[original.length() + 16];
        end = new int[start.length];
      }
      copyTo(from);
      for (int i = 0; i < cleaned.length(); i++) {
        add(cleaned.charAt(i), from, to);
      }
      done = Math.max(done, to);
    }

    /** Takes the original as it is, up to an offset. */
    private void copyTo(int offset) {
      for (int i = done; i < offset; i++) {
        add(original.charAt(i), i, i + 1);
      }
      done = Math.max(done, offset);
    }

    private void add(char c, int from, int to) {
      if (text.length() == start.length) {
        start = Arrays.copyOf(start, start.length * 2);
        end = Arrays.copyOf(end, end.length * 2);
      }
      start[text.length()] = from;
      end[text.length()] = to;
      text.append(c);
    }

    CleanedText finish() {
      copyTo(original.length());
      int length = text.length();
      return new CleanedText(
          original, text.toString(), Arrays.copyOf(start, length), Arrays.copyOf(end, length));
    }
  }
}
