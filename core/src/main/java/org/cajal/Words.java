package org.cajal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The words of a dictionary, numbered from 1, and how a word of a report is read as one of them:
 * case and British spelling (ae, oe, -our) are folded, letters that OCR confused are set right, and
 * words that were glued together are parted.
 *
 * <p>Reports use the same words again and again, so what was found out of a word is kept under a
 * hash of its characters, never the characters themselves: an ordinary word costs one look. Two
 * words are taken for one where about 50 bits of their hashes agree by chance. Safe to share once
 * built; threads may find a word out twice, to the same end.
 */
final class Words {
  /** Shorter words have too many neighbours to be guessed. */
  private static final int SHORTEST_DAMAGED = 5;

  /** As {@link #SHORTEST_DAMAGED}, for letters mixed with digits, which no ordinary word is. */
  private static final int SHORTEST_MIXED = 3;

  private static final int SHORTEST_GLUED = 4;

  /** Shorter words look too much like ordinary ones when their letters are blurred. */
  private static final int SHORTEST_BLURRED = 7;

  /** From this length on two letters may be blurred. */
  private static final int LONG_BLURRED = 9;

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

  /** A word of this length may have a shorter one glued before it ("isexpressed"). */
  private static final int LONG = 6;

  /** No word; the work on a run of letters without end stays bounded. */
  private static final int TOO_LONG = 64;

  /** Places for words found out, in pairs: the newer of a pair stands first. */
  private static final int SEEN = 1 << 15;

  /** Bits for what was found out of a word; the rest tell the word. */
  private static final int FINDINGS = 26;

  private static final long HEAD = 1;
  private static final long TAIL = 2;

  private final Map<String, Integer> skeletons = new HashMap<>();

  /** Longer words by the shape of their letters; empty where two words share one. */
  private final Map<String, String> shapes = new HashMap<>();

  /** The words, and the words backwards, in order; made when first asked for. */
  private volatile @Nullable Sorted sorted;

  private String[] table = new String[1 << 12];
  private int[] hashes = new int[1 << 12];
  private int[] ids = new int[1 << 12];
  private int size;

  /**
   * What was found out of words, each in one number, so that a look is one access to the memory:
   * the upper bits of the word's hash, its number or glue (see {@link #found(long)}), head, tail.
   */
  private final AtomicLongArray seen = new AtomicLongArray(SEEN);

  /** The number of {@code word}, which is given in folded form; a new one if it is unknown. */
  int add(String word) {
    int hash = hash(0, word, 0, word.length());
    int at = slot(hash, word, 0, word.length());
    if (table[at] != null) {
      return ids[at];
    }
    table[at] = word;
    hashes[at] = hash;
    ids[at] = ++size;
    int id = size;
    if (word.length() >= 2) {
      skeletons.putIfAbsent(skeleton(word), id);
    }
    if (word.length() >= SHORTEST_BLURRED) {
      String shape = shape(word);
      shapes.put(shape, shapes.containsKey(shape) ? "" : word);
    }
    if (size * 3 > table.length) {
      grow();
    }
    return id;
  }

  int size() {
    return size;
  }

  /** Goes on with the hash of a word by one of its characters; begin with 0. */
  static long hash(long hash, char c) {
    return (hash + c) * 0x9E3779B97F4A7C15L;
  }

  /**
   * What a word is, for {@link #found}, {@link #isHead(long)} and {@link #isTail(long)}.
   *
   * @param hash of its characters as written, by {@link #hash(long, char)}
   */
  long find(String text, int start, int end, long hash) {
    int at = (int) (hash >>> 12) & (SEEN - 2);
    long newer = seen.getOpaque(at);
    if ((newer ^ hash) >>> FINDINGS == 0) {
      return newer;
    }
    long older = seen.getOpaque(at + 1);
    if ((older ^ hash) >>> FINDINGS == 0) {
      return older;
    }
    long found = hash >>> FINDINGS << FINDINGS | findOut(text, start, end);
    seen.setOpaque(at + 1, newer);
    seen.setOpaque(at, found);
    return found;
  }

