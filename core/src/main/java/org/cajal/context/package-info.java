/**
 * What a report says of a finding, by the words around it: assertion, temporality, experiencer,
 * extent and share.
 *
 * <p>A unit of the layout is read in five steps, each a class that looks at no text but at what the
 * step before it found, in arrays:
 *
 * <ol>
 *   <li>{@code Phrases}: words with their classes (the dictionary's {@code WORD} and {@code VERB}
 *       rules), names of findings, numbers, signs. Brackets are left out, they are read by
 *       themselves.
 *   <li>{@code Chunks}: noun groups ("no definite necrosis"), verb groups ("is not seen"),
 *       prepositions, what denies like one ("without"), what joins and parts.
 *   <li>{@code Clauses}: where a clause begins, with a subject of its own or the one before.
 *   <li>{@code Scopes}: every noun group takes from the word that it hangs on what that passes on.
 *       "of" passes a denial behind nouns of evidence, and behind nouns of extent unless what
 *       follows is known; behind other nouns and other prepositions it does not ("no perforation of
 *       the GIST"). A list takes it on until an item has an article, a number, a degree, a place or
 *       a "no" of its own. A predicate ({@code Predicates}) speaks of the subjects of its clause,
 *       the last one that says something; a verb that shows speaks of its object.
 *   <li>{@code Replies}: what an answer says of its label, and what a label or a lead says of what
 *       is beneath.
 * </ol>
 *
 * <p>What reaches a mention is combined by one table ({@code Fold}), of which the first row that
 * holds decides:
 *
 * <table>
 *   <caption>Precedence</caption>
 *   <tr><th>said</th><th>as in</th><th>of a diagnosis</th><th>of a finding</th></tr>
 *   <tr><td>left open</td><td>cannot be excluded</td><td>POSSIBLE</td><td>POSSIBLE</td></tr>
 *   <tr><td>not stated, method</td><td>cannot be assessed</td><td>NOT_STATED</td><td>NOT_STATED</td></tr>
 *   <tr><td>like</td><td>resembling</td><td>NOT_STATED</td><td>-</td></tr>
 *   <tr><td>behind "if"</td><td>if present</td><td>-</td><td>NOT_STATED</td></tr>
 *   <tr><td>denied, an odd number of times</td><td>no, not seen</td><td>ABSENT</td><td>ABSENT</td></tr>
 *   <tr><td>general</td><td>are often</td><td>NOT_STATED</td><td>-</td></tr>
 *   <tr><td>hypothetical and doubted</td><td>to rule out</td><td>POSSIBLE</td><td>POSSIBLE</td></tr>
 *   <tr><td>hypothetical</td><td>would</td><td>POSSIBLE</td><td>NOT_STATED</td></tr>
 *   <tr><td>denied, an even number of times</td><td>not absent</td><td>PRESENT</td><td>PRESENT</td></tr>
 *   <tr><td>certain</td><td>no doubt</td><td>PRESENT</td><td>PRESENT</td></tr>
 *   <tr><td>doubted</td><td>possible</td><td>POSSIBLE</td><td>POSSIBLE</td></tr>
 *   <tr><td>nothing</td><td></td><td>PRESENT</td><td>PRESENT</td></tr>
 * </table>
 */
@NullMarked
package org.cajal.context;

import org.jspecify.annotations.NullMarked;
