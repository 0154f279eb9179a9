/**
 * How fast Cajal reads, beside a tokenizer, a matcher and a pass over the characters of the same
 * reports in the same run. {@link org.cajal.benchmarks.Benchmarks} is the program; {@link
 * org.cajal.benchmarks.Stages} holds what is timed.
 */
package org.cajal.benchmarks;
