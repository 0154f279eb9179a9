package org.cajal.layout;

import java.util.ArrayList;
import java.util.List;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/** Finds the sentences of a report. */
public final class Sentences {
  /** A longer run without a boundary is cut, so that the work on one sentence is bounded. */
  private static final int LONGEST_SENTENCE = 400;

  /** A line that is shorter, in characters, was ended by its writer. */
  private static final int SHORT_LINE = 55;

  /** Words and signs of a sentence in a report, mostly. */
  private static final int WORDS = 8;

  /** Words of a label before its colon. */
  private static final int LONGEST_LABEL = 5;

  /** Tokens of a name before the letter that ends it ("Melan-A"). */
  private static final int LONGEST_NAME = 3;

  private final Tokens tokens;
  private final Matches matches;
  private final Lines lines;

  Sentences(Tokens tokens, Matches matches, Lines lines) {
    this.tokens = tokens;
    this.matches = matches;
    this.lines = lines;
  }

  /** The sentences in text order; a heading and a specimen's label begin one. */
  List<Run> find(List<Layout.Headed> sections, List<Layout.Part> parts) {
    List<Run> sentences = new ArrayList<>(tokens.size / WORDS + 1);
    int section = 0;
    int part = 0;
    int from = 0;
    int headingEnd = -1;
    int special = 0;
    for (int i = 0; i < tokens.size; i++) {
      if (i < special && !lines.lost && !tokens.mayBegin(i)) {
        continue;
      }
      boolean boundary = i > 0 && (i - from >= LONGEST_SENTENCE || endsSentence(i));
      while (section < sections.size() && sections.get(section).run().from() <= i) {
        boundary |= i > 0 && sections.get(section).run().from() == i;
        headingEnd = sections.get(section).heading().to();
        section++;
      }
      if (headingEnd > 0 && i == headingEnd) {
        if (tokens.is(i, ':')) {
          headingEnd++;
        } else if (!tokens.is(i, '(')) {
          boundary = true;
        }
      }
      while (part < parts.size() && parts.get(part).from() <= i) {
        boundary |= i > 0 && parts.get(part).from() == i;
        part++;
      }
      if (boundary && i > from) {
        sentences.add(new Run(from, i));
        from = i;
      }
      special = from + LONGEST_SENTENCE;
      if (section < sections.size()) {
        special = Math.min(special, sections.get(section).run().from());
      }
      if (part < parts.size()) {
        special = Math.min(special, parts.get(part).from());
      }
      if (headingEnd > i) {
        special = Math.min(special, headingEnd);
      }
    }
    if (tokens.size > from) {
      sentences.add(new Run(from, tokens.size));
    }
    return sentences;
  }

  private boolean endsSentence(int i) {
    if (!lines.lost && !tokens.mayBegin(i)) {
      return false;
    }
    char last = tokens.first(i - 1);
    if (isFieldMark(i - 1)) {
      return true;
    }
    if (isDashedLabel(i)) {
      return true;
    }
    if (tokens.breaks[i] == 0 && !lines.lost && last != '.' && last != '!' && last != '?') {
      return false;
    }
    if (tokens.breaks[i] > 1) {
      return !tokens.is(i - 1, ':') || lines.isLabelLine(i);
    }
    if (tokens.breaks[i] == 1 && hardBreak(i)) {
      return true;
    }
    if (lines.lost && startsLabel(i)) {
      return true;
    }
    char before = tokens.first(i - 1);
    boolean asked = before == '?' && !tokens.touchesPrevious(i - 1);
    if (before != '.' && before != '!' && before != '?' || asked) {
      return false;
    }
    if (tokens.touchesPrevious(i) && !isGluedSentence(i)) {
      return false;
    }
    char c = tokens.first(i);
    if (Character.isLowerCase(c)) {
      return false;
    }
    if (tokens.is(i - 2, ',')) {
      return false;
    }
    int wordBefore = i - 2;
    if (before == '.' && wordBefore >= 0 && tokens.touchesPrevious(i - 1)) {
      int length = tokens.end[wordBefore] - tokens.start[wordBefore];
      boolean single = length == 1 && Character.isLetter(tokens.first(wordBefore));
      boolean lineStart = wordBefore == 0 || tokens.breaks[wordBefore] > 0;
      boolean number = tokens.isNumber(wordBefore) && length <= 2;
      boolean labelLike = lineStart && (single || number) || number && isItem(wordBefore);
      return !labelLike
          && !isAbbreviation(wordBefore)
          && !(single && tokens.isUpper(wordBefore) && isInitial(wordBefore));
    }
    return true;
  }

