package org.cajal.flag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cajal.AnnotatedReport;
import org.cajal.Assertion;
import org.cajal.Flag;
import org.cajal.FlagRule;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Specimen;
import org.cajal.Values.Group;
import org.cajal.Values.Result;
import org.cajal.Values.Role;
import org.cajal.Values.Source;
import org.jspecify.annotations.Nullable;

/**
 * Flags gastrointestinal sarcomas with no c-kit (CD117) test recorded: KIT-positive tumours respond
 * to imatinib, and KIT immunohistochemistry decides most of them (NCCN and ESMO guidelines on
 * GIST).
 */
public final class CkitFlag implements FlagRule {
  static final String CODE = "GI_SARCOMA_WITHOUT_CKIT";
  private static final String RULE = "gi-sarcoma-without-ckit 1";

  /** A specific diagnosis this near, in characters, explains an uncertain one. */
  private static final int NEAR = 300;

  /** A tumour that calls for the test. */
  private record Candidate(Mention tumor, @Nullable Mention site, int weight) {
    static final int FIRM = 3;
    static final int POSSIBLE_GIST = 2;
    static final int UNCERTAIN = 1;

    boolean isFirm() {
      return weight == FIRM;
    }
  }

  @Override
  public List<Flag> flags(AnnotatedReport report, List<AnnotatedReport> caseReports) {
    return flags(report, new Tumors(report), caseReports);
  }

  /** As {@link #flags(AnnotatedReport, List)}, with the tumours of the report at hand. */
  public List<Flag> flags(
      AnnotatedReport report, Tumors tumors, List<AnnotatedReport> caseReports) {
    if (tumors.bySpecimen().isEmpty() || isSuperseded(report, caseReports)) {
      return List.of();
    }
    List<Flag> flags = new ArrayList<>();
    for (Map.Entry<String, List<Mention>> entry : tumors.bySpecimen().entrySet()) {
      String specimen = entry.getKey().isEmpty() ? null : entry.getKey();
      Candidate candidate = candidate(tumors, specimen, entry.getValue());
      Flag flag =
          candidate == null || isRecordedWithItsPrimary(report, tumors, specimen, candidate)
              ? null
              : flag(report, caseReports, specimen, candidate);
      if (flag != null) {
        flags.add(flag);
      }
    }
    return flags;
  }

  /**
   * Whether the test stands with another specimen that holds the same tumour, which spread to one
   * of them outside the abdomen; each of those within it is asked for a test of its own.
   */
  private static boolean isRecordedWithItsPrimary(
      AnnotatedReport report, Tumors tumors, @Nullable String specimen, Candidate candidate) {
    if (specimen == null || isOfAbdomen(report, specimen)) {
      return false;
    }
    Set<String> same = new HashSet<>();
    tumors
        .bySpecimen()
        .forEach(
            (label, others) -> {
              for (Mention other : others) {
                boolean spread =
                    other.values().role() == Role.METASTASIS
                        || candidate.tumor().values().role() == Role.METASTASIS;
                if (spread
                    && Objects.equals(other.values().code(), candidate.tumor().values().code())) {
                  same.add(label);
                }
              }
            });
    return report
        .mentions(MentionType.CD117)
        .anyMatch(
            stain ->
                stain.specimen() != null
                    && same.contains(stain.specimen())
                    && Tumors.isRecorded(stain));
  }

  private static boolean isOfAbdomen(AnnotatedReport report, String label) {
    for (Specimen specimen : report.specimens()) {
      String code = specimen.label().equals(label) ? specimen.code() : null;
      if (code != null) {
        return Tumors.isGastrointestinal(code) || code.startsWith("C48");
      }
    }
    return false;
  }

