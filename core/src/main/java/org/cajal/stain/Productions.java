package org.cajal.stain;

import static org.cajal.stain.Part.*;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Values;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.cajal.stain.Sentence.StainList;
import org.jspecify.annotations.Nullable;

/**
 * The productions of statements about stains, in their order: the first that binds a list decides
 * it. Each is a method, and what it is for is written at it.
 */
final class Productions {
  /** Elements of an auxiliary whose predicate is left out: "is not", "does". */
  private static final int ELLIPSIS = 4;

  /** Elements behind a list in which it may be said that it is spoken of in general. */
  private static final int GENERAL_REACH = 14;

  /** Pieces behind the first that may name the lesion or say what the first left open. */
  private static final int MORE_PIECES = 3;

  private static final int MOST_ORDERED = 24;

  private interface Production {
    boolean bind(int list);
  }

  private final Sentence sentence;
  private final Elements line;
  private final Composition composition;
  private final Facing facing;
  private final Memory memory;
  private final List<Production> productions;

  /** For each list what faces it from before, and what speaks of it behind. */
  private final @Nullable Said[] before;

  private final @Nullable Said[] behind;

  /** The last definite result of the sentence so far, and the last of any kind. */
  private @Nullable Say previous;

  private @Nullable Say any;
  private final boolean ordered;

  Productions(Sentence sentence, Memory memory) {
    this.sentence = sentence;
    this.memory = memory;
    line = sentence.line;
    composition = sentence.composition;
    facing = new Facing(sentence);
    before = new @Nullable Said[sentence.lists.size()];
    behind = new @Nullable Said[sentence.lists.size()];
    ordered = line.any(0, line.size, StainWord.RESPECTIVELY);
    productions =
        List.of(
            this::condition,
            this::roster,
            this::openNegator,
            this::missing,
            this::neither,
            this::signsInOrder,
            this::respectively,
            this::ordinals,
            this::contrast,
            this::exception,
            this::ellipsis,
            this::likewise,
            this::presupposed,
            this::predicates,
            this::named);
  }

  /** Binds all lists. */
  void bind() {
    for (int i = 0; i < before.length; i++) {
      before[i] = facing.before(i);
    }
    for (int i = 0; i < behind.length; i++) {
      behind[i] = behind(i);
    }
    for (int i = 0; i < before.length; i++) {
      for (Production production : productions) {
        if (production.bind(i)) {
          break;
        }
      }
      Say say = last(i).own == null ? last(i).say : last(i).own;
      any = say != null && say.isDecided() && say != Say.PERFORMED ? say : any;
      previous = Say.isDefinite(say) ? say : previous;
    }
    inherit();
    takeExceptions();
    nameSources();
    memory.before = previous == null ? memory.before : previous;
  }

  /** "Mast cells are CD117+", "CD117 (+) mast cells": whom a sign speaks of. */
  private void nameSources() {
    for (int i = 0; i < before.length; i++) {
      Said end = gapEnd(i);
      int next = sentence.gapFrom(i + 1);
      int reach = Math.min(next + 3, sentence.gapTo(i + 1));
      boolean behindIt =
          line.any(next, reach, WordClass.BYSTANDER) && !line.any(next, reach, WordClass.LESION);
      boolean beforeIt = end.bystander && !end.lesion;
      for (Stain stain : sentence.lists.get(i).stains) {
        if (stain.own == Say.POSITIVE && stain.source == null && (behindIt || beforeIt)) {
          stain.ofOthers =
              line.any(0, line.size, WordClass.CONTROL)
                  ? Values.Source.CONTROL
                  : beforeIt ? sourceOf(end.from, end.to) : sourceOf(next, reach);
        }
      }
    }
  }

  /** "CD117, SMA and S100 were run; all are negative except CD117": the first naming, too. */
  private void takeExceptions() {
    for (int i = 0; i + 1 < before.length; i++) {
      if (gapEnd(i + 1).separator != Separator.EXCEPTION
          || sentence.lists.get(i).say() != Say.PERFORMED) {
        continue;
      }
      Say general = null;
      for (Said said : sentence.gaps.get(i + 1)) {
        general = Say.isDefinite(said.say) ? said.say : general;
      }
      for (Stain stain : sentence.lists.get(i).stains) {
        stain.set(general == null ? stain.say : general);
        for (Stain other : sentence.lists.get(i + 1).stains) {
          boolean same =
              other.term.rule().term().concept().equals(stain.term.rule().term().concept());
          stain.set(same ? other.say : stain.say);
        }
      }
    }
  }

  private Stain last(int i) {
    List<Stain> stains = sentence.lists.get(i).stains;
    return stains.get(stains.size() - 1);
  }

  private boolean set(int i, @Nullable Say say, @Nullable Said by) {
    if (say == null) {
      return false;
    }
    sentence.lists.get(i).set(say, by, line);
    return true;
  }

  // ---- the gaps around a list

  private Said gapEnd(int i) {
    List<Said> pieces = sentence.gaps.get(i);
    return pieces.get(pieces.size() - 1);
  }

  private static @Nullable Say say(@Nullable Said said) {
    return said == null ? null : said.say;
  }

  /** Where the clause of a list begins in the gap before it: behind the last semicolon. */
  private int clauseFrom(int i) {
    int from = sentence.gapFrom(i);
    for (int k = sentence.gapTo(i) - 1; k >= from; k--) {
      if (line.part[k] == SEMICOLON) {
        return k + 1;
      }
    }
    return from;
  }

