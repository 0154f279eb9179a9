package org.cajal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.cajal.Dictionary;
import org.cajal.text.Tokens;
import org.junit.jupiter.api.Test;

class ClassesTest {
  private static Classes classes(String rules, String text) {
    Dictionary dictionary =
        Dictionary.builder("tiny", "1").add("site.tsv", "SITE\tlung").add("w.tsv", rules).build();
    Tokens tokens = Tokens.of(text, dictionary.lexicon().words());
    Classes classes = new Classes();
    classes.begin(tokens);
    classes.find(0, tokens.size, dictionary.lexicon());
    return classes;
  }

  @Test
  void verbHasItsFormsAndTheirClasses() {
    Classes classes =
        classes("VERB\tidentify | see/saw/seen\tclass=observed", "identifies seen saw");
    assertTrue(classes.is(0, WordClass.OBSERVED) && classes.is(0, WordClass.THIRD));
    assertTrue(classes.is(1, WordClass.PARTICIPLE));
    assertFalse(classes.is(1, WordClass.PAST_TENSE));
    assertTrue(classes.is(2, WordClass.PAST_TENSE));
  }

  @Test
  void phraseOfSeveralWordsHasItsClassesAtTheFirst() {
    Classes classes = classes("VERB\trule out\tclass=exclude", "was ruled out today");
    assertEquals(0, classes.at(0));
    assertTrue(classes.is(1, WordClass.EXCLUDE));
    assertEquals(3, classes.end(1));
    assertEquals(0, classes.at(2));
  }

  @Test
  void wordOfSeveralRulesHasTheClassesOfAll() {
    Classes classes =
        classes("WORD\tfinding\tclass=evidence\nVERB\tfind/found/found\tclass=show", "finding");
    assertTrue(classes.is(0, WordClass.EVIDENCE) && classes.is(0, WordClass.ING));
  }

  @Test
  void regularFormsFollowTheSpellingOfTheBase() {
    ImmutableList<String> verbs = ImmutableList.of("deny", "note", "submit", "stain", "rule out");
    assertEquals(
        ImmutableList.of("denies", "notes", "submits", "stains", "rules out"),
        VerbForms.of("f:1", verbs, WordClass.THIRD));
    assertEquals(
        ImmutableList.of("denied", "noted", "submitted", "stained", "ruled out"),
        VerbForms.of("f:1", verbs, WordClass.PARTICIPLE));
    assertEquals(
        ImmutableList.of("denying", "noting", "submitting", "staining", "ruling out"),
        VerbForms.of("f:1", verbs, WordClass.ING));
  }

  @Test
  void lastConsonantIsDoubledBehindAStressedVowel() {
    ImmutableList<String> verbs =
        ImmutableList.of("occur", "refer", "limit", "differ", "cut", "spot/spotted/spotted");
    assertEquals(
        ImmutableList.of("occurring", "referring", "limiting", "differing", "cutting", "spotting"),
        VerbForms.of("f:1", verbs, WordClass.ING));
    assertEquals(
        ImmutableList.of("lying"),
        VerbForms.of("f:1", ImmutableList.of("lie/lay/lain/lying"), WordClass.ING));
  }

  @Test
  void wordThatAnotherLineOfTheFileMakesIsRefused() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class,
            () -> classes("VERB\tfind/found/found\tclass=show\nWORD\tfound\tclass=show", ""));
    assertEquals("w.tsv:2: 'found' stands also at w.tsv:1; keep one", error.getMessage());
  }

  @Test
  void lineWithoutAClassTellsWhatIsMissing() {
    Exception error = assertThrows(IllegalArgumentException.class, () -> classes("WORD\tno", ""));
    assertEquals(
        "w.tsv:1: the key 'class' is missing; write such as class=observed", error.getMessage());
    error =
        assertThrows(IllegalArgumentException.class, () -> classes("VERB\ta/b\tclass=show", ""));
    assertEquals(
        "w.tsv:1: the verb 'a/b'; write its base form, or base/past/participle",
        error.getMessage());
  }
}
