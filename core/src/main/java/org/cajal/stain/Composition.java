package org.cajal.stain;

import static org.cajal.stain.Part.*;

import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Composes what a run of elements says of the stains beside it, from left to right: a negator waits
 * for what it denies, an auxiliary or the reason behind "because" ends its wait, and what remains
 * is weighed once at the end. Stains inside the run are slots: "no CD117 was done".
 */
final class Composition {
  /** Elements of a piece that are looked at; a run of more has no grammar. */
  private static final int LONGEST = 80;

  /** Elements between a negator and a negative word that it denies: "not entirely negative". */
  private static final int LITOTES = 3;

  /** Elements between "should" and "performed". */
  private static final int MODAL_REACH = 5;

  /** Elements between "no" and the material that there is none of. */
  private static final int MATERIAL_REACH = 5;

  /** What says how much is stained; what does not says where. */
  private static final long DEGREES =
      StainWord.FOCAL.bit()
          | StainWord.DIFFUSE.bit()
          | StainWord.WEAK.bit()
          | StainWord.MODERATE.bit()
          | StainWord.STRONG.bit();

  private static final int NAMED = 0;
  private static final int WEAK = 1;
  private static final int STRONG = 2;

  private final Elements elements;
  private final Amounts amounts;

  /** What was found: for each finding what it says, its weight and its element. */
  private final Say[] says = new Say[LONGEST + 8];

  private final int[] weights = new int[LONGEST + 8];
  private final int[] places = new int[LONGEST + 8];
  private int count;

  private int first;
  private int behind;
  private boolean label;
  private Said said = new Said(0, 0);

  /** The negator at work, and whether it found what it denies. */
  private boolean denies;

  private boolean used;
  private int negator;

  /** Whether the negator is a verb or noun: "lacks", "absence". */
  private boolean fails;

  private int shown;

  /** Whether staining was spoken of. */
  private boolean staining;

  /** Whether it was called expression, which is more than a stain. */
  private boolean expression;

  private int modal;
  private int percents;
  private boolean asks;

  Composition(Elements elements) {
    this.elements = elements;
    amounts = new Amounts(elements);
  }

  /** What a piece says. */
  Said of(int from, int to) {
    return of(from, to, false, false);
  }

  /**
   * What a piece says.
   *
   * @param label whether it answers a label or a column, so that a bare sign or figure counts
   * @param facing whether it speaks of the stains behind it, of which its last word decides
   */
  Said of(int from, int to, boolean label, boolean facing) {
    first = from;
    behind = Math.min(to, from + LONGEST);
    if (facing && to - from > LONGEST) {
      first = to - LONGEST;
      behind = to;
    }
    this.label = label;
    said = new Said(from, to);
    count = 0;
    denies = false;
    used = true;
    fails = false;
    staining = false;
    expression = false;
    negator = -1;
    shown = -1;
    modal = -MODAL_REACH - 1;
    percents = 0;
    asks = false;
    for (int i = first; i < behind; ) {
      i = Math.max(i + 1, step(i));
    }
    finish(facing);
    decide(facing);
    said.open = !used;
    return said;
  }

  private void add(Say say, int weight, int place) {
    if (count < says.length) {
      says[count] = say;
      weights[count] = weight;
      places[count++] = place;
    }
  }

  // ---- one element after the other

