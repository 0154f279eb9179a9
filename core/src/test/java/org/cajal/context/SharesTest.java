package org.cajal.context;

import org.cajal.TinyDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class SharesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Necrosis|20-20%] 20%",
        "[Necrosis|30-40%]: 30 - 40 %",
        "[Necrosis|0-10%] in less than 10%",
        "[Necrosis|0-10%], no more than about 10%",
        "[Necrosis|50-100%] (50% or more)",
        "[Necrosis|25-35%] between 25% and 35%",
        "[Necrosis|10-20%] in 10 to 20 per cent",
        "[Necrosis|10-10%]: present (l0% of all)",
        "[Necrosis|40-100%]: >4O%",
        "[Necrosis|70-80%] 70-8O%",
        "% [Cellularity|70-80%] 70-8O , rest",
        "[Necrosis|40-100%]: >40%    Viable: half",
        "[Necrosis|90-100%] >90% with no viable cells.",
        "[Necrosis|0-50%] inferior to 50%.",
        "[Necrosis|12-12%]: 12,5 %",
        "[Necrosis|0-1%]: 0,5 %; sizes 3, 4 and 20% fibrosis",
      })
  void boundsAndRanges(String marked) {
    TinyDictionary.assertReads(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15% [necrosis|15-15%] (5% in one core)",
        "70% nuclei 5% [necrosis|5-5%] 25% normal",
        "[Cellularity|80-80%] 80% nuclei 75% [necrosis|0-0%] 0%",
        "% nuclei  85     % [Necrosis|15-15%]  15      % stroma  20",
        "% [Necrosis|5-5%]: 5",
        "[Necrosis|20-25%] (%) 20-25",
        "% [Necrosis|0-5%]  ___<5___",
        "[Cellularity|90-90%] 90, [necrosis|ABSENT] 0; rest",
        "[Cellularity|95-95%]  95      [necrosis|ABSENT]  0       rest  5",
        "[Cellularity|65-65%] 65  /  [Necrosis|25-25%] 25",
        "50% of the mass has a soft [necrotic|50-50%] surface.",
        "[Cellularity|75-75%]: 75%     [Necrosis|10-10%]: 10%",
        "[Necrosis|0-5%] present, focal (less than 5% of it).",
        "[Necrosis|10-10%], extensive, about 10%",
        "[Necrosis|10-10%]: present\nExtent: 10%",
        "[Necrosis|10-10%]: present\nExtent (%): 10",
        "[Necrosis|ABSENT] is 0%.",
        "70% [necrotic|70-70%], the viable rim thin.",
        "[Cellularity|HIGH]: high, mitoses in 5 fields",
        "[Necrosis|30-30%] and blood, which fill 30% of it.",
        "[Necrosis|30-30%], occupying 30% of it.",
        "20 to 30% [necrosis|20-30%] is seen.",
        "[Cellularity|80-80%] in block C (for tests, if asked) is 80%.",
        "[Cellularity|80-80%] of block 2, for banking: 80%",
        "[Necrosis|0-1%]: 0.5%",
        "[Necrosis|10-10%]: 10%   [Cellularity|NOT_STATED]: ____",
      })
  void eachNameTakesItsOwn(String marked) {
    TinyDictionary.assertReads(marked);
  }
}
