package org.cajal.context;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cajal.Assertion;
import org.cajal.Experiencer;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Temporality;
import org.cajal.layout.Forms;
import org.cajal.layout.Layout;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of a phrase in it: assertion, temporality and experiencer, after the ConText
 * algorithm (Harkema et al., 2009): cues act on what follows or precedes them, up to a terminator
 * or the end of the sentence.
 */
public final class Statements {
  /** The outcome, with the cue that decided it. */
  public record Statement(
      Assertion assertion,
      Temporality temporality,
      Experiencer experiencer,
      List<Lexicon.Match> cues) {
    /** What no cue speaks of, as most phrases. */
    private static final Statement PLAIN =
        new Statement(
            Assertion.PRESENT, Temporality.CURRENT, Experiencer.PATIENT, ImmutableList.of());

    public Statement hypothetical() {
      return new Statement(assertion, Temporality.HYPOTHETICAL, experiencer, cues);
    }
  }

  private static final int FORWARD = 14;

  /** As {@link #FORWARD}, for a denial, which may head a long list. */
  private static final int LIST_FORWARD = 20;

  private static final int BACKWARD = 12;

  /** Tokens from a year forward to what it dates; half of them back. */
  private static final int YEAR_REACH = 16;

  /** Tokens of a parenthesis behind a label: "Necrosis (microscopic): no". */
  private static final int ASIDE = 2;

  /** Blanks that part the columns of a table. */
  private static final int GAP = 3;

  /** Words between a finding and the colon of its label. */
  private static final int LABEL_WORDS = 3;

  /** Words between a denial and the suspicion that it denies. */
  private static final int NEAR = 3;

  private final Tokens tokens;
  private final Matches matches;
  private final Layout layout;
  private final Forms forms;
  private @Nullable Run current;
  private List<Lexicon.Match> cues = List.of();

  /** What heads the list that the current sentence is an item of. */
  private Lexicon.@Nullable Match lead;

  public Statements(Tokens tokens, Matches matches, Layout layout, Forms forms) {
    this.forms = forms;
    this.tokens = tokens;
    this.matches = matches;
    this.layout = layout;
  }

  public Statement of(int from, int to, Run sentence) {
    return of(from, to, sentence, null);
  }

  /**
   * @param type of the phrase; a cue may say nothing of some types
   */
  public Statement of(int from, int to, Run sentence, @Nullable MentionType type) {
    List<Lexicon.Match> cues = cues(sentence);
    Assertion assertion = Assertion.PRESENT;
    Temporality temporality = Temporality.CURRENT;
    Experiencer experiencer = Experiencer.PATIENT;
    List<Lexicon.Match> deciding = ImmutableList.of();
    boolean absent = false;
    boolean possible = false;
    boolean denied = false;
    boolean refuted = false;
    boolean notStated = false;
    for (int i = 0; i < cues.size(); i++) {
      Lexicon.Match match = cues.get(i);
      Meaning.Cue cue = match.rule().cue();
      if (cue.says() == Meaning.Says.STOP
          || type != null && cue.unless() == type
          || cue.only() != null && cue.only() != type
          || !reaches(match, from, to, sentence, type)) {
        continue;
      }
      possible |= cue.possible();
      switch (cue.says()) {
        case ABSENT -> {
          absent = true;
          refuted |= cue.strong();
        }
        case POSSIBLE -> {
          if (isDenied(match, cues)) {
            absent = true;
          } else {
            possible = true;
          }
        }
        case PRESENT -> denied |= cue.strong();
        case NOT_STATED -> notStated = true;
        case HYPOTHETICAL -> {
          temporality = Temporality.HYPOTHETICAL;
          notStated |= cue.strong();
        }
        case HISTORICAL -> temporality = Temporality.HISTORICAL;
        case OTHER -> experiencer = Experiencer.OTHER;
        default -> {}
      }
      if (cue.says() != Meaning.Says.PRESENT) {
        deciding = deciding.isEmpty() ? new ArrayList<>(2) : deciding;
        deciding.add(match);
      }
    }
    if (lead != null && deciding.isEmpty()) {
      deciding = List.of(lead);
      switch (lead.rule().cue().says()) {
        case ABSENT -> absent = true;
        case POSSIBLE -> possible = true;
        case HISTORICAL -> temporality = Temporality.HISTORICAL;
        default -> {
          temporality = Temporality.HYPOTHETICAL;
          possible |= lead.rule().cue().possible();
        }
      }
    }
    if (denied) {
      assertion = Assertion.PRESENT;
    } else if (possible && !refuted) {
      assertion = Assertion.POSSIBLE;
    } else if (absent) {
      assertion = Assertion.ABSENT;
    }
    if (notStated) {
      assertion = Assertion.NOT_STATED;
    }
    assertion = forms.assertion(from, to, sentence, assertion);
    Section.Type section = layout.sectionOf(from).type();
    if (section == Section.Type.DISCLAIMER) {
      assertion = Assertion.NOT_STATED;
      temporality = Temporality.HYPOTHETICAL;
    } else if (temporality == Temporality.CURRENT
        && (section == Section.Type.HISTORY
            || section == Section.Type.CLINICAL
                && type != MentionType.SITE
                && assertion == Assertion.PRESENT
                && isDated(from, to, sentence))) {
      temporality = Temporality.HISTORICAL;
    }
    boolean plain =
        deciding.isEmpty() && assertion == Assertion.PRESENT && temporality == Temporality.CURRENT;
    return plain ? Statement.PLAIN : new Statement(assertion, temporality, experiencer, deciding);
  }

