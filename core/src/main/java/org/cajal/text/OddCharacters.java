package org.cajal.text;

/** Characters that a printer or converter put for plain ones, or that nobody sees. */
final class OddCharacters implements Cleaning.Construct {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char FIRST_LIGATURE = '\ufb00';
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final char FIRST_WIDE = '\uff01';
  private static final char LAST_WIDE = '\uff5e';
  private static final int WIDE = FIRST_WIDE - '!';

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    char c = text.charAt(at);
    if (c == SOFT_HYPHEN && at + 1 < text.length() && text.charAt(at + 1) <= ' ') {
      draft.put("-", at, at + 1);
    } else if (c == SOFT_HYPHEN
        || c >= '\u200b' && c <= '\u200f'
        || c == '\u2060'
        || c == '\ufeff') {
      draft.put("", at, at + 1);
    } else if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length) {
      draft.put(LIGATURES[c - FIRST_LIGATURE], at, at + 1);
    } else if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      draft.put(String.valueOf((char) (c - WIDE)), at, at + 1);
    } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
      draft.put("\n", at, at + 1);
    } else {
      return at;
    }
    return at + 1;
  }
}
