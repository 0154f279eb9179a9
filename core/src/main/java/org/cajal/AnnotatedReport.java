package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was read from one report. Immutable, complete or not at all.
 *
 * @param text the original report
 * @param sections in text order, covering the whole text
 * @param specimens stretches of labelled specimens in text order
 * @param sentences in text order
 * @param mentions in text order
 * @param tumors what the report speaks of, and what its case says of it; those that hold come first
 * @param findings the resolved status of tumour and c-kit test, for each specimen
 * @param flags what a reader should look at
 * @param dictionary name, version and content hash of the dictionary that produced this
 */
public record AnnotatedReport(
    String text,
    List<Section> sections,
    List<Specimen> specimens,
    List<Span> sentences,
    List<Mention> mentions,
    List<Tumor> tumors,
    List<Finding> findings,
    List<Flag> flags,
    String dictionary) {
  public AnnotatedReport {
    sections = ImmutableList.copyOf(sections);
    specimens = ImmutableList.copyOf(specimens);
    sentences = ImmutableList.copyOf(sentences);
    mentions = ImmutableList.copyOf(mentions);
    tumors = ImmutableList.copyOf(tumors);
    findings = ImmutableList.copyOf(findings);
    flags = ImmutableList.copyOf(flags);
    for (Mention mention : mentions) {
      if (mention.end() > text.length()) {
        throw new IllegalArgumentException(
            "mention at " + mention.span() + " lies outside the text of " + text.length());
      }
    }
  }

  /** This report with what follows from its mentions. */
  AnnotatedReport with(List<Tumor> tumors, List<Finding> findings, List<Flag> flags) {
    return new AnnotatedReport(
        text, sections, specimens, sentences, mentions, tumors, findings, flags, dictionary);
  }

  /** The mentions of one type in text order. */
  public Stream<Mention> mentions(MentionType type) {
    return mentions.stream().filter(mention -> mention.type() == type);
  }

  /** Sizes only: the text is patient data and never appears here. */
  @Override
  public String toString() {
    return "AnnotatedReport[length=%d, mentions=%d, flags=%d]"
        .formatted(text.length(), mentions.size(), flags.size());
  }
}
