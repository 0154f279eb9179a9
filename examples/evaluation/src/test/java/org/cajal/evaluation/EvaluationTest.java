package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cajal.MarkedText;
import org.cajal.MentionType;
import org.cajal.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gold and found reports are both written as marked texts. */
class EvaluationTest {
  @TempDir Path folder;

  private static GoldReport gold(String marked, String... flags) {
    String head = "flag: " + String.join("\nflag: ", flags) + "\n---\n";
    return GoldFiles.ownFormat("r", head + marked, "r.txt");
  }

  private static FoundReport found(String marked, String... flags) {
    List<Label> mentions = new ArrayList<>();
    for (MarkedText.Label label : MarkedText.parse(marked).labels()) {
      mentions.add(Label.parse(label.span(), label.values()));
    }
    return new FoundReport("r", mentions, List.of(flags));
  }

  private static Evaluation compare(GoldReport gold, FoundReport found) {
    return Evaluation.of(List.of(gold), Map.of("r", found));
  }

  private static List<String> errors(Evaluation evaluation) {
    return evaluation.disagreements().stream()
        .map(one -> one.type() + " " + one.gold() + " " + one.found())
        .toList();
  }

  @Test
  void exactAndOverlappingSpans() {
    Evaluation evaluation =
        compare(
            gold("No [necrosis|NECROSIS,ABSENT]. [Necrotic|NECROSIS,PRESENT] fat.", "NONE"),
            found("No [necrosis|NECROSIS,ABSENT]. [Necrotic fat|NECROSIS,PRESENT]."));
    TypeFigures necrosis = evaluation.types().get(MentionType.NECROSIS);
    assertEquals(1, necrosis.f1());
    assertEquals(0.5, necrosis.exactRecall());
    assertEquals(0.5, necrosis.exactPrecision());
    assertEquals(new Ratio(2, 2), necrosis.value());
    assertEquals(new Ratio(1, 1), evaluation.whollyRight());
    assertEquals(List.of(), errors(evaluation));
  }

  @Test
  void missedAndSpuriousMentions() {
    Evaluation evaluation =
        compare(
            gold("[CD117|CD117,POSITIVE] [KIT|CD117,NEGATIVE] [test kit|NONE] box", "NONE"),
            found("[CD117|CD117,NEGATIVE] KIT test [kit|CD117,NO_RESULT] [box|SITE,C16.9]"));
    TypeFigures ckit = evaluation.types().get(MentionType.CD117);
    assertEquals(0.5, ckit.recall());
    assertEquals(0.5, ckit.precision());
    assertEquals(new Ratio(0, 2), ckit.value());
    assertEquals(0, ckit.score());
    assertEquals(1, evaluation.types().get(MentionType.SITE).spurious());
    assertEquals(1, evaluation.ckitResults().get("POSITIVE", "NEGATIVE"));
    assertEquals(1, evaluation.ckitResults().get("NEGATIVE", "(missed)"));
    assertEquals(1, evaluation.ckitResults().get("(none)", "NO_RESULT"));
    assertEquals(
        List.of("CD117 POSITIVE NEGATIVE", "CD117 NEGATIVE -", "CD117 - NO_RESULT", "SITE - C16.9"),
        errors(evaluation));
  }

  @Test
  void unlabelledSiteAloneLeavesTheReportRight() {
    GoldReport gold = gold("Stomach. No mass.", "NONE");
    assertEquals(
        new Ratio(1, 1), compare(gold, found("[Stomach|SITE,C16.9]. No mass.")).whollyRight());
    assertEquals(
        new Ratio(0, 1),
        compare(gold, found("[Stomach|NECROSIS,PRESENT]. No mass.")).whollyRight());
  }

  @Test
  void organOfASiteCountsByItself() {
    Evaluation evaluation =
        compare(gold("[Antrum|SITE,C16.3]", "NONE"), found("[Antrum|SITE,C16.9]"));
    TypeFigures site = evaluation.types().get(MentionType.SITE);
    assertEquals(new Ratio(0, 1), site.value());
    assertEquals(new Ratio(1, 1), site.details().get("organ"));
  }

