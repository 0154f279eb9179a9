package org.cajal.archive;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code cajal}. */
@Command(
    name = "cajal",
    description = "Reads pathology reports and flags GI sarcomas with no c-kit test recorded.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {Annotate.class, Evaluate.class, Negation.class})
public final class Cajal {
  private Cajal() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Runs one command line.
   *
   * @return 0 all done, 1 failure, 2 wrong usage, 3 some reports rejected or missing
   */
  static int run(String... args) {
    return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
  }

  /** Runs one command line with other streams for what it prints. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Cajal()).setOut(out).setErr(err);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("cajal: " + exception.getMessage());
          return 1;
        });
    if (args.length == 0) {
      line.usage(line.getErr());
      return 2;
    }
    return line.execute(args);
  }
}