  /** Whether a later report of the case names the tumour: the later word wins. */
  private static boolean isSuperseded(AnnotatedReport report, List<AnnotatedReport> caseReports) {
    for (int i = caseReports.size() - 1; i >= 0 && caseReports.get(i) != report; i--) {
      if (!new Tumors(caseReports.get(i)).bySpecimen().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Candidate candidate(
      Tumors report, @Nullable String specimen, List<Mention> tumors) {
    boolean metastatic = false;
    for (Mention tumor : tumors) {
      metastatic |=
          tumor.values().role() == Role.METASTASIS && Tumors.isMalignantOrUncertain(tumor);
    }
    Candidate best = null;
    for (Mention tumor : tumors) {
      if (!Tumors.isMalignantOrUncertain(tumor)) {
        continue;
      }
      Mention site = report.siteOf(tumor, specimen);
      int weight = weight(report, tumor, site, metastatic);
      if (weight > (best == null ? 0 : best.weight())) {
        best = new Candidate(tumor, site, weight);
      }
    }
    boolean explained =
        best != null
            && best.weight() == Candidate.UNCERTAIN
            && isExplained(report, tumors, best.tumor());
    return explained ? null : best;
  }

  private static int weight(
      Tumors report, Mention tumor, @Nullable Mention site, boolean metastatic) {
    boolean present = tumor.assertion() == Assertion.PRESENT;
    if (tumor.values().group() == Group.GIST) {
      return present ? Candidate.FIRM : Candidate.POSSIBLE_GIST;
    }
    boolean gut = Tumors.isGastrointestinal(site);
    boolean primary = site != null && site.values().role() == Role.TUMOR;
    if (!gut && !Tumors.isAbdominal(site) || report.hasPrimaryElsewhere(tumor) && !primary) {
      return 0;
    }
    boolean secondary =
        metastatic && !primary || site != null && site.values().role() == Role.METASTASIS;
    boolean firm = gut && present && tumor.values().group() == Group.SARCOMA && !secondary;
    return firm ? Candidate.FIRM : Candidate.UNCERTAIN;
  }

  /** Whether a specific diagnosis of the same specimen stands beside the uncertain one. */
  private static boolean isExplained(Tumors report, List<Mention> tumors, Mention uncertain) {
    for (Mention other : tumors) {
      Group group = other.values().group();
      boolean specific = group == Group.BENIGN_MESENCHYMAL || group == Group.OTHER;
      if (other != uncertain
          && specific
          && other.assertion() == Assertion.PRESENT
          && report.rank(other) >= report.rank(uncertain)
          && Math.abs(other.start() - uncertain.start()) < NEAR) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Flag flag(
      AnnotatedReport report,
      List<AnnotatedReport> caseReports,
      @Nullable String specimen,
      Candidate candidate) {
    if (isRecorded(caseReports, specimen)) {
      return null;
    }
    Flag.Reason reason = Flag.Reason.NOT_RECORDED;
    Result dog1 = null;
    List<Flag.Evidence> evidence = new ArrayList<>();
    Mention tumor = candidate.tumor();
    Mention site = candidate.site();
    evidence.add(new Flag.Evidence(tumor.span(), "tumour: " + tumor.concept()));
    if (site != null) {
      evidence.add(new Flag.Evidence(site.span(), "site: " + site.values().code()));
    }
    for (AnnotatedReport other : caseReports) {
      for (Mention mention : other.mentions()) {
        if (!Tumors.speaksOf(mention, specimen)) {
          continue;
        }
        switch (mention.type()) {
          case CD117 -> {
            Flag.Reason said = reason(mention);
            reason = weight(said) > weight(reason) || supersedes(said, reason) ? said : reason;
            if (other == report) {
              evidence.add(new Flag.Evidence(mention.span(), "CD117 does not count: " + said));
            }
          }
          case KIT_GENE -> {
            if (mention.assertion() != Assertion.NOT_STATED) {
              reason =
                  weight(Flag.Reason.GENE_ONLY) > weight(reason) ? Flag.Reason.GENE_ONLY : reason;
              if (other == report) {
                evidence.add(new Flag.Evidence(mention.span(), "the gene, not the protein"));
              }
            }
          }
          case MARKER -> {
            Result result = mention.values().result();
            dog1 = mention.concept().equals("DOG1") && Tumors.isDefinite(result) ? result : dog1;
          }
          default -> {}
        }
      }
    }
    return new Flag(
        CODE,
        candidate.isFirm() ? Flag.Certainty.DEFINITE : Flag.Certainty.POSSIBLE,
        reason,
        specimen,
        dog1,
        evidence,
        RULE,
        message(candidate, specimen, reason, dog1));
  }

  private static boolean isRecorded(List<AnnotatedReport> caseReports, @Nullable String specimen) {
    for (AnnotatedReport report : caseReports) {
      for (Mention mention : report.mentions()) {
        if (mention.type() == MentionType.CD117
            && Tumors.speaksOf(mention, specimen)
            && Tumors.isRecorded(mention)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String message(
      Candidate candidate, @Nullable String specimen, Flag.Reason reason, @Nullable Result dog1) {
    return (candidate.isFirm() ? "A gastrointestinal " : "A possible gastrointestinal ")
        + (candidate.tumor().values().group() == Group.GIST ? "stromal tumour" : "sarcoma")
        + (specimen == null ? "" : " in specimen " + specimen)
        + " has no c-kit (CD117) result on record"
        + because(reason)
        + (dog1 == null ? "." : "; DOG1 is recorded as " + dog1 + ".");
  }

  private static String because(Flag.Reason reason) {
    return switch (reason) {
      case NOT_RECORDED -> "";
      case NO_RESULT -> ": it is named without a result";
      case PENDING -> ": it is pending";
      case RECOMMENDED -> ": it is only recommended";
      case NOT_PERFORMED -> ": it was not performed";
      case GENE_ONLY -> ": only the KIT gene was tested";
      case CONTROL_ONLY -> ": only a control or another tissue was read";
    };
  }

  /** What was pending and then could not be done: the later word holds. */
  private static boolean supersedes(Flag.Reason later, Flag.Reason earlier) {
    return later == Flag.Reason.NOT_PERFORMED && earlier == Flag.Reason.PENDING;
  }

  /** Which of several reasons says most of why the test is missing. */
  private static int weight(Flag.Reason reason) {
    return switch (reason) {
      case NOT_RECORDED -> 0;
      case NO_RESULT -> 1;
      case GENE_ONLY -> 2;
      case CONTROL_ONLY -> 3;
      case RECOMMENDED -> 4;
      case NOT_PERFORMED -> 5;
      case PENDING -> 6;
    };
  }

  private static Flag.Reason reason(Mention stain) {
    Result result = stain.values().result();
    Source source = stain.values().source();
    if (Tumors.isDefinite(result) && (source == Source.CONTROL || source == Source.OTHER_TISSUE)) {
      return Flag.Reason.CONTROL_ONLY;
    }
    if (result == Result.PENDING) {
      return Flag.Reason.PENDING;
    }
    if (result == Result.NOT_PERFORMED) {
      return Flag.Reason.NOT_PERFORMED;
    }
    return result == Result.RECOMMENDED ? Flag.Reason.RECOMMENDED : Flag.Reason.NO_RESULT;
  }
}
