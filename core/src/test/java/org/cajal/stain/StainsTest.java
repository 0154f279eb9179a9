package org.cajal.stain;

import org.cajal.TinyDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class StainsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neither [CD117|NEGATIVE] nor [desmin|NEGATIVE] is positive.",
        "Neither [CD117|NOT_PERFORMED] nor [desmin|NOT_PERFORMED] was performed.",
        "[CD117|NEGATIVE] does not stain the tumor; [desmin|POSITIVE] does.",
        "The tumor does not stain for [CD117|NEGATIVE].",
        "[CD117|NEGATIVE] shows no expression.",
      })
  void oneClauseIsReadAsOne(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|RECOMMENDED] should be performed.",
        "[CD117|PENDING] will be performed.",
        "[CD117|NOT_PERFORMED]: no tissue",
        "If [CD117|NO_RESULT] is positive, it is a GIST.",
        "Antibodies in use: [CD117|NO_RESULT], [DOG1|NO_RESULT].",
      })
  void whatWasNotDoneIsComposed(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unlike [desmin|NEGATIVE], [CD117|POSITIVE] is positive.",
        "All are negative save [CD117|POSITIVE].",
        "[CD117|POSITIVE] is positive, unlike [desmin|NEGATIVE].",
      })
  void exceptionsTurnTheResult(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Positive for [CD117|POSITIVE], [DOG1|POSITIVE] and negative for [desmin|NEGATIVE].",
        "The tumor stains positively for [CD117|POSITIVE] and negatively for [desmin|NEGATIVE].",
        "Negative: [desmin|NEGATIVE], [CD117|NEGATIVE]. Positive: [DOG1|POSITIVE].",
        "Negative for [CD117|NEGATIVE], [desmin|NEGATIVE] and [S100|NEGATIVE].",
        "Tumor positive, margins free; [CD117|NO_RESULT].",
      })
  void resultBeforeAListHoldsForIt(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|POSITIVE] and [DOG1|POSITIVE] are positive, [desmin|NEGATIVE] negative.",
        "[CD117|NEGATIVE], [DOG1|NEGATIVE] and [S100|NEGATIVE] are lost.",
        "[CD117|POSITIVE]: positive [desmin|NEGATIVE]: negative",
        "[CD117|POSITIVE] Positive [desmin|NEGATIVE] Negative [DOG1|POSITIVE] Positive",
      })
  void resultBehindAListHoldsForIt(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|NEGATIVE]-/[DOG1|POSITIVE]+/[desmin|NEGATIVE](-)",
        "[CD117|POSITIVE] +ve, [desmin|NEGATIVE] -ve",
        "[c-kit|POSITIVE] ([CD117|POSITIVE]) +++",
        "[S100|NEGATIVE] and [CD117|NEGATIVE] are (-).",
        "[CD117|POSITIVE,3+] 3+, [desmin|NEGATIVE] 0",
        "[S100|POSITIVE], [CD117|POSITIVE] (+)",
        "[CD117|NEGATIVE]: - (vessels positive)",
        "[CD117|POSITIVE]: + (vessels positive)",
        "[CD117|NEGATIVE]       -       single vessels\n[DOG1|POSITIVE]        +",
        "[CD117|POSITIVE]       -       +",
        "[CD117|NEGATIVE,0]: 0/3+",
        "+: [CD117|POSITIVE], [DOG1|POSITIVE]",
      })
  void signsSpeakForTheirStain(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|PENDING] + [DOG1|PENDING] ordered",
        "Positive for [CD117|POSITIVE,FOCAL] (focal) and [DOG1|POSITIVE].",
        "Negative for [CD117|NEGATIVE] (weak).",
        "[CD117|POSITIVE,FOCAL] (focal), [desmin|POSITIVE] positive",
        "A GIST ([CD117|POSITIVE] and [DOG1|POSITIVE] positive, [desmin|NEGATIVE] negative).",
      })
  void parenthesisSpeaksForTheStainBeforeIt(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No [CD117|NEGATIVE] expression.",
        "No significant expression of [CD117|NEGATIVE].",
        "No single [CD117|NEGATIVE]-positive cell.",
        "No [CD117|NOT_PERFORMED] was ordered.",
        "No tests ([CD117|NOT_PERFORMED], [DOG1|NOT_PERFORMED]) were performed.",
        "No atypia; [CD117|POSITIVE] positive.",
        "Cells are not clearly positive for [CD117|NEGATIVE].",
      })
  void negatorDeniesWhatFollowsClosely(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|NEGATIVE] expression is lost.",
        "[CD117|NEGATIVE] expression: negative",
        "[CD117|NEGATIVE]: positive in 5% of it, regarded as negative.",
        "Expression of [CD117|PERFORMED] was evaluated.",
        "Positivity for [CD117|POSITIVE] was evaluated.",
        "Expression for [CD117|POSITIVE] is positive and for [desmin|NEGATIVE] is negative.",
        "[CD117|EQUIVOCAL] -/+",
        "[CD117|POSITIVE] 7O %",
        "[CD117|POSITIVE] 6%   necrosis 0%",
        "Positive for [CD117|POSITIVE] (Fig. 3a) and [desmin|POSITIVE].",
        "Expression of [CD117|PENDING] is pending.",
      })
  void nounGivesWayToOtherWords(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All are negative except [CD117|POSITIVE].",
        "All are negative except [CD117|POSITIVE], which is positive.",
        "Except [CD117|POSITIVE], which is positive, all are negative.",
        "All except [CD117|POSITIVE] are negative.",
        "Positive for [Melan-A|POSITIVE]. [CD117|NEGATIVE] is negative.",
        "[desmin|POSITIVE,OTHER_TISSUE](vessels+), [CD117|POSITIVE,CONTROL](mast cells+), [DOG1|NEGATIVE](-)",
        "[c-kit|NEGATIVE]/[CD117|NEGATIVE] (-), [desmin|NEGATIVE] (-), [DOG1|POSITIVE] 2%.",
        "[CD117|POSITIVE] 2,0 % of cells, [DOG1|NEGATIVE] 0,0 %",
        "[CD117|POSITIVE], initially negative, is positive.",
        "[CD117|POSITIVE] was initially negative; a second stain is positive.",
        "[CD117|NEGATIVE] is negative; a second stain is positive.",
        "[CD117|POSITIVE], [DOG1|POSITIVE], [desmin|NEGATIVE]: +, +, -",
        "[CD117|NEGATIVE] / [desmin|POSITIVE]: - / +",
        "[desmin|POSITIVE] and [CD117|NEGATIVE] are positive and negative, respectively.",
        "[CD117|NOT_PERFORMED] ordered; not done.",
        "[CD117|NOT_PERFORMED] was ordered but not done.",
        "[CD117|NEGATIVE] was repeated; it is lost.",
        "Mast cells are positive for [CD117|NEGATIVE,LESION]; the tumor is negative.",
        "Mast cells are positive for [CD117|POSITIVE,CONTROL].",
        "[CD117|NO_RESULT] o Negative o Positive",
        "[CD117|NO_RESULT] Negative Positive",
        "[CD117|NEGATIVE]\nNegative",
      })
  void clausesBeyondTheList(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|NEGATIVE,LESION]   negative   mast cells",
        "[CD117|NEGATIVE,LESION]: negative (vessels positive)",
        "Mast cells in the tumor are positive for [CD117|POSITIVE,CONTROL].",
        "The tumor is positive for [CD117|POSITIVE,LESION].",
        "[CD117|NEGATIVE,LESION] negative, mast cells positive",
        "[CD117|NEGATIVE,LESION] (mast cells +): negative",
        "[CD117|NEGATIVE,LESION] stains mast cells but not the tumor.",
        "[CD117|NEGATIVE,LESION] stains mast cells only.",
        "[CD117|NEGATIVE,LESION] is positive only in vessels.",
        "[CD117|POSITIVE,CONTROL] stains only mast cells, an internal control.",
      })
  void negativeLesionBesideAPositiveControl(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|PERFORMED] and [DOG1|PERFORMED] argues against it.",
        "[CD117|POSITIVE] expression supports it.",
        "[CD117|NEGATIVE] is negative, which supports it.",
        "[desmin|POSITIVE] and [CD117|NEGATIVE] were evaluated and are positive and negative, respectively.",
      })
  void interpretationsGiveWayToResults(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[c-kit|POSITIVE] ([CD117|POSITIVE]): +++ (dots)",
        "[c-kit|NEGATIVE] ([CD117|NEGATIVE]): -",
      })
  void signBehindTwoNames(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Blocks, [CD117|NO_RESULT] x1, [desmin|NO_RESULT] (x1), positive tissue x2",
        "[CD117|POSITIVE] x200 shows positive cells.",
      })
  void slidesAreCounted(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Desmin|POSITIVE]       Positive\n[CD117|NEGATIVE]        Negative\nControls reacted.",
        "Some (0.4%) [CD117|POSITIVE] positive cells.",
        "A few [CD117|POSITIVE] positive cells with expression of [desmin|POSITIVE].",
      })
  void cellOfATableEndsWithItsLine(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A report from elsewhere says: \"A GIST. [CD117|POSITIVE,OUTSIDE] positive. [desmin|NEGATIVE,OUTSIDE] negative.\"",
        "A report from elsewhere says: \"A GIST.\" It was seen here. [CD117|POSITIVE,LESION] positive.",
      })
  void quotationFromElsewhereIsOfElsewhere(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Positive for [desmin|POSITIVE] (not [CD117|NEGATIVE], [DOG1|NEGATIVE] or [S100|NEGATIVE]).",
        "[CD117|POSITIVE] but not [DOG1|NEGATIVE] is positive.",
        "[CD117|POSITIVE], but not [DOG1|NEGATIVE], is positive.",
        "[Desmin|POSITIVE] and [S100|POSITIVE], not [CD117|NEGATIVE], are positive.",
        "Negative for [desmin|NEGATIVE] but not [CD117|POSITIVE].",
        "Positive for [desmin|POSITIVE] but not for [CD117|NEGATIVE] or [DOG1|NEGATIVE].",
        "The list has [desmin|NO_RESULT] but not [CD117|NO_RESULT].",
      })
  void stainsSetAgainstThoseBeforeThemHaveTheOppositeResult(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|NEGATIVE] and [desmin|NEGATIVE] were performed. These were negative.",
        "Expression of [CD117|POSITIVE] was evaluated. It is positive.",
        "Expression of [CD117|NEGATIVE] is negative.",
        "[CD117|NEGATIVE] was performed. The tumor cells are negative.",
        "[CD117|PERFORMED] was performed. The tumor cells are positive for mucin.",
        "[CD117|PERFORMED] was performed. These were negative for [desmin|NEGATIVE].",
        "[CD117|POSITIVE], [desmin|NEGATIVE] performed. The former is positive, the latter negative.",
        "[CD117|PERFORMED] was performed. The margin is negative.",
        "[CD117|PERFORMED] was performed. It is a nodule with positive margins.",
        "[CD117|PERFORMED] was performed. It is negative for malignancy.",
        "[CD117|PERFORMED] was performed. The tumor is positive there; nodes are negative.",
      })
  void nextSentenceSpeaksOfTheStains(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|POSITIVE] is positive; [desmin|POSITIVE] likewise.",
        "[CD117|NEGATIVE]-; [desmin|NEGATIVE] likewise.",
        "[CD117|NEGATIVE] is negative, as is [desmin|NEGATIVE].",
        "[CD117|NEGATIVE] is negative; [desmin|POSITIVE] likewise is positive.",
        "Likewise [CD117|NO_RESULT].",
      })
  void likewiseGivesTheResultOfTheListBefore(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In view of the [CD117|POSITIVE] expression a test was ordered.",
        "[CD117|PENDING] expression was ordered.",
      })
  void whatIsGivenIsKnown(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[CD117|NEGATIVE] | 0 | 0 | 0 |",
        "[CD117|NEGATIVE]       - in tumor cells\n[desmin|POSITIVE]      + (focal)",
        "| [CD117|POSITIVE] | 3 | 95 |\n| [desmin|NEGATIVE] | 0 | 0 |",
        "[CD117|POSITIVE]   YR145   3    95    285    membranous",
        "[CD117|POSITIVE] | n/a | 1 | n/a |",
        "[CD117|NO_RESULT] 3 95",
      })
  void figuresInColumns(String marked) {
    TinyDictionary.assertReads(marked);
  }
}
