package org.cajal.tumor;

import org.cajal.Mention;
import org.cajal.Temporality;
import org.cajal.Values.Result;
import org.cajal.Values.Source;
import org.jspecify.annotations.Nullable;

/**
 * One word on a stain, or on the KIT gene, and whose it is.
 *
 * @param stage when it was said: before the report at hand, in it, or in an addendum
 * @param owner the word on the tumour that it speaks of; null where the text names none with it
 * @param foreign whether it speaks of another organ, or of another person
 * @param control whether its words speak of a control
 * @param withdrawn whether it was taken back
 */
record StainWord(
    Mention mention,
    Stage stage,
    @Nullable Word owner,
    boolean foreign,
    boolean control,
    boolean withdrawn) {
  /** When a word was said, in the order of time. */
  enum Stage {
    BEFORE,
    REPORT,
    ADDED
  }

  Result result() {
    Result result = mention.values().result();
    return result == null ? Result.NO_RESULT : result;
  }

  StainWord takenBack() {
    return new StainWord(mention, stage, owner, foreign, control, true);
  }

  /** Whether a clinician asks for it. */
  boolean isRequest() {
    return stage == Stage.BEFORE && mention.values().source() != Source.OUTSIDE;
  }

  boolean isOfControl() {
    Source source = mention.values().source();
    return control || source == Source.CONTROL || source == Source.OTHER_TISSUE;
  }

  /** Whether it tells an outcome for the lesion, or that the test was done. */
  boolean isRecorded() {
    return (result().isDefinite() || result() == Result.PERFORMED)
        && mention.temporality() != Temporality.HYPOTHETICAL
        && !isOfControl()
        && !withdrawn;
  }
}
