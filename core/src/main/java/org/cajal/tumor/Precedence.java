package org.cajal.tumor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cajal.AnnotatedReport;
import org.cajal.Assertion;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.Tumor;
import org.cajal.Values.Group;
import org.cajal.lexicon.Meaning.Standing.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which of a report's words on its tumours hold, and what overrules the others: an amendment or
 * addendum overrules what it speaks of, a final diagnosis the frozen section and the suspicion,
 * even where it names no tumour at all.
 */
final class Precedence {
  /** A section that long gives a diagnosis, even where it says that something is still to come. */
  private static final int MANY_WORDS = 12;

  private final AnnotatedReport report;
  private final Places places;
  private final StandingWords standing;

  /** The words of amendments and addenda, each kind of tumour once for a specimen. */
  private final List<Word> late = new ArrayList<>();

  /** The first word of each rank. */
  private final @Nullable Word[] first = new Word[Word.HIGHEST + 1];

  private final Set<String> codesNamedEarlier = new HashSet<>();
  private final int best;

  /** Whether the best words only say that there is some mesenchymal tumour. */
  private boolean uncertain;

  /** The first word that takes the place of a suspicion wherever it stands. */
  private @Nullable Word firm;

  /** The last word that is not provisional. */
  private @Nullable Word last;

  private final Map<String, Integer> bestBySpecimen = new HashMap<>();

  /** The specimens that a section with a diagnosis lists. */
  private final Set<String> specimensDiagnosed = new HashSet<>();

  /** By its code, where the report says last that a tumour is not there. */
  private final Map<String, Span> denials = new HashMap<>();

  private final List<Section> diagnoses = new ArrayList<>();

  /** Whether a section with a diagnosis names what the flag looks for. */
  private boolean candidateDiagnosed;

  /** The last "histology showed" with something behind it. */
  private final @Nullable Span lastFinal;

  /**
   * @param words of the patient and not of the past, with a rank above 0
   */
  Precedence(AnnotatedReport report, Places places, StandingWords standing, List<Word> words) {
    this.report = report;
    this.places = places;
    this.standing = standing;
    int highest = 0;
    Set<String> kinds = new HashSet<>();
    for (Word word : words) {
      highest = Math.max(highest, word.rank());
      first[word.rank()] = first[word.rank()] == null ? word : first[word.rank()];
      bestBySpecimen.merge(word.label(), word.rank(), Math::max);
      if (word.isLate() && kinds.add(word.kind())) {
        late.add(word);
      }
      note(word);
    }
    best = highest;
    uncertain = best >= Word.FINAL;
    for (Word word : words) {
      uncertain &= word.rank() != best || word.group() == Group.UNCERTAIN_MESENCHYMAL;
    }
    for (Section section : report.sections()) {
      if (isDiagnosis(section)) {
        diagnoses.add(section);
      }
    }
    for (Specimen specimen : words.isEmpty() ? List.<Specimen>of() : report.specimens()) {
      if (Word.rank(places.sectionOf(specimen.span()).type()) >= Word.FINAL) {
        specimensDiagnosed.add(specimen.label());
      }
    }
    for (Mention mention : words.isEmpty() ? List.<Mention>of() : report.mentions()) {
      noteDenial(mention);
    }
    lastFinal = lastFinal();
  }

  /** "No residual GIST" */
  private void noteDenial(Mention mention) {
    String code = mention.values().code();
    boolean denied =
        mention.type() == MentionType.HISTOLOGY
            && code != null
            && mention.assertion() == Assertion.ABSENT
            && Word.rank(places.sectionOf(mention.span()).type()) >= Word.READ;
    if (denied) {
      denials.put(code, mention.span());
    }
  }

  private void note(Word word) {
    String code = word.mention().values().code();
    if (!word.isLate() && code != null) {
      codesNamedEarlier.add(code);
    }
    if (word.rank() < Word.READ) {
      return;
    }
    boolean diagnosis =
        word.section() == Section.Type.DIAGNOSIS || word.section() == Section.Type.AMENDMENT;
    candidateDiagnosed |= diagnosis && word.isCandidate();
    last = word;
    boolean takesPlace =
        Word.rank(word.section()) > Word.FINAL
            || word.source() == Source.FINAL
            || word.group() == Group.BENIGN_MESENCHYMAL && word.isPresent();
    firm = firm == null && takesPlace ? word : firm;
  }

  /** What overrules a word; null where it holds. */
  @Nullable Span overruling(Word word) {
    if (word.rank() < Word.READ) {
      return overrulingProvisional(word);
    }
    Word later = laterWord(word);
    if (later != null) {
      return later.mention().span();
    }
    if (word.isLate()) {
      return null;
    }
    if (word.section() == Section.Type.BODY && word.source() == null && word.isCandidate()) {
      Span diagnosis = diagnosisBelow(word);
      if (diagnosis != null) {
        return diagnosis;
      }
    }
    boolean holds =
        word.rank() == best
            || word.rank() >= Word.FINAL
            || isUndiagnosed(word)
            || uncertain && word.group() != Group.OTHER;
    return holds ? null : spanOf(first[best]);
  }

