/**
 * What a report says of a finding, by the words around it: assertion, temporality, experiencer,
 * extent and share.
 */
@NullMarked
package org.cajal.context;

import org.jspecify.annotations.NullMarked;
