package org.cajal.stain;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Values;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Meaning;
import org.cajal.stain.StainItems.Item;
import org.cajal.stain.StainItems.Kind;
import org.cajal.text.Tokens;

/**
 * Stains that are set against those before them: "CD34 and DOG1 but not CD117 are expressed",
 * "positive for desmin (not CD117 or S100)". The sentence is read without them, and of them the
 * opposite is true.
 */
public final class StainContrasts {
  /**
   * @param of the last stain before
   * @param others what is set against it
   */
  private record Contrast(Item of, List<Item> others) {}

  private final Tokens tokens;
  private final List<Contrast> contrasts = new ArrayList<>(2);

  StainContrasts(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes the contrasts out of the items of a sentence, in place of those of the last one. */
  void takeFrom(List<Item> items) {
    contrasts.clear();
    for (int i = 2; i < items.size() - 1; i++) {
      if (items.get(i).says(Meaning.Is.NOT) && tokens.equals(items.get(i).from, "not")) {
        i = take(items, i);
      }
    }
  }

  /** Takes the contrast out that begins with a negator; returns where to go on. */
  private int take(List<Item> items, int not) {
    int before = not - 1;
    boolean open = false;
    while (before > 0 && joins(items.get(before).kind)) {
      open |= items.get(before).kind == Kind.OPEN;
      before--;
    }
    int from = isLink(items.get(not + 1)) ? not + 2 : not + 1;
    boolean between =
        before < not - 1 && items.get(before).kind == Kind.STAIN && isStain(items, from);
    if (!between) {
      return not;
    }
    List<Item> others = new ArrayList<>();
    int to = from;
    while (isStain(items, to)) {
      others.add(items.get(to++));
      int next = to;
      while (next < items.size() && items.get(next).kind == Kind.JOIN) {
        next++;
      }
      to = isStain(items, next) ? next : to;
    }
    if (open) {
      if (to == items.size() || items.get(to).kind != Kind.CLOSE) {
        return not;
      }
      to++;
    }
    contrasts.add(new Contrast(items.get(before), others));
    items.subList(before + 1, to).clear();
    return before;
  }

  private static boolean joins(Kind kind) {
    return kind == Kind.JOIN || kind == Kind.STOP || kind == Kind.OPEN;
  }

  /** "but not for CD117" */
  private boolean isLink(Item item) {
    return item.kind == Kind.TEXT
        && (tokens.equals(item.from, "for") || tokens.equals(item.from, "with"));
  }

  private static boolean isStain(List<Item> items, int at) {
    return at < items.size() && items.get(at).kind == Kind.STAIN;
  }

  /**
   * Gives the stains that were taken out the opposite of what was read of the one before them.
   *
   * @param terms the mentions of the sentence
   * @param readings of the stains among them, in their order
   */
  void answer(List<Lexicon.Match> terms, List<Stains.Reading> readings) {
    for (Contrast contrast : contrasts) {
      Stains.Reading opposite = opposite(readings.get(ordinal(terms, contrast.of)));
      for (Item other : contrast.others) {
        readings.set(ordinal(terms, other), opposite);
      }
    }
  }

  private static int ordinal(List<Lexicon.Match> terms, Item stain) {
    int ordinal = 0;
    for (int i = 0; terms.get(i) != stain.match; i++) {
      ordinal += terms.get(i).rule().isStain() ? 1 : 0;
    }
    return ordinal;
  }

  private static Stains.Reading opposite(Stains.Reading reading) {
    Values.Result result =
        switch (reading.result()) {
          case POSITIVE -> Values.Result.NEGATIVE;
          case NEGATIVE -> Values.Result.POSITIVE;
          case PERFORMED -> Values.Result.NOT_PERFORMED;
          default -> Values.Result.NO_RESULT;
        };
    return new Stains.Reading(result, null, null, null, null, reading.source(), reading.cues());
  }
}
