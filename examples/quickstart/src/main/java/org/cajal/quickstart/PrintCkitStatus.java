package org.cajal.quickstart;

import org.cajal.AnnotatedReport;
import org.cajal.MentionType;
import org.cajal.dictionaries.PathologyDictionary;

/** Prints what a report says of CD117. */
public final class PrintCkitStatus {
  private PrintCkitStatus() {}

  public static void main(String[] args) {
    AnnotatedReport report =
        PathologyDictionary.annotator()
            .annotate("The tumor cells are strongly positive for CD117; desmin is negative.");
    report
        .mentions(MentionType.CD117)
        .forEach(
            mention ->
                System.out.println(mention.values().result() + " " + mention.values().intensity()));
  }
}
