package org.cajal.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cajal.Annotator;
import org.cajal.Assertion;
import org.cajal.Span;

/**
 * Measures assertions on the NegEx kit (Chapman et al.), clinical sentences in which a concept, in
 * capitals, is affirmed or negated: tab-separated lines of report number, concept, sentence, and
 * {@code Affirmed} or {@code Negated}, under a heading line. The kit's concepts are no mentions of
 * the dictionary, so that its cues alone are measured.
 *
 * @param odd reports of odd number
 * @param even reports of even number
 * @param notFound sentences in which the concept does not stand
 */
public record NegationKit(Half odd, Half even, int notFound) {

  /** Counts over one half of the reports, for the class {@code Negated}. */
  public record Half(int rightlyNegated, int wronglyNegated, int missed) {
    public double precision() {
      return share(rightlyNegated, rightlyNegated + wronglyNegated);
    }

    public double recall() {
      return share(rightlyNegated, rightlyNegated + missed);
    }

    public double f1() {
      return share(2 * rightlyNegated, 2 * rightlyNegated + wronglyNegated + missed);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }

    private Half plus(boolean negated, boolean found) {
      return new Half(
          rightlyNegated + (negated && found ? 1 : 0),
          wronglyNegated + (!negated && found ? 1 : 0),
          missed + (negated && !found ? 1 : 0));
    }
  }

  /**
   * Reads the kit and asks for the assertion of every concept.
   *
   * @throws IllegalArgumentException when a line is malformed; the message names file and line, not
   *     its text
   */
  public static NegationKit measure(Path file, Annotator annotator) throws IOException {
    Half[] halves = {new Half(0, 0, 0), new Half(0, 0, 0)};
    int notFound = 0;
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      if (cells.length != 4 || !cells[0].matches("\\d{1,9}")) {
        throw new IllegalArgumentException(
            file
                + ":"
                + (i + 1)
                + ": expected report number, concept, sentence and Affirmed or Negated, separated by"
                + " tabs");
      }
      String sentence = unquoted(cells[2]);
      Span concept = find(sentence, unquoted(cells[1]).strip().toUpperCase(Locale.ROOT));
      if (concept == null) {
        notFound++;
        continue;
      }
      boolean found = annotator.assertion(sentence, concept) == Assertion.ABSENT;
      int half = Integer.parseInt(cells[0]) % 2;
      halves[half] = halves[half].plus(cells[3].strip().equals("Negated"), found);
    }
    return new NegationKit(halves[1], halves[0], notFound);
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  /** The concept as whole words, whatever white space stands between them; null without it. */
  private static Span find(String sentence, String concept) {
    for (int start = 0; start < sentence.length(); start++) {
      boolean begins = start == 0 || !Character.isLetterOrDigit(sentence.charAt(start - 1));
      int end = begins ? matchEnd(sentence, start, concept) : -1;
      if (end > 0
          && (end == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end)))) {
        return new Span(start, end);
      }
    }
    return null;
  }

  private static int matchEnd(String sentence, int start, String concept) {
    int at = start;
    for (int i = 0; i < concept.length(); i++) {
      if (Character.isWhitespace(concept.charAt(i))) {
        while (at < sentence.length() && Character.isWhitespace(sentence.charAt(at))) {
          at++;
        }
      } else if (at < sentence.length() && sentence.charAt(at) == concept.charAt(i)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }
}
