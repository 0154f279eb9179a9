package org.cajal.evaluation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * How well mentions of one type are read.
 *
 * <p>A label is found when a mention of its type overlaps it, and found exactly when a mention has
 * just its span. Its value is right when all mentions that overlap it have its main value (see
 * {@link Label#main()}), and the source of a stain where the label gives one.
 *
 * @param labels what there is to find
 * @param found labels with an overlapping mention
 * @param exact labels with a mention of the same span
 * @param spurious mentions that are wrong. In an exhaustive report that is each mention which
 *     overlaps no label of its type. For SITE, HISTOLOGY and MARKER this is a strict measure, as
 *     gold reports need to label only those that are the report's statements. Where labels are
 *     candidates only, it is each trap of the type with a mention on it.
 * @param rightOfLabels labels whose value is right
 * @param value right candidates: labels with the right value, and traps of the type without mention
 * @param details for each further value that labels give, such as percent, and for the organ of a
 *     site: how many mentions have it right
 */
public record TypeFigures(
    int labels,
    int found,
    int exact,
    int spurious,
    int rightOfLabels,
    Ratio value,
    Map<String, Ratio> details) {
  public TypeFigures {
    details = ImmutableSortedMap.copyOf(details);
  }

  public double recall() {
    return new Ratio(found, labels).share();
  }

  public double precision() {
    return new Ratio(found, found + spurious).share();
  }

  public double f1() {
    return f1(recall(), precision());
  }

  public double exactRecall() {
    return new Ratio(exact, labels).share();
  }

  public double exactPrecision() {
    return new Ratio(exact, found + spurious).share();
  }

  public double exactF1() {
    return f1(exactRecall(), exactPrecision());
  }

  /** One figure: F1 of finding, times the share of right values among the labels found. */
  public double score() {
    return f1() * new Ratio(rightOfLabels, found).share();
  }

  private static double f1(double recall, double precision) {
    return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
  }
}
