package org.cajal.stain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sentence may take from those before it, in one stretch of text. */
final class Memory {
  /** The last definite result. */
  @Nullable Say before;

  /** Whether the sentence before held a negator. */
  boolean negated;

  /** Stains that the sentence before left without a result, for "they were negative". */
  final List<Stain> open = new ArrayList<>(4);

  void clear() {
    before = null;
    negated = false;
    open.clear();
  }
}
