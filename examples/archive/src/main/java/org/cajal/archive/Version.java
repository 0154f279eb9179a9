package org.cajal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
  private static final String VERSION = read();

  /** The version of the engine, such as {@code 0.1.0}. */
  static String get() {
    return VERSION;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"cajal " + VERSION};
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("cajal.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the program is incomplete; build it anew", e);
    }
    return properties.getProperty("version");
  }
}
