package org.cajal.stain;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Values;
import org.cajal.lexicon.Meaning;
import org.cajal.stain.StainItems.Item;
import org.cajal.stain.StainItems.Kind;
import org.cajal.text.Tokens;

/** Stains of a sentence that share their result, and the words of results bound to them. */
public final class StainList {
  final List<Item> stains = new ArrayList<>(2);
  final List<Item> said = new ArrayList<>(2);

  /** Whether a phrase before the list states its result. */
  boolean prefixed;

  /** "except": whether the list says the contrary of what holds for the others. */
  boolean excepted;

  /** "likewise": whether it has the result of the list before it. */
  boolean likewise;

  boolean hasResult() {
    return hasResult(said) || !lastStain().signs.isEmpty();
  }

  /**
   * "Apart from CD117, which is positive, all are negative": of two results the first behind an
   * exception is its own, and no more an exception.
   */
  void keepOwnResult() {
    int from = lastStain().at;
    Item own = null;
    boolean contrary = false;
    for (Item item : said) {
      own = own == null && item.isDefinite() && item.at > from ? item : own;
    }
    for (Item item : said) {
      contrary |= own != null && item.isDefinite() && item.result != own.result;
    }
    if (contrary) {
      Values.Result result = own.result;
      said.removeIf(item -> item.isDefinite() && item.result != result);
      excepted = false;
    }
  }

  /**
   * Takes what follows an exception for its own result where there is none yet, else for that of
   * the others; in either case it is no exception any more.
   */
  void state(List<Item> words) {
    if (said.stream().noneMatch(item -> item.isDefinite() && item.at > lastStain().at)) {
      said.clear();
      said.addAll(words);
    }
    excepted = false;
  }

  private Item lastStain() {
    return stains.get(stains.size() - 1);
  }

  boolean isContrary(List<Item> words) {
    for (Item word : words) {
      for (Item item : said) {
        if (word.isDefinite() && item.isDefinite() && word.result != item.result) {
          return true;
        }
      }
    }
    return false;
  }

  /** What was said of it, or the signs of its last stain. */
  List<Item> answer() {
    return said.isEmpty() ? lastStain().signs : said;
  }

  boolean hasDefinite() {
    return hasDefinite(said);
  }

  boolean says(Meaning.Is is) {
    return says(said, is);
  }

  /** Whether it has an answer; a mere noun is none ("a stain for CD117 is ..."). */
  boolean isAnswered() {
    for (Item item : said) {
      if (item.isDefinite() && !item.isNoun()) {
        return true;
      }
    }
    return false;
  }

  /** "CD117, DOG1, CD34: +, +, -": as many signs behind a list as it has stains. */
  void signInOrder(Tokens tokens) {
    int count = stains.size();
    List<Item> signs = stains.get(count - 1).signs;
    if (count < 2 || signs.size() != 1 || signs.get(0).match != null || !signs.get(0).own) {
      return;
    }
    for (int i = 0; i < count - 1; i++) {
      if (!stains.get(i).signs.isEmpty()) {
        return;
      }
    }
    List<Item> inOrder = new ArrayList<>(count);
    inOrder.add(signs.get(0));
    int at = signs.get(0).to;
    while (inOrder.size() < count && (tokens.is(at, ',') || tokens.is(at, '/'))) {
      boolean plus = tokens.is(at + 1, '+');
      if (!plus && !tokens.isDash(at + 1)) {
        return;
      }
      Item sign = new Item(Kind.RESULT, at + 1, at + 2, null);
      sign.result = plus ? Values.Result.POSITIVE : Values.Result.NEGATIVE;
      sign.own = true;
      sign.at = signs.get(0).at;
      inOrder.add(sign);
      at += 2;
    }
    if (inOrder.size() == count) {
      for (int i = 0; i < count; i++) {
        stains.get(i).signs = List.of(inOrder.get(i));
      }
    }
  }

  static boolean says(List<Item> said, Meaning.Is is) {
    for (Item item : said) {
      if (item.says(is)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasResult(List<Item> said) {
    for (Item item : said) {
      if (item.result != null) {
        return true;
      }
    }
    return false;
  }

  static boolean hasDefinite(List<Item> said) {
    for (Item item : said) {
      if (item.isDefinite()) {
        return true;
      }
    }
    return false;
  }
}
