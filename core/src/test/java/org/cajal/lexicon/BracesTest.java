package org.cajal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class BracesTest {
  @Test
  void wordsWithoutBracesAreOnePart() {
    assertEquals(List.of(List.of("not seen")), Braces.parts("not seen"));
  }

  @Test
  void wordsWithBracesAreOnePartEach() {
    assertEquals(
        List.of(List.of("is", "are", ""), List.of(" not "), List.of("seen", "found at all")),
        Braces.parts("{is,are,} not {seen,found at all}"));
  }

  @Test
  void lettersThatTouchBracesBelongToEachChoice() {
    assertEquals(
        List.of(List.of("a "), List.of("unclears", "unclear", "clears", "clear"), List.of(" cell")),
        Braces.parts("a {un,}clear{s,} cell"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "{a,b} c @ true",
        "{a,b}{c} @ true",
        "{a @ false",
        "a} @ false",
        "}a{ @ false",
        "{a,{b}} @ false",
        "{a}} @ false",
        "plain @ true"
      })
  void unmatchedBracesAreFound(String phrase, boolean match) {
    assertEquals(match, Braces.match(phrase));
  }
}
