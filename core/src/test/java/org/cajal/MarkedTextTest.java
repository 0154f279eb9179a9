package org.cajal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void labelsKeepTheirPlaceInThePlainText() {
    MarkedText text = MarkedText.parse("No [necrosis|ABSENT] in the [gastric\nwall|SITE,C16.9].");
    assertEquals("No necrosis in the gastric\nwall.", text.plain());
    assertEquals(
        List.of(
            new MarkedText.Label(new Span(3, 11), List.of("ABSENT")),
            new MarkedText.Label(new Span(19, 31), List.of("SITE", "C16.9"))),
        text.labels());
  }

  @Test
  void labelsNest() {
    MarkedText text = MarkedText.parse("A [[spindle cell|SPINDLE_CELL] [sarcoma|A]|HISTOLOGY].");
    assertEquals("A spindle cell sarcoma.", text.plain());
    assertEquals(
        List.of(new Span(2, 22), new Span(2, 14), new Span(15, 22)),
        text.labels().stream().map(MarkedText.Label::span).toList());
  }

  @Test
  void otherBracketsAreText() {
    String boxes = "[ ] Present | [x] Absent [see note|below] [open | [";
    assertEquals(boxes, MarkedText.parse(boxes).plain());
    MarkedText text = MarkedText.parse("[x] No [necrosis|ABSENT]");
    assertEquals("[x] No necrosis", text.plain());
    assertEquals(new Span(7, 15), text.labels().get(0).span());
  }
}
