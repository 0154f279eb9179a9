package org.cajal.stain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cajal.Span;
import org.cajal.Values;
import org.cajal.layout.Asides;
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

  /** Brackets within brackets. */
  private static final int DEEPEST = 4;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Classes classes;
  private final Asides asides;
  private final Signs signs;
  private final Elements raw;
  private final Composition composition;
  private final Elements other;
  private final Composition ofOther;
  private final Degrees degrees;
  private final Amounts amounts;
  private final Memory memory = new Memory();

  public StainStatements(
      Tokens tokens, Matches matches, Lexicon lexicon, Classes classes, Asides asides) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.classes = classes;
    this.asides = asides;
    signs = new Signs(tokens, matches, classes);
    raw = new Elements(tokens);
    composition = new Composition(raw);
    other = new Elements(tokens);
    ofOther = new Composition(other);
    degrees = new Degrees(tokens, classes);
    amounts = new Amounts(raw);
  }

  /**
   * The readings of the stains among the terms of a sentence, in their order.
   *
   * @param next what stands behind the sentence; null at the end, or where a stain is named there
   */
  public List<StainReading> read(List<Lexicon.Match> terms, Run sentence, @Nullable Run next) {
    int count = 0;
    int covered = 0;
    for (Lexicon.Match term : terms) {
      count += term.rule().isStain() ? 1 : 0;
      covered += term.rule().isStain() ? term.to() - term.from() : 0;
    }
    if (count == 0) {
      remember(sentence);
      return List.of();
    }
    classes.find(sentence.from(), sentence.to(), lexicon);
    List<Stain> stains = new ArrayList<>(count);
    raw.read(sentence, terms, classes, stains);
    parse(0, raw.size, 0, stains);
    if (next != null) {
      boolean names = sentence.to() - sentence.from() - covered <= BESIDE_NAMES;
      answer(stains, next, names);
    }
    List<StainReading> readings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      readings.add(StainReading.NOTHING);
    }
    Values.Source usual = usualSource();
    for (Stain stain : stains) {
      readings.set(stain.number, reading(stain, usual));
    }
    memory.negated = raw.any(0, raw.size, WordClass.NOT);
    return readings;
  }

  /** A new paragraph takes nothing from the one before. */
  public void forget() {
    memory.clear();
  }

  private void remember(Run sentence) {
    if (sentence.to() - sentence.from() > ANAPHOR) {
      return;
    }
    Say say = of(sentence, false).say;
    memory.before = Say.isDefinite(say) ? say : memory.before;
  }

  private void parse(int from, int to, int depth, List<Stain> stains) {
    Line line = new Line(raw, composition, asides, signs);
    line.read(from, to);
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
  private void answer(List<Stain> stains, Run next, boolean names) {
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
    boolean anaphor =
        said.strong
            && (other.is(0, StainWord.ANAPHOR)
                || other.is(0, WordClass.ARTICLE)
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
    if (anaphor || answer) {
      Say say = said.say;
      boolean none = other.is(0, StainWord.NONE) || other.is(0, WordClass.NEITHER);
      for (Stain stain : stains) {
        stain.set(none && say == Say.POSITIVE ? Say.NEGATIVE : say, next.from(), next.to());
        stain.unread = false;
      }
    }
  }

  private Values.Source usualSource() {
    return raw.any(0, raw.size, WordClass.OUTSIDE)
        ? Values.Source.OUTSIDE
        : Values.Source.LESION;
  }

  private StainReading reading(Stain stain, Values.Source usual) {
    Say say = stain.say;
    boolean read = say != null && !(stain.unread && say == Say.POSITIVE);
    Values.Result result = say == null || !read ? Values.Result.NO_RESULT : say.result;
    if (result == Values.Result.NO_RESULT) {
      return stain.unread
          ? new StainReading(
              result, null, null, null, null, Values.Source.LESION, true, ImmutableList.of())
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
