package org.cajal;

import java.util.List;

/**
 * Decides what a reader should look at. Implementations must be safe to call from several threads.
 */
@FunctionalInterface
public interface FlagRule {
  /**
   * The flags of one report, or of the last report of a case.
   *
   * @param report the report without flags
   * @param earlier the other reports of the same case, oldest first; empty for a single report
   */
  List<Flag> flags(AnnotatedReport report, List<AnnotatedReport> earlier);
}
