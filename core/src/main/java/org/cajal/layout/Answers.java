package org.cajal.layout;

import java.util.List;
import org.cajal.MentionType;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.lexicon.WordClass;
import org.cajal.lexicon.WordLook;
import org.cajal.text.Tokens;

/** What words tell the layout: whether a stretch is a name, an answer, or neither. */
final class Answers {
  /** Tokens of an answer; longer ones are sentences. */
  private static final int LONGEST_ANSWER = 12;

  /** Tokens of a name with the words around it: "tumor necrosis (gross)". */
  private static final int LONGEST_NAME = 9;

  /** Words of a name that are not of the dictionary's. */
  private static final int OTHER_WORDS = 3;

  private static final long ANSWER =
      bits(
          WordClass.POSITIVE,
          WordClass.UNDONE,
          WordClass.NEGATIVE,
          WordClass.EQUIVOCAL,
          WordClass.DENIED,
          WordClass.PENDING);

  private static final long BEGIN =
      ANSWER
          | bits(
              WordClass.NO,
              WordClass.NOT,
              WordClass.OBSERVED,
              WordClass.DEGREE,
              WordClass.PATTERN,
              WordClass.DOUBT);

  private static final long WITHIN =
      BEGIN
          | bits(
              WordClass.AND,
              WordClass.OR,
              WordClass.DEFINITE,
              WordClass.PREPOSITION,
              WordClass.ARTICLE,
              WordClass.BE,
              WordClass.MODAL,
              WordClass.EXTENT,
              WordClass.ASSESS,
              WordClass.PERFORM,
              WordClass.LESION);

  private static final long VERB =
      bits(WordClass.BE, WordClass.HAVE, WordClass.DO, WordClass.MODAL, WordClass.COPULA);

  private static final long NEVER_LAST = bits(WordClass.ARTICLE, WordClass.AND, WordClass.OR);

  private static final long DENIAL =
      bits(WordClass.NEGATIVE, WordClass.DENIED, WordClass.NO, WordClass.NOT);

  private static final long OPEN =
      bits(
          WordClass.PREPOSITION,
          WordClass.AND,
          WordClass.OR,
          WordClass.DEFINITE,
          WordClass.ARTICLE,
          WordClass.NO,
          WordClass.NOT,
          WordClass.WITHOUT,
          WordClass.BE,
          WordClass.HAVE,
          WordClass.MODAL);

  private final Tokens tokens;
  private final Matches matches;
  private final WordLook words;

  /** What phrases of the layout begin at each token, and where they end. */
  private final byte[] marks;

  private final int[] ends;

  Answers(Tokens tokens, Matches matches, Lexicon lexicon) {
    this.tokens = tokens;
    this.matches = matches;
    words = new WordLook(tokens, lexicon);
    marks = new byte[tokens.size];
    ends = new int[tokens.size];
    for (Lexicon.Match mark : matches.of(Rule.Layer.LAYOUT)) {
      marks[mark.from()] = (byte) (mark.rule().place().ordinal() + 1);
      ends[mark.from()] = mark.to();
    }
  }

  private static long bits(WordClass... classes) {
    long bits = 0;
    for (WordClass wordClass : classes) {
      bits |= wordClass.bit();
    }
    return bits;
  }

  boolean is(int token, WordClass wordClass) {
    return (words.at(token) & wordClass.bit()) != 0;
  }

  /** Whether a phrase of the layout begins at a token that is of a kind. */
  boolean is(int token, Meaning.Place place) {
    return endOf(place, token) > token;
  }

  private int endOf(Meaning.Place place, int token) {
    return token >= 0 && token < marks.length && marks[token] == place.ordinal() + 1
        ? ends[token]
        : token;
  }

  /** Whether a word answers by itself. */
  boolean isAnswerWord(int token) {
    return (words.at(token) & ANSWER) != 0 || is(token, Meaning.Place.ANSWER);
  }

  /** One past the phrase that begins at a token. */
  int end(int token) {
    return Math.max(words.end(token), endOf(Meaning.Place.ANSWER, token));
  }

  /** Whether an answer begins with a token: "none", "focal", "3+", "-", "&lt;5 %". */
  boolean begins(int token) {
    if (tokens.isWord(token)) {
      return (words.at(token) & BEGIN) != 0
          || Character.isDigit(tokens.first(token))
          || is(token, Meaning.Place.ANSWER);
    }
    char c = tokens.first(token);
    return c == '+'
        || c == '\u00b1'
        || tokens.isDash(token)
        || (c == '<' || c == '>' || c == '~' || c == '\u2264' || c == '\u2265')
            && Character.isDigit(tokens.first(token + 1))
        || c == '(' && isSign(token + 1) && tokens.is(token + 2, ')');
  }

  private boolean isSign(int token) {
    return tokens.is(token, '+') || tokens.isDash(token);
  }

  /** Whether a word denies as an answer: "no", "absent". */
  boolean denies(int token) {
    return (words.at(token) & DENIAL) != 0;
  }

  /** Whether an answer begins with a token as forms print it: "Present". */
  boolean isPrinted(int token) {
    return tokens.startsUpper(token)
        && tokens.length(token) > 1
        && begins(token)
        && Character.isLowerCase(tokens.text.charAt(tokens.end[token] - 1));
  }

