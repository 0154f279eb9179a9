package org.cajal.tumor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cajal.Finding;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Span;
import org.cajal.Tumor;
import org.cajal.Values.Result;
import org.jspecify.annotations.Nullable;

/**
 * The tumours of a case: what a later report says takes the place of what an earlier one said of
 * the same tumour, and the stains of all reports come together.
 */
public final class CaseTumors {
  /** A word on a stain, and the place of its report in the case. */
  record CaseStain(int report, StainWord word) {}

  private final List<ReportTumors> reports;

  /**
   * @param reports oldest first
   */
  public CaseTumors(List<ReportTumors> reports) {
    this.reports = reports;
  }

  ReportTumors report(int report) {
    return reports.get(report);
  }

  // ---- later over earlier

  /** What a later report says in place of a tumour; null where it holds. */
  Tumor.@Nullable Overruling overruling(int report, Lesion lesion) {
    for (int later = reports.size() - 1; later > report; later--) {
      Span by = overruling(reports.get(report), lesion, reports.get(later));
      if (by != null) {
        return new Tumor.Overruling(later, by);
      }
    }
    return null;
  }

  private static @Nullable Span overruling(ReportTumors report, Lesion lesion, ReportTumors later) {
    for (Lesion other : later.lesions()) {
      if (other.isSameAs(lesion) || isReplacedBy(report, lesion, later, other)) {
        return other.best().mention().span();
      }
    }
    for (ReportTumors.Other other : later.others()) {
      boolean withdrawn =
          other.standing() == Tumor.Standing.WITHDRAWN && lesion.best().hasCodeOf(other.word());
      if (withdrawn) {
        return other.word().mention().span();
      }
    }
    return lesion.isProvisional() ? later.diagnosis() : null;
  }

  /** "Amended: metastatic melanoma": another kind of tumour than the one thought of before. */
  private static boolean isReplacedBy(
      ReportTumors report, Lesion lesion, ReportTumors later, Lesion other) {
    boolean open = later.added() || lesion.isOpen();
    boolean known =
        report.lesions().stream()
            .anyMatch(earlier -> earlier != lesion && earlier.best().hasCodeOf(other.best()));
    return open
        && !known
        && other.best().isPresent()
        && TumorSites.isOfSpecimen(other.best().mention(), lesion.label())
        && Topography.mayBeSame(Topography.code(lesion.site()), Topography.code(other.site()));
  }

  // ---- stains

  /** What the case says of a tumour's stains, in the order of reports and text. */
  List<CaseStain> stains(int report, Lesion lesion) {
    List<CaseStain> stains = new ArrayList<>();
    int withdrawnBefore = withdrawnBefore();
    for (int i = 0; i < reports.size(); i++) {
      List<Lesion> same = i == report ? List.of(lesion) : sameAs(lesion, reports.get(i));
      for (StainWord stain : reports.get(i).stains()) {
        if (belongs(stain, lesion, same, reports.get(i))) {
          boolean takenBack = i < withdrawnBefore && stain.result().isDefinite();
          stains.add(new CaseStain(i, takenBack ? stain.takenBack() : stain));
        }
      }
    }
    return stains;
  }

  /** The last report that takes a result back, which takes those of the reports before it along. */
  private int withdrawnBefore() {
    for (int i = reports.size() - 1; i >= 0; i--) {
      for (StainWord stain : reports.get(i).stains()) {
        if (stain.withdrawn() && stain.mention().type() == MentionType.CD117) {
          return i;
        }
      }
    }
    return 0;
  }

  private static List<Lesion> sameAs(Lesion lesion, ReportTumors report) {
    return report.lesions().stream().filter(other -> other.isSameAs(lesion)).toList();
  }

  private static boolean belongs(
      StainWord stain, Lesion lesion, List<Lesion> same, ReportTumors report) {
    if (stain.foreign() || !isOfSpecimen(stain, lesion, same)) {
      return false;
    }
    Word owner = stain.owner();
    if (owner == null) {
      return !same.isEmpty() || report.added() || report.lesions().isEmpty();
    }
    boolean ofAnother = false;
    for (Lesion other : report.lesions()) {
      if (other.holds(owner)) {
        if (same.contains(other)) {
          return true;
        }
        ofAnother = true;
      }
    }
    return !ofAnother && owner.isMesenchymal();
  }

