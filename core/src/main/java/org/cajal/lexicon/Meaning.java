package org.cajal.lexicon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.cajal.Assertion;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Values;
import org.jspecify.annotations.Nullable;

/** What a phrase of the dictionary means: the keys of its rule, checked and typed. */
public sealed interface Meaning {

  /**
   * A mention.
   *
   * @param found whether the words themselves state what a gene's test found
   * @param among what must stand beside it, for it to be one; null where nothing must
   * @param gene the gene of the same name ("KIT"); null where none is called so
   * @param also what else the name may stand for
   * @param ids identifiers of the concept in other vocabularies
   * @param within the codes of a part by its organ ("C55:C54.3 C16:C16.1"), named anywhere near
   * @param beside as {@code within}, for one mention with an organ directly beside it; the code
   *     {@code NONE} takes the organ's meaning away ("perirectal")
   * @param onlyBeside whether it names a site only together with what stands beside it ("node")
   */
  record Term(
      MentionType type,
      String concept,
      @Nullable String code,
      Values.@Nullable Group group,
      Values.@Nullable Level level,
      Values.Kind kind,
      @Nullable Assertion assertion,
      boolean found,
      @Nullable Among among,
      @Nullable String gene,
      ImmutableSet<Of> also,
      @Nullable String within,
      @Nullable String beside,
      boolean onlyBeside,
      ImmutableList<String> ids)
      implements Meaning {
    /** Whether it is one only with a result, beside another stain, or called a stain. */
    public boolean amongStains() {
      return among == Among.STAINS;
    }

    /** Whether the name may stand for something else than a stain. */
    public boolean isAmbiguous() {
      return gene != null || !also.isEmpty();
    }

    public boolean mayBe(Of sense) {
      return sense == Of.STAIN || (sense == Of.GENE ? gene != null : also.contains(sense));
    }

    /** The gene of a stain's name, as a mention of its own. */
    Term asGene() {
      return new Term(
          MentionType.KIT_GENE,
          String.valueOf(gene),
          code,
          group,
          level,
          kind,
          assertion,
          found,
          null,
          null,
          ImmutableSet.of(),
          within,
          beside,
          onlyBeside,
          ids);
    }
  }

  /**
   * A word that tells what an ambiguous name near it stands for: "FISH" beside "HER2", "serum"
   * beside "CEA".
   *
   * @param side where the word stands to the name
   * @param reach tokens between the two; 0 for the usual
   * @param wide whether it acts over commas and over the ends of sentences, as in a form
   * @param peer whether it is itself a name, and acts on those that stand in one list with it
   */
  record Sense(Of of, Side side, int reach, boolean wide, boolean peer) implements Meaning {}

  /** What a phrase tells the layout, wherever it stands. */
  record Mark(Place is) implements Meaning {}

  /** What a word does in the layout of a report. */
  enum Place {
    /** Answers a label or a question by itself: yes, not applicable. */
    ANSWER,
    /** Heads a column or a list, and is no finding: marker, result. */
    COLUMN,
    /** Has a full stop that ends no sentence: approx, fig. */
    ABBREVIATION
  }

  /** What a word needs beside it to be a mention. */
  enum Among {
    /** A result, another stain, or to be called one. */
    STAINS,
    /** The name of a tumour or a part of it, which it is said of: "cellular". */
    LESION
  }

  /** What a name stands for. */
  enum Of {
    STAIN,
    GENE,
    /** Measured in blood or urine, or an infection. */
    BLOOD,
    OTHER
  }

  /**
   * A longer phrase that is no mention and hides the terms inside it.
   *
   * @param hides the only type of terms that it hides; null for all
   */
  record Trap(@Nullable MentionType hides) implements Meaning {}

  /**
   * A procedure whose name tells the organ ("gastrectomy"): no mention, but the site of a tumour
   * where the report names no other.
   */
  record Procedure(String code) implements Meaning {}

  /** The heading of a section. */
  record Heading(Section.Type type) implements Meaning {}