  /**
   * The number of the word, 0 when the dictionary does not know it, or minus the length of the
   * first of two known words that are glued in it.
   */
  static int found(long seen) {
    return (int) (seen << 64 - FINDINGS >> 64 - FINDINGS + 2);
  }

  /** Whether a dictionary word begins with it and goes on. */
  static boolean isHead(long seen) {
    return (seen & HEAD) != 0;
  }

  /** Whether a dictionary word ends with it and begins before it. */
  static boolean isTail(long seen) {
    return (seen & TAIL) != 0;
  }

  /** As {@link #find(String, int, int, long)}, for a stretch whose hash is not at hand. */
  long find(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash(hash, text.charAt(i));
    }
    return find(text, start, end, hash);
  }

  private long findOut(String text, int start, int end) {
    int id = findExact(text, start, end);
    if (id == 0) {
      id = findDamaged(text, start, end);
    }
    int found = id == 0 ? -glued(text, start, end) : id;
    boolean piece = end - start <= TOO_LONG && Character.isLetter(text.charAt(start));
    String word = piece ? lower(text, start, end) : "";
    long findings = ((long) found << 2) & ((1L << FINDINGS) - 1);
    return findings | (piece && isHead(word) ? HEAD : 0) | (piece && isTail(word) ? TAIL : 0);
  }

  private record Sorted(String[] words, String[] backwards) {
    /** Whether one of the sorted words begins with another one and goes on. */
    static boolean goesOn(String[] words, String head) {
      int found = Arrays.binarySearch(words, head);
      int next = found < 0 ? -found - 1 : found + 1;
      return next < words.length && words[next].startsWith(head);
    }
  }

  private boolean isHead(String word) {
    return Sorted.goesOn(sorted().words, word);
  }

  private boolean isTail(String word) {
    return Sorted.goesOn(sorted().backwards, reversed(word));
  }

  private Sorted sorted() {
    Sorted made = sorted;
    if (made == null) {
      String[] words = new String[size];
      String[] backwards = new String[size];
      int count = 0;
      for (String word : table) {
        if (word != null) {
          words[count] = word;
          backwards[count++] = reversed(word);
        }
      }
      Arrays.sort(words);
      Arrays.sort(backwards);
      made = new Sorted(words, backwards);
      sorted = made;
    }
    return made;
  }

  private static String lower(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      out.append(lower(text.charAt(i)));
    }
    return out.toString();
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }

  /** The number of the word as it stands, damage and British spelling aside; 0 when unknown. */
  private int findExact(String text, int start, int end) {
    return end - start > TOO_LONG ? 0 : ids[slot(hash(0, text, start, end), text, start, end)];
  }

  /** The number of the word that two pieces of the text make together; 0 when unknown. */
  int findJoined(String text, int start1, int end1, int start2, int end2) {
    if (end1 - start1 + end2 - start2 > TOO_LONG) {
      return 0;
    }
    int hash = hash(hash(0, text, start1, end1), text, start2, end2);
    int mask = table.length - 1;
    for (int at = spread(hash) & mask; table[at] != null; at = (at + 1) & mask) {
      int length = end1 - start1;
      if (hashes[at] == hash
          && table[at].length() == length + end2 - start2
          && same(table[at], 0, text, start1, end1)
          && same(table[at], length, text, start2, end2)) {
        return ids[at];
      }
    }
    return 0;
  }

  private int findDamaged(String text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > TOO_LONG) {
      return 0;
    }
    int id = hasBritishSpelling(text, start, end) ? findFolded(text, start, end) : 0;
    boolean guess =
        length >= SHORTEST_DAMAGED
            || length >= SHORTEST_MIXED && isMixed(text, start, end)
            || isDamagedNumber(text, start, end);
    if (id == 0 && guess) {
      id = findSkeleton(text, start, end);
    }
    return id == 0 && length >= SHORTEST_BLURRED ? findShape(text, start, end) : id;
  }

  /** A long word with a letter or two that a scan took for another of its shape: "negalive". */
  private int findShape(String text, int start, int end) {
    String folded = fold(text.substring(start, end));
    String word = shapes.get(shape(folded));
    if (word == null || word.isEmpty()) {
      return 0;
    }
    int blurred = 0;
    for (int i = 0; i < word.length(); i++) {
      blurred += word.charAt(i) == folded.charAt(i) ? 0 : 1;
    }
    boolean near = blurred <= (word.length() < LONG_BLURRED ? 1 : 2);
    return near ? findExact(word, 0, word.length()) : 0;
  }

  /** The letters of a folded word by their shape. */
  private static String shape(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      out.append(c < SHAPE.length ? SHAPE[c] : c);
    }
    return out.toString();
  }

  /** The length of the first of two glued words ("CD117and", "spindlecell"); 0 where none is. */
  private int glued(String text, int start, int end) {
    if (end - start > TOO_LONG) {
      return 0;
    }
    for (int i = start + LONG; i < end; i++) {
      boolean seam =
          Character.isLowerCase(text.charAt(i - 1))
              && (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i)));
      if (seam && findExact(text, start, i) != 0) {
        return i - start;
      }
    }
    for (int i = end - 2; i > start + 1; i--) {
      if (Character.isDigit(text.charAt(i - 1)) && Character.isLetter(text.charAt(i))) {
        boolean known = isKnown(text, start, i) && isKnown(text, i, end);
        return known ? i - start : 0;
      }
    }
    for (int i = start + 2; i <= end - SHORTEST_GLUED; i++) {
      boolean seam =
          Character.isUpperCase(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i));
      boolean longEnough = i - start >= SHORTEST_GLUED || end - i >= LONG;
      if ((seam || longEnough) && findExact(text, start, i) != 0 && findExact(text, i, end) != 0) {
        return i - start;
      }
    }
    return 0;
  }

  private boolean isKnown(String text, int start, int end) {
    return findExact(text, start, end) != 0 || findDamaged(text, start, end) != 0;
  }

  private static boolean isMixed(String text, int start, int end) {
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
  private static boolean isDamagedNumber(String text, int start, int end) {
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
  private int findSkeleton(String text, int start, int end) {
    Integer id = skeletons.get(skeleton(fold(text.substring(start, end))));
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

  private int findFolded(String text, int start, int end) {
    String folded = fold(text.substring(start, end));
    return findExact(folded, 0, folded.length());
  }

  private static boolean hasBritishSpelling(String text, int start, int end) {
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
    String lower = lower(word, 0, word.length());
    char first = word.isEmpty() ? 0 : word.charAt(0);
    if (first < 128 && !hasBritishSpelling(word, 0, word.length())) {
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
        .replace("isation", "ization")
        .replace("\ufb01", "fi");
  }

  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** A hash of lower-case characters, going on from that of the characters before them. */
  private static int hash(int hash, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return hash;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private int slot(int hash, String text, int start, int end) {
    int mask = table.length - 1;
    int at = spread(hash) & mask;
    while (table[at] != null
        && (hashes[at] != hash
            || table[at].length() != end - start
            || !same(table[at], 0, text, start, end))) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Whether a dictionary word has these characters from {@code offset} on. */
  private static boolean same(String word, int offset, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (word.charAt(offset + i - start) != lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] oldTable = table;
    int[] oldHashes = hashes;
    int[] oldIds = ids;
    table = new String[oldTable.length * 2];
    hashes = new int[table.length];
    ids = new int[table.length];
    for (int i = 0; i < oldTable.length; i++) {
      String word = oldTable[i];
      if (word != null) {
        int at = slot(oldHashes[i], word, 0, word.length());
        table[at] = word;
        hashes[at] = oldHashes[i];
        ids[at] = oldIds[i];
      }
    }
  }
}
