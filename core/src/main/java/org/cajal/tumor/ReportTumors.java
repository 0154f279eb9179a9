package org.cajal.tumor;

import java.util.List;
import org.cajal.AnnotatedReport;
import org.cajal.Mention;
import org.cajal.Span;
import org.cajal.Tumor;
import org.jspecify.annotations.Nullable;

/**
 * The tumours of one report before the other reports of its case are heard.
 *
 * @param report the report, without findings and flags
 * @param lesions those that hold in it, by specimen
 * @param others words on tumours that do not hold
 * @param stains what it says of CD117, of DOG1 and of the KIT gene, in text order
 * @param primaryElsewhere the concepts of sarcomas that it gives a primary outside the abdomen
 * @param diagnosis its diagnosis, where a section or a phrase gives one
 * @param added whether it is nothing but an addendum or amendment
 */
public record ReportTumors(
    AnnotatedReport report,
    List<Lesion> lesions,
    List<Other> others,
    List<StainWord> stains,
    List<String> primaryElsewhere,
    @Nullable Span diagnosis,
    boolean added) {
  /** A word that does not hold. */
  record Other(Word word, @Nullable Mention site, Tumor.Standing standing, @Nullable Span by) {}
}