  private boolean isLast(int i) {
    return i + 1 == before.length;
  }

  /** The last definite result that was stated before a list. */
  private @Nullable Say stated(int i) {
    Say stated = previous;
    for (Said said : sentence.gaps.get(i)) {
      if (Say.isDefinite(said.say) || said.say == Say.NOUN) {
        stated = said.say == Say.NOUN ? Say.POSITIVE : said.say;
      }
    }
    return stated;
  }

  /** What the first piece behind a list says of it, or a later one that takes its place. */
  private @Nullable Said behind(int i) {
    List<Said> pieces = sentence.gaps.get(i + 1);
    int index = firstPiece(i, pieces);
    Said said = pieces.get(index);
    if (said.isEmpty()) {
      return null;
    }
    boolean adjective =
        (line.is(said.from, POSITIVE) || line.is(said.from, NEGATIVE))
            && (line.is(said.from + 1, StainWord.CELL) || line.is(said.from + 1, WordClass.LESION));
    if (adjective && said.to > said.from + 2) {
      return composition.of(said.from, said.from + 2); // "CD117 positive cells with expression of"
    }
    if (!isLast(i) && index == pieces.size() - 1 && before[i + 1] != null) {
      int end = said.to - 1;
      boolean next =
          line.is(end, StainWord.OBJECT)
              || line.is(end, COLON)
              || line.is(end, VERB)
              || line.is(end, FAIL)
              || line.is(end, NEGATOR)
              || Say.isDefinite(say(before[i]))
              || say(before[i]) == Say.NOUN;
      if (next) {
        return null;
      }
    }
    if (said.say == Say.NOUN || said.say == null && line.is(said.from, StainWord.HEAD)) {
      Said shown = shown(pieces, index);
      if (shown != null) {
        return shown;
      }
    }
    said = ofLesion(i, pieces, index, said);
    return said == null ? null : later(i, pieces, index, said);
  }

  private int firstPiece(int i, List<Said> pieces) {
    if (isStopped(i, pieces)) {
      return 1;
    }
    if (!pieces.get(0).isEmpty()
        || pieces.size() < 2
        || pieces.get(1).separator != Separator.COMMA) {
      return 0;
    }
    int index = 1;
    while (index + 1 < pieces.size()
        && pieces.get(index).isEmpty()
        && (pieces.get(index + 1).separator == Separator.COMMA
            || pieces.get(index + 1).separator == Separator.CONTRAST)) {
      index++;
    }
    int first = pieces.get(index).from;
    boolean predicate =
        !pieces.get(index).isEmpty()
            && (line.is(first, AUXILIARY)
                || line.is(first, SHOW)
                || line.is(first, VERB)
                || line.is(first, WordClass.RELATIVE)
                || pieces.size() > 2
                    && (line.is(first, PATTERN)
                        || line.is(first, POSITIVE)
                        || line.is(first, NEGATIVE)));
    return predicate || isLast(i) ? index : 0;
  }

  /** "staining, which showed birefringence": what a relative clause shows. */
  private @Nullable Said shown(List<Said> pieces, int index) {
    if (index + 1 >= pieces.size()) {
      return null;
    }
    Said next = pieces.get(index + 1);
    boolean shows =
        line.is(next.from, WordClass.RELATIVE)
            && line.is(next.from + 1, SHOW)
            && next.to > next.from + 2
            && !next.negated
            && next.say == null;
    if (!shows) {
      return null;
    }
    Said said = new Said(next.from, next.to);
    said.say = Say.POSITIVE;
    return said;
  }

  /** "KIT. Negative. DOG1. Negative.": names and answers with full stops behind each. */
  private boolean isStopped(int i, List<Said> pieces) {
    if (pieces.size() < 2
        || !pieces.get(0).isEmpty()
        || pieces.get(1).separator != Separator.SEMICOLON) {
      return false;
    }
    Said answer = pieces.get(1);
    boolean alone = isLast(i) ? pieces.size() == 2 : pieces.size() == 3 && pieces.get(2).isEmpty();
    return alone && answer.strong && answer.to - answer.from <= 3;
  }

  /** Says something of other tissue first: the lesion may follow, or nothing else is stained. */
  private @Nullable Said ofLesion(int i, List<Said> pieces, int index, Said said) {
    boolean others = said.bystander && !said.lesion;
    if (!others) {
      return said.say == null && !said.open && isLast(i)
          ? ofOthers(firstSaying(pieces, index))
          : said;
    }
    boolean only = line.any(said.from, said.to, WordClass.ONLY);
    if (said.say != Say.POSITIVE && said.say != Say.NOUN && said.say != Say.PERFORMED) {
      return said.say == null && only ? negative(said) : said;
    }
    for (int k = index + 1; k < Math.min(pieces.size(), index + MORE_PIECES); k++) {
      Said more = pieces.get(k);
      boolean next = k == pieces.size() - 1 && !isLast(i) && before[i + 1] != null;
      if (Say.isDefinite(more.say) && !next && (more.lesion || more.say == Say.NEGATIVE)) {
        return more;
      }
      if (more.lesion && more.negated && more.open) {
        return negative(more); // "stains mast cells but not the tumor"
      }
    }
    if (line.any(0, line.size, WordClass.CONTROL)) {
      said.say = Say.POSITIVE;
      said.strong = true;
    }
    return ofOthers(said);
  }

