package org.cajal.tumor;

import org.cajal.Assertion;
import org.cajal.Mention;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Tumor;
import org.cajal.Values.Group;
import org.cajal.lexicon.Meaning.Standing.Source;
import org.jspecify.annotations.Nullable;

/**
 * One word on a tumour: a histology that is stated, with what its place says of it.
 *
 * @param index its place among the words of its report
 * @param rank how much it weighs against the other words of its report; 0 for none
 * @param source what the words beside it say of where it comes from; null for nothing
 * @param sentence the sentence that it stands in
 * @param paragraph the number of its paragraph
 */
record Word(
    int index,
    Mention mention,
    Section.Type section,
    int rank,
    Tumor.Standing standing,
    @Nullable Source source,
    Span sentence,
    int paragraph) {
  /** What an amended report says. */
  static final int HIGHEST = 9;

  /** What an added report says, and whatever weighs more. */
  static final int LATE = 8;

  /** What a diagnosis says. */
  static final int DIAGNOSIS = 7;

  /** What running text says, and whatever weighs more. */
  static final int FINAL = 5;

  /** What a microscopic description says, and whatever weighs more. */
  static final int READ = 3;

  /** What somebody else, or a frozen section, says. */
  static final int PROVISIONAL = 1;

  /**
   * How much a section's word on the diagnosis weighs: the amendment over what it amends, the final
   * diagnosis over microscopy, that over frozen section. A section of rank 0 gives no diagnosis.
   */
  static int rank(Section.Type section) {
    return switch (section) {
      case AMENDMENT -> HIGHEST;
      case ADDENDUM -> LATE;
      case DIAGNOSIS -> DIAGNOSIS;
      case SYNOPTIC -> DIAGNOSIS - 1;
      case BODY -> FINAL;
      case COMMENT -> FINAL - 1;
      case MICROSCOPIC, ANCILLARY -> READ;
      case OTHER, OUTSIDE -> PROVISIONAL + 1;
      case INTRAOPERATIVE -> PROVISIONAL;
      default -> 0;
    };
  }

  Word at(int place) {
    return new Word(place, mention, section, rank, standing, source, sentence, paragraph);
  }

  /** Whether it waits for the diagnosis at hand: of an image, a frozen section, or in doubt. */
  boolean isOpen() {
    return rank > 0 && (source != null && rank == PROVISIONAL || !isPresent());
  }

  /** What was thought before, once the diagnosis at hand agrees. */
  Word confirmed() {
    return new Word(
        index,
        mention,
        section,
        Math.max(FINAL, rank(section)),
        Tumor.Standing.CURRENT,
        Source.CONFIRMED,
        sentence,
        paragraph);
  }

  Group group() {
    Group group = mention.values().group();
    return group == null ? Group.OTHER : group;
  }

  boolean isPresent() {
    return mention.assertion() == Assertion.PRESENT || source == Source.CONFIRMED;
  }

  boolean isLate() {
    return rank >= LATE;
  }

  /** Words of one kind say the same of the same specimen. */
  String kind() {
    return label() + '/' + rank + '/' + group() + '/' + mention.values().code() + isPresent();
  }

  String label() {
    return mention.specimen() == null ? "" : mention.specimen();
  }

  boolean hasCodeOf(Word other) {
    String code = mention.values().code();
    return code != null && code.equals(other.mention.values().code());
  }

  /** Whether it is what the flag looks for: a sarcoma, a GIST, or what may turn out to be one. */
  boolean isCandidate() {
    return isCandidate(group());
  }

  static boolean isCandidate(Group group) {
    return group == Group.GIST || group == Group.SARCOMA || group == Group.UNCERTAIN_MESENCHYMAL;
  }

  boolean isMesenchymal() {
    return isCandidate() || group() == Group.BENIGN_MESENCHYMAL;
  }
}
