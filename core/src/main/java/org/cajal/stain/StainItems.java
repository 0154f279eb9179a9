package org.cajal.stain;

import java.util.ArrayList;
import java.util.List;
import org.cajal.MentionType;
import org.cajal.Values;
import org.cajal.context.Quantities;
import org.cajal.layout.Boxes;
import org.cajal.layout.Forms;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Takes a sentence apart into what matters for its stains: their names, the words and signs of
 * results, and what joins or parts them.
 */
public final class StainItems {
  enum Kind {
    STAIN,
    /** A word, sign or figure of a result. */
    RESULT,
    JOIN,
    OPEN,
    CLOSE,
    STOP,
    COLON,
    TEXT
  }

  /** Filled anew for each sentence. */
  static final class Item {
    Kind kind;
    int from;
    int to;
    Lexicon.@Nullable Match match;
    Meaning.@Nullable Word word;
    Values.@Nullable Result result;
    @Nullable String score;
    Values.@Nullable Percent percent;

    /** Depth of the parentheses that it stands in. */
    int depth;

    /** Of a stain: the number of its list. */
    int list;

    /** Its place in the sentence. */
    int at;

    /** Of a stain: the signs and parentheses behind it. */
    List<Item> signs = List.of();

    /** Of a result: whether it stands as a sign or in parentheses behind the stain it is of. */
    boolean own;

    /** Of a noun: whether it is given as known, and gives way to nothing. */
    boolean given;

    Item(Kind kind, int from, int to, Lexicon.@Nullable Match match) {
      fill(kind, from, to, match);
    }

    private void fill(Kind kind, int from, int to, Lexicon.@Nullable Match match) {
      this.kind = kind;
      this.from = from;
      this.to = to;
      this.match = match;
      word = match != null && match.rule().meaning() instanceof Meaning.Word said ? said : null;
      result = word == null ? null : word.result();
      score = null;
      percent = null;
      depth = 0;
      list = -1;
      at = 0;
      signs = List.of();
      own = false;
      given = false;
    }

    void addSign(Item sign) {
      if (signs.isEmpty()) {
        signs = new ArrayList<>(2);
      }
      signs.add(sign);
    }

    boolean says(Meaning.Is is) {
      return word != null && word.is() == is;
    }

    /** Whom the item speaks of: the lesion, a control. */
    Values.@Nullable Source subject() {
      return word == null || word.is() == null ? null : word.is().source;
    }

    /** Whether it gives way to other words ("expression is lost"), and nothing denied it. */
    boolean isNoun() {
      return word != null && word.noun() != Meaning.Noun.NO && result == word.result() && !given;
    }

    boolean isDefinite() {
      return result == Values.Result.POSITIVE || result == Values.Result.NEGATIVE;
    }
  }

  /** Words and signs of a sentence about stains, mostly. */
  private static final int ITEMS = 32;

  /** Words that may stand between "no" and what it denies. */
  private static final int NEGATOR_REACH = 2;

  /** Items of a phrase that gives something as known. */
  private static final int GIVEN_REACH = 7;

  /** Blanks that part the columns of a table. */
  private static final int GAP = 3;

  private final Tokens tokens;
  private final Matches matches;
  private final Forms forms;
  private final Quantities quantities;
  private final StainContrasts contrasts;
  private final StainRows rows;

  /** Those of the last sentence; the next one takes their place. */
  private final List<Item> items = new ArrayList<>(ITEMS);

  /** All items made so far, of which the current sentence uses the first. */
  private final List<Item> made = new ArrayList<>(ITEMS);

  private int used;

  StainItems(Tokens tokens, Matches matches, Forms forms, StainContrasts contrasts) {
    this.tokens = tokens;
    this.matches = matches;
    this.forms = forms;
    quantities = new Quantities(tokens);
    this.contrasts = contrasts;
    rows = new StainRows(tokens, matches);
  }

