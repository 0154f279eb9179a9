package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cajal.layout.Stages;
import org.cajal.text.CleanedText;
import org.cajal.tumor.CaseTumors;
import org.cajal.tumor.CkitRule;
import org.cajal.tumor.ReportTumors;
import org.jspecify.annotations.Nullable;

/**
 * Reads pathology reports. Immutable and thread-safe: build one, share it, call {@link
 * #annotate(String)} from any thread.
 */
public final class Annotator {
  private final Dictionary dictionary;
  private final Stages stages;
  private final ImmutableList<FlagRule> moreRules;
  private final Workspace.Pool workspaces = new Workspace.Pool();

  private Annotator(Builder builder) {
    dictionary =
        Objects.requireNonNull(
            builder.dictionary, "no dictionary; call dictionary(...) before build()");
    stages = new Stages(builder.tokenizer, builder.sections, builder.specimens, builder.sentences);
    moreRules = ImmutableList.copyOf(builder.rules);
  }

  /** An annotator with the standard stages and flag rule. */
  public static Annotator of(Dictionary dictionary) {
    return builder().dictionary(dictionary).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The dictionary it reads with. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /**
   * Annotates one report.
   *
   * @param text the report, any length; all offsets of the result count in it
   */
  public AnnotatedReport annotate(String text) {
    return withFlags(List.of(read(text))).get(0);
  }

  /**
   * What the text says of a phrase in it that need not be in the dictionary: present, absent,
   * possible, not stated.
   *
   * @param text the report
   * @param phrase where the phrase stands in it
   * @throws IllegalArgumentException if the phrase lies outside the text or holds no visible
   *     character
   */
  public Assertion assertion(String text, Span phrase) {
    return new Reading(clean(text), dictionary, stages).assertion(phrase);
  }

  /**
   * Annotates several reports of one case (original, addendum, later stains). Each flag speaks for
   * the case and stands on the last report that names the tumour.
   *
   * @param texts oldest first
   */
  public List<AnnotatedReport> annotateCase(List<String> texts) {
    List<ReportTumors> read = new ArrayList<>(texts.size());
    for (String text : texts) {
      read.add(read(text));
    }
    return withFlags(read);
  }

  private CleanedText clean(String text) {
    return dictionary.lexicon().cleaning().clean(text);
  }

  private ReportTumors read(String text) {
    Workspace workspace = workspaces.take();
    ReportTumors read = new Reading(clean(text), dictionary, stages, workspace).tumors();
    // A workspace that a user's stage left with an exception is not used again.
    workspaces.giveBack(workspace);
    return read;
  }

  private List<AnnotatedReport> withFlags(List<ReportTumors> read) {
    CaseTumors tumors = new CaseTumors(read);
    ImmutableList.Builder<AnnotatedReport> unflagged = ImmutableList.builder();
    for (int i = 0; i < read.size(); i++) {
      unflagged.add(read.get(i).report().with(tumors.tumors(i), tumors.findings(i), List.of()));
    }
    List<AnnotatedReport> ofCase = unflagged.build();
    ImmutableList.Builder<AnnotatedReport> flagged = ImmutableList.builder();
    for (int i = 0; i < ofCase.size(); i++) {
      AnnotatedReport report = ofCase.get(i);
      List<Flag> flags = new ArrayList<>(CkitRule.flags(tumors, i));
      for (FlagRule rule : moreRules) {
        flags.addAll(rule.flags(report, ofCase));
      }
      flagged.add(report.with(report.tumors(), report.findings(), flags));
    }
    return flagged.build();
  }

  /** Collects the parts of an annotator. Not thread-safe. */
  public static final class Builder {
    private @Nullable Dictionary dictionary;
    private @Nullable Tokenizer tokenizer;
    private @Nullable SectionDetector sections;
    private @Nullable SpecimenDetector specimens;
    private @Nullable SentenceDetector sentences;
    private final List<FlagRule> rules = new ArrayList<>();

    private Builder() {}

    public Builder dictionary(Dictionary dictionary) {
      this.dictionary = dictionary;
      return this;
    }

    /** Replaces the tokenizer. Dictionary phrases then match only whole tokens of it. */
    public Builder tokenizer(Tokenizer tokenizer) {
      this.tokenizer = tokenizer;
      return this;
    }

    /** Replaces the section detector. */
    public Builder sections(SectionDetector sections) {
      this.sections = sections;
      return this;
    }

    /** Replaces the specimen detector. */
    public Builder specimens(SpecimenDetector specimens) {
      this.specimens = specimens;
      return this;
    }

    /** Replaces the sentence detector. */
    public Builder sentences(SentenceDetector sentences) {
      this.sentences = sentences;
      return this;
    }

    /** Adds a rule besides the c-kit flag. */
    public Builder flagRule(FlagRule rule) {
      rules.add(rule);
      return this;
    }

    public Annotator build() {
      return new Annotator(this);
    }
  }
}
