package org.cajal.lexicon;

/**
 * Classes of words that only statements about stains are composed of, beside {@link WordClass}.
 * Their members are data of the dictionaries.
 */
public enum StainWord {
  /** A part of the cells: focal, patchy, rare. */
  FOCAL,
  /** All or most of the cells. */
  DIFFUSE,
  WEAK,
  MODERATE,
  STRONG,
  /** Says how a verb stains: positively, weakly. */
  MANNER,
  /** Denies a verb behind it, and at the end the test itself: fails to, failed. */
  FAIL,
  /** A subject or object that denies: nothing, none. */
  NONE,
  /** Said of material, that there is no test: used up, lost. */
  GONE,
  /** Before material, that there is no test: lack of, too little. */
  SHORTAGE,
  /** Said of stains that were done: supports, confirms. */
  SUPPORT,
  /** Behind "be": still to come: added, sent. */
  SENT,
  /** Before a verb of performing: still to come: will, being. */
  FUTURE,
  /** Before a verb of performing: asked for: should, could. */
  OUGHT,
  /** What follows outweighs what was seen: interpreted as. */
  JUDGED,
  /** What is counted: cells, nuclei. */
  CELL,
  /** Counts cells: rare, scattered, many. */
  SOME,
  /** The name of a score: H-score, Allred. */
  SCORE,
  PERCENT,
  /** A number in words. */
  NUMERAL,
  ZERO,
  /** Before a stain, in whose slide something is seen: on. */
  UPON,
  /** Before a verb, what something is done for: to. */
  PURPOSE,
  /** Ends the reach of a negator: because, since, as. */
  CAUSE,
  /** At the start of a clause: a condition: were, had, should. */
  INVERTED,
  /** Begins a sentence about the stains before it: they, these, both. */
  ANAPHOR,
  /** What follows is known: in view of. */
  GIVEN,
  /** Joins stains as a comma does: as well as, plus. */
  JOIN,
  /** A noun beside a stain's name that says nothing: antibody, stain. */
  HEAD,
  /** Before a noun of staining: immunohistochemical, special. */
  METHOD,
  /** Leads from a result to its stains: for, with, against. */
  OBJECT,
  /** Results go to the stains by their order. */
  RESPECTIVELY,
  FIRST,
  SECOND,
  THIRD,
  LAST,
  TWO,
  THREE,
  /** The antibody behind a stain's name: clone, polyclonal. */
  CLONE,
  /** An option of a form that nobody chose: no word is it by itself. */
  OPTION,
  /** A list of slides or antibodies, which says nothing of the tumour. */
  ROSTER,
  /** Cells that stain by themselves: mast cells. */
  MAST,
  /** Other tissue than the lesion: vessels, nerves. */
  OTHER_TISSUE,
  /** Of several: are, were. */
  PLURAL,
  YES,
  /** Before a list or as an aside: both, all. */
  EVERY,
  /** What is stained, but no result: slides, sections. */
  SLIDE,
  /** Of material: remaining, on the slide. */
  LEFT,
  /** Said of controls: appropriate, adequate. */
  ADEQUATE,
  /** Letters behind a sign: "+ve". */
  SIGN,
  /** Taken for known when staining is spoken of so: recognised, attributed. */
  FINDING;

  private final long bit = 1L << ordinal();

  /** Its bit in the classes of a token. */
  public long bit() {
    return bit;
  }
}
