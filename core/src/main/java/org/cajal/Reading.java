package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cajal.context.Degrees;
import org.cajal.context.Density;
import org.cajal.context.Shares;
import org.cajal.context.Statements;
import org.cajal.layout.Forms;
import org.cajal.layout.Layout;
import org.cajal.layout.Lines;
import org.cajal.layout.Passages;
import org.cajal.layout.Stages;
import org.cajal.layout.Units;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.site.Sites;
import org.cajal.stain.Genes;
import org.cajal.stain.StainNames;
import org.cajal.stain.StainReading;
import org.cajal.stain.StainStatements;
import org.cajal.stain.StainSurroundings;
import org.cajal.text.CleanedText;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.cajal.text.Words;
import org.cajal.tumor.ReportTumors;
import org.cajal.tumor.TumorReader;
import org.jspecify.annotations.Nullable;

/** One report on its way through the stages. */
final class Reading {
  private static final int NEAR = 10;
  private static final int MENTIONS_BACK = 200;

  private final CleanedText view;
  private final Originals originals;
  private final String text;
  private final Dictionary dictionary;
  private final Tokens tokens;
  private final Matches matches;
  private final Classes classes;
  private final Density density;
  private final Lines lines;
  private final Layout layout;
  private final Forms forms;
  private final Units units;
  private final Statements statements;
  private final StainNames names;
  private final StainStatements stains;
  private final StainSurroundings surroundings;
  private final Genes genes;
  private final Shares shares;
  private final Degrees degrees;
  private final Sites sites;
  private final List<Mention> mentions;

  public Reading(CleanedText view, Dictionary dictionary, Stages stages) {
    this(view, dictionary, stages, new Workspace());
  }

  /** A reading by the standard stages. */
  static Reading of(String text, Dictionary dictionary) {
    CleanedText view = dictionary.lexicon().cleaning().clean(text);
    return new Reading(view, dictionary, Stages.STANDARD, new Workspace());
  }

  /** A reading that may be used until another one is made in the same workspace. */
  public Reading(CleanedText view, Dictionary dictionary, Stages ofUser, Workspace workspace) {
    this.view = view;
    originals = new Originals(view);
    text = view.text();
    Stages stages = ofUser.on(view);
    this.dictionary = dictionary;
    tokens = workspace.tokens;
    matches = workspace.matches;
    Words words = dictionary.lexicon().words();
    if (stages.tokenizer() == null) {
      tokens.read(text, words);
    } else {
      tokens.read(text, stages.tokenizer().tokenize(text), words);
    }
    matches.find(tokens, dictionary.lexicon());
    classes = workspace.classes;
    classes.begin(tokens);
    workspace.grammar.begin(tokens);
    density = new Density(tokens, matches, classes);
    lines = new Lines(tokens, matches);
    layout = new Layout(tokens, matches, lines, stages);
    forms = new Forms(tokens, matches);
    units = Units.of(tokens, matches, dictionary.lexicon(), lines, layout);
    statements =
        new Statements(
            tokens, matches, layout, units, forms, workspace.grammar, dictionary.lexicon());
    names = new StainNames(tokens, matches, classes);
    stains = new StainStatements(tokens, matches, dictionary.lexicon(), classes, units);
    surroundings = new StainSurroundings(tokens, dictionary.lexicon(), classes);
    genes = new Genes(matches, classes, names);
    shares = new Shares(tokens, matches);
    degrees = new Degrees(tokens, matches, forms);
    sites = new Sites(tokens, matches, layout, statements);
    mentions = new ArrayList<>(matches.mentions(0, tokens.size).size());
  }

  AnnotatedReport report() {
    Passages passages = new Passages(tokens, matches, lines, statements, layout.sentences());
    while (passages.advance()) {
      readSentence(passages.run(), passages.next());
    }
    return new AnnotatedReport(
        view.original(),
        sections(),
        specimens(),
        sentences(),
        originals.mentions(mentions),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        dictionary.describe());
  }

