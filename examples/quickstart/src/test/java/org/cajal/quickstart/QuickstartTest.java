package org.cajal.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Runs every program and compares what it prints. */
class QuickstartTest {
  static String output(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void annotateOneReport() {
    assertEquals(
        """
        SITE Stomach PRESENT
        SPINDLE_CELL spindle cell PRESENT
        HISTOLOGY spindle cell sarcoma PRESENT
        NECROSIS necrosis ABSENT
        """,
        output(() -> AnnotateOneReport.main(new String[0])));
  }

  @Test
  void printCkitStatus() {
    assertEquals("POSITIVE STRONG\n", output(() -> PrintCkitStatus.main(new String[0])));
  }

  @Test
  void listFlags() {
    assertEquals(
        """
        DEFINITE NOT_RECORDED: A gastrointestinal sarcoma has no c-kit (CD117) result on record.
          leiomyosarcoma - tumour: leiomyosarcoma
          Small bowel - site: C17.9
        """,
        output(() -> ListFlags.main(new String[0])));
  }

  @Test
  void addOwnTerm() {
    assertEquals("gastric pouch C16.9\n", output(() -> AddOwnTerm.main(new String[0])));
  }

  @Test
  void ownFlagRule() {
    assertEquals("NECROSIS: Necrosis is present.\n", output(() -> OwnFlagRule.main(new String[0])));
  }
}
