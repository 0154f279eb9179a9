package org.cajal.stain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cajal.Span;
import org.cajal.Values;
import org.cajal.layout.Forms;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.stain.StainItems.Item;
import org.cajal.stain.StainItems.Kind;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence says of the stains it names.
 *
 * <p>Stains joined by commas, "and" or slashes form a list. Words of a result that stand together
 * form a phrase ("diffusely and strongly positive"), which {@link StainBinding} gives to a list; a
 * sign or a parenthesis behind a stain is of that stain alone.
 */
public final class Stains {
  /** What is said of one stain. */
  public record Reading(
      Values.Result result,
      Values.@Nullable Extent extent,
      Values.@Nullable Intensity intensity,
      Values.@Nullable Percent percent,
      @Nullable String score,
      Values.Source source,
      List<Span> cues) {
    public static final Reading NOTHING =
        new Reading(
            Values.Result.NO_RESULT,
            null,
            null,
            null,
            null,
            Values.Source.LESION,
            ImmutableList.of());
  }

  private final Tokens tokens;
  private final StainContrasts contrasts;
  private final StainItems scanner;
  private final StainBinding binding;
  private final StainResults results;

  public Stains(Tokens tokens, Matches matches, Forms forms) {
    this.tokens = tokens;
    contrasts = new StainContrasts(tokens);
    scanner = new StainItems(tokens, matches, forms, contrasts);
    binding = new StainBinding(tokens);
    results = new StainResults(tokens, matches);
  }

  /** The readings of the stains in {@code terms}, in their order. */
  public List<Reading> read(List<Lexicon.Match> terms, Run sentence) {
    List<Item> items = scanner.of(terms, sentence);
    List<StainList> lists = lists(items);
    findOwnResults(items);
    for (StainList list : lists) {
      list.signInOrder(tokens);
    }
    boolean inOrder = false;
    Values.Source usual = Values.Source.LESION;
    for (Item item : items) {
      inOrder |= item.says(Meaning.Is.RESPECTIVELY);
      usual = item.says(Meaning.Is.OUTSIDE) ? Values.Source.OUTSIDE : usual;
    }
    binding.bind(items, lists, inOrder);
    List<Reading> readings = new ArrayList<>(terms.size());
    for (StainList list : lists) {
      if (list.excepted) {
        list.keepOwnResult();
      }
      Reading ofAll =
          inOrder ? Reading.NOTHING : results.of(list.said, list.excepted, items, usual);
      for (int i = 0; i < list.stains.size(); i++) {
        List<Item> single = list.stains.get(i).signs;
        if (inOrder) {
          readings.add(results.of(ofOrder(list.said, i), list.excepted, items, usual));
        } else if (single.isEmpty()) {
          readings.add(list.said.isEmpty() ? Reading.NOTHING : ofAll);
        } else {
          readings.add(withOwn(ofAll, single, list, items, usual));
        }
      }
      if (!inOrder) {
        signsSpeakBack(list, readings);
      }
    }
    List<Reading> all = forEach(terms, lists, readings);
    contrasts.answer(terms, all);
    return all;
  }

  /**
   * "CD34, CD117 +": without a word for the list, a sign speaks for the stains before it. A sign
   * behind two names of one stain, with a slash between them, speaks for both in any list.
   */
  private void signsSpeakBack(StainList list, List<Reading> readings) {
    int first = readings.size() - list.stains.size();
    for (int i = list.stains.size() - 2; i >= 0; i--) {
      Item stain = list.stains.get(i);
      Item next = list.stains.get(i + 1);
      boolean alias =
          tokens.is(stain.to, '/') && next.from == stain.to + 1 && !next.signs.isEmpty();
      if (stain.signs.isEmpty() && (list.said.isEmpty() || alias)) {
        readings.set(first + i, readings.get(first + i + 1));
      }
    }
  }

