package org.cajal.stain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cajal.Span;
import org.cajal.Values;
import org.cajal.layout.Unit;
import org.cajal.layout.Units;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a report says of the stains it names, sentence by sentence: a small grammar over word
 * classes. A sentence's main line is cut into lists of stains, gaps and pieces ({@link Sentence});
 * what a piece says is composed of its words ({@link Composition}); declared productions bind it to
 * lists ({@link Productions}); and what counts in the end one fold decides ({@link Fold}).
 */
public final class StainStatements {
  /** Tokens of an answer on the next line. */
  private static final int ANSWER = 8;

  /** Tokens of a sentence that speaks of the stains before it. */
  private static final int ANAPHOR = 25;

  /** Tokens beside the names in a line that only names stains. */
  private static final int BESIDE_NAMES = 3;

  /** Units that are read as one, so that the work on one stays bounded. */
  private static final int MOST_TOGETHER = 8;

  /** Signs between a label and its value. */
  private static final int MARKS = 3;

  /** Brackets within brackets. */
  private static final int DEEPEST = 4;

  private final Tokens tokens;
  private final Matches matches;
  private final Lexicon lexicon;
  private final Classes classes;
  private final Units units;
  private final Signs signs;
  private final Elements raw;
  private final Composition composition;
  private final Elements other;
  private final Composition ofOther;
  private final Degrees degrees;
  private final Amounts amounts;
  private final Memory memory = new Memory();

  /** Elements of the main line beside its stains. */
  private int words;

  /** What was read, by the first token of the stain. */
  private final Map<Integer, StainReading> readings = new HashMap<>();

  public StainStatements(
      Tokens tokens, Matches matches, Lexicon lexicon, Classes classes, Units units) {
    this.tokens = tokens;
    this.matches = matches;
    this.lexicon = lexicon;
    this.classes = classes;
    this.units = units;
    signs = new Signs(tokens, matches, classes);
    raw = new Elements(tokens);
    composition = new Composition(raw);
    other = new Elements(tokens);
    ofOther = new Composition(other);
    degrees = new Degrees(tokens, classes);
    amounts = new Amounts(raw);
    List<Unit> all = units.all();
    for (int i = 0; i < all.size(); ) {
      i = readFrom(all, i);
    }
  }

  /** What the report says of a stain that it names. */
  public StainReading of(Lexicon.Match stain) {
    return readings.getOrDefault(stain.from(), StainReading.NOTHING);
  }

  // ---- what is read together

  /** Reads a unit that names stains, with what belongs to it; the next unit to read. */
  private int readFrom(List<Unit> all, int first) {
    Unit unit = all.get(first);
    if (!namesStain(unit.run())) {
      remember(unit.run());
      return first + 1;
    }
    int from = unit.run().from();
    Unit label = unit.label();
    if (label != null
        && unit.kind() == Unit.Kind.VALUE
        && label.answers().get(0) == unit
        && !namesStain(label.run())
        && isAdjacent(label.run().to(), from)) {
      from = label.run().from();
    }
    int last = first;
    while (last + 1 < all.size()
        && last - first < MOST_TOGETHER
        && goesOn(all.get(last), all.get(last + 1))) {
      last++;
    }
    Run run = new Run(from, all.get(last).run().to());
    List<Stain> stains = new ArrayList<>(4);
    classes.find(run.from(), run.to(), lexicon);
    raw.read(run, matches.mentions(run.from(), run.to()), classes, stains);
    parse(0, raw.size, 0, stains);
    for (int i = first; i <= last; i++) {
      place(all.get(i), stains);
    }
    if (last + 1 < all.size() && !namesStain(all.get(last + 1).run())) {
      Run next = all.get(last + 1).run();
      answer(stains, next);
    }
    boolean outside =
        unit.quoted()
            || raw.any(0, raw.size, WordClass.OUTSIDE)
            || label != null && saysOutside(label.run());
    Values.Source usual = outside ? Values.Source.OUTSIDE : Values.Source.LESION;
    for (Stain stain : stains) {
      readings.put(stain.term.from(), reading(stain, usual));
    }
    memory.negated = raw.any(0, raw.size, WordClass.NOT);
    return last + 1;
  }