  /** The items of a sentence, in a list that holds until the next call. */
  List<Item> of(List<Lexicon.Match> terms, Run sentence) {
    items.clear();
    used = 0;
    List<Lexicon.Match> results =
        matches.between(Rule.Layer.RESULT, sentence.from(), sentence.to());
    int term = 0;
    int result = 0;
    int i = sentence.from();
    while (i < sentence.to()) {
      while (term < terms.size() && terms.get(term).from() < i) {
        term++;
      }
      while (result < results.size() && results.get(result).from() < i) {
        result++;
      }
      if (term < terms.size() && terms.get(term).from() == i) {
        Lexicon.Match match = terms.get(term);
        add(match.rule().isStain() ? Kind.STAIN : Kind.TEXT, i, match.to(), match);
        i = match.rule().isStain() ? answer(match, sentence.to()) : match.to();
      } else if (result < results.size()
          && results.get(result).from() == i
          && !isSilent(results.get(result).rule().word())) {
        i = word(results.get(result), sentence);
      } else {
        i = plain(i, sentence.to());
      }
    }
    contrasts.takeFrom(items);
    finish(items);
    return items;
  }

  /** Whether a word acts elsewhere, and is mere text among the stains. */
  private static boolean isSilent(Meaning.Word word) {
    return word.result() == null
        && (word.is() == Meaning.Is.ANAPHOR || word.is() == Meaning.Is.ONLY);
  }

  private int word(Lexicon.Match match, Run sentence) {
    Meaning.Is is = match.rule().word().is();
    Kind kind = is == Meaning.Is.STOP ? Kind.STOP : is == Meaning.Is.JOIN ? Kind.JOIN : Kind.RESULT;
    boolean unticked =
        kind == Kind.RESULT && forms.boxBefore(match.from(), sentence) == Boxes.Box.EMPTY;
    if (!unticked) {
      add(kind, match.from(), match.to(), match);
    }
    return match.to();
  }

