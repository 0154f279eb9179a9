package org.cajal;

import org.cajal.Values.Group;
import org.cajal.Values.Result;
import org.cajal.flag.Tumors;

/**
 * NAACCR data item 3865, "KIT Gene Immunohistochemistry": 0 negative, 1 positive, 7 ordered and
 * result not in chart, 8 not applicable (no gastrointestinal sarcoma), 9 not documented.
 */
public final class Naaccr3865 {
  private Naaccr3865() {}

  /** The item's code for a report. */
  public static String of(AnnotatedReport report) {
    boolean applicable =
        !report.flags().isEmpty() || report.findings().stream().anyMatch(Naaccr3865::applies);
    if (!applicable) {
      return "8";
    }
    boolean negative = false;
    boolean ordered = false;
    for (Mention mention : report.mentions(MentionType.CD117).toList()) {
      if (mention.values().source() == Values.Source.CONTROL
          || mention.values().source() == Values.Source.OTHER_TISSUE) {
        continue;
      }
      Result result = mention.values().result();
      if (result == Result.POSITIVE) {
        return "1";
      }
      negative |= result == Result.NEGATIVE;
      ordered |= result == Result.PENDING || result == Result.PERFORMED;
    }
    return negative ? "0" : ordered ? "7" : "9";
  }

  private static boolean applies(Finding finding) {
    boolean gut = finding.sites().stream().anyMatch(Tumors::isGastrointestinal);
    return finding.tumors().stream()
        .filter(tumor -> tumor.assertion() == Assertion.PRESENT)
        .map(tumor -> tumor.values().group())
        .anyMatch(group -> group == Group.GIST || group == Group.SARCOMA && gut);
  }
}
