package org.cajal.context;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.cajal.Assertion;
import org.cajal.Experiencer;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Temporality;
import org.cajal.layout.Forms;
import org.cajal.layout.Layout;
import org.cajal.layout.Unit;
import org.cajal.layout.Units;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Rule;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What a report says of the phrases in it: assertion, temporality and experiencer. */
public final class Statements {
  /** The outcome, with the cues that decided it. */
  public record Statement(
      Assertion assertion,
      Temporality temporality,
      Experiencer experiencer,
      ImmutableList<Span> cues,
      boolean unread) {
    public Statement hypothetical() {
      return new Statement(assertion, Temporality.HYPOTHETICAL, experiencer, cues, unread);
    }
  }

  /** Brackets within brackets that are followed. */
  private static final int DEEPEST = 16;

  /** Tokens from a year forward to what it dates; half of them back. */
  private static final int YEAR_REACH = 16;

  private final Tokens tokens;
  private final Matches matches;
  private final Layout layout;
  private final Units units;
  private final Forms forms;
  private final Lexicon lexicon;
  private final Classes classes;
  private final Stretch sentence;
  private final Stretch aside;

  /** An answer, a label or a lead. */
  private final Stretch other;

  private final Replies replies;
  private int[] ends = {};
  private int[] mates = {};

  public Statements(
      Tokens tokens,
      Matches matches,
      Layout layout,
      Units units,
      Forms forms,
      Classes classes,
      Lexicon lexicon) {
    this.units = units;
    this.forms = forms;
    this.tokens = tokens;
    this.matches = matches;
    this.layout = layout;
    this.lexicon = lexicon;
    this.classes = classes;
    sentence = new Stretch(tokens, classes);
    aside = new Stretch(tokens, classes);
    other = new Stretch(tokens, classes);
    replies = new Replies(other, tokens);
  }

  public Statement of(int from, int to) {
    return of(from, to, null);
  }

  /**
   * @param type of the phrase; null where it is in no dictionary
   */
  public Statement of(int from, int to, @Nullable MentionType type) {
    Unit unit = units.at(from);
    Run run = stretchOf(unit, from, to);
    read(sentence, run, from, to);
    int said = said(from, run);
    said = Said.both(said, ofPlace(unit, from, to, type));
    if (forms.isLost(from, to)) {
      said |= Said.NOT_STATED;
    }
    return fold(from, to, run, type, said);
  }

  /** The stretch that a unit's language is; a name that a line's end parts is read to its end. */
  private static Run stretchOf(Unit unit, int from, int to) {
    Run run = unit.run();
    return run.from() <= from && from < run.to()
        ? to <= run.to() ? run : new Run(run.from(), to)
        : new Run(from, to);
  }

  // ---- what the place of a unit says

  /** Whether a name is the first of its stretch, and stands in no phrase: "GIST of the stomach". */
  private boolean isHead(int from) {
    int phrase = sentence.phrases.at(from);
    for (int i = 0; i < phrase; i++) {
      if (sentence.phrases.kind[i] == Phrases.Kind.NAME) {
        return false;
      }
    }
    readOther(units.at(from).run());
    return sentence.scopes.isFree(phrase) && !replies.hasVerb();
  }

  private int ofPlace(Unit unit, int from, int to, @Nullable MentionType type) {
    int said = Said.NOTHING;
    if (unit.tick() == Unit.Tick.EMPTY || unit.tick() == Unit.Tick.LOST) {
      return Said.NOT_STATED;
    }
    if (type == MentionType.HISTOLOGY && isTitle(unit)) {
      said |= Said.LIKE;
    }
    if (type == MentionType.HISTOLOGY && tokens.is(to, '?')) {
      said |= Said.POSSIBLE;
    }
    if (type != MentionType.HISTOLOGY && isZero(to)) {
      said |= Said.DENIED;
    }
    Run lead = unit.lead();
    if (lead != null) {
      said |= heading(lead);
    }
    Unit label = unit.label();
    if (label != null) {
      said |= heading(label.run());
    }
    if (unit.kind() == Unit.Kind.LABEL
        && to <= unit.run().to()
        && (isAsked(type) || isHead(from))) {
      said |= ofAnswers(unit, type);
    }
    return said;
  }