  /** Takes one element; where to go on. */
  private int step(int i) {
    said.bystander |= elements.is(i, WordClass.BYSTANDER) || elements.is(i, StainWord.OTHER_TISSUE);
    boolean place =
        said.bystander
            && (elements.is(i - 1, WordClass.PREPOSITION)
                || elements.is(i - 1, WordClass.DEFINITE)
                    && elements.is(i - 2, WordClass.PREPOSITION));
    said.lesion |= elements.is(i, WordClass.LESION) && !place;
    if (denies
        && (elements.is(i, StainWord.CAUSE)
            || elements.is(i, WordClass.RELATIVE) && i > negator + 1)) {
      denies = false;
    }
    if (elements.is(i, StainWord.OUGHT) || elements.is(i, StainWord.FUTURE)) {
      modal = i;
    }
    if (elements.is(i, StainWord.SCORE) && amounts.scoreBehind(i, behind) >= 0) {
      return score(i);
    }
    switch (elements.part[i]) {
      case STAIN -> staining = true;
      case NEGATOR -> negate(i, false);
      case FAIL -> negate(i, true);
      case AUXILIARY -> auxiliary(i);
      case SHOW -> shown = isPurpose(i) ? shown : i;
      case NUMBER, PLUS, DASH, MARK -> {
        return amount(i);
      }
      case WORD -> {
        return word(i);
      }
      case POSITIVE, NEGATIVE, VERB, NOUN, OBSERVED, PATTERN -> {
        if (!isPurpose(i)) {
          staining(i);
        }
      }
      default -> status(i);
    }
    return i + 1;
  }

  /** "was performed to show": what a test is done for is not what it showed. */
  private boolean isPurpose(int i) {
    return elements.is(i - 1, StainWord.PURPOSE)
        && elements.is(i, WordClass.BASE)
        && has(Say.PERFORMED, WEAK);
  }

  private void negate(int i, boolean asVerb) {
    denies = true;
    used = false;
    fails = asVerb;
    negator = i;
    said.negated = true;
  }

  /** "No other finding is": the negator was spent on another noun. */
  private void auxiliary(int i) {
    if (said.auxiliary < 0) {
      said.auxiliary = i;
    }
    boolean comes =
        elements.is(i, StainWord.FUTURE)
            && i + 1 < behind
            && elements.is(i + 1, WORD)
            && elements.isWord(i + 1)
            && elements.word[i + 1] == 0
            && elements.stainWord[i + 1] == 0;
    if (comes) {
      add(Say.PENDING, STRONG, i);
    }
    if (denies
        && !fails
        && negator < i - 1
        && elements.is(i, WordClass.BE)
        && elements.is(negator, WordClass.NO)
        && !elements.is(negator, StainWord.NONE)
        && count == 0
        && !staining
        && !elements.any(negator, i, WordClass.MATERIAL)) {
      denies = false;
      used = true;
    }
  }

  private void deny(Say say, int i) {
    add(say, STRONG, i);
    used = true;
  }

  private void staining(int i) {
    switch (elements.part[i]) {
      case POSITIVE -> {
        add(denies ? Say.NEGATIVE : Say.POSITIVE, STRONG, i);
        used = true;
      }
      case NEGATIVE -> {
        boolean litotes = denies && !fails && !used && i - negator <= LITOTES;
        add(litotes ? Say.POSITIVE : Say.NEGATIVE, STRONG, i);
        used = true;
      }
      case VERB, NOUN -> {
        boolean verb = elements.part[i] == VERB;
        staining = true;
        expression |= !verb && !elements.is(i, WordClass.STAIN_VERB);
        shown = verb ? i : shown;
        boolean asked =
            verb
                && !said.lesion
                && elements.is(i, WordClass.BASE)
                && elements.is(i, WordClass.PERFORM)
                && i - modal <= 2
                && elements.is(modal, StainWord.OUGHT);
        if (denies) {
          deny(Say.NEGATIVE, i);
        } else if (asked) {
          add(Say.RECOMMENDED, STRONG, i);
        } else {
          add(Say.POSITIVE, verb ? WEAK : NAMED, i);
        }
      }
      case OBSERVED -> {
        if (denies) {
          deny(Say.NEGATIVE, i);
        } else {
          add(Say.POSITIVE, WEAK, i);
        }
      }
      default -> {
        if (!denies) {
          add(Say.POSITIVE, WEAK, i);
        }
      }
    }
  }

