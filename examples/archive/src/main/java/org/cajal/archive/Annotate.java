package org.cajal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.cajal.Annotator;
import org.cajal.dictionaries.PathologyDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Annotates reports on all cores and writes the results in input order; memory does not grow with
 * the archive.
 */
@Command(
    name = "annotate",
    description = "Annotates reports and writes annotations.jsonl, flags.csv and rejected.jsonl.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all reports annotated",
      "1:failure",
      "2:wrong usage",
      "3:some reports rejected"
    })
final class Annotate implements Callable<Integer> {
  private static final int AHEAD = 256;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "A text file, a folder (*.txt, recursive), a .jsonl file with id, text and optional case"
              + " (reports of one case adjacent, oldest first), or - for JSON lines on standard"
              + " input.")
  private List<String> inputs;

  @Option(names = "--output", required = true, paramLabel = "DIR", description = "Output folder.")
  private Path output;

  @Option(
      names = "--max-length",
      defaultValue = "10000000",
      description = "Longest report in characters (default: ${DEFAULT-VALUE}).")
  private long maxLength;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports read side by side (default: the machine's cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  private final Deque<Future<Item>> queue = new ArrayDeque<>();
  private final Summary summary = new Summary();
  private long bytesDone;

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads " + threads + ": give 1 or more");
    }
    Annotator annotator = PathologyDictionary.annotator();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (Outputs outputs = new Outputs(output);
        ProgressBar bar = progressBar()) {
      Inputs reader =
          new Inputs(
              maxLength,
              System.in,
              item -> {
                queue.add(start(item, annotator, workers));
                if (queue.size() >= AHEAD) {
                  finishOldest(outputs, bar);
                }
              });
      for (String input : inputs) {
        reader.read(input);
      }
      while (!queue.isEmpty()) {
        finishOldest(outputs, bar);
      }
      outputs.finish();
    } catch (FileSystemException e) {
      throw new IOException(
          "cannot write to "
              + output
              + ": "
              + reason(e)
              + "; check the folder, its rights and space",
          e);
    } finally {
      workers.shutdownNow();
    }
    summary.print(spec.commandLine().getOut());
    if (summary.rejected() > 0) {
      spec.commandLine()
          .getErr()
          .println("cajal: the reasons of rejection are in " + output.resolve("rejected.jsonl"));
    }
    return summary.rejected() == 0 ? 0 : 3;
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private static Future<Item> start(Item item, Annotator annotator, ExecutorService workers) {
    if (item instanceof Item.Case one) {
      return workers.submit(() -> annotate(one, annotator));
    }
    return CompletableFuture.completedFuture(item);
  }

  /** A failure of the engine costs the reports of one case, not the run. */
  private static Item annotate(Item.Case one, Annotator annotator) throws IOException {
    try {
      return Outputs.render(
          one.reports(),
          annotator.annotateCase(one.reports().stream().map(Item.Report::text).toList()));
    } catch (RuntimeException e) {
      return new Item.Failed(one.reports(), e.getClass().getSimpleName());
    }
  }

  private void finishOldest(Outputs outputs, ProgressBar bar) {
    try {
      Item result = queue.remove().get();
      if (result instanceof Item.Done done) {
        outputs.write(done);
        summary.add(done);
        for (Item.Report report : done.reports()) {
          bytesDone += report.bytes();
        }
      } else if (result instanceof Item.Rejected rejected) {
        outputs.write(rejected);
        summary.addRejected();
      } else if (result instanceof Item.Failed failed) {
        for (Item.Rejected rejected : failed.rejected()) {
          outputs.write(rejected);
          summary.addRejected();
        }
      }
      if (bar != null) {
        bar.stepTo(bytesDone);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write to " + output + ": " + e.getMessage() + "; free some space and run again",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; run again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the run ended by " + e.getCause().getClass().getSimpleName() + "; give Java more memory",
          e);
    }
  }

  /** A bar with rate and time left when standard error is a terminal; null otherwise. */
  private ProgressBar progressBar() {
    if (!Terminal.isStandardError()) {
      return null;
    }
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("annotate")
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .setUnit(" MB", 1_000_000)
            .showSpeed();
    long total = Inputs.size(inputs);
    if (total >= 0) {
      builder.setInitialMax(total);
    }
    return builder.build();
  }
}
