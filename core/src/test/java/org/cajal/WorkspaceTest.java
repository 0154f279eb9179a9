package org.cajal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private static final String LONG =
      "Microscopic: Hypercellular spindle cell lesion of the stomach; no necrosis. CD117 and desmin are positive.\n";
  private static final List<String> REPORTS =
      List.of(
          "Diagnosis: leiomyosarcoma of the colon. CD117: negative.",
          LONG.repeat(40),
          "",
          "CD117",
          "Comment: GIST, stomach. CD117 is pending; necrosis 10%.",
          LONG,
          "necro-\nsis");

  /** Each with an annotator that has read nothing before. */
  private static List<AnnotatedReport> readAlone() {
    return REPORTS.stream().map(WorkspaceTest::readAlone).toList();
  }

  private static AnnotatedReport readAlone(String text) {
    return Annotator.of(TinyDictionary.ANNOTATOR.dictionary()).annotate(text);
  }

  @Test
  void nothingOfAReportIsReadInTheNext() {
    Annotator annotator = Annotator.of(TinyDictionary.ANNOTATOR.dictionary());
    List<AnnotatedReport> alone = readAlone();
    for (int first = 0; first < REPORTS.size(); first++) {
      for (int second = 0; second < REPORTS.size(); second++) {
        assertEquals(alone.get(first), annotator.annotate(REPORTS.get(first)));
        assertEquals(
            List.of(alone.get(second)), annotator.annotateCase(List.of(REPORTS.get(second))));
      }
    }
  }

  @Test
  void threadsThatShareAnAnnotatorDoNotMeet() {
    Annotator annotator = Annotator.of(TinyDictionary.ANNOTATOR.dictionary());
    List<AnnotatedReport> alone = readAlone();
    IntStream.range(0, 5_000)
        .parallel()
        .map(i -> i % REPORTS.size())
        .forEach(i -> assertEquals(alone.get(i), annotator.annotate(REPORTS.get(i))));
  }

  @Test
  void aStageMayAnnotateWithTheSameAnnotatorAndMayFail() {
    List<Annotator> itself = new ArrayList<>();
    Annotator annotator =
        Annotator.builder()
            .dictionary(TinyDictionary.ANNOTATOR.dictionary())
            .sections(
                text -> {
                  if (text.startsWith("fail")) {
                    throw new IllegalStateException("no sections");
                  }
                  return text.startsWith("outer")
                      ? itself.get(0).annotate("Stomach: GIST.").sections()
                      : List.of();
                })
            .build();
    itself.add(annotator);
    AnnotatedReport before = annotator.annotate("GIST, colon. CD117 negative.");
    annotator.annotate("outer: necrosis");
    assertThrows(IllegalStateException.class, () -> annotator.annotate("fail: CD117 positive"));
    assertEquals(before, annotator.annotate("GIST, colon. CD117 negative."));
  }

  @Test
  void noTextIsKept() {
    Workspace.Pool pool = new Workspace.Pool();
    Workspace workspace = pool.take();
    assertNotSame(workspace, pool.take());
    workspace.tokens.read("necrosis of the stomach", null);
    assertTrue(workspace.tokens.isWord(0));
    pool.giveBack(workspace);
    assertSame(workspace, pool.take());
    assertEquals("", workspace.tokens.text);
    assertEquals(0, workspace.tokens.size);
    assertEquals(0, workspace.tokens.first(0));
    assertEquals(0, IntStream.of(workspace.tokens.end).max().orElseThrow());
  }

  @Test
  void theMemoryOfAHugeReportIsNotKept() {
    for (String huge : List.of("word ".repeat(70_000), " ".repeat(1_000_000))) {
      Workspace.Pool pool = new Workspace.Pool();
      Workspace workspace = pool.take();
      workspace.tokens.read(huge, null);
      pool.giveBack(workspace);
      assertNotSame(workspace, pool.take());
    }
  }
}
