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
          "CUE\tmetastatic\tsays=ROLE; side=after; role=METASTASIS",
          "CUE\tspecimen | specimens | part | block\tsays=SPECIMEN",
          "RESULT\trecommended\tresult=RECOMMENDED",
          "RESULT\tfocal\tnecrosis=FOCAL",
          "RESULT\textensive\tnecrosis=EXTENSIVE",
          "RESULT\thigh\tlevel=HIGH",
          "RESULT\tviable\tis=OTHER_MEASURE",
          "RESULT\textent | occupying\tis=MEASURE",
          "WORD\tabsent | none | not seen\tclass=denied",
          "WORD\tpresent | seen | identified | found\tclass=observed",
          "WORD\tcannot be excluded\tclass=doubt participle",
          "WORD\tpossibility of | differential includes\tclass=doubt",
          "VERB\texclude\tclass=exclude",
          "WORD\twithout\tclass=without",
          "WORD\twould | may\tclass=modal",
          "WORD\tprevious\tclass=past",
          "WORD\ttypically\tclass=general",
          "LAYOUT\tpresent | absent | none | not seen | yes | no | focal | high\tis=answer",
          "WORD\tpositive\tclass=positive",
          "WORD\tpositively\tclass=positive manner",
          "WORD\tnegative\tclass=negative",
          "WORD\tnegatively\tclass=negative manner",
          "WORD\tlost\tclass=negative",
          "WORD\tequivocal\tclass=equivocal",
          "VERB\tstain | mark\tclass=stain_verb",
          "WORD\tstain | stains\tclass=stain_noun",
          "WORD\texpression\tclass=stain_noun",
          "WORD\tpositivity\tclass=positive",
          "WORD\tincluding\tclass=join",
          "WORD\tpending | ordered\tclass=pending",
          "WORD\trecommended\tclass=request",
          "WORD\tdone | performed | evaluated | repeated | prepared\tclass=perform",
          "WORD\tsupports | argues against\tclass=support",
          "VERB\tshow/showed/shown\tclass=show",
          "WORD\tfocal\tclass=pattern focal",
          "WORD\tdiffuse | dots | membranous\tclass=pattern diffuse",
          "WORD\tdiffusely\tclass=pattern diffuse manner",
          "WORD\tweak\tclass=pattern weak",
          "WORD\tweakly\tclass=pattern weak manner",
          "WORD\tno\tclass=no",
          "WORD\tnot\tclass=not",
          "WORD\tneither\tclass=neither",
          "WORD\tnor\tclass=nor",
          "WORD\texcept | save\tclass=except",
          "WORD\tunlike\tclass=except contrast",
          "WORD\trespectively\tclass=respectively",
          "WORD\twhile | but | whereas\tclass=contrast",
          "WORD\tmast cells\tclass=bystander mast",
          "WORD\tvessels\tclass=bystander",
          "WORD\tinternal control | controls\tclass=control",
          "WORD\tonly\tclass=only",
          "WORD\tin view of\tclass=given",
          "WORD\tthese | it | they\tclass=anaphor",
          "WORD\tboth | all\tclass=anaphor every",
          "WORD\tinitially\tclass=earlier",
          "WORD\tlikewise | as is\tclass=likewise",
          "WORD\tthe former\tclass=first",
          "WORD\tthe latter\tclass=last",
          "WORD\telsewhere\tclass=outside",
          "WORD\tregarded as\tclass=judged",
          "WORD\ttumor | tumor cells | lesion\tclass=lesion",
          "WORD\tcells | cell\tclass=cell",
          "WORD\tsome | a few\tclass=some focal",
          "WORD\tis | was\tclass=be",
          "WORD\tare | were\tclass=be plural",
          "WORD\tdoes | do\tclass=do",
          "WORD\twill be\tclass=future",
          "WORD\tshould\tclass=modal ought",
          "WORD\tif\tclass=condition",
          "WORD\tthe\tclass=definite",
          "WORD\ta | an\tclass=article",
          "WORD\tand | or\tclass=and",
          "WORD\twhich\tclass=relative",
          "WORD\tfor | of\tclass=object preposition",
          "WORD\tin\tclass=preposition",
          "WORD\tve\tclass=sign",
          "WORD\ttissue\tclass=material",
          "WORD\tantibodies in use\tclass=roster",
          "RESULT\tmild\tis=TEMPER");

  /**
   * Small words as the shipped dictionary has them, for the tests of quantities, sites and labels.
   */
  public static final String SMALL_WORDS =
      String.join(
          "\n",
          "SMALL\tand\tis=and before_object",
          "SMALL\tor\tis=or",
          "SMALL\tof\tis=of before_object",
          "SMALL\tthe\tis=the definite",
          "SMALL\tto\tis=to",
          "SMALL\tat\tis=at",
          "SMALL\tin | on | for\tis=before_place",
          "SMALL\twhich | that\tis=relative",
          "SMALL\twith | but\tis=break",
          "SMALL\tno | not\tis=not",
          "SMALL\tis | was\tis=link",
          "SMALL\tleft | right\tis=left_or_right",
          "SMALL\tcm | mm | x\tis=length",
          "SMALL\tabout\tis=about",
          "SMALL\tbetween\tis=between",
          "SMALL\tthan\tis=than",
          "SMALL\tless | fewer\tis=less",
          "SMALL\tmore | greater\tis=more",
          "SMALL\tup | inferior\tis=up",
          "SMALL\tleast\tis=least",
          "SMALL\tmost\tis=most",
          "SMALL\tequal\tis=equal",
          "SMALL\tunder | below\tis=below",
          "SMALL\tover | above | exceeding\tis=above",
          "SMALL\tpercent\tis=percent",
          "SMALL\tper\tis=per",
          "SMALL\tcent\tis=cent");

  public static final Annotator ANNOTATOR =
      Annotator.of(
          Dictionary.builder("tiny", "1")
              .add("small.tsv", SMALL_WORDS)
              .add("tiny.tsv", RULES)
              .build());

  private TinyDictionary() {}

  /** Asks that the annotator reads a marked text as its labels say. */
  public static void assertReads(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }
}
