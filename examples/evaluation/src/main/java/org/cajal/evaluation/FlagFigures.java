package org.cajal.evaluation;

/**
 * How well the flag is raised, by report.
 *
 * @param right reports whose flags are right in certainty, reason and, where given, specimen
 * @param sensitivity reports with a flag among those that need one
 * @param predictive reports where a flag is justified among those that have one: the positive
 *     predictive value
 */
public record FlagFigures(Ratio right, Ratio sensitivity, Ratio predictive) {}
