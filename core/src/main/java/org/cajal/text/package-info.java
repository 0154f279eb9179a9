/**
 * The text as it is read: tokens with their places in the report, the words that the dictionary
 * knows, and the letters that a scan confuses.
 */
@NullMarked
package org.cajal.text;

import org.jspecify.annotations.NullMarked;
