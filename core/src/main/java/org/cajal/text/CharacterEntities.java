package org.cajal.text;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Character entities of mark-up: {@code &lt;5%}, {@code &#43;}. */
final class CharacterEntities implements Cleaning.Construct {
  private static final int LONGEST = 10;

  private static final ImmutableMap<String, String> NAMED =
      ImmutableMap.<String, String>builder()
          .put("lt", "<")
          .put("gt", ">")
          .put("amp", "&")
          .put("quot", "\"")
          .put("apos", "'")
          .put("nbsp", " ")
          .put("plusmn", "\u00b1")
          .put("minus", "-")
          .put("ndash", "\u2013")
          .put("mdash", "\u2014")
          .put("le", "\u2264")
          .put("ge", "\u2265")
          .put("times", "\u00d7")
          .put("micro", "\u00b5")
          .put("deg", "\u00b0")
          .put("bull", "\u2022")
          .put("hellip", "...")
          .put("rsquo", "'")
          .put("lsquo", "'")
          .put("rdquo", "\"")
          .put("ldquo", "\"")
          .put("shy", "")
          .build();

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    return resolve(text, at, at + 1, draft);
  }

  /**
   * Resolves the entity that begins at an offset, of which the name begins at another.
   *
   * @return one past its end; {@code at} where there is none
   */
  static int resolve(String text, int at, int name, CleanedText.Draft draft) {
    int end = name;
    while (end < text.length() && end - name < LONGEST && isPart(text.charAt(end))) {
      end++;
    }
    if (end == name || end == text.length() || text.charAt(end) != ';') {
      return at;
    }
    String cleaned = character(text.substring(name, end));
    if (cleaned == null) {
      return at;
    }
    draft.put(cleaned, at, end + 1);
    return end + 1;
  }

  private static boolean isPart(char c) {
    return c == '#' || c < 128 && Character.isLetterOrDigit(c);
  }

  private static @Nullable String character(String name) {
    if (name.charAt(0) != '#') {
      return NAMED.get(name.toLowerCase(Locale.ROOT));
    }
    boolean hex = name.length() > 2 && (name.charAt(1) | 32) == 'x';
    int code = number(name, hex ? 2 : 1, hex ? 16 : 10);
    return code < ' ' || code > Character.MAX_VALUE || Character.isSurrogate((char) code)
        ? null
        : String.valueOf((char) code);
  }

  /** The number that the rest of a name writes; -1 where it is none. */
  static int number(String digits, int from, int radix) {
    int number = 0;
    for (int i = from; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || number > Character.MAX_VALUE) {
        return -1;
      }
      number = number * radix + digit;
    }
    return from < digits.length() ? number : -1;
  }
}
