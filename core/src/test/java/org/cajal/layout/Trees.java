package org.cajal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cajal.Dictionary;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * The layout of a text, written so that it can be read in a test: each unit as a letter for its
 * kind and its text, {@code L(Necrosis) V(absent)@Necrosis}. Behind an option's letter stands its
 * tick ({@code O+}, {@code O-}, {@code O?}), behind {@code @} the label, behind {@code #} the
 * column's head, behind {@code ^} the lead; {@code "} marks a quotation.
 */
final class Trees {
  private static final String WORDS =
      String.join(
          "\n",
          "NECROSIS\tnecrosis\tconcept=necrosis",
          "CELLULARITY\tcellularity\tconcept=cellularity",
          "CELLULARITY\thypercellular\tconcept=cellularity; level=HIGH",
          "SPINDLE_CELL\tspindle cell\tconcept=spindle cell",
          "SITE\tstomach\tcode=C16.9",
          "SITE\tcolon\tcode=C18.9",
          "HISTOLOGY\tGIST\tgroup=GIST; code=8936/3; concept=GIST",
          "HISTOLOGY\tsarcoma\tgroup=SARCOMA; code=8800/3; concept=sarcoma",
          "HISTOLOGY\tlymphoma\tgroup=OTHER; code=9590/3; concept=lymphoma",
          "HISTOLOGY\tlipoma\tgroup=BENIGN_MESENCHYMAL; code=8850/0; concept=lipoma",
          "CD117\tCD117 | c kit | KIT\tconcept=CD117",
          "MARKER\tdesmin\tconcept=desmin",
          "MARKER\tDOG1\tconcept=DOG1",
          "MARKER\tS100\tconcept=S100",
          "MARKER\tCD34\tconcept=CD34",
          "MARKER\tsmooth muscle actin\tconcept=SMA",
          "DIAGNOSIS\tdiagnosis",
          "COMMENT\tcomment",
          "WORD\telsewhere\tclass=outside",
          "CUE\tspecimen\tsays=SPECIMEN",
          "WORD\tno\tclass=no",
          "LAYOUT\tno | n / a | yes | present | absent | positive\tis=answer",
          "WORD\tnot\tclass=not",
          "WORD\tnone | absent\tclass=denied",
          "WORD\tdone\tclass=perform",
          "LAYOUT\tlow | moderate | high\tis=answer",
          "WORD\tpositive | pos\tclass=positive",
          "WORD\tnegative | neg\tclass=negative",
          "WORD\tidentified | seen\tclass=observed",
          "WORD\tfocal | diffuse | strong | weak\tclass=degree",
          "WORD\tof | for | in | with\tclass=preposition",
          "WORD\tand | or\tclass=and",
          "WORD\tthe | a\tclass=article",
          "WORD\tis | are | was\tclass=be",
          "LAYOUT\tmarker | markers | stain | result | antibody | feature\tis=column",
          "LAYOUT\tapprox | fig | dr\tis=abbreviation");

  static final Lexicon LEXICON =
      Dictionary.builder("tiny", "1").add("tiny.tsv", WORDS).build().lexicon();

  private Trees() {}

  /** Asks that a text has the layout that stands behind the arrow. */
  static void assertTree(String example) {
    int arrow = example.indexOf(" => ");
    String text = example.substring(0, arrow);
    assertEquals(example.substring(arrow + 4), draw(text, LEXICON), text);
  }

  static Units units(Tokens tokens, Lexicon lexicon) {
    Matches matches = Matches.of(tokens, lexicon);
    Lines lines = new Lines(tokens, matches);
    Layout layout = new Layout(tokens, matches, lines, Stages.STANDARD);
    return Units.of(tokens, matches, lexicon, lines, layout);
  }

  static String draw(String text, Lexicon lexicon) {
    Tokens tokens = Tokens.of(text, lexicon.words());
    StringBuilder drawn = new StringBuilder();
    for (Unit unit : units(tokens, lexicon).all()) {
      if (drawn.length() > 0) {
        drawn.append(' ');
      }
      draw(unit, tokens, drawn);
    }
    return drawn.toString();
  }

  private static void draw(Unit unit, Tokens tokens, StringBuilder drawn) {
    drawn.append(unit.kind().name().charAt(0));
    switch (unit.tick()) {
      case TICKED -> drawn.append('+');
      case EMPTY -> drawn.append('-');
      case LOST -> drawn.append('?');
      default -> {}
    }
    drawn.append('(').append(text(tokens, unit.run())).append(')');
    Unit label = unit.label();
    Run header = unit.header();
    Run lead = unit.lead();
    if (label != null) {
      drawn.append('@').append(text(tokens, label.run()));
    }
    if (header != null) {
      drawn.append('#').append(text(tokens, header));
    }
    if (lead != null) {
      drawn.append('^').append(text(tokens, lead));
    }
    if (unit.quoted()) {
      drawn.append('"');
    }
  }

  private static String text(Tokens tokens, Run run) {
    return tokens
        .text
        .substring(tokens.start[run.from()], tokens.end[run.to() - 1])
        .replaceAll("\\s+", " ");
  }
}
