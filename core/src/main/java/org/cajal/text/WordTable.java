package org.cajal.text;

import java.util.Arrays;

/** The words of a dictionary in folded form, numbered from 1, by their hashes. */
public final class WordTable {
  private String[] words = new String[1 << 12];

  /** Of each word its hash, by number. */
  private int[] hashes = new int[1 << 12];

  /** Numbers by hash; 0 in free places. */
  private int[] table = new int[1 << 13];

  private int size;

  /** The number of {@code word}, which is given in folded form; a new one if it is unknown. */
  public int add(String word) {
    int hash = hash(0, word, 0, word.length());
    int at = slot(hash, word, 0, word.length());
    if (table[at] != 0) {
      return table[at];
    }
    if (size + 1 == words.length) {
      words = Arrays.copyOf(words, words.length * 2);
      hashes = Arrays.copyOf(hashes, words.length);
      table = new int[table.length * 2];
      for (int id = 1; id <= size; id++) {
        table[slot(hashes[id], words[id], 0, words[id].length())] = id;
      }
      at = slot(hash, word, 0, word.length());
    }
    size++;
    words[size] = word;
    hashes[size] = hash;
    table[at] = size;
    return size;
  }

  public int size() {
    return size;
  }

  public String word(int id) {
    return words[id];
  }

  /** Goes on with the hash of a word by one of its characters, of any case; begin with 0. */
  static int hash(int hash, char c) {
    return hash * 31 + Spelling.lower(c);
  }

  private static int hash(int hash, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** The number of the word as it stands, case aside; 0 when unknown. */
  int find(String text, int start, int end) {
    return find(hash(0, text, start, end), text, start, end);
  }

  /**
   * @param hash of its characters, by {@link #hash(int, char)}
   */
  int find(int hash, String text, int start, int end) {
    return table[slot(hash, text, start, end)];
  }

  /** The number of the word that two pieces of the text make together; 0 when unknown. */
  int findJoined(String text, int start1, int end1, int start2, int end2) {
    int hash = hash(hash(0, text, start1, end1), text, start2, end2);
    int length = end1 - start1;
    for (int at = first(hash); table[at] != 0; at = next(at)) {
      int id = table[at];
      if (hashes[id] == hash
          && words[id].length() == length + end2 - start2
          && same(words[id], 0, text, start1, end1)
          && same(words[id], length, text, start2, end2)) {
        return id;
      }
    }
    return 0;
  }

  private int slot(int hash, String text, int start, int end) {
    int at = first(hash);
    while (table[at] != 0 && !isAt(at, hash, text, start, end)) {
      at = next(at);
    }
    return at;
  }

  private boolean isAt(int at, int hash, String text, int start, int end) {
    int id = table[at];
    return hashes[id] == hash
        && words[id].length() == end - start
        && same(words[id], 0, text, start, end);
  }

  private int first(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }

  /** Whether a dictionary word has these characters from {@code offset} on. */
  private static boolean same(String word, int offset, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (word.charAt(offset + i - start) != Spelling.lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
