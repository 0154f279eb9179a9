package org.cajal.lexicon;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cajal.text.Cleaning;
import org.cajal.text.HashBits;
import org.cajal.text.Spelling;
import org.cajal.text.Tokens;
import org.cajal.text.WordTable;
import org.cajal.text.Words;
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
public final class Lexicon {
  /**
   * A phrase found in the text. {@link Matches} fills those that it found anew for each report;
   * nothing changes one while a report is read.
   */
  public static final class Match {
    private Rule rule;
    private int from;
    private int to;
    private @Nullable String code;

    public Match(Rule rule, int from, int to, @Nullable String code) {
      this.rule = rule;
      this.from = from;
      this.to = to;
      this.code = code;
    }

    /** Makes it another phrase, of which only the rule tells the code. */
    void become(Rule rule, int from, int to) {
      this.rule = rule;
      this.from = from;
      this.to = to;
      code = null;
    }

    public Rule rule() {
      return rule;
    }

    /** First token. */
    public int from() {
      return from;
    }

    /** One past the last token. */
    public int to() {
      return to;
    }

    /** That of a site by what stands beside it; null for that of the rule. */
    public @Nullable String code() {
      return code;
    }
  }

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

  /** The last of the wordings that end in a state. */
  private final PhraseTrie.@Nullable Wording[] accepted;

  /** All steps: most words that follow a state in a text lead nowhere, which one look tells. */
  private final HashBits known;

  private static final Cleaning NOTHING_TO_CLEAN =
      new Cleaning(ImmutableMap.of(), ImmutableSet.of());

  private final Cleaning cleaning;

  /** The word classes; null in themselves. */
  private final @Nullable Lexicon classes;

  private Lexicon(PhraseTrie trie, Words words, @Nullable Lexicon classes, Cleaning cleaning) {
    this.cleaning = cleaning;
    this.words = words;
    this.classes = classes;
    long[] steps = trie.steps();
    first = new int[trie.words.size() + 1];
    word = new int[steps.length];
    following = new int[2 * steps.length];
    accepted = new PhraseTrie.@Nullable Wording[steps.length];
    Arrays.sort(steps, 1, steps.length);
    int[] number = new int[steps.length];
    known = new HashBits(steps.length);
    for (int state = 1; state < steps.length; state++) {
      int old = trie.next(steps[state]);
      number[old] = state;
      word[state] = (int) steps[state];
      accepted[state] = trie.accepted(old);
    }
    for (int state = 1; state < steps.length; state++) {
      int from = number[(int) (steps[state] >>> 32)];
      if (from == 0) {
        first[word[state]] = accepted[state] == null ? -state : state;
      } else {
        following[2 * from] = following[2 * from] == 0 ? state : following[2 * from];
        following[2 * from + 1] = state + 1;
        known.add(PhraseTrie.step(from, word[state]));
      }
    }
  }

  /** How a text is cleaned before anything is matched. */
  public Cleaning cleaning() {
    return cleaning;
  }

  public Words words() {
    return words;
  }

  /**
   * Compiles the phrases of rules, which come file by file. Of two rules of one layer with the same
   * phrase the one of the later file is taken, so that a hospital's dictionary, added last,
   * overrides the shipped one.
   *
   * @throws IllegalArgumentException when there is no rule, or two of one file have a phrase in
   *     common
   */
  public static Lexicon compile(List<? extends List<Rule>> files) {
    WordTable table = new WordTable();
    PhraseTrie trie = new PhraseTrie(table, false);
    PhraseTrie classes = new PhraseTrie(table, true);
    for (List<Rule> rules : files) {
      trie.add(
          rules.stream()
              .filter(rule -> !rule.isWord() && !rule.isCleaning() && !rule.isSmall())
              .toList());
      classes.add(rules.stream().filter(Rule::isWord).toList());
    }
    if (trie.size() == 1) {
      throw new IllegalArgumentException("the dictionary holds no rule; add at least one file");
    }
    Words words = words(files, table);
    Lexicon ofClasses = new Lexicon(classes, words, null, NOTHING_TO_CLEAN);
    return new Lexicon(trie, words, ofClasses, cleaning(files));
  }

  private static Words words(List<? extends List<Rule>> files, WordTable table) {
    Map<Integer, Long> senses = new HashMap<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (List<Rule> rules : files) {
      for (Rule rule : rules) {
        if (rule.meaning() instanceof Meaning.Small small) {
          for (String word : rule.phrases()) {
            int id = table.add(Spelling.fold(word));
            senses.merge(id, small.senses(), (one, other) -> one | other);
            if (small.number() >= 0) {
              numbers.put(id, small.number());
            }
          }
        }
      }
    }
    return new Words(table, senses, numbers);
  }

