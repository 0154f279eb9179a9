package org.cajal.layout;

import org.cajal.layout.Unit.Kind;
import org.jspecify.annotations.Nullable;

/** A stretch of running text, while it is not known which lines go on with it. */
final class TextBlock {
  final int from;

  /** The first token of the bullet before it; {@link #from} where there is none. */
  final int bullet;

  final Kind kind;

  /** What its first sentence answers. */
  final @Nullable Unit label;

  /** The column that its further lines begin with; -1 where any does. */
  final int hang;

  /** Its last line so far. */
  int last;

  TextBlock(int from, int bullet, Kind kind, @Nullable Unit label, int line, int hang) {
    this.from = from;
    this.bullet = bullet;
    this.kind = kind;
    this.label = label;
    this.hang = hang;
    last = line;
  }

  boolean isItem() {
    return bullet < from;
  }
}