  @Test
  void sourceAndDetailsAreJudgedWhenGiven() {
    Evaluation evaluation =
        compare(
            gold("[KIT|CD117,POSITIVE,CONTROL] [necrosis|NECROSIS,PRESENT,20-30%]", "NONE"),
            found("[KIT|CD117,POSITIVE] [necrosis|NECROSIS,PRESENT,30-30%]"));
    assertEquals(new Ratio(0, 1), evaluation.types().get(MentionType.CD117).value());
    assertEquals(new Ratio(1, 1), evaluation.types().get(MentionType.NECROSIS).value());
    assertEquals(
        new Ratio(0, 1), evaluation.types().get(MentionType.NECROSIS).details().get("percent"));
    assertEquals(
        List.of("CD117 source CONTROL LESION", "NECROSIS percent 20-30% 30-30%"),
        errors(evaluation));
    assertEquals(new Ratio(0, 1), evaluation.whollyRight());
  }

  @Test
  void flagsOfSpecimens() {
    GoldReport two = gold("x", "DEFINITE:PENDING A", "DEFINITE:NO_RESULT");
    FlagFigures right =
        compare(two, found("x", "DEFINITE:NO_RESULT B", "DEFINITE:PENDING A")).flags();
    assertEquals(new Ratio(1, 1), right.right());
    FlagFigures other = compare(two, found("x", "DEFINITE:PENDING A")).flags();
    assertEquals(new Ratio(0, 1), other.right());
    assertEquals(new Ratio(1, 1), other.sensitivity());
    FlagFigures none = compare(gold("x", "NONE"), found("x", "DEFINITE:PENDING A")).flags();
    assertEquals(new Ratio(0, 0), none.sensitivity());
    assertEquals(new Ratio(0, 1), none.predictive());
  }

  @Test
  void candidatesOnlyCountTheirTrapsAndAcceptAlternatives() {
    GoldReport gold =
        new GoldReport(
            "r",
            null,
            List.of(
                new Label(
                    new Span(0, 5),
                    MentionType.CD117,
                    Map.of("result", "POSITIVE"),
                    Set.of("PERFORMED")),
                Label.trap(new Span(6, 9), MentionType.CD117),
                new Label(new Span(10, 13), MentionType.CD117, Map.of("result", "GENE"))),
            List.of("NONE", "POSSIBLE:PENDING"),
            false);
    Evaluation evaluation =
        compare(
            gold,
            found(
                "[CD117|CD117,PERFORMED] [kit|CD117,NEGATIVE] [KIT|CD117,NO_RESULT]"
                    + " [more|CD117,POSITIVE]",
                "POSSIBLE:PENDING A"));
    TypeFigures ckit = evaluation.types().get(MentionType.CD117);
    assertEquals(new Ratio(2, 3), ckit.value());
    assertEquals(1, ckit.labels());
    assertEquals(1, ckit.spurious());
    assertEquals(new Ratio(1, 1), evaluation.flags().right());
    assertEquals(new Ratio(1, 1), evaluation.flags().predictive());
    assertEquals(List.of("CD117 NONE NEGATIVE"), errors(evaluation));
  }

  @Test
  void missingReportsCountAsWrong() {
    Evaluation evaluation = Evaluation.of(List.of(gold("[x|NECROSIS,ABSENT]", "NONE")), Map.of());
    assertEquals(1, evaluation.missing());
    assertEquals(new Ratio(0, 1), evaluation.whollyRight());
    assertEquals(new Ratio(0, 1), evaluation.flags().right());
    assertEquals(0, evaluation.types().get(MentionType.NECROSIS).recall());
  }

  @Test
  void annotationsAreReadBack() throws Exception {
    Path file = folder.resolve("annotations.jsonl");
    Files.writeString(
        file,
        """
        {"id":"r.txt","mentions":[{"type":"NECROSIS","start":3,"end":11,"assertion":"ABSENT",\
        "percent":[0,0],"cues":[{"start":0,"end":2}],"rule":"m.tsv:1"}],\
        "flags":[{"code":"OWN","certainty":"x","reason":"y"},\
        {"code":"GI_SARCOMA_WITHOUT_CKIT","certainty":"DEFINITE","reason":"PENDING"}]}
        """);
    Map<String, FoundReport> reports = FoundReport.read(file);
    FoundReport report = reports.get("r.txt");
    assertEquals(List.of("DEFINITE:PENDING"), report.flags());
    assertEquals(
        Map.of("assertion", "ABSENT", "percent", "0-0%"), report.mentions().get(0).values());
    Evaluation evaluation =
        Evaluation.of(
            List.of(gold("No [necrosis|NECROSIS,ABSENT,0-0%].", "DEFINITE:PENDING")), reports);
    assertEquals(new Ratio(1, 1), evaluation.whollyRight());
    assertNull(reports.get("r"));
    assertTrue(evaluation.figures().containsKey("NECROSIS.percent"));
  }
}
