package org.cajal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a dictionary, numbered from 1. Looks a word up straight from the report's
 * characters, so that an unknown word costs no allocation. Case and British spelling (ae, oe, -our)
 * are folded.
 */
final class Words {
  /** Shorter words have too many neighbours to be guessed. */
  private static final int SHORTEST_DAMAGED = 5;

  /** As {@link #SHORTEST_DAMAGED}, for letters mixed with digits, which no ordinary word is. */
  private static final int SHORTEST_MIXED = 3;

  private final Map<String, Integer> skeletons = new HashMap<>();
  private String[] table = new String[1 << 12];
  private int[] ids = new int[1 << 12];
  private int size;

  /** The number of {@code word}, which is given in folded form; a new one if it is unknown. */
  int add(String word) {
    int at = slot(word, 0, word.length());
    if (table[at] != null) {
      return ids[at];
    }
    table[at] = word;
    ids[at] = ++size;
    int id = size;
    if (word.length() >= 2) {
      skeletons.putIfAbsent(skeleton(word), id);
    }
    if (size * 3 > table.length) {
      grow();
    }
    return id;
  }

  int size() {
    return size;
  }

  /** The number of the word as it stands, damage and British spelling aside; 0 when unknown. */
  int findExact(CharSequence text, int start, int end) {
    return ids[slot(text, start, end)];
  }

  /** The number of the word that two pieces of the text make together; 0 when unknown. */
  int findJoined(CharSequence text, int start1, int end1, int start2, int end2) {
    String whole = text.subSequence(start1, end1).toString() + text.subSequence(start2, end2);
    return findExact(whole, 0, whole.length());
  }

  /** The number of the word, or 0 when the dictionary does not know it. */
  int find(CharSequence text, int start, int end) {
    int id = ids[slot(text, start, end)];
    if (id != 0 || end - start < 2) {
      return id;
    }
    if (hasBritishSpelling(text, start, end)) {
      id = findFolded(text, start, end);
    }
    boolean guess =
        end - start >= SHORTEST_DAMAGED
            || end - start >= SHORTEST_MIXED && isMixed(text, start, end)
            || isDamagedNumber(text, start, end);
    return id == 0 && guess ? findDamaged(text, start, end) : id;
  }

  private static boolean isMixed(CharSequence text, int start, int end) {
    boolean letters = false;
    boolean digits = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean amiss =
          i > start
              && (c == 'I' && Character.isLowerCase(text.charAt(i - 1))
                  || c == 'l' && Character.isUpperCase(text.charAt(i - 1)));
      digits |= c >= '0' && c <= '9' || amiss;
      letters |= Character.isLetter(c) && !amiss;
    }
    return letters && digits;
  }

  /** "1I", "I7": a digit, and letters that look like digits. */
  private static boolean isDamagedNumber(CharSequence text, int start, int end) {
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if ((c < '0' || c > '9') && "IlOoS".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /** A longer word whose letters OCR confused: 1/l/I, 0/O, 5/S, rn/m. */
  private int findDamaged(CharSequence text, int start, int end) {
    Integer id = skeletons.get(skeleton(fold(text.subSequence(start, end).toString())));
    return id == null ? 0 : id;
  }

  /** Whether two characters differ at most by a confusion of OCR. */
  static boolean alike(char a, char b) {
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

  private static String skeleton(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == 'r' && i + 1 < folded.length() && folded.charAt(i + 1) == 'n') {
        out.append('m');
        i++;
        continue;
      }
      out.append(
          switch (c) {
            case '1', 'l', 'i', '|' -> 'i';
            case '0', 'o' -> 'o';
            case '5', 's' -> 's';
            default -> c;
          });
    }
    return out.toString();
  }

  private int findFolded(CharSequence text, int start, int end) {
    String folded = fold(text.subSequence(start, end).toString());
    return ids[slot(folded, 0, folded.length())];
  }

  private static boolean hasBritishSpelling(CharSequence text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      char previous = lower(text.charAt(i - 1));
      char c = lower(text.charAt(i));
      if (c == 'e' && (previous == 'a' || previous == 'o')
          || c == 'u' && previous == 'o'
          || c == 's' && previous == 'i' && i + 1 < end
          || c == '\u00e6'
          || c == '\u0153'
          || c == '\ufb01') {
        return true;
      }
    }
    return false;
  }

  /**
   * Lower case, American spelling. Applied to dictionary words and, where needed, to words of the
   * text.
   */
  static String fold(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      out.append(lower(word.charAt(i)));
    }
    String folded = out.toString().replace("\u00e6", "e").replace("\u0153", "e");
    if (folded.length() < 4) {
      return folded;
    }
    return folded
        .replace("ae", "e")
        .replace("oe", "e")
        .replace("our", "or")
        .replace("ising", "izing")
        .replace("ised", "ized")
        .replace("isation", "ization")
        .replace("\ufb01", "fi");
  }

  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  private int slot(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    int mask = table.length - 1;
    int at = (hash ^ (hash >>> 15)) & mask;
    while (table[at] != null && !same(table[at], text, start, end)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static boolean same(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] oldTable = table;
    int[] oldIds = ids;
    table = new String[oldTable.length * 2];
    ids = new int[table.length];
    for (int i = 0; i < oldTable.length; i++) {
      String word = oldTable[i];
      if (word != null) {
        int at = slot(word, 0, word.length());
        table[at] = word;
        ids[at] = oldIds[i];
      }
    }
    Arrays.fill(oldIds, 0);
  }
}
