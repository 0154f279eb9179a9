/**
 * The dictionary compiled: rules, their phrases as one trie, and the phrases found in one report.
 */
@NullMarked
package org.cajal.lexicon;

import org.jspecify.annotations.NullMarked;