  /** "foci of necrosis .Definite rosettes": a sentence whose blank the scan put before the stop. */
  private boolean isGluedSentence(int i) {
    return tokens.startsUpper(i)
        && tokens.end[i] - tokens.start[i] > 1
        && Character.isLowerCase(tokens.text.charAt(tokens.start[i] + 1));
  }

  /** What parts the fields of an exported record: {@code ||}, and {@code ~} between blanks. */
  private boolean isFieldMark(int i) {
    return tokens.is(i, '|') && tokens.is(i - 1, '|')
        || tokens.is(i, '~') && !tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
  }

  /** "D/D - 1. Leiomyosarcoma 2. GIST": the number of an item amid a line. */
  private boolean isItem(int token) {
    return tokens.isDash(token - 1) && !tokens.touchesPrevious(token)
        || tokens.is(token - 1, ':')
        || tokens.start[token] - tokens.end[token - 1] > 1 && tokens.breaks[token] == 0;
  }

  /** "A. Smith"; but "Melan-A." and "specimen A." end a sentence. */
  private boolean isInitial(int token) {
    if (tokens.breaks[token] > 0) {
      return true;
    }
    return !Character.isLowerCase(tokens.first(token - 1)) && !endsName(token);
  }

  private boolean endsName(int token) {
    for (Lexicon.Match name : matches.mentions(token - LONGEST_NAME, token)) {
      if (name.to() == token + 1) {
        return true;
      }
    }
    return false;
  }

  /** "Necrosis: none Mitotic rate: 3": the last capital before a colon begins a label. */
  private boolean startsLabel(int i) {
    if (!tokens.startsUpper(i)
        || tokens.is(i - 1, ':')
        || tokens.is(i - 1, ',')
        || tokens.equals(i - 1, "and")) {
      return false;
    }
    if (tokens.isUpper(i)) {
      // In a text of capitals only a known name tells a label from the words before it.
      List<Lexicon.Match> names = matches.mentions(i, i + 1);
      return !names.isEmpty() && tokens.is(names.get(0).to(), ':');
    }
    for (int j = i + 1; j < Math.min(i + LONGEST_LABEL, tokens.size); j++) {
      if (tokens.is(j, ':')) {
        return true;
      }
      if (!Character.isLowerCase(tokens.first(j))) {
        return false;
      }
    }
    return false;
  }

  /** "- SARCOMATOID CHANGE: absent": an item whose line break was lost. */
  private boolean isDashedLabel(int i) {
    return tokens.isDash(i)
        && !tokens.touchesPrevious(i)
        && !tokens.touchesPrevious(i + 1)
        && tokens.startsUpper(i + 1)
        && !tokens.is(i - 1, ':')
        && lines.isLabelLine(i + 1);
  }

  private boolean isAbbreviation(int token) {
    return tokens.equals(token, "dr")
        || tokens.equals(token, "vs")
        || tokens.equals(token, "fig")
        || tokens.equals(token, "figs")
        || tokens.equals(token, "no") && tokens.isNumber(token + 2)
        || tokens.equals(token, "approx")
        || tokens.equals(token, "mr")
        || tokens.equals(token, "mrs");
  }

  /** Whether the line break before token {@code i} ends a sentence rather than wraps it. */
  private boolean hardBreak(int i) {
    char c = tokens.first(i);
    if (lines.isBullet(i) || lines.isLabelLine(i) || lines.isTableRow(i)) {
      return true;
    }
    if (tokens.is(i - 1, ':') || tokens.is(i - 1, ',') || tokens.isDash(i - 1)) {
      return false;
    }
    if (Character.isLowerCase(c)) {
      return false;
    }
    int lineStart = i - 1;
    while (lineStart > 0 && tokens.breaks[lineStart] == 0) {
      lineStart--;
    }
    return tokens.end[i - 1] - tokens.start[lineStart] < SHORT_LINE;
  }
}
