package org.cajal.stain;

import java.util.ArrayList;
import java.util.List;
import org.cajal.Values;
import org.cajal.context.Statements;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.stain.StainItems.Item;
import org.cajal.stain.StainItems.Kind;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** From the words bound to a stain to one reading: which of them counts, and whom it speaks of. */
public final class StainResults {
  private static final List<String> PLACES =
      List.of("within", "in", "inside", "throughout", "among", "amid", "between", "around");

  /** Tokens between "only" and what alone is stained. */
  private static final int ONLY_REACH = 3;

  private final Tokens tokens;
  private final Matches matches;

  StainResults(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
  }

  /** What the items bound to one stain, or to its list, say of it. */
  Stains.Reading of(List<Item> bound, boolean excepted, List<Item> items, Values.Source usual) {
    List<Item> said = new ArrayList<>(bound.size());
    Values.Source source = null;
    for (Item item : bound) {
      Values.Source subject =
          item.result == null
              ? null
              : item.subject() == null ? subject(items, item) : item.subject();
      if (subject == Values.Source.LESION && source != null && source != Values.Source.LESION) {
        said.clear();
      }
      boolean aside =
          (source == Values.Source.LESION || source == null && isAnswered(items, said, item))
              && subject != null
              && subject != Values.Source.LESION;
      if (!aside) {
        said.add(item);
        source = subject == null ? source : subject;
      }
    }
    source = source == null || source == Values.Source.LESION ? usual : source;
    Values.Extent extent = null;
    Values.Intensity intensity = null;
    Values.Percent percent = null;
    String score = null;
    List<Lexicon.Match> cues = new ArrayList<>(said.size());
    for (Item item : said) {
      if (item.match != null) {
        cues.add(item.match);
      }
      if (item.word != null) {
        extent = extent == null ? item.word.extent() : extent;
        intensity = intensity == null ? item.word.intensity() : intensity;
      }
      percent = percent == null ? item.percent : percent;
      score = score == null ? item.score : score;
    }
    boolean stained = extent != null || intensity != null || percent != null && percent.max() > 0;
    Values.Result result = result(said, excepted, stained);
    if (result == Values.Result.POSITIVE && isOfOthersOnly(items, source)) {
      return new Stains.Reading(
          Values.Result.NEGATIVE, null, null, null, null, usual, Statements.spans(tokens, cues));
    }
    if (result == Values.Result.NO_RESULT && cues.isEmpty()) {
      return Stains.Reading.NOTHING;
    }
    return new Stains.Reading(
        result, extent, intensity, percent, score, source, Statements.spans(tokens, cues));
  }

