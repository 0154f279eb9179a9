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
    char stop = tokens.first(i - 1);
    if (stop == '|' || stop == '~') {
      return endsField(i - 1);
    }
    if (stop == '"' || stop == '\u201d' || stop == ')') {
      return tokens.is(i - 2, '.') && tokens.startsUpper(i) && !tokens.touchesPrevious(i);
    }
    if (stop != '.' && stop != '!' && stop != '?') {
      return false;
    }
    boolean asked = stop == '?' && (!tokens.touchesPrevious(i - 1) || answers.begins(i));
    if (asked || Character.isLowerCase(tokens.first(i)) && !answers.isAnswerWord(i)) {
      return false;
    }
    if (tokens.touchesPrevious(i) && !isGlued(i)) {
      return false;
    }
    return stop != '.' || !isAmid(i - 2, i);
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
    if (word < 0 || !tokens.isWord(word)) {
      return tokens.is(word, ',');
    }
    if (!tokens.touchesPrevious(word + 1)) {
      return false;
    }
    if (answers.is(word, Meaning.Place.ABBREVIATION)) {
      return true;
    }
    if (tokens.isNumber(next) && answers.is(word, WordClass.NO)) {
      return true; // "No. 12"
    }
    int length = tokens.end[word] - tokens.start[word];
    if (tokens.isNumber(word) && length <= 2) {
      return tokens.isNumber(next) && tokens.is(word - 1, 'x') || isItemNumber(word, next);
    }
    if (length == 1 && tokens.isNumber(next) && !tokens.isUpper(word)) {
      return true; // "1. 2 x. 0. 5 cm"
    }
    if (length == 1 && Character.isLetter(tokens.first(word))) {
      boolean begins = word == 0 || tokens.breaks[word] > 0 || tokens.is(word - 1, '.');
      boolean initial =
          tokens.isUpper(word)
              && !Character.isLowerCase(tokens.first(word - 1))
              && !tokens.isDash(word - 1)
              && tokens.isWord(next);
      return begins || initial;
    }
    return answers.isNeverLast(word) && !tokens.isUpper(word) && tokens.breaks[next] == 0;
  }

  /** "D/D - 1. Leiomyosarcoma 2. GIST": the number of an item, which its text follows. */
  private boolean isItemNumber(int number, int next) {
    return number == 0
        || tokens.breaks[number] > 0
        || tokens.isDash(number - 1) && !tokens.touchesPrevious(number)
        || tokens.is(number - 1, ':')
        || tokens.is(number - 1, '.')
        || tokens.breaks[next] == 0 && tokens.breaks[number] == 0 && page.isApart(number);
  }
}
