package org.cajal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cajal.Specimen;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;

/** Finds the specimens (parts) of a report by their labels, and where its text refers to them. */
public final class Parts {
  /** Instead of a label: the text speaks of several parts. */
  static final String ALL = "";

  private final Tokens tokens;
  private final Matches matches;
  private final Lines lines;
  private final List<Layout.Headed> sections;
  private final List<Layout.Part> parts = new ArrayList<>();

  Parts(Tokens tokens, Matches matches, Lines lines, List<Layout.Headed> sections) {
    this.tokens = tokens;
    this.matches = matches;
    this.lines = lines;
    this.sections = sections;
  }

  /** The stretches of labelled specimens in text order. */
  List<Layout.Part> find() {
    for (Layout.Headed section : sections) {
      switch (section.type()) {
        case CLINICAL, HISTORY, DISCLAIMER, BLOCKS, SIGN_OUT, OTHER, SYNOPTIC -> {}
        case COMMENT -> findIn(section.run(), !hasNumbers());
        default -> findIn(section.run(), false);
      }
    }
    return parts;
  }

  /** Whether specimens are numbered; else the numbers of a comment are those of its remarks. */
  private boolean hasNumbers() {
    for (Layout.Part part : parts) {
      if (Character.isDigit(part.label().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param remarks whether bare numbers are those of remarks
   */
  private void findIn(Run section, boolean remarks) {
    List<Layout.Part> found = new ArrayList<>();
    String label = null;
    int from = 0;
    int expected = 0;
    char style = 0;
    for (int i = section.from(); i < section.to(); i++) {
      int length = labelLength(i);
      if (length == 0) {
        continue;
      }
      String next = labelAt(i, length);
      int ordinal = ordinal(next);
      char kind = Character.isDigit(next.charAt(0)) ? '1' : 'A';
      if (remarks && (tokens.isNumber(i) || tokens.isNumber(i + 1) && tokens.is(i, '('))) {
        continue;
      }
      boolean first = label == null && ordinal <= (length == 1 ? 1 : 26) && !isItemOfOne(i, kind);
      boolean follows =
          label != null && kind == style && ordinal >= expected && ordinal <= expected + 3;
      boolean restarts =
          label != null
              && kind == style
              && ordinal == 1
              && !found.isEmpty()
              && tokens.breaks[i] > 1;
      if (!first && !follows && !restarts) {
        continue;
      }
      if (label != null) {
        found.add(new Layout.Part(label, from, restarts ? endOfLast(from, i) : i));
      }
      label = next;
      from = i;
      style = kind;
      expected = ordinal + 1;
    }
    if (label != null) {
      found.add(new Layout.Part(label, from, endOfLast(from, section.to())));
    }
    parts.addAll(found);
  }

  /** "Appendix, resection: 1. appendicitis 2. tumour": numbered findings of one specimen. */
  private boolean isItemOfOne(int token, char kind) {
    return kind == '1' && tokens.is(token - 1, ':') && !afterHeading(token);
  }

  /** The last part of a series ends at the first blank line; what follows speaks of all parts. */
  private int endOfLast(int from, int limit) {
    for (int i = from + 8; i < limit; i++) {
      if (tokens.breaks[i] > 1) {
        return i;
      }
    }
    return limit;
  }

  /** The place of a label in its series; of the first where several are joined. */
  private static int ordinal(String label) {
    int end = label.indexOf(' ') < 0 ? label.length() : label.indexOf(' ');
    return Character.isDigit(label.charAt(0))
        ? Integer.parseInt(label.substring(0, end))
        : label.charAt(0) - 'A' + 1;
  }

  /** The label in a stretch of tokens; several are joined as "A and B". */
  private String labelAt(int token, int length) {
    StringBuilder label = new StringBuilder();
    for (int i = token; i < token + length; i++) {
      if (lines.isLabel(i)) {
        label.append(label.isEmpty() ? "" : Specimen.AND);
        label.append(
            tokens.isNumber(i)
                ? String.valueOf(tokens.number(i))
                : String.valueOf(tokens.first(i)));
      }
    }
    if (label.isEmpty()) {
      throw new IllegalStateException("label without letter or digit");
    }
    return label.toString();
  }

  /** Tokens that make the label of a specimen's stretch here, or 0. */
  private int labelLength(int i) {
    if (tokens.breaks[i] == 0 && !lines.lost && i > 0 && !tokens.is(i - 1, ':')) {
      return 0;
    }
    boolean lineStart = tokens.breaks[i] > 0 || i == 0 || tokens.is(i - 1, ':') && afterHeading(i);
    boolean inline =
        lines.lost && i > 0 && (".;:)".indexOf(tokens.first(i - 1)) >= 0 || afterHeading(i));
    return lineStart || inline ? lines.specimenLabel(i) : 0;
  }

  private boolean afterHeading(int token) {
    int low = 0;
    int high = sections.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).heading().to() < token - 1) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low < sections.size() ? sections.get(low).heading().to() : 0;
    return end > 0 && end <= token;
  }

  /**
   * Where running text names a part by its label; it holds up to the next one or the paragraph's
   * end.
   */
  List<Layout.Part> references(List<Layout.Part> parts) {
    List<Layout.Part> references = new ArrayList<>();
    if (parts.isEmpty()) {
      return references;
    }
    Set<String> labels = new HashSet<>();
    for (Layout.Part part : parts) {
      labels.add(part.label());
    }
    int section = 0;
    for (Lexicon.Match cue : matches.of(Rule.Layer.CUE)) {
      int at = tokens.is(cue.to(), '#') ? cue.to() + 1 : cue.to();
      if (cue.rule().cue().says() != Meaning.Says.SPECIMEN
          || !isBlock(at) && (!lines.isLabel(at) || isMeasure(at))) {
        continue;
      }
      boolean block = isBlock(at);
      String label =
          block ? String.valueOf(tokens.first(at)) : namesSeveral(at) ? ALL : labelAt(at, 1);
      if (!labels.contains(label) && !label.equals(ALL)) {
        continue;
      }
      while (section + 1 < sections.size() && sections.get(section + 1).run().from() <= at) {
        section++;
      }
      if (!references.isEmpty()) {
        Layout.Part last = references.remove(references.size() - 1);
        references.add(new Layout.Part(last.label(), last.from(), Math.min(last.to(), cue.from())));
      }
      int limit = sections.get(section).run().to();
      int end = block ? endOfStatement(at, limit) : endOfParagraph(at, limit);
      references.add(new Layout.Part(label, cue.from(), end));
    }
    if (addRows(references, labels)) {
      references.sort(Comparator.comparingInt(Layout.Part::from));
    }
    return references;
  }

  /** "A4 desmin positive": rows of a table of stains that begin with their block. */
  private boolean addRows(List<Layout.Part> references, Set<String> labels) {
    boolean added = false;
    for (Lexicon.Match stain : matches.mentions(0, tokens.size)) {
      int block = stain.from() - 1;
      if (tokens.is(block, ':')) {
        block--;
      }
      boolean row =
          stain.rule().isStain()
              && block >= 0
              && (block == 0 || tokens.breaks[block] > 0)
              && isBlock(block)
              && labels.contains(String.valueOf(tokens.first(block)));
      if (row) {
        references.add(
            new Layout.Part(
                String.valueOf(tokens.first(block)), block, endOfStatement(block, tokens.size)));
        added = true;
      }
    }
    return added;
  }

  /** "block A4": a block of specimen A. */
  private boolean isBlock(int token) {
    if (!tokens.isWord(token) || tokens.end[token] - tokens.start[token] > 3) {
      return false;
    }
    boolean digits = tokens.end[token] - tokens.start[token] > 1;
    for (int i = tokens.start[token] + 1; i < tokens.end[token]; i++) {
      digits &= Character.isDigit(tokens.text.charAt(i));
    }
    char letter = tokens.first(token);
    return digits && letter >= 'A' && letter <= 'Z';
  }

  /** "specimens 1 and 2" */
  private boolean namesSeveral(int token) {
    boolean joined =
        tokens.is(token + 1, SmallWord.AND)
            || tokens.is(token + 1, '&')
            || tokens.is(token + 1, ',');
    return joined && lines.isLabel(token + 2) && !isMeasure(token + 2);
  }

  /** Where a sentence or line ends that names a block. */
  private int endOfStatement(int token, int limit) {
    for (int i = token + 1; i < limit; i++) {
      if (tokens.breaks[i] > 0 || tokens.is(i - 1, '.') && !tokens.touchesPrevious(i)) {
        return i;
      }
    }
    return limit;
  }

  /** "specimen 3.5 cm", "specimen 2 x 1 cm" */
  private boolean isMeasure(int token) {
    return tokens.isNumber(token)
        && (tokens.is(token + 1, '.') && tokens.isNumber(token + 2)
            || tokens.is(token + 1, SmallWord.LENGTH));
  }

  private int endOfParagraph(int token, int limit) {
    for (int i = token + 1; i < limit; i++) {
      if (tokens.breaks[i] > 1) {
        return i;
      }
    }
    return limit;
  }
}
