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
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.Values.Group;
import org.cajal.Values.Role;
import org.cajal.lexicon.Meaning.Standing.Source;
import org.jspecify.annotations.Nullable;

/** The sites that the text gives to the tumours of a report. */
final class TumorSites {
  private final Places places;
  private final StandingWords standing;
  private final List<Mention> procedures;

  /** The sites that may hold a tumour, in text order. */
  private final List<Mention> sites = new ArrayList<>();

  /** The sites that no tumour reached, in text order. */
  private final List<Mention> spared = new ArrayList<>();

  /** The sites of what the patient once had, in text order. */
  private final List<Mention> earlier = new ArrayList<>();

  private final Map<String, Mention> firstOfSpecimen = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();

  /** A site that begins its sentence, though what is said there is that nothing was found. */
  private @Nullable Mention heading;

  private boolean metastases;
  private @Nullable Mention primary;

  /**
   * @param procedures that tell an organ, as sites: asked where the report names none
   */
  TumorSites(
      AnnotatedReport report, Places places, StandingWords standing, List<Mention> procedures) {
    this.places = places;
    this.standing = standing;
    this.procedures = procedures;
    for (Mention mention : report.mentions()) {
      if (mention.type() == MentionType.SITE) {
        add(mention);
      }
    }
    for (Mention mention : report.mentions()) {
      if (mention.type() == MentionType.HISTOLOGY) {
        notePrimary(mention);
      }
    }
  }

  private void add(Mention site) {
    Role role = site.values().role();
    Span sentence = places.sentenceOf(site.span());
    boolean begins = sentence.start() == site.start();
    if (heading == null && begins && role == Role.UNINVOLVED && !Topography.isNode(site)) {
      heading = site;
    }
    boolean named =
        site.assertion() != Assertion.NOT_STATED
            && !Topography.code(site).isEmpty()
            && !Topography.isNode(site);
    if (!named) {
      return;
    }
    if (role == Role.UNINVOLVED || standing.of(site.span(), sentence) == Source.NOT_REACHED) {
      spared.add(site);
      return;
    }
    if (role == Role.HISTORY) {
      earlier.add(site);
      return;
    }
    sites.add(site);
    if (site.specimen() != null) {
      firstOfSpecimen.putIfAbsent(site.specimen(), site);
    }
    metastases |= role == Role.METASTASIS;
    if (primary == null && role == Role.TUMOR && !Topography.isAbdominal(site)) {
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
    Span sentence = places.sentenceOf(tumor.span());
    for (Mention site : in(sentence)) {
      if (site.values().role() == Role.TUMOR && Topography.closeness(site) == 0) {
        elsewhere.add(tumor.concept());
      }
    }
    if (tumor.values().role() != Role.METASTASIS) {
      return;
    }
    for (Mention site : in(earlier, sentence)) {
      String code = Topography.code(site);
      if (!Topography.isGastrointestinal(code) && !Topography.isOfSpread(code)) {
        elsewhere.add(tumor.concept());
      }
    }
  }

  /** Whether the report gives this kind of tumour a primary outside the abdomen. */
  boolean hasPrimaryElsewhere(Mention tumor) {
    return elsewhere.contains(tumor.concept());
  }

  /** The sites that begin in a stretch of the report. */
  List<Mention> in(Span span) {
    return in(sites, span);
  }

  private static List<Mention> in(List<Mention> sites, Span span) {
    return sites.subList(
        Places.firstFrom(sites, span.start()), Places.firstFrom(sites, span.end()));
  }

  /** The site that a tumour's own sentence gives it; null for none. */
  @Nullable Mention ownSite(Word tumor) {
    Mention own = null;
    for (Mention site : in(tumor.sentence())) {
      if (site.values().role() == Role.TUMOR) {
        return site;
      }
      own = own == null || own.values().role() == Role.METASTASIS ? site : own;
    }
    return own;
  }

  /**
   * The site that the text gives a tumour: of its sentence, else of its specimen, else the nearest
   * before it; without any the organ that a procedure tells ("gastrectomy"); else null.
   */
  @Nullable Mention siteOf(Word word, String label) {
    Mention tumor = word.mention();
    Mention own = ownSite(word);
    boolean stated = own != null && own.values().role() == Role.TUMOR;
    boolean metastatic = metastases || tumor.values().role() == Role.METASTASIS;
    if (!stated && metastatic && primary != null) {
      return primary;
    }
    if (own != null) {
      return own;
    }
    Mention ofSpecimen = label.isEmpty() ? null : firstOfSpecimen.get(label);
    if (ofSpecimen != null && ofSpecimen.start() < tumor.start()) {
      return ofSpecimen;
    }
    for (int i = Places.firstFrom(sites, tumor.start()) - 1; i >= 0; i--) {
      switch (places.sectionOf(sites.get(i).span()).type()) {
        case CLINICAL, HISTORY, OTHER -> {}
        default -> {
          if (!isSpared(sites.get(i), word.sentence())) {
            return likeliest(sites.get(i));
          }
        }
      }
    }
    Mention procedure = sites.isEmpty() ? procedureOf(tumor, label) : sites.get(0);
    return procedure == null ? heading : procedure;
  }

  /** "Appendix: no involvement of the appendix by the sarcoma" */
  private boolean isSpared(Mention site, Span sentence) {
    for (Mention other : in(spared, sentence)) {
      String organ = Topography.organ(Topography.code(other));
      if (organ.equals(Topography.organ(Topography.code(site)))) {
        return true;
      }
    }
    return false;
  }

  /** Of the specimen's procedures the last before the tumour, else the first behind it. */
  private @Nullable Mention procedureOf(Mention tumor, String label) {
    int behind = Places.firstFrom(procedures, tumor.start());
    for (int i = behind - 1; i >= 0; i--) {
      if (isOfSpecimen(procedures.get(i), label)) {
        return procedures.get(i);
      }
    }
    for (int i = behind; i < procedures.size(); i++) {
      if (isOfSpecimen(procedures.get(i), label)) {
        return procedures.get(i);
      }
    }
    return null;
  }

  /** Whether a mention may belong to a specimen: it names the same one, or none. */
  static boolean isOfSpecimen(Mention mention, String label) {
    return label.isEmpty()
        || mention.specimen() == null
        || Specimen.isShared(label, mention.specimen());
  }

  /** Of the sites in one sentence with {@code site}: the one in the gut, else in the abdomen. */
  private Mention likeliest(Mention site) {
    Mention best = site;
    Mention first = null;
    for (Mention other : in(places.sentenceOf(site.span()))) {
      first = first == null ? other : first;
      if (Topography.isAbdominal(first) && isTakenWith(first, other)) {
        return first;
      }
      if (Topography.closeness(other) > Topography.closeness(best)) {
        best = other;
      }
    }
    return best;
  }

  /** "Retroperitoneum, resection with kidney and colon": what was only taken with the tumour. */
  private boolean isTakenWith(Mention first, Mention other) {
    return Topography.closeness(other) > Topography.closeness(first)
        && standing.says(Source.TAKEN_WITH, new Span(first.end(), other.start()));
  }
}
