package org.cajal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One report on its way through the stages. */
final class Reading {
  private static final int NEAR = 10;
  private static final int LABEL_REACH = 24;
  private static final int CLAUSE = 8;

  /** Words of a histology. */
  private static final int LONGEST_NAME = 8;

  private static final int ORGANS_BACK = 12;
  private static final int ORGANS_NEAR = 3;
  private static final int ORGAN_AFTER = 30;
  private static final int MENTIONS_BACK = 200;

  private final String text;
  private final Dictionary dictionary;
  private final Tokens tokens;
  private final Matches matches;
  private final Lines lines;
  private final Layout layout;
  private final Forms forms;
  private final Statements statements;
  private final Stains stains;
  private final Quantities quantities;
  private final List<Mention> mentions = new ArrayList<>();

  Reading(String text, Dictionary dictionary, Stages stages) {
    this.text = text;
    this.dictionary = dictionary;
    Words words = dictionary.lexicon().words();
    tokens =
        stages.tokenizer() == null
            ? Tokens.of(text, words)
            : Tokens.of(text, stages.tokenizer().tokenize(text), words);
    matches = Matches.of(tokens, dictionary.lexicon());
    lines = new Lines(tokens, matches);
    layout = new Layout(tokens, matches, lines, stages);
    forms = new Forms(tokens, matches);
    statements = new Statements(tokens, matches, layout, forms);
    stains = new Stains(tokens, matches, forms);
    quantities = new Quantities(tokens);
  }

