package org.cajal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dictionary phrases of one report, one non-overlapping list per layer, in text order. */
final class Matches {
  private final List<List<Lexicon.Match>> layers = new ArrayList<>();

  private Matches() {
    for (int i = 0; i < Rule.Layer.values().length; i++) {
      layers.add(new ArrayList<>());
    }
  }

  static Matches of(Tokens tokens, Lexicon lexicon) {
    Matches matches = new Matches();
    int count = matches.layers.size();
    int[] free = new int[count];
    Lexicon.Longest best = new Lexicon.Longest();
    for (int token = 0; token < tokens.size; token++) {
      if (tokens.word[token] == 0 || !lexicon.longest(tokens, token, best)) {
        continue;
      }
      for (int layer = 0; layer < count; layer++) {
        Rule rule = best.rule[layer];
        if (rule != null && token >= free[layer]) {
          matches.layers.get(layer).add(new Lexicon.Match(rule, token, best.end[layer]));
          free[layer] = best.end[layer];
        }
      }
    }
    return matches;
  }

  List<Lexicon.Match> of(Rule.Layer layer) {
    return layers.get(layer.ordinal());
  }

  /** The matches of a layer that begin in {@code [from, to)}. */
  List<Lexicon.Match> between(Rule.Layer layer, int from, int to) {
    List<Lexicon.Match> all = of(layer);
    int low = lowerBound(all, from);
    return all.subList(low, lowerBound(all, to));
  }

  /** The mentions of all kinds that begin in {@code [from, to)}, in text order, traps left out. */
  List<Lexicon.Match> mentions(int from, int to) {
    List<Lexicon.Match> all = new ArrayList<>();
    for (Rule.Layer layer : Rule.MENTIONS) {
      for (Lexicon.Match match : between(layer, from, to)) {
        if (!match.rule().isTrap()) {
          all.add(match);
        }
      }
    }
    all.sort(Comparator.comparingInt(Lexicon.Match::from).thenComparing(Lexicon.Match::to));
    return all;
  }

  private static int lowerBound(List<Lexicon.Match> all, int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
