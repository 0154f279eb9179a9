package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader should look at, with its evidence.
 *
 * @param code what is flagged, such as {@code GI_SARCOMA_WITHOUT_CKIT}
 * @param certainty how sure the text is of it
 * @param reason the best that the text says of the missing test
 * @param specimen label of the specimen, or null when it speaks for the whole report
 * @param dog1 the recorded DOG1 result, or null when none is recorded
 * @param evidence the spans that led to it, in text order
 * @param rule id and version of the flag rule
 * @param message one plain sentence for the reader; it holds no text of the report
 */
public record Flag(
    String code,
    Certainty certainty,
    Reason reason,
    @Nullable String specimen,
    Values.@Nullable Result dog1,
    List<Evidence> evidence,
    String rule,
    String message) {
  public Flag {
    evidence = ImmutableList.copyOf(evidence);
  }

  /** How sure the text is of what is flagged. */
  public enum Certainty {
    DEFINITE,
    POSSIBLE
  }

  /** The best that the text says of the missing c-kit test. */
  public enum Reason {
    NOT_RECORDED,
    NO_RESULT,
    PENDING,
    RECOMMENDED,
    NOT_PERFORMED,
    GENE_ONLY,
    CONTROL_ONLY
  }

  /**
   * One span that was considered.
   *
   * @param span where
   * @param why what it contributed
   */
  public record Evidence(Span span, String why) {}
}
