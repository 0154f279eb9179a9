package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tumour that a report speaks of: what it is called, where it lies, whether the word on it
 * holds, and the stains that are its own. Findings, flags and registry values are functions of
 * tumours. In a case the word of the last report holds; see {@link Annotator#annotateCase}.
 *
 * @param mentions the histologies that name it, in text order, at least one
 * @param specimen label of the specimen that it lies in; null where the report names none with it
 * @param group the family of the name that says most of it
 * @param code the ICD-O-3 morphology code of that name, or null
 * @param assertion whether that name is stated or only thought possible
 * @param standing whether the word on it holds, and if not, why
 * @param site where it lies: a site, or the procedure that tells the organ; null where nothing does
 * @param stains the stains of this report that speak of it, in text order
 * @param ckit the best that the reports of its case say of its CD117; {@code NO_RESULT} for nothing
 * @param holds whether it is the diagnosis at hand, or all that is said where there is none
 * @param overruledBy what took its place; null where nothing did
 */
public record Tumor(
    List<Mention> mentions,
    @Nullable String specimen,
    Values.Group group,
    @Nullable String code,
    Assertion assertion,
    Standing standing,
    @Nullable Mention site,
    List<Mention> stains,
    Values.Result ckit,
    boolean holds,
    @Nullable Overruling overruledBy) {
  public Tumor {
    mentions = ImmutableList.copyOf(mentions);
    stains = ImmutableList.copyOf(stains);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a tumour without a mention; give at least one");
    }
  }

  /** Whether the word on a tumour holds. */
  public enum Standing {
    /** It is the diagnosis at hand. */
    CURRENT,
    /** Only an image, an endoscope or a clinician suspects it. */
    SUSPECTED,
    /** Only a frozen section says so. */
    ONLY_FROZEN,
    /** Only another laboratory says so. */
    OUTSIDE,
    /** An earlier reading said so. */
    EARLIER,
    /** The patient once had it. */
    HISTORY,
    /** Somebody else has it. */
    OTHER_PERSON,
    /** It was taken back. */
    WITHDRAWN,
    /** The diagnosis at hand, or a later report, says something else. */
    SUPERSEDED
  }

  /**
   * What took the place of a word on a tumour.
   *
   * @param report the place of its report in the case, oldest first, from 0
   * @param span what it says there
   */
  public record Overruling(int report, Span span) {}
}
