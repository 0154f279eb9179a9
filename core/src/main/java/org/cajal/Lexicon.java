package org.cajal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of a dictionary as one trie over word numbers. One walk from a token finds the
 * longest phrase of every {@link Rule.Layer}.
 *
 * <p>The states that follow a state stand side by side, ordered by the word that leads to them, so
 * that a step is a search in a few neighbouring numbers and the whole trie stays in the cache of a
 * core. A Lucene FST of the same phrases decodes its arcs from bytes at every step; this trie's
 * forerunner, a hash table of steps, measured four times faster than it.
 */
final class Lexicon {
  /**
   * A phrase found in the text.
   *
   * @param from first token
   * @param to one past the last token
   * @param code that of a site by what stands beside it; null for that of the rule
   */
  record Match(Rule rule, int from, int to, @Nullable String code) {}

  /**
   * @param layers those of its rule, as bits by ordinal
   * @param words how many of its words are the mention; the rest must only follow
   * @param before the phrase added before it that ends in the same state
   */
  private record Phrase(
      Rule rule,
      int layers,
      String written,
      boolean caseSensitive,
      int words,
      @Nullable Phrase before) {}

  /** In a phrase: what follows the mark must follow in the text but is not part of the match. */
  private static final String FOLLOWED_BY = " ~ ";

  /** Words of a phrase, what must follow it included. */
  private static final int MOST_WORDS = 40;

  private final Words words;

  /**
   * The state after a first word, by word number: negative where no phrase is this word alone, 0
   * where none begins with it.
   */
  private final int[] first;

  /** The word that leads to a state. */
  private final int[] word;

  /** Of each state the first of those that follow it, and one past the last. */
  private final int[] following;

  /** The last of the phrases that end in a state. */
  private final @Nullable Phrase[] accepted;

  /** All steps: most words that follow a state in a text lead nowhere, which one look tells. */
  private final HashBits known;

  private Lexicon(Growing trie) {
    words = new Words(trie.words);
    first = new int[trie.words.size() + 1];
    word = new int[trie.size];
    following = new int[2 * trie.size];
    accepted = new @Nullable Phrase[trie.size];
    long[] steps = Arrays.copyOf(trie.steps, trie.size);
    Arrays.sort(steps, 1, steps.length);
    int[] number = new int[steps.length];
    known = new HashBits(steps.length);
    for (int state = 1; state < steps.length; state++) {
      int old = trie.next(steps[state]);
      number[old] = state;
      word[state] = (int) steps[state];
      accepted[state] = trie.accepted[old];
    }
    for (int state = 1; state < steps.length; state++) {
      int from = number[(int) (steps[state] >>> 32)];
      if (from == 0) {
        first[word[state]] = accepted[state] == null ? -state : state;
      } else {
        following[2 * from] = following[2 * from] == 0 ? state : following[2 * from];
        following[2 * from + 1] = state + 1;
        known.add(step(from, word[state]));
      }
    }
  }

  Words words() {
    return words;
  }

