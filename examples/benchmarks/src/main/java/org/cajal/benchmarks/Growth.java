package org.cajal.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.dictionaries.PathologyDictionary;

/** How the cost of a character grows with the report, with the dictionary, and on hostile text. */
final class Growth {
  private static final int MEGABYTE = 1_000_000;

  /** Passes over all reports after which a JVM has compiled what it will. */
  private static final int WARM_UP = 12;

  /** Passes of which the best counts, as other work disturbs the rest. */
  private static final int PASSES = 8;

  private Growth() {}

  static void print(List<String> reports, PrintWriter out) {
    Annotator annotator = PathologyDictionary.annotator();
    for (int i = 0; i < WARM_UP; i++) {
      reports.forEach(annotator::annotate);
    }
    out.println("one report of                    ns/char");
    String all = String.join("\n\n", reports);
    for (int length : new int[] {1_000, 10_000, 100_000, MEGABYTE, 5 * MEGABYTE, 20 * MEGABYTE}) {
      row(out, length + " characters", cost(annotator, pieces(all, length)));
    }
    out.println();
    out.println("dictionary of                    ns/char");
    List<String> megabytes = pieces(all, MEGABYTE);
    for (int terms : new int[] {100, 1_000, 10_000, 100_000}) {
      row(out, terms + " more terms", cost(Annotator.of(withTerms(terms)), megabytes));
    }
    out.println();
    out.println("a megabyte of                    ns/char");
    hostile(MEGABYTE).forEach((name, text) -> row(out, name, cost(annotator, List.of(text))));
    out.flush();
  }

  /** The shipped dictionary and so many terms more, none of which stands in a report. */
  static Dictionary withTerms(int count) {
    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < count; i++) {
      terms.append("SITE\tterm").append(i).append(" of organ\tcode=C80.9\n");
    }
    return Dictionary.builder("grown", "1")
        .add(PathologyDictionary.english())
        .add("terms.tsv", terms.toString())
        .build();
  }

  /** Texts that would hurt an engine whose work is not linear in them. */
  static Map<String, String> hostile(int length) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "one sentence without end", repeated("tumor cells and necrosis with spindle ", length));
    texts.put("cues only", repeated("no not without possible versus rule out ", length));
    texts.put("stain names only", repeated("CD117 DOG1 desmin, S100 ", length));
    texts.put("results only", repeated("positive negative focal weak ", length));
    texts.put("digits only", repeated("0123456789", length));
    texts.put("one word", repeated("a", length));
    texts.put("line breaks only", repeated("\n", length));
    texts.put("colons only", repeated(": ", length));
    texts.put("labels only", repeated("Necrosis: ", length));
    texts.put("nested brackets", "[".repeat(length / 2) + "]".repeat(length / 2));
    texts.put("nested parentheses with stains", repeated("(CD117 ", length));
    texts.put("specimen labels", labels(length));
    texts.put("headings", repeated("DIAGNOSIS:\nCOMMENT:\n", length));
    texts.put("numbered options", repeated("1. GIST 2. Sarcoma 3. Lymphoma 4. Other ", length));
    texts.put("tumours and sites", repeated("Stomach: GIST. Sarcoma of ileum. ", length));
    texts.put("procedures and sarcomas", repeated("Gastrectomy: sarcoma. ", length));
    texts.put("dotless letters", repeated("\u0131\u0130 T\u00dcM\u00d6R ", length));
    texts.put("lone surrogates", repeated("\ud800 \udc00 GIST ", length));
    return texts;
  }

  private static String labels(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append((char) ('A' + i % 26)).append(". Stomach\n");
    }
    return text.toString();
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  /**
   * Some megabytes of a text in pieces. A processor learns a text that it reads again at once, and
   * reads it in half the time; so short pieces must be many.
   */
  private static List<String> pieces(String all, int length) {
    if (length >= all.length()) {
      return List.of(repeated(all, length));
    }
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at + length <= Math.min(all.length(), 5 * MEGABYTE); at += length) {
      pieces.add(all.substring(at, at + length));
    }
    return pieces;
  }

  /** Nanoseconds for a character. */
  private static double cost(Annotator annotator, List<String> texts) {
    long characters = texts.stream().mapToLong(String::length).sum();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < PASSES; i++) {
      long begin = System.nanoTime();
      texts.forEach(annotator::annotate);
      best = Math.min(best, System.nanoTime() - begin);
    }
    return (double) best / characters;
  }

  private static void row(PrintWriter out, String name, double cost) {
    out.printf(Locale.ROOT, "%-32s %7.1f%n", name, cost);
    out.flush();
  }
}
