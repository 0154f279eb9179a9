package org.cajal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence says of the stains it names. Stains joined by commas, "and" or slashes form
 * a list; each list takes the result before it ("positive for A, B"), or after it ("A and B are
 * positive"), whichever the sentence binds to it.
 */
final class Stains {
  /** What is said of one stain. */
  record Reading(
      Values.Result result,
      Values.@Nullable Extent extent,
      Values.@Nullable Intensity intensity,
      Values.@Nullable Percent percent,
      @Nullable String score,
      Values.Source source,
      List<Span> cues) {}

  private static final Reading NOTHING =
      new Reading(Values.Result.NO_RESULT, null, null, null, null, Values.Source.LESION, List.of());

  private enum Kind {
    STAIN,
    RESULT,
    JOIN,
    STOP,
    COLON,
    TEXT
  }

  private static final class Item {
    final Kind kind;
    final int from;
    final int to;
    final Lexicon.@Nullable Match match;
    final Meaning.@Nullable Word word;
    Values.@Nullable Result result;
    @Nullable String score;
    Values.@Nullable Percent percent;
    int list = -1;

    /** Its place in the sentence. */
    int at;

    Item(Kind kind, int from, int to, Lexicon.@Nullable Match match) {
      this.kind = kind;
      this.from = from;
      this.to = to;
      this.match = match;
      word = match != null && match.rule().meaning() instanceof Meaning.Word result ? result : null;
    }

    boolean says(Meaning.Is is) {
      return word != null && word.is() == is;
    }
  }

  /** Words that may stand between a result and the preposition that binds it to what follows. */
  private static final int NEAR = 2;

  private final Tokens tokens;
  private final Matches matches;
  private final Forms forms;
  private final Quantities quantities;

  Stains(Tokens tokens, Matches matches, Forms forms) {
    this.forms = forms;
    this.tokens = tokens;
    this.matches = matches;
    quantities = new Quantities(tokens);
  }

  /** The readings of the stains in {@code terms}, in their order. */
  List<Reading> read(List<Lexicon.Match> terms, Layout.Run sentence) {
    List<Item> items = items(terms, sentence);
    int lists = numberLists(items);
    List<List<Item>> said = new ArrayList<>(lists);
    for (int i = 0; i < lists; i++) {
      said.add(new ArrayList<>(2));
    }
    boolean[] flipped = bind(items, lists, said);
    boolean respectively = false;
    Values.Source usual = Values.Source.LESION;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      item.at = i;
      respectively |= item.says(Meaning.Is.RESPECTIVELY);
      usual = item.says(Meaning.Is.OUTSIDE) ? Values.Source.OUTSIDE : usual;
    }
    List<Reading> readings = new ArrayList<>();
    Reading[] ofList = new Reading[lists];
    int[] indexInList = new int[lists];
    for (Item stain : items) {
      if (stain.kind != Kind.STAIN) {
        continue;
      }
      int list = stain.list;
      if (respectively) {
        List<Item> own = inOrder(said.get(list), indexInList[list]++);
        readings.add(reading(own, flipped[list], items, usual));
      } else {
        if (ofList[list] == null) {
          ofList[list] = reading(said.get(list), flipped[list], items, usual);
        }
        readings.add(ofList[list]);
      }
    }
    return readings;
  }

  private static List<Item> inOrder(List<Item> said, int index) {
    List<Item> results = said.stream().filter(item -> item.result != null).toList();
    return index < results.size() ? List.of(results.get(index)) : said;
  }

  private List<Item> items(List<Lexicon.Match> terms, Layout.Run sentence) {
    List<Item> items = new ArrayList<>();
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
        items.add(new Item(match.rule().isStain() ? Kind.STAIN : Kind.TEXT, i, match.to(), match));
        i = match.to();
        i = mark(items, i, sentence.to());
      } else if (result < results.size() && results.get(result).from() == i) {
        Lexicon.Match match = results.get(result);
        Meaning.Word word = match.rule().word();
        Kind kind =
            word.is() == Meaning.Is.STOP
                ? Kind.STOP
                : word.is() == Meaning.Is.JOIN ? Kind.JOIN : Kind.RESULT;
        if (kind == Kind.RESULT && forms.boxBefore(i, sentence) == Forms.Box.EMPTY) {
          i = match.to();
          continue;
        }
        if (word.is() == Meaning.Is.ATTRIBUTE && !stainAt(terms, term, match.to())) {
          items.add(new Item(Kind.TEXT, i, match.to(), null));
          i = match.to();
          continue;
        }
        Item item = new Item(kind, i, match.to(), match);
        item.result = word.result();
        items.add(item);
        i = match.to();
      } else {
        i = plain(items, i, sentence.to());
      }
    }
    return items;
  }

  private static boolean stainAt(List<Lexicon.Match> terms, int next, int token) {
    return next < terms.size()
        && terms.get(next).from() == token
        && terms.get(next).rule().isStain();
  }

  /** A sign directly behind a stain: {@code +}, {@code (-)}, {@code CD117-} or a bare score. */
  private int mark(List<Item> items, int at, int limit) {
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
    if (i < limit && tokens.is(i, '+')) {
      int end = i + 1;
      while (tokens.is(end, '+')) {
        end++;
      }
      if (tokens.is(end, '/') && tokens.isDash(end + 1)) {
        return sign(items, at, end + 2, Values.Result.EQUIVOCAL, null);
      }
      return sign(items, at, end + (open ? 1 : 0), Values.Result.POSITIVE, null);
    }
    if (i < limit
        && tokens.isDash(i)
        && (open ? tokens.is(i + 1, ')') || tokens.is(i + 1, ']') : endsSign(i + 1, limit))) {
      return sign(items, at, i + 1 + (open ? 1 : 0), Values.Result.NEGATIVE, null);
    }
    if (tokens.isDash(i)) {
      i++;
    }
    boolean number = i < limit && tokens.isNumber(i) && tokens.number(i) <= 4;
    if (number && tokens.is(i + 1, '+')) {
      return sign(
          items,
          at,
          i + 2 + (open && tokens.is(i + 2, ')') ? 1 : 0),
          tokens.number(i) == 0 ? Values.Result.NEGATIVE : Values.Result.POSITIVE,
          tokens.number(i) == 0 ? "0" : tokens.number(i) + "+");
    }
    boolean alone =
        number
            && tokens.number(i) == 0
            && (i + 1 >= limit || !tokens.is(i + 1, '.') || !tokens.isNumber(i + 2))
            && !tokens.is(i + 1, '%')
            && !tokens.is(i + 1, '/')
            && !tokens.isDash(i + 1);
    if (alone && (labelled || !tokens.touchesPrevious(i))) {
      return sign(items, at, i + 1, Values.Result.NEGATIVE, "0");
    }
    return at;
  }

  private boolean endsSign(int i, int limit) {
    if (i >= limit || i >= tokens.size || tokens.breaks[i] > 0) {
      return true;
    }
    char c = tokens.first(i);
    if (",;./)]".indexOf(c) >= 0) {
      return true;
    }
    // "CD117 - positive" states its result after the dash; "CD117- CD34+" does not
    boolean spaced = !tokens.touchesPrevious(i);
    boolean glued = tokens.touchesPrevious(i - 1);
    return spaced && glued;
  }

  private static int sign(
      List<Item> items, int from, int to, Values.Result result, @Nullable String score) {
    Item item = new Item(Kind.RESULT, from, to, null);
    item.result = result;
    item.score = score;
    items.add(item);
    return to;
  }

  private int plain(List<Item> items, int i, int limit) {
    char c = tokens.first(i);
    if (tokens.isNumber(i)) {
      if (tokens.number(i) <= 4 && tokens.number(i) >= 1 && tokens.is(i + 1, '+')) {
        return sign(items, i, i + 2, Values.Result.POSITIVE, tokens.number(i) + "+");
      }
      Values.Percent percent = quantities.percentAt(i, limit);
      if (percent != null) {
        Item item = new Item(Kind.RESULT, i, i + 1, null);
        item.percent = percent;
        item.result = percent.max() == 0 ? Values.Result.NEGATIVE : null;
        items.add(item);
        int next = i + 1;
        while (next < limit && !tokens.is(next, '%') && next < i + 5) {
          next++;
        }
        return tokens.is(next, '%') ? next + 1 : i + 1;
      }
    }
    Kind kind =
        switch (c) {
          case ',', '/', '&', '(', ')', '[', ']', '"' -> Kind.JOIN;
          case ';' -> Kind.STOP;
          case ':', '=' -> Kind.COLON;
          case '.' -> Kind.JOIN;
          default ->
              tokens.equals(i, "and") || tokens.equals(i, "or") || tokens.equals(i, "nor")
                  ? Kind.JOIN
                  : Kind.TEXT;
        };
    items.add(new Item(kind, i, i + 1, null));
    return i + 1;
  }

  /** Numbers the lists: stains with only joining items between them share a number. */
  private int numberLists(List<Item> items) {
    int lists = 0;
    Item previous = null;
    boolean broken = true;
    int depth = 0;
    for (Item item : items) {
      if (item.kind == Kind.STAIN) {
        if (broken || previous == null) {
          lists++;
        }
        item.list = lists - 1;
        previous = item;
        broken = false;
      } else if (item.kind == Kind.RESULT && !item.says(Meaning.Is.FILLER)
          || item.kind == Kind.STOP
          || item.kind == Kind.COLON) {
        broken = true;
      } else if (item.kind == Kind.TEXT && depth == 0) {
        broken |= !tokens.isDash(item.from) && !isUnknownStain(items, item);
      }
      if (item.kind == Kind.JOIN) {
        if (tokens.is(item.from, '(')) {
          depth++;
        } else if (tokens.is(item.from, ')')) {
          depth = Math.max(0, depth - 1);
        }
      }
    }
    return lists;
  }

  /** A name in capitals or with digits amid a list: a stain that no dictionary knows. */
  private boolean isUnknownStain(List<Item> items, Item item) {
    int at = items.indexOf(item);
    boolean amid =
        at > 0
            && at + 1 < items.size()
            && items.get(at - 1).kind == Kind.JOIN
            && items.get(at + 1).kind == Kind.JOIN;
    return amid && item.match == null && tokens.isWord(item.from) && isName(item.from);
  }

  private boolean isName(int token) {
    return tokens.end[token] - tokens.start[token] > 1
        && !tokens.isNumber(token)
        && (tokens.isUpper(token) || Character.isDigit(tokens.text.charAt(tokens.end[token] - 1)));
  }

  /** Gives every result to the list that it speaks of. */
  private boolean[] bind(List<Item> items, int lists, List<List<Item>> said) {
    boolean[] flipped = new boolean[lists];
    boolean[] prefixed = new boolean[lists];
    int previous = -1;
    List<Item> open = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind == Kind.STAIN) {
        if (item.list != previous) {
          boolean except = false;
          for (Item waiting : open) {
            said.get(item.list).add(waiting);
            except |= waiting.says(Meaning.Is.EXCEPT);
          }
          prefixed[item.list] = hasResult(open);
          if (!prefixed[item.list]
              && previous >= 0
              && prefixed[previous]
              && onlyText(items, previous, i)) {
            said.get(item.list).addAll(said.get(previous));
            prefixed[item.list] = true;
          }
          if (except && previous >= 0 && !hasResult(said.get(item.list))) {
            said.get(item.list).addAll(said.get(previous));
          }
          flipped[item.list] = except;
          open.clear();
        }
        previous = item.list;
      } else if (item.kind == Kind.STOP) {
        if (previous >= 0 || item.match == null) {
          open.clear();
        }
      } else if (item.kind == Kind.RESULT) {
        boolean answered = previous >= 0 && hasDefinite(said.get(previous));
        if (belongsToNext(items, i, previous, previous >= 0 && prefixed[previous])
            || answered && isAttribute(items, i)) {
          open.add(item);
        } else if (previous >= 0) {
          said.get(previous).add(item);
          for (int l = previous - 1; l >= 0 && said.get(l).isEmpty() && joined(items, l, i); l--) {
            said.get(l).add(item);
          }
        } else {
          open.add(item);
        }
      }
    }
    return flipped;
  }

  /** "the positive CD117": a result that stands before its stain like an adjective. */
  private static boolean isAttribute(List<Item> items, int at) {
    return isDefinite(items.get(at).result)
        && items.get(at - 1).kind != Kind.RESULT
        && at + 1 < items.size()
        && items.get(at + 1).kind == Kind.STAIN;
  }

  private static boolean hasResult(List<Item> said) {
    for (Item item : said) {
      if (item.result != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDefinite(List<Item> said) {
    for (Item item : said) {
      if (isDefinite(item.result)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefinite(Values.@Nullable Result result) {
    return result == Values.Result.POSITIVE || result == Values.Result.NEGATIVE;
  }

  private boolean onlyText(List<Item> items, int list, int to) {
    for (int i = to - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item.kind == Kind.STAIN) {
        return item.list == list;
      }
      if (item.kind == Kind.STOP
          || item.kind == Kind.COLON
          || item.kind == Kind.RESULT && item.result != null) {
        return false;
      }
    }
    return false;
  }

  /** Whether list {@code list} runs on to the result at {@code to} without a stop between. */
  private static boolean joined(List<Item> items, int list, int to) {
    boolean inside = false;
    for (int i = 0; i < to; i++) {
      Item item = items.get(i);
      if (item.kind == Kind.STAIN && item.list == list) {
        inside = true;
      } else if (inside && (item.kind == Kind.STOP || item.kind == Kind.COLON)) {
        return false;
      }
    }
    return inside;
  }

  private boolean belongsToNext(List<Item> items, int at, int previous, boolean previousHasOwn) {
    boolean stainFollows = false;
    boolean preposition = false;
    int results = 0;
    int distance = 0;
    for (int i = at + 1; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind == Kind.STAIN) {
        stainFollows = true;
        break;
      }
      if (item.kind == Kind.STOP) {
        break;
      }
      if (item.kind == Kind.COLON) {
        preposition = true;
      } else if (item.kind == Kind.RESULT && item.result != null) {
        results++;
      } else if (item.kind == Kind.TEXT) {
        distance++;
        if (results == 0
            && distance <= NEAR
            && (tokens.equals(item.from, "for")
                || tokens.equals(item.from, "with")
                || tokens.equals(item.from, "against")
                || tokens.equals(item.from, "to")
                || tokens.equals(item.from, "of")
                || tokens.equals(item.from, "by"))) {
          preposition = true;
        }
      }
    }
    if (!stainFollows) {
      return false;
    }
    if (previous < 0) {
      return true;
    }
    if (items.get(at).says(Meaning.Is.EXCEPT) || items.get(at).says(Meaning.Is.ATTRIBUTE)) {
      return true;
    }
    Values.Result result = items.get(at).result;
    boolean said = result == Values.Result.POSITIVE || result == Values.Result.NEGATIVE;
    if (result != null && !said && !previousHasOwn) {
      return false;
    }
    if (preposition) {
      return true;
    }
    boolean comma = false;
    for (int i = at - 1; i >= 0 && items.get(i).kind != Kind.STAIN; i--) {
      comma |= items.get(i).kind == Kind.JOIN || items.get(i).kind == Kind.STOP;
    }
    return previousHasOwn && (comma || distance == 0) && adjacentStain(items, at);
  }

  private static boolean adjacentStain(List<Item> items, int at) {
    for (int i = at + 1; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind == Kind.STAIN) {
        return true;
      }
      if (item.kind != Kind.RESULT && !(item.kind == Kind.TEXT)) {
        return false;
      }
    }
    return false;
  }

  private Reading reading(
      List<Item> bound, boolean flipped, List<Item> items, Values.Source usual) {
    List<Item> said = new ArrayList<>();
    Values.Source source = null;
    for (Item item : bound) {
      Values.Source subject = item.result == null ? null : subject(items, item);
      if (subject == Values.Source.LESION && source != null && source != Values.Source.LESION) {
        said.clear();
      }
      boolean aside =
          source == Values.Source.LESION && subject != null && subject != Values.Source.LESION;
      if (!aside) {
        said.add(item);
        source = subject == null ? source : subject;
      }
    }
    source = source == null ? usual : source;
    Values.Result definite = null;
    Values.Result noun = null;
    Values.Result other = null;
    Values.Extent extent = null;
    Values.Intensity intensity = null;
    Values.Percent percent = null;
    String score = null;
    List<Lexicon.Match> cues = new ArrayList<>();
    for (Item item : said) {
      if (item.match != null) {
        cues.add(item.match);
        Meaning.Word word = item.word;
        if (word != null) {
          extent = extent == null ? word.extent() : extent;
          intensity = intensity == null ? word.intensity() : intensity;
        }
      }
      percent = percent == null ? item.percent : percent;
      score = score == null ? item.score : score;
      Values.Result result = item.result;
      if (item.word != null && item.word.noun()) {
        noun = result;
      } else if (result == Values.Result.NOT_PERFORMED && definite == null) {
        definite = result;
      } else if (result == Values.Result.POSITIVE
          || result == Values.Result.NEGATIVE
          || result == Values.Result.EQUIVOCAL) {
        definite = definite == null || result == Values.Result.EQUIVOCAL ? result : definite;
      } else if (result != null && (other == null || other == Values.Result.PERFORMED)) {
        other = result;
      }
    }
    definite = definite == null ? noun : definite;
    if (flipped && definite != null) {
      definite =
          definite == Values.Result.POSITIVE ? Values.Result.NEGATIVE : Values.Result.POSITIVE;
    }
    boolean stained = extent != null || intensity != null || percent != null && percent.max() > 0;
    Values.Result result =
        definite != null
            ? definite
            : other != null && (other != Values.Result.PERFORMED || !stained)
                ? other
                : stained ? Values.Result.POSITIVE : Values.Result.NO_RESULT;
    if (result == Values.Result.NO_RESULT && cues.isEmpty()) {
      return NOTHING;
    }
    return new Reading(
        result, extent, intensity, percent, score, source, Statements.spans(tokens, cues));
  }

  /**
   * Whom a result speaks of: the nearest subject before it in its clause, else the nearest after
   * it.
   */
  private static Values.@Nullable Source subject(List<Item> items, Item result) {
    int at = result.at;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step; i >= 0 && i < items.size(); i += step) {
        Item item = items.get(i);
        Values.Source source = item.match == null ? null : subject(item);
        if (source != null) {
          return source;
        }
        boolean clauseEnds = item.kind == Kind.STOP || item.result != null && item != result;
        if (clauseEnds) {
          break;
        }
      }
    }
    return null;
  }

  private static Values.@Nullable Source subject(Item item) {
    return item.word == null || item.word.is() == null ? null : item.word.is().source;
  }
}
