package org.cajal.stain;

import static org.cajal.stain.Part.*;

import java.util.ArrayList;
import java.util.List;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * A sentence cut for its grammar: lists of stains, the gaps around them, and the pieces that
 * commas, contrasts and exceptions cut the gaps into. Gap {@code i} stands before list {@code i}.
 */
final class Sentence {
  /** Elements between two stains of one list. */
  private static final int JOINT = 5;

  /** Stains joined. */
  static final class StainList {
    final List<Stain> stains = new ArrayList<>(2);
    final int from;
    int to;

    StainList(int from) {
      this.from = from;
      to = from + 1;
    }

    @Nullable Say say() {
      return stains.get(0).say;
    }

    void set(@Nullable Say say, @Nullable Said by, Elements line) {
      boolean empty = by == null || by.isEmpty();
      int first = empty ? 0 : line.from[by.from];
      int behind = empty ? 0 : line.to[by.to - 1];
      for (Stain stain : stains) {
        stain.set(say, first, behind);
        stain.firm = by != null && by.strong;
      }
    }

    boolean isEmpty() {
      for (Stain stain : stains) {
        if (stain.say != null) {
          return false;
        }
      }
      return true;
    }
  }

  final Elements line;
  final Composition composition;
  final List<StainList> lists = new ArrayList<>(4);

  /** The pieces of each gap, at least one, which may be empty. */
  final List<List<Said>> gaps = new ArrayList<>(5);

  Sentence(Elements line) {
    this.line = line;
    composition = new Composition(line);
    findLists();
    partExceptions();
    int from = 0;
    for (int i = 0; i <= lists.size(); i++) {
      int to = i < lists.size() ? lists.get(i).from : line.size;
      gaps.add(pieces(from, to, i == 0, i == lists.size()));
      from = i < lists.size() ? lists.get(i).to : to;
    }
    for (int i = 1; i < gaps.size(); i++) {
      readAsAnswer(i);
    }
  }

  int gapFrom(int gap) {
    return gap == 0 ? 0 : lists.get(gap - 1).to;
  }

  int gapTo(int gap) {
    return gap == lists.size() ? line.size : lists.get(gap).from;
  }

  private void findLists() {
    int joined = -1;
    for (int i = 0; i < line.size; i++) {
      Stain stain = line.stain[i];
      if (stain == null) {
        continue;
      }
      if (joined < 0 || i - joined > JOINT || !isJoint(joined, i)) {
        lists.add(new StainList(i));
      }
      StainList list = lists.get(lists.size() - 1);
      list.stains.add(stain);
      list.to = i + 1;
      joined = i + 1;
    }
  }

  /** "Unlike desmin, CD117 is": the comma ends what is excepted, unless another one does. */
  private void partExceptions() {
    for (int i = 0; i < lists.size(); i++) {
      StainList list = lists.get(i);
      boolean excepted =
          list.stains.size() > 1
              && line.is(list.from - 1, WordClass.EXCEPT)
              && list.to < line.size
              && (line.part[list.to] == AUXILIARY
                  || line.part[list.to] == VERB
                  || line.part[list.to] == SHOW
                  || line.part[list.to] == POSITIVE
                  || line.part[list.to] == NEGATIVE);
      for (int k = list.from + 1; excepted && k < list.to; k++) {
        if (line.part[k] == COMMA) {
          part(i, k);
          break;
        }
      }
    }
  }

  private void part(int index, int comma) {
    StainList list = lists.get(index);
    int first = list.from;
    StainList before = new StainList(first);
    StainList behind = null;
    for (int k = first; k < list.to; k++) {
      Stain stain = line.stain[k];
      if (stain == null) {
        continue;
      }
      if (k < comma) {
        before.stains.add(stain);
        before.to = k + 1;
      } else {
        behind = behind == null ? new StainList(k) : behind;
        behind.stains.add(stain);
        behind.to = k + 1;
      }
    }
    if (behind != null) {
      lists.set(index, before);
      lists.add(index + 1, behind);
    }
  }