  private static Cleaning cleaning(List<? extends List<Rule>> files) {
    Map<String, String> contractions = new HashMap<>();
    ImmutableSet.Builder<String> pageWords = ImmutableSet.builder();
    for (List<Rule> rules : files) {
      for (Rule rule : rules) {
        for (String phrase : rule.isCleaning() ? rule.phrases() : List.<String>of()) {
          if (rule.meaning() instanceof Meaning.Contraction contraction) {
            contractions.put(phrase, contraction.means());
          } else {
            pageWords.add(phrase);
          }
        }
      }
    }
    return new Cleaning(ImmutableMap.copyOf(contractions), pageWords.build());
  }

  // ---- the walk

  /** The longest phrases of all layers that begin at one token, found by a walk from it. */
  static final class Longest {
    public final @Nullable Rule[] rule = new Rule[Rule.Layer.values().length];

    /** The layers that a phrase is the longest of, as bits by ordinal. */
    final int[] layers = new int[rule.length];

    final int[] end = new int[rule.length];
    int size;

    /** Tokens of the phrase of a word class that was found last. */
    int length;

    /** Its bits of {@link StainWord}. */
    long stainWords;

    /** What was accepted on the walk, the shortest first. */
    private final PhraseTrie.@Nullable Wording[] accepted =
        new PhraseTrie.Wording[PhraseTrie.MOST_WORDS];

    private int accepts;

    /** Where each word of the walk ends. */
    private final int[] ends = new int[PhraseTrie.MOST_WORDS + 1];

    /** Keeps the longest accepted phrase of each layer; of equal ones the last that was added. */
    private boolean choose(Tokens tokens, int from) {
      size = 0;
      int open = -1;
      for (int i = accepts - 1; i >= 0; i--) {
        for (PhraseTrie.Wording phrase = accepted[i]; phrase != null; phrase = phrase.before()) {
          int of = phrase.layers() & open;
          int to = ends[phrase.words()];
          if (of != 0
              && (phrase.written() == null || sameCase(tokens, from, to, phrase.written()))) {
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
              ? known.look(PhraseTrie.step(-state, tokens.word[token + 1]))
                  | tokens.signBit(token + 1)
              : 0;
      may |= (alone | prefix & goesOn) << token;
    }
    return may;
  }

  /**
   * The classes of the longest phrase of a word class that begins at a token, as bits; 0 where
   * there is none. How long it is, {@link Longest#length} tells then.
   */
  long classes(Tokens tokens, int token, Longest best) {
    best.stainWords = 0;
    return classes == null ? 0 : classes.classesOf(tokens, token, best, false);
  }

  /** As {@link #classes}, of phrases that are more than words of stains. */
  long grammar(Tokens tokens, int token, Longest best) {
    best.stainWords = 0;
    return classes == null ? 0 : classes.classesOf(tokens, token, best, true);
  }

  /** "not evaluable": what only stains ask for hides no words that mean something by themselves. */
  private static boolean isOfGrammar(PhraseTrie.Wording phrase) {
    long classes = phrase.rule().classes();
    return classes != 0 && (phrase.words() == 1 || (classes & ~OF_STAINS) != 0);
  }

  private static final long OF_STAINS =
      WordClass.EQUIVOCAL.bit()
          | WordClass.POSITIVE.bit()
          | WordClass.PATTERN.bit()
          | WordClass.STAIN_VERB.bit()
          | WordClass.STAIN_NOUN.bit()
          | WordClass.PERFORM.bit()
          | WordClass.LIKEWISE.bit()
          | WordClass.ORDER.bit();

  private long classesOf(Tokens tokens, int token, Longest best, boolean grammar) {
    best.length = 0;
    walk(tokens, token, best);
    for (int i = best.accepts - 1; i >= 0; i--) {
      long bits = 0;
      for (PhraseTrie.Wording phrase = best.accepted[i]; phrase != null; phrase = phrase.before()) {
        int to = best.ends[phrase.words()];
        if ((!grammar || isOfGrammar(phrase))
            && (phrase.written() == null || sameCase(tokens, token, to, phrase.written()))) {
          bits |= phrase.rule().classes();
          best.stainWords |= phrase.rule().stainWords();
          best.length = to - token;
        }
      }
      if (best.length > 0) {
        return bits;
      }
    }
    return 0;
  }

  /**
   * Finds the longest phrase of each layer that begins at {@code token}.
   *
   * @return whether there is any
   */
  boolean longest(Tokens tokens, int token, Longest best) {
    walk(tokens, token, best);
    return best.accepts > 0 && best.choose(tokens, token);
  }

  /** Collects the phrases that begin at a token, the shortest first. */
  private void walk(Tokens tokens, int token, Longest best) {
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
  }

  /** The state that a word leads to from another one; 0 for none. */
  private int next(int state, int next) {
    if (!known.mayHold(PhraseTrie.step(state, next))) {
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