  /**
   * A word that says something of the findings around it, after the ConText algorithm.
   *
   * @param reach tokens that it reaches forward and back; 0 for the usual
   * @param after as {@code reach}, back only, and not over a comma; 0 for the usual
   * @param strong whether it overrides a denial, or takes the statement back
   * @param possible whether it leaves the finding open, besides what it says
   * @param endsClause whether it must stand at the end of its clause to act on what precedes it
   * @param endsComma whether a comma ends its reach forward, but for "or" behind it
   * @param unless a type that it says nothing of
   * @param only the only type that it speaks of
   */
  record Cue(
      Says says,
      Side side,
      int reach,
      int after,
      boolean strong,
      boolean possible,
      boolean endsClause,
      boolean endsComma,
      @Nullable MentionType unless,
      @Nullable MentionType only,
      Values.@Nullable Role role)
      implements Meaning {
    public boolean actsForward() {
      return side != Side.AFTER;
    }

    public boolean actsBack() {
      return side != Side.BEFORE;
    }
  }

  /**
   * Words that tell where the word on a tumour comes from, and whether it holds: "frozen section",
   * "EUS suggested", "is withdrawn", "histology showed".
   *
   * @param side where they stand to the tumour or stain that they speak of
   * @param reach tokens between the two; 0 for all up to the next of such words
   */
  record Standing(Source says, Side side, int reach) implements Meaning {
    /** Where a word on a tumour comes from. */
    public enum Source {
      /** From the tissue, by those who give the diagnosis at hand. */
      FINAL,
      /** From the tissue, but not yet what is found there: "biopsy". */
      TISSUE,
      /** The diagnosis at hand agrees with what was thought before, and need not repeat it. */
      CONFIRMED,
      /** Nothing was decided, or the word is still to come. */
      OPEN,
      /** From an image, an endoscope, a clinician. */
      SUSPECTED,
      FROZEN,
      /** From another laboratory. */
      OUTSIDE,
      /** From an earlier reading or sample. */
      EARLIER,
      /** Of a tumour that the patient once had. */
      PAST,
      /** Taken back, or said not to be it: "mimicking". */
      WITHDRAWN,
      /** Of such tumours, not of this one: "are the most common". */
      GENERAL,
      /** At the start of a line: what follows in the section is no longer valid. */
      REPLACED,
      /** Of the control that is stained beside the lesion. */
      CONTROL,
      /** What follows is an organ that the tumour did not reach. */
      NOT_REACHED,
      /** What follows was only taken with the tumour's organ. */
      TAKEN_WITH
    }
  }

  /**
   * Members of word classes, of which patterns are composed.
   *
   * @param bits the classes by ordinal of {@link WordClass}
   * @param stainWords those by ordinal of {@link StainWord}
   */
  record Classes(long bits, long stainWords) implements Meaning {
    /** Whether all of its classes are those of another one. */
    boolean isCoveredBy(Classes other) {
      return (bits | other.bits) == other.bits
          && (stainWords | other.stainWords) == other.stainWords;
    }
  }

  /**
   * A contraction, resolved before anything is matched.
   *
   * @param means the words that it is short for
   */
  record Contraction(String means) implements Meaning {}

  /**
   * A small word.
   *
   * @param senses as bits of {@link org.cajal.text.SmallWord}
   * @param number that it writes; -1 for none
   */
  record Small(long senses, int number) implements Meaning {}

  /** What a page is called where its number is given. */
  record PageWord() implements Meaning {}

  /** What a cue says. */
  enum Says {
    ABSENT,
    POSSIBLE,
    PRESENT,
    NOT_STATED,
    HYPOTHETICAL,
    HISTORICAL,
    /** Of somebody else than the patient. */
    OTHER,
    /** Ends the reach of other cues. */
    STOP,
    /** What part a site plays. */
    ROLE,
    /** One of the options of a printed form. */
    OPTION,
    /** Names a specimen by the label behind it. */
    SPECIMEN
  }

  /** Where a cue stands to what it speaks of. */
  enum Side {
    BEFORE,
    AFTER,
    BOTH
  }

  /**
   * A word of the extent or level of a finding, or of what is to be done.
   *
   * @param result {@code RECOMMENDED} where it heads what is to be done
   * @param necrosis the extent that it gives a necrosis
   * @param level the level that it gives a cellularity
   */
  record Word(
      Values.@Nullable Result result,
      Values.@Nullable Extent necrosis,
      Values.@Nullable Level level,
      @Nullable Is is)
      implements Meaning {}

  /** What else such a word does in its sentence. */
  enum Is {
    /** Makes a moderate level of a high one: "mild hypercellularity". */
    TEMPER,
    /** Begins a line that gives the share of the finding in the line before it. */
    MEASURE,
    /** A share of something else than the finding beside it. */
    OTHER_MEASURE
  }
}
