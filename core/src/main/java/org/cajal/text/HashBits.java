package org.cajal.text;

/**
 * A set of hashes, one bit for each among at least sixteen times as many: one look tells of most
 * that they are not in it. A Bloom filter with one hash function.
 */
public final class HashBits {
  private final long[] bits;

  /**
   * @param size how many hashes there will be
   */
  public HashBits(int size) {
    bits = new long[Integer.highestOneBit(Math.max(4, size)) / 2];
  }

  public void add(long hash) {
    int bit = bit(hash);
    bits[bit >>> 6] |= 1L << bit;
  }

  /** False when the hash was not added; true when it was, or by chance. */
  public boolean mayHold(long hash) {
    return look(hash) != 0;
  }

  /** 1 where {@link #mayHold} is true, else 0. */
  public long look(long hash) {
    int bit = bit(hash);
    return bits[bit >>> 6] >>> bit & 1;
  }

  private int bit(long hash) {
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 34) & (64 * bits.length - 1);
  }
}
