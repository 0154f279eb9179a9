package org.cajal.tumor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cajal.Flag;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Specimen;
import org.cajal.Tumor;
import org.cajal.Values.Group;
import org.cajal.Values.Result;
import org.cajal.Values.Role;
import org.jspecify.annotations.Nullable;

/**
 * Flags gastrointestinal sarcomas with no c-kit (CD117) test recorded: KIT-positive tumours respond
 * to imatinib, and KIT immunohistochemistry decides most of them (NCCN and ESMO guidelines on
 * GIST).
 */
public final class CkitRule {
  static final String CODE = "GI_SARCOMA_WITHOUT_CKIT";
  private static final String RULE = "gi-sarcoma-without-ckit 2";
  private static final String UNREAD_TUMOR =
      " What the report says of the tumour was not fully understood.";
  private static final String UNREAD_STAIN =
      " What the report says of CD117 was not fully understood.";
  private static final String DOG1 = "DOG1";

  /** A specific diagnosis this near, in characters, explains an uncertain one. */
  private static final int NEAR = 300;

  private final CaseTumors tumors;
  private final int index;
  private final ReportTumors report;

  private CkitRule(CaseTumors tumors, int index) {
    this.tumors = tumors;
    this.index = index;
    report = tumors.report(index);
  }

  /** The flags that stand on one report of a case. */
  public static List<Flag> flags(CaseTumors tumors, int report) {
    return new CkitRule(tumors, report).flags();
  }

  /** A tumour that calls for the test. */
  private record Candidate(Lesion lesion, Word word, @Nullable Mention site, int weight) {
    static final int FIRM = 3;
    static final int POSSIBLE_GIST = 2;
    static final int UNCERTAIN = 1;

    boolean isFirm() {
      return weight == FIRM;
    }
  }

