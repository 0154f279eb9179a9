package org.cajal.tumor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.cajal.Mention;
import org.cajal.Tumor;
import org.cajal.Values.Group;
import org.cajal.Values.Role;
import org.jspecify.annotations.Nullable;

/** The words of a report that speak of one tumour, and where it lies. */
final class Lesion {
  private final String label;
  private final List<Word> words = new ArrayList<>();
  private final List<@Nullable Mention> sites = new ArrayList<>();
  private final BitSet indices = new BitSet();
  private int best;

  /** The site that a sentence of its own gives it. */
  private @Nullable Mention ownSite;

  Lesion(String label) {
    this.label = label;
  }

  /**
   * @param site where the text puts it
   * @param own the site of its sentence, or null
   */
  void add(Word word, @Nullable Mention site, @Nullable Mention own) {
    if (!words.isEmpty() && saysMore(word, words.get(best))) {
      best = words.size();
    }
    words.add(word);
    sites.add(site);
    indices.set(word.index());
    ownSite = ownSite == null ? own : ownSite;
  }

  /** The specimen's label, empty where the report names none with it. */
  String label() {
    return label;
  }

  @Nullable String specimen() {
    return label.isEmpty() ? null : label;
  }

  List<Word> words() {
    return words;
  }

  @Nullable Mention siteOf(int word) {
    return sites.get(word);
  }

  boolean isCandidate() {
    return words.get(0).isCandidate();
  }

  /** Whether it holds such a histology and one that is only uncertain counts as any. */
  boolean mayBe(Word word, @Nullable Mention own) {
    if (word.isCandidate() != isCandidate()) {
      return false;
    }
    if (!isCandidate()) {
      return words.get(0).hasCodeOf(word)
          || words.get(0).mention().concept().equals(word.mention().concept());
    }
    for (Word other : words) {
      if (isVague(word) || isVague(other) || other.hasCodeOf(word)) {
        return true;
      }
    }
    return own == null
        || ownSite == null
        || Topography.mayBeSame(Topography.code(own), Topography.code(ownSite));
  }

  private static boolean isVague(Word word) {
    return word.group() == Group.UNCERTAIN_MESENCHYMAL || !word.isPresent();
  }

  /** Stated says more than possible, and of two groups the first in the enum's order. */
  private static boolean saysMore(Word word, Word other) {
    return word.isPresent() == other.isPresent()
        ? word.group().compareTo(other.group()) < 0
        : word.isPresent();
  }

  /** The word that says most of it. */
  Word best() {
    return words.get(best);
  }

  /** The site of {@link #best}. */
  @Nullable Mention site() {
    return sites.get(best);
  }

  boolean holds(Word word) {
    return indices.get(word.index());
  }

  /** Whether it is all provisional: nobody at hand says so. */
  boolean isProvisional() {
    return words.stream().allMatch(word -> word.rank() < Word.READ);
  }

  /** Whether its name leaves open what it is. */
  boolean isOpen() {
    return !best().isPresent() || best().group() == Group.UNCERTAIN_MESENCHYMAL;
  }

  /** That of its first word whose standing is best. */
  Tumor.Standing standing() {
    Tumor.Standing best = words.get(0).standing();
    for (Word word : words) {
      best = word.standing().compareTo(best) < 0 ? word.standing() : best;
    }
    return best;
  }

  /** Whether the sentences of the two give them different organs. */
  boolean liesElsewhere(Lesion other) {
    return ownSite != null
        && other.ownSite != null
        && !Topography.organ(Topography.code(ownSite))
            .equals(Topography.organ(Topography.code(other.ownSite)));
  }

  /** Whether another report of the case speaks of the same tumour. */
  boolean isSameAs(Lesion other) {
    if (isMesenchymal() != other.isMesenchymal()) {
      return false;
    }
    boolean sameCode =
        Objects.equals(best().mention().values().code(), other.best().mention().values().code());
    boolean spread = isMetastatic() || other.isMetastatic();
    return (isMesenchymal() || sameCode)
        && (spread && sameCode
            || Topography.mayBeSame(Topography.code(site()), Topography.code(other.site())));
  }

  private boolean isMetastatic() {
    Mention site = site();
    return words.stream().anyMatch(word -> word.mention().values().role() == Role.METASTASIS)
        || site != null
            && (site.values().role() == Role.METASTASIS || !Topography.isGastrointestinal(site));
  }

  private boolean isMesenchymal() {
    return words.get(0).isMesenchymal();
  }
}
