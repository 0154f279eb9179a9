/** What a report says of its tumours, and the flag for those without a test. */
@NullMarked
package org.cajal.flag;

import org.jspecify.annotations.NullMarked;