  private void status(int i) {
    boolean asked = i - modal <= MODAL_REACH && !denies;
    switch (elements.part[i]) {
      case ASSESS -> {
        if (denies) {
          deny(Say.NOT_PERFORMED, i);
        }
      }
      case SUPPORT -> {
        if (!denies) {
          add(expression ? Say.POSITIVE : Say.PERFORMED, WEAK, i);
        }
      }
      case PERFORM -> perform(i, asked);
      case PENDING -> {
        if (denies) {
          deny(Say.NOT_PERFORMED, i);
        } else if (asked && elements.is(modal, StainWord.OUGHT)) {
          add(Say.RECOMMENDED, STRONG, i);
        } else {
          add(Say.PENDING, STRONG, i);
        }
      }
      case REQUEST -> {
        if (denies) {
          deny(Say.NOT_PERFORMED, i);
        } else {
          add(Say.RECOMMENDED, STRONG, i);
          asks |= !elements.is(i, WordClass.PAST_TENSE) || elements.is(i + 1, WordClass.RELATIVE);
        }
      }
      case NOT_DONE -> {
        add(Say.NOT_PERFORMED, STRONG, i);
        used = true;
      }
      case EQUIVOCAL -> {
        add(Say.EQUIVOCAL, STRONG, i);
        used = true;
      }
      default -> {}
    }
  }

  private void perform(int i, boolean asked) {
    boolean seen = staining && elements.is(i, WordClass.OBSERVED);
    if (denies) {
      deny(seen ? Say.NEGATIVE : Say.NOT_PERFORMED, i);
    } else if (seen) {
      add(Say.POSITIVE, WEAK, i);
    } else if (asked) {
      boolean ought = elements.is(modal, StainWord.OUGHT);
      add(ought ? Say.RECOMMENDED : Say.PENDING, STRONG, i);
      asks |= ought;
    } else {
      add(Say.PERFORMED, WEAK, i);
    }
  }

  private int word(int i) {
    if (elements.is(i, WordClass.MATERIAL)) {
      material(i);
    } else if (elements.is(i, WordClass.LESION)
        && denies
        && i - negator <= MATERIAL_REACH
        && (elements.any(i + 1, Math.min(behind, i + 6), StainWord.LEFT)
            || elements.any(first, negator, WordClass.MATERIAL))) {
      deny(Say.NOT_PERFORMED, i);
    } else if (elements.is(i, StainWord.SENT)) {
      boolean passive =
          elements.is(i - 1, AUXILIARY) || elements.is(i - 2, AUXILIARY) || modal == i - 1;
      if (passive && i - 2 >= first - 1) {
        add(denies ? Say.NOT_PERFORMED : Say.PENDING, STRONG, i);
        used = true;
      }
    } else if (elements.is(i, StainWord.ZERO) && amounts.isCounted(i, behind)) {
      add(Say.NEGATIVE, STRONG, i);
    } else if ((elements.is(i, StainWord.NUMERAL) || elements.is(i, StainWord.SOME))
        && amounts.isCounted(i, behind)) {
      if (!denies) {
        add(Say.POSITIVE, WEAK, i);
      }
    } else if (label && elements.is(i, StainWord.YES)) {
      add(Say.POSITIVE, STRONG, i);
    }
    return i + 1;
  }

  /** "no tissue", "want of material", "the block ran out": there can be no test. */
  private void material(int i) {
    boolean lacks =
        denies && !used && i - negator <= MATERIAL_REACH
            || elements.any(i - MATERIAL_REACH, i, StainWord.SHORTAGE)
            || isGone(i);
    boolean ofStaining =
        elements.is(i + 1, VERB) || elements.is(i + 1, NOUN) || elements.is(i + 1, POSITIVE);
    if (lacks && !ofStaining) {
      deny(Say.NOT_PERFORMED, i);
      denies = false;
    }
  }

  /** "the block was lost", not "has gone to the laboratory". */
  private boolean isGone(int material) {
    for (int k = material + 1; k < Math.min(behind, material + MATERIAL_REACH); k++) {
      if (elements.is(k, StainWord.GONE)) {
        return !elements.is(k + 1, StainWord.PURPOSE);
      }
    }
    return false;
  }

