package org.cajal.tumor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cajal.AnnotatedReport;
import org.cajal.Assertion;
import org.cajal.Experiencer;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Tumor;
import org.cajal.Values;
import org.cajal.Values.Group;
import org.cajal.lexicon.Meaning.Standing.Source;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each word on a stain the tumour that it speaks of: the one named before it in its
 * sentence, else the one behind it there ("CD117-positive GIST"), else the last one that its
 * paragraph names before.
 */
final class StainReader {
  private static final int WORDS_BACK = 16;
  private static final int SENTENCES_BACK = 2;

  /** The most characters from a stain to the tumour behind it ("CD117-positive carcinoma"). */
  private static final int BESIDE = 16;

  private final AnnotatedReport report;
  private final Places places;
  private final StandingWords standing;
  private final Replaced replaced;
  private final TumorSites sites;

  /** All words on tumours, also of the past and of others. */
  private final List<Word> words;

  /** Whether a word's tumour holds. */
  private final boolean[] holds;

  /** The tumours that are no sarcomas, by organ. */
  private final Map<String, Word> otherByOrgan = new HashMap<>();

  StainReader(
      AnnotatedReport report,
      Places places,
      StandingWords standing,
      Replaced replaced,
      TumorSites sites,
      List<Word> words,
      List<Lesion> lesions) {
    this.report = report;
    this.places = places;
    this.standing = standing;
    this.replaced = replaced;
    this.sites = sites;
    this.words = words;
    holds = new boolean[words.size()];
    for (Lesion lesion : lesions) {
      for (Word word : lesion.words()) {
        holds[word.index()] = true;
      }
      if (lesion.best().group() == Group.OTHER && lesion.best().isPresent()) {
        String organ = Topography.organ(Topography.code(lesion.site()));
        otherByOrgan.putIfAbsent(organ, lesion.best());
      }
    }
  }

  List<StainWord> read() {
    List<StainWord> stains = new ArrayList<>();
    if (words.isEmpty() && report.mentions(MentionType.CD117).findAny().isEmpty()) {
      return stains;
    }
    int lastWithdrawn = -1;
    for (Mention mention : report.mentions()) {
      boolean stain =
          mention.type() == MentionType.CD117
              || mention.type() == MentionType.MARKER
              || mention.type() == MentionType.KIT_GENE
                  && mention.assertion() != Assertion.NOT_STATED
                  && standing.of(mention.span(), places.sentenceOf(mention.span()))
                      != Source.GENERAL;
      if (stain) {
        StainWord word = word(mention);
        stains.add(word);
        boolean cd117 = mention.type() == MentionType.CD117;
        lastWithdrawn = cd117 && isTakenBack(mention) ? stains.size() : lastWithdrawn;
      }
    }
    withdraw(stains, lastWithdrawn);
    return List.copyOf(stains);
  }

  /** A result that was taken back takes those before it along. */
  private static void withdraw(List<StainWord> stains, int end) {
    for (int i = 0; i < end; i++) {
      StainWord word = stains.get(i);
      if (word.mention().type() == MentionType.CD117 && word.result().isDefinite()) {
        stains.set(i, word.takenBack());
      }
    }
  }

  private boolean isTakenBack(Mention mention) {
    return standing.of(mention.span(), places.sentenceOf(mention.span())) == Source.WITHDRAWN;
  }

  private StainWord word(Mention mention) {
    Span sentence = places.sentenceOf(mention.span());
    Word owner = owner(mention, sentence);
    boolean control = standing.of(mention.span(), sentence) == Source.CONTROL;
    boolean foreign =
        mention.experiencer() == Experiencer.OTHER
            || owner != null && owner.standing() == Tumor.Standing.OTHER_PERSON
            || owner == null
                && mention.values().source() != Values.Source.CONTROL
                && !control
                && isOfOtherOrgan(sentence);
    boolean withdrawn = replaced.holds(mention.span()) || isTakenBack(mention);
    Section.Type section = places.sectionOf(mention.span()).type();
    return new StainWord(mention, stage(section), owner, foreign, control, withdrawn);
  }