  /** "breast carcinoma 2005", "2007 GIST (elsewhere; CD117 positive)": whether a year is given. */
  private boolean isDated(int from, int to, Run sentence) {
    boolean parted = false;
    for (int i = from - 1; i >= Math.max(sentence.from(), from - YEAR_REACH); i--) {
      if (tokens.is(i, '(')) {
        parted = false;
      }
      parted |= tokens.is(i, ';') || tokens.is(i, ':') || tokens.equals(i, "now");
      if (!parted && isYear(i)) {
        return true;
      }
    }
    for (int i = to; i < Math.min(sentence.to(), to + YEAR_REACH / 2); i++) {
      if (tokens.is(i, ';') || tokens.is(i, ':') || tokens.equals(i, "now")) {
        return false;
      }
      if (isYear(i)) {
        return true;
      }
    }
    return false;
  }

  /** Four digits that are no part of a date, which may be today's, or of a number. */
  private boolean isYear(int token) {
    return tokens.isNumber(token)
        && tokens.end[token] - tokens.start[token] == 4
        && tokens.number(token) >= 1900
        && tokens.number(token) < 2100
        && (!tokens.touchesPrevious(token) || tokens.is(token - 1, '('))
        && !(tokens.touchesPrevious(token + 1)
            && (tokens.isDash(token + 1) || tokens.is(token + 1, '/')));
  }

  /** Tells what heads the list that the next sentences are items of; null where they are none. */
  public void setLead(Lexicon.@Nullable Match lead) {
    this.lead = lead;
  }

  /** "The possibilities include:" and a list behind it; null where no cue ends the sentence. */
  public Lexicon.@Nullable Match head(Run sentence) {
    int colon = sentence.to() - 1;
    if (!tokens.is(colon, ':')) {
      return null;
    }
    for (Lexicon.Match cue :
        matches.between(Rule.Layer.CUE, Math.max(sentence.from(), colon - 6), colon)) {
      boolean heads =
          switch (cue.rule().cue().says()) {
            case ABSENT, POSSIBLE, HYPOTHETICAL, HISTORICAL -> true;
            default -> false;
          };
      if (heads && cue.to() == colon && cue.rule().cue().actsForward()) {
        return cue;
      }
    }
    return null;
  }

  /** The cues of a sentence; asked for again and again for the terms of one. */
  public List<Lexicon.Match> cues(Run sentence) {
    if (sentence != current) {
      current = sentence;
      cues = matches.between(Rule.Layer.CUE, sentence.from(), sentence.to());
    }
    return cues;
  }