  /** The tumours of the report; it has no findings and flags yet. */
  ReportTumors tumors() {
    AnnotatedReport report = report();
    List<Mention> procedures = originals.mentions(procedures());
    tokens.place(view);
    return TumorReader.read(report, procedures, tokens, matches, units);
  }

  /**
   * The procedures of the report whose names tell an organ, as sites; those of the patient's
   * history left out. They are no mentions of the report.
   */
  private List<Mention> procedures() {
    List<Lexicon.Match> names = matches.of(Rule.Layer.PROCEDURE);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Mention> procedures = new ArrayList<>(names.size());
    for (Lexicon.Match name : names) {
      Run sentence = sentenceOf(name.from(), name.to());
      Statements.Statement statement = statements.of(name.from(), name.to());
      boolean past =
          statement.temporality() != Temporality.CURRENT
              || layout.sectionOf(name.from()).type() == Section.Type.CLINICAL;
      if (past || statement.assertion() != Assertion.PRESENT) {
        continue;
      }
      procedures.add(
          new Mention(
              MentionType.SITE,
              span(name.from(), name.to()),
              name.rule().procedure().code(),
              Assertion.PRESENT,
              Temporality.CURRENT,
              statement.experiencer(),
              Values.ofSite(name.rule().procedure().code()),
              layout.specimenOf(name.from(), sentence),
              name.rule().id(),
              false,
              ImmutableList.of()));
    }
    return procedures;
  }

  Assertion assertion(Span phrase) {
    Span cleaned = view.cleaned(phrase);
    int from = tokens.at(cleaned.start());
    int to = tokens.at(cleaned.end());
    int length = view.original().length();
    if (phrase.end() > length || from >= to) {
      throw new IllegalArgumentException(
          "no phrase at " + phrase + " in a text of " + length + "; give offsets of words");
    }
    for (Mention mention : report().mentions()) {
      if (mention.start() == tokens.start[from] && mention.end() == tokens.end[to - 1]) {
        return mention.assertion();
      }
    }
    return statements.of(from, to).assertion();
  }

