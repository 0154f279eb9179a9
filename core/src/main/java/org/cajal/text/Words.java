package org.cajal.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How a word of a report is read as one of a dictionary's: case and spelling are folded, letters
 * that OCR confused are set right, and words that were glued together are parted.
 *
 * <p>Reports use the same words again and again, so what was found out of a word is kept under a
 * hash of its characters, never the characters themselves: an ordinary word costs one look. Two
 * words are taken for one where about 50 bits of their hashes agree by chance. Safe to share;
 * threads may find a word out twice, to the same end.
 */
public final class Words {
  /** Shorter words have too many neighbours to be guessed. */
  private static final int SHORTEST_DAMAGED = 5;

  /** As {@link #SHORTEST_DAMAGED}, for letters mixed with digits, which no ordinary word is. */
  private static final int SHORTEST_MIXED = 3;

  private static final int SHORTEST_GLUED = 4;

  /** Shorter words look too much like ordinary ones when their letters are blurred. */
  private static final int SHORTEST_BLURRED = 7;

  /** From this length on two letters may be blurred. */
  private static final int LONG_BLURRED = 9;

  /** A word of this length may have a shorter one glued before it ("isexpressed"). */
  private static final int LONG = 6;

  /** No word; the work on a run of letters without end stays bounded. */
  private static final int TOO_LONG = 64;

  /** Places for words found out, in pairs: the newer of a pair stands first. */
  private static final int SEEN = 1 << 17;

  /** Bits for what was found out of a word; the rest tell the word. */
  private static final int FINDINGS = 26;

  private static final long HEAD = 1;
  private static final long TAIL = 2;

  /** Of words that share a shape: none of them is guessed. */
  private static final int SHARED = -1;

  private final WordTable known;

  /** Numbers by {@link Spelling#skeleton}; of the first word where two share one. */
  private final Map<Long, Integer> skeletons = new HashMap<>();

  /** Numbers of longer words by {@link Spelling#shape}. */
  private final Map<Long, Integer> shapes = new HashMap<>();

  /** Beginnings and ends of words, by {@link WordTable#hash}. */
  private final HashBits heads;

  private final HashBits tails;

  /**
   * What was found out of words, each in one number, so that a look is one access to the memory:
   * the upper bits of the word's hash, its number or glue (see {@link #found(long)}), head, tail.
   */
  private final AtomicLongArray seen = new AtomicLongArray(SEEN);

  /** The senses of small words by their numbers, as bits of {@link SmallWord}. */
  private final long[] senses;

  /** The numbers that words write, by their own numbers; -1 where they write none. */
  private final int[] numerals;

  public Words(WordTable known) {
    this(known, Map.of(), Map.of());
  }

  /**
   * @param small the senses of small words, as bits of {@link SmallWord}, by their numbers
   * @param written the numbers that words write, by their own numbers
   */
  public Words(WordTable known, Map<Integer, Long> small, Map<Integer, Integer> written) {
    this.known = known;
    senses = new long[known.size() + 1];
    small.forEach((id, bits) -> senses[id] = bits);
    numerals = new int[known.size() + 1];
    Arrays.fill(numerals, -1);
    written.forEach((id, number) -> numerals[id] = number);
    int letters = 0;
    for (int id = 1; id <= known.size(); id++) {
      letters += known.word(id).length();
    }
    heads = new HashBits(letters);
    tails = new HashBits(letters);
    for (int id = 1; id <= known.size(); id++) {
      add(known.word(id), id);
    }
  }

  /** The senses of a word, as bits of {@link SmallWord}. */
  long senses(int id) {
    return senses[id];
  }

  /** The number that a word writes; -1 where it writes none. */
  int numeral(int id) {
    return numerals[id];
  }

  private void add(String word, int id) {
    int length = word.length();
    if (length >= 2) {
      skeletons.putIfAbsent(Spelling.skeleton(word, 0, length), id);
    }
    if (length >= SHORTEST_BLURRED) {
      long shape = Spelling.shape(word, 0, length);
      shapes.put(shape, shapes.containsKey(shape) ? SHARED : id);
    }
    int head = 0;
    int tail = 0;
    int power = 1;
    for (int i = 0; i + 1 < length; i++) {
      head = WordTable.hash(head, word.charAt(i));
      heads.add(head);
      tail += power * Spelling.lower(word.charAt(length - 1 - i));
      power *= 31;
      tails.add(tail);
    }
  }

  /**
   * What a word is, for {@link #found}, {@link #head} and {@link #tail}.
   *
   * @param hash of its characters as written, by {@link Spelling#hash}
   */
  long find(String text, int start, int end, long hash) {
    int at = (int) (hash >>> 12) & (SEEN - 2);
    long newer = seen.getOpaque(at);
    long older = seen.getOpaque(at + 1);
    // Of the two the one of this hash, if any, taken without a branch.
    long isNewer = ((newer ^ hash) >>> FINDINGS) - 1 >> 63;
    long one = older ^ (older ^ newer) & isNewer;
    if ((one ^ hash) >>> FINDINGS == 0) {
      return one;
    }
    long found = hash >>> FINDINGS << FINDINGS | findOut(text, start, end);
    seen.setOpaque(at + 1, newer);
    seen.setOpaque(at, found);
    return found;
  }

