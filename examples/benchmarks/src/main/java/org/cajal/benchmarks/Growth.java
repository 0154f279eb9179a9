package org.cajal.benchmarks;

import java.io.PrintWriter;
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

  /** Characters that each row reads, at least, for its best time. */
  private static final int READ = 20 * MEGABYTE;

  private Growth() {}

  static void print(List<String> reports, PrintWriter out) {
    Annotator annotator = PathologyDictionary.annotator();
    for (int i = 0; i < WARM_UP; i++) {
      reports.forEach(annotator::annotate);
    }
    out.println("one report of                    ns/char");
    String all = String.join("\n\n", reports);
    for (int length : new int[] {1_000, 10_000, 100_000, MEGABYTE, 5 * MEGABYTE, 20 * MEGABYTE}) {
      row(out, length + " characters", cost(annotator, repeated(all, length)));
    }
    out.println();
    out.println("dictionary of                    ns/char");
    String megabyte = repeated(all, MEGABYTE);
    for (int terms : new int[] {100, 1_000, 10_000, 100_000}) {
      row(out, terms + " more terms", cost(Annotator.of(withTerms(terms)), megabyte));
    }
    out.println();
    out.println("a megabyte of                    ns/char");
    hostile(MEGABYTE).forEach((name, text) -> row(out, name, cost(annotator, text)));
    out.flush();
  }

  private static Dictionary withTerms(int count) {
    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < count; i++) {
      terms.append("SITE\tterm").append(Integer.toString(i, 36)).append(" of organ\tcode=C80.9\n");
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

  /** Nanoseconds for a character: the best of some runs, as other work disturbs the rest. */
  private static double cost(Annotator annotator, String text) {
    int runs = Math.max(4, READ / text.length());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      long begin = System.nanoTime();
      annotator.annotate(text);
      best = Math.min(best, System.nanoTime() - begin);
    }
    return (double) best / text.length();
  }

  private static void row(PrintWriter out, String name, double cost) {
    out.printf(Locale.ROOT, "%-32s %7.1f%n", name, cost);
    out.flush();
  }
}
