package org.cajal.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cajal.Dictionary;
import org.cajal.DictionaryExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

  @Test
  void everyRuleHasAnExampleThatMatchesAndOneThatDoesNot() {
    Dictionary english = PathologyDictionary.english();
    Map<Boolean, Set<String>> rules =
        DictionaryExamples.of(english).stream()
            .collect(
                Collectors.partitioningBy(
                    DictionaryExamples.Example::matches,
                    Collectors.mapping(DictionaryExamples.Example::rule, Collectors.toSet())));
    assertEquals(rules.get(true), rules.get(false));
    assertEquals(english.size(), rules.get(true).size());
  }

  @Test
  void conceptsHaveIdentifiersOfOtherVocabularies() {
    Dictionary english = PathologyDictionary.english();
    assertEquals(Set.of("LOINC:40552-2"), english.identifiers("CD117"));
    assertEquals(Set.of("UBERON:0000945"), english.identifiers("stomach"));
    assertEquals(Set.of("NCIT:C3868"), english.identifiers("gist"));
    assertEquals(Set.of(), english.identifiers("nothing"));
  }
}