  /**
   * What is said of other tissue: of a control, of that tissue, or that nothing else is stained.
   */
  private Said ofOthers(Said said) {
    boolean only = line.any(said.from, said.to, WordClass.ONLY);
    if (!(said.say == Say.POSITIVE || said.say == Say.NOUN && only)
        || !said.bystander
        || said.lesion) {
      return said;
    }
    if (line.any(0, line.size, WordClass.CONTROL)) {
      said.source = Values.Source.CONTROL;
    } else if (only) {
      return negative(said);
    } else {
      said.source = sourceOf(said.from, said.to);
    }
    return said;
  }

  /** Mast cells are controls by themselves; other tissue is none. */
  private Values.Source sourceOf(int from, int to) {
    boolean mast = false;
    for (int k = from; k < to; k++) {
      boolean isMast = line.is(k, StainWord.MAST);
      if (!isMast && (line.is(k, WordClass.BYSTANDER) || line.is(k, StainWord.OTHER_TISSUE))) {
        return Values.Source.OTHER_TISSUE;
      }
      mast |= isMast;
    }
    return mast ? Values.Source.CONTROL : Values.Source.OTHER_TISSUE;
  }

  private static Said negative(Said of) {
    Said said = new Said(of.from, of.to);
    said.say = Say.NEGATIVE;
    said.strong = true;
    said.auxiliary = of.auxiliary;
    return said;
  }

  private static Said firstSaying(List<Said> pieces, int index) {
    for (int k = index + 1; k < Math.min(pieces.size(), index + 1 + MORE_PIECES); k++) {
      if (pieces.get(k).separator == Separator.SEMICOLON) {
        break;
      }
      if (pieces.get(k).say != null) {
        return pieces.get(k);
      }
    }
    return pieces.get(index);
  }

  /** A later word takes the place of an earlier one: performed, then pending, then lost. */
  private Said later(int i, List<Said> pieces, int index, Said first) {
    Said said = first;
    int stop = isLast(i) ? pieces.size() : pieces.size() - 1;
    for (Said piece : pieces) {
      stop = piece.separator == Separator.EXCEPTION ? 0 : stop;
    }
    for (int k = index + 1; k < stop && !said.bystander; k++) {
      Said more = pieces.get(k);
      boolean otherSubject =
          more.separator == Separator.SEMICOLON
              && line.is(more.from, WordClass.ARTICLE)
              && !line.any(said.from, said.to, WordClass.EARLIER);
      if (otherSubject) {
        break;
      }
      if (more.say != null
          && !(more.bystander && !more.lesion)
          && !(more.open && more.say == Say.POSITIVE)
          && takesPlace(said, more)) {
        said = more;
      }
    }
    return said;
  }

  private boolean takesPlace(Said said, Said more) {
    if (said.say == null || more.say == null) {
      return false;
    }
    boolean definite = more.say.isDefinite();
    boolean judged = line.any(more.from, more.to, StainWord.JUDGED);
    if (definite && line.any(said.from, said.to, WordClass.EARLIER)) {
      return true;
    }
    return switch (said.say) {
      case PERFORMED ->
          more.say == Say.NOT_PERFORMED
              || more.say == Say.PENDING
              || more.say == Say.EQUIVOCAL
              || definite && (more.hasAuxiliary() || more.strong);
      case PENDING ->
          more.say == Say.NOT_PERFORMED || definite && more.strong && more.hasAuxiliary();
      case NOT_PERFORMED -> more.say == Say.PENDING;
      case EQUIVOCAL -> more.say == Say.PENDING || definite && judged;
      case POSITIVE ->
          !said.strong && more.strong && (more.say == Say.EQUIVOCAL || more.say == Say.NEGATIVE)
              || definite && judged;
      default -> false;
    };
  }

  // ---- the productions

  /** "if CD117 is positive", "GISTs are usually positive": says nothing of this tumour. */
  private boolean condition(int i) {
    int from = clauseFrom(i);
    int to = sentence.gapTo(i);
    Said end = gapEnd(i);
    if (end.separator == Separator.COMMA) {
      from = Math.max(from, end.from);
    }
    int gapFrom = sentence.gapFrom(i);
    int next = sentence.gapFrom(i + 1);
    boolean inverted = i == 0 && to - gapFrom <= 2 && line.is(from, StainWord.INVERTED);
    boolean goesOn =
        i > 0
            && sentence.lists.get(i - 1).say() == Say.CONDITION
            && !line.any(gapFrom, to, SEMICOLON);
    boolean absence =
        to > from && line.is(to - 1, StainWord.OBJECT) && line.any(from, to, WordClass.ABSENCE);
    boolean counterfactual = absence && line.any(next, sentence.gapTo(i + 1), StainWord.OUGHT);
    int reach = Math.min(next + GENERAL_REACH, sentence.gapTo(i + 1));
    for (Said piece : sentence.gaps.get(i + 1)) {
      if (!piece.isEmpty()) {
        reach = Math.min(reach, piece.to);
        break;
      }
    }
    boolean known =
        line.is(to - 1, PATTERN) && line.is(to - 2, WordClass.DEFINITE) && line.is(next, NOUN);
    boolean general =
        !known
            && (line.any(clauseFrom(i), to, WordClass.GENERAL)
                || !isStated(i) && line.any(next, reach, WordClass.GENERAL));
    boolean condition = isConditional(from, to) || inverted || goesOn || counterfactual || general;
    return condition && set(i, Say.CONDITION, null);
  }

  /** "The tumor is positive for": of this tumour, whatever is added in general. */
  private boolean isStated(int i) {
    Said right = before[i];
    return right != null && right.strong && right.lesion && Say.isDefinite(right.say);
  }