  private boolean isJoint(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joins =
          switch (line.part[i]) {
            case COMMA, SLASH, PLUS, DASH, BRACKET -> true;
            case MARK -> i > from && (line.part[i - 1] == COMMA || line.is(i - 1, WordClass.AND));
            default ->
                line.is(i, WordClass.AND)
                    || line.is(i, WordClass.NOR)
                    || line.is(i, StainWord.JOIN)
                    || line.is(i, StainWord.HEAD)
                    || line.is(i, StainWord.EVERY)
                    || line.is(i, WordClass.ARTICLE) && line.part[i] == WORD;
          };
      if (!joins) {
        return false;
      }
    }
    return true;
  }

  // ---- pieces

  private List<Said> pieces(int from, int to, boolean first, boolean last) {
    List<Said> pieces = new ArrayList<>(2);
    int begin = from;
    Separator before = Separator.NONE;
    for (int i = from; i < to; i++) {
      Separator separator = separator(i, begin, from, to, first, last);
      if (separator == Separator.NONE) {
        continue;
      }
      add(pieces, begin, i, before);
      // What says more than that a piece ends begins the next one.
      boolean speaks =
          separator == Separator.EXCEPTION
              || separator == Separator.HEADING
              || separator == Separator.CONTRAST && line.is(i, WordClass.EXCEPT)
              || separator == Separator.AND && line.is(i, WordClass.NOR);
      begin = speaks ? i : i + 1;
      before = separator;
    }
    add(pieces, begin, to, before);
    return pieces;
  }

  private void add(List<Said> pieces, int from, int to, Separator before) {
    Said said = composition.of(from, to);
    said.separator = before;
    pieces.add(said);
  }

  private Separator separator(int i, int begin, int from, int to, boolean first, boolean last) {
    boolean amid = i > begin;
    switch (line.part[i]) {
      case SEMICOLON -> {
        return Separator.SEMICOLON;
      }
      case BRACKET -> {
        return i == to - 1 && !last ? Separator.NONE : Separator.BRACKET;
      }
      case COMMA -> {
        return line.is(i + 1, StainWord.JOIN) ? Separator.NONE : Separator.COMMA;
      }
      case MARK -> {
        return isStop(i, to, last) ? Separator.SEMICOLON : Separator.NONE;
      }
      case SLASH -> {
        return !first && !last && i == from && to > from + 1 ? Separator.SEMICOLON : Separator.NONE;
      }
      case DASH -> {
        boolean apart = !line.touches(i) && i + 1 < to && !line.touches(i + 1);
        return apart && amid ? Separator.DASH : Separator.NONE;
      }
      default -> {}
    }
    if (line.is(i, WordClass.EXCEPT)) {
      return amid || i > from ? Separator.EXCEPTION : Separator.NONE;
    }
    if (line.is(i, WordClass.CONTRAST) && !line.is(i, WordClass.PREPOSITION)) {
      return Separator.CONTRAST;
    }
    if (amid && isHeading(i, to)) {
      return Separator.HEADING;
    }
    boolean and = line.is(i, WordClass.AND) || line.is(i, WordClass.NOR);
    return and && parts(i, begin, to, last) ? Separator.AND : Separator.NONE;
  }

  /** A full stop that ends a sentence, not one that a scan put behind a line. */
  private boolean isStop(int i, int to, boolean last) {
    if (!line.tokens.is(line.from[i], '.') || i + 1 >= to && last || line.touches(i + 1)) {
      return false;
    }
    if (i + 1 < to && !line.startsUpper(i + 1)) {
      return false;
    }
    return !line.is(i - 1, StainWord.OBJECT)
        && !line.is(i - 1, WordClass.PREPOSITION)
        && !line.is(i - 1, WordClass.ARTICLE)
        && !line.is(i - 1, WordClass.DEFINITE)
        && !line.is(i - 1, WordClass.AND)
        && !line.is(i - 1, AUXILIARY)
        && !line.is(i - 1, COMMA);
  }

  private boolean isHeading(int i, int to) {
    if (!line.isWord(i) || !line.startsUpper(i)) {
      return false;
    }
    if (line.is(i + 1, COLON) && i + 2 < to) {
      return true;
    }
    return line.startsLine(i) && line.any(i + 1, Math.min(to, i + 6), COLON);
  }

  /** Whether "and" parts two predicates, not two words of one: "strong and diffuse". */
  private boolean parts(int and, int begin, int to, boolean last) {
    if (and == to - 1) {
      return !last;
    }
    if (and + 1 == to - 1 && line.is(and + 1, StainWord.OBJECT)) {
      return true; // "is positive and for desmin"
    }
    Say left = composition.of(begin, and).say;
    Say right = composition.of(and + 1, to).say;
    if (right == null) {
      return false;
    }
    Part next = line.part[and + 1];
    if (left == null) {
      return and > begin
          && (next == AUXILIARY
              || next == VERB
              || next == SHOW
              || next == POSITIVE
              || next == NEGATIVE);
    }
    boolean words =
        and > begin
            && (line.is(and - 1, PATTERN) || line.is(and - 1, POSITIVE))
            && (next == PATTERN || next == POSITIVE);
    return left.isDecided()
        && left != Say.RECOMMENDED
        && right.isDecided()
        && right != Say.PERFORMED
        && !words;
  }

  /** Reads the first piece behind a list as the answer to a label, where it is one. */
  private void readAsAnswer(int gap) {
    List<Said> pieces = gaps.get(gap);
    Said piece = pieces.get(0);
    int from = piece.from;
    boolean labelled = false;
    while (from < piece.to) {
      boolean mark = line.part[from] == COLON || line.part[from] == DASH || isMark(from);
      boolean head =
          line.is(from, StainWord.HEAD)
              && from + 1 < piece.to
              && (line.part[from] == WORD || line.part[from] == PERFORM);
      if (!mark && !head) {
        break;
      }
      boolean answer =
          (labelled || line.is(from + 1, WordClass.PREPOSITION))
              && line.part[from] == DASH
              && (from + 1 == piece.to
                  || !line.isWord(from + 1)
                  || line.is(from + 1, WordClass.PREPOSITION));
      if (answer) {
        break;
      }
      labelled |= mark;
      from++;
    }
    Said read = null;
    boolean dash = from < piece.to && line.part[from] == DASH;
    if ((labelled || dash) && from < piece.to) {
      read = composition.of(from, piece.to, true, false);
      read.label = true;
    } else if (!labelled
        && piece.to - piece.from <= 4
        && gap == lists.size()
        && pieces.size() <= 2
        && !piece.isEmpty()) {
      Said alone = composition.of(piece.from, piece.to, true, false);
      read = alone.say == null ? null : alone;
    }
    if (read != null) {
      read.separator = piece.separator;
      pieces.set(0, read);
    }
  }

  private boolean isMark(int i) {
    return line.part[i] == MARK
        && (line.tokens.is(line.from[i], '.') || line.tokens.is(line.from[i], '?'));
  }

  /** The last word of a stretch that is no bracket or quotation mark; before it for none. */
  int lastBefore(int from, int to) {
    int i = to - 1;
    while (i >= from && (line.part[i] == BRACKET || line.part[i] == MARK)) {
      i--;
    }
    return i;
  }
}
