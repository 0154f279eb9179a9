package org.cajal.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.cajal.MentionType;
import org.cajal.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransformationTest {
  private static final List<String> WORDS =
      List.of(
          "tumor",
          "Esophagus",
          "CENTER",
          "colorectal",
          "modern",
          "farnesoid",
          "CD117",
          "5/50",
          "Slide",
          "necrosis",
          "10",
          "\n",
          "\n\n",
          " \n",
          ". ",
          ": ",
          " ",
          " ",
          "\uD83D\uDD2C");

  private static GoldReport gold(String marked) {
    return GoldFiles.ownFormat("r", "flag: NONE\n---\n" + marked, "r.txt");
  }

  private static String labelled(GoldReport report, int label) {
    return report.labels().get(label).span().of(report.text());
  }

  /** A text of random words with labels at random places, also inside words and nested. */
  private static GoldReport random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
    }
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int start = random.nextInt(text.length() - 1);
      int end = start + 1 + random.nextInt(Math.min(20, text.length() - start - 1) + 1);
      labels.add(
          new Label(
              new Span(start, Math.min(end, text.length())),
              MentionType.NECROSIS,
              Map.of("assertion", "ABSENT")));
    }
    return new GoldReport("r" + seed, text.toString(), labels, List.of("NONE"), true);
  }

  @ParameterizedTest
  @EnumSource
  void aLabelsWordsAreItsTransformedWords(Transformation transformation) {
    for (long seed = 0; seed < 200; seed++) {
      GoldReport before = random(seed);
      Edits edits = transformation.of(before);
      GoldReport after = transformation.apply(before);
      for (int i = 0; i < before.labels().size(); i++) {
        Span span = before.labels().get(i).span();
        String words = span.of(before.text());
        List<Edits.Edit> inside = new ArrayList<>();
        for (Edits.Edit edit : edits.list()) {
          boolean insertion = edit.start() == edit.end();
          if (edit.start() >= span.start()
              && edit.end() <= span.end()
              && !(insertion && (edit.start() == span.start() || edit.end() == span.end()))) {
            inside.add(
                new Edits.Edit(
                    edit.start() - span.start(), edit.end() - span.start(), edit.replacement()));
          }
        }
        assertEquals(new Edits(words, inside).after(), labelled(after, i));
      }
      assertEquals(after.text(), transformation.apply(before).text());
    }
  }

  @Test
  void breaks() {
    GoldReport report = gold("A [gastric\nwall|SITE,C16.9]:\n\n[GIST|HISTOLOGY,PRESENT,GIST] ");
    assertEquals("A gastric\r\nwall:\r\n\r\nGIST ", Transformation.CRLF.apply(report).text());
    assertEquals("gastric\r\nwall", labelled(Transformation.CRLF.apply(report), 0));
    assertEquals("A gastric wall: GIST ", Transformation.BREAKS_TO_SPACES.apply(report).text());
    GoldReport stops = Transformation.BREAKS_TO_STOPS.apply(report);
    assertEquals("A gastric. wall:. GIST ", stops.text());
    assertEquals("gastric. wall", labelled(stops, 0));
    assertEquals("GIST", labelled(stops, 1));
  }

  @Test
  void crLfStaysWhatItIs() {
    assertEquals("a\r\nb\r\n", Transformation.CRLF.apply(gold("a\r\nb\n")).text());
    assertEquals("a b. ", Transformation.BREAKS_TO_SPACES.apply(gold("a\r\nb. \n")).text());
  }

  @Test
  void capitals() {
    GoldReport report = Transformation.ALL_CAPS.apply(gold("Stra\u00dfe [c-kit|CD117,PENDING]."));
    assertEquals("STRA\u00dfE C-KIT.", report.text());
    assertEquals("C-KIT", labelled(report, 0));
  }

  @Test
  void britishSpellingKeepsCase() {
    GoldReport report =
        gold("Esophagus: gray [TUMOR|NONE] center, colorectal, colored, hematoxylin, edema.");
    GoldReport british = Transformation.BRITISH.apply(report);
    assertEquals(
        "Oesophagus: grey TUMOUR centre, colorectal, coloured, haematoxylin, oedema.",
        british.text());
    assertEquals("TUMOUR", labelled(british, 0));
  }

  @Test
  void whatIsBritishStays() {
    String british = "Oesophagus, lymphoedema, tumour, gastro-oesophageal";
    assertEquals(british, Transformation.BRITISH.apply(gold(british)).text());
    assertEquals(
        "gastro-oesophageal", Transformation.BRITISH.apply(gold("gastroesophageal")).text());
  }

  @ParameterizedTest
  @EnumSource(names = {"OCR_1", "OCR_3"})
  void misreadCharactersAreAsManyAsSaid(Transformation transformation) {
    String text = "Slide 10 of the modern tumor burn shows 15 mitoses. ".repeat(100);
    GoldReport report = new GoldReport("r", text, List.of(), List.of("NONE"), true);
    double share = transformation == Transformation.OCR_1 ? 0.01 : 0.03;
    assertEquals(Math.round(share * text.length()), transformation.of(report).list().size());
    String damaged = transformation.apply(report).text();
    assertNotEquals(text, damaged);
    assertEquals(readable(text), readable(damaged));
  }

  /** What stays the same whatever the scanner confused. */
  private static String readable(String text) {
    return text.replaceAll("\\s", "")
        .replace("rn", "m")
        .replaceAll("[lI]", "1")
        .replace('O', '0')
        .replace('S', '5')
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void changesThatWouldCutALabelAreLeftOut() {
    GoldReport report = Transformation.BRITISH.apply(gold("[tum|NONE]or and tumor"));
    assertEquals("tumor and tumour", report.text());
  }

  @Test
  void editsNeverShowText() {
    assertFalse(new Edits("secret", List.of()).toString().contains("secret"));
    assertTrue(Transformation.BRITISH.of(gold("tumor")).toString().contains("edits=1"));
  }
}
