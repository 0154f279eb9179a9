package org.cajal.stain;

import static org.cajal.stain.Part.*;

import java.util.List;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Which way a piece of a gap speaks: the last piece before a list faces it where it ends in "for",
 * a colon, an active verb, an adjective; the first piece behind a list speaks of it otherwise.
 */
final class Facing {
  /** Words that no dictionary knows, taken for names of stains. */
  private static final int UNKNOWN = 4;

  /** Elements from "for" to the end of a piece before a list. */
  private static final int LINK_REACH = 6;

  private final Sentence sentence;
  private final Elements line;
  private final Composition composition;

  Facing(Sentence sentence) {
    this.sentence = sentence;
    line = sentence.line;
    composition = sentence.composition;
  }

  /** What the piece before a list says of it; null where it does not face it. */
  @Nullable Said before(int list) {
    List<Said> pieces = sentence.gaps.get(list);
    Said piece = pieces.get(pieces.size() - 1);
    if (pieces.size() > 1 && isNames(piece)) {
      Said earlier = beforeNames(pieces);
      if (earlier != null) {
        return earlier;
      }
    }
    int end = trim(piece);
    if (end <= piece.from) {
      return null;
    }
    int last = end - 1;
    boolean alone = list == 0 || pieces.size() > 1;
    Said said = composition.of(piece.from, piece.to, false, true);
    boolean faces;
    switch (line.part[last]) {
      case DASH -> {
        faces =
            (line.is(last - 1, POSITIVE) || line.is(last - 1, NEGATIVE))
                && (alone || end - piece.from <= 3);
        said = faces ? composition.of(piece.from, last, false, true) : said;
      }
      case COLON ->
          faces =
              said.strong
                  || said.say == Say.PERFORMED
                  || said.say == Say.POSITIVE
                      && !line.any(piece.from, end, VERB)
                      && !line.any(piece.from, end, OBSERVED);
      case VERB, SHOW ->
          faces = !line.is(last - 1, WordClass.BE) && !line.is(last - 2, WordClass.BE);
      case FAIL ->
          faces =
              !line.is(last, WordClass.PARTICIPLE)
                  || !line.is(last - 1, WordClass.BE) && !line.is(last - 2, WordClass.BE);
      case NEGATOR -> faces = true;
      case POSITIVE, NEGATIVE, EQUIVOCAL, PATTERN, REQUEST, PENDING, PERFORM, NOT_DONE ->
          faces =
              line.is(last, StainWord.OBJECT)
                  || facesAsAdjective(said, piece, last, alone, pieces.get(0).isEmpty());
      default ->
          faces =
              line.is(last, StainWord.OBJECT)
                  || line.part[last] == MARK
                      && (line.is(last - 1, POSITIVE) || line.is(last - 1, NEGATIVE))
                      && facesAsAdjective(said, piece, last, alone, pieces.get(0).isEmpty());
    }
    if (!faces) {
      return null;
    }
    finish(said, piece, last);
    return said;
  }

  private boolean facesAsAdjective(
      Said said, Said piece, int last, boolean alone, boolean firstIsEmpty) {
    return alone
        || last > piece.from && line.is(last - 1, WordClass.ARTICLE)
        || said.say != null && firstIsEmpty;
  }

  private void finish(Said said, Said piece, int last) {
    said.separator = piece.separator;
    boolean neither = line.any(piece.from, piece.to, WordClass.NEITHER);
    if (neither && (said.say == Say.POSITIVE || said.say == Say.NOUN)) {
      said.say = Say.NEGATIVE;
      said.strong = true;
    }
    if (!said.lesion && !said.bystander && line.is(piece.from, AUXILIARY)) {
      said.bystander =
          subjectIsOther(piece); // "Mast cells, which serve as control, are positive for"
    }
    boolean waits = line.part[last] == NEGATOR || line.is(last, StainWord.OBJECT);
    if (said.say == null && said.negated && waits) {
      said.say = Say.NOT;
    }
    if (said.say == null && said.bystander && line.any(piece.from, piece.to, WordClass.CONTROL)) {
      said.say = Say.POSITIVE;
      said.strong = true;
    }
    if (said.bystander
        && !said.lesion
        && said.say == Say.POSITIVE
        && line.any(piece.from, piece.to, WordClass.ONLY)) {
      said.say = Say.NEGATIVE;
      said.strong = true;
    }
    said.nominal =
        !line.any(piece.from, piece.to, AUXILIARY)
            && !line.any(piece.from, piece.to, SHOW)
            && line.part[last] != VERB
            && !said.lesion;
  }

