package org.cajal.evaluation;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cajal.Annotator;

/**
 * What is lost when reports are damaged.
 *
 * @param plain the figures on the reports as they are
 * @param damaged the figures on the damaged reports
 */
public record Robustness(Evaluation plain, Map<Transformation, Evaluation> damaged) {
  /** The key of the mean in {@link #losses}. */
  public static final String MEAN = "mean";

  public Robustness {
    damaged = ImmutableMap.copyOf(damaged);
  }

  /**
   * Annotates the reports as they are and after every transformation.
   *
   * @throws IllegalArgumentException when a report has no text
   */
  public static Robustness measure(List<GoldReport> gold, Annotator annotator) {
    Map<Transformation, Evaluation> damaged = new LinkedHashMap<>();
    for (Transformation transformation : Transformation.values()) {
      damaged.put(
          transformation,
          Evaluation.of(gold.stream().map(transformation::apply).toList(), annotator));
    }
    return new Robustness(Evaluation.of(gold, annotator), damaged);
  }

  /**
   * The loss by type, the loss of right flags as {@code FLAG}, and the mean of all these. The
   * figure of a type is {@link TypeFigures#score()}; a negative loss is a gain.
   */
  public SortedMap<String, Double> losses(Transformation transformation) {
    Map<String, Double> before = scores(plain);
    Map<String, Double> after = scores(damaged.get(transformation));
    SortedMap<String, Double> losses = new TreeMap<>();
    before.forEach((name, score) -> losses.put(name, score - after.getOrDefault(name, 0.0)));
    losses.put(MEAN, losses.values().stream().mapToDouble(loss -> loss).average().orElse(0));
    return losses;
  }

  private static Map<String, Double> scores(Evaluation evaluation) {
    Map<String, Double> scores = new LinkedHashMap<>();
    evaluation
        .types()
        .forEach(
            (type, figures) -> {
              if (figures.labels() > 0) {
                scores.put(type.name(), figures.score());
              }
            });
    if (evaluation.flags().right().of() > 0) {
      scores.put("FLAG", evaluation.flags().right().share());
    }
    return scores;
  }
}
