package org.cajal;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of a dictionary as one Lucene FST over word numbers. One walk from a token finds the
 * longest phrase of every {@link Rule.Layer}.
 */
final class Lexicon {
  /**
   * A phrase found in the text.
   *
   * @param from first token
   * @param to one past the last token
   */
  record Match(Rule rule, int from, int to) {}

  /**
   * @param words how many of its words are the mention; the rest must only follow
   */
  private record Phrase(Rule rule, String written, boolean caseSensitive, int words) {}

  /** In a phrase: what follows the mark must follow in the text but is not part of the match. */
  private static final String FOLLOWED_BY = " ~ ";

  private static final Words NO_WORDS = new Words();

  private final Words words;
  private final FST<Long> fst;
  private final List<ImmutableList<Phrase>> phrases;
  private final boolean[] starts;

  private Lexicon(
      Words words, FST<Long> fst, List<ImmutableList<Phrase>> phrases, boolean[] starts) {
    this.words = words;
    this.fst = fst;
    this.phrases = phrases;
    this.starts = starts;
  }

  Words words() {
    return words;
  }

  static Lexicon compile(List<Rule> rules) {
    Words words = new Words();
    TreeMap<IntsRef, List<Phrase>> sorted = new TreeMap<>();
    for (Rule rule : rules) {
      for (String phrase : rule.phrases()) {
        boolean exact = phrase.startsWith("=");
        String written = exact ? phrase.substring(1) : phrase;
        int mark = written.indexOf(FOLLOWED_BY);
        String mention = mark < 0 ? written : written.substring(0, mark);
        String following = mark < 0 ? "" : written.substring(mark + FOLLOWED_BY.length());
        add(sorted, words, rule, mention, following, exact);
        if (!exact && Rule.MENTIONS.containsAll(rule.layers())) {
          for (String plural : plurals(mention)) {
            add(sorted, words, rule, plural, following, false);
          }
        }
      }
    }
    List<ImmutableList<Phrase>> outputs = new ArrayList<>();
    boolean[] starts = new boolean[words.size() + 1];
    try {
      FSTCompiler<Long> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE4, PositiveIntOutputs.getSingleton())
              .build();
      for (var entry : sorted.entrySet()) {
        outputs.add(ImmutableList.copyOf(entry.getValue()));
        starts[entry.getKey().ints[0]] = true;
        compiler.add(entry.getKey(), (long) outputs.size());
      }
      FST<Long> fst =
          sorted.isEmpty() ? null : FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
      if (fst == null) {
        throw new IllegalArgumentException("the dictionary holds no rule; add at least one file");
      }
      return new Lexicon(words, fst, outputs, starts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      TreeMap<IntsRef, List<Phrase>> sorted,
      Words words,
      Rule rule,
      String mention,
      String following,
      boolean caseSensitive) {
    List<Integer> ids = new ArrayList<>();
    addWords(ids, words, mention);
    int own = ids.size();
    if (own == 0) {
      throw new IllegalArgumentException(
          rule.id() + ": phrase without a word; write at least one letter or digit");
    }
    addWords(ids, words, following);
    int[] ints = ids.stream().mapToInt(Integer::intValue).toArray();
    sorted
        .computeIfAbsent(new IntsRef(ints, 0, ints.length), k -> new ArrayList<>())
        .add(new Phrase(rule, mention, caseSensitive, own));
  }

  private static void addWords(List<Integer> ids, Words words, String written) {
    Tokens tokens = Tokens.of(written, NO_WORDS);
    for (int i = 0; i < tokens.size; i++) {
      boolean joint = tokens.isDash(i) && i > 0 && i + 1 < tokens.size;
      if (!joint) {
        ids.add(words.add(Words.fold(written.substring(tokens.start[i], tokens.end[i]))));
      }
    }
  }

  /** Regular English plurals of the last word. */
  private static List<String> plurals(String phrase) {
    char last = phrase.charAt(phrase.length() - 1);
    if (!Character.isLetter(last) || last == 's' || phrase.length() < 3) {
      return List.of();
    }
    if (last == 'y' && "aeiou".indexOf(phrase.charAt(phrase.length() - 2)) < 0) {
      return List.of(phrase.substring(0, phrase.length() - 1) + "ies");
    }
    if (last == 'x' || phrase.endsWith("ch") || phrase.endsWith("sh")) {
      return List.of(phrase + "es");
    }
    return List.of(phrase + "s");
  }

  /**
   * Finds the longest phrase of each layer that begins at {@code token} and puts it into {@code
   * best}, which has one place per layer.
   */
  void longest(Tokens tokens, int token, @Nullable Match[] best) {
    Arrays.fill(best, null);
    int word = tokens.word[token];
    if (word == 0 || word >= starts.length || !starts[word]) {
      return;
    }
    try {
      FST.BytesReader reader = fst.getBytesReader();
      FST.Arc<Long> arc = fst.getFirstArc(new FST.Arc<>());
      long output = 0;
      int at = token;
      while (true) {
        if (fst.findTargetArc(tokens.word[at], arc, arc, reader) == null) {
          return;
        }
        output += arc.output();
        at++;
        if (arc.isFinal()) {
          found(tokens, token, at, (int) (output + arc.nextFinalOutput()), best);
        }
        if (isJoint(tokens, at)) {
          at++;
        }
        if (at >= tokens.size || tokens.word[at] == 0 || tokens.breaks[at] > 1) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hyphen between words, or a full stop that only a scanner saw ("highly. cellular"). */
  private static boolean isJoint(Tokens tokens, int at) {
    return at + 1 < tokens.size
        && (tokens.isDash(at) && tokens.isWord(at + 1)
            || tokens.is(at, '.') && Character.isLowerCase(tokens.first(at + 1)));
  }

  private void found(Tokens tokens, int from, int to, int output, @Nullable Match[] best) {
    for (Phrase phrase : phrases.get(output - 1)) {
      int end = from + 1;
      for (int word = 1; word < phrase.words(); word++) {
        end += isJoint(tokens, end) ? 2 : 1;
      }
      if (!phrase.caseSensitive() || sameCase(tokens, from, end, phrase.written())) {
        Match match = new Match(phrase.rule(), from, end);
        for (Rule.Layer layer : phrase.rule().layers()) {
          best[layer.ordinal()] = match;
        }
      }
    }
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
        if (!Words.alike(written.charAt(at + k), tokens.text.charAt(tokens.start[i] + k))) {
          return false;
        }
      }
      at += length;
    }
    return true;
  }
}
