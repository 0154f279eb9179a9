package org.cajal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether standard error is a terminal. Java tells of standard input and output together only,
   * and differently from release to release; where the system lists open files, that is asked.
   */
  static boolean isStandardError() {
    Path error = Path.of("/proc/self/fd/2");
    try {
      return Files.exists(error)
          ? error.toRealPath().startsWith("/dev/pts")
          : System.console() != null && System.getenv("TERM") != null;
    } catch (IOException e) {
      return false;
    }
  }
}