  private boolean isConditional(int from, int to) {
    for (int k = from; k < to; k++) {
      if (line.is(k, WordClass.CONDITION)
          && !line.is(k, WordClass.MODAL)
          && !line.is(k, StainWord.PURPOSE)) {
        return true;
      }
    }
    return false;
  }

  /** "Stains cut: CD117, DOG1", "antibodies in use: ...": a list of slides or reagents. */
  private boolean roster(int i) {
    int slides = 0;
    for (int k = 0; k < line.size; k++) {
      if (!line.is(k, StainWord.ROSTER)) {
        continue;
      }
      if (!line.is(k, StainWord.SLIDE)) {
        return set(i, Say.NAMED, null);
      }
      boolean alone = !line.any(k - 2, k + 3, AUXILIARY) && !line.is(k - 1, StainWord.OBJECT);
      slides += alone ? k < sentence.gapFrom(1) ? 1 : 2 : 0;
      if (slides > 1) {
        return set(i, Say.NAMED, null);
      }
    }
    int next = sentence.gapFrom(i + 1);
    boolean options =
        line.any(next, sentence.gapTo(i + 1), StainWord.OPTION)
            || isLast(i) && line.any(sentence.gapFrom(i), next, StainWord.OPTION);
    return options && set(i, Say.NAMED, null);
  }

  /**
   * A negator before the list that waits for what it denies: the clause is read as one, with the
   * list as a slot. "No CD117 was done", "does not show any CD117".
   */
  private boolean openNegator(int i) {
    Say facingSay = say(before[i]);
    Said piece = gapEnd(i);
    if (piece.isEmpty()
        || facingSay != null && facingSay != Say.NOT
        || piece.separator == Separator.EXCEPTION
        || line.any(clauseFrom(i), sentence.gapTo(i), WordClass.NEITHER)
        || isEllipsis(piece)
        || !composition.waits(piece)) {
      return false;
    }
    boolean shown =
        line.any(piece.from, piece.to, SHOW)
            || line.any(piece.from, piece.to, OBSERVED)
            || !line.is(composition.negator(), WordClass.NOT);
    int to = sentence.gapFrom(i + 1);
    Said follows = sentence.gaps.get(i + 1).get(0);
    boolean shared = !isLast(i) && sentence.gaps.get(i + 1).size() == 1 && before[i + 1] != null;
    if (!shared && !follows.isEmpty()) {
      to = follows.to;
    }
    Said all = composition.of(piece.from, to);
    Say say = all.say;
    if (say == Say.PENDING) {
      say = Say.NOT_PERFORMED;
    } else if (say != Say.NEGATIVE && say != Say.NOT_PERFORMED && say != Say.EQUIVOCAL) {
      say = shown && (say == null || say == Say.NOUN) ? Say.NEGATIVE : null;
    }
    return set(i, say, all);
  }

  /** "but not CD117", "nor is CD117": what is denied was said before. */
  private boolean isEllipsis(Said piece) {
    if (piece.isEmpty()) {
      return false;
    }
    int last = piece.to - 1;
    boolean contrast =
        piece.separator == Separator.CONTRAST || line.any(piece.from, piece.to, WordClass.CONTRAST);
    int not = line.is(last, StainWord.OBJECT) && !line.is(last, NEGATOR) ? last - 1 : last;
    return line.is(not, WordClass.NOT) && not >= piece.from && (contrast || not == piece.from)
        || line.is(piece.from, WordClass.NOR) && line.is(last, AUXILIARY);
  }

  /** "The tumor is absent from the CD117 slide": there is no test. */
  private boolean missing(int i) {
    Said piece = gapEnd(i);
    int next = sentence.gapFrom(i + 1);
    boolean slide = line.is(next, StainWord.SLIDE) || line.is(next, WordClass.MATERIAL);
    boolean missing =
        slide
            && piece.lesion
            && line.any(piece.from, piece.to, StainWord.GONE)
            && line.any(piece.from, piece.to, WordClass.PREPOSITION);
    return missing && set(i, Say.NOT_PERFORMED, piece);
  }

  /** "Neither CD117 nor DOG1 is expressed": negates what the clause predicates. */
  private boolean neither(int i) {
    Say facingSay = say(before[i]);
    int last = sentence.gapTo(i) - 1;
    boolean elliptic = line.is(last, AUXILIARY) && line.is(last - 1, WordClass.NEITHER);
    if (!line.any(clauseFrom(i), sentence.gapTo(i), WordClass.NEITHER)
        || elliptic
        || facingSay != null && facingSay != Say.NOT) {
      return false;
    }
    Said predicate = behind[i];
    Say say = say(predicate);
    Say denied =
        say == null
            ? null
            : switch (say) {
              case POSITIVE, NOUN -> Say.NEGATIVE;
              case NEGATIVE -> Say.POSITIVE;
              case PERFORMED, PENDING, NOT_PERFORMED, RECOMMENDED -> Say.NOT_PERFORMED;
              default -> null;
            };
    return set(i, denied, predicate);
  }

