package org.cajal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a report's sections, specimens and sentences begin, in tokens. */
final class Layout {
  /** A run of tokens. */
  record Run(int from, int to) {}

  /** A labelled stretch. */
  record Part(String label, int from, int to) {}

  /** A section with the run of its heading. */
  record Headed(Section.Type type, Run heading, Run run) {}

  private static final int SHORT_LINE = 55;
  private static final int TABLE_GAP = 3;

  /** Words of a label before its colon. */
  private static final int LONGEST_LABEL = 5;

  /** A longer run without a boundary is cut, so that the work on one sentence is bounded. */
  private static final int LONGEST_SENTENCE = 400;

  private final Tokens tokens;
  private final Matches matches;
  private final List<Headed> sections = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> references = new ArrayList<>();
  private final List<Run> sentences = new ArrayList<>();
  private final boolean lineless;
  private int near;

  private Layout(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
    int breaks = 0;
    for (int i = 1; i < tokens.size; i++) {
      breaks += tokens.breaks[i] > 0 ? 1 : 0;
    }
    lineless = breaks * 80 < tokens.size;
  }

  static Layout of(Tokens tokens, Matches matches, Stages stages) {
    Layout layout = new Layout(tokens, matches);
    if (stages.sections() == null) {
      layout.findSections();
    } else {
      layout.takeSections(stages.sections().detect(tokens.text));
    }
    if (stages.specimens() == null) {
      layout.findParts();
    } else {
      layout.takeParts(stages.specimens());
    }
    layout.findReferences();
    if (stages.sentences() == null) {
      layout.findSentences();
    } else {
      layout.takeSentences(stages.sentences());
    }
    return layout;
  }

  // ---- stages that a user replaced

  private void takeSections(List<Section> given) {
    Stages.check(
        "the section detector", given.stream().map(Section::span).toList(), tokens.text.length());
    for (int i = 0; i < given.size(); i++) {
      int from = i == 0 ? 0 : tokens.at(given.get(i).span().start());
      int to = i + 1 < given.size() ? tokens.at(given.get(i + 1).span().start()) : tokens.size;
      Run heading = run(given.get(i).heading());
      if (to > from) {
        sections.add(new Headed(given.get(i).type(), heading, new Run(from, to)));
      }
    }
    if (sections.isEmpty()) {
      sections.add(new Headed(Section.Type.BODY, new Run(0, 0), new Run(0, tokens.size)));
    }
  }

  private void takeParts(SpecimenDetector detector) {
    for (Headed section : sections) {
      List<Specimen> given = detector.detect(tokens.text, section(section));
      Stages.check(
          "the specimen detector",
          given.stream().map(Specimen::span).toList(),
          tokens.text.length());
      for (Specimen specimen : given) {
        Run run = run(specimen.span());
        parts.add(new Part(specimen.label(), run.from(), run.to()));
      }
    }
  }

  private void takeSentences(SentenceDetector detector) {
    for (Headed section : sections) {
      List<Span> given = detector.detect(tokens.text, section(section));
      Stages.check("the sentence detector", given, tokens.text.length());
      for (Span span : given) {
        Run run = run(span);
        if (run.to() > run.from()) {
          sentences.add(run);
        }
      }
    }
  }

  private Run run(Span span) {
    int from = tokens.at(span.start());
    return new Run(from, Math.max(from, tokens.at(span.end())));
  }

  private Section section(Headed section) {
    return new Section(section.type(), tokens.span(section.heading()), tokens.span(section.run()));
  }

  List<Headed> sections() {
    return sections;
  }

  List<Part> parts() {
    return parts;
  }

  List<Run> sentences() {
    return sentences;
  }

  /** The section of a token; tokens are asked for in text order, so that the last one is near. */
  Headed sectionOf(int token) {
    while (near > 0 && sections.get(near).run().from() > token) {
      near--;
    }
    while (near + 1 < sections.size() && sections.get(near + 1).run().from() <= token) {
      near++;
    }
    return sections.get(near);
  }

  /**
   * The label of the specimen that a token belongs to: the part that it stands in, else the part
   * that its paragraph named last ("the tumor in part B"); null when there is none.
   */
  @Nullable String specimenOf(int token, Run sentence) {
    String label = partOf(token);
    if (label != null || references.isEmpty()) {
      return label;
    }
    Part before = null;
    for (int i = firstReferenceFrom(sentence.to()) - 1; i >= 0; i--) {
      Part reference = references.get(i);
      if (reference.from() <= token && token < reference.to()) {
        return reference.label();
      }
      if (reference.from() < sentence.from()) {
        break;
      }
      before = reference;
    }
    return before == null ? null : before.label();
  }

