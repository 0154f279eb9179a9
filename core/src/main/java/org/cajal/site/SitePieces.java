package org.cajal.site;

import org.cajal.MentionType;
import org.cajal.lexicon.Lexicon;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Makes one mention of the pieces of a site ("Stomach, pyloric antrum", "lymph node #1, left
 * axilla", "right temporal brain"), and leaves out what names none here ("peri rectal").
 */
public final class SitePieces {
  /** The code of a site that is none beside what stands before it. */
  private static final String NO_SITE = "NONE";

  private static final int ACCESSION_LETTERS = 3;
  private static final int ACCESSION_DIGITS = 3;

  /** Tokens between the pieces of a site. */
  private static final int LONGEST_GAP = 6;

  // What stands between two pieces; sides and numbers ("left", "#1") count as nothing.
  private static final int COMMA = 1;
  private static final int LOOSE = 2;
  private static final int OF = 4;
  private static final int AND = 8;
  private static final int BREAK = 16;
  private static final int DASH = 32;
  private static final int COLON = 64;

  private SitePieces() {}

  /**
   * Joins the pieces among the first {@code size} mentions, in place, and returns how many are
   * left. Every step takes one mention from the list, so the work grows with the text.
   */
  public static int join(Lexicon.Match[] mentions, int size, Tokens tokens) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Lexicon.Match site = mentions[i];
      for (Lexicon.Match joined; kept > 0; site = joined, kept--) {
        joined = joined(mentions[kept - 1], site, tokens);
        if (joined == null) {
          break;
        }
      }
      Lexicon.Match listed = kept == 0 ? null : listed(mentions[kept - 1], site, tokens);
      mentions[kept++] = listed == null ? site : listed;
      for (int k = kept - 1; k > 0 && listsBack(mentions[k - 1], site, tokens); k--) {
        site = beside(mentions[k - 1], site);
        mentions[k - 1] = site;
      }
    }
    int left = 0;
    for (int i = 0; i < kept; i++) {
      Lexicon.Match mention = mentions[i];
      boolean noSite =
          NO_SITE.equals(mention.code())
              || isSite(mention) && isAccession(mention, tokens)
              || mention.code() == null && isSite(mention) && mention.rule().term().onlyBeside();
      if (!noSite) {
        mentions[left++] = mention;
      }
    }
    return left;
  }

  /** "SB-0093": letters and a number that name a report or a donor. */
  private static boolean isAccession(Lexicon.Match mention, Tokens tokens) {
    int letters = mention.from();
    int number = letters + 2;
    return mention.to() == letters + 1
        && tokens.isUpper(letters)
        && tokens.end[letters] - tokens.start[letters] <= ACCESSION_LETTERS
        && tokens.isDash(letters + 1)
        && tokens.touchesPrevious(letters + 1)
        && tokens.touchesPrevious(number)
        && tokens.isNumber(number)
        && tokens.end[number] - tokens.start[number] >= ACCESSION_DIGITS;
  }

  /** The one site that two neighbours name; null where they name two. */
  private static Lexicon.@Nullable Match joined(
      Lexicon.Match first, Lexicon.Match second, Tokens tokens) {
    int gap = gap(first, second, tokens);
    if (gap < 0 || (gap & AND) != 0 || NO_SITE.equals(second.code())) {
      return null;
    }
    if ((gap & COLON) != 0) {
      // "Tumor site: Stomach: antrum"; but a label such as "Lymph nodes:" begins a list.
      return isFiner(code(second), code(first))
          ? new Lexicon.Match(second.rule(), first.from(), second.to(), code(second))
          : null;
    }
    String before = codeBeside(first, second);
    boolean takesAway = NO_SITE.equals(before);
    boolean near = (gap & (takesAway ? DASH : LOOSE | OF)) == 0;
    if (before != null && near && (second.code() == null || !takesAway)) {
      String code = second.code() == null ? before : second.code();
      return new Lexicon.Match(second.rule(), first.from(), second.to(), code);
    }
    boolean apart = (gap & (BREAK | LOOSE)) == BREAK;
    if (apart || NO_SITE.equals(first.code())) {
      return null;
    }
    boolean bracketed = tokens.is(first.to(), '(') && tokens.is(second.to(), ')');
    int end = bracketed ? second.to() + 1 : second.to();
    String code = first.code() == null ? codeBeside(second, first) : null;
    if (code != null && !code.equals(NO_SITE)) {
      return new Lexicon.Match(first.rule(), first.from(), end, code);
    }
    if (isFiner(code(second), code(first)) && (gap & OF) == 0) {
      return new Lexicon.Match(second.rule(), first.from(), end, code(second));
    }
    return isFiner(code(first), code(second)) && (gap & LOOSE) == 0
        ? new Lexicon.Match(first.rule(), first.from(), second.to(), code(first))
        : null;
  }

  /** "lymph nodes, pelvic and obturator": the second belongs to the organ of the first. */
  private static Lexicon.@Nullable Match listed(
      Lexicon.Match first, Lexicon.Match second, Tokens tokens) {
    boolean mayBe =
        first.code() != null
            && second.code() == null
            && isSite(second)
            && isList(first, second, tokens);
    String code = mayBe ? codeBeside(second, first) : null;
    return code == null || code.equals(NO_SITE)
        ? null
        : new Lexicon.Match(first.rule(), second.from(), second.to(), code);
  }

  /** "pelvic and obturator lymph nodes": the first belongs to the organ of the second. */
  private static boolean listsBack(Lexicon.Match first, Lexicon.Match second, Tokens tokens) {
    if (first.code() != null
        || !isSite(first)
        || second.code() == null && !first.rule().term().onlyBeside()
        || !isList(first, second, tokens)) {
      return false;
    }
    String code = codeBeside(first, second);
    return code != null && !code.equals(NO_SITE);
  }

  private static Lexicon.Match beside(Lexicon.Match first, Lexicon.Match second) {
    return new Lexicon.Match(second.rule(), first.from(), first.to(), codeBeside(first, second));
  }

  private static boolean isList(Lexicon.Match first, Lexicon.Match second, Tokens tokens) {
    int gap = gap(first, second, tokens);
    return gap >= 0 && (gap & (AND | COMMA)) != 0;
  }

  private static boolean isSite(Lexicon.Match match) {
    return match.rule().type() == MentionType.SITE;
  }

  private static @Nullable String code(Lexicon.Match site) {
    return site.code() == null ? site.rule().term().code() : site.code();
  }

  /** The code that a word beside an organ gives both; null where it says nothing of the organ. */
  private static @Nullable String codeBeside(Lexicon.Match word, Lexicon.Match organ) {
    String pairs = word.rule().term().beside();
    String code = code(organ);
    return pairs == null || code == null ? null : codeFor(code, pairs);
  }

  /** The second of the pair whose first begins the code of an organ ("C55:C54.3 C16:C16.1"). */
  static @Nullable String codeFor(String organ, String pairs) {
    for (int at = 0; at < pairs.length(); ) {
      int colon = pairs.indexOf(':', at);
      int space = pairs.indexOf(' ', at);
      int end = space < 0 ? pairs.length() : space;
      if (organ.regionMatches(0, pairs, at, colon - at)) {
        return pairs.substring(colon + 1, end);
      }
      at = end + 1;
    }
    return null;
  }

  /** Whether a code names a part of what the other names as a whole. */
  private static boolean isFiner(@Nullable String finer, @Nullable String whole) {
    return whole != null
        && finer != null
        && whole.endsWith(".9")
        && !finer.equals(whole)
        && finer.regionMatches(0, whole, 0, whole.length() - 1);
  }

  /** What stands between two sites, as bits; -1 where they do not belong together. */
  private static int gap(Lexicon.Match first, Lexicon.Match second, Tokens tokens) {
    if (!isSite(first)
        || !isSite(second)
        || second.from() < first.to()
        || second.from() - first.to() > LONGEST_GAP) {
      return -1;
    }
    int gap = 0;
    int breaks = tokens.breaks[second.from()];
    for (int i = first.to(); i < second.from(); i++) {
      int kind = gapAt(i, tokens);
      if (kind < 0) {
        return -1;
      }
      gap |= kind;
      breaks += tokens.breaks[i];
    }
    return breaks > 1 ? -1 : breaks == 1 ? gap | BREAK : gap;
  }

  private static int gapAt(int token, Tokens tokens) {
    if (tokens.isDash(token)) {
      return tokens.touchesPrevious(token) || tokens.touchesPrevious(token + 1) ? 0 : DASH | LOOSE;
    }
    return switch (tokens.first(token)) {
      case ',' -> COMMA | LOOSE;
      case ':' -> COLON | LOOSE;
      case '(', '[' -> DASH | LOOSE;
      case '#' -> 0;
      case '.' -> Character.isLowerCase(tokens.first(token + 1)) ? 0 : -1;
      case '/', '&' -> AND;
      default -> {
        if (tokens.isNumber(token) && tokens.is(token - 1, '#') || isSide(token, tokens)) {
          yield 0;
        }
        if (tokens.is(token, SmallWord.OF)
            || tokens.is(token, SmallWord.THE) && tokens.is(token - 1, SmallWord.OF)) {
          yield OF;
        }
        if (!tokens.is(token, SmallWord.AND) && !tokens.is(token, SmallWord.OR)) {
          yield -1;
        }
        yield isSide(token - 1, tokens) && isSide(token + 1, tokens) ? 0 : AND;
      }
    };
  }

  private static boolean isSide(int token, Tokens tokens) {
    return tokens.is(token, SmallWord.LEFT_OR_RIGHT);
  }
}
