package org.cajal.stain;

import org.cajal.Values;

/** What is said of a stain, before it is a result. */
enum Say {
  POSITIVE(Values.Result.POSITIVE),
  NEGATIVE(Values.Result.NEGATIVE),
  EQUIVOCAL(Values.Result.EQUIVOCAL),
  PENDING(Values.Result.PENDING),
  NOT_PERFORMED(Values.Result.NOT_PERFORMED),
  RECOMMENDED(Values.Result.RECOMMENDED),
  PERFORMED(Values.Result.PERFORMED),
  /** Only if something holds, or of tumours in general. */
  CONDITION(Values.Result.NO_RESULT),
  /** Named in a list of slides or antibodies, or an option that nobody chose. */
  NAMED(Values.Result.NO_RESULT),
  /** Staining is spoken of, and nothing is said of it. */
  NOUN(Values.Result.NO_RESULT),
  /** A negator whose predicate is left out: "CD34 is positive, but not CD117". */
  NOT(Values.Result.NO_RESULT);

  final Values.Result result;

  Say(Values.Result result) {
    this.result = result;
  }

  boolean isDefinite() {
    return this == POSITIVE || this == NEGATIVE;
  }

  /** Whether a production earned it. */
  boolean isDecided() {
    return this != NOUN && this != NOT;
  }

  Say inverse() {
    return switch (this) {
      case POSITIVE, NOUN -> NEGATIVE;
      case NEGATIVE -> POSITIVE;
      default -> this;
    };
  }

  static boolean isDefinite(@org.jspecify.annotations.Nullable Say say) {
    return say != null && say.isDefinite();
  }
}