  private @Nullable String partOf(int token) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Part part = parts.get(middle);
      if (token < part.from()) {
        high = middle - 1;
      } else if (token >= part.to()) {
        low = middle + 1;
      } else {
        return part.label();
      }
    }
    return null;
  }

  private int firstReferenceFrom(int token) {
    int low = 0;
    int high = references.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (references.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where running text names a part by its label; it holds up to the next one or the paragraph. */
  private void findReferences() {
    Set<String> labels = parts.stream().map(Part::label).collect(Collectors.toSet());
    if (labels.isEmpty()) {
      return;
    }
    for (Lexicon.Match cue : matches.of(Rule.Layer.CUE)) {
      int at = tokens.is(cue.to(), '#') ? cue.to() + 1 : cue.to();
      if (cue.rule().cue().says() != Meaning.Says.SPECIMEN || !isLabel(at) || isMeasure(at)) {
        continue;
      }
      String label = labelAt(at, 1);
      if (!labels.contains(label)) {
        continue;
      }
      if (!references.isEmpty()) {
        Part last = references.remove(references.size() - 1);
        references.add(new Part(last.label(), last.from(), Math.min(last.to(), cue.from())));
      }
      references.add(new Part(label, cue.from(), endOfParagraph(at)));
    }
  }

  /** "specimen 3.5 cm", "specimen 2 x 1 cm" */
  private boolean isMeasure(int token) {
    return tokens.isNumber(token)
        && (tokens.is(token + 1, '.') && tokens.isNumber(token + 2)
            || tokens.equals(token + 1, "x")
            || tokens.equals(token + 1, "cm")
            || tokens.equals(token + 1, "mm"));
  }

  private int endOfParagraph(int token) {
    int limit = sectionOf(token).run().to();
    for (int i = token + 1; i < limit; i++) {
      if (tokens.breaks[i] > 1) {
        return i;
      }
    }
    return limit;
  }

  // ---- sections

  private void findSections() {
    int from = 0;
    Run heading = new Run(0, 0);
    Section.Type type = Section.Type.BODY;
    for (Lexicon.Match match : matches.of(Rule.Layer.HEADING)) {
      if (match.from() < from || !isHeading(match)) {
        continue;
      }
      addSection(type, heading, from, match.from());
      from = match.from();
      heading = new Run(match.from(), match.to());
      type = ((Meaning.Heading) match.rule().meaning()).type();
    }
    addSection(type, heading, from, tokens.size);
    if (sections.isEmpty()) {
      sections.add(new Headed(Section.Type.BODY, heading, new Run(0, tokens.size)));
    }
  }

  /**
   * Adds a section. One of a form ("Site: stomach") ends with its line when a label that is no
   * heading follows; clinical data end where a specimen's line begins its diagnosis. What comes
   * then belongs to the body.
   */
  private void addSection(Section.Type type, Run heading, int from, int to) {
    if (to <= from) {
      return;
    }
    int end = to;
    int content = heading.to() + (tokens.is(heading.to(), ':') ? 1 : 0);
    boolean line = type == Section.Type.SPECIMEN || type == Section.Type.OTHER;
    if (line && content > heading.to() && content < to && tokens.breaks[content] == 0) {
      for (int i = content; i < to; i++) {
        if (tokens.breaks[i] > 0) {
          end = isLabelLine(i) && !isLabel(i) ? i : to;
          break;
        }
      }
    }
    if (type == Section.Type.CLINICAL || type == Section.Type.HISTORY) {
      for (int i = content; i < to && end == to; i++) {
        end = i > from && tokens.breaks[i] > 1 && isSiteHeading(i, to) ? i : to;
      }
    }
    sections.add(new Headed(type, heading, new Run(from, end)));
    if (end < to) {
      sections.add(new Headed(Section.Type.BODY, new Run(end, end), new Run(end, to)));
    }
  }

  /** A line that names a site and ends with a colon: the specimen above its diagnosis. */
  private boolean isSiteHeading(int from, int limit) {
    int site = from + labelLength(from);
    List<Lexicon.Match> names = matches.mentions(site, site + 1);
    int end = from + 1;
    while (end < limit && tokens.breaks[end] == 0) {
      end++;
    }
    return !names.isEmpty()
        && names.get(0).rule().type() == MentionType.SITE
        && tokens.is(end - 1, ':');
  }

  private boolean isHeading(Lexicon.Match match) {
    int from = match.from();
    int to = match.to();
    int after = skipParenthesis(to);
    boolean colon = tokens.is(after, ':');
    boolean atLineStart = startsLine(from);
    boolean endsLine = after >= tokens.size || tokens.breaks[after] > 0;
    boolean upper = true;
    for (int i = from; i < to; i++) {
      upper &= !tokens.isWord(i) || tokens.isNumber(i) || tokens.isUpper(i);
    }
    if (atLineStart) {
      if (colon || endsLine) {
        return colon || tokens.startsUpper(from);
      }
      boolean dash = tokens.isDash(after) && !tokens.touchesPrevious(after);
      boolean glued = to - from == 1 && hasInnerCapital(from);
      boolean stop = tokens.is(after, '.') && upper;
      return dash && tokens.startsUpper(from)
          || glued
          || stop
          || upper && to - from > 1 && after < tokens.size;
    }
    boolean sentenceStart =
        from == 0 || ".:;)]".indexOf(tokens.first(from - 1)) >= 0 || !tokens.isWord(from - 1);
    boolean heading = upper && to - from > 1;
    if (colon) {
      return tokens.startsUpper(from) && (sentenceStart || heading || lineless);
    }
    return lineless && (hasInnerCapital(from) && to - from == 1 || heading && sentenceStart);
  }

  private int skipParenthesis(int token) {
    if (tokens.is(token, '(')) {
      for (int i = token + 1; i < Math.min(token + 12, tokens.size); i++) {
        if (tokens.is(i, ')')) {
          return i + 1;
        }
      }
    }
    return token;
  }

  private boolean hasInnerCapital(int token) {
    for (int i = tokens.start[token] + 1; i < tokens.end[token]; i++) {
      if (Character.isUpperCase(tokens.text.charAt(i))
          && Character.isLowerCase(tokens.text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** At the start of a line, bullets and numbering aside. */
  private boolean startsLine(int token) {
    int i = token;
    while (i > 0 && tokens.breaks[i] == 0 && token - i < 4) {
      i--;
      boolean bullet = !tokens.isWord(i) && !tokens.is(i, ':') && !tokens.is(i, ',');
      boolean number =
          tokens.end[i] - tokens.start[i] <= 2 && tokens.isWord(i) && !tokens.isWord(i + 1);
      if (!bullet && !number) {
        return false;
      }
    }
    return i == 0 || tokens.breaks[i] > 0;
  }

  // ---- specimens

  private void findParts() {
    for (Headed section : sections) {
      switch (section.type()) {
        case CLINICAL, HISTORY, DISCLAIMER, BLOCKS, SIGN_OUT, OTHER, SYNOPTIC -> {}
        default -> findParts(section.run());
      }
    }
  }

  private void findParts(Run section) {
    List<Part> found = new ArrayList<>();
    String label = null;
    int from = 0;
    int expected = 0;
    char style = 0;
    for (int i = section.from(); i < section.to(); i++) {
      int length = labelLength(i);
      if (length == 0) {
        continue;
      }
      String next = labelAt(i, length);
      int ordinal = ordinal(next);
      char kind = Character.isDigit(next.charAt(0)) ? '1' : 'A';
      boolean first = label == null && ordinal <= 26 && !isItemOfOne(i, kind);
      boolean follows =
          label != null && kind == style && ordinal >= expected && ordinal <= expected + 3;
      if (!first && !follows) {
        continue;
      }
      if (label != null) {
        found.add(new Part(label, from, i));
      }
      label = next;
      from = i;
      style = kind;
      expected = ordinal + 1;
    }
    if (label != null) {
      found.add(new Part(label, from, endOfLast(from, section.to())));
    }
    parts.addAll(found);
  }

  /** "Appendix, resection: 1. appendicitis 2. tumour": numbered findings of one specimen. */
  private boolean isItemOfOne(int token, char kind) {
    return kind == '1' && tokens.is(token - 1, ':') && !afterHeading(token);
  }

  /** The last part of a series ends at the first blank line; what follows speaks of all parts. */
  private int endOfLast(int from, int limit) {
    for (int i = from + 8; i < limit; i++) {
      if (tokens.breaks[i] > 1) {
        return i;
      }
    }
    return limit;
  }

  private static int ordinal(String label) {
    return Character.isDigit(label.charAt(0)) ? Integer.parseInt(label) : label.charAt(0) - 'A' + 1;
  }

  private String labelAt(int token, int length) {
    for (int i = token + length - 1; i >= token; i--) {
      int size = tokens.end[i] - tokens.start[i];
      if (tokens.isNumber(i) && size <= 2 || size == 1 && Character.isUpperCase(tokens.first(i))) {
        return tokens.isNumber(i)
            ? String.valueOf(tokens.number(i))
            : String.valueOf(tokens.first(i));
      }
    }
    throw new IllegalStateException("label without letter or digit");
  }

  /** Tokens that make a specimen label here, or 0. */
  private int labelLength(int i) {
    boolean lineStart = tokens.breaks[i] > 0 || i == 0 || tokens.is(i - 1, ':') && afterHeading(i);
    boolean inline =
        lineless && i > 0 && (".;:)".indexOf(tokens.first(i - 1)) >= 0 || afterHeading(i));
    if (!lineStart && !inline) {
      return 0;
    }
    int at = i;
    boolean named =
        tokens.equals(at, "part")
            || tokens.equals(at, "specimen")
            || tokens.equals(at, "container");
    if (named) {
      at++;
      if (tokens.is(at, '#')) {
        at++;
      }
      if (!isLabel(at)) {
        return 0;
      }
      int after = at + 1;
      return tokens.is(after, ':')
              || tokens.is(after, '.')
              || tokens.isDash(after)
              || tokens.is(after, ')')
          ? after + 1 - i
          : 0;
    }
    boolean open = tokens.is(at, '(');
    if (open) {
      at++;
    }
    if (!isLabel(at)) {
      return 0;
    }
    int after = at + 1;
    boolean close = tokens.is(after, ')');
    boolean mark = close || !open && (tokens.is(after, '.') || tokens.is(after, ':'));
    boolean spaced = after + 1 < tokens.size && !tokens.touchesPrevious(after + 1);
    boolean textFollows =
        after + 1 < tokens.size && (tokens.isWord(after + 1) || tokens.is(after + 1, '"'));
    boolean touching = tokens.touchesPrevious(after);
    return mark && touching && textFollows && (spaced || !tokens.isNumber(after + 1))
        ? after + 1 - i
        : 0;
  }

  private boolean afterHeading(int token) {
    for (Headed section : sections) {
      int to = section.heading().to();
      if (to > 0 && (token == to || token == to + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(int token) {
    if (token >= tokens.size) {
      return false;
    }
    int length = tokens.end[token] - tokens.start[token];
    return length == 1 && Character.isUpperCase(tokens.first(token)) && tokens.first(token) < 128
        || tokens.isNumber(token) && length <= 2 && tokens.number(token) >= 1;
  }

  // ---- sentences

  private void findSentences() {
    int section = 0;
    int part = 0;
    int from = 0;
    int headingEnd = -1;
    for (int i = 0; i < tokens.size; i++) {
      boolean boundary = i > 0 && (i - from >= LONGEST_SENTENCE || endsSentence(i));
      while (section < sections.size() && sections.get(section).run().from() <= i) {
        boundary |= i > 0 && sections.get(section).run().from() == i;
        headingEnd = sections.get(section).heading().to();
        section++;
      }
      if (headingEnd > 0 && i == headingEnd) {
        if (tokens.is(i, ':')) {
          headingEnd++;
        } else if (!tokens.is(i, '(')) {
          boundary = true;
        }
      }
      while (part < parts.size() && parts.get(part).from() <= i) {
        boundary |= i > 0 && parts.get(part).from() == i;
        part++;
      }
      if (boundary && i > from) {
        sentences.add(new Run(from, i));
        from = i;
      }
    }
    if (tokens.size > from) {
      sentences.add(new Run(from, tokens.size));
    }
  }

  private boolean endsSentence(int i) {
    char last = tokens.first(i - 1);
    if (tokens.breaks[i] == 0 && !lineless && last != '.' && last != '!' && last != '?') {
      return false;
    }
    if (tokens.breaks[i] > 1) {
      return !tokens.is(i - 1, ':') || isLabelLine(i);
    }
    if (tokens.breaks[i] == 1 && hardBreak(i)) {
      return true;
    }
    if (lineless && startsLabel(i)) {
      return true;
    }
    char before = tokens.first(i - 1);
    if (before != '.' && before != '!' && before != '?' || isLeader(i - 1)) {
      return false;
    }
    if (tokens.touchesPrevious(i) && !(tokens.startsUpper(i) && lineless && !tokens.isUpper(i))) {
      return false;
    }
    char c = tokens.first(i);
    if (Character.isLowerCase(c)) {
      return false;
    }
    if (tokens.is(i - 2, ',')) {
      return false;
    }
    int wordBefore = i - 2;
    if (before == '.' && wordBefore >= 0 && tokens.touchesPrevious(i - 1)) {
      int length = tokens.end[wordBefore] - tokens.start[wordBefore];
      boolean single = length == 1 && Character.isLetter(tokens.first(wordBefore));
      boolean lineStart = wordBefore == 0 || tokens.breaks[wordBefore] > 0;
      boolean labelLike = lineStart && (single || tokens.isNumber(wordBefore) && length <= 2);
      return !labelLike && !isAbbreviation(wordBefore) && !(single && tokens.isUpper(wordBefore));
    }
    return true;
  }

  /** Dots that lead from a label to its value ("CD117 ..... positive"). */
  boolean isLeader(int i) {
    return tokens.is(i, '.')
        && tokens.is(i - 1, '.')
        && tokens.is(i - 2, '.')
        && tokens.touchesPrevious(i)
        && tokens.touchesPrevious(i - 1);
  }

  /** "Necrosis: none Mitotic rate: 3": the last capital before a colon begins a label. */
  private boolean startsLabel(int i) {
    if (!tokens.startsUpper(i)
        || tokens.is(i - 1, ':')
        || tokens.is(i - 1, ',')
        || tokens.equals(i - 1, "and")) {
      return false;
    }
    if (tokens.isUpper(i)) {
      // In a text of capitals only a known name tells a label from the words before it.
      List<Lexicon.Match> names = matches.mentions(i, i + 1);
      return !names.isEmpty() && tokens.is(names.get(0).to(), ':');
    }
    for (int j = i + 1; j < Math.min(i + LONGEST_LABEL, tokens.size); j++) {
      if (tokens.is(j, ':')) {
        return true;
      }
      if (!Character.isLowerCase(tokens.first(j))) {
        return false;
      }
    }
    return false;
  }

  private boolean isAbbreviation(int token) {
    return tokens.equals(token, "dr")
        || tokens.equals(token, "vs")
        || tokens.equals(token, "no") && tokens.isNumber(token + 2)
        || tokens.equals(token, "approx")
        || tokens.equals(token, "mr")
        || tokens.equals(token, "mrs");
  }

  /** Whether the line break before token {@code i} ends a sentence rather than wraps it. */
  private boolean hardBreak(int i) {
    char c = tokens.first(i);
    if (isBullet(i) || isLabelLine(i) || isTableRow(i)) {
      return true;
    }
    if (tokens.is(i - 1, ':') || tokens.is(i - 1, ',') || tokens.isDash(i - 1)) {
      return false;
    }
    if (Character.isLowerCase(c)) {
      return false;
    }
    int lineStart = i - 1;
    while (lineStart > 0 && tokens.breaks[lineStart] == 0) {
      lineStart--;
    }
    return tokens.end[i - 1] - tokens.start[lineStart] < SHORT_LINE;
  }

  /**
   * Whether a wide gap parts the first words of the line from the rest, as in a table of stains.
   */
  private boolean isTableRow(int i) {
    for (int j = i + 1; j < Math.min(i + 6, tokens.size) && tokens.breaks[j] == 0; j++) {
      int gap = tokens.start[j] - tokens.end[j - 1];
      if (gap >= TABLE_GAP || tokens.text.charAt(tokens.start[j] - 1) == '\t') {
        return true;
      }
    }
    return false;
  }

  private boolean isBullet(int i) {
    char c = tokens.first(i);
    if (c == '*' || c == '\u2022' || c == '[' || c == '\u2610' || c == '\u2611' || c == '\u2612') {
      return true;
    }
    if (tokens.isDash(i)) {
      return !tokens.touchesPrevious(i + 1) || tokens.startsUpper(i + 1);
    }
    boolean small =
        tokens.end[i] - tokens.start[i] == 1 && Character.isLowerCase(c) && tokens.isWord(i);
    return (isLabel(i) || small)
        && (tokens.is(i + 1, '.') || tokens.is(i + 1, ')'))
        && tokens.touchesPrevious(i + 1)
        && !tokens.touchesPrevious(i + 2);
  }

  /** Whether the line that begins at {@code i} is a label with a colon. */
  private boolean isLabelLine(int i) {
    for (int j = i + 1; j < Math.min(i + 8, tokens.size); j++) {
      if (tokens.breaks[j] > 0 || tokens.is(j, '.') || tokens.is(j, ',')) {
        return false;
      }
      if (tokens.is(j, ':')) {
        return true;
      }
    }
    return false;
  }
}
