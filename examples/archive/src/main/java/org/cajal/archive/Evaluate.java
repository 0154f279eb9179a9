package org.cajal.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cajal.dictionaries.PathologyDictionary;
import org.cajal.evaluation.Disagreement;
import org.cajal.evaluation.Evaluation;
import org.cajal.evaluation.FoundReport;
import org.cajal.evaluation.GoldFiles;
import org.cajal.evaluation.GoldReport;
import org.cajal.evaluation.Robustness;
import org.cajal.evaluation.Transformation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares annotations with gold reports and prints the figures. */
@Command(
    name = "evaluate",
    description = "Compares annotations with gold reports: figures by type, c-kit results, flags.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all gold reports compared",
      "1:failure, such as a malformed gold file",
      "2:wrong usage",
      "3:some gold reports are missing in ANNOTATED"
    })
final class Evaluate implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description =
          "A gold report or a folder of them (*.txt, recursive): with labels in brackets as in"
              + " examples/gold, or with .ann files of brat beside them; or a .jsonl file with one"
              + " label in each line.")
  private Path gold;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ANNOTATED",
      description =
          "The annotations.jsonl of `cajal annotate`; without it the gold text is annotated now.")
  private Path annotated;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures as JSON; - for standard output, in place of the table.")
  private String json;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "List up to N disagreements.")
  private int errors;

  @Option(
      names = "--show-text",
      description = "List disagreements with the words of the report; they may be patient data.")
  private boolean showText;

  @Option(
      names = "--transform",
      paramLabel = "NAME",
      description = "Damage the gold reports first: ${COMPLETION-CANDIDATES}.")
  private Transformation transformation;

  @Option(
      names = "--robustness",
      description = "Print what each transformation loses instead of the figures.")
  private boolean robustness;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (annotated != null && (transformation != null || robustness)) {
      throw new ParameterException(
          spec.commandLine(),
          "--transform and --robustness annotate the damaged gold text; leave ANNOTATED out");
    }
    if (robustness && transformation != null) {
      throw new ParameterException(
          spec.commandLine(), "--robustness applies every transformation; leave --transform out");
    }
    List<GoldReport> reports = GoldFiles.read(gold);
    if (annotated == null && reports.stream().anyMatch(report -> report.text() == null)) {
      throw new ParameterException(
          spec.commandLine(),
          gold
              + " holds labels without report text; give ANNOTATED, the annotations.jsonl of its"
              + " reports");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (robustness) {
      Robustness measured = Robustness.measure(reports, PathologyDictionary.annotator());
      write(EvaluationJson.of(measured), out, () -> EvaluationTable.print(measured, out));
      return 0;
    }
    if (transformation != null) {
      reports = reports.stream().map(transformation::apply).toList();
    }
    Evaluation evaluation = evaluation(reports);
    write(EvaluationJson.of(evaluation), out, () -> EvaluationTable.print(evaluation, out));
    if (errors > 0) {
      list(evaluation, reports, out);
    }
    return evaluation.missing() == 0 ? 0 : 3;
  }

  private Evaluation evaluation(List<GoldReport> reports) throws IOException {
    if (annotated == null) {
      return Evaluation.of(reports, PathologyDictionary.annotator());
    }
    try {
      return Evaluation.of(reports, FoundReport.read(annotated));
    } catch (NoSuchFileException e) {
      throw new IOException(annotated + ": no such file; run `cajal annotate` first", e);
    }
  }

  private void write(String figures, PrintWriter out, Runnable table) throws IOException {
    if ("-".equals(json)) {
      out.println(figures);
    } else {
      table.run();
      if (json != null) {
        Files.writeString(Path.of(json), figures + "\n", StandardCharsets.UTF_8);
      }
    }
    out.flush();
  }

  private void list(Evaluation evaluation, List<GoldReport> reports, PrintWriter out) {
    Map<String, String> texts = new HashMap<>();
    reports.forEach(report -> texts.put(report.id(), report.text()));
    List<Disagreement> all = evaluation.disagreements();
    PrintWriter to = "-".equals(json) ? spec.commandLine().getErr() : out;
    to.println();
    to.println("id\tstart-end\ttype\tgold\tfound" + (showText ? "\ttext" : ""));
    for (Disagreement one : all.subList(0, Math.min(errors, all.size()))) {
      List<String> cells = new ArrayList<>();
      cells.add(one.id());
      cells.add(one.span() == null ? "-" : one.span().start() + "-" + one.span().end());
      cells.add(one.type());
      cells.add(one.gold());
      cells.add(one.found());
      if (showText) {
        cells.add(around(one, texts.get(one.id())));
      }
      to.println(String.join("\t", cells));
    }
    to.println(Math.min(errors, all.size()) + " of " + all.size() + " disagreements");
    to.flush();
  }

  /** The disputed words in brackets with what stands around them, on one line. */
  private static String around(Disagreement one, String text) {
    if (one.span() == null || text == null) {
      return "";
    }
    int start = one.span().start();
    int end = one.span().end();
    String words =
        text.substring(Math.max(0, start - 50), start)
            + "["
            + text.substring(start, end)
            + "]"
            + text.substring(end, Math.min(text.length(), end + 50));
    return words.replaceAll("\\s", " ");
  }
}
