package org.cajal.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cajal.text.Spelling;
import org.cajal.text.Tokens;
import org.cajal.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * The trie of a {@link Lexicon} while it grows, as a hash table of steps from state to state; state
 * 0 is the root. A phrase with choices in braces is followed choice by choice, so that what its
 * wordings share is read once.
 */
public final class PhraseTrie {
  /** In a phrase: what follows the mark must follow in the text but is not part of the match. */
  static final String FOLLOWED_BY = " ~ ";

  /** Words of a phrase, what must follow it included. */
  static final int MOST_WORDS = 40;

  /**
   * A wording of a rule, by the state where it ends.
   *
   * @param layers those of its rule, as bits by ordinal
   * @param file number of the file that the rule stands in
   * @param written as it must be written; null where case does not matter
   * @param plural whether it was made of the singular
   * @param words how many of its words are the mention; the rest must only follow
   * @param before the one added before it that ends in the same state
   */
  record Wording(
      Rule rule,
      int layers,
      int file,
      @Nullable String written,
      boolean plural,
      int words,
      @Nullable Wording before) {

    boolean isSame(Wording other) {
      return isWrittenAs(other) && (layers & other.layers) != 0;
    }

    private boolean isWrittenAs(Wording other) {
      return words == other.words
          && (written == null ? other.written == null : written.equals(other.written));
    }

    /** Whether one of two words of word classes says nothing that the other does not. */
    boolean repeats(Wording other) {
      return file == other.file
          && isWrittenAs(other)
          && !rule.id().equals(other.rule.id())
          && (rule.isCoveredBy(other.rule) || other.rule.isCoveredBy(rule));
    }
  }

  /**
   * One of the choices at a place in a phrase.
   *
   * @param written as in the dictionary; null where case does not matter
   * @param words the numbers of its words; that of a dash is negative
   * @param plural the number of the plural of its last word; 0 where it has none
   */
  private record Choice(@Nullable String written, int[] words, int plural) {}

  final WordTable words;

  /** The state that a step leaves, and its word, by the state that it leads to. */
  private long[] steps = new long[1 << 12];

  private @Nullable Wording[] accepted = new Wording[1 << 12];
  private int size = 1;

  /** The states by the hashes of the steps that lead to them. */
  private int[] table = new int[1 << 13];

  /** What {@link #wordsOf} found, since few pieces are new. */
  private final Map<String, int[]> pieces = new HashMap<>();

  /**
   * The numbers of plurals by those of their singulars: 0 if not yet known, -1 if there is none.
   */
  private int[] plurals = new int[1 << 12];

  private final boolean classes;
  private int file;

  /**
   * @param words the numbers of words, which tries of one dictionary share
   * @param classes whether a phrase may stand in several rules, as that of word classes may if each
   *     gives it a class that the others do not
   */
  PhraseTrie(WordTable words, boolean classes) {
    this.words = words;
    this.classes = classes;
  }

  /**
   * Adds the rules of one file.
   *
   * @throws IllegalArgumentException where two rules have a phrase in common, of which one would be
   *     dead without a word
   */
  void add(List<Rule> rules) {
    file++;
    for (Rule rule : rules) {
      for (String phrase : rule.phrases()) {
        new Walk(rule, phrase).start();
      }
    }
  }

  /** How many states there are, the root included. */
  int size() {
    return size;
  }

  /** The steps in the order of their states. */
  long[] steps() {
    return Arrays.copyOf(steps, size);
  }

  /** The last of the wordings that end in a state. */
  @Nullable Wording accepted(int state) {
    return accepted[state];
  }

