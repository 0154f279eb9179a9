package org.cajal;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a mention besides its assertion. Which components may be set depends on the
 * {@link MentionType}; a component that does not apply is null.
 *
 * @param result the outcome of a stain
 * @param extent how far a stain or necrosis reaches
 * @param intensity how strong a stain is
 * @param percent the stated share
 * @param score the stated score of a stain: {@code 0}, {@code 1+}, {@code 2+}, {@code 3+}
 * @param source what a stain was done on
 * @param level how cellular the tissue is
 * @param kind whether necrosis is of the tumour
 * @param code ICD-O-3 topography ({@code C16.9}) or morphology ({@code 8936/3}) code
 * @param role what part a site plays in the report
 * @param group the family of a histology
 */
public record Values(
    @Nullable Result result,
    @Nullable Extent extent,
    @Nullable Intensity intensity,
    @Nullable Percent percent,
    @Nullable String score,
    @Nullable Source source,
    @Nullable Level level,
    @Nullable Kind kind,
    @Nullable String code,
    @Nullable Role role,
    @Nullable Group group) {

  /** No value at all. */
  public static final Values NONE =
      new Values(null, null, null, null, null, null, null, null, null, null, null);

  /** Those of a site that was taken. */
  static Values ofSite(String code) {
    return new Values(null, null, null, null, null, null, null, null, code, Role.SPECIMEN, null);
  }

  /** The outcome of a stain as the report states it. */
  public enum Result {
    POSITIVE,
    NEGATIVE,
    EQUIVOCAL,
    PENDING,
    NOT_PERFORMED,
    RECOMMENDED,
    /** Said to have been done, without the outcome. */
    PERFORMED,
    /** Named only. */
    NO_RESULT;

    /** Whether it is an outcome: positive, negative or equivocal. */
    public boolean isDefinite() {
      return this == POSITIVE || this == NEGATIVE || this == EQUIVOCAL;
    }
  }

  /** How far a stain or necrosis reaches. */
  public enum Extent {
    FOCAL,
    DIFFUSE,
    EXTENSIVE
  }

  /** How strong a stain is. */
  public enum Intensity {
    WEAK,
    MODERATE,
    STRONG
  }

  /** What was stained. */
  public enum Source {
    LESION,
    CONTROL,
    OTHER_TISSUE,
    OUTSIDE
  }

  /** How cellular tissue is. */
  public enum Level {
    HIGH,
    MODERATE,
    LOW,
    NORMAL,
    VARIABLE
  }

  /** What is necrotic. */
  public enum Kind {
    TUMOR,
    OTHER
  }

  /** What part a site plays. */
  public enum Role {
    SPECIMEN,
    TUMOR,
    METASTASIS,
    UNINVOLVED,
    HISTORY,
    OTHER
  }

  /** The family of a tumour, as the c-kit flag needs it. */
  public enum Group {
    GIST,
    SARCOMA,
    UNCERTAIN_MESENCHYMAL,
    BENIGN_MESENCHYMAL,
    OTHER
  }

  /**
   * A share in percent as a closed range.
   *
   * @param min lower bound, 0 to 100
   * @param max upper bound, {@code min} to 100
   */
  public record Percent(int min, int max) {
    public Percent {
      if (min < 0 || max < min || max > 100) {
        throw new IllegalArgumentException(
            "percent [" + min + ", " + max + "] is invalid: 0 <= min <= max <= 100 is required");
      }
    }
  }

  /** These values with another stain result. */
  public Values withResult(Result other) {
    return new Values(
        other, extent, intensity, percent, score, source, level, kind, code, role, group);
  }
}
