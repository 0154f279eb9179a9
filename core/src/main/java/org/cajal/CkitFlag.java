package org.cajal;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class CkitFlag implements FlagRule {
  static final String CODE = "GI_SARCOMA_WITHOUT_CKIT";
  private static final String RULE = "gi-sarcoma-without-ckit 1";

  /**
   * How much a section's word on the diagnosis weighs; a section that is not named gives no
   * diagnosis.
   */
  private static final ImmutableMap<Section.Type, Integer> RANK =
      ImmutableMap.<Section.Type, Integer>builder()
          .put(Section.Type.AMENDMENT, 9)
          .put(Section.Type.ADDENDUM, 8)
          .put(Section.Type.DIAGNOSIS, 7)
          .put(Section.Type.SYNOPTIC, 6)
          .put(Section.Type.BODY, 5)
          .put(Section.Type.COMMENT, 4)
          .put(Section.Type.MICROSCOPIC, 3)
          .put(Section.Type.ANCILLARY, 3)
          .put(Section.Type.OTHER, 2)
          .put(Section.Type.OUTSIDE, 2)
          .put(Section.Type.INTRAOPERATIVE, 1)
          .build();

  @Override
  public List<Flag> flags(AnnotatedReport report, List<AnnotatedReport> earlier) {
    List<Flag> flags = new ArrayList<>();
    List<AnnotatedReport> all = new ArrayList<>(earlier);
    all.add(report);
    AnnotatedReport holder = report;
    Map<String, List<Mention>> bySpecimen = tumors(report);
    for (int i = earlier.size() - 1; i >= 0 && bySpecimen.isEmpty(); i--) {
      holder = earlier.get(i);
      bySpecimen = tumors(holder);
    }
    for (var entry : bySpecimen.entrySet()) {
      Flag flag =
          flag(holder, all, entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue());
      if (flag != null) {
        flags.add(flag);
      }
    }
    return flags;
  }

  /** The resolved status of every specimen that holds a tumour. */
  static List<Finding> findings(AnnotatedReport report) {
    List<Finding> findings = new ArrayList<>();
    tumors(report)
        .forEach(
            (label, tumors) -> {
              String specimen = label.isEmpty() ? null : label;
              List<String> sites = new ArrayList<>();
              for (Mention tumor : tumors) {
                Mention site = siteOf(report, tumor, specimen);
                String code = site == null ? null : site.values().code();
                if (code != null && !sites.contains(code)) {
                  sites.add(code);
                }
              }
              findings.add(new Finding(specimen, tumors, sites, ckit(report, specimen)));
            });
    return findings;
  }

  private static Result ckit(AnnotatedReport report, @Nullable String specimen) {
    Result found = Result.NO_RESULT;
    for (Mention mention : report.mentions()) {
      boolean elsewhere =
          specimen != null && mention.specimen() != null && !specimen.equals(mention.specimen());
      if (mention.type() == MentionType.CD117 && !elsewhere && isRecorded(mention)) {
        Result result = mention.values().result();
        if (result != null && (found == Result.NO_RESULT || found == Result.PERFORMED)) {
          found = result;
        }
      }
    }
    return found;
  }

  /** The histologies that hold, by specimen label ("" for none), after precedence of sections. */
  private static Map<String, List<Mention>> tumors(AnnotatedReport report) {
    Map<String, List<Mention>> bySpecimen = new LinkedHashMap<>();
    List<Mention> stated =
        report.mentions(MentionType.HISTOLOGY).filter(CkitFlag::isStated).toList();
    int best = 0;
    for (Mention mention : stated) {
      best = Math.max(best, rank(report, mention));
    }
    boolean finalTier = best >= 5;
    for (Mention mention : stated) {
      int rank = rank(report, mention);
      boolean holds =
          rank == best
              || finalTier && rank >= 5 && best < 8
              || finalTier
                  && rank >= 3
                  && uncertainOnly(report, stated, best)
                  && isMesenchymal(mention);
      if (rank > 0 && holds) {
        String label = mention.specimen() == null ? "" : mention.specimen();
        bySpecimen.computeIfAbsent(label, k -> new ArrayList<>()).add(mention);
      }
    }
    if (bySpecimen.size() > 1 && bySpecimen.containsKey("")) {
      List<Mention> loose = bySpecimen.remove("");
      boolean labelled =
          bySpecimen.values().stream()
              .flatMap(List::stream)
              .anyMatch(CkitFlag::isMalignantOrUncertain);
      if (!labelled) {
        bySpecimen.put("", loose);
      } else {
        bySpecimen.forEach(
            (label, own) -> {
              if (own.stream().anyMatch(CkitFlag::isMalignantOrUncertain)) {
                own.addAll(loose);
              }
            });
      }
    }
    return bySpecimen;
  }

  private static boolean uncertainOnly(AnnotatedReport report, List<Mention> stated, int best) {
    boolean uncertain = false;
    for (Mention mention : stated) {
      if (rank(report, mention) == best) {
        if (mention.values().group() != Group.UNCERTAIN_MESENCHYMAL) {
          return false;
        }
        uncertain = true;
      }
    }
    return uncertain;
  }

  private static boolean isStated(Mention mention) {
    return (mention.assertion() == Assertion.PRESENT || mention.assertion() == Assertion.POSSIBLE)
        && mention.temporality() == Temporality.CURRENT
        && mention.experiencer() == Experiencer.PATIENT;
  }

  private static boolean isMesenchymal(Mention mention) {
    return mention.values().group() != Group.OTHER;
  }

  private static boolean isMalignantOrUncertain(Mention mention) {
    Group group = mention.values().group();
    return group == Group.GIST || group == Group.SARCOMA || group == Group.UNCERTAIN_MESENCHYMAL;
  }

  private static int rank(AnnotatedReport report, Mention mention) {
    return RANK.getOrDefault(sectionOf(report, mention).type(), 0);
  }

  private static Section sectionOf(AnnotatedReport report, Mention mention) {
    for (Section section : report.sections()) {
      if (section.span().contains(mention.span())) {
        return section;
      }
    }
    return report.sections().get(0);
  }

  private static @Nullable Flag flag(
      AnnotatedReport holder,
      List<AnnotatedReport> reports,
      @Nullable String specimen,
      List<Mention> tumors) {
    Mention best = null;
    Mention site = null;
    int bestScore = 0;
    boolean metastatic =
        tumors.stream()
            .anyMatch(t -> isMalignantOrUncertain(t) && t.values().role() == Role.METASTASIS);
    for (Mention tumor : tumors) {
      if (!isMalignantOrUncertain(tumor)) {
        continue;
      }
      boolean gist = tumor.values().group() == Group.GIST;
      Mention place = siteOf(holder, tumor, specimen);
      String code = place == null ? "" : String.valueOf(place.values().code());
      if (!gist && !isGastrointestinal(code) && !isAbdominal(code)) {
        continue;
      }
      boolean firm =
          tumor.values().group() != Group.UNCERTAIN_MESENCHYMAL
              && tumor.assertion() == Assertion.PRESENT
              && (gist
                  || isGastrointestinal(code)
                      && (!metastatic || place != null && place.values().role() == Role.TUMOR)
                      && (place == null || place.values().role() != Role.METASTASIS));
      int score = firm ? 3 : gist ? 2 : 1;
      if (score > bestScore) {
        bestScore = score;
        best = tumor;
        site = place;
      }
    }
    if (best == null) {
      return null;
    }
    boolean definite = bestScore == 3;
    if (!definite && best.values().group() != Group.GIST && explained(holder, tumors, best)) {
      return null;
    }
    return flag(holder, reports, specimen, best, site, definite);
  }

  /** Whether a specific diagnosis of the same specimen stands beside the uncertain one. */
  private static boolean explained(
      AnnotatedReport report, List<Mention> tumors, Mention uncertain) {
    for (Mention other : tumors) {
      Group group = other.values().group();
      boolean specific = group == Group.BENIGN_MESENCHYMAL || group == Group.OTHER;
      if (other != uncertain
          && specific
          && other.assertion() == Assertion.PRESENT
          && rank(report, other) >= rank(report, uncertain)
          && Math.abs(other.start() - uncertain.start()) < 300) {
        return true;
      }
    }
    return false;
  }

  private static Flag flag(
      AnnotatedReport holder,
      List<AnnotatedReport> reports,
      @Nullable String specimen,
      Mention tumor,
      @Nullable Mention site,
      boolean definite) {
    Flag.Reason reason = Flag.Reason.NOT_RECORDED;
    Result dog1 = null;
    List<Flag.Evidence> evidence = new ArrayList<>();
    evidence.add(new Flag.Evidence(tumor.span(), "tumour: " + tumor.concept()));
    if (site != null) {
      evidence.add(new Flag.Evidence(site.span(), "site: " + site.values().code()));
    }
    for (AnnotatedReport report : reports) {
      for (Mention mention : report.mentions()) {
        boolean elsewhere =
            specimen != null && mention.specimen() != null && !specimen.equals(mention.specimen());
        if (elsewhere) {
          continue;
        }
        if (mention.type() == MentionType.MARKER
            && mention.concept().equals("DOG1")
            && isDefinite(mention.values().result())) {
          dog1 = mention.values().result();
        }
        if (mention.type() == MentionType.KIT_GENE
            && mention.assertion() != Assertion.NOT_STATED
            && reason == Flag.Reason.NOT_RECORDED) {
          reason = Flag.Reason.GENE_ONLY;
          evidence.add(new Flag.Evidence(mention.span(), "the gene, not the protein"));
        }
        if (mention.type() == MentionType.CD117) {
          if (isRecorded(mention)) {
            return NOTHING;
          }
          Flag.Reason said = reason(mention);
          if (weight(said) > weight(reason)) {
            reason = said;
          }
          if (report == holder) {
            evidence.add(new Flag.Evidence(mention.span(), "CD117 does not count: " + said));
          }
        }
      }
    }
    Flag.Certainty certainty = definite ? Flag.Certainty.DEFINITE : Flag.Certainty.POSSIBLE;
    String message =
        (definite ? "A gastrointestinal " : "A possible gastrointestinal ")
            + (tumor.values().group() == Group.GIST ? "stromal tumour" : "sarcoma")
            + (specimen == null ? "" : " in specimen " + specimen)
            + " has no c-kit (CD117) result on record"
            + because(reason)
            + (dog1 == null ? "." : "; DOG1 is recorded as " + dog1 + ".");
    return new Flag(CODE, certainty, reason, specimen, dog1, evidence, RULE, message);
  }

  private static final @Nullable Flag NOTHING = null;

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

  private static boolean isDefinite(@Nullable Result result) {
    return result == Result.POSITIVE || result == Result.NEGATIVE || result == Result.EQUIVOCAL;
  }

  private static boolean isRecorded(Mention mention) {
    Result result = mention.values().result();
    Source source = mention.values().source();
    return (isDefinite(result) || result == Result.PERFORMED)
        && mention.temporality() != Temporality.HYPOTHETICAL
        && source != Source.CONTROL
        && source != Source.OTHER_TISSUE;
  }

  private static Flag.Reason reason(Mention mention) {
    Result result = mention.values().result();
    Source source = mention.values().source();
    if (isDefinite(result) && (source == Source.CONTROL || source == Source.OTHER_TISSUE)) {
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

  static boolean isGastrointestinal(String code) {
    return code.compareTo("C15") >= 0 && code.compareTo("C22") < 0 || code.startsWith("C26");
  }

  private static boolean isAbdominal(String code) {
    return code.startsWith("C48");
  }

  /** Of the sites in one sentence with {@code site}: the one in the gut, else in the abdomen. */
  private static Mention likeliest(AnnotatedReport report, List<Mention> sites, Mention site) {
    Mention best = site;
    for (Span sentence : report.sentences()) {
      if (sentence.contains(site.span())) {
        for (Mention other : sites) {
          if (sentence.contains(other.span()) && closeness(other) > closeness(best)) {
            best = other;
          }
        }
      }
    }
    return best;
  }

  private static int closeness(Mention site) {
    String code = String.valueOf(site.values().code());
    return isGastrointestinal(code) ? 2 : isAbdominal(code) ? 1 : 0;
  }

  /**
   * The site that the text gives a tumour: of its sentence, else of its specimen, else the nearest
   * before it.
   */
  private static @Nullable Mention siteOf(
      AnnotatedReport report, Mention tumor, @Nullable String specimen) {
    Span sentence =
        report.sentences().stream()
            .filter(s -> s.contains(tumor.span()))
            .findFirst()
            .orElse(tumor.span());
    List<Mention> sites =
        report
            .mentions(MentionType.SITE)
            .filter(s -> s.values().role() != Role.UNINVOLVED && s.values().role() != Role.HISTORY)
            .filter(s -> s.values().code() != null && !s.values().code().startsWith("C77"))
            .toList();
    Mention primary = null;
    Mention own = null;
    Mention ofSpecimen = null;
    Mention before = null;
    for (Mention site : sites) {
      if (sentence.contains(site.span())) {
        if (site.values().role() == Role.TUMOR) {
          primary = site;
        }
        own = own == null || own.values().role() == Role.METASTASIS ? site : own;
      } else if (site.start() < tumor.start()) {
        if (specimen != null && specimen.equals(site.specimen())) {
          ofSpecimen = ofSpecimen == null ? site : ofSpecimen;
        }
        Section.Type type = sectionOf(report, site).type();
        if (type != Section.Type.CLINICAL
            && type != Section.Type.HISTORY
            && type != Section.Type.OTHER) {
          before = site;
        }
      }
    }
    if (primary != null) {
      return primary;
    }
    boolean metastatic =
        sites.stream().anyMatch(s -> s.values().role() == Role.METASTASIS)
            || tumor.values().role() == Role.METASTASIS;
    if (metastatic) {
      for (Mention site : sites) {
        String code = String.valueOf(site.values().code());
        if (site.values().role() == Role.TUMOR && !isAbdominal(code)) {
          return site;
        }
      }
    }
    if (own != null) {
      return own;
    }
    if (ofSpecimen != null) {
      return ofSpecimen;
    }
    if (before != null) {
      return likeliest(report, sites, before);
    }
    return sites.isEmpty() ? null : sites.get(0);
  }
}
