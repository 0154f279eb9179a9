package org.cajal.stain;

import static org.cajal.stain.Part.*;

import java.util.List;
import org.cajal.lexicon.StainWord;
import org.cajal.lexicon.WordClass;
import org.cajal.stain.Sentence.StainList;
import org.jspecify.annotations.Nullable;

/**
 * What counts of what was found for each stain of a sentence. In this order, the earlier beats the
 * later: a condition, the stain's own sign or aside, what the productions bound, what it inherits,
 * a word of status anywhere in the sentence. What is decided by none in a clause that says
 * something is unread.
 */
final class Fold {
  /** The states that a word gives to all stains of its sentence, the stronger first. */
  private static final List<Say> STATES =
      List.of(Say.CONDITION, Say.NOT_PERFORMED, Say.PENDING, Say.RECOMMENDED, Say.PERFORMED);

  private final Sentence sentence;
  private final Elements line;

  Fold(Sentence sentence) {
    this.sentence = sentence;
    line = sentence.line;
  }

  void finish(List<Stain> stains) {
    Said state = state();
    for (StainList list : sentence.lists) {
      for (Stain stain : list.stains) {
        if (stain.say == null && stain.own == null && state != null) {
          stain.set(state.say, line.from[state.from], line.to[state.to - 1]);
        }
      }
    }
    for (StainList list : sentence.lists) {
      speakBack(list);
    }
    for (Stain stain : stains) {
      takeOwn(stain);
    }
    for (Stain stain : stains) {
      Stain synonym = stain.synonym;
      if (synonym != null && stain.say == null) {
        stain.takeFrom(synonym);
        stain.ownFrom = synonym.ownFrom;
        stain.ownTo = synonym.ownTo;
        stain.unread = synonym.unread;
      }
      boolean named =
          stain.cloned
              && stain.own == null
              && (stain.say == null || stain.say == Say.PERFORMED || stain.say == Say.NOUN);
      if (named) {
        stain.set(Say.NAMED);
      }
    }
    markUnread();
  }

  /**
   * "c-kit/CD117 (-)": a sign behind two names with a slash between them is of both; without a word
   * for the list, it is of all names before it: "CD34, CD117 +".
   */
  private void speakBack(StainList list) {
    for (int k = list.stains.size() - 2; k >= 0; k--) {
      Stain stain = list.stains.get(k);
      Stain next = list.stains.get(k + 1);
      boolean slash =
          line.tokens.is(stain.term.to(), '/') && next.term.from() == stain.term.to() + 1;
      boolean open = stain.say == null || stain.say == Say.NOUN || slash;
      if (stain.own == null
          && stain.aside == null
          && next.own != null
          && stain.synonym == null
          && open) {
        stain.own = next.own;
        stain.ownFrom = next.ownFrom;
        stain.ownTo = next.ownTo;
      }
    }
  }

  private @Nullable Said state() {
    for (Say state : STATES) {
      for (List<Said> pieces : sentence.gaps) {
        for (Said said : pieces) {
          if (said.say == state) {
            return said;
          }
        }
      }
    }
    return null;
  }

  private static void takeOwn(Stain stain) {
    if (stain.own != null && stain.say != Say.CONDITION) {
      stain.set(stain.own);
      stain.unread = false;
    } else if (stain.aside != null
        && (stain.say == null || stain.say == Say.PERFORMED || stain.say == Say.NOUN)) {
      stain.set(stain.aside);
      return;
    }
    if (stain.own != null) {
      stain.source = stain.ofOthers;
    } else if (stain.aside != null) {
      stain.source = null;
    }
  }

  /** A stain that no production decided, in a clause with a word of content, is unread. */
  private void markUnread() {
    int from = 0;
    for (int i = 0; i <= line.size; i++) {
      boolean ends = i == line.size || line.part[i] == SEMICOLON || line.is(i, WordClass.CONTRAST);
      if (!ends) {
        continue;
      }
      boolean content = false;
      for (int k = from; k < i && !content; k++) {
        content = isContent(k);
      }
      for (int k = from; k < i; k++) {
        Stain stain = line.stain[k];
        boolean open = stain != null && (stain.say == null || !stain.say.isDecided());
        if (stain != null && open && content) {
          stain.unread = true;
        }
      }
      from = i + 1;
    }
  }

  private boolean isContent(int i) {
    if (!line.isWord(i) || line.part[i] == NUMBER) {
      return false;
    }
    if (line.part[i] != WORD) {
      return line.part[i] != AUXILIARY;
    }
    int token = line.from[i];
    boolean light =
        line.is(i, WordClass.ARTICLE)
            || line.is(i, WordClass.PREPOSITION)
            || line.is(i, WordClass.AND)
            || line.is(i, WordClass.PRONOUN)
            || line.is(i, WordClass.LESION)
            || line.is(i, WordClass.CONTROL)
            || line.is(i, WordClass.RELATIVE)
            || (line.stainWord[i] & ~(StainWord.SENT.bit() | StainWord.SOME.bit())) != 0;
    return !light && line.tokens.end[token] - line.tokens.start[token] > 2;
  }
}
