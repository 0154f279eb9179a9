package org.cajal;

import java.util.List;

/**
 * Decides what a reader should look at. Implementations must be safe to call from several threads.
 */
@FunctionalInterface
public interface FlagRule {
  /**
   * The flags that stand on one report; their evidence counts in its text.
   *
   * @param report the report without flags
   * @param caseReports all reports of its case, oldest first, this one among them
   */
  List<Flag> flags(AnnotatedReport report, List<AnnotatedReport> caseReports);
}