  /** Whether nothing that weighs more speaks of the word's specimen. */
  private boolean isUndiagnosed(Word word) {
    return !word.label().isEmpty()
        && !specimensDiagnosed.contains(word.label())
        && word.rank() >= bestBySpecimen.getOrDefault(word.label(), 0);
  }

  private static @Nullable Span spanOf(@Nullable Word word) {
    return word == null ? null : word.mention().span();
  }

  /** What an addendum or amendment says of the tumour that an earlier word speaks of. */
  private @Nullable Word laterWord(Word earlier) {
    for (Word word : late) {
      boolean sameSpecimen =
          word.label().isEmpty()
              || earlier.label().isEmpty()
              || Specimen.isShared(word.label(), earlier.label());
      if (word.rank() > earlier.rank() && sameSpecimen && isRestated(earlier, word)) {
        return word;
      }
    }
    return null;
  }

  private boolean isRestated(Word earlier, Word later) {
    if (later.hasCodeOf(earlier)
        || later.isMesenchymal() && earlier.isMesenchymal()
        || later.section() == Section.Type.AMENDMENT && later.isPresent()) {
      return true;
    }
    boolean open = !earlier.isPresent() || earlier.group() == Group.UNCERTAIN_MESENCHYMAL;
    String code = later.mention().values().code();
    return open && later.isPresent() && !(code != null && codesNamedEarlier.contains(code));
  }

  /** Of a word from a frozen section, from elsewhere, from an image. */
  private @Nullable Span overrulingProvisional(Word word) {
    String code = word.mention().values().code();
    Span denial = code == null ? null : denials.get(code);
    if (denial != null && !word.sentence().contains(denial)) {
      return denial;
    }
    boolean bySection = Word.rank(word.section()) == word.rank();
    if (bySection && best > word.rank()) {
      boolean holds = uncertain && best == Word.FINAL && word.section() == Section.Type.OUTSIDE;
      return holds ? null : spanOf(first[best]);
    }
    if (!bySection && firm != null) {
      return spanOf(firm);
    }
    boolean replaced =
        last != null
            && (last.mention().start() > word.mention().start()
                || word.standing() == Tumor.Standing.EARLIER);
    if (!bySection && replaced) {
      return spanOf(last);
    }
    return diagnosisAtHand(word);
  }

  /** A final diagnosis that names another thing than a tumour, or none. */
  private @Nullable Span diagnosisAtHand(Word word) {
    for (Section section : diagnoses) {
      if (!section.span().contains(word.mention().span())) {
        return section.heading();
      }
    }
    return lastFinal != null && lastFinal.start() >= word.mention().end() ? lastFinal : null;
  }

  /** A diagnosis that the report gives, if any. */
  @Nullable Span diagnosis() {
    return diagnoses.isEmpty() ? lastFinal : diagnoses.get(0).heading();
  }

  private @Nullable Span lastFinal() {
    List<Span> all = standing.all(Source.FINAL);
    for (int i = all.size() - 1; i >= 0; i--) {
      Span said = all.get(i);
      Span rest = new Span(said.start(), Math.max(said.end(), places.sentenceOf(said).end()));
      boolean open =
          standing.says(Source.CONFIRMED, rest)
              || standing.says(Source.OPEN, rest)
              || standing.words(said.end(), rest.end(), 1) == 0
              || names(rest, MentionType.SPINDLE_CELL);
      if (!open) {
        return said;
      }
    }
    return null;
  }

  /** A diagnosis below running text that names no such tumour: the text was something else. */
  private @Nullable Span diagnosisBelow(Word word) {
    if (candidateDiagnosed || diagnoses.isEmpty()) {
      return null;
    }
    Section section = diagnoses.get(diagnoses.size() - 1);
    boolean below = section.span().start() > word.mention().start();
    boolean names =
        names(section.span(), MentionType.SITE) || names(section.span(), MentionType.HISTOLOGY);
    return below && names ? section.heading() : null;
  }

  private boolean isDiagnosis(Section section) {
    if (section.type() != Section.Type.DIAGNOSIS && section.type() != Section.Type.AMENDMENT
        || section.heading().length() == 0) {
      return false;
    }
    Span content = new Span(section.heading().end(), section.span().end());
    int count = standing.words(content.start(), content.end(), MANY_WORDS);
    return count > 0
        && (count >= MANY_WORDS || !standing.says(Source.OPEN, content))
        && !names(content, MentionType.SPINDLE_CELL);
  }

  /** Whether a stretch states such a mention. */
  private boolean names(Span span, MentionType type) {
    List<Mention> mentions = report.mentions();
    for (int i = Places.firstFrom(mentions, span.start()); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.start() >= span.end()) {
        return false;
      }
      if (mention.type() == type && mention.assertion() == Assertion.PRESENT) {
        return true;
      }
    }
    return false;
  }

  /** The standing of a word that was overruled. */
  static Tumor.Standing overruled(Word word) {
    return word.standing() == Tumor.Standing.CURRENT ? Tumor.Standing.SUPERSEDED : word.standing();
  }
}
