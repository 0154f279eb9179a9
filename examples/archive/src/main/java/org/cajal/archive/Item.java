package org.cajal.archive;

import java.util.List;
import org.cajal.AnnotatedReport;

/** What an input yields, in order. */
sealed interface Item {
  /**
   * A report to annotate.
   *
   * @param caseId the case it belongs to, or null
   * @param bytes its size in UTF-8
   */
  record Report(String id, String caseId, String text, long bytes) {}

  /** One or several adjacent reports of one case. */
  record Case(List<Report> reports) implements Item {}

  /**
   * Something that could not be taken. It never holds report text.
   *
   * @param line line number from 1, or 0 where there are no lines
   * @param id the report's id, or null when it is unknown
   */
  record Rejected(String source, long line, String id, String reason) implements Item {}

  /**
   * Reports of a case on which the engine failed.
   *
   * @param cause the class of the exception; its message may hold what it should not
   */
  record Failed(List<Report> reports, String cause) implements Item {
    List<Rejected> rejected() {
      String reason =
          "the engine failed (" + cause + "); please report the version of cajal and this";
      return reports.stream()
          .map(report -> new Rejected(report.id(), 0, report.id(), reason))
          .toList();
    }
  }

  /**
   * What was read from a case, and how it is written: made by the workers, so that the one thread
   * that writes only copies.
   *
   * @param json the lines of annotations.jsonl, each ended
   * @param flags the lines of flags.csv, each ended
   */
  record Done(List<Report> reports, List<AnnotatedReport> annotated, byte[] json, String flags)
      implements Item {}
}
