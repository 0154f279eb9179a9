package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cajal.Annotator;
import org.cajal.Flag;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The flags of the small reports in {@code flag-stories.txt} and {@code flag-decisions.txt}. */
class FlagStoriesTest {
  private static final Annotator ANNOTATOR = PathologyDictionary.annotator();

  @TestFactory
  Stream<DynamicTest> storiesAreFlaggedRight() throws IOException {
    return tests("flag-stories.txt");
  }

  @TestFactory
  Stream<DynamicTest> decisionsAreFlaggedRight() throws IOException {
    return tests("flag-decisions.txt");
  }

  private static Stream<DynamicTest> tests(String file) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String[] stories = read(file).split("\n## ");
    for (int i = 1; i < stories.length; i++) {
      int end = stories[i].indexOf('\n');
      String expected = stories[i].substring(0, end).strip();
      String text = stories[i].substring(end + 1).strip();
      String name = i + " " + text.substring(0, Math.min(60, text.length())).replace('\n', ' ');
      tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(expected, flags(text))));
    }
    return tests.stream();
  }

  private static String read(String file) throws IOException {
    try (InputStream in = FlagStoriesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String flags(String text) {
    List<String> flags =
        ANNOTATOR.annotateCase(List.of(text.split("\n=#=\n"))).stream()
            .flatMap(report -> report.flags().stream())
            .map(FlagStoriesTest::describe)
            .toList();
    return flags.isEmpty() ? "NONE" : String.join(", ", flags);
  }

  private static String describe(Flag flag) {
    String specimen = flag.specimen() == null ? "" : " " + flag.specimen();
    return flag.certainty() + ":" + flag.reason() + specimen;
  }
}
