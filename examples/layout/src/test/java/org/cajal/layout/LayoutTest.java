package org.cajal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cajal.Section;
import org.cajal.Span;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final double SENTENCE_FLOOR = 0.97;
  private static final double HEADING_FLOOR = 0.97;

  private static List<LayoutText> texts() throws IOException {
    return LayoutText.read(Path.of("texts"));
  }

  @Test
  void marksAreTakenOut() {
    LayoutText text = LayoutText.parse("x", "{DIAGNOSIS|Diagnosis}:¶ No tumor.¶\n");
    assertEquals("Diagnosis: No tumor.\n", text.text());
    assertEquals(List.of(10, 20), List.copyOf(text.ends()));
    assertEquals(
        List.of(new LayoutText.Heading(Section.Type.DIAGNOSIS, new Span(0, 9))), text.headings());
  }

  @Test
  void thereAreEnoughLabels() throws IOException {
    int ends = texts().stream().mapToInt(text -> text.ends().size()).sum();
    int headings = texts().stream().mapToInt(text -> text.headings().size()).sum();
    assertTrue(ends >= 400, ends + " sentence ends");
    assertTrue(headings >= 150, headings + " headings");
  }

  @Test
  void rulesAreTheBestAndTheDefault() throws IOException {
    Map<String, LayoutComparison.Figures> all = LayoutComparison.sentences(texts());
    double rules = all.remove("Cajal's rules").f1();
    assertTrue(rules >= SENTENCE_FLOOR, "F1 of the rules fell to " + rules);
    all.forEach((name, other) -> assertTrue(other.f1() < rules, name + " beats the rules"));
  }

  @Test
  void headingsAreFound() throws IOException {
    double typed = LayoutComparison.headings(texts()).get("Cajal's rules, with type").f1();
    assertTrue(typed >= HEADING_FLOOR, "F1 of headings fell to " + typed);
  }
}
