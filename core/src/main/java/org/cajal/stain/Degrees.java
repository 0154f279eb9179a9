package org.cajal.stain;

import static org.cajal.stain.Part.*;

import org.cajal.Values;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.StainWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** How far and how strongly something stains, in the words that decided its result. */
final class Degrees {
  private final Tokens tokens;
  private final Classes classes;

  Degrees(Tokens tokens, Classes classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  Values.@Nullable Extent extent(int from, int to) {
    long found = first(from, to, StainWord.FOCAL.bit() | StainWord.DIFFUSE.bit());
    return found == 0
        ? null
        : (found & StainWord.FOCAL.bit()) != 0 ? Values.Extent.FOCAL : Values.Extent.DIFFUSE;
  }

  Values.@Nullable Intensity intensity(int from, int to) {
    long found =
        first(from, to, StainWord.WEAK.bit() | StainWord.MODERATE.bit() | StainWord.STRONG.bit());
    return found == 0
        ? null
        : (found & StainWord.WEAK.bit()) != 0
            ? Values.Intensity.WEAK
            : (found & StainWord.MODERATE.bit()) != 0
                ? Values.Intensity.MODERATE
                : Values.Intensity.STRONG;
  }

  private long first(int from, int to, long of) {
    for (int token = from; token < to && token < tokens.size; token++) {
      long found = classes.stainWords(token) & of;
      if (found != 0) {
        return found;
      }
    }
    return 0;
  }
}
