package org.cajal.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * The layout tree of a report: its stretches that are read by themselves, each with its place among
 * the others. Built once, then only asked.
 */
public final class Units {
  private final List<Unit> all;
  private final Asides asides;

  private Units(List<Unit> all, Asides asides) {
    this.all = Collections.unmodifiableList(all);
    this.asides = asides;
  }

  public static Units of(Tokens tokens, Layout layout) {
    List<Unit> units = new ArrayList<>(layout.sentences().size());
    for (Run sentence : layout.sentences()) {
      units.add(new Unit(Unit.Kind.SENTENCE, sentence));
    }
    return new Units(units, new Asides(tokens));
  }

  /** All units in text order; they do not overlap, and marks of the layout are in none. */
  public List<Unit> all() {
    return all;
  }

  /** The unit of a token; of a mark between units the one before it, at the start the first. */
  public Unit at(int token) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).run().from() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }

  public Asides asides() {
    return asides;
  }
}
