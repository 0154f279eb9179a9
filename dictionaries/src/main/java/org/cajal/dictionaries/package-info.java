/**
 * The English pathology dictionary that Cajal ships, as data files beside this package.
 *
 * <pre>{@code
 * Annotator annotator = PathologyDictionary.annotator();
 * }</pre>
 */
@NullMarked
package org.cajal.dictionaries;

import org.jspecify.annotations.NullMarked;
