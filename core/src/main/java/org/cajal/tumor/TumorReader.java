package org.cajal.tumor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cajal.AnnotatedReport;
import org.cajal.Assertion;
import org.cajal.Experiencer;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Temporality;
import org.cajal.Tumor;
import org.cajal.layout.Unit;
import org.cajal.layout.Units;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning.Standing.Source;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Makes tumours of the mentions of one report. */
public final class TumorReader {
  private static final int WORDS_BACK = 16;
  private static final int FEWEST_WORDS = 3;

  private final AnnotatedReport report;
  private final Tokens tokens;
  private final Units units;
  private final Places places;
  private final StandingWords standing;
  private final Replaced replaced;
  private final boolean hasPlaceForDiagnosis;
  private final TumorSites sites;
  private final List<ReportTumors.Other> others = new ArrayList<>();

  private TumorReader(
      AnnotatedReport report,
      List<Mention> procedures,
      Tokens tokens,
      Matches matches,
      Units units) {
    this.report = report;
    this.tokens = tokens;
    this.units = units;
    places = new Places(report, tokens);
    standing = new StandingWords(tokens, matches);
    replaced = new Replaced(report, standing);
    hasPlaceForDiagnosis = hasPlaceForDiagnosis(report, standing);
    sites = new TumorSites(report, places, standing, procedures);
  }

  /**
   * The tumours of a report.
   *
   * @param procedures that tell an organ, as sites
   */
  public static ReportTumors read(
      AnnotatedReport report,
      List<Mention> procedures,
      Tokens tokens,
      Matches matches,
      Units units) {
    return new TumorReader(report, procedures, tokens, matches, units).read();
  }

  private ReportTumors read() {
    List<Word> words = words();
    List<Word> ranked = new ArrayList<>(words.size());
    for (Word word : words) {
      if (word.rank() > 0) {
        ranked.add(word);
      } else {
        addOther(word, word.standing(), null);
      }
    }
    Precedence precedence = new Precedence(report, places, standing, ranked);
    Map<String, List<Word>> bySpecimen = new LinkedHashMap<>();
    for (Word word : ranked) {
      Span by = precedence.overruling(word);
      if (by == null) {
        bySpecimen.computeIfAbsent(word.label(), label -> new ArrayList<>()).add(word);
      } else {
        addOther(word, Precedence.overruled(word), by);
      }
    }
    List<Lesion> lesions = lesions(withLooseOnes(bySpecimen));
    StainReader stains = new StainReader(report, places, standing, replaced, sites, words, lesions);
    List<String> elsewhere = new ArrayList<>();
    for (Word word : ranked) {
      if (sites.hasPrimaryElsewhere(word.mention())) {
        elsewhere.add(word.mention().concept());
      }
    }
    return new ReportTumors(
        report,
        lesions,
        List.copyOf(others),
        stains.read(),
        elsewhere,
        precedence.diagnosis(),
        isAdded());
  }

  private void addOther(Word word, Tumor.Standing why, @Nullable Span by) {
    others.add(new ReportTumors.Other(word, sites.ownSite(word), why, by));
  }

  /** Whether the first section with a diagnosis is one of an addendum or amendment. */
  private boolean isAdded() {
    for (Section section : report.sections()) {
      int rank = Word.rank(section.type());
      boolean empty = section.type() == Section.Type.BODY && section.span().length() < 2;
      if (rank > 0 && !empty) {
        return rank >= Word.LATE;
      }
    }
    return false;
  }