  /**
   * "CD117: - (mast cells stain)", "negative, mast cells positive": what is added of others takes
   * nothing from an answer that stands before it.
   */
  private static boolean isAnswered(List<Item> items, List<Item> said, Item added) {
    for (Item item : said) {
      if (!item.isDefinite() || item.isNoun()) {
        continue;
      }
      if (item.own && item.match == null || item.result != added.result) {
        return true;
      }
      for (int i = item.at + 1; i < added.at; i++) {
        if (items.get(i).kind == StainItems.Kind.JOIN) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "highlights mast cells only", "seen only in vessels": whether nothing but others is stained, so
   * that the lesion is not. Where they are called a control, or those of another tissue, the stain
   * says nothing of the lesion.
   */
  private boolean isOfOthersOnly(List<Item> items, Values.Source source) {
    if (source != Values.Source.CONTROL && source != Values.Source.OTHER_TISSUE) {
      return false;
    }
    boolean only = false;
    for (Item item : items) {
      Values.Source subject = item.subject();
      boolean others = subject != null && subject != source && subject != Values.Source.LESION;
      if (others || item.says(Meaning.Is.CONTROL)) {
        return false;
      }
      if (subject == source) {
        for (Lexicon.Match word :
            matches.between(
                Rule.Layer.RESULT,
                Math.max(items.get(0).from, item.from - ONLY_REACH),
                item.to + 1)) {
          only |= word.rule().word().is() == Meaning.Is.ONLY;
        }
      }
    }
    return only;
  }

  /**
   * What the words together say. A definite result outweighs what was done or is to be done, and
   * both outweigh a mere noun ("expression is lost", "expression was evaluated"); but what was only
   * done leaves "positivity" as it is.
   */
  private static Values.Result result(List<Item> said, boolean excepted, boolean stained) {
    Values.Result definite = null;
    Values.Result noun = null;
    Values.Result other = null;
    boolean named = false;
    boolean denied = true;
    boolean earlier = false;
    for (Item item : said) {
      Values.Result result = item.result;
      earlier |= item.says(Meaning.Is.EARLIER);
      if (result == null) {
        continue;
      }
      if (item.says(Meaning.Is.FINAL)) {
        return result;
      }
      boolean open = result == Values.Result.PENDING || result == Values.Result.PERFORMED;
      denied &= item.says(Meaning.Is.NOT) || open && !item.isNoun();
      if (item.isNoun()) {
        noun = noun == Values.Result.POSITIVE ? noun : result;
        named |= item.word != null && item.word.noun() == Meaning.Noun.POSITIVITY;
      } else if (result == Values.Result.NOT_PERFORMED && definite == null) {
        definite = result;
      } else if (item.isDefinite() || result == Values.Result.EQUIVOCAL) {
        boolean holds = definite == null || earlier || result == Values.Result.EQUIVOCAL;
        definite = holds ? result : definite;
      } else if (other == null || other == Values.Result.PERFORMED) {
        other = result;
      }
    }
    if (denied && definite != null && other != null) {
      return Values.Result.NOT_PERFORMED; // "no stain for CD117 was ordered"
    }
    if (excepted && definite != null) {
      return definite == Values.Result.POSITIVE ? Values.Result.NEGATIVE : Values.Result.POSITIVE;
    }
    if (definite != null) {
      return definite;
    }
    boolean shown = stained || named;
    boolean onlyDone = other == Values.Result.PERFORMED || noun != null && stained;
    if (other != null && !(onlyDone && shown)) {
      return other;
    }
    return stained ? Values.Result.POSITIVE : noun != null ? noun : Values.Result.NO_RESULT;
  }

  /** "CD117 (mast cells +): negative": whether an aside speaks of nothing but others. */
  boolean isOfOthers(List<Item> aside, List<Item> items) {
    boolean others = false;
    for (Item item : aside) {
      Values.Source subject = item.result == null ? null : subject(items, item);
      if (subject == Values.Source.LESION || item.result != null && subject == null) {
        return false;
      }
      others |= subject != null;
    }
    return others;
  }

  /**
   * Whom a result speaks of: the nearest subject before it in its clause, else the nearest after
   * it.
   */
  private Values.@Nullable Source subject(List<Item> items, Item result) {
    int in = result.at + 1;
    if (in < items.size() && tokens.equals(items.get(in).from, "in")) {
      // "negative in the tumor"
      for (int i = in + 1; i < Math.min(items.size(), in + 3); i++) {
        Values.Source source = items.get(i).subject();
        if (source != null) {
          return source;
        }
      }
    }
    for (int step = -1; step <= 1; step += 2) {
      boolean place = false;
      for (int i = result.at + step; i >= 0 && i < items.size(); i += step) {
        Item item = items.get(i);
        Values.Source source = step < 0 && item.depth > result.depth ? null : item.subject();
        if (step < 0 && source == Values.Source.LESION && isPlace(items, i)) {
          place = true;
          source = null;
        }
        if (step > 0 && source != null && result.result == Values.Result.NEGATIVE) {
          // "negative; mast cells only", "negative (vessels positive)"
          return source == Values.Source.LESION ? source : null;
        }
        if (step > 0 && source != null && hasOwn(items, result, i)) {
          return null;
        }
        if (source != null) {
          return source;
        }
        boolean clauseEnds =
            item.kind == Kind.STOP
                || item.result != null && item != result
                || item.kind == Kind.STAIN && result.own && step > 0;
        if (clauseEnds) {
          break;
        }
      }
      if (place) {
        return Values.Source.LESION;
      }
    }
    return null;
  }

  /** "CD117: + (mast cells +)": whether who is named in an aside behind a result has its own. */
  private static boolean hasOwn(List<Item> items, Item result, int subject) {
    Item named = items.get(subject);
    for (int i = subject + 1; named.depth > result.depth && i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind == Kind.CLOSE || item.kind == Kind.STOP) {
        return false;
      }
      if (item.result != null && item.depth == named.depth) {
        return true;
      }
    }
    return false;
  }

  /** "mast cells within the lesion": where the cells lie that the result speaks of. */
  private boolean isPlace(List<Item> items, int at) {
    int before = items.get(at).from - 1;
    if (tokens.equals(before, "the") || tokens.equals(before, "this")) {
      before--;
    }
    for (String preposition : PLACES) {
      if (tokens.equals(before, preposition)) {
        return true;
      }
    }
    return false;
  }
}
