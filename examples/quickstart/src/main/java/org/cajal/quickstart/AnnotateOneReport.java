package org.cajal.quickstart;

import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.cajal.dictionaries.PathologyDictionary;

/** Annotates one report and prints its mentions. */
public final class AnnotateOneReport {
  private AnnotateOneReport() {}

  public static void main(String[] args) {
    Annotator annotator = PathologyDictionary.annotator();
    AnnotatedReport report =
        annotator.annotate("Stomach, biopsy: spindle cell sarcoma. No necrosis.");
    report
        .mentions()
        .forEach(
            mention ->
                System.out.println(
                    mention.type()
                        + " "
                        + mention.span().of(report.text())
                        + " "
                        + mention.assertion()));
  }
}
