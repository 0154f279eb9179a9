package org.cajal.stain;

import org.cajal.MentionType;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Whether the name of a stain stands for the stain here, or for a gene, a value in blood, or
 * something else of the same name. The dictionary says which names are ambiguous, and which words
 * beside them decide ({@link Meaning.Sense}); the nearest one does.
 */
public final class StainNames {
  /** Tokens between a name and the word that tells its sense. */
  private static final int REACH = 6;

  /** As {@link #REACH}, for words that act over the ends of sentences; no rule may say more. */
  private static final int WIDEST = 60;

  /** Tokens between two names, in a sentence or in rows, of which one makes the other a stain. */
  private static final int BESIDE = 25;

  private static final int LARGEST_SCORE = 12;

  private final Tokens tokens;
  private final Matches matches;
  private final Classes classes;

  public StainNames(Tokens tokens, Matches matches, Classes classes) {
    this.tokens = tokens;
    this.matches = matches;
    this.classes = classes;
  }

  /**
   * The name of a stain as what it stands for here: itself, or KIT beside a gene's test as the
   * gene; null where it is no mention.
   */
  public Lexicon.@Nullable Match read(Lexicon.Match name, Run sentence, StainReading reading) {
    Meaning.Term term = name.rule().term();
    Meaning.Of sense = term.isAmbiguous() ? sense(name, sentence) : Meaning.Of.STAIN;
    if (sense == Meaning.Of.GENE && term.type() == MentionType.CD117) {
      return new Lexicon.Match(name.rule().asGene(), name.from(), name.to(), null);
    }
    boolean stain =
        sense == Meaning.Of.STAIN
            && (!term.amongStains()
                || !isPieceOfCode(name)
                    && (reading.firm() && reading.result().isDefinite()
                        || isAmongStains(name, sentence)));
    return stain ? name : null;
  }

  private Meaning.Of sense(Lexicon.Match name, Run sentence) {
    if (name.rule().term().mayBe(Meaning.Of.BLOOD) && hasFigure(name)) {
      return Meaning.Of.BLOOD;
    }
    if (name.rule().term().mayBe(Meaning.Of.GENE) && isVariant(name.to())) {
      return Meaning.Of.GENE;
    }
    Meaning.Of sense = Meaning.Of.STAIN;
    int nearest = Integer.MAX_VALUE;
    for (Lexicon.Match match :
        matches.between(Rule.Layer.SENSE, Math.max(0, name.from() - WIDEST), name.to() + WIDEST)) {
      Meaning.Sense word = match.rule().sense();
      boolean inSentence = match.from() >= sentence.from() && match.to() <= sentence.to();
      if (!name.rule().term().mayBe(word.of()) || !inSentence && !word.wide()) {
        continue;
      }
      int distance = distance(name, match, word);
      if (distance <= (word.reach() == 0 ? REACH : word.reach())
          && (distance < nearest || distance == nearest && word.of() == Meaning.Of.STAIN)) {
        nearest = distance;
        sense = word.of();
      }
    }
    return sense;
  }

  /** Tokens between a name and a word that acts on it; the largest number where it does not. */
  private int distance(Lexicon.Match name, Lexicon.Match match, Meaning.Sense word) {
    boolean before = match.to() <= name.from();
    boolean after = match.from() >= name.to();
    Meaning.Side not = before ? Meaning.Side.AFTER : Meaning.Side.BEFORE;
    if (!before && !after || word.side() == not) {
      return Integer.MAX_VALUE;
    }
    int from = before ? match.to() : name.to();
    int to = before ? name.from() : match.from();
    if (word.wide()) {
      return to - from;
    }
    if (word.of() != Meaning.Of.STAIN && after && hasOwnResult(name, from, to)) {
      return Integer.MAX_VALUE;
    }
    int distance = 0;
    for (int i = from; i < to; i++) {
      if (after && i > from && tokens.is(i, '(') && isOthers(i, to)) {
        return Integer.MAX_VALUE;
      }
      if (tokens.is(i, ';')
          || tokens.is(i, ':') && after && i > from
          || joins(i) && !joinsNames(i, from, to, before, word.peer())) {
        return Integer.MAX_VALUE;
      }
      int stain = endOfStain(i);
      if (stain > 0) {
        i = Math.min(stain, to) - 1;
      } else if (!joins(i) && !isName(i) && "()[]{}/".indexOf(tokens.first(i)) < 0) {
        distance++;
      }
    }
    return distance;
  }

  /** "cyclin D1, CD30, EBER (ISH)": a word in the parenthesis of a stain that is called so. */
  private boolean isOthers(int open, int to) {
    for (int i = open; i < to; i++) {
      if (tokens.is(i, ')')) {
        return false;
      }
    }
    for (Lexicon.Match match : matches.mentions(Math.max(0, open - 4), open)) {
      if (match.rule().isStain() && match.to() == open) {
        return !match.rule().term().mayBe(Meaning.Of.GENE);
      }
    }
    return false;
  }

  /** "p.D816V", "c.1669_1674del": the change of a gene, as its nomenclature writes it. */
  boolean isVariant(int token) {
    return (tokens.equals(token, "p") || tokens.equals(token, "c"))
        && tokens.end[token] - tokens.start[token] == 1
        && tokens.is(token + 1, '.')
        && tokens.touchesPrevious(token + 1)
        && tokens.touchesPrevious(token + 2)
        && (tokens.is(token + 2, '(') || tokens.hasDigit(token + 2));
  }

