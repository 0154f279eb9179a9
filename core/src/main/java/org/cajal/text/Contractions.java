package org.cajal.text;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Contractions with any apostrophe: "isn't" is read as "is not", "won't" as "will not". */
final class Contractions implements Cleaning.Construct {
  private static final int LONGEST = 12;

  /** In the dictionary, what ends any word. */
  private static final String ENDING = "n't";

  private final ImmutableMap<String, String> contractions;

  Contractions(ImmutableMap<String, String> contractions) {
    this.contractions = contractions;
  }

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    int from = at;
    while (from > 0 && at - from < LONGEST && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && to - at < LONGEST && Character.isLetter(text.charAt(to))) {
      to++;
    }
    if (from == at || to == at + 1) {
      return at;
    }
    String before = text.substring(from, at).toLowerCase(Locale.ROOT);
    String behind = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
    String whole = contractions.get(before + "'" + behind);
    if (whole != null) {
      int blank = whole.indexOf(' ');
      put(whole.substring(0, Math.max(0, blank)), from, at - 1, text, draft);
      put(whole.substring(Math.max(0, blank)), at - 1, to, text, draft);
      return to;
    }
    String ending = ending(before, behind);
    if (ending == null) {
      return at;
    }
    put(" " + ending, at - 1, to, text, draft);
    return to;
  }

  private @Nullable String ending(String before, String behind) {
    return before.length() > 1 && before.endsWith("n") && ENDING.equals("n'" + behind)
        ? contractions.get(ENDING)
        : null;
  }

  /** Puts words in the case of what they stand for. */
  private static void put(String words, int from, int to, String text, CleanedText.Draft draft) {
    boolean upper = Character.isUpperCase(text.charAt(to - 1));
    draft.put(upper ? words.toUpperCase(Locale.ROOT) : words, from, to);
  }
}
