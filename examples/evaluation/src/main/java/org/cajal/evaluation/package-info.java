/**
 * Compares annotations with gold reports: how well Cajal reads, and what it reads wrongly.
 *
 * <pre>{@code
 * List<GoldReport> gold = GoldFiles.read(Path.of("examples/gold"));
 * Evaluation evaluation = Evaluation.of(gold, PathologyDictionary.annotator());
 * evaluation.figures().forEach((name, figure) -> System.out.println(name + " " + figure));
 * }</pre>
 *
 * <p>{@link org.cajal.evaluation.Robustness} repeats it on reports that a {@link
 * org.cajal.evaluation.Transformation} has damaged.
 */
package org.cajal.evaluation;
