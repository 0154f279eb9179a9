package org.cajal.tumor;

import java.util.ArrayList;
import java.util.List;
import org.cajal.AnnotatedReport;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.lexicon.Meaning.Standing.Source;

/**
 * The stretches of a report that repeat what is no longer valid: from "prior version" at the start
 * of a line to the next amendment or addendum, else to the end.
 */
final class Replaced {
  private final List<Span> stretches = new ArrayList<>();

  Replaced(AnnotatedReport report, StandingWords standing) {
    for (Span words : standing.all(Source.REPLACED)) {
      boolean inside = !stretches.isEmpty() && stretches.get(stretches.size() - 1).contains(words);
      if (!inside && standing.beginsLine(words)) {
        stretches.add(new Span(words.start(), end(report, words)));
      }
    }
  }

  private static int end(AnnotatedReport report, Span words) {
    for (Section section : report.sections()) {
      boolean added =
          section.type() == Section.Type.AMENDMENT || section.type() == Section.Type.ADDENDUM;
      if (added && section.span().start() > words.start()) {
        return section.span().start();
      }
    }
    return report.text().length();
  }

  boolean holds(Span span) {
    for (Span stretch : stretches) {
      if (stretch.contains(span)) {
        return true;
      }
    }
    return false;
  }
}
