package org.cajal.text;

/**
 * How words are made alike before they are compared: case and British spelling (ae, oe, -our) are
 * folded, and letters that a scan confuses are taken for one.
 */
public final class Spelling {
  /** Letters that a scan takes for each other, besides those of {@link #alike(char)}. */
  private static final String[] SHAPES = {"ocea0", "itlf1|", "un", "vy", "hb", "gq", "s5"};

  /** Of the first characters: that which stands for all of its shape. */
  private static final char[] SHAPE = new char[128];

  static {
    for (char c = 0; c < SHAPE.length; c++) {
      SHAPE[c] = c;
    }
    for (String shape : SHAPES) {
      for (int i = 0; i < shape.length(); i++) {
        SHAPE[shape.charAt(i)] = shape.charAt(0);
      }
    }
  }

  private Spelling() {}

  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  static String lower(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      out.append(lower(text.charAt(i)));
    }
    return out.toString();
  }

  /**
   * Lower case, American spelling. Applied to dictionary words and, where needed, to words of the
   * text.
   */
  public static String fold(String word) {
    String lower = lower(word, 0, word.length());
    if (!hasBritishSpelling(word, 0, word.length())) {
      return lower;
    }
    String folded = lower.replace("\u00e6", "e").replace("\u0153", "e");
    if (folded.length() < 4) {
      return folded;
    }
    return folded
        .replace("ae", "e")
        .replace("oe", "e")
        .replace("our", "or")
        .replace("ising", "izing")
        .replace("ised", "ized")
        .replace("isable", "izable")
        .replace("isation", "ization")
        .replace("\ufb01", "fi");
  }

  /** Whether {@link #fold} changes more of a word than its case. */
  static boolean hasBritishSpelling(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'e', 'E' -> {
          char before = i > start ? lower(text.charAt(i - 1)) : 0;
          if (before == 'a' || before == 'o') {
            return true;
          }
        }
        case 'u', 'U' -> {
          if (i > start
              && i + 1 < end
              && lower(text.charAt(i - 1)) == 'o'
              && lower(text.charAt(i + 1)) == 'r') {
            return true;
          }
        }
        case 's', 'S' -> {
          char after = i > start && i + 1 < end ? lower(text.charAt(i + 1)) : 0;
          if ((after == 'i' || after == 'e' || after == 'a') && lower(text.charAt(i - 1)) == 'i') {
            return true;
          }
        }
        case '\u00e6', '\u00c6', '\u0153', '\u0152', '\ufb01' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether two characters differ at most by a confusion of OCR. */
  public static boolean alike(char a, char b) {
    return a == b || alike(a) == alike(b);
  }

  private static char alike(char c) {
    return switch (c) {
      case '1', 'l', 'I', '|' -> '1';
      case '0', 'O' -> '0';
      case '5', 'S' -> '5';
      default -> c;
    };
  }

  /** Goes on with the hash of a word by one of its characters; begin with 0. */
  static long hash(long hash, char c) {
    return (hash + c) * 0x9E3779B97F4A7C15L;
  }

  /** A hash that words share whose letters OCR confuses: 1/l/I, 0/O, 5/S, rn/m. */
  static long skeleton(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      char c = lower(text.charAt(i));
      switch (c) {
        case 'r' -> {
          if (i + 1 < end && lower(text.charAt(i + 1)) == 'n') {
            c = 'm';
            i++;
          }
        }
        case '1', 'l', '|' -> c = 'i';
        case '0' -> c = 'o';
        case '5' -> c = 's';
        default -> {}
      }
      hash = hash(hash, c);
    }
    return hash;
  }

  /** A hash that words share whose letters are of one shape. */
  static long shape(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      char c = lower(text.charAt(i));
      hash = hash(hash, c < SHAPE.length ? SHAPE[c] : c);
    }
    return hash;
  }
}
