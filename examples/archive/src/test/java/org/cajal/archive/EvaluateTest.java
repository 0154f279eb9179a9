package org.cajal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int cajal(String... args) {
    return Cajal.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private String gold() {
    return folder.resolve("gold").toString();
  }

  @BeforeEach
  void writeGold() throws IOException {
    Files.createDirectories(folder.resolve("gold/a"));
    Files.writeString(
        folder.resolve("gold/a/one.txt"),
        """
        flag: DEFINITE:NOT_RECORDED
        ---
        [Stomach|SITE,C16.9], biopsy: [GIST|HISTOLOGY,PRESENT,GIST].
        No [necrosis|NECROSIS,PRESENT].
        """);
    Files.writeString(
        folder.resolve("gold/a/two.txt"),
        "flag: NONE\n---\n[Colon|SITE,C18.9]: [CD117|CD117,POSITIVE] is positive.\n");
  }

  @Test
  void tableAndDisagreementsWithoutText() {
    assertEquals(0, cajal("evaluate", gold(), "--errors", "5"));
    String table = out.toString();
    assertTrue(table.contains("reports wholly right            0.500 (1/2)"), table);
    assertTrue(table.contains("a/one\t26-34\tNECROSIS\tPRESENT\tABSENT"), table);
    assertTrue(table.contains("1 of 1 disagreements"), table);
    assertFalse(table.contains("necrosis"), table);
  }

  @Test
  void textIsShownOnlyWhenAskedFor() {
    assertEquals(0, cajal("evaluate", gold(), "--errors", "5", "--show-text"));
    assertTrue(out.toString().contains("GIST. No [necrosis]."), out.toString());
  }

  @Test
  void jsonGoesToAFileOrToStandardOutput() throws IOException {
    Path file = folder.resolve("figures.json");
    assertEquals(0, cajal("evaluate", gold(), "--json", file.toString()));
    assertTrue(out.toString().contains("NECROSIS"));
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertEquals(0.0, json.at("/types/NECROSIS/value/share").asDouble());
    assertEquals(1, json.at("/ckitResults/POSITIVE/POSITIVE").asInt());
    assertEquals(1.0, json.at("/flag/sensitivity/share").asDouble());
    out.getBuffer().setLength(0);
    assertEquals(0, cajal("evaluate", gold(), "--json", "-"));
    assertEquals(json, new ObjectMapper().readTree(out.toString()));
  }

  @Test
  void jsonLinesNeedAnnotations() throws IOException {
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(
        labels,
        "{\"id\":\"b\",\"start\":3,\"end\":11,\"type\":\"NECROSIS\",\"gold\":{\"label\":\"ABSENT\"}}\n");
    assertEquals(2, cajal("evaluate", labels.toString()));
    assertTrue(err.toString().contains("give ANNOTATED"), err.toString());
    Path reports = folder.resolve("reports.jsonl");
    Files.writeString(reports, "{\"id\":\"b\",\"text\":\"No necrosis.\"}\n");
    Path output = folder.resolve("out");
    assertEquals(0, cajal("annotate", reports.toString(), "--output", output.toString()));
    String annotated = output.resolve("annotations.jsonl").toString();
    assertEquals(0, cajal("evaluate", labels.toString(), annotated));
    assertTrue(out.toString().contains("reports wholly right            1.000 (1/1)"));
    assertEquals(3, cajal("evaluate", gold(), annotated));
    assertTrue(out.toString().contains("2 gold reports are not among the annotated"));
    assertEquals(2, cajal("evaluate", gold(), annotated, "--robustness"));
    assertEquals(1, cajal("evaluate", gold(), folder.resolve("none").toString()));
    assertTrue(err.toString().contains("run `cajal annotate` first"), err.toString());
  }

  @Test
  void malformedGoldIsOneAndNamesFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("gold/bad.txt"), "flag: NONE\n---\n\n[Colon|SITE,BOWEL] is here.\n");
    assertEquals(1, cajal("evaluate", gold()));
    assertTrue(err.toString().contains("bad.txt:4: value 'BOWEL'"), err.toString());
  }

  @Test
  void transformations() {
    assertEquals(0, cajal("evaluate", gold(), "--transform", "CRLF", "--errors", "5"));
    assertTrue(out.toString().contains("a/one\t27-35\tNECROSIS"), out.toString());
    assertEquals(0, cajal("evaluate", gold(), "--robustness"));
    assertTrue(out.toString().contains("BREAKS_TO_STOPS"), out.toString());
    assertEquals(2, cajal("evaluate", gold(), "--transform", "UPSIDE_DOWN"));
  }
}