  /** "(mitoses 1, necrosis 0)" */
  private boolean isZero(int token) {
    return tokens.isNumber(token) && tokens.number(token) == 0 && tokens.is(token + 1, ')');
  }

  private int heading(Run run) {
    readOther(run);
    int said = replies.ofHead();
    Run section = layout.sectionOf(run.from()).heading();
    boolean names = run.from() >= section.from() && run.to() <= section.to();
    return names ? said & ~Said.HISTORICAL : said;
  }

  /** "GIST RESECTION - SYNOPTIC REPORT" */
  private boolean isTitle(Unit unit) {
    readOther(unit.run());
    if (replies.isTitle()) {
      return true;
    }
    if (replies.hasVerb()) {
      return false;
    }
    Unit label = unit.label();
    if (label != null) {
      readOther(label.run());
      if (replies.isTitle()) {
        return true;
      }
    }
    for (Unit answer : unit.answers()) {
      readOther(answer.run());
      if (replies.isTitle()) {
        return true;
      }
    }
    return false;
  }

  private void readOther(Run run) {
    if (other.run.from() != run.from() || other.run.to() != run.to()) {
      read(other, run, -1, -1);
    }
  }

  private static boolean isAsked(@Nullable MentionType type) {
    return type != MentionType.HISTOLOGY && type != MentionType.SITE;
  }

  private int ofAnswers(Unit label, @Nullable MentionType type) {
    List<Unit> answers = label.answers();
    if (answers.isEmpty()) {
      return isAsked(type) && !isFilled(label.run()) ? Said.NOT_STATED : Said.NOTHING;
    }
    boolean unticked = areOffered(answers);
    if (unticked) {
      return isAsked(type) ? Said.NOT_STATED : Said.NOTHING;
    }
    for (int i = 0; i < answers.size(); i++) {
      Unit answer = answers.get(i);
      if (answer.tick() == Unit.Tick.EMPTY || answer.tick() == Unit.Tick.LOST) {
        unticked = true;
        continue;
      }
      int said = reply(answer);
      if (said == Said.BARE && isAgain(answer.run(), type)) {
        said = Said.DENIED;
      }
      if (said != Said.BARE) {
        return said;
      }
      if (isAsked(type)) {
        return Said.NOTHING;
      }
    }
    return unticked && isAsked(type) ? Said.NOT_STATED : Said.NOTHING;
  }

  /** "Yes No Indeterminate": answers side by side, of which none is marked. */
  private boolean areOffered(List<Unit> answers) {
    int denied = 0;
    int other = 0;
    for (int i = 0; i < answers.size(); i++) {
      Unit answer = answers.get(i);
      if (answer.tick() != Unit.Tick.NONE || answer.header() != null) {
        return false;
      }
      denied += Said.isDenied(reply(answer)) ? 1 : 0;
      other += Said.isDenied(reply(answer)) ? 0 : 1;
    }
    return denied > 0 && other > 0;
  }

  /** "Genes without variants:" */
  private boolean isBarren(Run label) {
    for (int i = label.from(); i < label.to(); i++) {
      if ((classes.at(i) & BARREN) != 0) {
        return true;
      }
    }
    return false;
  }

  private static final long BARREN = Grammar.of(WordClass.NO, WordClass.WITHOUT, WordClass.DENIED);

