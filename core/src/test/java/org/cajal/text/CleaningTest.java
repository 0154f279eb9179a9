package org.cajal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Random;
import org.cajal.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
  private static final Cleaning CLEANING =
      new Cleaning(
          ImmutableMap.of("n't", "not", "won't", "will not", "can't", "can not"),
          ImmutableSet.of("page"));

  /** The cleaned text; line breaks are written {@code /}, tabs {@code >}. */
  private static String clean(String text) {
    String written = text.replace('/', '\n').replace("%%", "/");
    return CLEANING.clean(written).text().replace('\n', '/').replace('\t', '>');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial}}\\b No\\b0  necrosis\\par seen\\'96} ; No necrosis/seen\u2013",
        "no\\.br\\necrosis        ; no/necrosis",
        "a\\X0D\\\\X0A\\b         ; a//b",
        "\\H\\GIST\\N\\ 4 cm      ; GIST 4 cm",
        "S100 \\T\\ SMA           ; S100 & SMA",
        "C:\\temp\\x              ; C:\\temp\\x",
        "<p>GIST<br>No <b>necrosis<%%b><%%p> ; /GIST/No necrosis/",
        "<td>CD117<%%td><td>neg<%%td> ; CD117>neg>",
        "necrosis <5%, <b or less ; necrosis <5%, <b or less",
        "GIST~stomach~4 cm        ; GIST/stomach~4 cm",
        "~5 cm, ~6 cm             ; ~5 cm, ~6 cm",
        "a ~ b                    ; a ~ b",
        "Necrosis :selected: yes :unselected: no ; Necrosis \u2612  yes \u2610  no",
        "SELECTED Present NOT_SELECTED Absent ; \u2612  Present \u2610  Absent",
        "SELECTED SLIDES          ; SELECTED SLIDES",
        "It isn't, it isn\u2019t, it won't, it CAN'T ; It is not, it is not, it will not, it CAN NOT",
        "the patient's, patients' ; the patient's, patients'",
        "\ufb01brous, nec\u00adrosis, \uff2b\uff29\uff34 ; fibrous, necrosis, KIT",
      })
  void constructIsResolved(String text, String cleaned) {
    assertEquals(cleaned.strip(), clean(text).strip());
  }

  @Test
  void entitiesAreResolvedWhereTheyAreClosed() {
    assertEquals("<5% > & + \u00b1", CLEANING.clean("&lt;5% &gt; &amp; &#43; &plusmn;").text());
    assertEquals("<5%", CLEANING.clean("\\T\\lt;5%").text());
    assertEquals("&unknown; & b", CLEANING.clean("&unknown; & b").text());
  }

  @Test
  void ofASegmentTheTextIsReadWithItsNameAsHeading() {
    String message =
        "MSH|^~\\&|LAB|||\nOBX|1|TX|22637-3^DIAGNOSIS^LN|1|GIST, 4 cm.||||||F\n"
            + "OBX|2|TX|22637-3^DIAGNOSIS^LN|2|No necrosis.||||||F\nNTE|1||See text.";
    CleanedText view = CLEANING.clean(message);
    assertEquals("\nDIAGNOSIS:\nGIST, 4 cm.\nNo necrosis.\nSee text.", view.text());
    Span necrosis = view.original(spanOf("necrosis", view.text()));
    assertEquals("necrosis", necrosis.of(message));
    assertEquals("a | b | c", CLEANING.clean("a | b | c").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "The tumor shows no/Page 2 of 3/necrosis. ; The tumor shows no/necrosis.",
        "The tumor shows no//DOE, JANE S22-1/Page 2//necrosis. ; The tumor shows no/necrosis.",
        "The tumor shows no/- 2 -/necrosis. ; The tumor shows no/necrosis.",
        "The tumor shows no Page 2 of 3/necrosis. ; The tumor shows no /necrosis.",
        "The tumor shows no/Page 2 of 3 necrosis. ; The tumor shows no/necrosis.",
        "Necrosis is absent./Page 2 of 3/the tumor ; Necrosis is absent./Page 2 of 3/the tumor",
        "The tumor shows no/Page 2 of 3/NECROSIS ; The tumor shows no/Page 2 of 3/NECROSIS",
        "see page 2 for details ; see page 2 for details",
        "Page 1/the first line ; Page 1/the first line",
      })
  void pageAmidASentenceIsTakenOut(String text, String cleaned) {
    assertEquals(cleaned, clean(text));
  }

  @Test
  void charactersKeepTheirPlaces() {
    String text = "It isn\u2019t &lt;5%";
    CleanedText view = CLEANING.clean(text);
    assertEquals("It is not <5%", view.text());
    assertEquals(new Span(5, 8), view.original(spanOf("not", view.text())));
    assertEquals(new Span(9, 13), view.original(spanOf("<", view.text())));
    assertEquals(new Span(13, 15), view.original(spanOf("5%", view.text())));
    assertEquals(spanOf("5%", view.text()), view.cleaned(new Span(13, 15)));
    assertEquals(spanOf("is", view.text()), view.cleaned(new Span(3, 5)));
  }

  @Test
  void plainTextIsItself() {
    String text = "No necrosis (0%): the patient's GIST, S100 - negative.\n\nEnd.";
    assertTrue(CLEANING.clean(text).isOriginal());
  }

  @Test
  void placesStayInTheTextAndInOrderForAnyText() {
    String[] pieces = {
      "no ",
      "isn't",
      "&lt;",
      "&",
      "\\.br\\",
      "\\",
      "{\\rtf1 ",
      "\\par ",
      "}",
      "<p>",
      "<",
      "~",
      "~",
      ":selected:",
      "NOT_SELECTED",
      "OBX|1|TX|a^B|1|",
      "||",
      "\n",
      "Page 2 of 3",
      "\u00ad",
      "\ufb01",
      "'",
      "won\u2019t",
      "x",
      "2",
      " ",
      "\r\n",
      "MSH|",
      "\\X0D\\"
    };
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      CleanedText view = CLEANING.clean(text.toString());
      int before = 0;
      for (int i = 0; i < view.text().length(); i++) {
        Span span = view.original(new Span(i, i + 1));
        assertTrue(span.start() >= before && span.end() <= text.length(), "round " + round);
        before = span.start();
      }
    }
  }

  private static Span spanOf(String word, String text) {
    int from = text.indexOf(word);
    return new Span(from, from + word.length());
  }
}
