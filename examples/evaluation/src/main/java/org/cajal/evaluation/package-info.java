/** Compares annotations with gold reports: how well Cajal reads, and what it reads wrongly. */
package org.cajal.evaluation;