  /** "CD117, DOG1, desmin: +, +, -" */
  private boolean signsInOrder(int i) {
    List<Stain> stains = sentence.lists.get(i).stains;
    int from = sentence.gapFrom(i + 1);
    int to = sentence.gapTo(i + 1);
    if (stains.size() < 2 || !isLast(i) || !line.is(from, COLON)) {
      return false;
    }
    List<Say> signs = new ArrayList<>(stains.size());
    for (int k = from + 1; k < to; k++) {
      Part part = line.part[k];
      if (part == PLUS || part == DASH) {
        if (part != line.part[k - 1]) {
          signs.add(part == PLUS ? Say.POSITIVE : Say.NEGATIVE);
        }
      } else if (part != COMMA && part != SLASH && part != MARK) {
        return false;
      }
    }
    if (signs.size() != stains.size()) {
      return false;
    }
    for (int k = 0; k < signs.size(); k++) {
      stains.get(k).set(signs.get(k), line.from[from], line.to[to - 1]);
      stains.get(k).firm = true;
    }
    return true;
  }

  /** "positive, negative and positive, respectively": results go by their order. */
  private boolean respectively(int i) {
    List<Stain> stains = sentence.lists.get(i).stains;
    if (!ordered || stains.size() < 2) {
      return false;
    }
    Say[] order = new Say[MOST_ORDERED];
    int from = sentence.gapFrom(i + 1);
    int found = composition.order(from, sentence.gapTo(i + 1), order);
    if (found < stains.size()) {
      from = sentence.gapFrom(i);
      found = composition.order(from, sentence.gapTo(i), order);
    }
    if (found < stains.size()) {
      return false;
    }
    for (int k = 0; k < stains.size(); k++) {
      stains.get(k).set(order[k], 0, 0);
    }
    return true;
  }

  /** "the first two are positive, the last is negative" */
  private boolean ordinals(int i) {
    List<Stain> stains = sentence.lists.get(i).stains;
    boolean done = false;
    for (Said piece : sentence.gaps.get(i + 1)) {
      Say say = piece.say;
      if (stains.size() < 2 || say == null || !say.isDefinite() && say != Say.EQUIVOCAL) {
        continue;
      }
      int n = stains.size();
      for (int k = piece.from; k < piece.to; k++) {
        int many =
            line.is(k, StainWord.TWO) || line.is(k + 1, StainWord.TWO)
                ? 2
                : line.is(k, StainWord.THREE) || line.is(k + 1, StainWord.THREE) ? 3 : 1;
        int first =
            line.is(k, StainWord.FIRST)
                ? 0
                : line.is(k, StainWord.SECOND)
                    ? 1
                    : line.is(k, StainWord.THIRD) ? 2 : line.is(k, StainWord.LAST) ? n - many : -1;
        for (int s = Math.max(first, 0); first >= 0 && s < Math.min(n, first + many); s++) {
          stains.get(s).set(say, line.from[piece.from], line.to[piece.to - 1]);
          done = true;
        }
      }
    }
    return done;
  }

  /** "A is positive, unlike CD117": the contrary of what was said. */
  private boolean contrast(int i) {
    Said end = gapEnd(i);
    boolean but =
        end.separator == Separator.CONTRAST
            && end.isEmpty()
            && say(behind[i]) == null
            && isLast(i)
            && !line.any(sentence.gapFrom(i + 1), line.size, NEGATOR);
    if (but && previous == null && stated(i) != null) {
      return set(i, stated(i).inverse(), null); // "Everything was negative but CD117"
    }
    Said first = sentence.gaps.get(i).get(0);
    boolean allBut =
        end.separator == Separator.CONTRAST
            && end.isEmpty()
            && !first.isEmpty()
            && line.is(first.from, StainWord.EVERY)
            && first.say == null
            && Say.isDefinite(say(behind[i]));
    if (allBut) {
      return set(i, say(behind[i]).inverse(), behind[i]); // "All markers but CD117 are negative"
    }
    boolean unlike =
        end.separator == Separator.CONTRAST
            && line.is(end.from, WordClass.EXCEPT)
            && line.is(end.from, WordClass.CONTRAST)
            && end.to - end.from <= 2;
    Say stated = unlike && say(behind[i]) == null ? stated(i) : null;
    return stated != null && set(i, stated.inverse(), end);
  }

  /** "all negative except CD117", "positive for all but CD117", "CD117 being the exception". */
  private boolean exception(int i) {
    int from = Math.max(sentence.gapFrom(i), sentence.gapTo(i) - 8);
    boolean excepted = line.any(from, sentence.gapTo(i), WordClass.EXCEPT);
    Said follows = behind[i];
    if (!excepted) {
      boolean after =
          say(follows) == null
              && say(before[i]) == null
              && line.any(
                  sentence.gapFrom(i + 1),
                  Math.min(sentence.gapTo(i + 1), sentence.gapFrom(i + 1) + 8),
                  WordClass.EXCEPT)
              && isLast(i);
      Say stated = after ? stated(i) : null;
      return stated != null && set(i, stated.inverse(), null);
    }
    List<Said> next = sentence.gaps.get(i + 1);
    boolean relative =
        follows != null
            && Say.isDefinite(follows.say)
            && next.get(0).isEmpty()
            && next.size() > 1
            && line.is(next.get(1).from, WordClass.RELATIVE);
    if (relative) {
      return set(i, say(follows), follows);
    }
    Said end = gapEnd(i);
    int last = end.to - 1;
    boolean adjective =
        (line.is(last, POSITIVE) || line.is(last, NEGATIVE))
            && line.any(end.from, last, WordClass.EXCEPT);
    if (adjective) {
      return set(i, line.is(last, NEGATIVE) ? Say.NEGATIVE : Say.POSITIVE, end);
    }
    Say base = previous != null ? previous : statedAnywhere(i);
    return base != null && set(i, base.inverse(), end);
  }

