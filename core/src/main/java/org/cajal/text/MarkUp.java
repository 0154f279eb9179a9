package org.cajal.text;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** Tags of HTML: those of blocks part lines, those of cells part columns. {@code <5%} is no tag. */
final class MarkUp implements Cleaning.Construct {
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 10;
  private static final String COLUMN_GAP = "\t";

  private static final ImmutableSet<String> BLOCKS =
      ImmutableSet.of(
          "br",
          "p",
          "div",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "thead",
          "tbody",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "pre",
          "html",
          "body",
          "head",
          "title",
          "dl",
          "dt",
          "dd",
          "section",
          "paragraph",
          "text",
          "item",
          "list",
          "caption");

  private static final ImmutableSet<String> CELLS = ImmutableSet.of("td", "th");

  private static final ImmutableSet<String> INLINE =
      ImmutableSet.of(
          "b", "i", "u", "em", "strong", "span", "font", "sup", "sub", "a", "small", "big", "tt",
          "code", "content", "img", "input", "label", "center", "style", "meta", "link");

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    boolean closes = text.startsWith("/", at + 1);
    int name = closes ? at + 2 : at + 1;
    int end = name;
    while (end < text.length() && end - name < LONGEST_NAME && isPart(text.charAt(end))) {
      end++;
    }
    if (end == name || end == text.length() || " />\t\n\r".indexOf(text.charAt(end)) < 0) {
      return at;
    }
    String tag = text.substring(name, end).toLowerCase(Locale.ROOT);
    boolean block = BLOCKS.contains(tag);
    boolean cell = CELLS.contains(tag);
    int close = close(text, end);
    if (close < 0 || !block && !cell && !INLINE.contains(tag)) {
      return at;
    }
    draft.put(block ? "\n" : cell && closes ? COLUMN_GAP : "", at, close + 1);
    return close + 1;
  }

  /** Where a tag is closed; -1 where it is not, or another one begins before. */
  private static int close(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
      if (text.charAt(i) == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPart(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
