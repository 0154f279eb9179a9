package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cajal.MentionType;
import org.cajal.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFilesTest {
  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static String message(Path path) {
    return assertThrows(IllegalArgumentException.class, () -> GoldFiles.read(path)).getMessage();
  }

  @Test
  void ownFormatGivesTextLabelsAndFlags() throws IOException {
    write(
        "north/one.txt",
        """
        style: terse
        flag: DEFINITE:NOT_RECORDED A
        flag: POSSIBLE:PENDING B
        ---
        A. [Stomach|SITE,C16.9]: [[spindle cell|SPINDLE_CELL,PRESENT] sarcoma|HISTOLOGY,PRESENT,SARCOMA].
        [x] 40% [necrosis|NECROSIS,PRESENT,40-40%,FOCAL]; [x|NONE].
        """);
    GoldReport report = GoldFiles.read(folder).get(0);
    assertEquals("north/one", report.id());
    assertEquals("A. Stomach: spindle cell sarcoma.\n[x] 40% necrosis; x.\n", report.text());
    assertEquals(List.of("DEFINITE:NOT_RECORDED A", "POSSIBLE:PENDING B"), report.flags());
    assertTrue(report.exhaustive());
    assertEquals(
        List.of("C16.9", "SARCOMA", "PRESENT", "PRESENT", "NONE"),
        report.labels().stream().map(Label::main).toList());
    assertEquals(
        Map.of("assertion", "PRESENT", "percent", "40-40%", "extent", "FOCAL"),
        report.labels().get(3).values());
    assertFalse(report.toString().contains("Stomach"));
  }

  @Test
  void otherIsGroupKindOrExperiencer() {
    assertEquals(
        Map.of("assertion", "PRESENT", "group", "OTHER", "experiencer", "OTHER"),
        Label.parse(new Span(0, 1), List.of("HISTOLOGY", "PRESENT", "OTHER", "OTHER")).values());
    assertEquals(
        Map.of("assertion", "ABSENT", "kind", "OTHER"),
        Label.parse(new Span(0, 1), List.of("NECROSIS", "ABSENT", "OTHER")).values());
    assertEquals(
        Map.of("assertion", "PRESENT", "experiencer", "OTHER"),
        Label.parse(new Span(0, 1), List.of("SPINDLE_CELL", "PRESENT", "OTHER")).values());
  }

  @Test
  void errorsNameFileAndLineAndRemedy() throws IOException {
    Path file = write("a.txt", "flag: NONE\n---\nA line.\nNo [necrosis|NECROSIS,GONE].\n");
    assertTrue(message(file).startsWith(file + ":4: value 'GONE'"), message(file));
    assertTrue(message(file).contains("ABSENT"), message(file));
    file = write("b.txt", "flag: NONE\n---\nNo [necrosis|absent].\n");
    assertTrue(message(file).startsWith(file + ":3: a bracket looks like"), message(file));
    file = write("c.txt", "flag: SURE:NOT_RECORDED\n---\nStomach.\n");
    assertTrue(message(file).startsWith(file + ":1: a flag is NONE or"), message(file));
    file = write("d.txt", "style: terse\n---\nStomach.\n");
    assertTrue(message(file).contains("the head needs a line 'flag: NONE'"), message(file));
    file = write("e.txt", "flag: NONE\n");
    assertTrue(message(file).contains("no line ---"), message(file));
    file = write("f.txt", "flag: NONE\n---\n[CD117|CD117].\n");
    assertTrue(message(file).startsWith(file + ":3: a CD117 label needs its result"));
    file = write("g.txt", "flag: NONE\n---\n[Colon|PLACE].\n");
    assertTrue(message(file).startsWith(file + ":3: type 'PLACE' is unknown"));
    assertTrue(message(folder.resolve("none")).contains("no such file"));
  }

  @Test
  void pipesAndBoxesOfTablesAreText() throws IOException {
    Path file = write("a.txt", "flag: NONE\n---\n| CD117 | [x] pos | [ ] neg |\n");
    assertEquals("| CD117 | [x] pos | [ ] neg |\n", GoldFiles.read(file).get(0).text());
  }

  @Test
  void bratStandOffCountsCodePoints() throws IOException {
    write("r.txt", "\uD83D\uDD2C No necrosis of the stomach.");
    write(
        "r.ann",
        """
        T1\tNecrosis 5 13\tnecrosis
        A1\tAssertion T1 ABSENT
        T2\tSite 21 24;25 28\tsto ach
        A2\tCode T2 C16.9
        T3\tFlag 0 1\tx
        A3\tStatus T3 POSSIBLE:PENDING
        #1\tAnnotatorNotes T1\tsure
        """);
    GoldReport report = GoldFiles.read(folder).get(0);
    assertEquals("r", report.id());
    assertEquals(List.of("POSSIBLE:PENDING"), report.flags());
    assertEquals(2, report.labels().size());
    Label necrosis = report.labels().get(0);
    assertEquals("necrosis", necrosis.span().of(report.text()));
    assertEquals(MentionType.NECROSIS, necrosis.type());
    assertEquals("ABSENT", necrosis.main());
    assertEquals("stomach", report.labels().get(1).span().of(report.text()));
  }

  @Test
  void bratErrorsNameFileAndLine() throws IOException {
    write("r.txt", "No necrosis.");
    Path file = write("r.ann", "T1\tNecrosis 3 11\tnecrosis\nA1\tAssertion T2 ABSENT\n");
    assertTrue(message(folder).startsWith(file + ":2: an attribute line"), message(folder));
    write("r.ann", "T1\tNecrosis 3 110\tnecrosis\n");
    assertTrue(message(folder).startsWith(file + ":1: '3' and '110' must be offsets"));
    write("r.ann", "\nT1\tNecrosis 3 11\tnecrosis\n");
    assertTrue(message(folder).startsWith(file + ":2: a NECROSIS label needs its assertion"));
  }

  @Test
  void bratWithoutFlagSpanDoesNotJudgeFlags() throws IOException {
    write("r.txt", "Stomach.");
    write("r.ann", "");
    assertNull(GoldFiles.read(folder).get(0).flags());
  }

  @Test
  void jsonLinesGatherTheCandidatesOfAReport() throws IOException {
    Path file =
        write(
            "gold.jsonl",
            """
            {"id":"1","type":"FLAG","accept":["NONE","POSSIBLE:PENDING"]}
            {"id":"1","start":3,"end":11,"type":"NECROSIS","gold":{"label":"PRESENT","percent":[20,30]}}
            {"id":"2","start":0,"end":5,"type":"CD117","gold":{"label":"GENE","also":["PENDING"]}}
            {"id":"1","start":20,"end":25,"type":"SITE","gold":{"code":"C16.9"}}
            {"id":"1","start":30,"end":35,"type":"CELLULARITY","gold":{"label":"NONE"}}
            """);
    List<GoldReport> reports = GoldFiles.read(file);
    assertEquals(List.of("1", "2"), reports.stream().map(GoldReport::id).toList());
    GoldReport one = reports.get(0);
    assertNull(one.text());
    assertFalse(one.exhaustive());
    assertEquals(List.of("NONE", "POSSIBLE:PENDING"), one.flags());
    assertEquals("20-30%", one.labels().get(0).values().get("percent"));
    assertEquals(
        List.of("PRESENT", "C16.9", "NONE"), one.labels().stream().map(Label::main).toList());
    assertEquals("GENE", reports.get(1).labels().get(0).main());
    assertTrue(reports.get(1).labels().get(0).also().contains("PENDING"));
  }

  @Test
  void jsonErrorsNameFileAndLineWithoutContent() throws IOException {
    Path file = write("gold.jsonl", "\n{\"id\":\"1\", secret}\n");
    assertTrue(message(file).startsWith(file + ":2: the line is no valid JSON"), message(file));
    assertFalse(message(file).contains("secret"));
    write("gold.jsonl", "{\"id\":\"1\",\"type\":\"SITE\"}\n");
    assertTrue(message(file).startsWith(file + ":1: the object needs"), message(file));
  }
}
