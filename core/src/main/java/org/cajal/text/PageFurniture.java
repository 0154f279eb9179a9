package org.cajal.text;

import com.google.common.collect.ImmutableSet;

/**
 * What a printer puts between two lines of one sentence: the number of a page, with the running
 * heads above and below it. It is taken out only where the sentence goes on behind it in small
 * letters, so that no line of a report is lost.
 */
final class PageFurniture {
  /** Characters of a line with a page's number, and of a running head. */
  private static final int LONGEST_LINE = 120;

  /** Running heads and blank lines above or below the line with the number. */
  private static final int LINES_AROUND = 4;

  /** Letters and blanks between a page's number and that of all pages. */
  private static final int OUT_OF = 4;

  private final ImmutableSet<String> pageWords;
  private final int longestWord;

  PageFurniture(ImmutableSet<String> pageWords) {
    this.pageWords = pageWords;
    longestWord = pageWords.stream().mapToInt(String::length).max().orElse(0);
  }

  CleanedText remove(CleanedText cleaned) {
    String text = cleaned.text();
    CleanedText.Draft draft = new CleanedText.Draft(text);
    int line = 0;
    while (line < text.length()) {
      int end = lineEnd(text, line);
      if (end - line <= LONGEST_LINE) {
        end = Math.max(end, removeFrom(text, line, end, draft));
      }
      line = end + 1;
    }
    return draft.isTouched() ? cleaned.then(draft.finish()) : cleaned;
  }

  /** Takes out what a line has of the kind; one past the last line that was looked at. */
  private int removeFrom(String text, int from, int to, CleanedText.Draft draft) {
    int first = firstVisible(text, from);
    if (first < to && isDashedNumber(text, first, to)) {
      return removeAround(text, from, to, draft);
    }
    for (int i = first; i < to; i++) {
      boolean begins = i == first || !Character.isLetterOrDigit(text.charAt(i - 1));
      int end = begins && Character.isLetter(text.charAt(i)) ? pageEnd(text, i, to) : i;
      if (end > i) {
        return removePage(text, from, i, end, to, draft);
      }
    }
    return to;
  }

  /** Takes out a page's number, alone in its line, or before or behind a part of the sentence. */
  private static int removePage(
      String text, int from, int page, int end, int to, CleanedText.Draft draft) {
    boolean headBefore = isBlankOrHead(text, from, page);
    int behind = firstVisible(text, end);
    if (headBefore && (behind >= to || isBlankOrHead(text, end, to))) {
      return removeAround(text, from, to, draft);
    }
    boolean goesOn = behind < to && Character.isLowerCase(text.charAt(behind));
    if (firstVisible(text, from) == page && goesOn && from > 0 && isOpen(text, from - 1)) {
      draft.put("", page, behind);
    } else if (behind >= to
        && to + 1 < text.length()
        && isOpen(text, page)
        && Character.isLowerCase(text.charAt(firstVisible(text, to + 1)))) {
      draft.put("", page, end);
    }
    return to;
  }

  /** Takes out a page's line with what is around it; one past the last line taken out. */
  private static int removeAround(String text, int from, int to, CleanedText.Draft draft) {
    int above = from;
    for (int i = 0; i < LINES_AROUND && above > 0; i++) {
      int before = lineStart(text, above - 1);
      if (!isBlankOrHead(text, before, above - 1)) {
        break;
      }
      above = before;
    }
    int below = to;
    for (int i = 0; i < LINES_AROUND && below < text.length(); i++) {
      int next = lineEnd(text, below + 1);
      if (!isBlankOrHead(text, below + 1, next)) {
        break;
      }
      below = next;
    }
    boolean amid =
        above > 0
            && below + 1 < text.length()
            && isOpen(text, above - 1)
            && Character.isLowerCase(text.charAt(firstVisible(text, below + 1)));
    if (!amid) {
      return to;
    }
    draft.put("", above, below + 1);
    return below;
  }

  /** One past "Page 2 of 3" where it begins at an offset; {@code from} where it does not. */
  private int pageEnd(String text, int from, int to) {
    int end = from;
    while (end < to && end - from <= longestWord && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int number = firstOf(text, end, to, ' ', '.', ':');
    if (number == end
        || number >= to
        || !Character.isDigit(text.charAt(number))
        || !pageWords.contains(Spelling.lower(text, from, end))) {
      return from;
    }
    int behind = endOfNumber(text, number, to);
    int all = firstOf(text, behind, to, ' ', '/', ' ');
    boolean outOf = all < to && Character.isLetter(text.charAt(all));
    while (outOf && all < to && all - behind <= OUT_OF && Character.isLetter(text.charAt(all))) {
      all++;
    }
    all = firstOf(text, all, to, ' ', ' ', ' ');
    return all < to && Character.isDigit(text.charAt(all)) ? endOfNumber(text, all, to) : behind;
  }

  private static int endOfNumber(String text, int from, int to) {
    int end = from;
    while (end < to && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDashedNumber(String text, int from, int to) {
    if (text.charAt(from) != '-') {
      return false;
    }
    int number = firstOf(text, from + 1, to, ' ', '-', ' ');
    int end = endOfNumber(text, number, to);
    int dash = firstOf(text, end, to, ' ', ' ', ' ');
    return end > number
        && dash < to
        && text.charAt(dash) == '-'
        && firstOf(text, dash, to, ' ', '-', '\r') == to;
  }

  /** The first offset that holds none of three characters. */
  private static int firstOf(String text, int from, int to, char a, char b, char c) {
    int at = from;
    while (at < to && (text.charAt(at) == a || text.charAt(at) == b || text.charAt(at) == c)) {
      at++;
    }
    return at;
  }

  /** A blank line, or a short one whose words all begin with capitals or digits. */
  private static boolean isBlankOrHead(String text, int from, int to) {
    if (to - from > LONGEST_LINE) {
      return false;
    }
    boolean open = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (open && Character.isLowerCase(c)) {
        return false;
      }
      open = !Character.isLetterOrDigit(c) && c != '\'' && c != '.';
    }
    return firstVisible(text, from) >= to || hasCapitals(text, from, to);
  }

  private static boolean hasCapitals(String text, int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals > 1 && !isClosed(text.charAt(lastVisible(text, to)));
  }

  /** Whether the line that ends before an offset leaves its sentence open. */
  private static boolean isOpen(String text, int end) {
    int last = lastVisible(text, end);
    return last >= 0 && !isClosed(text.charAt(last)) && text.charAt(last) > ' ';
  }

  private static boolean isClosed(char c) {
    return c == '.' || c == '!' || c == ';' || c == ':';
  }

  private static int lastVisible(String text, int end) {
    int last = Math.min(end, text.length()) - 1;
    while (last > 0 && text.charAt(last) <= ' ') {
      last--;
    }
    return Math.max(last, 0);
  }

  private static int firstVisible(String text, int from) {
    int first = from;
    while (first < text.length() - 1 && text.charAt(first) <= ' ' && text.charAt(first) != '\n') {
      first++;
    }
    return Math.min(first, text.length() - 1);
  }

  private static int lineStart(String text, int end) {
    return text.lastIndexOf('\n', end - 1) + 1;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