  /** Whether the pieces before one in its gap speak of other tissue, and none of the lesion. */
  private boolean subjectIsOther(Said piece) {
    boolean other = false;
    for (List<Said> pieces : sentence.gaps) {
      for (Said before : pieces) {
        if (before.to <= piece.from && (before.bystander || before.lesion)) {
          other = before.bystander && !before.lesion;
        }
      }
    }
    return other;
  }

  /** Names that no dictionary knows, behind a comma: "positive for SMA-1, HHF, CD117". */
  private boolean isNames(Said piece) {
    if (piece.separator != Separator.COMMA && piece.separator != Separator.AND
        || piece.to - piece.from > UNKNOWN) {
      return false;
    }
    for (int i = piece.from; i < piece.to; i++) {
      if (!isUnknown(i) && line.part[i] != DASH && !line.is(i, StainWord.HEAD)) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnknown(int i) {
    return (line.part[i] == WORD || line.part[i] == NUMBER)
        && line.word[i] == 0
        && line.stainWord[i] == 0;
  }

  private @Nullable Said beforeNames(List<Said> pieces) {
    for (int b = pieces.size() - 2; b >= 0; b--) {
      Said piece = pieces.get(b);
      int k = piece.to - 1;
      while (k >= piece.from && isUnknown(k)) {
        k--;
      }
      if (k >= piece.from) {
        boolean links =
            (line.is(k, StainWord.OBJECT) || line.part[k] == COLON) && piece.to - k <= LINK_REACH;
        Said said = links ? composition.of(piece.from, k + 1, false, true) : null;
        if (said != null && said.say != null) {
          said.nominal =
              !line.any(piece.from, piece.to, AUXILIARY)
                  && !line.any(piece.from, piece.to, SHOW)
                  && !said.lesion;
          return said;
        }
        return null;
      }
      if (piece.separator == Separator.SEMICOLON) {
        return null;
      }
    }
    return null;
  }

  /** One past the last word of a piece that tells which way it speaks. */
  private int trim(Said piece) {
    int end = piece.to;
    while (end > piece.from && isLight(end - 1, piece)) {
      end--;
    }
    boolean markers = end < piece.to && line.is(end, StainWord.HEAD);
    int k = end - 1;
    while (k >= piece.from
        && end - k <= UNKNOWN
        && (isUnknown(k)
            || line.part[k] == MARK && line.touches(k + 1)
            || k < end - 1 && isLight(k, piece)
            || markers && line.part[k] == WORD && !line.is(k, StainWord.OBJECT))) {
      k--;
    }
    return k >= piece.from && k < end - 1 && line.is(k, StainWord.OBJECT) ? k + 1 : end;
  }

  private boolean isLight(int i, Said piece) {
    if (line.is(i, StainWord.OBJECT) && !line.is(i, StainWord.JOIN)) {
      return false;
    }
    return line.is(i, StainWord.HEAD) && line.part[i] == WORD
        || line.is(i, StainWord.EVERY)
        || line.is(i, StainWord.METHOD)
        || line.is(i, StainWord.JOIN)
        || line.is(i, WordClass.ONLY)
        || line.is(i, WordClass.ARTICLE)
        || line.is(i, WordClass.NEITHER)
        || line.is(i, WordClass.DEFINITE)
        || line.is(i, WordClass.RELATIVE)
        || line.is(i, WordClass.AND)
        || line.is(i, WordClass.BE) && piece.to - piece.from > 1
        || line.part[i] == BRACKET
        || line.part[i] == MARK && !line.is(i - 1, POSITIVE) && !line.is(i - 1, NEGATIVE);
  }
}
