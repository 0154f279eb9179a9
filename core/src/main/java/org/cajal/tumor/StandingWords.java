package org.cajal.tumor;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Span;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Meaning.Standing.Source;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside a tumour or a stain say of where the word on it comes from ("frozen
 * section", "EUS suggested", "is withdrawn"). In a sentence each holds for what follows up to the
 * next of them; those that look back hold for what precedes them, and are heard first.
 */
final class StandingWords {
  /** So near, in tokens, "confirmed" is not taken back by what follows. */
  private static final int NEAR = 6;

  private final Tokens tokens;
  private final Matches matches;

  StandingWords(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
  }

  /** Where the word on a mention comes from; null where its sentence does not say. */
  @Nullable Source of(Span mention, Span sentence) {
    int from = tokens.at(mention.start());
    int to = tokens.at(mention.end());
    Lexicon.Match before = null;
    Source after = null;
    for (Lexicon.Match match : in(sentence)) {
      Meaning.Standing standing = match.rule().standing();
      if (match.to() <= from && acts(standing.says())) {
        before = reaches(standing, from - match.to(), Meaning.Side.BEFORE) ? match : before;
      } else if (match.from() >= to && after == null && acts(standing.says())) {
        if (reaches(standing, match.from() - to, Meaning.Side.AFTER)) {
          after = standing.says();
        } else if (standing.side() == Meaning.Side.BEFORE) {
          break;
        }
      }
    }
    if (before == null) {
      return after;
    }
    Source said = before.rule().standing().says();
    boolean firm = said == Source.FINAL ? from - before.to() <= NEAR : isProvisional(said);
    return after == null || firm && after != Source.WITHDRAWN ? said : after;
  }

  private static boolean isProvisional(Source source) {
    return source == Source.EARLIER || source == Source.OUTSIDE || source == Source.FROZEN;
  }

  private static boolean acts(Source source) {
    return switch (source) {
      case CONFIRMED, OPEN, TAKEN_WITH, REPLACED -> false;
      default -> true;
    };
  }

  private static boolean reaches(Meaning.Standing standing, int distance, Meaning.Side side) {
    return (standing.side() == side || standing.side() == Meaning.Side.BOTH)
        && (standing.reach() == 0 || distance <= standing.reach());
  }

  private List<Lexicon.Match> in(Span span) {
    return matches.between(Rule.Layer.STANDING, tokens.at(span.start()), tokens.at(span.end()));
  }

  /** Whether such words stand in a stretch of the report. */
  boolean says(Source source, Span span) {
    for (Lexicon.Match match : in(span)) {
      if (match.rule().standing().says() == source) {
        return true;
      }
    }
    return false;
  }

  /** The stretches of such words, in text order. */
  List<Span> all(Source source) {
    List<Span> found = new ArrayList<>();
    for (Lexicon.Match match : matches.of(Rule.Layer.STANDING)) {
      if (match.rule().standing().says() == source) {
        found.add(tokens.span(new Run(match.from(), match.to())));
      }
    }
    return found;
  }

  boolean beginsLine(Span span) {
    int token = tokens.at(span.start());
    return token == 0 || tokens.breaks[token] > 0;
  }

  /** The words in a stretch, signs left out; no more than {@code limit} are counted. */
  int words(int start, int end, int limit) {
    int words = 0;
    int to = tokens.at(end);
    for (int i = tokens.at(start); i < to && words < limit; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words;
  }
}
