package org.cajal.stain;

import org.cajal.Values;
import org.jspecify.annotations.Nullable;

/** What one piece of a sentence says of the stains beside it. */
final class Said {
  /** The elements of the piece. */
  final int from;

  final int to;
  @Nullable Say say;

  /** Whether it is a sign, an adjective, a status or anything denied, not a mere verb or noun. */
  boolean strong;

  /** Whether it is a noun phrase ("stains for"), which yields to a verb behind the list. */
  boolean nominal;

  /** The first auxiliary; -1 for none. */
  int auxiliary = -1;

  /** Whether it holds a negator. */
  boolean negated;

  /** Whether a negator of it found nothing to deny. */
  boolean open;

  /** Whether it answers a label: "CD117: strong". */
  boolean label;

  /** Whom it speaks of, where that is not the lesion. */
  Values.@Nullable Source source;

  /** What parts it from the piece before it. */
  Separator separator = Separator.NONE;

  /** Whether it speaks of other tissue, and whether of the lesion. */
  boolean bystander;

  boolean lesion;

  Said(int from, int to) {
    this.from = from;
    this.to = to;
  }

  boolean isEmpty() {
    return from >= to;
  }

  boolean hasAuxiliary() {
    return auxiliary >= 0;
  }
}