  private Run sentenceOf(int from, int to) {
    List<Run> sentences = layout.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).to() <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // A replaced sentence detector may leave words out.
    return low < sentences.size() ? sentences.get(low) : new Run(from, to);
  }

  private Span span(int from, int to) {
    return from >= to ? new Span(0, 0) : new Span(tokens.start[from], tokens.end[to - 1]);
  }

  List<Section> sections() {
    List<Layout.Headed> headed = layout.sections();
    ImmutableList.Builder<Section> sections = ImmutableList.builderWithExpectedSize(headed.size());
    for (int i = 0; i < headed.size(); i++) {
      int start = i == 0 ? 0 : tokens.start[headed.get(i).run().from()];
      int end =
          i + 1 < headed.size() ? tokens.start[headed.get(i + 1).run().from()] : text.length();
      Run heading = headed.get(i).heading();
      Span head = heading.from() == heading.to() ? new Span(start, start) : tokens.span(heading);
      sections.add(new Section(headed.get(i).type(), head, new Span(start, end)));
    }
    return originals.sections(sections.build());
  }

  /** The specimens, with the code of the first site that each names among the mentions read. */
  List<Specimen> specimens() {
    ImmutableList.Builder<Specimen> specimens =
        ImmutableList.builderWithExpectedSize(layout.parts().size());
    int at = 0;
    for (Layout.Part part : layout.parts()) {
      Span span = span(part.from(), part.to());
      while (at < mentions.size() && mentions.get(at).start() < span.start()) {
        at++;
      }
      String code = null;
      for (int i = at; i < mentions.size() && mentions.get(i).end() <= span.end(); i++) {
        if (mentions.get(i).type() == MentionType.SITE) {
          code = mentions.get(i).values().code();
          break;
        }
      }
      specimens.add(new Specimen(part.label(), span, code));
    }
    return originals.specimens(specimens.build());
  }

  List<Span> sentences() {
    List<Run> runs = layout.sentences();
    ImmutableList.Builder<Span> sentences = ImmutableList.builderWithExpectedSize(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      sentences.add(tokens.span(runs.get(i)));
    }
    return originals.spans(sentences.build());
  }

  private void readSentence(Run sentence, @Nullable Run next) {
    if (!matches.hasMentions(sentence.from(), sentence.to())) {
      return;
    }
    classes.find(sentence.from(), sentence.to(), dictionary.lexicon());
    List<Lexicon.Match> terms = matches.mentions(sentence.from(), sentence.to());
    for (int i = 0; i < terms.size(); i++) {
      StainReading reading = terms.get(i).rule().isStain() ? stains.of(terms.get(i)) : null;
      Lexicon.Match term =
          reading == null ? terms.get(i) : names.read(terms.get(i), sentence, reading);
      if (term == null
          || inHeading(term)
          || term.rule().term().among() == Meaning.Among.LESION
              && !density.isOfLesion(term, sentence)
          || term.rule().term().within() != null && sites.code(term, mentions) == null) {
        continue;
      }
      Rule rule = term.rule();
      Statements.Statement statement = statements.of(term.from(), term.to(), rule.type());
      if (rule.type() == MentionType.KIT_GENE
          && surroundings.isAdvice(layout.sectionOf(term.from()), sentence)) {
        statement = statement.hypothetical();
      }
      if (reading != null && rule.isStain()) {
        addStain(term, sentence, statement, reading);
      } else {
        addTerm(term, statement, sentence, terms);
      }
    }
  }

  private boolean inHeading(Lexicon.Match term) {
    Run heading = layout.sectionOf(term.from()).heading();
    return term.from() >= heading.from() && term.to() <= heading.to();
  }

  private void addStain(
      Lexicon.Match term, Run sentence, Statements.Statement statement, StainReading reading) {
    Values.Result result = reading.result();
    Section.Type section = layout.sectionOf(term.from()).type();
    if (result == Values.Result.NO_RESULT
        && surroundings.isAdvice(layout.sectionOf(term.from()), sentence)) {
      result = Values.Result.RECOMMENDED;
    }
    if (section == Section.Type.DISCLAIMER || surroundings.isCounted(term.to())) {
      result = Values.Result.NO_RESULT;
    }
    Assertion assertion =
        switch (result) {
          case POSITIVE, PERFORMED -> Assertion.PRESENT;
          case NEGATIVE -> Assertion.ABSENT;
          case EQUIVOCAL -> Assertion.POSSIBLE;
          default -> Assertion.NOT_STATED;
        };
    Values.Source source =
        reading.source() == Values.Source.LESION && section == Section.Type.OUTSIDE
            ? Values.Source.OUTSIDE
            : reading.source();
    Values values =
        new Values(
            result,
            reading.extent(),
            reading.intensity(),
            reading.percent(),
            reading.score(),
            source,
            null,
            null,
            null,
            null,
            null);
    add(term, sentence, assertion, statement, values, reading.unread(), reading.cues());
  }

  private void addTerm(
      Lexicon.Match term, Statements.Statement statement, Run sentence, List<Lexicon.Match> terms) {
    Meaning.Term meaning = term.rule().term();
    MentionType type = meaning.type();
    Assertion assertion = statement.assertion();
    Values.Percent percent = null;
    if (type == MentionType.NECROSIS || type == MentionType.CELLULARITY) {
      percent = shares.of(term, sentence, terms);
      boolean filledIn =
          assertion == Assertion.NOT_STATED
              && statement.temporality() == Temporality.CURRENT
              && shares.isLabelled(term, terms);
      assertion = filledIn ? Assertion.PRESENT : assertion;
    }
    Values.Extent extent = null;
    Values.Level level = null;
    Values.Kind kind = null;
    Values.Group group = null;
    Values.Role role = null;
    switch (type) {
      case NECROSIS -> {
        if (percent != null && percent.max() == 0 && assertion == Assertion.PRESENT) {
          assertion = Assertion.ABSENT;
        }
        kind = meaning.kind();
        extent = assertion == Assertion.ABSENT ? null : degrees.extent(term, sentence);
      }
      case CELLULARITY -> level = degrees.level(term, sentence);
      case HISTOLOGY -> {
        group = meaning.group();
        if (assertion == Assertion.PRESENT && isAlternative(term, terms)) {
          assertion = Assertion.POSSIBLE;
        }
        role = isMetastatic(term, sentence) ? Values.Role.METASTASIS : null;
      }
      case SITE -> role = sites.role(term, statement, sentence);
      case KIT_GENE -> {
        boolean open =
            assertion == Assertion.POSSIBLE
                || assertion == Assertion.ABSENT && genes.isToBeDone(term, sentence);
        if (meaning.assertion() != null) {
          assertion = meaning.assertion();
        } else if (open
            || assertion == Assertion.PRESENT
                && !meaning.found()
                && !genes.isFound(term, sentence)) {
          assertion = Assertion.NOT_STATED;
        }
      }
      default -> {}
    }
    Values values =
        new Values(
            null,
            extent,
            null,
            percent,
            null,
            null,
            level,
            kind,
            sites.code(term, mentions),
            role,
            group);
    add(term, sentence, assertion, statement, values, statement.unread(), statement.cues());
  }

  /** "Clinical diagnosis: leiomyoma / GIST": what was thought of, joined by a slash. */
  private boolean isAlternative(Lexicon.Match term, List<Lexicon.Match> terms) {
    boolean first = tokens.is(term.to(), '/');
    if (!first && !tokens.is(term.from() - 1, '/')
        || layout.sectionOf(term.from()).type() != Section.Type.CLINICAL) {
      return false;
    }
    for (Lexicon.Match other : terms) {
      if (other.rule().type() == MentionType.HISTOLOGY
          && (first ? other.from() == term.to() + 1 : other.to() == term.from() - 1)) {
        return other.rule().term().group() != term.rule().term().group();
      }
    }
    return false;
  }

  /** "the GIST" speaks of the one named before, and belongs to its specimen. */
  private @Nullable String specimenOf(Lexicon.Match term, Run sentence) {
    if (term.rule().type() == MentionType.HISTOLOGY && isAnaphor(term)) {
      for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - MENTIONS_BACK); i--) {
        Mention earlier = mentions.get(i);
        boolean same =
            earlier.type() == MentionType.HISTOLOGY
                && Objects.equals(earlier.values().code(), term.rule().term().code());
        if (same && earlier.specimen() != null) {
          return earlier.specimen();
        }
      }
    }
    return layout.specimenOf(term.from(), sentence);
  }

  private boolean isAnaphor(Lexicon.Match term) {
    int before = term.from() - 1;
    return tokens.is(before, SmallWord.DEFINITE);
  }

  private void add(
      Lexicon.Match term,
      Run sentence,
      Assertion assertion,
      Statements.Statement statement,
      Values values,
      boolean unread,
      List<Span> cues) {
    Span span = span(term.from(), term.to());
    MentionType type = term.rule().term().type();
    mentions.add(
        new Mention(
            type,
            span,
            term.rule().term().concept(),
            assertion,
            statement.temporality(),
            statement.experiencer(),
            values,
            specimenOf(term, sentence),
            term.rule().id(),
            unread,
            cues));
  }

  /** "SARCOMA, 2 CM, IN THE WALL, METASTATIC": alone between a comma and the end. */
  private boolean isApposition(int from, Lexicon.Match cue, Run sentence) {
    boolean alone =
        cue.from() > from
            && cue.from() - from <= 2 * NEAR
            && tokens.is(cue.from() - 1, ',')
            && (cue.to() >= sentence.to() || !tokens.isWord(cue.to()));
    for (int i = from; alone && i < cue.from(); i++) {
      alone = !tokens.is(i, ';') && !tokens.is(i, ':');
    }
    return alone;
  }

  private boolean isMetastatic(Lexicon.Match term, Run sentence) {
    List<Lexicon.Match> cues = statements.cues(sentence);
    for (int i = 0; i < cues.size(); i++) {
      Lexicon.Match cue = cues.get(i);
      if (cue.rule().cue().role() == Values.Role.METASTASIS
          && cue.from() >= term.from() - 3
          && (cue.from() < term.to() + 4 || isApposition(term.to(), cue, sentence))) {
        return true;
      }
    }
    return false;
  }
}
