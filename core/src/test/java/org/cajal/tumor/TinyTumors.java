package org.cajal.tumor;

import java.util.List;
import java.util.stream.Collectors;
import org.cajal.AnnotatedReport;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.Flag;
import org.cajal.Tumor;

/** A dictionary of a few lines for tests of tumours, and what they ask of it. */
final class TinyTumors {
  private static final String RULES =
      String.join(
          "\n",
          "SITE\tstomach | gastric\tcode=C16.9",
          "SITE\tileum\tcode=C17.2",
          "SITE\tcolon\tcode=C18.9",
          "SITE\tomentum\tcode=C48.1",
          "SITE\tkidney\tcode=C64.9",
          "SITE\tuterus\tcode=C55.9",
          "HISTOLOGY\tGIST\tgroup=GIST; code=8936/3; concept=GIST",
          "HISTOLOGY\tleiomyosarcoma\tgroup=SARCOMA; code=8890/3; concept=leiomyosarcoma",
          "HISTOLOGY\tspindle cell tumor\tgroup=UNCERTAIN_MESENCHYMAL; code=8000/1",
          "HISTOLOGY\tleiomyoma\tgroup=BENIGN_MESENCHYMAL; code=8890/0; concept=leiomyoma",
          "HISTOLOGY\tcarcinoma\tgroup=OTHER; code=8010/3; concept=carcinoma",
          "CD117\tCD117\tconcept=CD117",
          "MARKER\tDOG1\tconcept=DOG1",
          "KIT_GENE\tKIT exon 11\tconcept=KIT; found=yes",
          "DIAGNOSIS\tdiagnosis",
          "CLINICAL\tclinical history",
          "COMMENT\tcomment",
          "INTRAOPERATIVE\tfrozen section",
          "ADDENDUM\taddendum",
          "AMENDMENT\tamended diagnosis",
          "OUTSIDE\toutside report",
          "CUE\tmetastatic\tsays=ROLE; side=after; role=METASTASIS",
          "WORD\ta | an | the\tclass=article",
          "WORD\tin | of | with\tclass=preposition",
          "WORD\tis | was | are\tclass=be",
          "WORD\tno\tclass=no",
          "WORD\tnot\tclass=not",
          "WORD\tfavor\tclass=doubt",
          "WORD\tprevious\tclass=past",
          "WORD\tsister\tclass=person",
          "WORD\tpositive\tclass=positive",
          "WORD\tnegative\tclass=negative",
          "WORD\tpending\tclass=pending",
          "WORD\tdone\tclass=perform",
          "WORD\tnot done\tclass=undone",
          "WORD\trecommended\tclass=request",
          "WORD\tcontrol\tclass=control",
          "STANDING\thistology showed | now\tsays=FINAL",
          "STANDING\tconfirmed\tsays=CONFIRMED",
          "STANDING\tdeferred\tsays=OPEN",
          "STANDING\tCT\tsays=SUSPECTED",
          "STANDING\twas suspected\tsays=SUSPECTED; side=after",
          "STANDING\tintraoperatively\tsays=FROZEN",
          "STANDING\tsubmitted as\tsays=OUTSIDE",
          "STANDING\toriginally\tsays=EARLIER; reach=4",
          "STANDING\tis withdrawn\tsays=WITHDRAWN; side=after",
          "STANDING\tin the control\tsays=CONTROL; side=after; reach=3",
          "STANDING\tare rare\tsays=GENERAL; side=after; reach=1",
          "STANDING\tprior version\tsays=REPLACED");

  private static final Annotator ANNOTATOR =
      Annotator.of(Dictionary.builder("tumors", "1").add("tumors.tsv", RULES).build());

  private TinyTumors() {}

  /** The reports of a case, oldest first. */
  static List<AnnotatedReport> read(String... reports) {
    return ANNOTATOR.annotateCase(List.of(reports));
  }

  /** The tumours of the last report, each as its name and standing. */
  static String tumors(String... reports) {
    List<AnnotatedReport> read = read(reports);
    AnnotatedReport last = read.get(read.size() - 1);
    return last.tumors().stream()
        .map(tumor -> name(tumor, last) + " " + tumor.standing())
        .collect(Collectors.joining(", "));
  }

  private static String name(Tumor tumor, AnnotatedReport report) {
    return tumor.mentions().get(0).span().of(report.text());
  }

  /** The flags of a case, as {@code CERTAINTY:REASON SPECIMEN}; NONE for no flag. */
  static String flags(String... reports) {
    String flags =
        read(reports).stream()
            .flatMap(report -> report.flags().stream())
            .map(TinyTumors::describe)
            .collect(Collectors.joining(", "));
    return flags.isEmpty() ? "NONE" : flags;
  }

  private static String describe(Flag flag) {
    String specimen = flag.specimen() == null ? "" : " " + flag.specimen();
    return flag.certainty() + ":" + flag.reason() + specimen;
  }
}
