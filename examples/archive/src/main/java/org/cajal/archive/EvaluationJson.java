package org.cajal.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Table;
import org.cajal.evaluation.Evaluation;
import org.cajal.evaluation.FlagFigures;
import org.cajal.evaluation.Ratio;
import org.cajal.evaluation.Robustness;
import org.cajal.evaluation.TypeFigures;

/** Figures as JSON for programs; shares are rounded to four decimals. */
final class EvaluationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationJson() {}

  static String of(Evaluation evaluation) {
    ObjectNode root = JSON.createObjectNode();
    ratio(root.putObject("reportsWhollyRight"), evaluation.whollyRight());
    root.put("missing", evaluation.missing());
    ObjectNode types = root.putObject("types");
    evaluation.types().forEach((type, figures) -> type(types.putObject(type.name()), figures));
    FlagFigures flags = evaluation.flags();
    if (flags.right().of() > 0) {
      ObjectNode node = root.putObject("flag");
      ratio(node.putObject("right"), flags.right());
      ratio(node.putObject("sensitivity"), flags.sensitivity());
      ratio(node.putObject("positivePredictiveValue"), flags.predictive());
    }
    ObjectNode confusion = root.putObject("ckitResults");
    Table<String, String, Integer> results = evaluation.ckitResults();
    for (String row : results.rowKeySet()) {
      ObjectNode node = confusion.putObject(row);
      results.row(row).forEach(node::put);
    }
    return root.toPrettyString();
  }

  private static void type(ObjectNode node, TypeFigures figures) {
    node.put("labels", figures.labels());
    node.put("spurious", figures.spurious());
    three(node.putObject("overlapping"), figures.recall(), figures.precision(), figures.f1());
    three(
        node.putObject("exact"),
        figures.exactRecall(),
        figures.exactPrecision(),
        figures.exactF1());
    ratio(node.putObject("value"), figures.value());
    figures.details().forEach((name, ratio) -> ratio(node.putObject(name), ratio));
  }

  private static void three(ObjectNode node, double recall, double precision, double f1) {
    node.put("recall", rounded(recall));
    node.put("precision", rounded(precision));
    node.put("f1", rounded(f1));
  }

  private static void ratio(ObjectNode node, Ratio ratio) {
    node.put("share", rounded(ratio.share()));
    node.put("right", ratio.right());
    node.put("of", ratio.of());
  }

  private static double rounded(double share) {
    return Math.round(share * 1e4) / 1e4;
  }

  /** What each transformation loses. */
  static String of(Robustness robustness) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode losses = root.putObject("losses");
    for (var transformation : robustness.damaged().keySet()) {
      ObjectNode node = losses.putObject(transformation.name());
      robustness.losses(transformation).forEach((name, loss) -> node.put(name, rounded(loss)));
    }
    return root.toPrettyString();
  }
}
