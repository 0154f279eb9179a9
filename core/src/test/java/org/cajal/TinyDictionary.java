package org.cajal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

/** A dictionary of a few lines for tests of the mechanisms, and the check that they share. */
public final class TinyDictionary {
  private static final String RULES =
      String.join(
          "\n",
          "NECROSIS\tnecrosis | necrotic\tconcept=necrosis",
          "CELLULARITY\tcellularity\tconcept=cellularity",
          "CELLULARITY\thypercellular | hypercellularity\tconcept=cellularity; level=HIGH",
          "SPINDLE_CELL\tspindle cell\tconcept=spindle cell",
          "SITE\tstomach\tcode=C16.9",
          "SITE\tcolon\tcode=C18.9",
          "HISTOLOGY\tleiomyosarcoma\tgroup=SARCOMA; code=8890/3; concept=leiomyosarcoma",
          "HISTOLOGY\tGIST\tgroup=GIST; code=8936/3; concept=GIST",
          "CD117\tCD117 | c kit\tconcept=CD117",
          "MARKER\tdesmin\tconcept=desmin",
          "MARKER\tDOG1 | DOG 1\tconcept=DOG1",
          "MARKER\tS100 | S 100\tconcept=S100",
          "MARKER\tMelan A\tconcept=Melan-A",
          "DIAGNOSIS\tdiagnosis",
          "MICROSCOPIC\tmicroscopic",
          "CLINICAL\tclinical history",
          "COMMENT\tcomment",
          "CUE\tno | without\tsays=ABSENT; side=before",
          "CUE\tnot\tsays=ABSENT; side=before; ends=comma",
          "CUE\tnot seen | absent | none\tsays=ABSENT; side=after",
          "CUE\tpresent\tsays=PRESENT; side=after",
          "CUE\tnot absent\tsays=PRESENT; side=both; strong=yes",
          "CUE\tcannot be excluded\tsays=POSSIBLE; side=after",
          "CUE\tis excluded\tsays=ABSENT; side=after; strong=yes",
          "CUE\tpossibility of | differential includes\tsays=POSSIBLE; side=before",
          "CUE\twhich\tsays=STOP; side=both",
          "CUE\twould be\tsays=HYPOTHETICAL; side=after; strong=yes",
          "CUE\tprevious\tsays=HISTORICAL; side=before",
          "CUE\tmetastatic\tsays=ROLE; side=after; role=METASTASIS",
          "CUE\ttypically\tsays=HYPOTHETICAL; side=both; strong=yes",
          "CUE\tunmutated\tsays=ABSENT; side=both; only=KIT_GENE",
          "CUE\tbut\tsays=STOP; side=both",
          "CUE\tspecimen | specimens | part | block\tsays=SPECIMEN",
          "RESULT\tpositive | positively | stains\tresult=POSITIVE",
          "RESULT\tnegative | negatively | lost\tresult=NEGATIVE",
          "RESULT\tequivocal\tresult=EQUIVOCAL",
          "RESULT\texpression\tresult=POSITIVE; noun=expression",
          "RESULT\tpositivity\tresult=POSITIVE; noun=positivity",
          "RESULT\tpending | ordered\tresult=PENDING",
          "RESULT\tnot done\tresult=NOT_PERFORMED",
          "RESULT\trecommended\tresult=RECOMMENDED",
          "RESULT\tperformed | evaluated\tresult=PERFORMED",
          "RESULT\tfocal\textent=FOCAL; necrosis=FOCAL",
          "RESULT\textensive\tnecrosis=EXTENSIVE",
          "RESULT\tsupports | argues against\tresult=PERFORMED; noun=expression",
          "RESULT\tnegative controls\tis=FILLER",
          "RESULT\tvessels\tis=OTHER_TISSUE",
          "RESULT\tdiffuse | diffusely\textent=DIFFUSE",
          "RESULT\tweak | weakly\tintensity=WEAK",
          "RESULT\thigh\tlevel=HIGH",
          "RESULT\tno | not\tis=NOT",
          "RESULT\texcept\tis=EXCEPT",
          "RESULT\trespectively\tis=RESPECTIVELY",
          "RESULT\twhile | but\tis=STOP",
          "RESULT\tmast cells\tis=BYSTANDER",
          "RESULT\tinternal control\tis=CONTROL",
          "RESULT\tonly\tis=ONLY",
          "RESULT\tin view of\tis=GIVEN",
          "RESULT\tthese were | it is\tis=ANAPHOR",
          "RESULT\tinitially\tis=EARLIER",
          "RESULT\tbut not the tumor\tresult=NEGATIVE; is=LESION",
          "RESULT\tlikewise | as is\tis=LIKEWISE",
          "RESULT\tthe former\tis=RESPECTIVELY",
          "RESULT\telsewhere\tis=OUTSIDE",
          "RESULT\tregarded as negative\tresult=NEGATIVE; is=FINAL",
          "RESULT\ttumor | tumor cells\tis=LESION",
          "RESULT\tviable\tis=OTHER_MEASURE",
          "RESULT\textent | occupying\tis=MEASURE",
          "RESULT\tmild\tis=TEMPER");

  public static final Annotator ANNOTATOR =
      Annotator.of(Dictionary.builder("tiny", "1").add("tiny.tsv", RULES).build());

  private TinyDictionary() {}

  /** Asks that the annotator reads a marked text as its labels say. */
  public static void assertReads(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }
}
