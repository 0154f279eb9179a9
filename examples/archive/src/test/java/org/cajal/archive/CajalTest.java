package org.cajal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class CajalTest {
  private static final String GOOD =
      "{\"id\":\"a\",\"text\":\"Stomach: GIST.\"}\n"
          + "{\"id\":\"b\",\"text\":\"Colon: adenoma. CD117 positive.\"}\n";

  @TempDir Path folder;

  private int annotate(String content, String output, String... more) throws IOException {
    Path input = folder.resolve("in.jsonl");
    Files.writeString(input, content);
    String[] args = {"annotate", input.toString(), "--output", folder.resolve(output).toString()};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Cajal.run(all);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream().filter(l -> !l.isBlank()).toList();
  }

  @Test
  void annotatesInInputOrder() throws IOException {
    assertEquals(0, annotate(GOOD, "out"));
    List<String> lines = lines("out/annotations.jsonl");
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("{\"id\":\"a\""), lines.get(0));
    assertTrue(lines.get(0).contains("\"code\":\"GI_SARCOMA_WITHOUT_CKIT\""), lines.get(0));
    assertTrue(lines.get(1).contains("\"result\":\"POSITIVE\""), lines.get(1));
    assertEquals(2, lines("out/flags.csv").size());
    assertEquals(0, lines("out/rejected.jsonl").size());
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    annotate(GOOD, "one");
    annotate(GOOD, "two");
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one/annotations.jsonl")),
        Files.readAllBytes(folder.resolve("two/annotations.jsonl")));
  }

  @Test
  void badLinesAreRejectedWithTheirNumberAndWithoutText() throws IOException {
    String bad =
        "{\"id\":\"c\",\"text\": secret}\n"
            + "{\"id\":\"a\",\"text\":\"again\"}\n"
            + "{\"id\":\"d\",\"text\":\"\"}\n"
            + "{\"text\":\"no id\"}\n"
            + "{\"id\":\"e\",\"text\":\"much too long for the limit of forty characters\"}\n";
    assertEquals(3, annotate(GOOD + bad, "out", "--max-length", "40"));
    List<String> rejected = lines("out/rejected.jsonl");
    assertEquals(5, rejected.size());
    assertTrue(rejected.get(0).contains("\"line\":3"), rejected.get(0));
    assertTrue(rejected.get(1).contains("the id was used before"), rejected.get(1));
    assertTrue(rejected.get(2).contains("the report is empty"), rejected.get(2));
    assertTrue(rejected.get(3).contains("needs"), rejected.get(3));
    assertTrue(rejected.get(4).contains("longer than 40"), rejected.get(4));
    assertFalse(String.join("", rejected).contains("secret"));
  }

  @Test
  void invalidUtf8IsRejected() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.write(reports.resolve("x.txt"), new byte[] {(byte) 0xff, 'a'});
    Files.writeString(reports.resolve("y.txt"), "Stomach.", StandardCharsets.UTF_8);
    Path out = folder.resolve("out");
    assertEquals(3, Cajal.run("annotate", reports.toString(), "--output", out.toString()));
    assertTrue(lines("out/rejected.jsonl").get(0).contains("not valid UTF-8"));
    assertEquals(1, lines("out/annotations.jsonl").size());
  }

  @Test
  void laterReportOfACaseBringsTheStain() throws IOException {
    String both =
        "{\"id\":\"1\",\"case\":\"K\",\"text\":\"Stomach: GIST.\"}\n"
            + "{\"id\":\"2\",\"case\":\"K\",\"text\":\"Addendum: CD117 is positive.\"}\n";
    assertEquals(0, annotate(both, "out"));
    assertEquals(1, lines("out/flags.csv").size());
  }

  @Test
  void failureOfTheEngineRejectsTheReportsOfTheCaseWithoutTheirText() {
    Item.Failed failed =
        new Item.Failed(List.of(new Item.Report("7", null, "secret", 6)), "SomeException");
    Item.Rejected rejected = failed.rejected().get(0);
    assertEquals("7", rejected.id());
    assertTrue(rejected.reason().contains("SomeException"), rejected.reason());
    assertFalse(rejected.toString().contains("secret"));
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(2, Cajal.run("annotate"));
    assertEquals(2, Cajal.run());
  }

  @Test
  void bytesDoNotDependOnThreadsOrLocale() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      many.append("{\"id\":\"r" + i + "\",\"text\":\"ILEUM: GIST " + i + " cm. KIT 3+.\"}\n");
    }
    annotate(many.toString(), "one", "--threads", "1");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      annotate(many.toString(), "two", "--threads", "4");
    } finally {
      Locale.setDefault(before);
    }
    for (String name : List.of("annotations.jsonl", "flags.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one/" + name)),
          Files.readAllBytes(folder.resolve("two/" + name)),
          name);
    }
  }

  @Test
  void flagOfACaseStandsOnTheReportThatNamesTheTumour() throws IOException {
    String both =
        "{\"id\":\"1\",\"case\":\"K\",\"text\":\"Jejunum, resection: GIST, 4 cm.\"}\n"
            + "{\"id\":\"2\",\"case\":\"K\",\"text\":\"Addendum: CD117 is pending.\"}\n";
    assertEquals(0, annotate(both, "out"));
    assertEquals(
        "1,K,,DEFINITE,PENDING,GIST,Jejunum,A gastrointestinal stromal tumour has no c-kit (CD117)"
            + " result on record: it is pending.",
        lines("out/flags.csv").get(1));
  }

  @Test
  void emptyRejectedFileIsEmpty() throws IOException {
    annotate(GOOD, "out");
    assertEquals(0, Files.size(folder.resolve("out/rejected.jsonl")));
  }

  @Test
  void versionIsThatOfTheBuild() {
    assertTrue(Version.get().matches("\\d+\\.\\d+\\.\\d+.*"), Version.get());
  }

  @Test
  void threadsMustBePositive() throws IOException {
    assertEquals(2, annotate(GOOD, "out", "--threads", "0"));
  }

  /** /dev/full refuses every byte, as a full disk does. */
  @Test
  @EnabledIf("hasFullDevice")
  void fullDiskIsOneAndLeavesNothingThatLooksComplete() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve("annotations.jsonl.partial"), Path.of("/dev/full"));
    assertEquals(1, annotate(GOOD, "out"));
    assertFalse(Files.exists(out.resolve("annotations.jsonl")));
    assertFalse(Files.exists(out.resolve("flags.csv")));
  }

  static boolean hasFullDevice() {
    return Files.isWritable(Path.of("/dev/full"));
  }

  @Test
  void unwritableOutputIsOneAndLeavesNothing() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertEquals(1, annotate(GOOD, "file/out"));
  }
}
