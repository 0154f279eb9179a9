package org.cajal.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A report with the right answers.
 *
 * @param id its name in the gold files
 * @param text the report, or null when the gold file holds labels only
 * @param labels in text order
 * @param flags the flags as {@code NONE} or {@code CERTAINTY:REASON}, with the specimen's label
 *     behind it where there is one; null when flags are not judged
 * @param exhaustive whether everything in the report is labelled: then each mention without a label
 *     is wrong and each flag is asked for; else only the labels count, and any one of the flags
 *     will do
 */
public record GoldReport(
    String id, String text, List<Label> labels, List<String> flags, boolean exhaustive) {
  public GoldReport {
    labels = ImmutableList.copyOf(labels);
    flags = flags == null ? null : ImmutableList.copyOf(flags);
  }

  /** Sizes only: the text may be patient data. */
  @Override
  public String toString() {
    return "GoldReport[id=%s, labels=%d]".formatted(id, labels.size());
  }
}
