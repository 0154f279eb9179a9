package org.cajal.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Phrases with choices in braces: "{is,are,} not seen" stands for three phrases. */
public final class Braces {
  private Braces() {}

  /** Whether every brace that opens is closed before the next opens. */
  static boolean match(String phrase) {
    int open = phrase.indexOf('{');
    int close = phrase.indexOf('}');
    while (open >= 0 && close > open) {
      int next = phrase.indexOf('{', open + 1);
      if (next >= 0 && next < close) {
        return false;
      }
      open = next;
      close = phrase.indexOf('}', close + 1);
    }
    return open < 0 && close < 0;
  }

  /**
   * The parts of a phrase whose braces match: words without braces are one part with one choice,
   * words with braces are one part each ("{with,without} {ulcer,ulcers}" are two, "{un,}clear" is
   * one).
   */
  static List<List<String>> parts(String phrase) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
      int start = phrase.lastIndexOf(' ', open) + 1;
      if (start > from) {
        parts.add(List.of(phrase.substring(from, start)));
      }
      int end = open;
      while (end < phrase.length() && phrase.charAt(end) != ' ') {
        end = phrase.charAt(end) == '{' ? phrase.indexOf('}', end) : end + 1;
      }
      List<String> choices = new ArrayList<>();
      expand(phrase.substring(Math.max(from, start), end), choices);
      parts.add(choices);
      from = end;
    }
    if (from < phrase.length()) {
      parts.add(List.of(phrase.substring(from)));
    }
    return parts;
  }

  private static void expand(String phrase, List<String> choices) {
    int open = phrase.indexOf('{');
    if (open < 0) {
      choices.add(phrase);
      return;
    }
    int close = phrase.indexOf('}', open);
    int from = open + 1;
    while (from <= close) {
      int comma = phrase.indexOf(',', from);
      int end = comma < 0 || comma > close ? close : comma;
      expand(
          phrase.substring(0, open) + phrase.substring(from, end) + phrase.substring(close + 1),
          choices);
      from = end + 1;
    }
  }
}