  // ---- words

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (Mention mention : report.mentions()) {
      if (mention.type() != MentionType.HISTOLOGY
          || mention.assertion() == Assertion.NOT_STATED
          || mention.temporality() == Temporality.HYPOTHETICAL) {
        continue;
      }
      Word word = word(words.size(), mention);
      boolean denied = mention.assertion() == Assertion.ABSENT && word.source() != Source.WITHDRAWN;
      if (!denied && word.source() != Source.GENERAL) {
        words.add(word);
      }
    }
    List<Word> kept = Catalogue.without(words);
    confirm(kept);
    return kept;
  }

  /** "Histology confirmed the diagnosis": what was suspected last before it is the diagnosis. */
  private void confirm(List<Word> words) {
    int end = 0;
    for (Span said : standing.all(Source.CONFIRMED)) {
      while (end < words.size() && words.get(end).mention().start() < said.start()) {
        end++;
      }
      int from = Math.max(0, end - WORDS_BACK);
      for (int i = end - 1; i >= from && words.get(i).isOpen(); i--) {
        if (words.get(i).hasCodeOf(words.get(end - 1))) {
          words.set(i, words.get(i).confirmed());
        }
      }
    }
  }

  private Word word(int index, Mention mention) {
    Span sentence = places.sentenceOf(mention.span());
    Section section = places.sectionOf(mention.span());
    Source source = standing.of(mention.span(), sentence);
    Unit unit = units.at(tokens.at(mention.start()));
    if (source == null && unit.quoted()) {
      source = Source.OUTSIDE;
    }
    Tumor.Standing why = standing(mention, section.type(), source);
    int paragraph = places.paragraphOf(mention.span());
    int rank = rank(section.type(), why, source);
    if (rank == 0 && isDiagnosisAllTheSame(mention, section, unit)) {
      why = Tumor.Standing.CURRENT;
      rank = Word.FINAL;
    }
    return new Word(index, mention, section.type(), rank, why, source, sentence, paragraph);
  }

  /**
   * What is ticked in a form below the gross description, and what stands apart from the heading of
   * the clinical data in a report that has no other place for a diagnosis.
   */
  private boolean isDiagnosisAllTheSame(Mention mention, Section section, Unit unit) {
    boolean said =
        mention.assertion() == Assertion.PRESENT
            && mention.temporality() == Temporality.CURRENT
            && mention.experiencer() == Experiencer.PATIENT;
    if (!said) {
      return false;
    }
    return switch (section.type()) {
      case GROSS, SPECIMEN, BLOCKS -> unit.tick() == Unit.Tick.TICKED;
      case CLINICAL ->
          !hasPlaceForDiagnosis
              && places.paragraphOf(mention.span()) > places.paragraphOf(section.heading());
      default -> false;
    };
  }

  private static boolean hasPlaceForDiagnosis(AnnotatedReport report, StandingWords standing) {
    for (Section section : report.sections()) {
      Span span = section.span();
      boolean diagnosis = Word.rank(section.type()) > Word.READ;
      if (diagnosis && standing.words(span.start(), span.end(), FEWEST_WORDS) == FEWEST_WORDS) {
        return true;
      }
    }
    return false;
  }

  private Tumor.Standing standing(Mention mention, Section.Type section, @Nullable Source source) {
    if (mention.experiencer() == Experiencer.OTHER) {
      return Tumor.Standing.OTHER_PERSON;
    }
    if (mention.temporality() == Temporality.HISTORICAL) {
      return Tumor.Standing.HISTORY;
    }
    if (replaced.holds(mention.span())) {
      return Tumor.Standing.SUPERSEDED;
    }
    Tumor.Standing said = source == null ? null : standing(source);
    if (said != null) {
      return said;
    }
    return switch (section) {
      case HISTORY -> Tumor.Standing.HISTORY;
      case CLINICAL -> Tumor.Standing.SUSPECTED;
      case INTRAOPERATIVE -> Tumor.Standing.ONLY_FROZEN;
      case OUTSIDE -> Tumor.Standing.OUTSIDE;
      default -> Tumor.Standing.CURRENT;
    };
  }

  private static Tumor.@Nullable Standing standing(Source source) {
    return switch (source) {
      case FINAL -> Tumor.Standing.CURRENT;
      case SUSPECTED -> Tumor.Standing.SUSPECTED;
      case FROZEN -> Tumor.Standing.ONLY_FROZEN;
      case OUTSIDE -> Tumor.Standing.OUTSIDE;
      case EARLIER -> Tumor.Standing.EARLIER;
      case PAST -> Tumor.Standing.HISTORY;
      case WITHDRAWN -> Tumor.Standing.WITHDRAWN;
      default -> null;
    };
  }

  private static int rank(Section.Type section, Tumor.Standing standing, @Nullable Source source) {
    int rank = Word.rank(section);
    return switch (standing) {
      case CURRENT ->
          source == Source.FINAL && rank > 0 && rank < Word.FINAL ? Word.DIAGNOSIS : rank;
      case SUSPECTED, ONLY_FROZEN, OUTSIDE, EARLIER ->
          source == null ? rank : Math.min(rank, Word.PROVISIONAL);
      default -> 0;
    };
  }

  // ---- lesions

  /** Gives what is said of no specimen to those that hold a candidate for the flag. */
  private static Map<String, List<Word>> withLooseOnes(Map<String, List<Word>> bySpecimen) {
    List<Word> loose = bySpecimen.get("");
    if (loose == null || bySpecimen.size() == 1) {
      return bySpecimen;
    }
    boolean given = false;
    for (Map.Entry<String, List<Word>> entry : bySpecimen.entrySet()) {
      if (!entry.getKey().isEmpty() && entry.getValue().stream().anyMatch(Word::isCandidate)) {
        entry.getValue().addAll(loose);
        given = true;
      }
    }
    if (given) {
      bySpecimen.remove("");
    }
    return bySpecimen;
  }

  private List<Lesion> lesions(Map<String, List<Word>> bySpecimen) {
    List<Lesion> lesions = new ArrayList<>();
    bySpecimen.forEach(
        (label, words) -> {
          int first = lesions.size();
          for (Word word : words) {
            Mention own = sites.ownSite(word);
            Lesion lesion = lesionOf(word, own, lesions.subList(first, lesions.size()));
            if (lesion == null) {
              lesion = new Lesion(label);
              lesions.add(lesion);
            }
            lesion.add(word, sites.siteOf(word, label), own);
          }
        });
    return lesions;
  }

  /** The tumour that a word speaks of, the last before the first; null for another one. */
  private static @Nullable Lesion lesionOf(Word word, @Nullable Mention own, List<Lesion> lesions) {
    for (int i = lesions.size() - 1; i >= 0; i--) {
      if (lesions.get(i).mayBe(word, own)) {
        return lesions.get(i);
      }
    }
    return null;
  }
}
