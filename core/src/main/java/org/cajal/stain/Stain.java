package org.cajal.stain;

import org.cajal.Values;
import org.cajal.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** A stain of the sentence at hand, and what is found to be said of it. */
final class Stain {
  /** Its number among the stains of the sentence. */
  final int number;

  final Lexicon.Match term;

  /** What its own sign, or the aside behind it, says; it beats what is said of its list. */
  @Nullable Say own;

  /** What an aside of weak words says ("focal"), which counts where nothing else does. */
  @Nullable Say aside;

  /** The tokens of its own sign or aside. */
  int ownFrom;

  int ownTo;

  /** Another name of the same stain: "CD117 (c-kit)". */
  @Nullable Stain synonym;

  /** Whether the clone of the antibody stands behind it. */
  boolean cloned;

  @Nullable Say say;
  boolean unread;

  /** Whether a sign, an adjective, an answer or a denial said it, not a mere verb or noun. */
  boolean firm;

  /** Whom what is said speaks of, where that is not the lesion. */
  Values.@Nullable Source source;

  /** Whom its own sign speaks of, where that is not the lesion. */
  Values.@Nullable Source ofOthers;

  /** The tokens of the words that decided; empty where none did. */
  int from;

  int to;

  Stain(int number, Lexicon.Match term) {
    this.number = number;
    this.term = term;
  }

  /** What is said last of it; where a word said something of all, not of it. */
  void set(@Nullable Say say, int from, int to) {
    this.say = say;
    this.from = from;
    this.to = to;
  }

  void set(@Nullable Say say) {
    this.say = say;
  }

  void takeFrom(Stain other) {
    set(other.say, other.from, other.to);
  }
}
