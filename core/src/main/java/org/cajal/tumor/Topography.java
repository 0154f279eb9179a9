package org.cajal.tumor;

import org.cajal.Mention;
import org.jspecify.annotations.Nullable;

/** What the ICD-O-3 topography codes of sites say of where a tumour lies. */
final class Topography {
  private static final int LENGTH_OF_ORGAN = 3;

  private Topography() {}

  static String code(@Nullable Mention site) {
    String code = site == null ? null : site.values().code();
    return code == null ? "" : code;
  }

  /** The organ of a code: {@code C16} of {@code C16.1}. */
  static String organ(String code) {
    return code.length() < LENGTH_OF_ORGAN ? code : code.substring(0, LENGTH_OF_ORGAN);
  }

  /** C15 to C21, and C26 for bowel or intestine without more. */
  static boolean isGastrointestinal(String code) {
    return code.compareTo("C15") >= 0 && code.compareTo("C22") < 0 || code.startsWith("C26");
  }

  static boolean isGastrointestinal(@Nullable Mention site) {
    return isGastrointestinal(code(site));
  }

  /** C48: peritoneum, omentum, mesentery, retroperitoneum. */
  static boolean isAbdominal(@Nullable Mention site) {
    return code(site).startsWith("C48");
  }

  static boolean isNode(Mention site) {
    return code(site).startsWith("C77");
  }

  /** Where sarcomas of the gut spread to: liver, lung, bone, nodes, besides the abdomen itself. */
  static boolean isOfSpread(String code) {
    return code.startsWith("C22")
        || code.startsWith("C34")
        || code.startsWith("C40")
        || code.startsWith("C41")
        || code.startsWith("C48")
        || code.startsWith("C77");
  }

  /** Whether two codes may name the same place: one organ, or one of them names none. */
  static boolean mayBeSame(String one, String other) {
    return one.isEmpty()
        || other.isEmpty()
        || organ(one).equals(organ(other))
        || isVague(one)
        || isVague(other);
  }

  /** "intestine", "abdomen", "gastrointestinal tract", and the folds that hang on the gut. */
  private static boolean isVague(String code) {
    return code.startsWith("C26") || code.startsWith("C76") || code.startsWith("C48");
  }

  static int closeness(Mention site) {
    return isGastrointestinal(site) ? 2 : isAbdominal(site) ? 1 : 0;
  }
}
