package org.cajal.stain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cajal.Values;
import org.cajal.lexicon.Meaning;
import org.cajal.stain.StainItems.Item;
import org.cajal.stain.StainItems.Kind;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives phrases of a result to lists of stains: each to the list before it ("A and B are positive")
 * or behind it ("positive for A, B"), whichever the sentence binds it to more tightly.
 */
public final class StainBinding {
  // How tightly a phrase is bound to a list; the higher wins.
  private static final int NOT = 0;
  private static final int LOOSE = 1;
  private static final int BESIDE = 2;
  private static final int SAME_CLAUSE = 3;
  private static final int LINKED = 4;
  private static final int SUBJECT = 5;
  private static final int OBJECT = 6;

  /** What a list that already has a result loses to the next one. */
  private static final int ANSWERED = 3;

  /** Words between a result and the preposition that binds it to what follows. */
  private static final int LINK_REACH = 2;

  /** Words between a list and its predicate. */
  private static final int PREDICATE_REACH = 4;

  private static final ImmutableList<String> LINKS =
      ImmutableList.of("for", "with", "against", "to", "of", "by", "including");

  private final Tokens tokens;

  StainBinding(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Words of a result that stand together. */
  private record Phrase(List<Item> words) {
    int from() {
      return words.get(0).at;
    }

    int last() {
      return words.get(words.size() - 1).at;
    }

    boolean says(Meaning.Is is) {
      return StainList.says(words, is);
    }

    boolean hasResult() {
      return StainList.hasResult(words);
    }
  }

  /**
   * Gives the words of results to the lists that they speak of.
   *
   * @param inOrder whether the results go to the stains by their order ("respectively")
   */
  void bind(List<Item> items, List<StainList> lists, boolean inOrder) {
    if (lists.isEmpty()) {
      return;
    }
    int previous = -1;
    int exceptions = -1;
    boolean prefixes = false;
    int at = 0;
    while (at < items.size()) {
      Item item = items.get(at);
      if (item.kind == Kind.STAIN) {
        if (item.list != previous) {
          previous = item.list;
          inherit(items, lists, previous, at, exceptions >= 0);
          exceptions = -1;
        }
        at++;
        continue;
      }
      if (item.kind != Kind.RESULT || item.own || item.says(Meaning.Is.FILLER)) {
        at++;
        continue;
      }
      if (item.says(Meaning.Is.EXCEPT)) {
        exceptions = at;
        at++;
        continue;
      }
      Phrase phrase = phrase(items, at);
      StainList before = previous < 0 ? null : lists.get(previous);
      int next = nextStain(items, phrase.last());
      if (previous >= 0 && !phrase.hasResult() && phrase.says(Meaning.Is.LIKEWISE)) {
        boolean behind = previous > 0 && !lists.get(previous).hasResult();
        int list = behind ? previous : next < 0 ? 0 : items.get(next).list;
        lists.get(list).likewise = list > 0;
        at = phrase.last() + 1;
        continue;
      }
      int forward = next < 0 ? NOT : forward(items, phrase, next, before);
      int back = before == null ? NOT : back(items, phrase, before, next < 0, inOrder);
      if (forward > back || forward == back && forward > NOT && prefixes) {
        StainList list = lists.get(items.get(next).list);
        list.said.addAll(phrase.words());
        list.prefixed |= phrase.hasResult();
        prefixes |= previous < 0 && forward >= LINKED && phrase.hasResult();
      } else if (before != null && back > NOT) {
        before.said.addAll(phrase.words());
        for (int l = previous - 1; l >= 0 && lists.get(l).said.isEmpty(); l--) {
          if (!runsOn(items, lists.get(l), phrase.from())) {
            break;
          }
          lists.get(l).said.addAll(phrase.words());
        }
      } else if (next >= 0 && isGeneral(items, phrase, next)) {
        // "All stains are negative except CD117": kept for the exception.
        lists.get(items.get(next).list).said.addAll(phrase.words());
      } else if (before != null && before.excepted && before.isContrary(phrase.words())) {
        before.state(phrase.words());
      }
      at = phrase.last() + 1;
    }
    for (int l = 1; l < lists.size(); l++) {
      if (lists.get(l).likewise && !lists.get(l).hasResult()) {
        lists.get(l).said.addAll(lists.get(l - 1).answer());
      }
    }
  }

  /** Whether only words lead from a phrase to an exception before the next stain. */
  private static boolean isGeneral(List<Item> items, Phrase phrase, int next) {
    for (int i = phrase.last() + 1; i < next; i++) {
      if (items.get(i).says(Meaning.Is.EXCEPT)) {
        return true;
      }
    }
    return false;
  }

  /** What a list takes over from the one before it. */
  private static void inherit(
      List<Item> items, List<StainList> lists, int list, int at, boolean excepted) {
    if (list == 0) {
      lists.get(0).excepted = excepted;
      return;
    }
    StainList before = lists.get(list - 1);
    StainList own = lists.get(list);
    own.excepted = excepted;
    boolean goesOn = before.prefixed && !own.prefixed && onlyText(items, list - 1, at);
    if (goesOn || excepted && !own.hasDefinite()) {
      own.said.addAll(before.said);
      own.prefixed |= goesOn;
    }
  }

  /** The phrase that begins at a result: on over words of results, commas and "and" between. */
  private static Phrase phrase(List<Item> items, int from) {
    List<Item> words = new ArrayList<>(2);
    int text = 0;
    for (int i = from; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind == Kind.RESULT && !item.says(Meaning.Is.EXCEPT) && !item.own) {
        boolean object = item.isNoun() && isPositive(words) && isObject(items, i + 2);
        if (object || item.says(Meaning.Is.LIKEWISE) && !words.isEmpty()) {
          break;
        }
        words.add(item);
        text = 0;
      } else if (item.kind == Kind.TEXT && item.match == null && ++text <= LINK_REACH) {
        continue;
      } else if (item.kind == Kind.COLON && items.get(i - 1).isNoun() && isResult(items, i + 1)) {
        continue; // "CD117 expression: absent"
      } else if (item.kind != Kind.JOIN || !isResult(items, i + 1)) {
        break;
      }
    }
    return new Phrase(words);
  }