  AnnotatedReport report() {
    List<Layout.Run> sentences = layout.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      readSentence(sentences.get(i), i + 1 < sentences.size() ? sentences.get(i + 1) : null);
    }
    List<Mention> done = List.copyOf(mentions);
    return new AnnotatedReport(
        text,
        sections(),
        specimens(),
        sentences(),
        done,
        List.of(),
        List.of(),
        dictionary.describe());
  }

  Assertion assertion(Span phrase) {
    int from = tokens.at(phrase.start());
    int to = tokens.at(phrase.end());
    if (phrase.end() > text.length() || from >= to) {
      throw new IllegalArgumentException(
          "no phrase at " + phrase + " in a text of " + text.length() + "; give offsets of words");
    }
    for (Layout.Run sentence : layout.sentences()) {
      if (from < sentence.to()) {
        return statements.of(from, to, sentence).assertion();
      }
    }
    // A replaced sentence detector may leave words out.
    return statements.of(from, to, new Layout.Run(from, to)).assertion();
  }

  private Span span(int from, int to) {
    return from >= to ? new Span(0, 0) : new Span(tokens.start[from], tokens.end[to - 1]);
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<Layout.Headed> headed = layout.sections();
    for (int i = 0; i < headed.size(); i++) {
      int start = i == 0 ? 0 : tokens.start[headed.get(i).run().from()];
      int end =
          i + 1 < headed.size() ? tokens.start[headed.get(i + 1).run().from()] : text.length();
      Layout.Run heading = headed.get(i).heading();
      Span head = heading.from() == heading.to() ? new Span(start, start) : tokens.span(heading);
      sections.add(new Section(headed.get(i).type(), head, new Span(start, end)));
    }
    return sections;
  }

  /** The specimens, with the code of the first site that each names among the mentions read. */
  List<Specimen> specimens() {
    List<Specimen> specimens = new ArrayList<>();
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
    return specimens;
  }

  List<Span> sentences() {
    return layout.sentences().stream().map(tokens::span).toList();
  }

  private void readSentence(Layout.Run sentence, Layout.@Nullable Run next) {
    List<Lexicon.Match> terms = matches.mentions(sentence.from(), sentence.to());
    if (terms.isEmpty()) {
      return;
    }
    Iterator<Stains.Reading> readings = readStains(terms, sentence, next).iterator();
    for (int i = 0; i < terms.size(); i++) {
      Lexicon.Match term = terms.get(i);
      Rule rule = term.rule();
      Stains.Reading reading = rule.isStain() ? readings.next() : null;
      if (inHeading(term)
          || rule.term().within() != null && siteCode(term) == null
          || rule.term().amongStains() && !isStain(term, terms, reading)) {
        continue;
      }
      Layout.Run row =
          next != null && isBrokenRow(term, sentence, next)
              ? new Layout.Run(sentence.from(), next.to())
              : sentence;
      Statements.Statement statement = statements.of(term.from(), term.to(), row, rule.type());
      if (reading != null) {
        addStain(term, sentence, statement, reading);
      } else {
        addTerm(term, statement, sentence, terms);
      }
    }
  }

  /** A finding alone on its line, and its answer alone on the next. */
  private boolean isBrokenRow(Lexicon.Match term, Layout.Run sentence, Layout.Run next) {
    if (term.from() != sentence.from() || term.to() != sentence.to()) {
      return false;
    }
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, next.from(), next.from() + 1)) {
      return cue.to() == next.to() && cue.rule().cue().actsBack();
    }
    return false;
  }

  /** What is said of the stains among the terms; a row's result may stand on the next line. */
  private List<Stains.Reading> readStains(
      List<Lexicon.Match> terms, Layout.Run sentence, Layout.@Nullable Run next) {
    int covered = 0;
    for (int i = 0; i < terms.size(); i++) {
      Lexicon.Match term = terms.get(i);
      covered += term.rule().isStain() ? term.to() - term.from() : 0;
    }
    if (covered == 0) {
      return List.of();
    }
    List<Stains.Reading> readings = stains.read(terms, sentence);
    boolean rowLabel = sentence.to() - sentence.from() - covered <= 3;
    if (next == null || !rowLabel) {
      return readings;
    }
    for (Stains.Reading reading : readings) {
      if (reading.result() != Values.Result.NO_RESULT) {
        return readings;
      }
    }
    return startsWithResult(next)
        ? stains.read(terms, new Layout.Run(sentence.from(), next.to()))
        : readings;
  }

  /** "Kit" with a result, or beside another stain; otherwise it may be a test kit. */
  private static boolean isStain(
      Lexicon.Match term, List<Lexicon.Match> terms, Stains.@Nullable Reading reading) {
    if (reading != null && Tumors.isDefinite(reading.result())) {
      return true;
    }
    for (Lexicon.Match other : terms) {
      if (other != term && other.rule().isStain()) {
        return true;
      }
    }
    return false;
  }

  private boolean inHeading(Lexicon.Match term) {
    Layout.Run heading = layout.sectionOf(term.from()).heading();
    return term.from() >= heading.from() && term.to() <= heading.to();
  }

  private boolean startsWithResult(Layout.Run next) {
    List<Lexicon.Match> results = matches.between(Rule.Layer.RESULT, next.from(), next.from() + 3);
    boolean sign =
        next.to() - next.from() <= 3
            && (tokens.is(next.from(), '+')
                || tokens.isDash(next.from())
                || tokens.isNumber(next.from()));
    return (sign || !results.isEmpty()) && !namesStain(next);
  }

  private boolean namesStain(Layout.Run sentence) {
    for (Lexicon.Match term : matches.mentions(sentence.from(), sentence.to())) {
      if (term.rule().isStain()) {
        return true;
      }
    }
    return false;
  }

  private void addStain(
      Lexicon.Match term,
      Layout.Run sentence,
      Statements.Statement statement,
      Stains.Reading reading) {
    Values.Result result = reading.result();
    Section.Type section = layout.sectionOf(term.from()).type();
    boolean hypothetical =
        statement.temporality() == Temporality.HYPOTHETICAL && section != Section.Type.DISCLAIMER;
    boolean stated = result == Values.Result.POSITIVE || result == Values.Result.NEGATIVE;
    if (section == Section.Type.DISCLAIMER
        || isLeftOpen(term, sentence) && stated
        || hypothetical && (stated || result == Values.Result.PERFORMED)) {
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
        section == Section.Type.OUTSIDE && reading.source() == Values.Source.LESION
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
    add(term, sentence, assertion, statement, values, reading.cues());
  }

  /** "A KIT-negative GIST cannot be excluded" states no result. */
  private boolean isLeftOpen(Lexicon.Match term, Layout.Run sentence) {
    int limit = Math.min(sentence.to(), term.to() + NEAR);
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, term.to(), limit)) {
      if (cue.rule().cue().says() == Meaning.Says.POSSIBLE
          && cue.rule().cue().side() == Meaning.Side.AFTER) {
        for (int i = term.to(); i < cue.from(); i++) {
          if (tokens.is(i, ',') || tokens.is(i, ';')) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  private void addTerm(
      Lexicon.Match term,
      Statements.Statement statement,
      Layout.Run sentence,
      List<Lexicon.Match> terms) {
    Meaning.Term meaning = term.rule().term();
    MentionType type = meaning.type();
    Assertion assertion = statement.assertion();
    Values.Percent percent = null;
    Values.Extent extent = null;
    Values.Level level = null;
    Values.Kind kind = null;
    Values.Group group = null;
    Values.Role role = null;
    switch (type) {
      case NECROSIS -> {
        percent = percentNear(term, sentence, terms);
        if (percent != null && percent.max() == 0 && assertion == Assertion.PRESENT) {
          assertion = Assertion.ABSENT;
        }
        kind = meaning.kind();
        extent = assertion == Assertion.ABSENT ? null : extentNear(term, sentence);
      }
      case CELLULARITY -> {
        percent = percentNear(term, sentence, terms);
        level = meaning.level() == null ? levelNear(term, sentence) : meaning.level();
      }
      case HISTOLOGY -> {
        group = meaning.group();
        role = isMetastatic(term, sentence) ? Values.Role.METASTASIS : null;
      }
      case SITE -> role = role(term, statement, sentence);
      case KIT_GENE -> {
        if (meaning.assertion() != null) {
          assertion = meaning.assertion();
        } else if (assertion == Assertion.PRESENT
            && !meaning.found()
            && !geneFound(term, sentence)) {
          assertion = Assertion.NOT_STATED;
        }
      }
      default -> {}
    }
    Values values =
        new Values(
            null, extent, null, percent, null, null, level, kind, siteCode(term), role, group);
    add(term, sentence, assertion, statement, values, Statements.spans(tokens, statement.cues()));
  }

  private @Nullable String siteCode(Lexicon.Match site) {
    Meaning.Term meaning = site.rule().term();
    if (site.code() != null || meaning.within() == null) {
      return site.code() == null ? meaning.code() : site.code();
    }
    String code = codeWithin(site, meaning.within());
    return code == null ? meaning.code() : code;
  }

  /**
   * The code of a part that several organs have ("fundus"): that of the last organ named before it,
   * else of the first named soon after. A part with a code of its own asks only organs close before
   * it. The key {@code within} lists pairs such as {@code C55:C54.3}.
   */
  private @Nullable String codeWithin(Lexicon.Match part, String within) {
    boolean ownCode = part.rule().term().code() != null;
    int back = ownCode ? ORGANS_NEAR : ORGANS_BACK;
    for (int i = mentions.size() - 1, seen = 0; i >= 0 && seen < back; i--) {
      String organ = mentions.get(i).values().code();
      if (mentions.get(i).type() == MentionType.SITE && organ != null) {
        seen++;
        String code = Matches.codeFor(organ, within);
        if (code != null) {
          return code;
        }
      }
    }
    if (ownCode) {
      return null;
    }
    for (Lexicon.Match organ :
        matches.between(Rule.Layer.TERM, part.to(), part.to() + ORGAN_AFTER)) {
      String code = organ.rule().type() == MentionType.SITE ? organ.rule().term().code() : null;
      String found = code == null ? null : Matches.codeFor(code, within);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether the sentence tells what the gene's test found, not that it is to be done. */
  private boolean geneFound(Lexicon.Match term, Layout.Run sentence) {
    for (Lexicon.Match word :
        matches.between(Rule.Layer.RESULT, term.to(), Math.min(sentence.to(), term.to() + NEAR))) {
      Values.Result result = word.rule().word().result();
      if (result == Values.Result.RECOMMENDED
          || result == Values.Result.PENDING
          || result == Values.Result.NOT_PERFORMED) {
        return false;
      }
    }
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, sentence.from(), sentence.to())) {
      if (cue.rule().cue().says() == Meaning.Says.PRESENT) {
        return true;
      }
    }
    return false;
  }

  /** "the GIST" speaks of the one named before, and belongs to its specimen. */
  private @Nullable String specimenOf(Lexicon.Match term, Layout.Run sentence) {
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
    return tokens.equals(before, "the")
        || tokens.equals(before, "this")
        || tokens.equals(before, "these");
  }

  private void add(
      Lexicon.Match term,
      Layout.Run sentence,
      Assertion assertion,
      Statements.Statement statement,
      Values values,
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
            cues));
  }

  /**
   * The percentage that is said of a term: behind it, before it, or in the next row of its table.
   */
  private Values.@Nullable Percent percentNear(
      Lexicon.Match term, Layout.Run sentence, List<Lexicon.Match> terms) {
    int reach = isLabel(term) ? LABEL_REACH : NEAR;
    Values.Percent percent = percentAfter(term, Math.min(sentence.to(), term.to() + reach), terms);
    if (percent == null) {
      percent = percentBefore(term, sentence);
    }
    if (percent == null && isLabel(term) && startsWithMeasure(sentence.to())) {
      percent = percentAfter(term, sentence.to() + 4, terms);
    }
    if (percent == null && sentence.to() - term.to() <= 1) {
      percent = percentAfter(term, Math.min(tokens.size, term.to() + 3), terms);
    }
    return percent;
  }

  /** "Necrosis: present", and on the next line "Extent: 10%". */
  private boolean startsWithMeasure(int token) {
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, token, token + 1)) {
      return word.rule().word().is() == Meaning.Is.MEASURE;
    }
    return false;
  }

  private Values.@Nullable Percent percentAfter(
      Lexicon.Match term, int limit, List<Lexicon.Match> terms) {
    boolean label = isLabel(term);
    if (label && isMeasured(term)) {
      int number = tokens.is(term.to(), ':') ? term.to() + 1 : -1;
      if (tokens.isNumber(number) && tokens.number(number) <= 100 && endsClause(number + 1)) {
        return new Values.Percent(tokens.number(number), tokens.number(number));
      }
    }
    for (int i = term.to(); i < limit; i++) {
      boolean comma = tokens.is(i, ',') && i > term.to() && !quantities.startsAt(i + 1);
      boolean other = isTermStart(i, terms) && !(label && isTerm(i, terms, term.rule().type()));
      if (tokens.is(i, ';') || comma || other) {
        return null;
      }
      Values.Percent percent = quantities.percentAt(i, limit);
      if (percent != null) {
        return measuresOther(term, i) ? null : percent;
      }
    }
    return null;
  }

  private Values.@Nullable Percent percentBefore(Lexicon.Match term, Layout.Run sentence) {
    for (int i = term.from() - 1; i >= Math.max(sentence.from(), term.from() - 6); i--) {
      if (tokens.is(i, ';') || tokens.is(i, ',') || tokens.is(i, ':')) {
        return null;
      }
      boolean beginning =
          i == sentence.from()
              || !tokens.isNumber(i - 1) && !tokens.isDash(i - 1) && !tokens.is(i - 1, '.');
      Values.Percent percent = beginning ? quantities.percentAt(i, sentence.to()) : null;
      if (percent != null && !measuresOther(term, i)) {
        return percent;
      }
    }
    return null;
  }

  /** "% necrosis:", "Percentage of tumor necrosis:" */
  private boolean isMeasured(Lexicon.Match term) {
    if (tokens.is(term.from() - 1, '%')) {
      return true;
    }
    for (Lexicon.Match word :
        matches.between(Rule.Layer.RESULT, Math.max(0, term.from() - 4), term.from() + 1)) {
      if (word.rule().word().is() == Meaning.Is.MEASURE) {
        return true;
      }
    }
    return false;
  }

  private boolean endsClause(int token) {
    return token >= tokens.size || tokens.breaks[token] > 0 || !tokens.isWord(token);
  }

  /** "10% viable": a share of something else than the necrosis. */
  private boolean measuresOther(Lexicon.Match term, int percent) {
    if (term.rule().type() != MentionType.NECROSIS) {
      return false;
    }
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, percent, percent + 6)) {
      if (word.rule().word().is() == Meaning.Is.OTHER_MEASURE) {
        return true;
      }
    }
    return false;
  }

  /** "Necrosis:", "Tumor necrosis/treatment effect:", "Necrosis ....." */
  private boolean isLabel(Lexicon.Match term) {
    if (lines.isLeader(term.to() + 2)) {
      return true;
    }
    for (int i = term.to(); i < term.to() + 4; i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTerm(int token, List<Lexicon.Match> terms, @Nullable MentionType type) {
    for (Lexicon.Match term : terms) {
      if (term.from() == token && term.rule().type() == type) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTermStart(int token, List<Lexicon.Match> terms) {
    for (Lexicon.Match term : terms) {
      if (term.from() == token && term.rule().type() != MentionType.SITE) {
        return true;
      }
    }
    return false;
  }

  private Values.@Nullable Extent extentNear(Lexicon.Match term, Layout.Run sentence) {
    return valueNear(Meaning.Word::necrosis, term, sentence, 5);
  }

  private Values.@Nullable Level levelNear(Lexicon.Match term, Layout.Run sentence) {
    return valueNear(Meaning.Word::level, term, sentence, 3);
  }

  /**
   * The value that a word near a term gives it: a word before it within {@code reach} tokens, or
   * one behind it in the same clause; an option that is not ticked gives none.
   */
  private <V> @Nullable V valueNear(
      Function<Meaning.Word, @Nullable V> key, Lexicon.Match term, Layout.Run sentence, int reach) {
    V found = null;
    for (Lexicon.Match word :
        matches.between(
            Rule.Layer.RESULT,
            Math.max(sentence.from(), term.from() - reach),
            Math.min(
                sentence.to(), term.to() + (tokens.is(term.to(), ':') ? LABEL_REACH : CLAUSE)))) {
      V value = key.apply(word.rule().word());
      boolean before = word.from() < term.to();
      if (value == null
          || !before && found != null && !tokens.equals(word.from() - 1, "to")
          || !before && !inClause(term.to(), word.from())
          || forms.boxBefore(word.from(), sentence) == Forms.Box.EMPTY) {
        continue;
      }
      found = value;
    }
    return found;
  }

  private boolean inClause(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean stop = ",;.".indexOf(tokens.first(i)) >= 0 && !lines.isLeader(i);
      if (stop && i > from && !(tokens.is(i, ',') && saysPresent(i))) {
        return false;
      }
    }
    return to - from <= 5 || matches.mentions(from, to).isEmpty();
  }

  /** Whether a word that ends before a token only affirms: "present, extensive". */
  private boolean saysPresent(int token) {
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, token - 1, token)) {
      return cue.rule().cue().says() == Meaning.Says.PRESENT;
    }
    return false;
  }

  private boolean isMetastatic(Lexicon.Match term, Layout.Run sentence) {
    List<Lexicon.Match> cues = statements.cues(sentence);
    for (int i = 0; i < cues.size(); i++) {
      Lexicon.Match cue = cues.get(i);
      if (cue.from() >= term.from() - 3
          && cue.from() < term.to() + 4
          && cue.rule().cue().role() == Values.Role.METASTASIS) {
        return true;
      }
    }
    return false;
  }

  /** "uterine leiomyosarcoma", "leiomyosarcoma of the uterus" */
  private boolean namesPrimary(Lexicon.Match site) {
    int of = tokens.equals(site.from() - 1, "the") ? site.from() - 2 : site.from() - 1;
    if (isHistology(matches.between(Rule.Layer.TERM, site.to(), site.to() + 1), -1)) {
      return true;
    }
    return tokens.equals(of, "of")
        && isHistology(matches.between(Rule.Layer.TERM, of - LONGEST_NAME, of), of);
  }

  /** Whether one of the terms is a histology that ends at a token, or anywhere for -1. */
  private static boolean isHistology(List<Lexicon.Match> terms, int end) {
    for (Lexicon.Match term : terms) {
      if (term.rule().type() == MentionType.HISTOLOGY && (end < 0 || term.to() == end)) {
        return true;
      }
    }
    return false;
  }

  private Values.Role role(
      Lexicon.Match term, Statements.Statement statement, Layout.Run sentence) {
    if (statement.temporality() == Temporality.HISTORICAL) {
      return Values.Role.HISTORY;
    }
    if (namesPrimary(term)) {
      return Values.Role.TUMOR;
    }
    List<Lexicon.Match> cues = statements.cues(sentence);
    for (int i = 0; i < cues.size(); i++) {
      Lexicon.Match cue = cues.get(i);
      Values.Role role = cue.rule().cue().role();
      if (role == null) {
        continue;
      }
      Meaning.Side side = cue.rule().cue().side();
      boolean before =
          side == Meaning.Side.BEFORE && cue.to() <= term.from() && term.from() - cue.to() <= 4;
      boolean after =
          side == Meaning.Side.AFTER && cue.from() >= term.to() && cue.from() - term.to() <= 3;
      if (before || after) {
        return role;
      }
    }
    if (statement.assertion() == Assertion.ABSENT) {
      return Values.Role.UNINVOLVED;
    }
    return switch (layout.sectionOf(term.from()).type()) {
      case DIAGNOSIS, SPECIMEN, GROSS, BODY, SYNOPTIC, INTRAOPERATIVE -> Values.Role.SPECIMEN;
      default -> Values.Role.OTHER;
    };
  }
}