  private boolean reaches(
      Lexicon.Match match, int from, int to, Run sentence, @Nullable MentionType type) {
    List<Lexicon.Match> cues = cues(sentence);
    Meaning.Cue cue = match.rule().cue();
    boolean first = match.from() == sentence.from() && cue.says() == Meaning.Says.ABSENT;
    if (match.from() < to && from < match.to()) {
      // "5% of GISTs": the name is part of the general remark; "no mutation" of "mutation of KIT"
      return cue.says() == Meaning.Says.HYPOTHETICAL && cue.strong()
          || cue.says() == Meaning.Says.ABSENT && cue.actsForward() && match.from() < from;
    }
    if (match.to() <= from && (cue.actsForward() || first)) {
      boolean label = tokens.is(to, ':') && from > match.to();
      return !label
          && isWithin(match.to(), from, forward(cue))
          && !(cue.endsComma() && isPartedByComma(match.to(), from))
          && free(match, match.to(), from, cues);
    }
    if (match.from() >= to && cue.actsBack()) {
      boolean other = tokens.is(to, ',') || tokens.is(match.from() - 1, ',') || tokens.isNumber(to);
      if (cue.after() > 0 && other
          || cue.endsClause() && !tokens.is(match.from() - 1, ':') && !endsClause(match.to())) {
        return false;
      }
      if (cue.says() == Meaning.Says.ABSENT && isOthers(to, match.from(), type)) {
        return false;
      }
      int reach = cue.after() > 0 ? cue.after() : cue.reach() > 0 ? cue.reach() : BACKWARD;
      int until = beforeInsert(to, match.from());
      return (isWithin(to, until, reach) || isLabel(to, until) && endsClause(match.to()))
          && free(match, to, until, cues)
          && !(cue.says() == Meaning.Says.HYPOTHETICAL && closesAside(to, until));
    }
    return false;
  }

