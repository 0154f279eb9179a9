package org.cajal.layout;

import java.util.ArrayList;
import java.util.List;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The units of a report while they are found, and what the next one may belong to. */
final class Outline {
  private final Tokens tokens;
  final List<Unit> units;

  /** What heads the units to come. */
  private @Nullable Run lead;

  /** The label that {@link #lead} is of; null where it is a sentence. */
  private @Nullable Unit leading;

  /** The first token of the bullet of the item that leads; -1 where none leads. */
  private int leadBullet = -1;

  /** The label that was added last, while nothing answers it. */
  private @Nullable Unit open;

  /** The label that a form's next option answers. */
  private @Nullable Unit question;

  Outline(Tokens tokens) {
    this.tokens = tokens;
    units = new ArrayList<>(tokens.size / 8 + 4);
  }

  /** Adds a unit; null where nothing but marks is in its stretch. */
  @Nullable Unit add(Unit.Kind kind, int from, int to, @Nullable Unit label) {
    int first = from;
    int last = to;
    while (first < last && isEdge(first)) {
      first++;
    }
    while (first < last && tokens.is(first, '%')) {
      first++; // "____ %"
    }
    while (last > first && isEdge(last - 1)) {
      last--;
    }
    if (kind == Unit.Kind.LABEL) {
      while (last > first && isLabelEdge(first, last - 1)) {
        last--;
      }
    }
    if (first >= last) {
      return null;
    }
    Unit unit = new Unit(kind, new Run(first, last)).under(lead);
    if (label != null) {
      unit.answering(label);
    }
    units.add(unit);
    open = kind == Unit.Kind.LABEL ? unit : null;
    question = kind == Unit.Kind.LABEL ? unit : kind == Unit.Kind.OPTION ? label : null;
    return unit;
  }

  /** Adds an option with its tick. */
  @Nullable Unit option(int from, int to, Unit.Tick tick, @Nullable Unit question) {
    Unit option = add(Unit.Kind.OPTION, from, to, question);
    if (option != null) {
      option.ticked(tick);
    }
    return option;
  }

  private boolean isEdge(int i) {
    return tokens.isOneOf(i, ",;|_");
  }

  private boolean isLabelEdge(int first, int i) {
    return i > first && tokens.isDash(i) || tokens.isOneOf(i, ":.?=");
  }

  /** The unit that was added last; null at the start. */
  @Nullable Unit last() {
    return units.isEmpty() ? null : units.get(units.size() - 1);
  }

  /** Takes back the value that was added last, and gives the label that it answered. */
  Unit takeBack(Unit value, Unit label) {
    units.remove(units.size() - 1);
    label.forget(value);
    return label;
  }

  /** The label added last, if nothing answers it yet. */
  @Nullable Unit open() {
    return open;
  }

  @Nullable Unit question() {
    return question;
  }

  /** Lets the next options answer a label. */
  void ask(@Nullable Unit question) {
    this.question = question;
  }

  @Nullable Unit leading() {
    return leading;
  }

  boolean isLed() {
    return lead != null;
  }

  int leadBullet() {
    return leadBullet;
  }

  /** From now on all is beneath a run, until {@link #endLead}. */
  void lead(Run lead, @Nullable Unit label, int bullet) {
    this.lead = lead;
    leading = label;
    leadBullet = bullet;
  }

  void endLead() {
    lead = null;
    leading = null;
    leadBullet = -1;
  }

  /** Nothing that comes belongs to what was. */
  void part() {
    endLead();
    open = null;
    question = null;
  }
}
