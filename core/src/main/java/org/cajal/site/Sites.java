package org.cajal.site;

import java.util.List;
import org.cajal.Assertion;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Temporality;
import org.cajal.Values;
import org.cajal.context.Statements;
import org.cajal.layout.Layout;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.SmallWord;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What a site is to its report, and its code where the organ named near decides it. */
public final class Sites {
  /** Words of a histology. */
  private static final int LONGEST_NAME = 8;

  /** Words between "metastatic" and the name of the tumour. */
  private static final int METASTATIC_BEFORE = 2;

  private static final int ORGANS_BACK = 12;
  private static final int ORGANS_NEAR = 3;
  private static final int ORGAN_AFTER = 30;

  private final Tokens tokens;
  private final Matches matches;
  private final Layout layout;
  private final Statements statements;

  public Sites(Tokens tokens, Matches matches, Layout layout, Statements statements) {
    this.tokens = tokens;
    this.matches = matches;
    this.layout = layout;
    this.statements = statements;
  }

  /** The code of a site, or of a histology; what lies in no organ named near has none. */
  public @Nullable String code(Lexicon.Match site, List<Mention> earlier) {
    Meaning.Term meaning = site.rule().term();
    if (site.code() != null || meaning.within() == null) {
      return site.code() == null ? meaning.code() : site.code();
    }
    String code = codeWithin(site, meaning.within(), earlier);
    return code == null ? meaning.code() : code;
  }

  /**
   * The code of a part that several organs have ("fundus"): that of the last organ named before it,
   * else of the first named soon after. A part with a code of its own asks only organs close before
   * it. The key {@code within} lists pairs such as {@code C55:C54.3}.
   */
  private @Nullable String codeWithin(Lexicon.Match part, String within, List<Mention> earlier) {
    boolean ownCode = part.rule().term().code() != null;
    int back = ownCode ? ORGANS_NEAR : ORGANS_BACK;
    for (int i = earlier.size() - 1, seen = 0; i >= 0 && seen < back; i--) {
      String organ = earlier.get(i).values().code();
      if (earlier.get(i).type() == MentionType.SITE && organ != null) {
        seen++;
        String code = SitePieces.codeFor(organ, within);
        if (code != null) {
          return code;
        }
      }
    }
    if (ownCode) {
      return null;
    }
    for (Lexicon.Match organ :
        matches.between(Rule.Layer.TERM, part.to(), part.to() + ORGAN_AFTER)) {
      String code = organ.rule().type() == MentionType.SITE ? organ.rule().term().code() : null;
      String found = code == null ? null : SitePieces.codeFor(code, within);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a site is to the report: where the tumour is, what the specimen is of, and so on. */
  public Values.Role role(Lexicon.Match term, Statements.Statement statement, Run sentence) {
    if (statement.temporality() == Temporality.HISTORICAL) {
      return Values.Role.HISTORY;
    }
    if (namesPrimary(term)) {
      return isOfMetastasis(term, sentence) ? Values.Role.METASTASIS : Values.Role.TUMOR;
    }
    List<Lexicon.Match> cues = statements.cues(sentence);
    for (int i = 0; i < cues.size(); i++) {
      Lexicon.Match cue = cues.get(i);
      Values.Role role = cue.rule().cue().role();
      if (role == null) {
        continue;
      }
      Meaning.Side side = cue.rule().cue().side();
      boolean before =
          side == Meaning.Side.BEFORE && cue.to() <= term.from() && term.from() - cue.to() <= 4;
      boolean after =
          side == Meaning.Side.AFTER && cue.from() >= term.to() && cue.from() - term.to() <= 3;
      if (before || after) {
        return role;
      }
    }
    if (statement.assertion() == Assertion.ABSENT) {
      return Values.Role.UNINVOLVED;
    }
    return switch (layout.sectionOf(term.from()).type()) {
      case DIAGNOSIS, SPECIMEN, GROSS, BODY, SYNOPTIC, INTRAOPERATIVE -> Values.Role.SPECIMEN;
      default -> Values.Role.OTHER;
    };
  }

  /** "uterine leiomyosarcoma", "leiomyosarcoma of the uterus" */
  private boolean namesPrimary(Lexicon.Match site) {
    int of = tokens.is(site.from() - 1, SmallWord.THE) ? site.from() - 2 : site.from() - 1;
    if (isHistology(matches.between(Rule.Layer.TERM, site.to(), site.to() + 1), -1)) {
      return true;
    }
    return tokens.is(of, SmallWord.OF)
        && isHistology(matches.between(Rule.Layer.TERM, of - LONGEST_NAME, of), of);
  }

  /** "metastatic leiomyosarcoma of the ileum": where it was found, not where it arose. */
  private boolean isOfMetastasis(Lexicon.Match site, Run sentence) {
    for (Lexicon.Match term :
        matches.between(Rule.Layer.TERM, site.from() - LONGEST_NAME, site.from())) {
      if (term.rule().type() == MentionType.HISTOLOGY && term.to() >= site.from() - 2) {
        return statements.cues(sentence).stream()
            .anyMatch(
                cue ->
                    cue.rule().cue().role() == Values.Role.METASTASIS
                        && cue.to() <= term.from()
                        && term.from() - cue.to() <= METASTATIC_BEFORE);
      }
    }
    return false;
  }

  /** Whether one of the terms is a histology that ends at a token, or anywhere for -1. */
  private static boolean isHistology(List<Lexicon.Match> terms, int end) {
    for (Lexicon.Match term : terms) {
      if (term.rule().type() == MentionType.HISTOLOGY && (end < 0 || term.to() == end)) {
        return true;
      }
    }
    return false;
  }
}