  /** "positive cells with expression of desmin": a stain directly behind "of". */
  private static boolean isObject(List<Item> items, int at) {
    return at < items.size()
        && items.get(at).kind == Kind.STAIN
        && items.get(at - 1).kind == Kind.TEXT
        && items.get(at - 1).match == null;
  }

  private static boolean isPositive(List<Item> words) {
    for (Item word : words) {
      if (word.result == Values.Result.POSITIVE && !word.isNoun()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isResult(List<Item> items, int at) {
    return at < items.size() && items.get(at).kind == Kind.RESULT;
  }

  private static int nextStain(List<Item> items, int from) {
    for (int i = from + 1; i < items.size(); i++) {
      if (items.get(i).kind == Kind.STAIN) {
        return i;
      }
      if (items.get(i).kind == Kind.STOP) {
        return -1;
      }
    }
    return -1;
  }

  /** How tightly a phrase is bound to the stain behind it. */
  private int forward(List<Item> items, Phrase phrase, int next, @Nullable StainList before) {
    if (items.get(phrase.from()).depth > items.get(next).depth) {
      return NOT;
    }
    boolean done = !StainList.hasDefinite(phrase.words()) && phrase.hasResult();
    boolean waiting = before != null && before.said.isEmpty();
    int text = 0;
    int binding = endsWithLink(phrase) ? LINKED : BESIDE;
    int link = items.get(phrase.last() + 1).from;
    boolean direct = next == phrase.last() + 2 && tokens.equals(link, "of");
    if (!done && (tokens.equals(link, "for") || direct)) {
      return OBJECT;
    }
    for (int i = phrase.last() + 1; i < next; i++) {
      Item item = items.get(i);
      switch (item.kind) {
        case COLON -> {
          return LINKED;
        }
        case JOIN -> {
          boolean linked = i + 1 < next && isLink(items.get(i + 1));
          if (binding < LINKED && !linked) {
            return before == null && (done || holdsLink(items, phrase)) ? LOOSE : NOT;
          }
        }
        case RESULT -> {
          if (item.says(Meaning.Is.EXCEPT)) {
            return NOT;
          }
        }
        case TEXT -> {
          text++;
          if (text <= LINK_REACH + 1 && isLink(item)) {
            binding = LINKED;
          } else if (text > LINK_REACH && binding == BESIDE) {
            binding = LOOSE;
          }
        }
        default -> {}
      }
    }
    if (done && waiting) {
      return Math.min(binding, LOOSE);
    }
    return binding == BESIDE && answersLabel(items, phrase) ? NOT : binding;
  }

  /** "Necrosis: absent CD117 ...": the answer of a label that is no stain. */
  private static boolean answersLabel(List<Item> items, Phrase phrase) {
    int colon = phrase.from() - 1;
    return colon > 0
        && items.get(colon).kind == Kind.COLON
        && items.get(colon - 1).kind == Kind.TEXT
        && items.get(colon - 1).match != null;
  }

  /** "negative for all markers tested, including CD117" */
  private boolean holdsLink(List<Item> items, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.last(); i++) {
      if (isLink(items.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithLink(Phrase phrase) {
    Item last = phrase.words().get(phrase.words().size() - 1);
    return last.match != null && isLink(last.to - 1);
  }

  private boolean isLink(Item item) {
    return item.kind == Kind.TEXT && isLink(item.from);
  }

  private boolean isLink(int token) {
    for (int i = 0; i < LINKS.size(); i++) {
      if (tokens.equals(token, LINKS.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** How tightly a phrase is bound to the list before it. */
  private int back(
      List<Item> items, Phrase phrase, StainList before, boolean last, boolean inOrder) {
    int text = 0;
    boolean comma = false;
    int binding = SUBJECT;
    for (int i = phrase.from() - 1; items.get(i).kind != Kind.STAIN; i--) {
      Item item = items.get(i);
      switch (item.kind) {
        case STOP -> {
          return last && goesOn(items, phrase, i, before) ? LOOSE : NOT;
        }
        case COLON -> {
          binding = text == 0 && !comma ? SUBJECT : SAME_CLAUSE;
        }
        case JOIN -> comma |= item.depth == 0;
        case TEXT -> text += item.depth == 0 ? 1 : 0;
        case RESULT -> comma |= item.isDefinite() && !item.own && item.depth == 0;
        default -> {}
      }
    }
    if (comma) {
      binding = LOOSE;
    } else if (text > PREDICATE_REACH) {
      binding = BESIDE;
    } else if (text > LINK_REACH) {
      binding = Math.min(binding, SAME_CLAUSE);
    }
    boolean news =
        (StainList.hasDefinite(phrase.words()) || phrase.says(Meaning.Is.NOT))
            && !phrase.says(Meaning.Is.FINAL);
    if (before.isAnswered() && news) {
      binding -= inOrder || before.says(Meaning.Is.EARLIER) ? 0 : ANSWERED;
    } else if (before.isAnswered()
        && before.prefixed
        && phrase.hasResult()
        && !before.says(Meaning.Is.NOT)) {
      binding -= LOOSE;
    }
    return Math.max(NOT, binding);
  }

  /**
   * Whether a clause without a stain of its own speaks of the list before it: "but there was no
   * tissue left", "; not done", "; the tumor is negative" behind a control.
   *
   * @param stop where the clause begins
   */
  private boolean goesOn(List<Item> items, Phrase phrase, int stop, StainList before) {
    if (before.hasDefinite()) {
      if (before.says(Meaning.Is.EARLIER)) {
        return StainList.hasDefinite(phrase.words());
      }
      for (int i = stop; i <= phrase.last(); i++) {
        if (items.get(i).subject() == Values.Source.LESION) {
          return true;
        }
      }
      return false;
    }
    boolean done = !StainList.hasDefinite(phrase.words()) && phrase.hasResult();
    return done || stop == phrase.from() - 1 || isAnaphor(phrase);
  }

  /** "CD117 was repeated on the nodule; there it is lost" */
  private boolean isAnaphor(Phrase phrase) {
    int token = phrase.words().get(0).from;
    for (int i = token - 1; i > token - 3; i--) {
      if (tokens.equals(i, "it") || tokens.equals(i, "they") || tokens.equals(i, "both")) {
        return true;
      }
    }
    return false;
  }

  /** Whether list {@code list} runs on to the result at {@code to} without a stop between. */
  private static boolean runsOn(List<Item> items, StainList list, int to) {
    for (int i = list.stains.get(0).at; i < to; i++) {
      if (items.get(i).kind == Kind.STOP || items.get(i).kind == Kind.COLON) {
        return false;
      }
    }
    return true;
  }

  private static boolean onlyText(List<Item> items, int list, int to) {
    for (int i = to - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item.kind == Kind.STAIN) {
        return item.list == list;
      }
      if (item.kind == Kind.STOP
          || item.kind == Kind.COLON
          || item.kind == Kind.RESULT && item.result != null && !item.own) {
        return false;
      }
    }
    return false;
  }
}