  /** "Minimal tumor necrosis (less than 1%):" tells what it asks. */
  private boolean isFilled(Run label) {
    for (int i = label.from(); i < label.to(); i++) {
      if (tokens.isNumber(i) || (classes.at(i) & WordClass.DEGREE.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** "Necrosis: no necrosis" */
  private boolean isAgain(Run answer, @Nullable MentionType type) {
    if ((classes.at(answer.from()) & WordClass.NO.bit()) == 0) {
      return false;
    }
    for (Lexicon.Match name : matches.mentions(answer.from(), answer.to())) {
      if (name.rule().type() == type) {
        return true;
      }
    }
    return false;
  }

  private int reply(Unit answer) {
    Run header = answer.header();
    Run run = answer.run();
    if (header != null && run.to() - run.from() <= 1 && !tokens.isWord(run.from())) {
      readOther(header);
      return replies.ofAnswer(header);
    }
    readOther(run);
    return replies.ofAnswer(run);
  }

  // ---- reading

  private void read(Stretch stretch, Run run, int from, int to) {
    int length = run.to() - run.from() + 1;
    boolean known =
        stretch == sentence
            && stretch.run.from() == run.from()
            && stretch.run.to() == run.to()
            && Math.abs(ends[from - run.from()]) >= to;
    if (known) {
      return;
    }
    classes.find(run.from(), run.to(), lexicon);
    int[] ends = stretch == sentence ? roomForEnds(length) : new int[length];
    int[] mates = stretch == sentence ? roomForMates(length) : new int[length];
    Arrays.fill(ends, 0, length, 0);
    for (Lexicon.Match term : matches.mentions(run.from(), run.to())) {
      mark(ends, term.from() - run.from(), term.to(), term.rule().type() == MentionType.HISTOLOGY);
    }
    if (from >= 0) {
      mark(ends, from - run.from(), to, false);
    }
    match(run, mates);
    stretch.read(run, ends, mates);
    if (stretch == sentence) {
      aside.run = new Run(0, 0);
    }
  }

  private int[] roomForEnds(int length) {
    if (ends.length < length) {
      ends = new int[length * 2];
    }
    return ends;
  }

  private int[] roomForMates(int length) {
    if (mates.length < length) {
      mates = new int[length * 2];
    }
    return mates;
  }

  private static void mark(int[] ends, int at, int end, boolean diagnosis) {
    boolean longer = end > Math.abs(ends[at]);
    int furthest = Math.max(Math.abs(ends[at]), end);
    ends[at] = diagnosis || ends[at] < 0 ? -furthest : longer ? end : ends[at];
  }

  private void match(Run run, int[] mates) {
    int length = run.to() - run.from();
    Arrays.fill(mates, 0, length + 1, -1);
    int[] open = new int[DEEPEST];
    int depth = 0;
    for (int i = 0; i < length; i++) {
      char c = tokens.isWord(run.from() + i) ? 'a' : tokens.first(run.from() + i);
      if (c == '(' || c == '[') {
        if (depth < DEEPEST) {
          open[depth++] = i;
        }
      } else if ((c == ')' || c == ']') && depth > 0) {
        int from = open[--depth];
        mates[from] = run.from() + i;
        mates[i] = run.from() + from;
      }
    }
  }

  /** The bracket that opens the innermost aside of a token; -1 where it stands in none. */
  private int opening(int token, Run run) {
    int at = token - 1;
    while (at >= run.from()) {
      int mate = mates[at - run.from()];
      if (mate > token) {
        return at;
      }
      at = mate >= 0 && mate < at ? mate - 1 : at - 1;
    }
    return -1;
  }

  private int said(int from, Run run) {
    int open = opening(from, run);
    if (open < 0) {
      int phrase = sentence.phrases.at(from);
      return sentence.scopes.said(phrase) | answer(sentence, phrase, run);
    }
    Run inside = new Run(open + 1, mates[open - run.from()]);
    if (aside.run.from() != inside.from() || aside.run.to() != inside.to()) {
      int[] insideEnds =
          Arrays.copyOfRange(ends, inside.from() - run.from(), inside.to() + 1 - run.from());
      int[] insideMates =
          Arrays.copyOfRange(mates, inside.from() - run.from(), inside.to() + 1 - run.from());
      aside.read(inside, insideEnds, insideMates);
    }
    int phrase = aside.phrases.at(from);
    int said = aside.scopes.said(phrase);
    boolean apposition = aside.chunks.size == 1 && opening(open, run) < 0;
    if (apposition) {
      int before = sentence.phrases.at(open);
      said |= sentence.scopes.said(before);
    }
    return said;
  }

  /** What an aside directly behind a phrase's group answers: "necrosis (not identified)". */
  private int answer(Stretch of, int phrase, Run run) {
    int group = of.scopes.chunkOf(phrase);
    int open = of.phrases.aside[of.chunks.to[group] - 1];
    if (open < 0) {
      return ofPast(of, group + 1);
    }
    int at = open + 1;
    int close = mates[open - run.from()];
    if (tokens.isDash(at) && at + 1 == close) {
      return Said.DENIED;
    }
    if (tokens.is(at, '?')) {
      return Said.POSSIBLE;
    }
    long bits = classes.at(at);
    int end = classes.end(at);
    if ((bits & WordClass.DENIED.bit()) != 0 && end == close) {
      return Said.DENIED;
    }
    if ((bits & WordClass.NOT.bit()) != 0
        && classes.end(end) == close
        && (classes.at(end) & WordClass.OBSERVED.bit()) != 0) {
      return Said.DENIED;
    }
    if ((bits & WordClass.PAST.bit()) != 0) {
      return Said.HISTORICAL;
    }
    return (bits & WordClass.DOUBT.bit()) != 0 && end == close ? Said.POSSIBLE : 0;
  }

  /** "GIST of the stomach (past history)" */
  private int ofPast(Stretch of, int from) {
    for (int i = from; i < of.chunks.size; i++) {
      if (of.chunks.kind[i] != Chunks.Kind.PREPOSITION && of.chunks.kind[i] != Chunks.Kind.GROUP) {
        return 0;
      }
      int open = of.phrases.aside[of.chunks.to[i] - 1];
      if (open >= 0) {
        return (classes.at(open + 1) & WordClass.PAST.bit()) != 0 ? Said.HISTORICAL : 0;
      }
    }
    return 0;
  }

  /** The words of the mention's clause that may have decided, by what they decided. */
  private ImmutableList<Span> cues(int from, int said) {
    long classes = 0;
    if (Said.isDenied(said) || Said.isDeniedTwice(said)) {
      classes |= DENYING;
    }
    if (Said.has(said, Said.POSSIBLE | Said.LEFT_OPEN)) {
      classes |= DOUBTING;
    }
    if (Said.has(said, Said.HISTORICAL)) {
      classes |= WordClass.PAST.bit();
    }
    if (Said.has(said, Said.OTHER)) {
      classes |= WordClass.PERSON.bit();
    }
    if (Said.has(said, Said.IF | Said.HYPOTHETICAL)) {
      classes |= WordClass.CONDITION.bit();
    }
    if (classes == 0) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Span> cues = ImmutableList.builder();
    for (int phrase : sentence.scopes.cues(sentence.phrases.at(from), classes)) {
      int last = sentence.phrases.to[phrase] - 1;
      cues.add(new Span(tokens.start[sentence.phrases.from[phrase]], tokens.end[last]));
    }
    return cues.build();
  }

  private static final long DENYING =
      Grammar.of(
          WordClass.NO,
          WordClass.NOT,
          WordClass.WITHOUT,
          WordClass.NEITHER,
          WordClass.NOR,
          WordClass.ABSENCE,
          WordClass.DENIED,
          WordClass.LACK,
          WordClass.EXCLUDE);

  private static final long DOUBTING =
      Grammar.of(WordClass.DOUBT, WordClass.SUSPECT, WordClass.EXCLUDE);

  // ---- the fold

  private Statement fold(int from, int to, Run run, @Nullable MentionType type, int said) {
    int all = said;
    Section.Type section = layout.sectionOf(from).type();
    if (section == Section.Type.DISCLAIMER) {
      all |= Said.NOT_STATED | Said.HYPOTHETICAL;
    }
    if (type == MentionType.CELLULARITY && Said.has(all, Said.LESS)) {
      all = Said.both(all, Said.DENIED);
    }
    if (type == MentionType.KIT_GENE) {
      all &= ~Said.METHOD;
      Unit label = units.at(from).label();
      all |= label != null && isBarren(label.run()) ? Said.BARREN : 0;
    }
    if (type == MentionType.KIT_GENE && Said.has(all, Said.BARREN) && !Said.isDenied(all)) {
      all |= Said.DENIED;
    }
    if (Said.has(all, Said.STAINED)
        && (type == MentionType.HISTOLOGY
            || type == MentionType.SPINDLE_CELL
            || type == MentionType.CELLULARITY)) {
      all = Said.withoutDenials(all);
    }
    Assertion assertion = Fold.assertion(all, type == MentionType.HISTOLOGY || type == null);
    Temporality temporality =
        Said.has(all, Said.HYPOTHETICAL | Said.METHOD | Said.IF)
                || type == MentionType.HISTOLOGY && Said.has(all, Said.GENERAL)
            ? Temporality.HYPOTHETICAL
            : Said.has(all, Said.HISTORICAL) ? Temporality.HISTORICAL : Temporality.CURRENT;
    if (temporality == Temporality.CURRENT
        && (section == Section.Type.HISTORY
            || section == Section.Type.CLINICAL
                && type != MentionType.SITE
                && assertion == Assertion.PRESENT
                && isDated(from, to, run))) {
      temporality = Temporality.HISTORICAL;
    }
    return new Statement(
        assertion,
        temporality,
        Said.has(all, Said.OTHER) ? Experiencer.OTHER : Experiencer.PATIENT,
        cues(from, all),
        Said.has(all, Said.UNREAD));
  }

  /** "breast carcinoma 2005", "2007 GIST (elsewhere; CD117 positive)": whether a year is given. */
  private boolean isDated(int from, int to, Run sentence) {
    boolean parted = false;
    for (int i = from - 1; i >= Math.max(sentence.from(), from - YEAR_REACH); i--) {
      if (tokens.is(i, '(')) {
        parted = false;
      }
      parted |= tokens.is(i, ';') || tokens.is(i, ':') || tokens.is(i, SmallWord.NOW);
      if (!parted && isYear(i)) {
        return true;
      }
    }
    for (int i = to; i < Math.min(sentence.to(), to + YEAR_REACH / 2); i++) {
      if (tokens.is(i, ';') || tokens.is(i, ':') || tokens.is(i, SmallWord.NOW)) {
        return false;
      }
      if (isYear(i)) {
        return true;
      }
    }
    return false;
  }

  /** Four digits that are no part of a date, which may be today's, or of a number. */
  private boolean isYear(int token) {
    return tokens.isNumber(token)
        && tokens.end[token] - tokens.start[token] == 4
        && tokens.number(token) >= 1900
        && tokens.number(token) < 2100
        && (!tokens.touchesPrevious(token) || tokens.is(token - 1, '('))
        && !(tokens.touchesPrevious(token + 1)
            && (tokens.isDash(token + 1) || tokens.is(token + 1, '/')));
  }

  /** "The possibilities include:" and a list behind it; null where no cue ends the sentence. */
  public Lexicon.@Nullable Match head(Run sentence) {
    int colon = sentence.to() - 1;
    if (!tokens.is(colon, ':')) {
      return null;
    }
    for (Lexicon.Match cue :
        matches.between(Rule.Layer.CUE, Math.max(sentence.from(), colon - 6), colon)) {
      boolean heads =
          switch (cue.rule().cue().says()) {
            case ABSENT, POSSIBLE, HYPOTHETICAL, HISTORICAL -> true;
            default -> false;
          };
      if (heads && cue.to() == colon && cue.rule().cue().actsForward()) {
        return cue;
      }
    }
    return null;
  }

  /** The cues of a sentence, which tell the roles of sites. */
  public List<Lexicon.Match> cues(Run sentence) {
    return matches.between(Rule.Layer.CUE, sentence.from(), sentence.to());
  }

  /** The spans of the cues, for a mention. */
  public static ImmutableList<Span> spans(Tokens tokens, List<Lexicon.Match> cues) {
    if (cues.isEmpty()) {
      return ImmutableList.of();
    }
    if (cues.size() == 1) {
      return ImmutableList.of(span(tokens, cues.get(0)));
    }
    ImmutableList.Builder<Span> spans = ImmutableList.builderWithExpectedSize(cues.size());
    for (int i = 0; i < cues.size(); i++) {
      spans.add(span(tokens, cues.get(i)));
    }
    return spans.build();
  }

  private static Span span(Tokens tokens, Lexicon.Match match) {
    return new Span(tokens.start[match.from()], tokens.end[match.to() - 1]);
  }
}