  private @Nullable Say statedAnywhere(int i) {
    Say found = null;
    for (int g = 0; g <= i; g++) {
      for (Said said : sentence.gaps.get(g)) {
        boolean says = Say.isDefinite(said.say) || said.say == Say.NOUN && found == null;
        found = says ? said.say : found;
      }
    }
    for (int g = i + 1; found == null && g < sentence.gaps.size(); g++) {
      for (Said said : sentence.gaps.get(g)) {
        found = found == null && Say.isDefinite(said.say) ? said.say : found;
      }
    }
    return found == null ? memory.before : found == Say.NOUN ? Say.POSITIVE : found;
  }

  /** "CD117 is not", "CD117 does", "nor is CD117", "but not CD117". */
  private boolean ellipsis(int i) {
    Said follows = behind[i];
    Said end = gapEnd(i);
    Say stated = stated(i);
    if (say(before[i]) == Say.NOT || isEllipsis(end) && say(before[i]) == null) {
      return set(i, afterNot(i, follows, end, stated), end);
    }
    if (follows == null || follows.say != null) {
      return inverted(i, end, stated);
    }
    boolean brief = follows.to - follows.from <= ELLIPSIS && !hasContent(follows);
    Say earlier = previous != null ? previous : memory.before;
    if (follows.negated && follows.open && follows.hasAuxiliary() && brief) {
      return set(i, earlier == null ? Say.NEGATIVE : earlier.inverse(), follows);
    }
    boolean bare =
        follows.hasAuxiliary()
            && follows.to - follows.from < ELLIPSIS
            && !follows.negated
            && line.is(follows.from, AUXILIARY);
    if (!bare) {
      return inverted(i, end, stated);
    }
    if (line.is(follows.from, WordClass.DO)) {
      boolean denied = memory.negated || earlier == Say.NEGATIVE;
      return set(i, denied ? Say.POSITIVE : earlier, follows);
    }
    boolean contrast =
        end.separator == Separator.CONTRAST || line.any(end.from, end.to, WordClass.ONLY);
    return set(i, contrast && earlier == Say.NEGATIVE ? Say.POSITIVE : earlier, follows);
  }

