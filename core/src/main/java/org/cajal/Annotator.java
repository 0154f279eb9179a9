package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cajal.flag.CkitFlag;
import org.cajal.flag.Tumors;
import org.cajal.layout.Stages;
import org.cajal.text.CleanedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads pathology reports. Immutable and thread-safe: build one, share it, call {@link
 * #annotate(String)} from any thread.
 */
public final class Annotator {
  private final Dictionary dictionary;
  private final Stages stages;
  private final CkitFlag ckitFlag = new CkitFlag();
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
    Read read = read(text);
    return withFlags(read, List.of(read.report()));
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
    if (phrase.end() > text.length()) {
      throw new IllegalArgumentException(
          "no phrase at " + phrase + " in a text of " + text.length() + "; give offsets of words");
    }
    CleanedText view = dictionary.lexicon().cleaning().clean(text);
    return new Reading(view.text(), dictionary, stages.on(view)).assertion(view.cleaned(phrase));
  }

  /**
   * Annotates several reports of one case (original, addendum, later stains). Each flag speaks for
   * the case and stands on the last report that names the tumour.
   *
   * @param texts oldest first
   */
  public List<AnnotatedReport> annotateCase(List<String> texts) {
    List<Read> read = new ArrayList<>(texts.size());
    for (String text : texts) {
      read.add(read(text));
    }
    ImmutableList<AnnotatedReport> ofCase =
        read.stream().map(Read::report).collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<AnnotatedReport> flagged = ImmutableList.builder();
    for (Read one : read) {
      flagged.add(withFlags(one, ofCase));
    }
    return flagged.build();
  }

  /** A report without findings and flags, and the procedures that may tell an organ for them. */
  private record Read(AnnotatedReport report, List<Mention> procedures) {}

  private Read read(String text) {
    Workspace workspace = workspaces.take();
    CleanedText view = dictionary.lexicon().cleaning().clean(text);
    Reading reading = new Reading(view.text(), dictionary, stages.on(view), workspace);
    Originals originals = new Originals(view);
    Read read =
        new Read(originals.report(reading.report()), originals.mentions(reading.procedures()));
    // A workspace that a user's stage left with an exception is not used again.
    workspaces.giveBack(workspace);
    return read;
  }

  private AnnotatedReport withFlags(Read read, List<AnnotatedReport> caseReports) {
    AnnotatedReport report = read.report();
    Tumors tumors = new Tumors(report, read.procedures());
    List<Flag> flags = new ArrayList<>(ckitFlag.flags(report, tumors, caseReports));
    for (FlagRule rule : moreRules) {
      flags.addAll(rule.flags(report, caseReports));
    }
    return new AnnotatedReport(
        report.text(),
        report.sections(),
        report.specimens(),
        report.sentences(),
        report.mentions(),
        tumors.findings(),
        flags,
        report.dictionary());
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
