package org.cajal.layout;

import java.util.ArrayList;
import java.util.List;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Values;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;

/** Finds the headings of a report, at line starts and, where a scan lost the lines, in its text. */
public final class Sections {
  private final Tokens tokens;
  private final Matches matches;
  private final Lines lines;
  private final List<Layout.Headed> sections = new ArrayList<>();

  private Sections(Tokens tokens, Matches matches, Lines lines) {
    this.tokens = tokens;
    this.matches = matches;
    this.lines = lines;
  }

  static List<Layout.Headed> find(Tokens tokens, Matches matches, Lines lines) {
    Sections found = new Sections(tokens, matches, lines);
    found.find();
    return found.sections;
  }

  private void find() {
    int from = 0;
    Run heading = new Run(0, 0);
    Section.Type type = Section.Type.BODY;
    for (Lexicon.Match match : matches.of(Rule.Layer.HEADING)) {
      if (match.from() < from || !isHeading(match)) {
        continue;
      }
      addSection(type, heading, from, match.from());
      from = match.from();
      heading = new Run(match.from(), match.to());
      type = ((Meaning.Heading) match.rule().meaning()).type();
    }
    addSection(type, heading, from, tokens.size);
    if (sections.isEmpty()) {
      sections.add(new Layout.Headed(Section.Type.BODY, heading, new Run(0, tokens.size)));
    }
  }

  /**
   * Adds a section. One of a form ("Site: stomach") ends with its line when a label that is no
   * heading follows, or, where a scan lost the lines, with its sentence or before the next label;
   * clinical data end where a paragraph begins with a specimen's line or with a label that no
   * dictionary knows. What comes then belongs to the body.
   */
  private void addSection(Section.Type type, Run heading, int from, int to) {
    if (to <= from) {
      return;
    }
    int end = to;
    int content = heading.to() + (tokens.is(heading.to(), ':') ? 1 : 0);
    boolean line = type == Section.Type.SPECIMEN || type == Section.Type.OTHER;
    if (line && content > heading.to() && content < to && tokens.breaks[content] == 0) {
      for (int i = content; i < to; i++) {
        if (tokens.breaks[i] > 0) {
          end = lines.isLabelLine(i) && !lines.isLabel(i) ? i : to;
          break;
        }
      }
    }
    if (lines.lost && (line || type == Section.Type.BLOCKS)) {
      end = Math.min(end, endOfEntry(content, to));
    }
    if (type == Section.Type.SPECIMEN) {
      end = Math.min(end, secondSeries(content, to));
    }
    if (type == Section.Type.CLINICAL || type == Section.Type.HISTORY) {
      for (int i = content; i < to && end == to; i++) {
        boolean paragraph = i > from && tokens.breaks[i] > 1;
        end = paragraph && (isSiteHeading(i, to) || lines.isLabelLine(i)) ? i : to;
      }
    }
    int series = type == Section.Type.ANCILLARY ? goesOn(content, to) : to;
    if (series < to) {
      Section.Type before = sections.get(sections.size() - 1).type();
      sections.add(new Layout.Headed(type, heading, new Run(from, series)));
      sections.add(new Layout.Headed(before, new Run(series, series), new Run(series, to)));
      return;
    }
    sections.add(new Layout.Headed(type, heading, new Run(from, end)));
    if (end < to) {
      sections.add(new Layout.Headed(Section.Type.BODY, new Run(end, end), new Run(end, to)));
    }
  }

  /** "Site: Ileum Histologic type: GIST": where the next label or sentence begins. */
  private int endOfEntry(int from, int to) {
    int capital = to;
    for (int i = from; i < to; i++) {
      boolean mark = !tokens.isWord(i);
      if (mark && tokens.is(i, ':') && capital > from) {
        return capital;
      }
      boolean stop = mark && tokens.is(i, '.') && !tokens.touchesPrevious(i + 1);
      if (stop && tokens.end[i - 1] - tokens.start[i - 1] > 1 && !tokens.isNumber(i - 1)) {
        return i + 1;
      }
      if (tokens.startsUpper(i) && !lines.isLabel(i)) {
        boolean labelled = i - 2 > from && !tokens.isWord(i - 1) && lines.isLabel(i - 2);
        capital = labelled ? i - 2 : i;
      }
    }
    return to;
  }

  /**
   * "A. Stomach: GIST / Immunostains: ... / B. Omentum: GIST": where the specimens of the section
   * before go on behind the stains of one of them; {@code to} where they do not.
   */
  private int goesOn(int from, int to) {
    if (sections.isEmpty()) {
      return to;
    }
    for (int i = from; i < to; i++) {
      char next = tokens.breaks[i] > 0 ? seriesLabel(i) : 0;
      if (next != 0) {
        Run before = sections.get(sections.size() - 1).run();
        for (int k = before.to() - 1; k >= before.from(); k--) {
          char last = tokens.breaks[k] > 0 || k == before.from() ? seriesLabel(k) : 0;
          if (last != 0) {
            return next == last + 1 ? i : to;
          }
        }
        return to;
      }
    }
    return to;
  }

