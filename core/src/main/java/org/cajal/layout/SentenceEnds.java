package org.cajal.layout;

import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Tokens;

/** Where a sentence of running text ends. */
final class SentenceEnds {
  private final Tokens tokens;
  private final Page page;
  private final Answers answers;

  SentenceEnds(Tokens tokens, Page page, Answers answers) {
    this.tokens = tokens;
    this.page = page;
    this.answers = answers;
  }

  /** Whether a sentence ends before a token. */
  boolean before(int i) {
    if (tokens.isWord(i - 1)) {
      return false;
    }
    return switch (tokens.first(i - 1)) {
      case '|', '~' -> endsField(i - 1);
      case '"', '\u201d', ')' ->
          tokens.is(i - 2, '.') && tokens.startsUpper(i) && !tokens.touchesPrevious(i);
      case '.' -> begins(i) && !isAmid(i - 2, i);
      case '!' -> begins(i);
      case '?' -> begins(i) && tokens.touchesPrevious(i - 1) && !answers.begins(i);
      default -> false;
    };
  }

  /** Whether a sentence may begin with a token behind a stop. */
  private boolean begins(int i) {
    if (tokens.touchesPrevious(i)) {
      return isGlued(i);
    }
    return !tokens.startsLower(i) || isSymbol(i) || answers.isAnswerWord(i);
  }

  /** "pT1a", "p53": begins in lower case wherever it stands. */
  private boolean isSymbol(int i) {
    return tokens.length(i) > 1
        && !Character.isLowerCase(tokens.text.charAt(tokens.start[i] + 1))
        && tokens.isWord(i);
  }

  /** What parts the fields of an exported record: {@code ||}, and {@code ~} between blanks. */
  private boolean endsField(int i) {
    return tokens.is(i, '|') && tokens.is(i - 1, '|')
        || tokens.is(i, '~') && !tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
  }

  /** "foci of necrosis .Definite rosettes": a sentence whose blank the scan put before the stop. */
  private boolean isGlued(int i) {
    return tokens.startsUpper(i)
        && tokens.end[i] - tokens.start[i] > 1
        && Character.isLowerCase(tokens.text.charAt(tokens.start[i] + 1));
  }

  /** Whether a full stop behind a word is that of an abbreviation, a number, an open phrase. */
  private boolean isAmid(int word, int next) {
    if (!tokens.isWord(word)) {
      return tokens.is(word, ',');
    }
    if (!tokens.touchesPrevious(word + 1)) {
      return false;
    }
    if (tokens.isNumber(next) && isBeforeNumber(word)) {
      return true;
    }
    if (tokens.isNumber(word)) {
      return tokens.length(word) <= 2 && isItemNumber(word, next);
    }
    if (tokens.isLetter(word)) {
      return tokens.startsLine(word) || tokens.is(word - 1, '.') || isInitial(word, next);
    }
    return answers.is(word, Meaning.Place.ABBREVIATION) || isCut(word, next);
  }

  /** "No. 12", "1. 2 x. 0. 5 cm" */
  private boolean isBeforeNumber(int word) {
    return answers.is(word, WordClass.NO)
        || tokens.isLetter(word) && !tokens.isUpper(word)
        || tokens.isNumber(word) && tokens.length(word) <= 2 && tokens.is(word - 1, 'x');
  }

  /** "A. Smith"; but "Melan-A. The" and "specimen A. The". */
  private boolean isInitial(int letter, int next) {
    return tokens.isUpper(letter)
        && !tokens.startsLower(letter - 1)
        && !tokens.isDash(letter - 1)
        && tokens.isWord(next);
  }

  /** "the. specimen": a stop that a scan put at the end of a line. */
  private boolean isCut(int word, int next) {
    return answers.isNeverLast(word) && !tokens.isUpper(word) && tokens.breaks[next] == 0;
  }

  /** "D/D - 1. Leiomyosarcoma 2. GIST": the number of an item, which its text follows. */
  private boolean isItemNumber(int number, int next) {
    int before = number - 1;
    return tokens.startsLine(number)
        || tokens.isOneOf(before, ":.")
        || tokens.isDash(before) && !tokens.touchesPrevious(number)
        || tokens.breaks[next] == 0 && page.isApart(number);
  }
}
