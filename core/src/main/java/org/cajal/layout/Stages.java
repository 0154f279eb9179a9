package org.cajal.layout;

import java.util.List;
import org.cajal.Section;
import org.cajal.SectionDetector;
import org.cajal.SentenceDetector;
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.SpecimenDetector;
import org.cajal.Tokenizer;
import org.cajal.text.CleanedText;
import org.jspecify.annotations.Nullable;

/** The stages that a user replaced; null stands for the standard one. */
public record Stages(
    @Nullable Tokenizer tokenizer,
    @Nullable SectionDetector sections,
    @Nullable SpecimenDetector specimens,
    @Nullable SentenceDetector sentences) {
  public static final Stages STANDARD = new Stages(null, null, null, null);

  /**
   * The stages on a cleaned text: a user's stage is given the original, and what it returns is
   * placed in the cleaned text.
   */
  public Stages on(CleanedText view) {
    if (view.isOriginal()) {
      return this;
    }
    String text = view.original();
    return new Stages(
        tokenizer == null ? null : cleaned -> spans(tokenizer.tokenize(text), "tokenizer", view),
        sections == null ? null : cleaned -> sections(sections.detect(text), view),
        specimens == null
            ? null
            : (cleaned, section) ->
                specimens(specimens.detect(text, original(section, view)), view),
        sentences == null
            ? null
            : (cleaned, section) ->
                spans(sentences.detect(text, original(section, view)), "sentence detector", view));
  }

  private static List<Span> spans(List<Span> given, String stage, CleanedText view) {
    check("the " + stage, given, view.original().length());
    return given.stream().map(view::cleaned).toList();
  }

  private static List<Section> sections(List<Section> given, CleanedText view) {
    check("the section detector", given.stream().map(Section::span).toList(), length(view));
    return given.stream()
        .map(
            section ->
                new Section(
                    section.type(), view.cleaned(section.heading()), view.cleaned(section.span())))
        .toList();
  }

  private static List<Specimen> specimens(List<Specimen> given, CleanedText view) {
    check("the specimen detector", given.stream().map(Specimen::span).toList(), length(view));
    return given.stream()
        .map(one -> new Specimen(one.label(), view.cleaned(one.span()), one.code()))
        .toList();
  }

  private static int length(CleanedText view) {
    return view.original().length();
  }

  private static Section original(Section section, CleanedText view) {
    return new Section(
        section.type(), view.original(section.heading()), view.original(section.span()));
  }

  /** Checks what a replaced stage gave: inside the text, in text order, without overlap. */
  public static void check(String stage, List<Span> spans, int length) {
    int free = 0;
    for (Span span : spans) {
      if (span.start() < free || span.end() > length) {
        throw new IllegalArgumentException(
            stage
                + " returned "
                + span
                + " after offset "
                + free
                + " in a text of "
                + length
                + "; spans must lie in the text, in order and without overlap");
      }
      free = span.end();
    }
  }
}
