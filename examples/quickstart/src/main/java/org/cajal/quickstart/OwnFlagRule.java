package org.cajal.quickstart;

import java.util.List;
import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.cajal.Assertion;
import org.cajal.Flag;
import org.cajal.MentionType;
import org.cajal.dictionaries.PathologyDictionary;

/** Adds a flag of one's own: necrosis that is stated to be present. */
public final class OwnFlagRule {
  private OwnFlagRule() {}

  public static void main(String[] args) {
    Annotator annotator =
        Annotator.builder()
            .dictionary(PathologyDictionary.english())
            .flagRule((report, earlier) -> necrosis(report))
            .build();
    annotator
        .annotate("Extensive necrosis is present.")
        .flags()
        .forEach(flag -> System.out.println(flag.code() + ": " + flag.message()));
  }

  private static List<Flag> necrosis(AnnotatedReport report) {
    return report
        .mentions(MentionType.NECROSIS)
        .filter(mention -> mention.assertion() == Assertion.PRESENT)
        .map(
            mention ->
                new Flag(
                    "NECROSIS",
                    Flag.Certainty.DEFINITE,
                    Flag.Reason.NOT_RECORDED,
                    mention.specimen(),
                    null,
                    List.of(new Flag.Evidence(mention.span(), "necrosis")),
                    "necrosis 1",
                    "Necrosis is present."))
        .toList();
  }
}
