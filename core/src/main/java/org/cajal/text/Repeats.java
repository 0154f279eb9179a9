package org.cajal.text;

/**
 * The mark between repeated fields of HL7 ("GIST~stomach"), which parts lines; "~5 cm" has none.
 */
final class Repeats implements Cleaning.Construct {
  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    int next = at + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean approximately = next < text.length() && Character.isDigit(text.charAt(next));
    if (approximately || !draft.hasRepeats()) {
      return at;
    }
    draft.put("\n", at, at + 1);
    return at + 1;
  }
}