  private static StainWord.Stage stage(Section.Type section) {
    return switch (section) {
      case CLINICAL, HISTORY, OUTSIDE -> StainWord.Stage.BEFORE;
      case ADDENDUM, AMENDMENT -> StainWord.Stage.ADDED;
      default -> StainWord.Stage.REPORT;
    };
  }

  private @Nullable Word owner(Mention stain, Span sentence) {
    int behind = firstFrom(stain.end());
    Word nearest = null;
    for (int i = behind - 1; i >= 0 && words.get(i).mention().start() >= sentence.start(); i--) {
      Word word = words.get(i);
      if (isCandidate(word, stain)) {
        return word;
      }
      nearest = nearest == null && isOwner(word, stain) ? word : nearest;
    }
    if (nearest != null) {
      return nearest;
    }
    if (behind < words.size() && words.get(behind).mention().end() <= sentence.end()) {
      Word word = words.get(behind);
      boolean beside = word.mention().start() - stain.end() <= BESIDE;
      if (isCandidate(word, stain) || beside && isOwner(word, stain)) {
        return word;
      }
    }
    return ownerBefore(stain, behind);
  }

  private static boolean isCandidate(Word word, Mention stain) {
    return word.isCandidate()
        && word.standing() != Tumor.Standing.OTHER_PERSON
        && isOfSpecimen(word, stain);
  }

  private static boolean isOfSpecimen(Word word, Mention stain) {
    return TumorSites.isOfSpecimen(stain, word.label());
  }

  /** A tumour of another kind owns a stain only where it is there and not only thought of. */
  private boolean isOwner(Word word, Mention stain) {
    boolean there =
        word.isPresent() && (holds[word.index()] || word.standing() == Tumor.Standing.HISTORY);
    return word.standing() == Tumor.Standing.OTHER_PERSON || there && isOfSpecimen(word, stain);
  }

  /** The tumour that the sentences just before in the same paragraph speak of. */
  private @Nullable Word ownerBefore(Mention stain, int behind) {
    int paragraph = places.paragraphOf(stain.span());
    Section section = places.sectionOf(stain.span());
    Span near = places.before(stain.span(), SENTENCES_BACK);
    Word nearest = null;
    for (int i = behind - 1; i >= Math.max(0, behind - WORDS_BACK); i--) {
      Word word = words.get(i);
      if (word.paragraph() != paragraph || word.mention().start() < section.span().start()) {
        break;
      }
      if (isCandidate(word, stain)) {
        return word;
      }
      boolean other =
          word.group() == Group.OTHER
              && word.mention().start() >= near.start()
              && isOwner(word, stain);
      nearest = nearest == null && other ? word : nearest;
    }
    return nearest == null ? ownerBySite(new Span(near.start(), stain.start())) : nearest;
  }

  /** "The renal tumor is ...": the only tumour of the organ named last, where that is no gut. */
  private @Nullable Word ownerBySite(Span before) {
    List<Mention> named = sites.in(before);
    if (named.isEmpty()) {
      return null;
    }
    String organ = Topography.organ(Topography.code(named.get(named.size() - 1)));
    return Topography.isGastrointestinal(organ) || Topography.isOfSpread(organ)
        ? null
        : otherByOrgan.get(organ);
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).mention().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** "CD117 is positive in the thymus": where all sites of the sentence are far from the gut. */
  private boolean isOfOtherOrgan(Span sentence) {
    List<Mention> named = sites.in(sentence);
    for (Mention site : named) {
      String code = Topography.code(site);
      if (Topography.isGastrointestinal(code) || Topography.isOfSpread(code)) {
        return false;
      }
    }
    return !named.isEmpty();
  }
}
