package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.cajal.DictionaryExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every shipped rule, named after its file and line. */
class DictionaryExamplesTest {
  @TestFactory
  Stream<DynamicTest> examples() {
    return DictionaryExamples.of(PathologyDictionary.english()).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(),
                    () ->
                        assertEquals(
                            Optional.empty(), example.failure(PathologyDictionary.annotator()))));
  }
}
