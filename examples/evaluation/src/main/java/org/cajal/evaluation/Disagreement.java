package org.cajal.evaluation;

import org.cajal.Span;

/**
 * Where gold and annotation differ.
 *
 * @param id the report
 * @param span where, or null when it is about the report's flags
 * @param type a mention type, or {@code FLAG}
 * @param gold what the gold report says, {@code -} for nothing
 * @param found what was found, {@code -} for nothing
 */
public record Disagreement(String id, Span span, String type, String gold, String found) {}