  private static boolean isOfSpecimen(StainWord stain, Lesion lesion, List<Lesion> same) {
    if (same.isEmpty()) {
      return TumorSites.isOfSpecimen(stain.mention(), lesion.label());
    }
    for (Lesion other : same) {
      if (TumorSites.isOfSpecimen(stain.mention(), other.label())) {
        return true;
      }
    }
    return false;
  }

  /** The best that stains say of CD117: the last outcome, else what {@code reason} says. */
  private static Result ckit(List<CaseStain> stains) {
    Result found = null;
    for (CaseStain stain : stains) {
      if (stain.word().mention().type() == MentionType.CD117 && stain.word().isRecorded()) {
        Result result = stain.word().result();
        boolean first = found == null || found == Result.PERFORMED;
        boolean later = result != Result.PERFORMED && stain.word().stage() == StainWord.Stage.ADDED;
        found = first || later ? result : found;
      }
    }
    return found == null ? Reasons.of(stains).result() : found;
  }

  // ---- results

  /** The tumours of one report with what the case says of them; those that hold come first. */
  public List<Tumor> tumors(int report) {
    List<Tumor> tumors = new ArrayList<>();
    for (Lesion lesion : reports.get(report).lesions()) {
      Tumor.Overruling by = overruling(report, lesion);
      List<CaseStain> stains = stains(report, lesion);
      Word best = lesion.best();
      tumors.add(
          new Tumor(
              lesion.words().stream().map(Word::mention).toList(),
              lesion.specimen(),
              best.group(),
              best.mention().values().code(),
              best.mention().assertion(),
              by == null ? lesion.standing() : Tumor.Standing.SUPERSEDED,
              lesion.site(),
              stains.stream()
                  .filter(stain -> stain.report() == report)
                  .map(stain -> stain.word().mention())
                  .toList(),
              ckit(stains),
              by == null,
              by));
    }
    for (ReportTumors.Other other : reports.get(report).others()) {
      Mention mention = other.word().mention();
      Span by = other.by();
      tumors.add(
          new Tumor(
              List.of(mention),
              mention.specimen(),
              other.word().group(),
              mention.values().code(),
              mention.assertion(),
              other.standing(),
              other.site(),
              List.of(),
              Result.NO_RESULT,
              false,
              by == null ? null : new Tumor.Overruling(report, by)));
    }
    return tumors;
  }

  /** What a report says of each specimen, by itself. */
  public List<Finding> findings(int report) {
    Map<String, List<Lesion>> bySpecimen = new LinkedHashMap<>();
    for (Lesion lesion : reports.get(report).lesions()) {
      bySpecimen.computeIfAbsent(lesion.label(), label -> new ArrayList<>()).add(lesion);
    }
    List<Finding> findings = new ArrayList<>();
    bySpecimen.forEach((label, lesions) -> findings.add(finding(report, label, lesions)));
    return findings;
  }

  private Finding finding(int report, String label, List<Lesion> lesions) {
    List<Word> words = new ArrayList<>();
    Set<String> sites = new LinkedHashSet<>();
    Result ckit = Result.NO_RESULT;
    for (Lesion lesion : lesions) {
      words.addAll(lesion.words());
      for (int i = 0; i < lesion.words().size(); i++) {
        if (lesion.siteOf(i) != null) {
          sites.add(Topography.code(lesion.siteOf(i)));
        }
      }
      Result own = ckit(stains(report, lesion));
      boolean recorded = own.isDefinite() || own == Result.PERFORMED;
      if (recorded && !ckit.isDefinite()) {
        ckit = own;
      }
    }
    words.sort((one, other) -> Integer.compare(one.index(), other.index()));
    return new Finding(
        label.isEmpty() ? null : label,
        words.stream().map(Word::mention).filter(Objects::nonNull).toList(),
        List.copyOf(sites),
        ckit);
  }
}
