package org.cajal.lexicon;

import com.google.common.collect.ImmutableList;
import org.cajal.MentionType;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dictionary file with the examples below it. What the stages ask of every match
 * (type, layers, whether it is a stain) is found out once, here.
 */
public final class Rule {
  /** Rules of one layer compete for the longest match; rules of different layers do not. */
  public enum Layer {
    TERM,
    SPINDLE_CELL,
    CELLULARITY,
    HEADING,
    CUE,
    RESULT,
    SENSE,
    PROCEDURE,
    LAYOUT,
    STANDING
  }

  /** The layers of mentions; a trap hides shorter phrases in each of them. */
  public static final ImmutableList<Layer> MENTIONS =
      ImmutableList.of(Layer.TERM, Layer.SPINDLE_CELL, Layer.CELLULARITY);

  private final String id;
  private final ImmutableList<String> phrases;
  private final Meaning meaning;
  private final ImmutableList<String> matching;
  private final ImmutableList<String> notMatching;
  private final ImmutableList<Layer> layers;
  private final int layerBits;
  private final @Nullable MentionType type;
  private final boolean stain;
  private final boolean trap;

  /**
   * @param id where it stands, as {@code file:line}
   */
  Rule(
      String id,
      ImmutableList<String> phrases,
      Meaning meaning,
      ImmutableList<String> matching,
      ImmutableList<String> notMatching) {
    this.id = id;
    this.phrases = phrases;
    this.meaning = meaning;
    this.matching = matching;
    this.notMatching = notMatching;
    layers = layers(meaning);
    int bits = 0;
    for (Layer layer : layers) {
      bits |= 1 << layer.ordinal();
    }
    layerBits = bits;
    type = meaning instanceof Meaning.Term term ? term.type() : null;
    stain = type == MentionType.CD117 || type == MentionType.MARKER;
    trap = meaning instanceof Meaning.Trap;
  }

  public String id() {
    return id;
  }

  ImmutableList<String> phrases() {
    return phrases;
  }

  public Meaning meaning() {
    return meaning;
  }

  /** The examples that must match. */
  public ImmutableList<String> matching() {
    return matching;
  }

  /** The examples that must not match. */
  public ImmutableList<String> notMatching() {
    return notMatching;
  }

  ImmutableList<Layer> layers() {
    return layers;
  }

  /** The layers as bits by ordinal. */
  int layerBits() {
    return layerBits;
  }

  private static ImmutableList<Layer> layers(Meaning meaning) {
    if (meaning instanceof Meaning.Term term) {
      return ImmutableList.of(layerOf(term.type()));
    }
    if (meaning instanceof Meaning.Classes
        || meaning instanceof Meaning.Small
        || isCleaning(meaning)) {
      return ImmutableList.of();
    }
    if (meaning instanceof Meaning.Trap trap) {
      return trap.hides() == null ? MENTIONS : ImmutableList.of(layerOf(trap.hides()));
    }
    return ImmutableList.of(
        meaning instanceof Meaning.Heading
            ? Layer.HEADING
            : meaning instanceof Meaning.Cue
                ? Layer.CUE
                : meaning instanceof Meaning.Sense
                    ? Layer.SENSE
                    : meaning instanceof Meaning.Procedure
                        ? Layer.PROCEDURE
                        : meaning instanceof Meaning.Mark
                            ? Layer.LAYOUT
                            : meaning instanceof Meaning.Standing ? Layer.STANDING : Layer.RESULT);
  }

  private static Layer layerOf(MentionType type) {
    return switch (type) {
      case SPINDLE_CELL -> Layer.SPINDLE_CELL;
      case CELLULARITY -> Layer.CELLULARITY;
      default -> Layer.TERM;
    };
  }

  /** The type of the mention that it finds; null for any other rule. */
  public @Nullable MentionType type() {
    return type;
  }

  /** Whether it names members of word classes, which are no phrases of their own. */
  boolean isWord() {
    return meaning instanceof Meaning.Classes;
  }

  /** Whether it tells how a text is cleaned before anything is matched. */
  boolean isCleaning() {
    return isCleaning(meaning);
  }

  private static boolean isCleaning(Meaning meaning) {
    return meaning instanceof Meaning.Contraction || meaning instanceof Meaning.PageWord;
  }

  /** Whether its phrases are single words of which each has a sense of its own. */
  boolean isSmall() {
    return meaning instanceof Meaning.Small;
  }

  /** The word classes of its phrases, as bits by ordinal of {@link WordClass}. */
  long classes() {
    return meaning instanceof Meaning.Classes classes ? classes.bits() : 0;
  }

  /** The classes of {@link StainWord}. */
  long stainWords() {
    return meaning instanceof Meaning.Classes classes ? classes.stainWords() : 0;
  }

  boolean isTrap() {
    return trap;
  }

  /** Whether another rule gives words all classes that this one gives them. */
  boolean isCoveredBy(Rule other) {
    return meaning instanceof Meaning.Classes own
        && other.meaning instanceof Meaning.Classes all
        && own.isCoveredBy(all);
  }

  /** Whether its phrases are nouns, which have a plural. */
  boolean isNoun() {
    return meaning instanceof Meaning.Term
        || meaning instanceof Meaning.Trap
        || meaning instanceof Meaning.Procedure
        || meaning instanceof Meaning.Sense;
  }

  public boolean isStain() {
    return stain;
  }

  /** The same rule for the gene of the stain's name. */
  public Rule asGene() {
    return new Rule(id, phrases, term().asGene(), matching, notMatching);
  }

  /** What it means; for rules of mentions, traps aside. */
  public Meaning.Term term() {
    return (Meaning.Term) meaning;
  }

  /** What it means; for rules of the layer {@link Layer#CUE}. */
  public Meaning.Cue cue() {
    return (Meaning.Cue) meaning;
  }

  /** What it means; for rules of the layer {@link Layer#SENSE}. */
  public Meaning.Sense sense() {
    return (Meaning.Sense) meaning;
  }

  /** What it means; for rules of the layer {@link Layer#PROCEDURE}. */
  public Meaning.Procedure procedure() {
    return (Meaning.Procedure) meaning;
  }

  /** What it means; for rules of the layer {@link Layer#LAYOUT}. */
  public Meaning.Place place() {
    return ((Meaning.Mark) meaning).is();
  }

  /** What it means; for rules of the layer {@link Layer#STANDING}. */
  public Meaning.Standing standing() {
    return (Meaning.Standing) meaning;
  }

  /** What it means; for rules of the layer {@link Layer#RESULT}. */
  public Meaning.Word word() {
    return (Meaning.Word) meaning;
  }
}
