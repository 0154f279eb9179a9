package org.cajal.tumor;

import java.util.List;
import org.cajal.AnnotatedReport;
import org.cajal.Mention;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.text.Tokens;

/** In which section, paragraph and sentence of its report a mention stands. */
final class Places {
  private final List<Section> sections;
  private final List<Span> sentences;

  /** Where the paragraphs begin, the first at 0; empty until asked for. */
  private int[] paragraphs = {};

  private final Tokens tokens;

  Places(AnnotatedReport report, Tokens tokens) {
    sections = report.sections();
    sentences = report.sentences();
    this.tokens = tokens;
  }

  private static int[] paragraphs(Tokens tokens) {
    int count = 1;
    for (int i = 1; i < tokens.size; i++) {
      count += tokens.breaks[i] > 1 ? 1 : 0;
    }
    int[] starts = new int[count];
    int next = 1;
    for (int i = 1; i < tokens.size; i++) {
      if (tokens.breaks[i] > 1) {
        starts[next++] = tokens.start[i];
      }
    }
    return starts;
  }

  Section sectionOf(Span span) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections.get(low);
  }

  Span sentenceOf(Span span) {
    return sentences.isEmpty() ? span : sentences.get(indexOf(span));
  }

  /** The sentence that stands so many before that of a mention. */
  Span before(Span span, int count) {
    return sentences.isEmpty() ? span : sentences.get(Math.max(0, indexOf(span) - count));
  }

  private int indexOf(Span span) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The number of the paragraph; blank lines part them. */
  int paragraphOf(Span span) {
    if (paragraphs.length == 0) {
      paragraphs = paragraphs(tokens);
    }
    int low = 0;
    int high = paragraphs.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs[middle] <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The index of the first of the mentions, in text order, that begins at an offset or later. */
  static int firstFrom(List<Mention> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