  /** As {@link #find(String, int, int, long)}, for a stretch whose hash is not at hand. */
  long find(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = Spelling.hash(hash, text.charAt(i));
    }
    return find(text, start, end, hash);
  }

  /**
   * The number of the word, 0 when the dictionary does not know it, or minus the length of the
   * first of two known words that are glued in it.
   */
  static int found(long seen) {
    return (int) (seen << 64 - FINDINGS >> 64 - FINDINGS + 2);
  }

  /** 1 when a dictionary word may begin with it and go on, else 0. */
  static int head(long seen) {
    return (int) (seen & HEAD);
  }

  /** 1 when a dictionary word may end with it and begin before it, else 0. */
  static int tail(long seen) {
    return (int) (seen & TAIL) >>> 1;
  }

  /** The number of the word that two pieces of the text make together; 0 when unknown. */
  int findJoined(String text, int start1, int end1, int start2, int end2) {
    return end1 - start1 + end2 - start2 > TOO_LONG
        ? 0
        : known.findJoined(text, start1, end1, start2, end2);
  }

  private long findOut(String text, int start, int end) {
    if (end - start > TOO_LONG) {
      return 0;
    }
    if (end - start == 1 && text.charAt(start) == 'l') {
      // "DOG-l": no word of one letter, but a one that a scan misread.
      return (long) known.find("1", 0, 1) << 2;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = WordTable.hash(hash, text.charAt(i));
    }
    int id = known.find(hash, text, start, end);
    if (id == 0) {
      id = findDamaged(text, start, end);
    }
    int found = id == 0 ? -glued(text, start, end) : id;
    boolean piece = Character.isLetter(text.charAt(start));
    return ((long) found << 2) & ((1L << FINDINGS) - 1)
        | (piece && heads.mayHold(hash) ? HEAD : 0)
        | (piece && tails.mayHold(hash) ? TAIL : 0);
  }

  private int findDamaged(String text, int start, int end) {
    int length = end - start;
    if (length < 2) {
      return 0;
    }
    boolean guess =
        length >= SHORTEST_DAMAGED
            || length >= SHORTEST_MIXED && isMixed(text, start, end)
            || text.charAt(start) == 'l' && Character.isUpperCase(text.charAt(start + 1))
            || isDamagedNumber(text, start, end);
    if (!Spelling.hasBritishSpelling(text, start, end)) {
      int id = guess ? skeletons.getOrDefault(Spelling.skeleton(text, start, end), 0) : 0;
      return id == 0 && length >= SHORTEST_BLURRED ? findBlurred(text, start, end) : id;
    }
    String folded = Spelling.fold(text.substring(start, end));
    int id = known.find(folded, 0, folded.length());
    if (id == 0 && guess) {
      id = skeletons.getOrDefault(Spelling.skeleton(folded, 0, folded.length()), 0);
    }
    return id == 0 && length >= SHORTEST_BLURRED ? findBlurred(folded, 0, folded.length()) : id;
  }

  /** A long word with a letter or two that a scan took for another of its shape: "negalive". */
  private int findBlurred(String text, int start, int end) {
    int id = shapes.getOrDefault(Spelling.shape(text, start, end), 0);
    String word = id > 0 ? known.word(id) : "";
    if (word.length() != end - start) {
      return 0;
    }
    int blurred = 0;
    for (int i = 0; i < word.length(); i++) {
      blurred += word.charAt(i) == Spelling.lower(text.charAt(start + i)) ? 0 : 1;
    }
    return blurred <= (word.length() < LONG_BLURRED ? 1 : 2) ? id : 0;
  }

  /** The length of the first of two glued words ("CD117and", "spindlecell"); 0 where none is. */
  private int glued(String text, int start, int end) {
    for (int i = start + LONG; i < end; i++) {
      boolean seam =
          Character.isLowerCase(text.charAt(i - 1))
              && (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i)));
      if (seam && known.find(text, start, i) != 0) {
        return i - start;
      }
    }
    for (int i = end - 2; i > start + 1; i--) {
      if (Character.isDigit(text.charAt(i - 1)) && Character.isLetter(text.charAt(i))) {
        boolean both = isKnown(text, start, i) && isKnown(text, i, end);
        return both ? i - start : 0;
      }
    }
    int hash = 0;
    for (int i = start; i <= end - SHORTEST_GLUED; i++) {
      boolean seam =
          i >= start + 2
              && Character.isUpperCase(text.charAt(i - 1))
              && Character.isLowerCase(text.charAt(i));
      boolean longEnough = i - start >= SHORTEST_GLUED || i >= start + 2 && end - i >= LONG;
      if ((seam || longEnough)
          && known.find(hash, text, start, i) != 0
          && known.find(text, i, end) != 0) {
        return i - start;
      }
      hash = WordTable.hash(hash, text.charAt(i));
    }
    return 0;
  }

  private boolean isKnown(String text, int start, int end) {
    return known.find(text, start, end) != 0 || findDamaged(text, start, end) != 0;
  }

  private static boolean isMixed(String text, int start, int end) {
    boolean letters = false;
    boolean digits = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean amiss =
          i > start
              ? c == 'I' && Character.isLowerCase(text.charAt(i - 1))
                  || c == 'l' && Character.isUpperCase(text.charAt(i - 1))
              : c == 'l' && i + 1 < end && Character.isUpperCase(text.charAt(i + 1));
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
}