  /** The letter or digit of a specimen's label at the start of a line; 0 for none. */
  private char seriesLabel(int token) {
    int length = lines.specimenLabel(token);
    for (int i = token; i < token + length; i++) {
      if (lines.isLabel(i)) {
        return tokens.first(i);
      }
    }
    return 0;
  }

  /** Where the labels of a list of specimens begin anew, behind a blank line: their diagnoses. */
  private int secondSeries(int from, int to) {
    int labels = 0;
    for (int i = from; i < to; i++) {
      if (tokens.breaks[i] > 0 && lines.specimenLabel(i) > 0) {
        if (labels > 0 && tokens.breaks[i] > 1) {
          return i;
        }
        labels++;
      }
    }
    return to;
  }

  /** A line that names a site and ends with a colon: the specimen above its diagnosis. */
  private boolean isSiteHeading(int from, int limit) {
    int site = from + lines.specimenLabel(from);
    List<Lexicon.Match> names = matches.mentions(site, site + 1);
    int end = from + 1;
    while (end < limit && tokens.breaks[end] == 0) {
      end++;
    }
    return !names.isEmpty()
        && names.get(0).rule().type() == MentionType.SITE
        && tokens.is(end - 1, ':');
  }

  private boolean isHeading(Lexicon.Match match) {
    int from = match.from();
    int to = match.to();
    int after = skipParenthesis(to);
    boolean colon = tokens.is(after, ':');
    boolean atLineStart = lines.startsLine(from);
    boolean endsLine = after >= tokens.size || tokens.breaks[after] > 0;
    boolean upper = true;
    for (int i = from; i < to; i++) {
      upper &= !tokens.isWord(i) || tokens.isNumber(i) || tokens.isUpper(i);
    }
    if (atLineStart) {
      if (colon || endsLine) {
        return colon || tokens.startsUpper(from);
      }
      boolean dash = tokens.isDash(after) && !tokens.touchesPrevious(after);
      boolean glued = to - from == 1 && hasInnerCapital(from);
      boolean stop = tokens.is(after, '.') && upper;
      return dash && tokens.startsUpper(from)
          || glued
          || stop
          || upper && to - from > 1 && after < tokens.size;
    }
    boolean sentenceStart =
        from == 0
            || ".:;".indexOf(tokens.first(from - 1)) >= 0
            || lines.lost && !tokens.isWord(from - 1);
    boolean heading = upper && to - from > 1;
    if (colon) {
      return tokens.startsUpper(from)
          && (sentenceStart || heading || lines.lost)
          && !isObject(from);
    }
    if (!lines.lost) {
      return false;
    }
    boolean title = upper && isTitle(to);
    boolean amidMixedCase = title && !tokens.isUpper(from - 1) && !isObject(from);
    boolean stop = upper && tokens.is(to, '.') && tokens.is(from - 1, '.');
    return hasInnerCapital(from) && to - from == 1
        || (heading || title) && sentenceStart
        || amidMixedCase
        || stop;
  }

  /** "... seen. COMMENT The tumor": whether mixed case goes on behind a word in capitals. */
  private boolean isTitle(int token) {
    return token < tokens.size
        && tokens.isWord(token)
        && tokens.startsUpper(token)
        && !tokens.isUpper(token)
        && !tokens.isUpper(token + 1);
  }

  /** "HER2 by IHC:": behind a preposition a heading's words are none. */
  private boolean isObject(int token) {
    return isSaidBefore(token) || tokens.is(token - 1, SmallWord.BEFORE_OBJECT);
  }

  /** "CD117 IHC: positive", "suggested IHC: CD117": behind a stain, or what is to be done. */
  private boolean isSaidBefore(int token) {
    if (tokens.first(token - 1) == 0 || tokens.word[token - 1] == 0) {
      return false;
    }
    for (Lexicon.Match name : matches.mentions(Math.max(0, token - 4), token)) {
      if (name.rule().isStain() && name.to() == token) {
        return true;
      }
    }
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, token - 1, token)) {
      return word.rule().word().result() == Values.Result.RECOMMENDED;
    }
    return false;
  }

  private int skipParenthesis(int token) {
    if (tokens.is(token, '(')) {
      for (int i = token + 1; i < Math.min(token + 12, tokens.size); i++) {
        if (tokens.is(i, ')')) {
          return i + 1;
        }
      }
    }
    return token;
  }

  private boolean hasInnerCapital(int token) {
    for (int i = tokens.start[token] + 1; i < tokens.end[token]; i++) {
      if (Character.isUpperCase(tokens.text.charAt(i))
          && Character.isLowerCase(tokens.text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