  private int score(int i) {
    int number = amounts.scoreBehind(i, behind);
    if (number < 0) {
      return i + 1;
    }
    add(amounts.isZero(number) ? Say.NEGATIVE : Say.POSITIVE, STRONG, i);
    return amounts.endOfScore(number, behind);
  }

  private int amount(int i) {
    Part part = elements.part[i];
    if (part == NUMBER) {
      return number(i);
    }
    boolean slash = elements.is(i + 1, SLASH);
    if (part == PLUS) {
      if (slash && elements.is(i + 2, DASH)) {
        add(Say.EQUIVOCAL, STRONG, i);
        return i + 3;
      }
      boolean joint =
          i > first
              && elements.touches(i)
              && elements.touches(i + 1)
              && elements.is(i + 1, WORD)
              && !elements.is(i + 1, StainWord.SIGN);
      if ((i == first || label || elements.touches(i)) && !joint) {
        add(Say.POSITIVE, STRONG, i);
      }
    } else if (part == DASH && label) {
      if (slash && elements.is(i + 2, PLUS)) {
        add(Say.EQUIVOCAL, STRONG, i);
        return i + 3;
      }
      boolean alone =
          i + 1 == behind
              || i == first && i + 2 == behind && !elements.isWord(i + 1)
              || i == first && elements.is(i + 1, WordClass.PREPOSITION);
      if (alone || elements.is(i + 1, StainWord.SIGN)) {
        add(Say.NEGATIVE, STRONG, i);
      }
    } else if (part == MARK && elements.tokens.is(elements.from[i], '\u00b1')) {
      add(Say.EQUIVOCAL, STRONG, i);
    }
    return i + 1;
  }

  private int number(int i) {
    boolean zero = amounts.isZero(i);
    if (amounts.endsDecimal(i)) {
      return i + 1;
    }
    if (amounts.isPercent(i, behind)) {
      if (zero && percents == 0) {
        add(Say.NEGATIVE, STRONG, i);
      } else if (!zero) {
        add(Say.POSITIVE, WEAK, i);
      }
      percents++;
    } else if (elements.is(i + 1, PLUS) && elements.touches(i + 1)) {
      add(zero ? Say.NEGATIVE : Say.POSITIVE, STRONG, i);
      return i + 2;
    } else if (label && elements.is(i + 1, SLASH) && elements.is(i + 2, NUMBER) && i + 2 < behind) {
      add(zero ? Say.NEGATIVE : Say.POSITIVE, STRONG, i);
      return i + 3;
    } else if (label && zero && behind - first <= 2) {
      add(Say.NEGATIVE, STRONG, i);
    } else if (label && behind - first == 1 && amounts.isScore(i)) {
      add(Say.POSITIVE, WEAK, i);
    }
    return i + 1;
  }

  // ---- what remains at the end

  private void finish(boolean facing) {
    if (used || negator < 0) {
      return;
    }
    boolean lone = label && !fails && isOnlyNegator();
    boolean nothing =
        denies
            && shown >= 0
            && (facing
                || elements.is(negator, WordClass.NO)
                || elements.is(negator, StainWord.NONE));
    boolean elsewhere =
        !fails
            && elements.is(negator + 1, PATTERN)
            && (elements.stainWord[negator + 1] & DEGREES) == 0;
    if (lone || nothing || elsewhere) {
      if (nothing) {
        dropWeak();
      }
      deny(Say.NEGATIVE, negator);
    } else if (fails) {
      boolean failed =
          elements.is(negator, StainWord.FAIL)
              && (negator >= behind - 3 || elements.is(negator + 1, WordClass.PREPOSITION));
      deny(failed ? Say.NOT_PERFORMED : Say.NEGATIVE, negator);
    }
  }

