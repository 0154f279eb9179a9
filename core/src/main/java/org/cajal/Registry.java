package org.cajal;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.cajal.Values.Result;

/** What cancer registries ask for, as functions of the tumours of a case. */
public final class Registry {
  /** The morphology codes, without behaviour, that NAACCR item 3865 is asked of. */
  private static final ImmutableSet<String> GIST = ImmutableSet.of("8935", "8936");

  private static final int LENGTH_OF_MORPHOLOGY = 4;

  private Registry() {}

  /**
   * NAACCR data item 3865, "KIT Gene Immunohistochemistry", of gastrointestinal stromal tumours: 0
   * negative, 1 positive, 7 ordered and result not in chart, 8 not applicable (any other tumour, or
   * none), 9 not documented.
   *
   * @param caseReports all reports of a case, as {@link Annotator#annotateCase} gave them
   */
  public static String naaccr3865(List<AnnotatedReport> caseReports) {
    boolean applies = false;
    boolean negative = false;
    boolean ordered = false;
    for (AnnotatedReport report : caseReports) {
      for (Tumor tumor : report.tumors()) {
        if (!tumor.holds() || !isGist(tumor)) {
          continue;
        }
        if (tumor.ckit() == Result.POSITIVE) {
          return "1";
        }
        applies = true;
        negative |= tumor.ckit() == Result.NEGATIVE;
        ordered |= tumor.ckit() == Result.PENDING || tumor.ckit() == Result.PERFORMED;
      }
    }
    return applies ? negative ? "0" : ordered ? "7" : "9" : "8";
  }

  private static boolean isGist(Tumor tumor) {
    String code = tumor.code();
    return code != null
        && code.length() >= LENGTH_OF_MORPHOLOGY
        && GIST.contains(code.substring(0, LENGTH_OF_MORPHOLOGY));
  }
}
