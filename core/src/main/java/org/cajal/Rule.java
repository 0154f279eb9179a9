package org.cajal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One line of a dictionary file with the examples below it. */
record Rule(
    String file,
    int line,
    String kind,
    ImmutableList<String> phrases,
    ImmutableMap<String, String> keys,
    ImmutableList<String> matching,
    ImmutableList<String> notMatching) {

  private static final ImmutableSet<String> HEADINGS =
      Arrays.stream(Section.Type.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());

  /** Rules of one layer compete for the longest match; rules of different layers do not. */
  enum Layer {
    TERM,
    SPINDLE_CELL,
    CELLULARITY,
    HEADING,
    CUE,
    RESULT
  }

  /** The layers of mentions; a trap of kind NONE hides shorter phrases in each of them. */
  static final ImmutableSet<Layer> MENTIONS =
      Sets.immutableEnumSet(Layer.TERM, Layer.SPINDLE_CELL, Layer.CELLULARITY);

  String id() {
    return file + ":" + line;
  }

  @Nullable String key(String name) {
    return keys.get(name);
  }

  boolean has(String name, String value) {
    return value.equals(keys.get(name));
  }

  ImmutableSet<Layer> layers() {
    return switch (kind) {
      case "NONE" -> MENTIONS;
      case "CUE" -> ImmutableSet.of(Layer.CUE);
      case "RESULT" -> ImmutableSet.of(Layer.RESULT);
      case "SPINDLE_CELL" -> ImmutableSet.of(Layer.SPINDLE_CELL);
      case "CELLULARITY" -> ImmutableSet.of(Layer.CELLULARITY);
      default -> ImmutableSet.of(HEADINGS.contains(kind) ? Layer.HEADING : Layer.TERM);
    };
  }
}
