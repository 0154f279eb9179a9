package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.cajal.DictionaryExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code wordings.txt} is read as it is marked. */
class WordingsTest {
  @TestFactory
  Stream<DynamicTest> wordings() throws IOException {
    try (InputStream in = WordingsTest.class.getResourceAsStream("wordings.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }
  }

  private static void check(String line) {
    assertEquals(
        Optional.empty(),
        DictionaryExamples.failure(PathologyDictionary.annotator(), line.replace("\\n", "\n")));
  }
}
