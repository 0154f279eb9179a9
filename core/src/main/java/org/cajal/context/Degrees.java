package org.cajal.context;

import java.util.function.Function;
import org.cajal.Values;
import org.cajal.layout.Unit;
import org.cajal.layout.Units;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The words of degree near a term: how far a necrosis extends, how cellular a tumour is. */
public final class Degrees {
  private static final int LABEL_REACH = 24;
  private static final int CLAUSE = 8;

  /** Tokens in which "mild" before a cellularity, or "is modest" behind it, tempers it. */
  private static final int TEMPER_BEFORE = 2;

  private static final int TEMPER_AFTER = 3;

  /** Words of a degree before "of" at the end of a line. */
  private static final int OF_REACH = 3;

  private final Tokens tokens;
  private final Matches matches;
  private final Units units;

  public Degrees(Tokens tokens, Matches matches, Units units) {
    this.tokens = tokens;
    this.matches = matches;
    this.units = units;
  }

  /** How far a necrosis extends, as a word near it says. */
  public Values.@Nullable Extent extent(Lexicon.Match term, Run sentence) {
    return valueNear(Meaning.Word::necrosis, term, sentence, 5);
  }

  /** How cellular, as the term itself says or a word near it; a tempered high is moderate. */
  public Values.@Nullable Level level(Lexicon.Match term, Run sentence) {
    Values.Level own = term.rule().term().level();
    Values.Level level = own == null ? valueNear(Meaning.Word::level, term, sentence, 3) : own;
    return level == Values.Level.HIGH && isTempered(term, sentence) ? Values.Level.MODERATE : level;
  }

  /** "mild mesangial hypercellularity", "hypercellularity is modest" */
  private boolean isTempered(Lexicon.Match term, Run sentence) {
    int from = Math.max(sentence.from(), term.from() - TEMPER_BEFORE);
    int to = Math.min(sentence.to(), term.to() + TEMPER_AFTER);
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, from, to)) {
      boolean before = word.from() < term.from();
      if (word.rule().word().is() == Meaning.Is.TEMPER
          && (before ? isOnlyWords(word.to(), term.from()) : isOnlyWords(term.to(), word.from()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The value that a word near a term gives it: a word before it within {@code reach} tokens, or
   * one behind it in the same clause; an option that is not ticked gives none.
   */
  private <V> @Nullable V valueNear(
      Function<Meaning.Word, @Nullable V> key, Lexicon.Match term, Run sentence, int reach) {
    V found = null;
    for (Lexicon.Match word :
        matches.between(
            Rule.Layer.RESULT,
            Math.max(begin(sentence), term.from() - reach),
            Math.min(
                sentence.to(), term.to() + (tokens.is(term.to(), ':') ? LABEL_REACH : CLAUSE)))) {
      V value = key.apply(word.rule().word());
      boolean before = word.from() < term.to();
      if (value == null
          || !before && found != null && !tokens.is(word.from() - 1, SmallWord.TO)
          || !before && !(inClause(term.to(), word.from()) && isSameNoun(term.to(), word))
          || units.at(word.from()).tick() == Unit.Tick.EMPTY) {
        continue;
      }
      found = value;
    }
    return found;
  }

  /** Where a sentence begins, with what a line that ends in "of" says of it. */
  private int begin(Run sentence) {
    int last = sentence.from() - 1;
    return tokens.is(last, SmallWord.OF) ? last - OF_REACH : sentence.from();
  }

  private boolean isOnlyWords(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i) || tokens.is(i, SmallWord.AND) || tokens.is(i, SmallWord.TO)) {
        return false;
      }
    }
    return true;
  }

  private boolean inClause(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean stop = ",;.".indexOf(tokens.first(i)) >= 0;
      boolean passes = tokens.is(i, ',') && (saysPresent(i) || i == to - 1 && isApposition(to));
      if (stop && i > from && !passes) {
        return false;
      }
    }
    return to - from <= 5 || matches.mentions(from, to).isEmpty();
  }

  /** Whether no "and" begins another noun: "necrotic cells and prominent vessels". */
  private boolean isSameNoun(int from, Lexicon.Match word) {
    for (int i = from; i < word.from(); i++) {
      boolean joins = tokens.is(i, SmallWord.AND) || tokens.is(i, SmallWord.BREAK);
      if (joins && !(i == word.from() - 1 && isApposition(word.to() - 1))) {
        return false;
      }
    }
    return true;
  }

  /** "necrotic areas, extensive": a value between a comma and the end of its clause. */
  private boolean isApposition(int word) {
    int next = word + 1;
    return next >= tokens.size || tokens.breaks[next] > 0 || !tokens.isWord(next);
  }

  /** Whether a word that ends before a token only affirms: "present, extensive". */
  private boolean saysPresent(int token) {
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, token - 1, token)) {
      return cue.rule().cue().says() == Meaning.Says.PRESENT;
    }
    return false;
  }
}