  static long step(int state, int word) {
    return (long) state << 32 | word;
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

  /** The state that a word leads to, a new one where there is none. */
  private int go(int state, int word) {
    long step = step(state, word);
    int next = next(step);
    if (next != 0) {
      return next;
    }
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, size * 2);
      accepted = Arrays.copyOf(accepted, size * 2);
      table = new int[table.length * 2];
      for (int i = 1; i < size; i++) {
        table[slot(steps[i])] = i;
      }
    }
    steps[size] = step;
    table[slot(step)] = size;
    return size++;
  }

  private Choice choice(String written, boolean exact, boolean noun) {
    int[] all = new int[written.length()];
    int count = 0;
    int from = 0;
    while (from < written.length()) {
      int blank = written.indexOf(' ', from);
      int to = blank < 0 ? written.length() : blank;
      if (to > from) {
        for (int word : wordsOf(written.substring(from, to))) {
          all[count++] = word;
        }
      }
      from = to + 1;
    }
    int plural = noun && count > 0 && all[count - 1] > 0 ? pluralOf(all[count - 1]) : 0;
    return new Choice(exact ? written : null, Arrays.copyOf(all, count), plural);
  }

  /** The numbers of the words between two blanks; that of a dash is negative. */
  private int[] wordsOf(String piece) {
    int[] known = pieces.get(piece);
    if (known != null) {
      return known;
    }
    Tokens tokens = Tokens.of(piece);
    int[] numbers = new int[tokens.size];
    for (int i = 0; i < numbers.length; i++) {
      String word = Spelling.fold(piece.substring(tokens.start[i], tokens.end[i]));
      numbers[i] = tokens.isDash(i) ? -words.add(word) : words.add(word);
    }
    pieces.put(piece, numbers);
    return numbers;
  }

  /** The number of the plural of a word; 0 where it has none. */
  private int pluralOf(int word) {
    if (word >= plurals.length) {
      plurals = Arrays.copyOf(plurals, Math.max(word + 1, plurals.length * 2));
    }
    if (plurals[word] == 0) {
      String plural = plural(words.word(word));
      plurals[word] = plural == null ? -1 : words.add(Spelling.fold(plural));
    }
    return Math.max(0, plurals[word]);
  }

  /** The regular English plural of a word in lower case; null where it has none. */
  private static @Nullable String plural(String word) {
    int length = word.length();
    char last = word.charAt(length - 1);
    if (!Character.isLetter(last) || last == 's' || length < 3) {
      return null;
    }
    if (last == 'y' && "aeiou".indexOf(word.charAt(length - 2)) < 0) {
      return word.substring(0, length - 1) + "ies";
    }
    boolean hisses = last == 'x' || word.endsWith("ch") || word.endsWith("sh");
    return word + (hisses ? "es" : "s");
  }

  /**
   * A place on the way through a wording.
   *
   * @param before the state a word ago
   * @param count words until here
   * @param begin words before the mention, or before what must follow it
   * @param dash that was read last, or 0: between words it does not count
   * @param plural of the last word, or 0
   * @param written the way until here; null where case does not matter
   */
  private record Place(
      int state, int before, int count, int begin, int dash, int plural, @Nullable String written) {
    static final Place ROOT = new Place(0, 0, 0, 0, 0, 0, "");

    /** Where what must follow a mention begins. */
    Place begun() {
      return new Place(state, before, count, count, 0, 0, written);
    }
  }

  private Place go(Place place, Choice choice) {
    int state = place.state;
    int before = place.before;
    int count = place.count;
    int dash = place.dash;
    for (int word : choice.words) {
      if (word < 0 && count > place.begin) {
        dash = -word;
      } else {
        before = state;
        state = go(state, Math.abs(word));
        count++;
        dash = 0;
      }
    }
    int plural = choice.words.length == 0 ? place.plural : choice.plural;
    String written = choice.written == null ? null : place.written + " " + choice.written;
    return new Place(state, before, count, place.begin, dash, plural, written);
  }

  /** Where a dash that nothing follows leads, which counts as a word. */
  private Place end(Place place) {
    return place.dash == 0
        ? place
        : new Place(
            go(place.state, place.dash),
            place.state,
            place.count + 1,
            place.begin,
            0,
            0,
            place.written);
  }

  /** The walk through all wordings of one phrase. */
  private final class Walk {
    private final Rule rule;
    private final String phrase;
    private final boolean exact;
    private final List<List<Choice>> mention;
    private final List<List<Choice>> following;

    Walk(Rule rule, String phrase) {
      this.rule = rule;
      this.phrase = phrase;
      exact = phrase.startsWith("=");
      String written = exact ? phrase.substring(1) : phrase;
      int mark = written.indexOf(FOLLOWED_BY);
      mention = parts(mark < 0 ? written : written.substring(0, mark), rule.isNoun() && !exact);
      following =
          mark < 0 ? List.of() : parts(written.substring(mark + FOLLOWED_BY.length()), false);
    }

    /** The parts of a phrase one after the other, each with its choices. */
    private List<List<Choice>> parts(String written, boolean noun) {
      List<List<Choice>> parts = new ArrayList<>();
      for (List<String> choices : Braces.parts(written)) {
        List<Choice> part = new ArrayList<>(choices.size());
        for (String one : choices) {
          part.add(choice(one, exact, noun));
        }
        parts.add(part);
      }
      return parts;
    }

    void start() {
      name(0, Place.ROOT);
    }

    /** Walks the part of the mention with this number, and all behind it. */
    private void name(int part, Place place) {
      if (part < mention.size()) {
        for (Choice choice : mention.get(part)) {
          name(part + 1, go(place, choice));
        }
        return;
      }
      if (place.count == 0) {
        throw new IllegalArgumentException(
            rule.id() + ": phrase without a word; write at least one letter or digit");
      }
      Place end = end(place);
      follow(0, end.begun(), end, false);
      if (end.plural != 0) {
        Place many = new Place(go(end.before, end.plural), 0, end.count, 0, 0, 0, null);
        follow(0, many.begun(), many, true);
      }
    }

    /** Walks a part of what must follow the mention that ends at {@code named}. */
    private void follow(int part, Place place, Place named, boolean plural) {
      if (part < following.size()) {
        for (Choice choice : following.get(part)) {
          follow(part + 1, go(place, choice), named, plural);
        }
        return;
      }
      Place end = end(place);
      if (end.count > MOST_WORDS) {
        throw new IllegalArgumentException(
            rule.id() + ": a phrase of more than " + MOST_WORDS + " words; shorten it");
      }
      accept(end.state, named.count, named.written, plural);
    }

    private void accept(int state, int words, @Nullable String written, boolean plural) {
      Wording last = accepted[state];
      Wording wording = new Wording(rule, rule.layerBits(), file, written, plural, words, last);
      for (Wording other = last; other != null; other = other.before) {
        if (classes && wording.repeats(other)) {
          throw twice(other.rule);
        }
        if (other.file != file || !wording.isSame(other)) {
          continue;
        }
        if (other.rule == rule && (plural || !other.plural)) {
          return;
        }
        if (other.rule != rule && !plural && !other.plural) {
          throw twice(other.rule);
        }
      }
      accepted[state] = wording;
    }

    private IllegalArgumentException twice(Rule other) {
      return new IllegalArgumentException(
          rule.id() + ": '" + phrase + "' stands also at " + other.id() + "; keep one");
    }
  }
}
