package org.cajal.archive;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cajal.AnnotatedReport;
import org.cajal.Flag;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Values;

/** Counts for the table at the end of a run. */
final class Summary {
  private final long begin = System.nanoTime();
  private final Map<String, Long> mentions = new TreeMap<>();
  private final Map<String, Long> flags = new TreeMap<>();
  private long reports;
  private long bytes;
  private long rejected;

  void add(Item.Done done) {
    for (Item.Report report : done.reports()) {
      reports++;
      bytes += report.bytes();
    }
    for (AnnotatedReport report : done.annotated()) {
      for (Mention mention : report.mentions()) {
        mentions.merge(mention.type() + " " + value(mention), 1L, Long::sum);
      }
      for (Flag flag : report.flags()) {
        flags.merge(flag.certainty() + " " + flag.reason(), 1L, Long::sum);
      }
    }
  }

  private static String value(Mention mention) {
    Values values = mention.values();
    if (values.result() != null) {
      return values.result().name();
    }
    if (mention.type() == MentionType.HISTOLOGY && values.group() != null) {
      return values.group().name();
    }
    return mention.assertion().name();
  }

  void addRejected() {
    rejected++;
  }

  long rejected() {
    return rejected;
  }

  void print(PrintWriter out) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    row(out, "reports", reports);
    row(out, "rejected", rejected);
    row(out, "bytes", bytes);
    out.printf(Locale.ROOT, "%-34s %,12.1f%n", "seconds", seconds);
    out.printf(Locale.ROOT, "%-34s %,12.0f%n", "reports a second", reports / seconds);
    out.printf(Locale.ROOT, "%-34s %,12.1f%n", "MB a second", bytes / 1e6 / seconds);
    out.println();
    mentions.forEach((name, count) -> row(out, name, count));
    out.println();
    if (flags.isEmpty()) {
      row(out, "flags", 0);
    }
    flags.forEach((name, count) -> row(out, "flag " + name, count));
    out.flush();
  }

  private static void row(PrintWriter out, String name, long count) {
    out.printf(Locale.ROOT, "%-34s %,12d%n", name, count);
  }
}