  /** Whether a stretch is an answer and nothing else. */
  boolean isAnswer(int from, int to) {
    if (to <= from || to - from > LONGEST_ANSWER || !begins(from)) {
      return false;
    }
    if (isAnswerWithRemark(from, to) || isMeasure(from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i)) {
        if (tokens.is(i, ':')) {
          return false;
        }
        continue;
      }
      if (Character.isDigit(tokens.first(i))) {
        continue;
      }
      if ((words.at(i) & WITHIN) == 0 && !is(i, Meaning.Place.ANSWER)) {
        return false;
      }
      i = end(i) - 1;
    }
    return true;
  }

  /** "Present, extramural vein", "Absent (see note)": an answer, then a remark. */
  private boolean isAnswerWithRemark(int from, int to) {
    int end = end(from);
    return isAnswerWord(from)
        && end < to
        && (tokens.is(end, ',') || tokens.is(end, '('))
        && !hasMark(end, to)
        && !hasName(from, to);
  }

  /** "24 / 10 HPF", "3 cm": a number with its unit. */
  private boolean isMeasure(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += tokens.isWord(i) && !Character.isDigit(tokens.first(i)) ? 1 : 0;
    }
    return Character.isDigit(tokens.first(from))
        && words <= 1
        && !hasMark(from, to)
        && !hasName(from, to);
  }

  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch asks for an answer by itself: a stain, or the name of a finding. */
  boolean isName(int from, int to) {
    if (to <= from || to - from > LONGEST_NAME) {
      return false;
    }
    int other = 0;
    boolean named = false;
    int end = from;
    List<Lexicon.Match> names = matches.mentions(from, to);
    for (int i = 0; i < names.size(); i++) {
      Lexicon.Match name = names.get(i);
      MentionType type = name.rule().type();
      if (type == MentionType.HISTOLOGY || type == MentionType.SITE) {
        return false;
      }
      other += others(end, name.from());
      end = Math.max(end, name.to());
      named = true;
    }
    return named && other + others(end, to) <= OTHER_WORDS;
  }

  /** Words outside names, as many as make it no name where one of them answers or is a verb. */
  private int others(int from, int to) {
    int others = 0;
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        i = endOfRemark(i, to);
      } else if (tokens.is(i, ':') || tokens.is(i, '.') && i + 1 < to) {
        return LONGEST_NAME;
      } else if (tokens.isWord(i)) {
        if (isNoName(i)) {
          return LONGEST_NAME;
        }
        others++;
      }
    }
    return others;
  }

  private int endOfRemark(int open, int to) {
    int end = open;
    while (end < to && !tokens.is(end, ')')) {
      end++;
    }
    return end < to ? end : open;
  }

  /** Whether an answer or a number is somewhere in a stretch, outside names. */
  boolean hasAnswer(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((isAnswerWord(i) || tokens.startsWithDigit(i)) && !isInName(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInName(int token) {
    return isAmidName(token) || matches.hasMentions(token, token + 1);
  }

  private boolean isNoName(int token) {
    return tokens.isNumber(token)
        || (words.at(token) & (VERB | WordClass.NO.bit() | WordClass.NOT.bit())) != 0
        || isAnswerWord(token);
  }

  boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i) && (words.at(i) & VERB) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence cannot end with a token: "the", "and", ",". */
  boolean isOpen(int token) {
    return tokens.isWord(token)
        ? (words.at(token) & OPEN) != 0 && words.end(token) == token + 1
        : tokens.is(token, ',') || tokens.is(token, '(') || tokens.is(token, '/');
  }

  /** Whether a word can only have been broken off by a scan's full stop: "the", "and", "of". */
  boolean isNeverLast(int token) {
    long bits = words.at(token);
    return (bits & NEVER_LAST) != 0 || bits == WordClass.PREPOSITION.bit();
  }

  /** Whether a mention begins before a token and ends behind it. */
  boolean isAmidName(int token) {
    List<Lexicon.Match> names = matches.mentions(Math.max(0, token - LONGEST_NAME), token);
    for (int i = names.size() - 1; i >= 0; i--) {
      if (names.get(i).to() > token) {
        return true;
      }
    }
    return false;
  }

  /** Where the mention begins that ends before a token; -1 where none does. */
  int nameBefore(int token) {
    List<Lexicon.Match> names = matches.mentions(Math.max(0, token - LONGEST_NAME), token);
    for (int i = names.size() - 1; i >= 0; i--) {
      if (names.get(i).to() == token) {
        return names.get(i).from();
      }
    }
    return -1;
  }

  /** Whether a stretch is the name of anything that the dictionary knows, a diagnosis too. */
  boolean isTerm(int from, int to) {
    return isName(from, to) || to - from <= LONGEST_NAME && isTermOnly(from, to);
  }

  private boolean isTermOnly(int from, int to) {
    int end = from;
    int other = 0;
    List<Lexicon.Match> names = matches.mentions(from, to);
    for (int i = 0; i < names.size(); i++) {
      other += others(end, names.get(i).from());
      end = Math.max(end, names.get(i).to());
    }
    return end > from && other + others(end, to) <= 1;
  }

  /** Whether a mention begins in a stretch. */
  boolean hasName(int from, int to) {
    return matches.hasMentions(from, to);
  }
}