  /** Whether a piece holds a word that no class knows, which may be its predicate. */
  private boolean hasContent(Said said) {
    for (int k = said.from; k < said.to; k++) {
      if (line.isWord(k) && line.word[k] == 0 && line.stainWord[k] == 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Say afterNot(int i, @Nullable Said follows, Said end, @Nullable Say stated) {
    Say says = say(follows);
    if (follows != null && (says == Say.PERFORMED || says == Say.PENDING)) {
      return Say.NOT_PERFORMED;
    }
    if (follows != null && Say.isDefinite(says) && follows.hasAuxiliary() && says != null) {
      return follows.negated ? says : says.inverse();
    }
    if (line.is(end.from, WordClass.NOR) && stated != null) {
      return Say.NEGATIVE;
    }
    return stated == null ? null : stated.inverse();
  }

  /** "so is CD117", "nor is CD117", "as are CD34 and CD117" */
  private boolean inverted(int i, Said end, @Nullable Say stated) {
    int last = end.to - 1;
    boolean auxiliary = line.is(last, AUXILIARY) && last > end.from;
    if (!auxiliary) {
      return false;
    }
    Say earlier = stated == null ? memory.before : stated;
    if (line.is(last - 1, WordClass.NOR) || line.is(last - 1, WordClass.NEITHER)) {
      return set(i, Say.NEGATIVE, end);
    }
    boolean same = line.is(last - 1, WordClass.LIKEWISE) || line.is(last - 1, StainWord.CAUSE);
    return same && set(i, earlier, end);
  }

  /** "as seen on the PAS stain": it was done. */
  private boolean named(int i) {
    int before = sentence.gapTo(i) - 1;
    boolean named =
        say(behind[i]) == null
            && say(this.before[i]) == null
            && (line.is(before, StainWord.OBJECT)
                    && line.is(sentence.gapFrom(i + 1), StainWord.HEAD)
                || line.is(before, StainWord.UPON)
                    && (sentence.gapFrom(i + 1) == line.size
                        || !line.is(sentence.gapFrom(i + 1), WordClass.LESION)));
    return named && set(i, Say.PERFORMED, null);
  }

  /** "CD117 likewise", "the same holds for CD117" */
  private boolean likewise(int i) {
    if (say(behind[i]) != null || say(before[i]) != null) {
      return false;
    }
    Said end = gapEnd(i);
    int next = sentence.gapFrom(i + 1);
    boolean like =
        line.any(end.from, end.to, WordClass.LIKEWISE)
            || line.any(next, Math.min(next + 4, sentence.gapTo(i + 1)), WordClass.LIKEWISE);
    Said answer = behind[i];
    like |=
        answer != null
            && any != null
            && answer.to - answer.from <= 3
            && line.is(answer.from, WordClass.PREPOSITION)
            && line.is(answer.from + 1, StainWord.EVERY);
    Say earlier = any != null ? any : stated(i) != null ? stated(i) : memory.before;
    return like && set(i, earlier, end);
  }

  /** "the diffuse CD117 expression", "in view of the KIT staining": known, and denied by none. */
  private boolean presupposed(int i) {
    int noun = sentence.gapFrom(i + 1);
    int last = sentence.gapTo(i) - 1;
    if (!line.is(noun, NOUN) || last < sentence.gapFrom(i)) {
      return false;
    }
    Said facingSaid = before[i];
    Said follows = behind[i];
    boolean pattern = line.is(last, PATTERN) && facingSaid != null && !facingSaid.negated;
    boolean found =
        line.is(last, WordClass.DEFINITE)
            && line.any(noun, Math.min(noun + 6, sentence.gapTo(i + 1)), StainWord.FINDING);
    boolean given =
        line.any(Math.max(sentence.gapFrom(i), last - 2), last + 1, StainWord.GIVEN)
            && !(follows != null && follows.negated);
    return (pattern || found || given) && set(i, Say.POSITIVE, gapEnd(i));
  }

  /** Predicate and list, or list and predicate; where both, the clause tells which. */
  private boolean predicates(int i) {
    Said right = say(before[i]) == null ? null : ofOthers(before[i]);
    if (right != null && right.source != null) {
      for (Said more : sentence.gaps.get(i + 1)) {
        if (more.lesion && !more.bystander && Say.isDefinite(more.say) && isLast(i)) {
          return set(
              i, more.say, more); // "Mast cells are positive for CD117; the tumor is negative"
        }
      }
    }
    Said left = say(behind[i]) == null ? null : behind[i];
    if (left == null && behind[i] != null) {
      left = open(i, behind[i], right);
    }
    if (right != null && left != null) {
      int first = sentence.gapFrom(i + 1);
      boolean label =
          line.is(first, COLON)
              && !(Say.isDefinite(right.say) && !line.is(sentence.gapTo(i) - 1, COLON));
      if (label) {
        right = null;
      } else if (right.say == Say.RECOMMENDED && left.say == Say.PERFORMED) {
        left = null;
      } else if (right.say == Say.POSITIVE
          && !right.strong
          && left.say == Say.NEGATIVE
          && left.strong
          && !left.hasAuxiliary()) {
        right = null;
      }
    }
    if (right != null && left != null) {
      return both(i, right, left);
    }
    Said end = gapEnd(i);
    boolean lost =
        right == null
            && left != null
            && end.say == Say.NOT_PERFORMED
            && (left.say == Say.PERFORMED
                || left.say == Say.RECOMMENDED
                || left.say == Say.PENDING);
    if (lost) {
      return set(i, end.say, end); // "the block was used up before CD117 could be cut"
    }
    Said one = right == null ? left : right;
    if (one == null) {
      return false;
    }
    return set(i, single(i, one, right != null), one);
  }

  /** "CD117: no evidence of loss", "the trichrome stain shows fibrosis": what is shown. */
  private @Nullable Said open(int i, Said said, @Nullable Said right) {
    boolean control =
        said.label
            && line.any(said.from, said.to, WordClass.CONTROL)
            && line.any(said.from, said.to, WordClass.POSITIVE);
    if (control) {
      Said positive = new Said(said.from, said.to);
      positive.say = Say.POSITIVE;
      positive.source = Values.Source.CONTROL;
      return positive;
    }
    if (said.label && said.negated && said.open) {
      return negative(said);
    }
    if (right != null && right.say != Say.NOUN && right.say != Say.PERFORMED) {
      return null;
    }
    int bracket = sentence.gapTo(i) - 1;
    boolean studies = line.is(bracket, BRACKET) && line.is(bracket - 1, StainWord.HEAD);
    int first = said.from;
    while (first < said.to - 1
        && (line.is(first, StainWord.HEAD) || line.is(first, WordClass.RELATIVE))) {
      first++;
    }
    boolean shows =
        line.is(first, SHOW)
            && first + 1 < said.to
            && !said.negated
            && !line.is(first, WordClass.ING);
    if (!shows) {
      return null;
    }
    Said shown = new Said(said.from, said.to);
    shown.say = studies ? Say.PERFORMED : Say.POSITIVE;
    return shown;
  }

  private boolean both(int i, Said right, Said left) {
    int first = sentence.gapFrom(i + 1);
    boolean several = sentence.lists.get(i).stains.size() > 1;
    if (right.say == Say.PERFORMED
        || right.say == Say.NOUN
        || right.nominal && left.hasAuxiliary()) {
      boolean denied = right.say == Say.NEGATIVE;
      if (denied && (left.say == Say.POSITIVE || left.say == Say.NOUN) && !left.strong) {
        return set(i, Say.NEGATIVE, right);
      }
      if (denied && left.say == Say.NEGATIVE && !left.strong) {
        return set(i, Say.POSITIVE, left);
      }
      if (Say.isDefinite(right.say) && left.say == Say.PERFORMED) {
        return set(i, right.say, right);
      }
      if (Say.isDefinite(right.say)
          && right.strong
          && several
          && left.strong
          && Say.isDefinite(left.say)) {
        return split(i, right, left);
      }
      return set(i, single(i, left, false), left);
    }
    if (right.say == Say.RECOMMENDED) {
      return set(i, right.say, right);
    }
    boolean verb = left.hasAuxiliary() || line.is(first, VERB);
    boolean status =
        Say.isDefinite(left.say)
            || left.say == Say.EQUIVOCAL
            || left.say == Say.NOT_PERFORMED
            || left.say == Say.PENDING;
    if (verb && status && several) {
      return split(i, right, left);
    }
    return set(i, single(i, right, true), right);
  }

  /** "positive for CD117 and desmin is negative": a singular verb takes the last name. */
  private boolean split(int i, Said right, Said left) {
    StainList list = sentence.lists.get(i);
    int cut = list.stains.size() - 1;
    boolean plural =
        left.hasAuxiliary()
            ? line.is(left.auxiliary, StainWord.PLURAL)
            : !line.is(left.from, WordClass.THIRD);
    if (plural) {
      cut = lastJoint(list);
    }
    for (int k = 0; k < list.stains.size(); k++) {
      Said said = k < cut ? right : left;
      list.stains.get(k).set(said.say, line.from[said.from], line.to[said.to - 1]);
    }
    return true;
  }

  /** The stain before which an "and" joins two predicates rather than the last two names. */
  private int lastJoint(StainList list) {
    int stain = list.stains.size() - 1;
    int found = Math.max(1, list.stains.size() - 2);
    for (int k = list.to - 1; k > list.from && stain > 0; k--) {
      if (line.stain[k] != null) {
        stain = line.stain[k] == list.stains.get(stain) ? stain : stain - 1;
      } else if (line.is(k, WordClass.AND) && stain < list.stains.size() - 1) {
        return Math.max(1, stain);
      }
    }
    return found;
  }

  private @Nullable Say single(int i, Said said, boolean right) {
    Say say = said.say;
    if (say == Say.NOUN) {
      boolean done = (right && !said.negated || isTitle(i)) && !isExpression(said);
      return noun(i, said, right) ? Say.POSITIVE : done ? Say.PERFORMED : Say.NOUN;
    }
    if (said.open && say == Say.POSITIVE && !said.strong) {
      for (Stain stain : sentence.lists.get(i).stains) {
        stain.unread = true;
      }
    }
    if (say == Say.PERFORMED) {
      for (Said more : sentence.gaps.get(i + 1)) {
        boolean anaphor = !more.isEmpty() && line.is(more.from, StainWord.ANAPHOR);
        if (anaphor && more.strong && more.say != null && more.say.isDecided()) {
          return more.say;
        }
      }
    }
    for (Stain stain : sentence.lists.get(i).stains) {
      stain.source = said.source == null ? stain.source : said.source;
    }
    return say;
  }

  /** Whether a noun of staining asserts it: as the subject or object of an affirmative clause. */
  private boolean noun(int i, Said said, boolean right) {
    if (said.negated) {
      return false;
    }
    if (right) {
      boolean asserts =
          said.lesion
              || line.any(said.from, said.to, SHOW)
              || line.any(said.from, said.to, WordClass.HAVE)
              || line.any(said.from, said.to, WordClass.BE)
              || line.any(sentence.gapFrom(i + 1), sentence.gapTo(i + 1), WordClass.EXCLUDE)
              || isExpression(said);
      return asserts && (behind[i] == null || say(behind[i]) == null);
    }
    int first = sentence.gapFrom(i + 1);
    for (int k = said.from; k < said.to; k++) {
      if (line.part[k] == SHOW && line.any(k + 1, said.to, NOUN)) {
        return true;
      }
    }
    return line.is(first, NOUN)
        && line.is(first + 1, WordClass.PREPOSITION)
        && !line.any(first, said.to, AUXILIARY);
  }

  /** "expression of", against "staining for", which may only have been done. */
  private boolean isExpression(Said said) {
    for (int k = said.from; k < said.to; k++) {
      if (line.part[k] == NOUN && !line.is(k, WordClass.STAIN_VERB)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence has no verb, as a caption: "Immunostaining for CD117 (x200)". */
  private boolean isTitle(int i) {
    return i == 0
        && isLast(i)
        && !line.any(0, line.size, AUXILIARY)
        && !line.any(0, line.size, SHOW)
        && !line.any(0, line.size, VERB)
        && !line.any(0, line.size, NEGATOR)
        && !line.any(0, line.size, FAIL)
        && !line.any(0, line.size, COLON);
  }

  // ---- inheritance

  /** Lists without a word of their own take it from the list before, else from the one behind. */
  private void inherit() {
    List<StainList> lists = sentence.lists;
    for (int i = 1; i < lists.size(); i++) {
      Stain from = last(i - 1);
      boolean faced = before[i - 1] != null && say(before[i - 1]) != null;
      boolean open = lists.get(i).isEmpty() || lists.get(i).say() == Say.NOUN && before[i] == null;
      if (open
          && faced
          && from.say != null
          && from.say.isDecided()
          && !line.any(sentence.gapFrom(i), sentence.gapTo(i), SEMICOLON)) {
        for (Stain stain : lists.get(i).stains) {
          stain.takeFrom(from);
        }
        before[i] = before[i] == null ? before[i - 1] : before[i];
      }
    }
    for (int i = lists.size() - 2; i >= 0; i--) {
      Stain from = lists.get(i + 1).stains.get(0);
      int gapFrom = sentence.gapFrom(i + 1);
      int gapTo = sentence.gapTo(i + 1);
      Say say = lists.get(i).say();
      boolean open =
          lists.get(i).isEmpty()
              || say == Say.NOUN
              || say == Say.PERFORMED && line.is(gapTo - 1, BRACKET);
      if (open
          && say(behind[i + 1]) != null
          && from.say != null
          && gapEnd(i + 1).separator != Separator.EXCEPTION
          && !line.any(gapFrom, gapTo, SEMICOLON)
          && !line.any(gapFrom, gapTo, COLON)) {
        // "CD117 but not DOG1 is positive": the predicate, not what is made of it
        boolean turned = from.say == behind[i + 1].say.inverse() && isEllipsis(gapEnd(i + 1));
        for (Stain stain : lists.get(i).stains) {
          stain.takeFrom(from);
          stain.set(turned ? behind[i + 1].say : from.say);
        }
        behind[i] = say(behind[i]) == null ? behind[i + 1] : behind[i];
      }
    }
  }
}
