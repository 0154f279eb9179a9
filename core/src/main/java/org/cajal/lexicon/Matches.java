package org.cajal.lexicon;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.cajal.site.SitePieces;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary phrases of one report, one non-overlapping list per layer, in text order. Its
 * arrays serve one report after another: {@link #find} fills them.
 */
public final class Matches {
  private static final int LAST_MENTION = Rule.Layer.CELLULARITY.ordinal();

  private final Track[] layers = new Track[Rule.Layer.values().length];

  /** The phrases of all layers of mentions, traps left out. */
  private final Track mentions = new Track();

  /** All matches made so far, of which the current report uses the first. */
  private final List<Lexicon.Match> made = new ArrayList<>();

  private int used;
  private final int[] free = new int[layers.length];
  private final Lexicon.Longest best = new Lexicon.Longest();

  public Matches() {
    for (int i = 0; i < layers.length; i++) {
      layers[i] = new Track();
    }
  }

  public static Matches of(Tokens tokens, Lexicon lexicon) {
    Matches matches = new Matches();
    matches.find(tokens, lexicon);
    return matches;
  }

  /** Finds the phrases of a report, and forgets those of the one before. */
  public void find(Tokens tokens, Lexicon lexicon) {
    Arrays.fill(free, 0);
    used = 0;
    for (Track layer : layers) {
      layer.clear(tokens.size);
    }
    mentions.clear(tokens.size);
    for (int from = 0; from < tokens.size; from += 64) {
      for (long may = lexicon.mayBegin(tokens, from); may != 0; may &= may - 1) {
        int token = from + Long.numberOfTrailingZeros(may);
        if (lexicon.longest(tokens, token, best)) {
          take(token);
        }
      }
    }
    mentions.size = SitePieces.join(mentions.matches, mentions.size, tokens);
    for (Track layer : layers) {
      layer.index();
    }
    mentions.index();
  }

  private void take(int token) {
    for (int i = 0; i < best.size; i++) {
      Rule rule = Objects.requireNonNull(best.rule[i]);
      int end = best.end[i];
      Lexicon.Match match = null;
      for (int left = best.layers[i]; left != 0; left &= left - 1) {
        int layer = Integer.numberOfTrailingZeros(left);
        if (token < free[layer]) {
          continue;
        }
        match = match == null ? match(rule, token, end) : match;
        layers[layer].add(match);
        free[layer] = end;
        if (layer <= LAST_MENTION && !rule.isTrap()) {
          mentions.addSorted(match);
        }
      }
    }
  }

  private Lexicon.Match match(Rule rule, int from, int to) {
    if (used == made.size()) {
      made.add(new Lexicon.Match(rule, from, to, null));
    }
    Lexicon.Match match = made.get(used++);
    match.become(rule, from, to);
    return match;
  }

  /** All matches of a layer. */
  public List<Lexicon.Match> of(Rule.Layer layer) {
    return layers[layer.ordinal()].between(0, Integer.MAX_VALUE);
  }

  /** The matches of a layer that begin in {@code [from, to)}. */
  public Slice between(Rule.Layer layer, int from, int to) {
    return layers[layer.ordinal()].between(from, to);
  }

  /** Whether a mention begins in {@code [from, to)}. */
  public boolean hasMentions(int from, int to) {
    return mentions.firstFrom(from) < mentions.firstFrom(to);
  }

  /** The mentions of all types that begin in {@code [from, to)}; traps are none. */
  public Slice mentions(int from, int to) {
    return mentions.between(from, to);
  }

  /**
   * Matches in text order, with an index of where they begin: a bit for each token, and the number
   * of matches before each 64 of them. The stages look up a few tokens again and again, and this
   * way a lookup has no loop whose end the processor would have to guess.
   */
  private static final class Track {
    private static final Lexicon.Match[] EMPTY = {};

    Lexicon.Match[] matches = EMPTY;
    int size;
    private int tokens;
    private long[] begins = {};
    private int[] before = {};

    /** The first match at each token where one begins; null where each has only one. */
    private int @Nullable [] firsts;

    /** Makes it empty, for a report of so many tokens. */
    void clear(int tokens) {
      this.tokens = tokens;
      size = 0;
      firsts = null;
      int blocks = (tokens >>> 6) + 1;
      if (blocks > begins.length) {
        begins = new long[blocks];
        before = new int[blocks];
      } else {
        Arrays.fill(begins, 0, blocks, 0);
      }
    }

    void add(Lexicon.Match match) {
      if (size == matches.length) {
        matches = Arrays.copyOf(matches, size == 0 ? tokens / 16 + 8 : size * 2);
      }
      matches[size++] = match;
    }

    /**
     * Adds a match that begins at the last token or later; the shorter stands before the longer.
     */
    void addSorted(Lexicon.Match match) {
      add(match);
      for (int i = size - 1; i > 0 && follows(matches[i - 1], match); i--) {
        matches[i] = matches[i - 1];
        matches[i - 1] = match;
      }
    }

    private static boolean follows(Lexicon.Match match, Lexicon.Match other) {
      return match.from() == other.from()
          && (match.to() > other.to()
              || match.to() == other.to() && match.rule().layerBits() > other.rule().layerBits());
    }

    /** Makes the index; nothing may be added behind it. */
    void index() {
      int places = 0;
      for (int i = 0; i < size; i++) {
        int from = matches[i].from();
        if (i > 0 && matches[i - 1].from() == from) {
          continue;
        }
        begins[from >>> 6] |= 1L << from;
        places++;
      }
      for (int i = 1; i <= tokens >>> 6; i++) {
        before[i] = before[i - 1] + Long.bitCount(begins[i - 1]);
      }
      if (places < size) {
        firsts = new int[places + 1];
        firsts[places] = size;
        for (int i = size - 1, place = places; i >= 0; i--) {
          place -= i + 1 == size || matches[i].from() != matches[i + 1].from() ? 1 : 0;
          firsts[place] = i;
        }
      }
    }

    public Slice between(int from, int to) {
      int low = firstFrom(from);
      int high = firstFrom(to);
      return new Slice(matches, low, Math.max(low, high));
    }

    /** How many matches begin before a token. */
    private int firstFrom(int token) {
      int at = Math.max(0, Math.min(token, tokens));
      int place = before[at >>> 6] + Long.bitCount(begins[at >>> 6] & (1L << at) - 1);
      return firsts == null ? place : firsts[place];
    }
  }

  /** A view of a stretch of matches. */
  public static final class Slice extends AbstractList<Lexicon.Match> implements RandomAccess {
    private final Lexicon.Match[] matches;
    private final int from;
    private final int to;

    private Slice(Lexicon.Match[] matches, int from, int to) {
      this.matches = matches;
      this.from = from;
      this.to = to;
    }

    @Override
    public Lexicon.Match get(int index) {
      return matches[from + index];
    }

    @Override
    public int size() {
      return to - from;
    }

    @Override
    public Iterator<Lexicon.Match> iterator() {
      return new Iterator<>() {
        private int next = from;

        @Override
        public boolean hasNext() {
          return next < to;
        }

        @Override
        public Lexicon.Match next() {
          return matches[next++];
        }
      };
    }
  }
}
