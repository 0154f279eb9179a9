package org.cajal.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cajal.text.Run;
import org.jspecify.annotations.Nullable;

/** A stretch of a report that is read by itself, and what its place says of it. */
public final class Unit {
  /** What a stretch is in the layout. */
  public enum Kind {
    /** A sentence of running text. */
    SENTENCE,
    /** An item of a list. */
    ITEM,
    /** The name of a field, the question of a form, the head of a row, a name above a value. */
    LABEL,
    /** What stands behind a label, or below it. */
    VALUE,
    /** One of the answers that a form offers. */
    OPTION,
    /** A field of a table. */
    CELL
  }

  /** What a form's mark says of an option. */
  public enum Tick {
    /** No option, or one that needs no mark. */
    NONE,
    TICKED,
    EMPTY,
    /** An option of a form whose ticks a scan lost: nothing is known of it. */
    LOST
  }

  private final Kind kind;
  private final Run run;
  private @Nullable Run lead;
  private @Nullable Unit label;
  private @Nullable Run header;
  private Tick tick = Tick.NONE;
  private boolean quoted;
  private List<Unit> answers = List.of();

  Unit(Kind kind, Run run) {
    this.kind = kind;
    this.run = run;
  }

  public Kind kind() {
    return kind;
  }

  /** The tokens that are read as language: without bullet, box, and the label's colon. */
  public Run run() {
    return run;
  }

  /** What heads the list or the lines that it is beneath ("Positive:"); null without. */
  public @Nullable Run lead() {
    return lead;
  }

  /** The label that a value, option or cell answers; null without. */
  public @Nullable Unit label() {
    return label;
  }

  /** What answers a label, in order; empty where it was left to be filled in. */
  public List<Unit> answers() {
    return Collections.unmodifiableList(answers);
  }

  /** The header of a cell's column, or of its row where the column is its label; null without. */
  public @Nullable Run header() {
    return header;
  }

  /** The mark of an option, or of a label that is an option with a value of its own. */
  public Tick tick() {
    return tick;
  }

  /** Whether it stands in the quotation of an outside report. */
  public boolean quoted() {
    return quoted;
  }

  // ---- what the builders of the tree know, each when it knows it

  Unit under(@Nullable Run lead) {
    this.lead = lead;
    return this;
  }

  Unit answering(Unit label) {
    this.label = label;
    if (label.answers.isEmpty()) {
      label.answers = new ArrayList<>(2);
    }
    label.answers.add(this);
    return this;
  }

  void forget(Unit answer) {
    answers.remove(answer);
  }

  Unit headed(@Nullable Run header) {
    this.header = header;
    return this;
  }

  Unit ticked(Tick tick) {
    this.tick = tick;
    return this;
  }

  Unit quoted(boolean quoted) {
    this.quoted = quoted;
    return this;
  }
}
