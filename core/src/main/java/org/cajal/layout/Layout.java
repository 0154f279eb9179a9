package org.cajal.layout;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Section;
import org.cajal.SentenceDetector;
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.SpecimenDetector;
import org.cajal.lexicon.Matches;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The sections, specimens and sentences of a report, in tokens: found by {@link Sections}, {@link
 * Parts} and {@link Sentences}, or given by stages that a user replaced.
 */
public final class Layout {
  /** A labelled stretch. */
  public record Part(String label, int from, int to) {}

  /** A section with the run of its heading. */
  public record Headed(Section.Type type, Run heading, Run run) {}

  private final Tokens tokens;
  private final List<Headed> sections;
  private final List<Part> parts;
  private final List<Part> references;
  private final List<Run> sentences;
  private int near;

  public Layout(Tokens tokens, Matches matches, Lines lines, Stages stages) {
    this.tokens = tokens;
    sections =
        stages.sections() == null
            ? Sections.find(tokens, matches, lines)
            : givenSections(stages.sections().detect(tokens.text));
    Parts specimens = new Parts(tokens, matches, lines, sections);
    parts = stages.specimens() == null ? specimens.find() : givenParts(stages.specimens());
    references = specimens.references(parts);
    sentences =
        stages.sentences() == null
            ? new Sentences(tokens, matches, lines).find(sections, parts)
            : givenSentences(stages.sentences());
  }

  // ---- stages that a user replaced

  private List<Headed> givenSections(List<Section> given) {
    List<Headed> sections = new ArrayList<>();
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
    return sections;
  }

  private List<Part> givenParts(SpecimenDetector detector) {
    List<Part> parts = new ArrayList<>();
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
    return parts;
  }

  private List<Run> givenSentences(SentenceDetector detector) {
    List<Run> sentences = new ArrayList<>();
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
    return sentences;
  }

  private Run run(Span span) {
    int from = tokens.at(span.start());
    return new Run(from, Math.max(from, tokens.at(span.end())));
  }

  private Section section(Headed section) {
    return new Section(section.type(), tokens.span(section.heading()), tokens.span(section.run()));
  }

  public List<Headed> sections() {
    return sections;
  }

  public List<Part> parts() {
    return parts;
  }

  public List<Run> sentences() {
    return sentences;
  }

  /** The section of a token; tokens are asked for in text order, so that the last one is near. */
  public Headed sectionOf(int token) {
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
  public @Nullable String specimenOf(int token, Run sentence) {
    String label = partOf(token);
    if (label != null || references.isEmpty()) {
      return label;
    }
    Part before = null;
    for (int i = firstReferenceFrom(sentence.to()) - 1; i >= 0; i--) {
      Part reference = references.get(i);
      if (reference.from() <= token && token < reference.to()) {
        return reference.label().equals(Parts.ALL) ? null : reference.label();
      }
      if (reference.from() < sentence.from()) {
        break;
      }
      before = reference;
    }
    return before == null || before.label().equals(Parts.ALL) ? null : before.label();
  }

  /** Whether a specimen's stretch begins with a token. */
  boolean isPartStart(int token) {
    int part = partAt(token);
    return part >= 0 && parts.get(part).from() == token;
  }

  private @Nullable String partOf(int token) {
    int part = partAt(token);
    return part < 0 ? null : parts.get(part).label();
  }

  /** The specimen's stretch that a token is in; -1 for none. */
  private int partAt(int token) {
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
        return middle;
      }
    }
    return -1;
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
}