  /** What the items say of each other: depth, options without a tick, negators. */
  private void finish(List<Item> items) {
    int depth = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind == Kind.CLOSE) {
        depth = Math.max(0, depth - 1);
      }
      item.at = i;
      item.depth = depth;
      if (item.kind == Kind.OPEN) {
        depth++;
      }
      if (item.kind == Kind.RESULT && item.isDefinite() && isOption(items, i)) {
        item.result = null;
      }
    }
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.says(Meaning.Is.NOT)) {
        deny(items, i);
      } else if (item.says(Meaning.Is.GIVEN)) {
        give(items, i);
      }
    }
  }

  /** "Negative Positive", "o Negative o Positive": options of a form whose ticks were lost. */
  private boolean isOption(List<Item> items, int at) {
    Item item = items.get(at);
    Item next = nextOption(items, at);
    Item previous = at > 0 ? previousOption(items, at) : null;
    return isOpposite(item, next) || isOpposite(item, previous);
  }

  private boolean isOpposite(Item item, @Nullable Item other) {
    return other != null
        && other.word != null
        && item.word != null
        && (other.word.result() == Values.Result.POSITIVE
            || other.word.result() == Values.Result.NEGATIVE)
        && other.word.result() != item.word.result()
        && tokens.startsUpper(item.from)
        && tokens.startsUpper(other.from)
        && !tokens.isUpper(item.from);
  }

  private @Nullable Item nextOption(List<Item> items, int at) {
    for (int i = at + 1; i < Math.min(items.size(), at + 4); i++) {
      if (items.get(i).kind == Kind.RESULT) {
        return items.get(i);
      }
      if (!isCircle(items.get(i))) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Item previousOption(List<Item> items, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      if (items.get(i).kind == Kind.RESULT) {
        return items.get(i);
      }
      if (!isCircle(items.get(i))) {
        return null;
      }
    }
    return null;
  }

  /** A single letter or digit that a scan made of a circle to tick. */
  private boolean isCircle(Item item) {
    return item.kind == Kind.TEXT && tokens.end[item.from] - tokens.start[item.from] == 1;
  }

  /** "in view of the CD117 expression": a noun in the phrase that begins so is known. */
  private static void give(List<Item> items, int at) {
    for (int i = at + 1; i < Math.min(items.size(), at + GIVEN_REACH); i++) {
      Item item = items.get(i);
      if (item.isNoun()) {
        item.given = true;
        return;
      }
      if (item.kind == Kind.STOP || item.kind == Kind.RESULT && item.isDefinite()) {
        return;
      }
    }
  }

  /** "no significant expression of", "No 'occult' keratin-positive cells". */
  private static void deny(List<Item> items, int at) {
    int words = 0;
    for (int i = at + 1; i < items.size(); i++) {
      Item next = items.get(i);
      boolean denied = next.kind == Kind.RESULT && next.result == Values.Result.POSITIVE;
      if (denied || next.kind == Kind.STAIN) {
        items.get(at).result = Values.Result.NEGATIVE;
        if (denied) {
          next.result = Values.Result.NEGATIVE;
        } else {
          denyBehind(items, i);
        }
        return;
      }
      boolean passes =
          next.kind == Kind.TEXT && next.match == null && ++words <= NEGATOR_REACH
              || next.kind == Kind.RESULT && next.result == null
              || next.kind == Kind.OPEN
                  && i + 1 < items.size()
                  && items.get(i + 1).kind == Kind.STAIN;
      if (!passes) {
        return;
      }
    }
  }

  /** "no KIT-positive cells": what stands directly behind the stain is denied, too. */
  private static void denyBehind(List<Item> items, int stain) {
    Item next = stain + 1 < items.size() ? items.get(stain + 1) : null;
    if (next != null && next.kind == Kind.RESULT && next.result == Values.Result.POSITIVE) {
      next.result = Values.Result.NEGATIVE;
    }
  }

  /** What stands directly behind a stain: a sign, or figures in the columns of its row. */
  private int answer(Lexicon.Match stain, int limit) {
    int to = sign(stain.to(), limit);
    if (to > stain.to()) {
      return to;
    }
    StainRows.Figures figures = rows.behind(stain, limit);
    return figures == null ? to : addSign(stain.to(), figures.to(), figures.result(), null, true);
  }

  /** A sign directly behind a stain: {@code +}, {@code (-)}, {@code CD117-} or a bare score. */
  private int sign(int at, int limit) {
    if (at >= limit) {
      return at;
    }
    int i = at;
    boolean labelled = tokens.is(i, ':') || tokens.is(i, '=');
    if (labelled) {
      i++;
    }
    boolean open = tokens.is(i, '(') || tokens.is(i, '[');
    if (open) {
      i++;
    }
    if (i < limit && isVe(i)) {
      return addSign(at, i + 2 + (open ? 1 : 0), signOf(i), null, true);
    }
    if (i < limit && tokens.is(i, '+') && !joinsStains(i, limit)) {
      int end = i + 1;
      while (tokens.is(end, '+')) {
        end++;
      }
      if (tokens.is(end, '/') && tokens.isDash(end + 1)) {
        return addSign(at, end + 2, Values.Result.EQUIVOCAL, null, true);
      }
      return addSign(at, end + (open ? 1 : 0), Values.Result.POSITIVE, null, true);
    }
    if (i < limit && !open && tokens.isDash(i) && isColumn(i) && i + 1 < limit) {
      boolean plus = tokens.is(i + 1, '+');
      return addSign(at, plus ? i + 2 : i + 1, plus ? signOf(i + 1) : signOf(i), null, true);
    }
    if (i < limit
        && tokens.isDash(i)
        && tokens.is(i + 1, '/')
        && tokens.is(i + 2, '+')
        && tokens.touchesPrevious(i + 1)
        && tokens.touchesPrevious(i + 2)) {
      return addSign(at, i + 3 + (open ? 1 : 0), Values.Result.EQUIVOCAL, null, true);
    }
    if (i < limit
        && tokens.isDash(i)
        && (open
            ? tokens.is(i + 1, ')') || tokens.is(i + 1, ']')
            : endsSign(i + 1, limit) || labelled && tokens.is(i + 1, '('))) {
      return addSign(at, i + 1 + (open ? 1 : 0), Values.Result.NEGATIVE, null, true);
    }
    if (tokens.isDash(i)) {
      i++;
    }
    boolean number = i < limit && tokens.isNumber(i) && tokens.number(i) <= 4;
    if (number && tokens.is(i + 1, '+')) {
      return addSign(
          at,
          i + 2 + (open && tokens.is(i + 2, ')') ? 1 : 0),
          tokens.number(i) == 0 ? Values.Result.NEGATIVE : Values.Result.POSITIVE,
          tokens.number(i) == 0 ? "0" : tokens.number(i) + "+",
          true);
    }
    if (number
        && tokens.number(i) == 0
        && tokens.is(i + 1, '/')
        && tokens.isNumber(i + 2)
        && tokens.number(i + 2) == 3) {
      return addSign(at, tokens.is(i + 3, '+') ? i + 4 : i + 3, Values.Result.NEGATIVE, "0", true);
    }
    boolean alone =
        number
            && tokens.number(i) == 0
            && (i + 1 >= limit || !tokens.is(i + 1, '.') || !tokens.isNumber(i + 2))
            && !tokens.is(i + 1, '%')
            && !tokens.is(i + 1, '/')
            && !tokens.isDash(i + 1);
    if (alone && (labelled || !tokens.touchesPrevious(i))) {
      return addSign(at, i + 1, Values.Result.NEGATIVE, "0", true);
    }
    return at;
  }

  /** "+ve", "-ve" */
  private boolean isVe(int i) {
    return (tokens.is(i, '+') || tokens.isDash(i))
        && tokens.equals(i + 1, "ve")
        && tokens.touchesPrevious(i + 1);
  }

  private Values.Result signOf(int i) {
    return tokens.is(i, '+') ? Values.Result.POSITIVE : Values.Result.NEGATIVE;
  }

  /** "CD117 + DOG1 ordered": a plus between blanks and two stains joins them. */
  private boolean joinsStains(int i, int limit) {
    if (tokens.touchesPrevious(i) || tokens.touchesPrevious(i + 1) || i + 1 >= limit) {
      return false;
    }
    List<Lexicon.Match> next = matches.mentions(i + 1, i + 2);
    int after = next.isEmpty() || !next.get(0).rule().isStain() ? -1 : next.get(0).to();
    return after >= 0 && !tokens.is(after, '+') && !tokens.isDash(after);
  }

  /**
   * Whether a dash is a column of a table: wide gaps on both sides, or "in tumor cells" behind it,
   * and what follows is no result in words. A plus in the next column is of another part of the
   * lesion, and outweighs it.
   */
  private boolean isColumn(int dash) {
    boolean apart =
        tokens.breaks[dash] == 0
            && tokens.breaks[dash + 1] == 0
            && tokens.start[dash] - tokens.end[dash - 1] >= GAP
            && (tokens.start[dash + 1] - tokens.end[dash] >= GAP || tokens.equals(dash + 1, "in"));
    if (!apart || tokens.isNumber(dash + 1)) {
      return false;
    }
    for (Lexicon.Match word : matches.between(Rule.Layer.RESULT, dash + 1, dash + 2)) {
      return word.rule().word().result() == null;
    }
    return true;
  }

  private boolean endsSign(int i, int limit) {
    if (i >= limit || i >= tokens.size || tokens.breaks[i] > 0) {
      return true;
    }
    if (",;./)]|".indexOf(tokens.first(i)) >= 0) {
      return true;
    }
    // "CD117 - positive" states its result after the dash; "CD117- CD34+" does not
    boolean spaced = !tokens.touchesPrevious(i);
    boolean glued = tokens.touchesPrevious(i - 1);
    return spaced && glued;
  }

  private int addSign(int from, int to, Values.Result result, @Nullable String score, boolean own) {
    Item item = add(Kind.RESULT, from, to, null);
    item.result = result;
    item.score = score;
    item.own = own;
    return to;
  }

  private Item add(Kind kind, int from, int to, Lexicon.@Nullable Match match) {
    if (used == made.size()) {
      made.add(new Item(kind, from, to, match));
    }
    Item item = made.get(used++);
    item.fill(kind, from, to, match);
    items.add(item);
    return item;
  }

  private int plain(int i, int limit) {
    if (tokens.isNumber(i)) {
      if (tokens.number(i) <= 4 && tokens.number(i) >= 1 && tokens.is(i + 1, '+')) {
        return addSign(i, i + 2, Values.Result.POSITIVE, tokens.number(i) + "+", false);
      }
    }
    if (tokens.isNumber(i) || tokens.is(i + 1, '%') && tokens.isWord(i)) {
      Values.Percent percent = quantities.percentAt(i, limit);
      if (percent != null) {
        return percent(i, limit, percent);
      }
    }
    int loose = looseSign(i, limit);
    if (loose > i) {
      int sign = tokens.is(i, '(') ? i + 1 : i;
      return addSign(i, loose, signOf(sign), null, false);
    }
    Kind kind =
        switch (tokens.first(i)) {
          case ',', '/', '&', '"', '.', '+' -> Kind.JOIN;
          case '(', '[' -> Kind.OPEN;
          case ')', ']' -> Kind.CLOSE;
          case ';' -> Kind.STOP;
          case ':', '=' -> Kind.COLON;
          default ->
              tokens.equals(i, "and") || tokens.equals(i, "or") || tokens.equals(i, "nor")
                  ? Kind.JOIN
                  : Kind.TEXT;
        };
    add(kind, i, i + 1, null);
    return i + 1;
  }

  /**
   * The end of a sign that does not touch its stain: "CK7 and CD117 are (-)", "c-kit (CD117) +++",
   * "CD34 (vessels+)"; {@code i} where there is none.
   */
  private int looseSign(int i, int limit) {
    boolean open = tokens.is(i, '(');
    int sign = open ? i + 1 : i;
    if (isVe(sign)) {
      return sign + 2;
    }
    boolean plus = tokens.is(sign, '+');
    if (!plus && !tokens.isDash(sign)) {
      return i;
    }
    int end = sign + 1;
    while (plus && tokens.is(end, '+')) {
      end++;
    }
    if (open) {
      return tokens.is(end, ')') ? end + 1 : i;
    }
    if (items.isEmpty() && tokens.is(end, ':')) {
      return end; // "+: CD34, CD117"
    }
    boolean behindStain =
        !items.isEmpty()
            && (items.get(items.size() - 1).kind == Kind.CLOSE
                || items.get(items.size() - 1).subject() != null
                || isAnswer(items))
            && !joinsStains(i, limit)
            && (plus || endsSign(end, limit));
    return behindStain ? end : i;
  }

  /** "c-kit (CD117): +++": behind the colon of a stain that has two names. */
  private static boolean isAnswer(List<Item> items) {
    int last = items.size() - 1;
    return last > 0 && items.get(last).kind == Kind.COLON && items.get(last - 1).kind == Kind.CLOSE;
  }

  /** "MIB-1 14% necrosis 0%": whether a share stands directly behind a finding that has one. */
  private static boolean isOfFinding(List<Item> items) {
    int last = items.size() - 1;
    if (last > 0 && items.get(last).kind == Kind.COLON) {
      last--;
    }
    Lexicon.Match match =
        last < 0 || items.get(last).kind != Kind.TEXT ? null : items.get(last).match;
    MentionType type = match == null ? null : match.rule().type();
    return type == MentionType.NECROSIS || type == MentionType.CELLULARITY;
  }

  private int percent(int i, int limit, Values.Percent percent) {
    Item item = add(isOfFinding(items) ? Kind.TEXT : Kind.RESULT, i, i + 1, null);
    if (item.kind == Kind.RESULT) {
      item.percent = percent;
      item.result = percent.max() == 0 ? Values.Result.NEGATIVE : null;
    }
    int next = i + 1;
    while (next < limit && !tokens.is(next, '%') && next < i + 5) {
      next++;
    }
    return tokens.is(next, '%') ? next + 1 : i + 1;
  }
}
