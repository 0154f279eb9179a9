package org.cajal.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * Cleans reports before anything is matched. Each construct is resolved by a class of its own,
 * which looks only where a character stands that it may begin with; a report without any of them
 * costs one look at its characters. Immutable.
 */
public final class Cleaning {
  /** Resolves one construct. */
  interface Construct {
    /**
     * Resolves what begins at an offset.
     *
     * @return one past its end; {@code at} where nothing begins there
     */
    int resolve(String text, int at, CleanedText.Draft draft);
  }

  private static final int ASCII = 128;

  private final @Nullable Construct[] constructs = new Construct[ASCII];
  private final Construct other = new OddCharacters();
  private final PageFurniture furniture;

  /**
   * @param contractions what a contraction is short for ({@code won't}: {@code will not}), in lower
   *     case; one that begins with {@code n'} is the end of any word
   * @param pageWords what a page is called where its number is given, in lower case
   */
  public Cleaning(ImmutableMap<String, String> contractions, ImmutableSet<String> pageWords) {
    furniture = new PageFurniture(pageWords);
    constructs['&'] = new CharacterEntities();
    constructs['\\'] = new Escapes();
    constructs['{'] = new RichTextGroups();
    constructs['}'] = constructs['{'];
    constructs['<'] = new MarkUp();
    constructs['~'] = new Repeats();
    constructs[':'] = new ConverterMarks();
    constructs['_'] = constructs[':'];
    constructs['|'] = new Segments();
    constructs['\''] = new Contractions(contractions);
    constructs['`'] = constructs['\''];
    constructs['S'] = constructs[':'];
  }

  /** The text as it is read. */
  public CleanedText clean(String text) {
    CleanedText.Draft draft = new CleanedText.Draft(text);
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      Construct construct = c < ASCII ? constructs[c] : isApostrophe(c) ? constructs['\''] : other;
      if (construct != null && at >= done) {
        done = construct.resolve(text, at, draft);
      }
    }
    CleanedText cleaned = draft.isTouched() ? draft.finish() : new CleanedText(text);
    return furniture.remove(cleaned);
  }

  private static boolean isApostrophe(char c) {
    return c == '\u2019' || c == '\u2018' || c == '\u00b4' || c == '\u02bc';
  }
}
