/** What a report says of the stains that it names. */
@NullMarked
package org.cajal.stain;

import org.jspecify.annotations.NullMarked;
