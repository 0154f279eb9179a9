package org.cajal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.DictionaryExamples;
import org.cajal.TinyDictionary;
import org.junit.jupiter.api.Test;

/** Which pieces make one site, and which words take a site away. */
public class SitesTest {
  private static final Annotator ANNOTATOR =
      Annotator.of(
          Dictionary.builder("test", "1")
              .add("small.tsv", TinyDictionary.SMALL_WORDS)
              .add(
                  "sites.tsv",
                  String.join(
                      "\n",
                      "SITE\tlymph node\tcode=C77.9",
                      "SITE\tnode\tcode=C77.9; only=beside",
                      "SITE\tpelvic\tcode=C76.3; beside=C77:C77.5",
                      "SITE\tobturator\tbeside=C77:C77.5",
                      "SITE\tpericolic\tbeside=C77:C77.2 C49:NONE",
                      "SITE\tsoft tissue\tcode=C49.9",
                      "SITE\tstomach | gastric | gas\tcode=C16.9",
                      "SITE\tantrum\tcode=C16.3",
                      "SITE\tkidney\tcode=C64.9",
                      "SITE\tpelvis\tcode=C76.3; within=C64:C65.9",
                      "SITE\tperi\tbeside=C:NONE"))
              .build());

  private static void check(String marked) {
    assertEquals(Optional.empty(), DictionaryExamples.failure(ANNOTATOR, marked));
  }

  private static List<String> codes(String text) {
    return ANNOTATOR.annotate(text).mentions().stream().map(m -> m.values().code()).toList();
  }

  @Test
  void regionAndNodeAreOneMentionInEitherOrder() {
    check("Left [pelvic lymph nodes|C77.5] were sent.");
    check("Received: [lymph nodes, left pelvic|C77.5].");
    check("Received: [lymph node #1, right obturator|C77.5].");
    check("Received: [lymph nodes, left and right pelvic|C77.5].");
    check("An [obturator node|C77.5] was sent.");
  }

  @Test
  void regionsInAListEachNameTheNodes() {
    check("Right [pelvic|C77.5] and [pericolic lymph nodes|C77.2] were sent.");
    check("Received: [lymph nodes, pericolic|C77.2] and [obturator|C77.5].");
  }

  @Test
  void wordsThatNeedAnOrganFindNothingAlone() {
    assertEquals(List.of(), codes("The obturator zone and the node are small."));
    assertEquals(List.of("C77.9", "C76.3"), codes("A lymph node. Pelvic mass."));
  }

  @Test
  void wordsBeforeAnOrganTakeItAway() {
    assertEquals(List.of(), codes("The peri-gastric and pericolic soft tissue is free."));
    check("The [peri-pelvic lymph node|C77.5] is free.");
  }

  @Test
  void lettersBeforeANumberNameNoSite() {
    assertEquals(List.of(), codes("Donor: GAS-0093"));
    assertEquals(List.of("C16.9", "C16.9"), codes("GAS: biopsy. GAS-2 is a block."));
  }

  @Test
  void partAndOrganAreOneMentionAtTheFinerCode() {
    check("Received: [stomach, antrum|C16.3].");
    check("Received: [stomach (antrum)|C16.3] biopsy.");
    check("The [antrum of the stomach|C16.3] is red.");
    check("The [gastric antrum|C16.3] is red.");
  }

  @Test
  void organBeforeAPartGivesItItsCode() {
    assertEquals(List.of("C64.9", "C65.9"), codes("The kidney is large. The pelvis is free."));
    assertEquals(List.of("C16.9", "C76.3"), codes("The stomach is large. The pelvis is free."));
  }

  @Test
  void longListsTakeLinearTime() {
    String list = "obturator and ".repeat(50_000) + "pelvic lymph nodes";
    assertTimeout(Duration.ofSeconds(10), () -> assertEquals(50_001, codes(list).size()));
  }
}
