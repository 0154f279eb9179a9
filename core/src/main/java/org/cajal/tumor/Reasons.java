package org.cajal.tumor;

import java.util.List;
import org.cajal.Flag;
import org.cajal.MentionType;
import org.cajal.Temporality;
import org.cajal.Values.Result;
import org.jspecify.annotations.Nullable;

/**
 * Why a tumour has no CD117 result: the word of a later report or addendum takes the place of an
 * earlier one, and of words of the same standing the one that says most holds.
 */
final class Reasons {
  private Flag.Reason reason = Flag.Reason.NOT_RECORDED;

  private Reasons() {}

  /**
   * @param stains of the tumour, in the order of reports and text
   */
  static Reasons of(List<CaseTumors.CaseStain> stains) {
    Reasons reasons = new Reasons();
    int reports = stains.isEmpty() ? 0 : stains.get(stains.size() - 1).report() + 1;
    for (int report = 0; report < reports; report++) {
      for (StainWord.Stage stage : StainWord.Stage.values()) {
        Flag.Reason said = Flag.Reason.NOT_RECORDED;
        for (CaseTumors.CaseStain stain : stains) {
          if (stain.report() == report && stain.word().stage() == stage) {
            Flag.Reason next = reason(stain.word());
            said = next == null ? said : together(said, next);
          }
        }
        reasons.hear(said);
      }
    }
    return reasons;
  }

  Flag.Reason reason() {
    return reason;
  }

  /** The reason as what is said of the stain. */
  Result result() {
    return switch (reason) {
      case PENDING -> Result.PENDING;
      case NOT_PERFORMED -> Result.NOT_PERFORMED;
      case RECOMMENDED -> Result.RECOMMENDED;
      default -> Result.NO_RESULT;
    };
  }

  private void hear(Flag.Reason later) {
    boolean decides =
        later == Flag.Reason.PENDING
            || later == Flag.Reason.NOT_PERFORMED
            || later == Flag.Reason.RECOMMENDED;
    reason = decides || weight(later) > weight(reason) ? later : reason;
  }

  /** Of two words of the same standing; what was pending and then failed, or the reverse. */
  private static Flag.Reason together(Flag.Reason earlier, Flag.Reason later) {
    boolean changed =
        later == Flag.Reason.NOT_PERFORMED && earlier == Flag.Reason.PENDING
            || later == Flag.Reason.PENDING && earlier == Flag.Reason.NOT_PERFORMED;
    return changed || weight(later) > weight(earlier) ? later : earlier;
  }

  /** Which of several reasons says most of why the test is missing. */
  private static int weight(Flag.Reason reason) {
    return switch (reason) {
      case NOT_RECORDED -> 0;
      case NO_RESULT -> 1;
      case GENE_ONLY -> 2;
      case CONTROL_ONLY -> 3;
      case RECOMMENDED -> 4;
      case NOT_PERFORMED -> 5;
      case PENDING -> 6;
    };
  }

  /** What a word says of the missing test; null for what is no word on it. */
  static Flag.@Nullable Reason reason(StainWord stain) {
    if (stain.mention().type() == MentionType.KIT_GENE) {
      boolean planned = stain.mention().temporality() == Temporality.HYPOTHETICAL;
      return planned ? null : Flag.Reason.GENE_ONLY;
    }
    if (stain.mention().type() != MentionType.CD117) {
      return null;
    }
    Result result = stain.result();
    if (stain.withdrawn()) {
      return Flag.Reason.NO_RESULT;
    }
    if (result.isDefinite() && stain.isOfControl()) {
      return Flag.Reason.CONTROL_ONLY;
    }
    return switch (result) {
      // What a clinician asks for is not yet ordered.
      case PENDING -> stain.isRequest() ? Flag.Reason.RECOMMENDED : Flag.Reason.PENDING;
      case NOT_PERFORMED -> Flag.Reason.NOT_PERFORMED;
      case RECOMMENDED -> Flag.Reason.RECOMMENDED;
      default -> Flag.Reason.NO_RESULT;
    };
  }
}
