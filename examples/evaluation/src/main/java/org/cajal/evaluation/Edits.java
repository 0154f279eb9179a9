package org.cajal.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cajal.Span;

/**
 * Changes to a text, and where its places went.
 *
 * @param before the text before
 * @param list the changes in text order, none overlapping another
 */
record Edits(String before, List<Edit> list) {
  /** A piece of text and what replaces it; an empty piece is an insertion. */
  record Edit(int start, int end, String replacement) {
    /** Whether a place lies within the piece, so that it has no place afterwards. */
    boolean cuts(int place) {
      return start < place && place < end;
    }
  }

  Edits {
    list = ImmutableList.copyOf(list);
  }

  String after() {
    StringBuilder after = new StringBuilder(before.length() + before.length() / 8);
    int at = 0;
    for (Edit edit : list) {
      after.append(before, at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return after.append(before, at, before.length()).toString();
  }

  /**
   * Where a span went. What is inserted at its edges stays outside it. No change may cut through
   * its edges.
   */
  Span moved(Span span) {
    int start = span.start();
    int end = span.end();
    for (Edit edit : list) {
      int shift = edit.replacement().length() - (edit.end() - edit.start());
      if (edit.end() <= span.start()) {
        start += shift;
      }
      if (edit.start() < span.end()) {
        end += shift;
      }
    }
    return new Span(start, end);
  }

  /** Sizes only: the text may be patient data. */
  @Override
  public String toString() {
    return "Edits[length=%d, edits=%d]".formatted(before.length(), list.size());
  }
}