  private boolean isOnlyNegator() {
    for (int i = first; i < behind; i++) {
      if (elements.part[i] != NEGATOR && elements.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  private void dropWeak() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (says[i] != Say.POSITIVE || weights[i] == STRONG) {
        says[kept] = says[i];
        weights[kept] = weights[i];
        places[kept++] = places[i];
      }
    }
    count = kept;
  }

  private void decide(boolean facing) {
    int strong = -1;
    int last = -1;
    for (int i = 0; i < count; i++) {
      if (weights[i] == STRONG && says[i].isDefinite()) {
        strong = strong < 0 ? i : strong;
        last = i;
      }
    }
    if (isCondition(strong)) {
      said.say = Say.CONDITION;
      said.strong = true;
      return;
    }
    Say status = status(strong, last, facing);
    said.strong = status != null;
    said.say = status == null ? weak() : status;
  }

  private boolean isCondition(int strong) {
    int condition = -1;
    for (int i = first; i < behind && condition < 0; i++) {
      boolean holds =
          elements.is(i, WordClass.CONDITION)
              && !elements.is(i, WordClass.MODAL)
              && !elements.is(i, StainWord.PURPOSE);
      condition = holds ? i : -1;
    }
    if (condition < 0 || has(Say.RECOMMENDED) || has(Say.PENDING) || has(Say.NOT_PERFORMED)) {
      return false;
    }
    return strong < 0 || condition < places[strong];
  }

  private @Nullable Say status(int strong, int last, boolean facing) {
    if (has(Say.NOT_PERFORMED) && !(last >= 0 && says[last] == Say.POSITIVE)) {
      return Say.NOT_PERFORMED;
    }
    boolean judged = strong >= 0 && elements.any(first, behind, StainWord.JUDGED);
    if (judged) {
      return says[last];
    }
    if (has(Say.EQUIVOCAL) && !has(Say.PENDING)) {
      return Say.EQUIVOCAL;
    }
    if (strong >= 0 && !(asks && has(Say.RECOMMENDED))) {
      return says[facing || elements.any(first, behind, WordClass.EARLIER) ? last : strong];
    }
    if (has(Say.RECOMMENDED) && (asks || !has(Say.PENDING))) {
      return Say.RECOMMENDED;
    }
    return has(Say.PENDING) ? Say.PENDING : has(Say.RECOMMENDED) ? Say.RECOMMENDED : null;
  }

  private boolean has(Say say) {
    return has(say, STRONG);
  }

  private boolean has(Say say, int weight) {
    for (int i = 0; i < count; i++) {
      if (says[i] == say && weights[i] == weight) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Say weak() {
    boolean weak = false;
    boolean onlyVerbs = true;
    boolean performed = false;
    boolean named = false;
    for (int i = 0; i < count; i++) {
      if (says[i] == Say.POSITIVE && weights[i] == WEAK) {
        weak = true;
        Part part = elements.part[places[i]];
        onlyVerbs &= part == VERB || part == OBSERVED;
      }
      performed |= says[i] == Say.PERFORMED;
      named |= weights[i] == NAMED;
    }
    if (weak && !(performed && onlyVerbs && said.hasAuxiliary())) {
      return Say.POSITIVE;
    }
    return performed ? Say.PERFORMED : named ? Say.NOUN : null;
  }

  /** The definite results of a run by their order, as many as {@code into} holds. */
  int order(int from, int to, Say[] into) {
    of(from, to, true, false);
    int found = 0;
    for (int i = 0; i < count && found < into.length; i++) {
      if (weights[i] == STRONG && says[i].isDefinite()) {
        into[found++] = says[i];
      }
    }
    return found;
  }

  /** Whether the piece that was read last says that other tissue is positive. */
  boolean isOfOthers() {
    return said.bystander && !said.lesion && said.say == Say.POSITIVE;
  }

  /** Whether what denies stands near the end of a run, waiting for the stains behind it. */
  boolean waits(Said piece) {
    Said again = of(piece.from, piece.to, false, false);
    return again.open && negator >= piece.to - 8;
  }

  /** The element of the negator of the piece that was read last. */
  int negator() {
    return negator;
  }
}