  private List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    for (Lesion lesion : report.lesions()) {
      Candidate candidate = lesion.isCandidate() ? candidate(lesion) : null;
      if (candidate == null
          || tumors.overruling(index, lesion) != null
          || isRecordedWithItsPrimary(candidate)) {
        continue;
      }
      Flag flag = flag(candidate);
      if (flag != null) {
        flags.add(flag);
      }
    }
    return flags;
  }

  // ---- which tumours call for the test

  private @Nullable Candidate candidate(Lesion lesion) {
    boolean metastatic =
        lesion.words().stream().anyMatch(word -> word.mention().values().role() == Role.METASTASIS);
    boolean elsewhere = liesElsewhere(lesion);
    Candidate best = null;
    for (int i = 0; i < lesion.words().size(); i++) {
      Word word = lesion.words().get(i);
      Mention site = lesion.siteOf(i);
      boolean vague =
          elsewhere && (word.group() == Group.UNCERTAIN_MESENCHYMAL || !word.isPresent());
      int weight = vague ? 0 : weight(word, site, metastatic);
      if (weight > (best == null ? 0 : best.weight())) {
        best = new Candidate(lesion, word, site, weight);
      }
    }
    boolean explained = best != null && best.weight() == Candidate.UNCERTAIN && isExplained(best);
    return explained ? null : best;
  }

  /** Whether its best name goes with a primary far from the gut, whatever else it is called. */
  private boolean liesElsewhere(Lesion lesion) {
    Mention site = lesion.site();
    boolean here =
        site != null && site.values().role() == Role.TUMOR && Topography.closeness(site) > 0;
    return !here
        && lesion.best().group() == Group.SARCOMA
        && report.primaryElsewhere().contains(lesion.best().mention().concept());
  }

  private int weight(Word word, @Nullable Mention site, boolean metastatic) {
    boolean present = word.isPresent() && word.standing() != Tumor.Standing.SUSPECTED;
    if (word.group() == Group.GIST) {
      return present ? Candidate.FIRM : Candidate.POSSIBLE_GIST;
    }
    boolean gut = Topography.isGastrointestinal(site);
    boolean primary = site != null && site.values().role() == Role.TUMOR;
    boolean elsewhere = report.primaryElsewhere().contains(word.mention().concept());
    if (!gut && !Topography.isAbdominal(site) || elsewhere && !primary) {
      return 0;
    }
    boolean secondary = metastatic && !primary || isOfMetastasis(site);
    boolean firm = gut && present && word.group() == Group.SARCOMA && !secondary;
    return firm ? Candidate.FIRM : Candidate.UNCERTAIN;
  }

  private static boolean isOfMetastasis(@Nullable Mention site) {
    return site != null && site.values().role() == Role.METASTASIS;
  }

  /** Whether a specific diagnosis of the same specimen stands beside the uncertain one. */
  private boolean isExplained(Candidate uncertain) {
    Word word = uncertain.word();
    for (Lesion lesion : report.lesions()) {
      if (lesion.isCandidate() || !lesion.label().equals(uncertain.lesion().label())) {
        continue;
      }
      for (Word other : lesion.words()) {
        if (lesion.liesElsewhere(uncertain.lesion())) {
          continue;
        }
        int distance = Math.abs(other.mention().start() - word.mention().start());
        if (other.isPresent() && other.rank() >= word.rank() && distance < NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the test stands with another specimen that holds the same tumour, which spread to one
   * of them outside the abdomen; each of those within it is asked for a test of its own.
   */
  private boolean isRecordedWithItsPrimary(Candidate candidate) {
    String specimen = candidate.lesion().specimen();
    if (specimen == null || isOfAbdomen(specimen)) {
      return false;
    }
    Set<String> same = new HashSet<>();
    for (Lesion lesion : report.lesions()) {
      for (Word other : lesion.words()) {
        boolean spread = isMetastasis(other) || isMetastasis(candidate.word());
        if (spread && other.hasCodeOf(candidate.word())) {
          same.add(lesion.label());
        }
      }
    }
    for (StainWord stain : report.stains()) {
      String label = stain.mention().specimen();
      if (isCkit(stain) && label != null && same.contains(label) && stain.isRecorded()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMetastasis(Word word) {
    return word.mention().values().role() == Role.METASTASIS;
  }

  private boolean isOfAbdomen(String label) {
    for (Specimen specimen : report.report().specimens()) {
      String code = specimen.label().equals(label) ? specimen.code() : null;
      if (code != null) {
        return Topography.isGastrointestinal(code) || code.startsWith("C48");
      }
    }
    return false;
  }

  // ---- the flag

  private static boolean isCkit(StainWord stain) {
    return stain.mention().type() == MentionType.CD117;
  }

  private @Nullable Flag flag(Candidate candidate) {
    List<CaseTumors.CaseStain> stains = tumors.stains(index, candidate.lesion());
    Result dog1 = null;
    for (CaseTumors.CaseStain stain : stains) {
      if (isCkit(stain.word()) && stain.word().isRecorded()) {
        return null;
      }
      boolean said =
          stain.word().mention().concept().equals(DOG1) && stain.word().result().isDefinite();
      dog1 = said ? stain.word().result() : dog1;
    }
    Flag.Reason reason = Reasons.of(stains).reason();
    return new Flag(
        CODE,
        candidate.isFirm() ? Flag.Certainty.DEFINITE : Flag.Certainty.POSSIBLE,
        reason,
        candidate.lesion().specimen(),
        dog1,
        evidence(candidate, stains),
        RULE,
        message(candidate, reason, dog1) + unread(candidate, stains));
  }

  /** What the reader should know of statements that no rule understood. */
  private String unread(Candidate candidate, List<CaseTumors.CaseStain> stains) {
    boolean stain =
        stains.stream()
            .map(CaseTumors.CaseStain::word)
            .anyMatch(word -> isCkit(word) && word.mention().unread());
    return (candidate.word().mention().unread() ? UNREAD_TUMOR : "") + (stain ? UNREAD_STAIN : "");
  }

  private List<Flag.Evidence> evidence(Candidate candidate, List<CaseTumors.CaseStain> stains) {
    List<Flag.Evidence> evidence = new ArrayList<>();
    Mention tumor = candidate.word().mention();
    Mention site = candidate.site();
    evidence.add(new Flag.Evidence(tumor.span(), "tumour: " + tumor.concept()));
    if (tumor.unread()) {
      evidence.add(new Flag.Evidence(tumor.span(), "what is said of it was not understood"));
    }
    if (site != null) {
      evidence.add(new Flag.Evidence(site.span(), "site: " + Topography.code(site)));
    }
    Set<Mention> own = new HashSet<>();
    for (CaseTumors.CaseStain stain : stains) {
      if (stain.report() == index) {
        own.add(stain.word().mention());
        Flag.Reason said = Reasons.reason(stain.word());
        if (said != null) {
          evidence.add(new Flag.Evidence(stain.word().mention().span(), why(stain.word(), said)));
        }
      }
    }
    for (StainWord stain : report.stains()) {
      if (isCkit(stain) && !own.contains(stain.mention())) {
        evidence.add(
            new Flag.Evidence(stain.mention().span(), "CD117 of something else than the tumour"));
      }
    }
    return evidence;
  }

  private static String why(StainWord stain, Flag.Reason said) {
    if (stain.mention().unread()) {
      return "CD117 does not count: what is said of it was not understood";
    }
    if (said == Flag.Reason.GENE_ONLY) {
      return "the gene, not the protein";
    }
    return stain.withdrawn()
        ? "CD117 does not count: it was withdrawn"
        : "CD117 does not count: " + said;
  }

  private static String message(Candidate candidate, Flag.Reason reason, @Nullable Result dog1) {
    String specimen = candidate.lesion().specimen();
    return (candidate.isFirm() ? "A gastrointestinal " : "A possible gastrointestinal ")
        + (candidate.word().group() == Group.GIST ? "stromal tumour" : "sarcoma")
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
}
