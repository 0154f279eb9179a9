package org.cajal.stain;

import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.WordClass;
import org.cajal.text.Run;

/** What a sentence says of a gene's test: whether it was done, and whether it found something. */
public final class Genes {
  /** Tokens around the gene's name. */
  private static final int NEAR = 10;

  private final Matches matches;
  private final Classes classes;
  private final StainNames names;

  public Genes(Matches matches, Classes classes, StainNames names) {
    this.matches = matches;
    this.classes = classes;
    this.names = names;
  }

  private static final long FOUND =
      WordClass.OBSERVED.bit() | WordClass.SHOW.bit() | WordClass.POSITIVE.bit();

  /** "KIT sequencing was not requested": whether no test was done yet. */
  public boolean isToBeDone(Lexicon.Match term, Run sentence) {
    boolean denied = false;
    for (int i = term.to(); i < Math.min(sentence.to(), term.to() + NEAR); i++) {
      if (classes.is(i, WordClass.POSITIVE) || classes.is(i, WordClass.NEGATIVE)) {
        return false;
      }
      denied |= classes.is(i, WordClass.NOT) || classes.is(i, WordClass.NO);
      boolean open =
          classes.is(i, WordClass.REQUEST)
              || classes.is(i, WordClass.PENDING)
              || classes.is(i, WordClass.UNDONE)
              || denied && classes.is(i, WordClass.PERFORM);
      if (open) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence tells what the gene's test found, not that it is to be done. */
  public boolean isFound(Lexicon.Match term, Run sentence) {
    if (isToBeDone(term, sentence)) {
      return false;
    }
    int limit = Math.min(sentence.to(), term.to() + NEAR);
    for (int i = Math.max(sentence.from(), term.from() - NEAR); i < limit; i++) {
      if ((classes.at(i) & FOUND) != 0) {
        return true;
      }
    }
    int from = Math.max(sentence.from(), term.from() - NEAR);
    for (int i = from; i < Math.min(sentence.to(), term.to() + NEAR); i++) {
      if (names.isVariant(i)) {
        return true;
      }
    }
    return false;
  }
}