  /**
   * Compiles the phrases of rules. Of two rules of one layer with the same phrase the later is
   * taken, so that a hospital's dictionary, added last, overrides the shipped one.
   *
   * @throws IllegalArgumentException when there is no rule
   */
  static Lexicon compile(List<Rule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("the dictionary holds no rule; add at least one file");
    }
    Growing trie = new Growing();
    for (Rule rule : rules) {
      for (String phrase : rule.phrases()) {
        trie.add(rule, phrase);
      }
    }
    return new Lexicon(trie);
  }

  /** The trie while it grows, as a hash table of steps. State 0 is the root. */
  private static final class Growing {
    final WordTable words = new WordTable();

    /** The state that a step leaves, and its word, by the state that it leads to. */
    long[] steps = new long[1 << 12];

    @Nullable Phrase[] accepted = new Phrase[1 << 12];
    int size = 1;

    /** The states by the hashes of the steps that lead to them. */
    private int[] table = new int[1 << 13];

    /** The numbers of words as they are written, since few of them are new. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final int[] ids = new int[MOST_WORDS];

    void add(Rule rule, String phrase) {
      boolean exact = phrase.startsWith("=");
      String written = exact ? phrase.substring(1) : phrase;
      int mark = written.indexOf(FOLLOWED_BY);
      String mention = mark < 0 ? written : written.substring(0, mark);
      String following = mark < 0 ? "" : written.substring(mark + FOLLOWED_BY.length());
      int own = addWords(0, mention, rule);
      if (own == 0) {
        throw new IllegalArgumentException(
            rule.id() + ": phrase without a word; write at least one letter or digit");
      }
      int all = mark < 0 ? own : addWords(own, following, rule);
      add(rule, mention, exact, own, all);
      String ending = exact || !rule.isNoun() ? null : plural(mention);
      if (ending != null) {
        int stem = ending.equals("ies") ? mention.length() - 1 : mention.length();
        int last = stem;
        while (last > 0 && Tokens.isWordChar(mention.charAt(last - 1))) {
          last--;
        }
        ids[own - 1] = number(mention.substring(last, stem) + ending);
        add(rule, mention.substring(0, stem) + ending, false, own, all);
      }
    }

    private void add(Rule rule, String mention, boolean caseSensitive, int own, int all) {
      int state = end(all);
      accepted[state] =
          new Phrase(rule, rule.layerBits(), mention, caseSensitive, own, accepted[state]);
    }

    private int number(String word) {
      Integer number = numbers.get(word);
      if (number == null) {
        number = words.add(Spelling.fold(word));
        numbers.put(word, number);
      }
      return number;
    }

    /** Puts the numbers of the words behind the first {@code count}; returns how many there are. */
    private int addWords(int count, String written, Rule rule) {
      Tokens tokens = Tokens.of(written);
      int all = count;
      for (int i = 0; i < tokens.size; i++) {
        boolean joint = tokens.isDash(i) && i > 0 && i + 1 < tokens.size;
        if (joint) {
          continue;
        }
        if (all == ids.length) {
          throw new IllegalArgumentException(
              rule.id() + ": a phrase of more than " + MOST_WORDS + " words; shorten it");
        }
        ids[all++] = number(written.substring(tokens.start[i], tokens.end[i]));
      }
      return all;
    }

    /** The ending of the regular English plural of the last word; null where it has none. */
    private static @Nullable String plural(String phrase) {
      char last = phrase.charAt(phrase.length() - 1);
      if (!Character.isLetter(last) || last == 's' || phrase.length() < 3) {
        return null;
      }
      if (last == 'y' && "aeiou".indexOf(phrase.charAt(phrase.length() - 2)) < 0) {
        return "ies";
      }
      boolean hisses = last == 'x' || phrase.endsWith("ch") || phrase.endsWith("sh");
      return hisses ? "es" : "s";
    }

    /** The state where the first words lead; new states are made on the way. */
    private int end(int count) {
      int state = 0;
      for (int i = 0; i < count; i++) {
        long step = step(state, ids[i]);
        int next = next(step);
        state = next == 0 ? addState(step) : next;
      }
      return state;
    }

    private int addState(long step) {
      if (size == steps.length) {
        steps = Arrays.copyOf(steps, size * 2);
        accepted = Arrays.copyOf(accepted, size * 2);
        table = new int[table.length * 2];
        for (int state = 1; state < size; state++) {
          table[slot(steps[state])] = state;
        }
      }
      steps[size] = step;
      table[slot(step)] = size;
      return size++;
    }

    /** The state that a step leads to; 0 for none. */
    int next(long step) {
      return table[slot(step)];
    }

    private int slot(long step) {
      int mask = table.length - 1;
      int at = (int) ((step * 0x9E3779B97F4A7C15L) >>> 40) & mask;
      while (table[at] != 0 && steps[table[at]] != step) {
        at = (at + 1) & mask;
      }
      return at;
    }
  }

  // ---- the walk

  /** The longest phrases of all layers that begin at one token, found by a walk from it. */
  static final class Longest {
    final @Nullable Rule[] rule = new Rule[Rule.Layer.values().length];

    /** The layers that a phrase is the longest of, as bits by ordinal. */
    final int[] layers = new int[rule.length];

    final int[] end = new int[rule.length];
    int size;

    /** What was accepted on the walk, the shortest first. */
    private final @Nullable Phrase[] accepted = new Phrase[MOST_WORDS];

    private int accepts;

    /** Where each word of the walk ends. */
    private final int[] ends = new int[MOST_WORDS + 1];

    /** Keeps the longest accepted phrase of each layer; of equal ones the last that was added. */
    private boolean choose(Tokens tokens, int from) {
      size = 0;
      int open = -1;
      for (int i = accepts - 1; i >= 0; i--) {
        for (Phrase phrase = accepted[i]; phrase != null; phrase = phrase.before()) {
          int of = phrase.layers() & open;
          int to = ends[phrase.words()];
          if (of != 0
              && (!phrase.caseSensitive() || sameCase(tokens, from, to, phrase.written()))) {
            rule[size] = phrase.rule();
            layers[size] = of;
            end[size++] = to;
            open &= ~of;
          }
        }
      }
      return size > 0;
    }
  }

  /**
   * Which of the 64 tokens from one on may begin a phrase, as bits. A word that is no phrase alone
   * must go on with the next one. Without branches, which a processor could not foresee.
   */
  long mayBegin(Tokens tokens, int from) {
    long may = 0;
    int to = Math.min(from + 64, tokens.size);
    for (int token = from; token < to; token++) {
      int state = first[tokens.word[token]];
      int alone = -state >>> 31;
      int prefix = state >>> 31;
      long goesOn =
          token + 1 < tokens.size
              ? known.look(step(-state, tokens.word[token + 1])) | tokens.signBit(token + 1)
              : 0;
      may |= (alone | prefix & goesOn) << token;
    }
    return may;
  }

  /**
   * Finds the longest phrase of each layer that begins at {@code token}.
   *
   * @return whether there is any
   */
  boolean longest(Tokens tokens, int token, Longest best) {
    int state = Math.abs(first[tokens.word[token]]);
    int at = token + 1;
    best.accepts = 0;
    for (int length = 1; state != 0; length++) {
      best.ends[length] = at;
      if (accepted[state] != null) {
        best.accepted[best.accepts++] = accepted[state];
      }
      if (following[2 * state] == 0) {
        break;
      }
      if (isJoint(tokens, at)) {
        at++;
      }
      if (at >= tokens.size || tokens.word[at] == 0 || startsItem(tokens, at)) {
        break;
      }
      state = next(state, tokens.word[at]);
      at++;
    }
    return best.accepts > 0 && best.choose(tokens, token);
  }

  /** The state that a word leads to from another one; 0 for none. */
  private int next(int state, int next) {
    if (!known.mayHold(step(state, next))) {
      return 0;
    }
    int low = following[2 * state];
    int high = following[2 * state + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (word[middle] < next) {
        low = middle + 1;
      } else if (word[middle] > next) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return 0;
  }

  private static long step(int state, int word) {
    return (long) state << 32 | word;
  }

  /** Whether a line begins that no phrase runs on to: behind a blank one, or "therapy/Necrosis". */
  private static boolean startsItem(Tokens tokens, int at) {
    return tokens.breaks[at] > 1
        || tokens.breaks[at] == 1
            && Character.isUpperCase(tokens.first(at))
            && (Character.isLowerCase(tokens.first(at - 1)) || isCell(tokens, at - 1));
  }

  /** A word alone in its column: "desmin Negative". */
  private static boolean isCell(Tokens tokens, int word) {
    return word > 0
        && tokens.breaks[word] == 0
        && tokens.isWord(word - 1)
        && tokens.start[word] - tokens.end[word - 1] > 2;
  }

  /** A hyphen between words, or a full stop that only a scanner saw ("highly. cellular"). */
  private static boolean isJoint(Tokens tokens, int at) {
    if (at + 1 >= tokens.size) {
      return false;
    }
    char c = tokens.first(at);
    return c == '.'
        ? Character.isLowerCase(tokens.first(at + 1))
        : !Tokens.isWordChar(c) && tokens.isDash(at) && tokens.isWord(at + 1);
  }

  private static boolean sameCase(Tokens tokens, int from, int to, String written) {
    int at = 0;
    for (int i = from; i < to; i++) {
      if (tokens.isDash(i)) {
        continue;
      }
      while (at < written.length() && (written.charAt(at) == ' ' || written.charAt(at) == '-')) {
        at++;
      }
      int length = tokens.end[i] - tokens.start[i];
      if (at + length > written.length()) {
        return false;
      }
      for (int k = 0; k < length; k++) {
        if (!Spelling.alike(written.charAt(at + k), tokens.text.charAt(tokens.start[i] + k))) {
          return false;
        }
      }
      at += length;
    }
    return true;
  }
}
