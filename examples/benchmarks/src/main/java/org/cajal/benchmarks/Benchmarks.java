package org.cajal.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times Cajal beside others in one run, prints one table and writes {@code speed.json}. */
@Command(
    name = "benchmarks",
    description = "Times Cajal beside tokenizers and a matcher on the same reports.",
    mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {
  private static final List<String> PEERS =
      List.of("ctakes", "fastcontext", "fastcontext-trivial-splitter");

  @Option(
      names = "--reports",
      paramLabel = "FILE",
      description = "JSON lines with \"text\" instead of the generated reports.")
  private Path reports;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      defaultValue = "examples",
      description = "Where reports/ and gold/ are (default: ${DEFAULT-VALUE}).")
  private Path examples;

  @Option(names = "--quick", description = "Short and rough, about half a minute.")
  private boolean quick;

  @Option(names = "--growth", description = "Cost by size of report, dictionary, hostile text.")
  private boolean growth;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "examples/benchmarks/target/speed.json",
      description = "Where the table goes as JSON (default: ${DEFAULT-VALUE}).")
  private Path json;

  @Spec private CommandSpec spec;

  /** What one operation reads. */
  private record Size(long bytes, long characters, int reports) {
    static Size of(List<String> texts) {
      String all = String.join("", texts);
      return new Size(all.getBytes(StandardCharsets.UTF_8).length, all.length(), texts.size());
    }
  }

  private record Row(String name, double mbPerS, double reportsPerS, double bytesPerChar) {}

  private record Fresh(double allMs, double libraryMs, double heapMb) {}

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Benchmarks());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("benchmarks: " + exception.getMessage());
          return 1;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException, RunnerException, InterruptedException {
    String source = (reports == null ? examples : reports).toString();
    List<String> texts = Stages.texts(source);
    PrintWriter out = spec.commandLine().getOut();
    if (growth) {
      Growth.print(texts, out);
      return 0;
    }
    Size size = Size.of(texts);
    Size part = Size.of(Stages.part(texts));
    List<Row> rows = new ArrayList<>();
    for (RunResult result :
        new Runner(options(source, 1).include("(Stages|Peers|Ctakes)").build()).run()) {
      boolean onPart = result.getParams().getBenchmark().endsWith(".ctakes");
      rows.add(row(result, 1, onPart ? part : size));
    }
    for (RunResult result : new Runner(options(source, 2).include("Stages.cajal$").build()).run()) {
      Row two = row(result, 2, size);
      rows.add(new Row("cajal, two threads", two.mbPerS, two.reportsPerS, two.bytesPerChar));
    }
    rows.sort((a, b) -> Double.compare(b.mbPerS, a.mbPerS));
    Fresh fresh = fresh();
    print(rows, fresh, out);
    write(rows, fresh);
    return 0;
  }

  private ChainedOptionsBuilder options(String source, int threads) {
    return new OptionsBuilder()
        .param("reports", source)
        .threads(threads)
        .forks(1)
        // The JVM compiles the whole engine only after some ten passes over all reports.
        .warmupIterations(quick ? 2 : 15)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(quick ? 2 : 5)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgsAppend("-Xms1g", "-Xmx1g")
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static Row row(RunResult result, int threads, Size size) {
    String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
    double seconds = result.getPrimaryResult().getScore() / 1e6 / threads;
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Row(
        method.replace('_', '-'),
        size.bytes / 1e6 / seconds,
        size.reports / seconds,
        allocated == null ? Double.NaN : allocated.getScore() / size.characters);
  }

  /** Runs {@link Start} in fresh JVMs and keeps the best times. */
  private static Fresh fresh() throws IOException, InterruptedException {
    double all = Double.MAX_VALUE;
    double library = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      String[] figures = start();
      all = Math.min(all, Double.parseDouble(figures[0]));
      library = Math.min(library, Double.parseDouble(figures[1]));
    }
    return new Fresh(all, library, Double.parseDouble(start("heap")[2]));
  }

  private static String[] start(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName()));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader in = process.inputReader()) {
      String line = in.readLine();
      if (process.waitFor() != 0 || line == null) {
        throw new IOException("a fresh JVM failed; see its message above");
      }
      return line.split(" ");
    }
  }

  private static double rate(List<Row> rows, String name) {
    return rows.stream().filter(row -> row.name.equals(name)).findFirst().orElseThrow().mbPerS;
  }

  private static void print(List<Row> rows, Fresh fresh, PrintWriter out) {
    double matcher = rate(rows, "aho-corasick");
    double tokenizer = rate(rows, "lucene-standard-tokenizer");
    OptionalDouble peer =
        rows.stream().filter(row -> PEERS.contains(row.name)).mapToDouble(Row::mbPerS).max();
    out.printf(
        "%-28s %9s %10s %11s %15s %10s%s%n",
        "",
        "MB/s",
        "reports/s",
        "bytes/char",
        "to aho-corasick",
        "to lucene",
        peer.isPresent() ? "  to fastest peer" : "");
    for (Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-28s %9.1f %,10.0f %11.1f %15.2f %10.2f%s%n",
          row.name,
          row.mbPerS,
          row.reportsPerS,
          row.bytesPerChar,
          row.mbPerS / matcher,
          row.mbPerS / tokenizer,
          peer.isPresent()
              ? String.format(Locale.ROOT, "%17.2f", row.mbPerS / peer.getAsDouble())
              : "");
    }
    out.printf(
        Locale.ROOT,
        "%ntwo threads to one: %.2f%nfresh JVM to first report: %.0f ms, of which the library %.0f"
            + " ms%nheap kept by the engine: %.1f MB%n",
        rate(rows, "cajal, two threads") / rate(rows, "cajal"),
        fresh.allMs,
        fresh.libraryMs,
        fresh.heapMb);
    out.flush();
  }

  private void write(List<Row> rows, Fresh fresh) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put(
        "machine",
        "%s %s, %d cores, Java %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
    root.put("startMs", fresh.allMs);
    root.put("libraryStartMs", fresh.libraryMs);
    root.put("heapMb", fresh.heapMb);
    ArrayNode list = root.putArray("rows");
    for (Row row : rows) {
      list.addObject()
          .put("name", row.name)
          .put("mbPerS", row.mbPerS)
          .put("reportsPerS", row.reportsPerS)
          .put("bytesPerChar", row.bytesPerChar);
    }
    if (json.getParent() != null) {
      Files.createDirectories(json.getParent());
    }
    mapper.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), root);
  }
}
