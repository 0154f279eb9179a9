/**
 * Reads free-text pathology reports: what is mentioned, what is said of it, and whether a
 * gastrointestinal sarcoma went without a c-kit (CD117) test.
 *
 * <p>One front door: build an {@link org.cajal.Annotator} from a {@link org.cajal.Dictionary} once,
 * share it between threads, and call {@link org.cajal.Annotator#annotate(String)}. Out comes one
 * immutable {@link org.cajal.AnnotatedReport}.
 *
 * <pre>{@code
 * Annotator annotator = Annotator.of(dictionary);
 * AnnotatedReport report = annotator.annotate("Stomach, biopsy: GIST. CD117 is pending.");
 * report.flags().forEach(flag -> System.out.println(flag.message()));
 * }</pre>
 *
 * <p>The data flow is {@code text -> cleaned view -> tokens -> phrases and word classes -> layout
 * -> clauses and scopes -> mentions -> tumours -> findings -> flags}; each step has a package of
 * its own, whose documentation tells its theory. Every position is a half-open count of UTF-16 code
 * units in the original text. All clinical words live in the dictionary; see {@link
 * org.cajal.Dictionary} for its file formats.
 *
 * <p>For those who change the engine: an archive holds millions of reports, so a text is read with
 * few looks at the memory and few branches that a processor cannot foresee. {@code Words} keeps
 * what was found out of a word under its hash; {@code Lexicon} walks once for all kinds of phrases,
 * from those tokens only that may begin one; {@code Matches} has an index of where they begin;
 * {@code Classes} are looked up for sentences that name something; {@code Workspace} keeps the
 * arrays of one report for the next. The work grows with the length of the text alone: a sentence
 * is cut at 400 tokens, and what is looked for around a phrase ends after a few. {@code
 * examples/benchmarks} measures both.
 */
@NullMarked
package org.cajal;

import org.jspecify.annotations.NullMarked;
