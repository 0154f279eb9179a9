package org.cajal.archive;

import com.google.common.collect.Table;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cajal.evaluation.Evaluation;
import org.cajal.evaluation.FlagFigures;
import org.cajal.evaluation.Ratio;
import org.cajal.evaluation.Robustness;
import org.cajal.evaluation.Transformation;
import org.cajal.evaluation.TypeFigures;

/** Prints figures for people. */
final class EvaluationTable {
  private EvaluationTable() {}

  static void print(Evaluation evaluation, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-13s %7s  %-24s %-24s %-20s %s%n",
        "",
        "",
        "overlapping span",
        "exact span",
        "",
        "");
    out.printf(
        Locale.ROOT,
        "%-13s %7s  %-7s %-9s %-6s %-7s %-9s %-6s %-20s %s%n",
        "type",
        "labels",
        "recall",
        "precision",
        "F1",
        "recall",
        "precision",
        "F1",
        "value right",
        "of these, when given");
    evaluation
        .types()
        .forEach(
            (type, figures) ->
                out.printf(
                    Locale.ROOT,
                    "%-13s %7d  %-7.3f %-9.3f %-6.3f %-7.3f %-9.3f %-6.3f %-20s %s%n",
                    type,
                    figures.labels(),
                    figures.recall(),
                    figures.precision(),
                    figures.f1(),
                    figures.exactRecall(),
                    figures.exactPrecision(),
                    figures.exactF1(),
                    ratio(figures.value()),
                    details(figures)));
    out.println();
    confusion(evaluation.ckitResults(), out);
    FlagFigures flags = evaluation.flags();
    if (flags.right().of() > 0) {
      row(out, "flag right", flags.right());
      row(out, "flag sensitivity", flags.sensitivity());
      row(out, "flag positive predictive value", flags.predictive());
    }
    row(out, "reports wholly right", evaluation.whollyRight());
    if (evaluation.missing() > 0) {
      out.println(
          evaluation.missing()
              + " gold reports are not among the annotated; their labels count as wrong");
    }
  }

  private static void row(PrintWriter out, String name, Ratio ratio) {
    out.printf(Locale.ROOT, "%-31s %s%n", name, ratio(ratio));
  }

  private static String ratio(Ratio ratio) {
    return String.format(Locale.ROOT, "%.3f (%d/%d)", ratio.share(), ratio.right(), ratio.of());
  }

  private static String details(TypeFigures figures) {
    return figures.details().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().right() + "/" + e.getValue().of())
        .collect(Collectors.joining(", "));
  }

  private static void confusion(Table<String, String, Integer> results, PrintWriter out) {
    if (results.isEmpty()) {
      return;
    }
    TreeSet<String> columns = new TreeSet<>(results.columnKeySet());
    out.println("CD117 results: gold in rows, found in columns");
    out.printf(Locale.ROOT, "%-14s", "");
    columns.forEach(column -> out.printf(Locale.ROOT, " %s", column));
    out.println();
    for (String row : results.rowKeySet()) {
      out.printf(Locale.ROOT, "%-14s", row);
      for (String column : columns) {
        Integer count = results.get(row, column);
        out.printf(
            Locale.ROOT, " %" + column.length() + "s", count == null ? "." : count.toString());
      }
      out.println();
    }
    out.println();
  }

  static void print(Robustness robustness, PrintWriter out) {
    boolean head = true;
    for (Transformation transformation : Transformation.values()) {
      Map<String, Double> losses = robustness.losses(transformation);
      if (head) {
        out.println("loss of F1 x right values by type, of right flags, and their mean");
        out.printf(Locale.ROOT, "%-17s", "");
        losses.keySet().forEach(name -> out.printf(Locale.ROOT, " %12s", name));
        out.println();
        head = false;
      }
      out.printf(Locale.ROOT, "%-17s", transformation);
      losses.values().forEach(loss -> out.printf(Locale.ROOT, " %12.3f", loss));
      out.println();
    }
  }
}
