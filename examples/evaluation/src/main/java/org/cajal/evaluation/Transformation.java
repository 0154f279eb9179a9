package org.cajal.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.cajal.evaluation.Edits.Edit;

/**
 * What may happen to a report on its way: a gold report becomes a damaged one whose labels have
 * moved with their words. A change that would cut through the edge of a label is left out. The same
 * report is always damaged in the same way.
 */
public enum Transformation {
  /** Line breaks become CR LF. */
  CRLF {
    @Override
    List<Edit> edits(String text, Random random) {
      List<Edit> edits = new ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n' && (i == 0 || text.charAt(i - 1) != '\r')) {
          edits.add(new Edit(i, i, "\r"));
        }
      }
      return edits;
    }
  },

  /** Line breaks become spaces. */
  BREAKS_TO_SPACES {
    @Override
    List<Edit> edits(String text, Random random) {
      return breaks(text, " ");
    }
  },

  /** Line breaks become a full stop and a space; several in a row become one. */
  BREAKS_TO_STOPS {
    @Override
    List<Edit> edits(String text, Random random) {
      return breaks(text, ". ");
    }
  },

  /** Everything in capitals. */
  ALL_CAPS {
    @Override
    List<Edit> edits(String text, Random random) {
      List<Edit> edits = new ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        char upper = Character.toUpperCase(text.charAt(i));
        if (upper != text.charAt(i)) {
          edits.add(new Edit(i, i + 1, String.valueOf(upper)));
        }
      }
      return edits;
    }
  },

  /** One in a hundred characters misread by a scanner. */
  OCR_1 {
    @Override
    List<Edit> edits(String text, Random random) {
      return misread(text, 0.01, random);
    }
  },

  /** Three in a hundred characters misread by a scanner. */
  OCR_3 {
    @Override
    List<Edit> edits(String text, Random random) {
      return misread(text, 0.03, random);
    }
  },

  /** British spelling. */
  BRITISH {
    @Override
    List<Edit> edits(String text, Random random) {
      List<Edit> edits = new ArrayList<>();
      String lower = text.toLowerCase(Locale.ROOT);
      for (int i = 0; i < lower.length() && lower.length() == text.length(); i++) {
        for (String[] pair : SPELLINGS) {
          boolean already = lower.startsWith(pair[1], i - 1);
          if (lower.startsWith(pair[0], i) && !already && !lower.startsWith("colorect", i)) {
            int end = i + pair[0].length();
            edits.add(new Edit(i, end, inCaseOf(text.substring(i, end), pair[1])));
            i = end - 1;
            break;
          }
        }
      }
      return edits;
    }
  };

  private static final long SEED = 117;

  private static final Map<String, List<String>> CONFUSIONS =
      Map.of(
          "1", List.of("l", "I"),
          "l", List.of("1", "I"),
          "I", List.of("1", "l"),
          "0", List.of("O"),
          "O", List.of("0"),
          "5", List.of("S"),
          "S", List.of("5"),
          "rn", List.of("m"),
          "m", List.of("rn"));

  /** American and British, longer before shorter. */
  private static final List<String[]> SPELLINGS =
      List.of(
          new String[] {"gastroesophag", "gastro-oesophag"},
          new String[] {"esophag", "oesophag"},
          new String[] {"hematoxylin", "haematoxylin"},
          new String[] {"hematoma", "haematoma"},
          new String[] {"hemorrhag", "haemorrhag"},
          new String[] {"hemangio", "haemangio"},
          new String[] {"hemosiderin", "haemosiderin"},
          new String[] {"leukemi", "leukaemi"},
          new String[] {"ischemi", "ischaemi"},
          new String[] {"anemi", "anaemi"},
          new String[] {"edema", "oedema"},
          new String[] {"cecum", "caecum"},
          new String[] {"cecal", "caecal"},
          new String[] {"centered", "centred"},
          new String[] {"center", "centre"},
          new String[] {"labeled", "labelled"},
          new String[] {"behavior", "behaviour"},
          new String[] {"fiber", "fibre"},
          new String[] {"favor", "favour"},
          new String[] {"color", "colour"},
          new String[] {"tumor", "tumour"},
          new String[] {"gray", "grey"});

  /** The changes to a text, in any order, none overlapping another. */
  abstract List<Edit> edits(String text, Random random);

  /**
   * The damaged report.
   *
   * @throws IllegalArgumentException when the report has no text
   */
  public GoldReport apply(GoldReport gold) {
    if (gold.text() == null) {
      throw new IllegalArgumentException(
          "report " + gold.id() + " has labels only; a transformation needs its text");
    }
    Edits edits = of(gold);
    List<Label> labels =
        gold.labels().stream().map(label -> label.at(edits.moved(label.span()))).toList();
    return new GoldReport(gold.id(), edits.after(), labels, gold.flags(), gold.exhaustive());
  }

  /** The changes to a gold report. */
  Edits of(GoldReport gold) {
    BitSet edges = new BitSet();
    for (Label label : gold.labels()) {
      edges.set(label.span().start());
      edges.set(label.span().end());
    }
    Random random = new Random(SEED + gold.id().hashCode());
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : edits(gold.text(), random)) {
      int edge = edges.nextSetBit(edit.start() + 1);
      if (edge < 0 || !edit.cuts(edge)) {
        kept.add(edit);
      }
    }
    kept.sort(Comparator.comparingInt(Edit::start));
    return new Edits(gold.text(), kept);
  }

  /** Replaces each run of line breaks, with the blanks around them. */
  private static List<Edit> breaks(String text, String replacement) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      boolean broken = false;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        broken |= text.charAt(at) == '\n' || text.charAt(at) == '\r';
        at++;
      }
      if (broken) {
        edits.add(new Edit(start, at, replacement));
      }
    }
    return edits;
  }

  /** Six in ten are confused characters, two a lost space, two an added one. */
  private static List<Edit> misread(String text, double share, Random random) {
    List<Edit> confusable = new ArrayList<>();
    List<Edit> spaces = new ArrayList<>();
    List<Edit> inside = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String one = text.substring(i, i + 1);
      String two = text.startsWith("rn", i) ? "rn" : one;
      if (CONFUSIONS.containsKey(two)) {
        List<String> others = CONFUSIONS.get(two);
        confusable.add(new Edit(i, i + two.length(), others.get(random.nextInt(others.size()))));
      }
      if (one.equals(" ")) {
        spaces.add(new Edit(i, i + 1, ""));
      }
      if (i > 0
          && Character.isLetterOrDigit(text.charAt(i))
          && Character.isLetterOrDigit(text.charAt(i - 1))) {
        inside.add(new Edit(i, i, " "));
      }
    }
    List<Edit> edits = new ArrayList<>();
    BitSet touched = new BitSet();
    long wanted = Math.round(text.length() * share);
    for (int tries = 0; edits.size() < wanted && tries < 20 * wanted; tries++) {
      int kind = random.nextInt(10);
      List<Edit> from = kind < 6 ? confusable : kind < 8 ? spaces : inside;
      if (from.isEmpty()) {
        continue;
      }
      Edit edit = from.get(random.nextInt(from.size()));
      int end = Math.max(edit.end(), edit.start() + 1);
      if (touched.get(edit.start(), end).isEmpty()) {
        touched.set(edit.start(), end);
        edits.add(edit);
      }
    }
    return ImmutableList.copyOf(edits);
  }

  private static String inCaseOf(String word, String other) {
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return other.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(word.charAt(0))
        ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
        : other;
  }
}
