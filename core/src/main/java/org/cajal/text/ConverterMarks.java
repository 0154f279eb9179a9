package org.cajal.text;

/**
 * Marks of tick boxes that converters of documents write: {@code :selected:}, {@code NOT_SELECTED}.
 */
final class ConverterMarks implements Cleaning.Construct {
  private static final String TICKED = "\u2612 ";
  private static final String EMPTY = "\u2610 ";
  private static final String LOUD = "SELECTED";
  private static final String LOUD_EMPTY = "NOT_SELECTED";

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    char c = text.charAt(at);
    if (c == ':') {
      return mark(text, at, draft);
    }
    if (c == '_') {
      return text.startsWith(LOUD_EMPTY, at - 3) ? loud(text, at - 3, LOUD_EMPTY, draft) : at;
    }
    boolean whole = at == 0 || text.charAt(at - 1) != '_';
    return whole && text.startsWith(LOUD, at) && text.contains(LOUD_EMPTY)
        ? loud(text, at, LOUD, draft)
        : at;
  }

  private static int mark(String text, int at, CleanedText.Draft draft) {
    for (String mark : new String[] {":selected:", ":unselected:"}) {
      if (text.startsWith(mark, at)) {
        draft.put(mark.length() == 10 ? TICKED : EMPTY, at, at + mark.length());
        return at + mark.length();
      }
    }
    return at;
  }

  private static int loud(String text, int from, String mark, CleanedText.Draft draft) {
    int to = from + mark.length();
    boolean parted =
        (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
            && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    if (!parted) {
      return from;
    }
    draft.put(mark.equals(LOUD) ? TICKED : EMPTY, from, to);
    return to;
  }
}
