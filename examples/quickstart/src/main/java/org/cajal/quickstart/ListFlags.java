package org.cajal.quickstart;

import org.cajal.AnnotatedReport;
import org.cajal.Flag;
import org.cajal.dictionaries.PathologyDictionary;

/** Lists the flags of a report with their evidence. */
public final class ListFlags {
  private ListFlags() {}

  public static void main(String[] args) {
    AnnotatedReport report =
        PathologyDictionary.annotator().annotate("Small bowel, resection: leiomyosarcoma.");
    for (Flag flag : report.flags()) {
      System.out.println(flag.certainty() + " " + flag.reason() + ": " + flag.message());
      for (Flag.Evidence evidence : flag.evidence()) {
        System.out.println("  " + evidence.span().of(report.text()) + " - " + evidence.why());
      }
    }
  }
}
