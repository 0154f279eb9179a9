package org.cajal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cajal.Dictionary;
import org.cajal.text.Tokens;
import org.junit.jupiter.api.Test;

public class MatchesTest {
  private static final String SENTENCE =
      "No necrosis in the spindle cell sarcoma of the stomach, CD117 positive. ";

  private final Lexicon lexicon =
      Dictionary.builder("matches", "1")
          .add(
              "matches.tsv",
              String.join(
                  "\n",
                  "NECROSIS\tnecrosis",
                  "SITE\tstomach\tcode=C16.9",
                  "SPINDLE_CELL\tspindle cell",
                  "HISTOLOGY\tspindle cell sarcoma\tgroup=SARCOMA; code=8801/3",
                  "CD117\tCD117",
                  "CUE\tno\tsays=ABSENT",
                  "RESULT\tpositive\tresult=POSITIVE"))
          .build()
          .lexicon();
  private final Tokens tokens = Tokens.of(SENTENCE.repeat(20), lexicon.words());
  private final Matches matches = Matches.of(tokens, lexicon);

  @Test
  void theIndexFindsWhatASearchFinds() {
    for (Rule.Layer layer : Rule.Layer.values()) {
      List<Lexicon.Match> all = matches.of(layer);
      for (int from = -3; from < tokens.size + 3; from++) {
        for (int to = from - 1; to < from + 70; to += 3) {
          assertEquals(begin(all, from, to), matches.between(layer, from, to));
        }
      }
    }
  }

  @Test
  void mentionsOfSeveralTypesMayBeginAtOneToken() {
    List<Lexicon.Match> all = matches.mentions(0, tokens.size);
    assertTrue(all.stream().map(Lexicon.Match::from).distinct().count() < all.size());
    for (int from = -3; from < tokens.size + 3; from++) {
      for (int to = from - 1; to < from + 70; to += 3) {
        assertEquals(begin(all, from, to), matches.mentions(from, to));
      }
    }
    for (int i = 1; i < all.size(); i++) {
      Lexicon.Match before = all.get(i - 1);
      Lexicon.Match match = all.get(i);
      boolean ordered =
          before.from() < match.from()
              || before.from() == match.from() && before.to() <= match.to();
      assertTrue(ordered, before.from() + " " + match.from());
    }
  }

  @Test
  void aTextWithoutTokensHasNoPhrases() {
    Matches none = Matches.of(Tokens.of(" \n", lexicon.words()), lexicon);
    assertTrue(none.mentions(0, 10).isEmpty());
    assertTrue(none.of(Rule.Layer.CUE).isEmpty());
  }

  private static List<Lexicon.Match> begin(List<Lexicon.Match> all, int from, int to) {
    return all.stream().filter(match -> match.from() >= from && match.from() < to).toList();
  }
}
