package org.cajal.layout;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
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

  public static Units of(
      Tokens tokens, Matches matches, Lexicon lexicon, Lines lines, Layout layout) {
    Asides asides = new Asides(tokens);
    Sheet sheet = new Sheet(tokens, matches, lexicon, starts(layout, tokens), asides);
    return new Units(new LayoutParser(sheet, lines, layout).read().units, asides);
  }

  /** Where lines begin that no line break begins: at headings, behind them, and at specimens. */
  private static int[] starts(Layout layout, Tokens tokens) {
    IntStream.Builder starts = IntStream.builder();
    for (Layout.Headed section : layout.sections()) {
      starts.add(section.run().from());
      int end = section.heading().to();
      if (end > section.heading().from()) {
        starts.add(tokens.is(end, ':') ? end + 1 : end);
      }
    }
    for (Layout.Part part : layout.parts()) {
      starts.add(part.from());
    }
    return starts.build().sorted().toArray();
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
