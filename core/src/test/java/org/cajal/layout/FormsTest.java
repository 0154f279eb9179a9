package org.cajal.layout;

import org.cajal.TinyDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class FormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ ] [Necrosis|NOT_STATED] [x] No [necrosis|ABSENT]",
        "[Necrosis|ABSENT] [ ] Present [x] Absent",
        "[Necrosis|PRESENT]: (X) Present ( ) Absent",
        "[Necrosis|ABSENT]:\n  [x] Absent\n  [ ] Present",
        "[Spindle cell|ABSENT] component: (X) none ( ) present",
        "[Necrosis|NOT_STATED] Present Absent",
        "TUMOR [NECROSIS|ABSENT]: NOT SEEN.\nMARGIN ABSENT.",
        "[Necrosis|ABSENT]: NONE  ABSENT",
        "[Necrosis|NOT_STATED]: ____\n[Spindle cells|NOT_STATED]: ___",
        "[Necrosis|PRESENT]: ___ Absent  _X_ Present",
        "[Necrosis|PRESENT]\n  _  Absent\n  X  Present\n  _  None\n[Spindle cell|ABSENT] pattern\n  X  Absent\n  _  Present\nDepth 2",
        "[Spindle cell|ABSENT] pattern\n  [X]  Absent\n  [ ]  Present",
        "[CD117|POSITIVE] ____positive____",
        "[CD117|NO_RESULT] ____ positive ____ negative",
        "[Necrosis|ABSENT]: _X_ Absent  ___ Present",
        "[Necrosis|NOT_STATED]  O none  O focal  O extensive",
        "[Necrosis|PRESENT]  O none  X focal  O extensive\nMargins  O free",
        "[Necrosis|NOT_STATED]:\nMITOTIC RATE: 3",
        "[Necrosis|ABSENT] (-)",
        "[Necrosis|PRESENT]: +",
        "[Spindle cells|ABSENT]: 0.",
        "[Necrosis|ABSENT] 0; grade 2",
        "[Necrosis|ABSENT] score: 0 (none seen)",
        "grade 2 (mitoses 1, [necrosis|ABSENT] 0)",
        "[Necrosis|PRESENT] 0,5 cm across",
        "[Necrosis|PRESENT] ..... present",
        "[Necrosis|ABSENT] (tumor) ..... Absent",
        "[Necrosis|PRESENT]   2    1 Absent   2 Present",
        "[Necrosis|ABSENT]: 1    1. Not seen   2. Present",
        "Type   2    1 [GIST|NOT_STATED]   2 [Leiomyosarcoma|PRESENT]   3 Carcinoma   4 Other\nGrade 2",
        "x Size known\no [GIST|NOT_STATED]\nx [Leiomyosarcoma|PRESENT]",
        "o size 2 cm\no [GIST|PRESENT] of the wall",
        "Type   1 round   2 [spindle cell|PRESENT]   3 giant   4 [necrotic|NOT_STATED]   Answer: 2",
        "Size   1 small   2 large   Answer: 2\n[Necrosis|PRESENT]   1 absent   2 <10%   3 >10%   Answer: 2",
        "3. Type: [leiomyosarcoma|PRESENT]\n4. Grade: 2\n5. Size: 3\n6. Margin: free",
        "1. [GIST|NOT_STATED] 2. [Leiomyosarcoma|NOT_STATED] 3. Lymphoma 4. Carcinoma",
      })
  void formsAreReadByTheirMarks(String marked) {
    TinyDictionary.assertReads(marked);
  }
}
