package org.cajal.text;

import com.google.common.collect.ImmutableList;

/** Braces of rich text, and groups that hold no text of the report: tables of fonts and colours. */
final class RichTextGroups implements Cleaning.Construct {
  private static final ImmutableList<String> WITHOUT_TEXT =
      ImmutableList.of("{\\fonttbl", "{\\colortbl", "{\\stylesheet", "{\\info", "{\\*\\");

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    if (!draft.isRichText()) {
      return at;
    }
    int end = at + 1;
    for (String group : WITHOUT_TEXT) {
      if (text.startsWith(group, at)) {
        end = close(text, at);
      }
    }
    draft.put("", at, end);
    return end;
  }

  private static int close(String text, int at) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return at + 1;
  }
}
