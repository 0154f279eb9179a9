package org.cajal.dictionaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cajal.Annotator;
import org.cajal.Dictionary;

/** The shipped English dictionary, compiled once and shared. Safe to call from any thread. */
public final class PathologyDictionary {
  /** The version of the data files. */
  public static final String VERSION = "0.1.0";

  private static final List<String> FILES =
      List.of(
          "layout.tsv",
          "cleaning.tsv",
          "small.tsv",
          "grammar.tsv",
          "immunostaining.tsv",
          "denial.tsv",
          "observation.tsv",
          "doubt.tsv",
          "time.tsv",
          "person.tsv",
          "condition.tsv",
          "staining.tsv",
          "requests.tsv",
          "sections.tsv",
          "sites.tsv",
          "procedures.tsv",
          "standing.tsv",
          "histology.tsv",
          "stains.tsv",
          "morphology.tsv",
          "context.tsv",
          "degrees.tsv");

  private PathologyDictionary() {}

  /** The dictionary. */
  public static Dictionary english() {
    return Holder.ENGLISH;
  }

  /** An annotator with the dictionary and the standard flag rule. */
  public static Annotator annotator() {
    return Holder.ANNOTATOR;
  }

  private static final class Holder {
    static final Dictionary ENGLISH = load();
    static final Annotator ANNOTATOR = Annotator.of(ENGLISH);
  }

  private static Dictionary load() {
    Dictionary.Builder builder = Dictionary.builder("cajal-english", VERSION);
    for (String file : FILES) {
      builder.add(file, read(file));
    }
    return builder.build();
  }

  private static String read(String file) {
    try (InputStream in = PathologyDictionary.class.getResourceAsStream("english/" + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "dictionary file " + file + " is missing from the jar; rebuild cajal-dictionaries");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