  /** "Spindle cell component: No": whether a few words run on from a phrase to a colon. */
  private boolean isLabel(int from, int to) {
    int colon = to - 1;
    if (!tokens.is(colon, ':') || colon - from > LABEL_WORDS) {
      return false;
    }
    for (int i = from; i < colon; i++) {
      if (!tokens.isWord(i) || tokens.breaks[i] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a denial behind a phrase speaks of a stain or of another item between the two. */
  private boolean isOthers(int from, int to, @Nullable MentionType type) {
    for (Lexicon.Match between : matches.mentions(from, to)) {
      if (between.rule().isStain() && type != MentionType.KIT_GENE) {
        return true;
      }
    }
    boolean one = type == MentionType.NECROSIS || type == MentionType.KIT_GENE || type == null;
    return !one && isOtherItem(from, to);
  }

  /** "carcinoma, 2 cm, necrosis not identified": the denial is of another item. */
  private boolean isOtherItem(int from, int to) {
    boolean comma = false;
    for (int i = from; i < to; i++) {
      if (tokens.equals(i, "and") || tokens.equals(i, "or") || tokens.equals(i, "nor")) {
        return false;
      }
      comma |= tokens.is(i, ',');
    }
    return comma && !matches.mentions(from, to).isEmpty();
  }

  /**
   * Where an insert between commas begins that ends directly before a cue: "necrosis, which would
   * matter, is not seen"; {@code to} where none does.
   */
  private int beforeInsert(int from, int to) {
    int last = to - 1;
    if (!tokens.is(last, ',')) {
      return to;
    }
    for (int i = from; i < last; i++) {
      if (tokens.is(i, ';') || tokens.is(i, '(')) {
        return to;
      }
      if (tokens.is(i, ',')) {
        return opensInsert(i + 1) ? i : to;
      }
    }
    return to;
  }

  /** Whether a clause that is no item of a list begins here. */
  private boolean opensInsert(int token) {
    for (Lexicon.Match cue : matches.between(Rule.Layer.CUE, token, token + 1)) {
      return cue.rule().cue().says() == Meaning.Says.STOP;
    }
    return false;
  }

  /** "viable tumor (cellularity 90%) and would be suitable": the cue speaks of what is outside. */
  private boolean closesAside(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        return false;
      }
      if (tokens.is(i, ')')) {
        return i > from;
      }
    }
    return false;
  }

  private static int forward(Meaning.Cue cue) {
    if (cue.reach() > 0) {
      return cue.reach();
    }
    return cue.says() == Meaning.Says.ABSENT ? LIST_FORWARD : FORWARD;
  }

  /** Whether at most {@code reach} tokens, those in parentheses aside, stand between two. */
  private boolean isWithin(int from, int to, int reach) {
    if (to - from <= reach) {
      return true;
    }
    int distance = 0;
    int depth = 0;
    for (int i = from; i < to && distance <= reach && i - from <= 3 * reach + ASIDE; i++) {
      depth += tokens.is(i, '(') ? 1 : 0;
      distance += depth > 0 ? 0 : 1;
      depth -= tokens.is(i, ')') && depth > 0 ? 1 : 0;
    }
    return distance <= reach && to - from <= 3 * reach + ASIDE;
  }

  /** "not homogeneous, partially necrotic": a comma ends the denial unless "or" goes on with it. */
  private boolean isPartedByComma(int from, int to) {
    boolean comma = false;
    for (int i = from; i < to; i++) {
      comma |= tokens.is(i, ',');
      if (tokens.equals(i, "or") || tokens.equals(i, "nor")) {
        return false;
      }
    }
    return comma;
  }

  /** Whether "no findings suggestive of" turns a suspicion into a denial. */
  private boolean isDenied(Lexicon.Match suspicion, List<Lexicon.Match> cues) {
    for (Lexicon.Match cue : cues) {
      int gap = suspicion.from() - cue.to();
      if (cue.rule().cue().says() == Meaning.Says.ABSENT
          && cue.rule().cue().actsForward()
          && gap >= 0
          && gap <= NEAR
          && free(cue, cue.to(), suspicion.from(), cues)) {
        for (int i = cue.to(); i < suspicion.from(); i++) {
          if (tokens.is(i, ',')) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  /** Whether the clause, or its line, ends before a token: what follows is no object of "no". */
  private boolean endsClause(int token) {
    return !tokens.isWord(token)
        || tokens.breaks[token] > 0
        || tokens.start[token] - tokens.end[token - 1] >= GAP
        || !matches.between(Rule.Layer.CUE, token, token + 1).isEmpty();
  }

  /** Whether nothing between two tokens ends the scope of a cue. */
  private boolean free(Lexicon.Match acting, int from, int to, List<Lexicon.Match> cues) {
    boolean forward = acting.to() <= from;
    Meaning.Cue cue = acting.rule().cue();
    boolean general = cue.says() == Meaning.Says.HYPOTHETICAL && cue.strong();
    if (!forward && isParted(from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ';')
          || tokens.is(i, '[')
          || tokens.is(i, '\u2022')
          || tokens.is(i, '.') && !tokens.touchesPrevious(i + 1) && !isItemNumber(i - 1)) {
        return false;
      }
      boolean label = tokens.is(i, ':') && i > from;
      if (forward && label && cue.says() != Meaning.Says.HISTORICAL) {
        return false;
      }
    }
    for (int i = 0; i < cues.size(); i++) {
      Lexicon.Match match = cues.get(i);
      boolean between = match.from() >= from && match.to() <= to;
      if (between && stops(match.rule().cue(), forward, general)) {
        return false;
      }
    }
    return true;
  }

  /** "necrotic cells (piecemeal necrosis absent)"; but not "necrosis (absent)". */
  private boolean isParted(int from, int to) {
    int depth = 0;
    int open = -1;
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        depth++;
        open = i;
      } else if (tokens.is(i, ')')) {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth > 0 && open < to - 1;
  }

  /** "1. leiomyoma 2. GIST": the number of an item, whose full stop ends nothing. */
  private boolean isItemNumber(int token) {
    return tokens.isNumber(token)
        && tokens.end[token] - tokens.start[token] == 1
        && !tokens.touchesPrevious(token)
        && tokens.touchesPrevious(token + 1);
  }

  /**
   * Whether a cue between another and the phrase that it speaks of keeps them apart.
   *
   * @param general whether the other says that the whole sentence is a general remark
   */
  private static boolean stops(Meaning.Cue cue, boolean forward, boolean general) {
    if (general) {
      return cue.says() == Meaning.Says.STOP;
    }
    return switch (cue.says()) {
      case STOP -> forward ? cue.actsForward() : cue.actsBack();
      case ABSENT -> forward ? cue.side() == Meaning.Side.AFTER : cue.side() != Meaning.Side.BOTH;
      case POSSIBLE -> !forward && cue.side() != Meaning.Side.BOTH;
      case HISTORICAL -> false;
      default -> !forward && cue.side() == Meaning.Side.AFTER;
    };
  }

  /** The spans of the cues, for a mention. */
  public static ImmutableList<Span> spans(Tokens tokens, List<Lexicon.Match> cues) {
    if (cues.isEmpty()) {
      return ImmutableList.of();
    }
    if (cues.size() == 1) {
      return ImmutableList.of(span(tokens, cues.get(0)));
    }
    ImmutableList.Builder<Span> spans = ImmutableList.builderWithExpectedSize(cues.size());
    for (int i = 0; i < cues.size(); i++) {
      spans.add(span(tokens, cues.get(i)));
    }
    return spans.build();
  }

  private static Span span(Tokens tokens, Lexicon.Match match) {
    return new Span(tokens.start[match.from()], tokens.end[match.to() - 1]);
  }
}