  /** "CA-125 of 410", "AFP 12.5": a figure that no stain has. */
  private boolean hasFigure(Lexicon.Match name) {
    int at = name.to();
    boolean of = tokens.is(at, SmallWord.OF) || tokens.is(at, SmallWord.LINK);
    at = of || tokens.is(at, ':') || tokens.is(at, '=') ? at + 1 : at;
    if (!tokens.isNumber(at) || tokens.breaks[at] > 0 || tokens.touchesPrevious(at)) {
      return false;
    }
    boolean parted =
        tokens.isNumber(at + 2)
            && (tokens.is(at + 1, '.')
                || tokens.is(at + 1, ',') && tokens.end[at + 2] - tokens.start[at + 2] == 3);
    int last = parted && tokens.touchesPrevious(at + 2) ? at + 2 : at;
    boolean large = tokens.number(at) > LARGEST_SCORE || last > at;
    int next = last + 1;
    return large && ",;.)".indexOf(tokens.first(next)) >= 0 && !tokens.is(next + 1, '%');
  }

  private boolean joins(int token) {
    return tokens.is(token, ',')
        || tokens.is(token, SmallWord.AND)
        || tokens.is(token, SmallWord.OR);
  }

  /** "EGFR, ALK and TFE3 FISH": a word acts on all names of a list. */
  private boolean joinsNames(int join, int from, int to, boolean before, boolean peer) {
    int left = join - 1;
    int right = join + 1;
    while (left >= from && joins(left)) {
      left--;
    }
    while (right < to && joins(right)) {
      right++;
    }
    boolean first =
        left < from
            ? !before || peer
            : isName(left) || endsInStain(left + 1, left + 1) || tokens.is(left, ')');
    boolean last = right < to ? isName(right) : before || peer || join == from;
    return first && last;
  }

  /** "HER2 2+, FISH pending": what follows a result speaks of another test. */
  private boolean hasOwnResult(Lexicon.Match name, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '+')) {
        return true;
      }
    }
    for (int i = from; i < to; i++) {
      boolean definite =
          name.rule().type() == MentionType.CD117
              && (classes.is(i, WordClass.POSITIVE) || classes.is(i, WordClass.NEGATIVE));
      if (definite || classes.is(i, WordClass.EQUIVOCAL)) {
        return true;
      }
    }
    return false;
  }

  /** A stain, or a word in capitals or with digits. */
  private boolean isName(int token) {
    if (!tokens.isWord(token) || tokens.end[token] - tokens.start[token] < 2) {
      return false;
    }
    return isMixed(token) || endOfStain(token) > 0;
  }

  /** A word in capitals, or of letters and digits. */
  private boolean isMixed(int token) {
    return tokens.isUpper(token) || !tokens.isNumber(token) && tokens.hasDigit(token);
  }

  /** One past the stain that begins at a token; 0 where none does. */
  private int endOfStain(int token) {
    for (Lexicon.Match match : matches.mentions(token, token + 1)) {
      if (match.rule().isStain()) {
        return match.to();
      }
    }
    return 0;
  }

  /** Whether a name stands beside another stain, or is called a stain. */
  private boolean isAmongStains(Lexicon.Match name, Run sentence) {
    int from = Math.max(0, name.from() - BESIDE);
    int to = name.to() + BESIDE;
    for (Lexicon.Match other : matches.mentions(from, to)) {
      if (other.rule().isStain()
          && (!other.rule().term().amongStains() || !isSameConcept(other, name))
          && isStainItself(other)) {
        return true;
      }
    }
    for (Lexicon.Match match :
        matches.between(Rule.Layer.SENSE, from, Math.min(sentence.to(), to))) {
      if (match.rule().sense().of() == Meaning.Of.STAIN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameConcept(Lexicon.Match one, Lexicon.Match other) {
    return one.rule().term().concept().equals(other.rule().term().concept());
  }

  private boolean isStainItself(Lexicon.Match name) {
    Meaning.Term term = name.rule().term();
    Run around = new Run(name.from() - REACH, name.to() + REACH);
    return !(term.amongStains() && isPieceOfCode(name))
        && (!term.isAmbiguous() || sense(name, around) == Meaning.Of.STAIN);
  }

  /** "A5-01A-PR", "P-AR-2", "PR!ESENT": glued by a sign to letters or digits that are no stain. */
  private boolean isPieceOfCode(Lexicon.Match name) {
    int before = name.from() - 1;
    boolean glued = tokens.touchesPrevious(name.from()) && tokens.touchesPrevious(before);
    if (glued
        && tokens.isWord(before - 1)
        && (isMixed(before - 1) || tokens.isNumber(before - 1))
        && !listSign(before)
        && !endsInStain(before, name.from())) {
      return true;
    }
    int at = name.to();
    boolean noise = false;
    while (tokens.touchesPrevious(at) && !tokens.isWord(at)) {
      noise |= "!?'*_\\".indexOf(tokens.first(at)) >= 0;
      at++;
    }
    return noise && tokens.touchesPrevious(at) && tokens.isWord(at);
  }

  /** Signs that part the names of a list without a blank. */
  private boolean listSign(int token) {
    return "/,;:()[]+=&>".indexOf(tokens.first(token)) >= 0;
  }

  private boolean endsInStain(int end, int before) {
    for (Lexicon.Match match : matches.mentions(Math.max(0, before - 8), before)) {
      if (match.rule().isStain() && match.to() == end) {
        return true;
      }
    }
    return false;
  }
}
