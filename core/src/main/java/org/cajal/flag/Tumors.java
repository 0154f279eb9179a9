package org.cajal.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cajal.AnnotatedReport;
import org.cajal.Assertion;
import org.cajal.Experiencer;
import org.cajal.Finding;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.Temporality;
import org.cajal.Values.Group;
import org.cajal.Values.Result;
import org.cajal.Values.Role;
import org.cajal.Values.Source;
import org.jspecify.annotations.Nullable;

/**
 * The tumours that a report holds after precedence of its sections, and the site that the text
 * gives each: the facts behind findings and flags.
 */
public final class Tumors {
  /**
   * How much a section's word on the diagnosis weighs: the amendment over what it amends, the final
   * diagnosis over microscopy, that over frozen section. A section of rank 0 gives no diagnosis.
   */
  private static int rank(Section.Type section) {
    return switch (section) {
      case AMENDMENT -> 9;
      case ADDENDUM -> 8;
      case DIAGNOSIS -> 7;
      case SYNOPTIC -> 6;
      case BODY -> 5;
      case COMMENT -> 4;
      case MICROSCOPIC, ANCILLARY -> 3;
      case OTHER, OUTSIDE -> 2;
      case INTRAOPERATIVE -> 1;
      default -> 0;
    };
  }

  private static final String WITH = "with";
  private static final int LATER_WORD = 8;
  private static final int FINAL_WORD = 5;
  private static final int READ_WORD = 3;

  private final AnnotatedReport report;
  private final List<Mention> procedures;

  /** The sites that may hold a tumour, in text order. */
  private final List<Mention> sites = new ArrayList<>();

  private final Map<String, Mention> firstSiteOfSpecimen = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();
  private boolean metastases;
  private @Nullable Mention primary;
  private final Map<String, List<Mention>> bySpecimen;

  public Tumors(AnnotatedReport report) {
    this(report, List.of());
  }

  /**
   * @param procedures that tell an organ, as sites: asked where the report names none
   */
  public Tumors(AnnotatedReport report, List<Mention> procedures) {
    this.report = report;
    this.procedures = procedures;
    boolean tumors = false;
    for (Mention mention : report.mentions()) {
      tumors |= mention.type() == MentionType.HISTOLOGY;
      if (mention.type() == MentionType.SITE) {
        addSite(mention);
      }
    }
    bySpecimen = tumors ? standing() : Map.of();
    for (Mention mention : report.mentions()) {
      if (mention.type() == MentionType.HISTOLOGY) {
        notePrimary(mention);
      }
    }
  }

  private void addSite(Mention site) {
    Role role = site.values().role();
    String code = code(site);
    if (site.assertion() == Assertion.NOT_STATED
        || role == Role.UNINVOLVED
        || role == Role.HISTORY
        || code.isEmpty()
        || code.startsWith("C77")) {
      return;
    }
    sites.add(site);
    if (site.specimen() != null) {
      firstSiteOfSpecimen.putIfAbsent(site.specimen(), site);
    }
    metastases |= role == Role.METASTASIS;
    if (primary == null && role == Role.TUMOR && !isAbdominal(site)) {
      primary = site;
    }
  }

  /**
   * A malignancy whose sentence gives it a primary outside the gut lies there in other parts, too.
   */
  private void notePrimary(Mention tumor) {
    boolean stated =
        tumor.assertion() == Assertion.PRESENT || tumor.assertion() == Assertion.POSSIBLE;
    if (!stated || tumor.values().group() != Group.SARCOMA) {
      return;
    }
    for (Mention site : sitesIn(sentenceOf(tumor))) {
      if (site.values().role() == Role.TUMOR && !isGastrointestinal(site) && !isAbdominal(site)) {
        elsewhere.add(tumor.concept());
      }
    }
  }

  /** The tumours that hold, by specimen label; "" where the report names none with them. */
  Map<String, List<Mention>> bySpecimen() {
    return bySpecimen;
  }