  /** A reading for each stain; a name inside the words of a result was passed over. */
  private static List<Reading> forEach(
      List<Lexicon.Match> terms, List<StainList> lists, List<Reading> readings) {
    int stains = 0;
    for (int i = 0; i < terms.size(); i++) {
      stains += terms.get(i).rule().isStain() ? 1 : 0;
    }
    if (stains == readings.size()) {
      return readings;
    }
    List<Lexicon.@Nullable Match> read = new ArrayList<>(readings.size());
    for (StainList list : lists) {
      for (Item stain : list.stains) {
        read.add(stain.match);
      }
    }
    List<Reading> all = new ArrayList<>(stains);
    int next = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).rule().isStain()) {
        boolean has = next < read.size() && read.get(next) == terms.get(i);
        all.add(has ? readings.get(next++) : Reading.NOTHING);
      }
    }
    return all;
  }

  /** The result of one stain out of its list: its own first, the list's where it has none. */
  private Reading withOwn(
      Reading ofAll, List<Item> single, StainList list, List<Item> items, Values.Source usual) {
    if (list.isAnswered() && results.isOfOthers(single, items)) {
      return ofAll;
    }
    if (list.said.isEmpty() || !isOnlyAside(single)) {
      return results.of(single, false, items, usual);
    }
    // "negative for CD117 (only cytoplasmic staining)", "negative for CD117 (1+)"
    List<Item> both = new ArrayList<>(single);
    both.addAll(list.said);
    return ofAll.result == Values.Result.NEGATIVE
        ? ofAll
        : results.of(both, list.excepted, items, usual);
  }

  private static boolean isOnlyAside(List<Item> single) {
    for (Item item : single) {
      if (item.isDefinite() && !item.isNoun() && item.score == null) {
        return false;
      }
    }
    return true;
  }

  private static List<Item> ofOrder(List<Item> said, int index) {
    List<Item> results = said.stream().filter(Item::isDefinite).toList();
    if (results.isEmpty()) {
      results = said.stream().filter(item -> item.result != null).toList();
    }
    return index < results.size() ? List.of(results.get(index)) : said;
  }

  // ---- lists

  /** The lists in text order: stains with only joining items between them. */
  private List<StainList> lists(List<Item> items) {
    List<StainList> lists = new ArrayList<>();
    boolean broken = true;
    int depth = 0;
    for (Item item : items) {
      switch (item.kind) {
        case STAIN -> {
          if (broken) {
            lists.add(new StainList());
          }
          item.list = lists.size() - 1;
          lists.get(item.list).stains.add(item);
          depth = item.depth;
          broken = false;
        }
        case RESULT ->
            broken |= item.depth <= depth && !item.says(Meaning.Is.FILLER) && !isSign(item);
        case STOP, COLON -> broken |= item.depth <= depth;
        case TEXT ->
            broken |=
                item.depth <= depth && !tokens.isDash(item.from) && !isUnknownStain(items, item);
        default -> {}
      }
    }
    return lists;
  }

  /** A sign in parentheses, which a list runs on over: "CD34 (+), CD117 (-)". */
  private boolean isSign(Item item) {
    return item.own && (tokens.is(item.from, '(') || tokens.is(item.from, '['));
  }

  /** A name amid a list, in capitals or with digits: a stain that no dictionary knows. */
  private boolean isUnknownStain(List<Item> items, Item item) {
    boolean amid =
        item.at > 0
            && item.at + 1 < items.size()
            && items.get(item.at - 1).kind == Kind.JOIN
            && items.get(item.at + 1).kind == Kind.JOIN;
    return amid && item.match == null && tokens.isWord(item.from) && isName(item.from);
  }

  private boolean isName(int token) {
    return tokens.end[token] - tokens.start[token] > 1
        && !tokens.isNumber(token)
        && (tokens.startsUpper(token)
            || Character.isDigit(tokens.text.charAt(tokens.end[token] - 1)));
  }

  /** Gives each stain the signs and parentheses behind it. */
  private void findOwnResults(List<Item> items) {
    Item stain = null;
    for (Item item : items) {
      if (item.kind == Kind.STAIN) {
        stain = item;
      } else if (item.kind == Kind.RESULT && stain != null) {
        item.own |= isAside(items, item, stain);
        if (item.own) {
          stain.addSign(item);
        }
      }
    }
  }

  /** Whether a result stands in the parenthesis directly behind a stain, and not "(all weak)". */
  private boolean isAside(List<Item> items, Item item, Item stain) {
    if (item.depth <= stain.depth) {
      return false;
    }
    int open = stain.at + 1;
    if (items.get(open).kind != Kind.OPEN) {
      return false;
    }
    for (int i = open + 1; i <= item.at; i++) {
      int token = items.get(i).from;
      if (items.get(i).kind == Kind.CLOSE
          || tokens.equals(token, "all")
          || tokens.equals(token, "both")
          || tokens.equals(token, "each")) {
        return false;
      }
    }
    return true;
  }
}