  private boolean namesStain(Run run) {
    for (Lexicon.Match term : matches.mentions(run.from(), run.to())) {
      if (term.rule().isStain()) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithStain(int token) {
    for (Lexicon.Match term : matches.mentions(token - 4, token + 1)) {
      if (term.rule().isStain() && term.to() == token + 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether only a mark stands between two units. */
  private boolean isAdjacent(int to, int from) {
    for (int i = to; i < from; i++) {
      if (tokens.isWord(i)) {
        return false;
      }
    }
    return from - to <= MARKS && from >= to;
  }

  /** Whether a unit is read as one with the next: a label with its value, a list cut by a label. */
  private boolean goesOn(Unit unit, Unit next) {
    if (!isAdjacent(unit.run().to(), next.run().from())) {
      return false;
    }
    boolean value =
        unit.kind() == Unit.Kind.LABEL
            && next.kind() == Unit.Kind.VALUE
            && next.label() == unit
            && unit.answers().get(0) == next;
    if (value) {
      return true;
    }
    int end = unit.run().to() - 1;
    classes.find(unit.run().from(), unit.run().to(), lexicon);
    boolean open =
        tokens.is(end, ',')
            || tokens.is(end, '/')
            || tokens.is(end, '&')
            || classes.is(end, WordClass.AND);
    boolean sign =
        endsWithStain(end)
            && (tokens.isDash(next.run().from()) || tokens.is(next.run().from(), '+'));
    return (open || sign)
        && next.kind() != Unit.Kind.OPTION
        && next.kind() != Unit.Kind.CELL
        && next.label() == null
        && namesStain(next.run());
  }

  // ---- what its place says of a stain

  private void place(Unit unit, List<Stain> stains) {
    Say tick = unit.tick() == Unit.Tick.EMPTY || unit.tick() == Unit.Tick.LOST ? Say.NAMED : null;
    boolean lost = unit.tick() == Unit.Tick.LOST;
    boolean ticked = unit.tick() == Unit.Tick.TICKED;
    Run lead = unit.lead() == null ? unit.header() : unit.lead();
    for (Stain stain : stains) {
      if (stain.term.from() < unit.run().from() || stain.term.from() >= unit.run().to()) {
        continue;
      }
      boolean open = stain.say == null || !stain.say.isDecided();
      if (tick != null && !(lost && stain.own != null)) {
        stain.set(tick);
        stain.unread = false;
      } else if (unit.kind() == Unit.Kind.LABEL && stain.own == null && takeAnswer(unit, stain)) {
        stain.unread = false;
      } else if (open && ticked) {
        stain.set(Say.PERFORMED);
        stain.unread = false;
      } else if (open && lead != null && !namesStain(lead)) {
        Said said = of(lead, true);
        if (said.say != null
            && said.say.isDecided()
            && (said.strong || said.say == Say.PERFORMED)) {
          stain.set(said.say, lead.from(), lead.to());
          stain.firm = true;
          stain.unread = false;
        }
      }
    }
  }

  /** What the options, cells or lines that answer a label say; whether they say anything. */
  private boolean takeAnswer(Unit label, Stain stain) {
    Run found = null;
    Say say = null;
    Unit others = null;
    int options = 0;
    int figures = 0;
    int answers = 0;
    for (Unit answer : label.answers()) {
      boolean near = isAdjacent(label.run().to(), answer.run().from());
      if (answer.kind() == Unit.Kind.VALUE && near || namesStain(answer.run())) {
        continue;
      }
      if (answer.kind() == Unit.Kind.OPTION) {
        options++;
        if (answer.tick() == Unit.Tick.EMPTY || answer.tick() == Unit.Tick.LOST) {
          continue;
        }
      }
      Say own = sayOf(answer);
      if (own == null && ofOther.isOfOthers()) {
        others = others == null ? answer : others;
      }
      if (own != null
          && own.isDecided()
          && (say == null || isBetter(say, own, found, answer.run()))) {
        say = own;
        found = answer.run();
      }
    }
    if (answers == 1 && figures == 1 && say == Say.POSITIVE) {
      return false; // it may count slides
    }
    if (say == null && others != null) {
      say = Say.POSITIVE;
      found = others.run();
      of(others.run(), true);
      stain.source =
          other.any(0, other.size, StainWord.MAST)
              ? Values.Source.CONTROL
              : Values.Source.OTHER_TISSUE;
    }
    if (say == null && options > 0) {
      say = Say.NAMED;
    }
    if (say == null) {
      return false;
    }
    stain.set(say, found == null ? 0 : found.from(), found == null ? 0 : found.to());
    stain.firm = true;
    return true;
  }

  /** A mark under a head is what the head says; other answers speak for themselves. */
  private @Nullable Say sayOf(Unit answer) {
    Run header = answer.header();
    Said said = of(answer.run(), true);
    boolean mark =
        answer.kind() == Unit.Kind.CELL
            && header != null
            && other.size == 1
            && (said.say == null || other.is(0, Part.PLUS));
    if (mark && header != null) {
      Say ofHead = of(header, true).say;
      return ofHead != null && ofHead.isDecided() ? ofHead : said.say;
    }
    return said.bystander && !said.lesion && said.say == Say.POSITIVE ? null : said.say;
  }

  private boolean isFigure(Run run) {
    return run.to() - run.from() == 1 && tokens.isNumber(run.from());
  }

  /** Whether a later answer says more: a dash may be an empty cell, "not done" another block's. */
  private boolean isBetter(Say say, Say later, @Nullable Run found, Run by) {
    boolean sign = by.to() - by.from() == 1 && !tokens.isWord(by.from());
    boolean dash = found != null && found.to() - found.from() == 1 && !tokens.isWord(found.from());
    boolean zero = found != null && tokens.isNumber(found.from());
    return say == Say.NOT_PERFORMED && later.isDefinite() && !sign
        || say == Say.NEGATIVE && later == Say.POSITIVE && (dash || zero)
        || say == Say.PERFORMED;
  }

  private void remember(Run sentence) {
    if (sentence.to() - sentence.from() > ANAPHOR) {
      return;
    }
    Say say = of(sentence, false).say;
    memory.before = Say.isDefinite(say) ? say : memory.before;
  }

  private void parse(int from, int to, int depth, List<Stain> stains) {
    Line line = new Line(raw, composition, units.asides(), signs);
    line.read(from, to);
    if (depth == 0) {
      words = 0;
      for (int i = 0; i < line.elements().size; i++) {
        words += line.elements().part[i] == Part.STAIN ? 0 : 1;
      }
    }
    Sentence sentence = new Sentence(line.elements());
    new Productions(sentence, memory).bind();
    for (int[] inner : line.inner()) {
      if (depth < DEEPEST) {
        parse(inner[0], inner[1], depth + 1, stains);
      }
    }
    List<Stain> own = new ArrayList<>();
    for (Stain stain : stains) {
      if (stain.term.from() >= raw.from[from] && stain.term.from() < raw.to[to - 1]) {
        own.add(stain);
      }
    }
    new Fold(sentence).finish(own);
  }

  /** What a run without stains says. */
  private Said of(Run run, boolean label) {
    classes.find(run.from(), run.to(), lexicon);
    other.read(run, List.of(), classes, new ArrayList<>(0));
    return ofOther.of(0, other.size, label, false);
  }

  /** "CD117 and DOG1 were done. Both are positive.", "CD117" and "Negative" on the next line. */
  private void answer(List<Stain> stains, Run next) {
    boolean names = words <= BESIDE_NAMES;
    for (Stain stain : stains) {
      names &= stain.say == null;
    }
    boolean open = false;
    for (Stain stain : stains) {
      boolean decided = stain.say != null && stain.say.isDecided() && stain.say != Say.PERFORMED;
      if (decided) {
        return;
      }
      open = true;
    }
    int length = next.to() - next.from();
    if (!open || length > ANAPHOR) {
      return;
    }
    Said said = of(next, names && length <= ANSWER);
    if (takeOrdinals(stains)) {
      return;
    }
    boolean anaphor =
        said.strong
            && (other.is(0, StainWord.ANAPHOR)
                || (other.is(0, WordClass.ARTICLE) || other.is(0, WordClass.DEFINITE))
                    && (other.is(1, StainWord.ANAPHOR) || other.is(1, WordClass.LESION)))
            && (Say.isDefinite(said.say)
                || said.say == Say.EQUIVOCAL
                || said.say == Say.NOT_PERFORMED);
    boolean answer =
        names
            && length <= ANSWER
            && said.say != null
            && said.say.isDecided()
            && said.say != Say.CONDITION
            && !said.bystander;
    anaphor &= isPredicate();
    if (anaphor || answer) {
      Say say = said.say;
      boolean none = other.is(0, StainWord.NONE) || other.is(0, WordClass.NEITHER);
      for (Stain stain : stains) {
        stain.set(none && say == Say.POSITIVE ? Say.NEGATIVE : say, next.from(), next.to());
        stain.unread = false;
      }
    }
  }

  /** "The former is positive, the latter negative." */
  private boolean takeOrdinals(List<Stain> stains) {
    boolean ordinal =
        other.any(0, other.size, StainWord.FIRST) || other.any(0, other.size, StainWord.LAST);
    if (!ordinal || stains.size() < 2) {
      return false;
    }
    boolean done = false;
    for (Said piece : new Sentence(other).gaps.get(0)) {
      for (int k = piece.from; Say.isDefinite(piece.say) && k < piece.to; k++) {
        int at =
            other.is(k, StainWord.FIRST) ? 0 : other.is(k, StainWord.LAST) ? stains.size() - 1 : -1;
        if (at >= 0) {
          stains.get(at).set(piece.say, other.from[piece.from], other.to[piece.to - 1]);
          stains.get(at).firm = true;
          done = true;
        }
      }
    }
    return done;
  }

  /** "They are negative", not "It is negative for malignancy", "It has positive margins". */
  private boolean isPredicate() {
    for (int i = 0; i < other.size; i++) {
      Part part = other.part[i];
      if (part == Part.POSITIVE || part == Part.NEGATIVE || part == Part.EQUIVOCAL) {
        int next = i + 1;
        return !other.is(next, StainWord.OBJECT)
            && (!other.isWord(next)
                || other.part[next] != Part.WORD
                || other.is(next, WordClass.PREPOSITION)
                || other.is(next, WordClass.AND)
                || other.is(next, WordClass.CONTRAST));
      }
      if (other.is(i, WordClass.PREPOSITION) && i > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean saysOutside(Run run) {
    classes.find(run.from(), run.to(), lexicon);
    for (int i = run.from(); i < run.to(); i++) {
      if (classes.is(i, WordClass.OUTSIDE)) {
        return true;
      }
    }
    return false;
  }

  private StainReading reading(Stain stain, Values.Source usual) {
    Say say = stain.say;
    boolean read = say != null && !(stain.unread && say == Say.POSITIVE);
    Values.Result result = say == null || !read ? Values.Result.NO_RESULT : say.result;
    if (result == Values.Result.NO_RESULT) {
      return stain.unread
          ? new StainReading(
              result, null, null, null, null, Values.Source.LESION, false, true, ImmutableList.of())
          : StainReading.NOTHING;
    }
    Values.Extent extent = null;
    Values.Intensity intensity = null;
    Values.Percent percent = null;
    String score = null;
    if (result != Values.Result.NEGATIVE) {
      extent = degrees.extent(stain.ownFrom, stain.ownTo);
      extent = extent == null ? degrees.extent(stain.from, stain.to) : extent;
      intensity = degrees.intensity(stain.ownFrom, stain.ownTo);
      intensity = intensity == null ? degrees.intensity(stain.from, stain.to) : intensity;
    }
    percent = amounts.percent(stain.ownFrom, stain.ownTo);
    percent = percent == null ? amounts.percent(stain.from, stain.to) : percent;
    score = amounts.score(stain.ownFrom, stain.ownTo);
    score = score == null ? amounts.score(stain.from, stain.to) : score;
    return new StainReading(
        result,
        extent,
        intensity,
        percent,
        score,
        stain.source == null ? usual : stain.source,
        stain.firm || stain.own != null || stain.aside != null,
        false,
        cues(stain));
  }

  private List<Span> cues(Stain stain) {
    ImmutableList.Builder<Span> cues = ImmutableList.builder();
    boolean own = stain.ownTo > stain.ownFrom;
    if (own) {
      cues.add(tokens.span(new Run(stain.ownFrom, stain.ownTo)));
    } else if (stain.to > stain.from) {
      cues.add(tokens.span(new Run(stain.from, stain.to)));
    }
    return cues.build();
  }
}
