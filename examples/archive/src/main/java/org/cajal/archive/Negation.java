package org.cajal.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cajal.dictionaries.PathologyDictionary;
import org.cajal.evaluation.NegationKit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how well the shipped cues tell negated from affirmed concepts. */
@Command(
    name = "negation",
    description = "Measures the assertion cues on a file of the NegEx kit.",
    mixinStandardHelpOptions = true)
final class Negation implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "Tab-separated: report number, concept, sentence, Affirmed or Negated.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    NegationKit figures = NegationKit.measure(file, PathologyDictionary.annotator());
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-14s %9s %9s %9s%n", "reports", "precision", "recall", "F1");
    row(out, "odd numbers", figures.odd());
    row(out, "even numbers", figures.even());
    out.printf(
        Locale.ROOT, "%d sentences without their concept are left out%n", figures.notFound());
    out.flush();
    return 0;
  }

  private static void row(PrintWriter out, String name, NegationKit.Half half) {
    out.printf(
        Locale.ROOT, "%-14s %9.3f %9.3f %9.3f%n", name, half.precision(), half.recall(), half.f1());
  }
}