  /** Whether the report gives this kind of tumour a primary outside the abdomen. */
  boolean hasPrimaryElsewhere(Mention tumor) {
    return elsewhere.contains(tumor.concept());
  }

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    bySpecimen.forEach(
        (label, tumors) -> {
          String specimen = label.isEmpty() ? null : label;
          Set<String> codes = new LinkedHashSet<>();
          for (Mention tumor : tumors) {
            Mention site = siteOf(tumor, specimen);
            if (site != null) {
              codes.add(code(site));
            }
          }
          findings.add(new Finding(specimen, tumors, List.copyOf(codes), ckit(specimen)));
        });
    return findings;
  }

  private Result ckit(@Nullable String specimen) {
    Result found = Result.NO_RESULT;
    for (Mention mention : report.mentions()) {
      if (mention.type() == MentionType.CD117
          && speaksOf(mention, specimen)
          && isRecorded(mention)
          && (found == Result.NO_RESULT || found == Result.PERFORMED)) {
        found = mention.values().result();
      }
    }
    return found;
  }

  /** Whether a mention may belong to a specimen: it names the same one, or none. */
  static boolean speaksOf(Mention mention, @Nullable String specimen) {
    return specimen == null
        || mention.specimen() == null
        || Specimen.isShared(specimen, mention.specimen());
  }

  static boolean isRecorded(Mention stain) {
    Result result = stain.values().result();
    Source source = stain.values().source();
    return (isDefinite(result) || result == Result.PERFORMED)
        && stain.temporality() != Temporality.HYPOTHETICAL
        && source != Source.CONTROL
        && source != Source.OTHER_TISSUE;
  }

  public static boolean isDefinite(@Nullable Result result) {
    return result == Result.POSITIVE || result == Result.NEGATIVE || result == Result.EQUIVOCAL;
  }

  private Map<String, List<Mention>> standing() {
    List<Mention> stated = new ArrayList<>();
    int[] ranks = new int[report.mentions().size()];
    int best = 0;
    for (Mention mention : report.mentions()) {
      if (mention.type() == MentionType.HISTOLOGY && isStated(mention)) {
        int rank = rank(mention);
        ranks[stated.size()] = rank;
        stated.add(mention);
        best = Math.max(best, rank);
      }
    }
    // A final diagnosis that stays uncertain lets the microscopy name the tumour.
    boolean uncertain = best >= FINAL_WORD && isUncertainOnly(stated, best);
    Map<String, List<Mention>> standing = new LinkedHashMap<>();
    for (int i = 0; i < stated.size(); i++) {
      Mention mention = stated.get(i);
      int rank = ranks[i];
      boolean holds =
          rank == best
              || rank >= FINAL_WORD && best < LATER_WORD
              || rank >= READ_WORD && uncertain && mention.values().group() != Group.OTHER
              || uncertain && best == FINAL_WORD && isOutside(mention);
      if (rank > 0 && holds) {
        String label = mention.specimen() == null ? "" : mention.specimen();
        standing.computeIfAbsent(label, k -> new ArrayList<>()).add(mention);
      }
    }
    return withLooseOnes(standing);
  }

  /** Gives what is said of no specimen to those that hold a candidate for the flag. */
  private static Map<String, List<Mention>> withLooseOnes(Map<String, List<Mention>> standing) {
    List<Mention> loose = standing.get("");
    if (loose == null || standing.size() == 1) {
      return standing;
    }
    List<List<Mention>> candidates =
        standing.entrySet().stream()
            .filter(entry -> !entry.getKey().isEmpty())
            .map(Map.Entry::getValue)
            .filter(own -> own.stream().anyMatch(Tumors::isMalignantOrUncertain))
            .toList();
    if (!candidates.isEmpty()) {
      candidates.forEach(own -> own.addAll(loose));
      standing.remove("");
    }
    return standing;
  }

  /** "Referring diagnosis: GIST", in a report that gives no final diagnosis of its own. */
  private boolean isOutside(Mention mention) {
    return sectionOf(mention) == Section.Type.OUTSIDE;
  }

  private boolean isUncertainOnly(List<Mention> stated, int best) {
    for (Mention mention : stated) {
      if (mention.values().group() != Group.UNCERTAIN_MESENCHYMAL && rank(mention) == best) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStated(Mention mention) {
    return (mention.assertion() == Assertion.PRESENT || mention.assertion() == Assertion.POSSIBLE)
        && mention.temporality() == Temporality.CURRENT
        && mention.experiencer() == Experiencer.PATIENT;
  }

  static boolean isMalignantOrUncertain(Mention tumor) {
    Group group = tumor.values().group();
    return group == Group.GIST || group == Group.SARCOMA || group == Group.UNCERTAIN_MESENCHYMAL;
  }

  int rank(Mention mention) {
    return rank(sectionOf(mention));
  }

  private Section.Type sectionOf(Mention mention) {
    List<Section> sections = report.sections();
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).span().start() <= mention.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections.get(low).type();
  }

  private Span sentenceOf(Mention mention) {
    List<Span> sentences = report.sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= mention.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.isEmpty() ? mention.span() : sentences.get(low);
  }

  private List<Mention> sitesIn(Span span) {
    return sites.subList(firstFrom(sites, span.start()), firstFrom(sites, span.end()));
  }

  /** The index of the first of the mentions, in text order, that begins at an offset or later. */
  private static int firstFrom(List<Mention> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The site that the text gives a tumour: of its sentence, else of its specimen, else the nearest
   * before it; without any the organ that a procedure tells ("gastrectomy"); else null.
   */
  @Nullable Mention siteOf(Mention tumor, @Nullable String specimen) {
    Mention own = null;
    for (Mention site : sitesIn(sentenceOf(tumor))) {
      if (site.values().role() == Role.TUMOR) {
        return site;
      }
      own = own == null || own.values().role() == Role.METASTASIS ? site : own;
    }
    boolean metastatic = metastases || tumor.values().role() == Role.METASTASIS;
    if (metastatic && primary != null) {
      return primary;
    }
    if (own != null) {
      return own;
    }
    Mention ofSpecimen = specimen == null ? null : firstSiteOfSpecimen.get(specimen);
    if (ofSpecimen != null && ofSpecimen.start() < tumor.start()) {
      return ofSpecimen;
    }
    for (int i = firstFrom(sites, tumor.start()) - 1; i >= 0; i--) {
      switch (sectionOf(sites.get(i))) {
        case CLINICAL, HISTORY, OTHER -> {}
        default -> {
          return likeliest(sites.get(i));
        }
      }
    }
    return sites.isEmpty() ? procedureOf(tumor, specimen) : sites.get(0);
  }

  /** Of the specimen's procedures the last before the tumour, else the first behind it. */
  private @Nullable Mention procedureOf(Mention tumor, @Nullable String specimen) {
    int behind = firstFrom(procedures, tumor.start());
    for (int i = behind - 1; i >= 0; i--) {
      if (speaksOf(procedures.get(i), specimen)) {
        return procedures.get(i);
      }
    }
    for (int i = behind; i < procedures.size(); i++) {
      if (speaksOf(procedures.get(i), specimen)) {
        return procedures.get(i);
      }
    }
    return null;
  }

  /** Of the sites in one sentence with {@code site}: the one in the gut, else in the abdomen. */
  private Mention likeliest(Mention site) {
    Mention best = site;
    Mention first = null;
    for (Mention other : sitesIn(sentenceOf(site))) {
      first = first == null ? other : first;
      if (isAbdominal(first) && isTakenWith(first, other)) {
        return first;
      }
      if (closeness(other) > closeness(best)) {
        best = other;
      }
    }
    return best;
  }

  /** "Retroperitoneum, resection with kidney and colon": what was only taken with the tumour. */
  private boolean isTakenWith(Mention first, Mention other) {
    if (closeness(other) <= closeness(first)) {
      return false;
    }
    String text = report.text();
    for (int i = first.end(); i < other.start() - WITH.length(); i++) {
      if (text.regionMatches(true, i + 1, WITH, 0, WITH.length())
          && Character.isWhitespace(text.charAt(i))
          && Character.isWhitespace(text.charAt(i + 1 + WITH.length()))) {
        return true;
      }
    }
    return false;
  }

  private static int closeness(Mention site) {
    return isGastrointestinal(site) ? 2 : isAbdominal(site) ? 1 : 0;
  }

  private static String code(Mention site) {
    String code = site.values().code();
    return code == null ? "" : code;
  }

  /** C15 to C21, and C26 for bowel or intestine without more. */
  public static boolean isGastrointestinal(@Nullable Mention site) {
    return site != null && isGastrointestinal(code(site));
  }

  public static boolean isGastrointestinal(String code) {
    return code.compareTo("C15") >= 0 && code.compareTo("C22") < 0 || code.startsWith("C26");
  }

  /** C48: peritoneum, omentum, mesentery, retroperitoneum. */
  static boolean isAbdominal(@Nullable Mention site) {
    return site != null && code(site).startsWith("C48");
  }
}
