package org.cajal.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cajal.Annotator;
import org.cajal.MentionType;

/** The figures of a comparison of gold reports with what was found in them. Immutable. */
public final class Evaluation {
  private static final List<String> DETAILS =
      List.of(
          "percent",
          "extent",
          "intensity",
          "score",
          "kind",
          "role",
          "source",
          "temporality",
          "experiencer");

  /** Gold reports need label these only where they are the report's statements. */
  private static final Set<MentionType> STATEMENTS_ONLY =
      Set.of(MentionType.SITE, MentionType.HISTOLOGY, MentionType.MARKER);

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "kind", "TUMOR",
          "source", "LESION",
          "temporality", "CURRENT",
          "experiencer", "PATIENT");

  private final Map<MentionType, TypeFigures> types;
  private final FlagFigures flags;
  private final Ratio whollyRight;
  private final int missing;
  private final ImmutableTable<String, String, Integer> ckitResults;
  private final ImmutableList<Disagreement> disagreements;

  private Evaluation(Comparison comparison) {
    ImmutableMap.Builder<MentionType, TypeFigures> figures = ImmutableMap.builder();
    comparison.tallies.forEach((type, tally) -> figures.put(type, tally.figures()));
    types = figures.build();
    flags = new FlagFigures(comparison.right, comparison.sensitivity, comparison.predictive);
    whollyRight = comparison.whollyRight;
    missing = comparison.missing;
    ckitResults = ImmutableTable.copyOf(comparison.ckitResults);
    disagreements = ImmutableList.copyOf(comparison.disagreements);
  }

  /**
   * Annotates the gold reports and compares.
   *
   * @throws IllegalArgumentException when a report has no text
   */
  public static Evaluation of(List<GoldReport> gold, Annotator annotator) {
    Comparison comparison = new Comparison();
    for (GoldReport report : gold) {
      if (report.text() == null) {
        throw new IllegalArgumentException(
            "the gold labels of report "
                + report.id()
                + " have no report text; give the annotations.jsonl of its report as well");
      }
      comparison.add(report, FoundReport.of(report.id(), annotator.annotate(report.text())));
    }
    return new Evaluation(comparison);
  }

  /**
   * Compares with annotations made before.
   *
   * @param found by id, with or without {@code .txt}; the labels of a report that is missing here
   *     count as wrong
   */
  public static Evaluation of(List<GoldReport> gold, Map<String, FoundReport> found) {
    Comparison comparison = new Comparison();
    for (GoldReport report : gold) {
      FoundReport own = found.get(report.id());
      comparison.add(report, own == null ? found.get(report.id() + ".txt") : own);
    }
    return new Evaluation(comparison);
  }

  /** The figures of each type that gold labels or mentions have. */
  public Map<MentionType, TypeFigures> types() {
    return types;
  }

  public FlagFigures flags() {
    return flags;
  }

  /**
   * Reports in which every label with its values and the flags are right, and no mention is
   * spurious; unlabelled mentions of SITE, HISTOLOGY and MARKER are overlooked.
   */
  public Ratio whollyRight() {
    return whollyRight;
  }

  /** Gold reports that the annotations lack. */
  public int missing() {
    return missing;
  }

  /**
   * How often a gold result of CD117 (rows) was found as which (columns). Row {@code (none)} counts
   * mentions where none should be, column {@code (missed)} labels that were not found.
   */
  public Table<String, String, Integer> ckitResults() {
    return ckitResults;
  }

  /** All disagreements in the order of the gold reports. */
  public List<Disagreement> disagreements() {
    return disagreements;
  }

  /** The figures by name, such as {@code CD117.f1}; for floors and for comparing two runs. */
  public SortedMap<String, Double> figures() {
    SortedMap<String, Double> figures = new TreeMap<>();
    types.forEach(
        (type, own) -> {
          figures.put(type + ".recall", own.recall());
          figures.put(type + ".precision", own.precision());
          figures.put(type + ".f1", own.f1());
          figures.put(type + ".exactF1", own.exactF1());
          figures.put(type + ".value", own.value().share());
          own.details().forEach((name, ratio) -> figures.put(type + "." + name, ratio.share()));
        });
    if (flags.right().of() > 0) {
      figures.put("FLAG.right", flags.right().share());
      figures.put("FLAG.sensitivity", flags.sensitivity().share());
      figures.put("FLAG.predictive", flags.predictive().share());
    }
    figures.put("REPORT.whollyRight", whollyRight.share());
    return figures;
  }

  /** Counts of one type while reports are compared. */
  private static final class Tally {
    private int labels;
    private int found;
    private int exact;
    private int spurious;
    private int rightOfLabels;
    private Ratio value = new Ratio(0, 0);
    private final Map<String, Ratio> details = new LinkedHashMap<>();

    private void detail(String name, boolean right) {
      details.put(name, details.getOrDefault(name, new Ratio(0, 0)).plus(right));
    }

    private TypeFigures figures() {
      return new TypeFigures(labels, found, exact, spurious, rightOfLabels, value, details);
    }
  }

  /** Compares report by report. */
  private static final class Comparison {
    private final Map<MentionType, Tally> tallies = new EnumMap<>(MentionType.class);
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final TreeBasedTable<String, String, Integer> ckitResults = TreeBasedTable.create();
    private Ratio right = new Ratio(0, 0);
    private Ratio sensitivity = new Ratio(0, 0);
    private Ratio predictive = new Ratio(0, 0);
    private Ratio whollyRight = new Ratio(0, 0);
    private int missing;

    /** Whether the report at hand has an error. */
    private boolean wrong;

    /** Compares one report; {@code found} is null when it was not annotated. */
    void add(GoldReport gold, FoundReport found) {
      wrong = found == null;
      List<Label> mentions = found == null ? List.of() : found.mentions();
      if (found == null) {
        missing++;
      }
      for (Label label : gold.labels()) {
        if (label.type() != null) {
          candidate(gold, label, overlapping(label, mentions), found != null);
        }
      }
      if (gold.exhaustive()) {
        for (Label mention : mentions) {
          if (overlapping(mention, gold.labels()).stream().allMatch(Label::isTrap)) {
            spurious(gold, mention);
          }
        }
      }
      if (gold.flags() != null) {
        flags(gold, found);
      }
      whollyRight = whollyRight.plus(!wrong);
    }

    private Tally tally(MentionType type) {
      return tallies.computeIfAbsent(type, key -> new Tally());
    }

    private static List<Label> overlapping(Label label, List<Label> others) {
      return others.stream()
          .filter(other -> other.type() == label.type() && other.span().overlaps(label.span()))
          .toList();
    }

    private void candidate(GoldReport gold, Label label, List<Label> mentions, boolean annotated) {
      Tally tally = tally(label.type());
      String want = label.main();
      Set<String> got = new TreeSet<>();
      mentions.forEach(mention -> got.add(mention.main()));
      boolean right;
      if (label.isTrap()) {
        right = annotated && mentions.isEmpty();
        if (!mentions.isEmpty() && !gold.exhaustive()) {
          tally.spurious++;
          confuse(label, "(none)", got);
        }
      } else if (label.type() == MentionType.CD117 && want.equals(Label.GENE)) {
        // The gene is a type of its own: right when no mention claims a result of the protein.
        right = annotated && Set.of("NO_RESULT").containsAll(got);
      } else {
        boolean source =
            !label.values().containsKey("source")
                || mentions.stream().anyMatch(mention -> agrees(label, mention, "source"));
        right = got.size() == 1 && (got.contains(want) || label.also().containsAll(got)) && source;
        tally.labels++;
        tally.found += mentions.isEmpty() ? 0 : 1;
        tally.exact +=
            mentions.stream().anyMatch(mention -> mention.span().equals(label.span())) ? 1 : 0;
        tally.rightOfLabels += right ? 1 : 0;
        details(gold, tally, label, mentions);
        confuse(label, want, got);
      }
      tally.value = tally.value.plus(right);
      wrong |= !right;
      boolean alreadySaid = label.isTrap() && gold.exhaustive();
      boolean onlySource = got.equals(Set.of(want));
      if (!right && !alreadySaid && !onlySource) {
        disagree(gold, label, want, got);
      }
    }

    private void details(GoldReport gold, Tally tally, Label label, List<Label> mentions) {
      for (String name : DETAILS) {
        if (label.values().containsKey(name)) {
          boolean right = mentions.stream().anyMatch(mention -> agrees(label, mention, name));
          tally.detail(name, right);
          if (!right && !mentions.isEmpty()) {
            wrong = true;
            Set<String> got = new TreeSet<>();
            mentions.forEach(mention -> got.add(value(mention, name)));
            disagree(gold, label, name + " " + label.values().get(name), got);
          }
        }
      }
      if (label.type() == MentionType.SITE) {
        String organ = organ(label);
        tally.detail("organ", mentions.stream().anyMatch(m -> organ(m).equals(organ)));
      }
    }

    private static String value(Label mention, String name) {
      return mention.values().getOrDefault(name, DEFAULTS.getOrDefault(name, "-"));
    }

    private static boolean agrees(Label label, Label mention, String name) {
      return label.values().get(name).equals(value(mention, name));
    }

    private static String organ(Label site) {
      String code = site.main();
      return code.substring(0, Math.min(3, code.length()));
    }

    private void spurious(GoldReport gold, Label mention) {
      tally(mention.type()).spurious++;
      Set<String> got = Set.of(mention.main());
      confuse(mention, "(none)", got);
      wrong |= !STATEMENTS_ONLY.contains(mention.type());
      disagree(gold, mention, "-", got);
    }

    private void confuse(Label label, String want, Set<String> got) {
      if (label.type() == MentionType.CD117) {
        String column = got.isEmpty() ? "(missed)" : String.join("+", got);
        Integer count = ckitResults.get(want, column);
        ckitResults.put(want, column, count == null ? 1 : count + 1);
      }
    }

    private void disagree(GoldReport gold, Label label, String want, Set<String> got) {
      disagreements.add(
          new Disagreement(
              gold.id(),
              label.span(),
              label.type().name(),
              want,
              got.isEmpty() ? "-" : String.join("+", got)));
    }

    private void flags(GoldReport gold, FoundReport found) {
      List<String> wanted = gold.flags();
      Set<String> got = new TreeSet<>(found == null ? List.of() : found.flags());
      boolean raised = !got.isEmpty();
      if (!raised) {
        got.add(Label.NONE);
      }
      boolean fits;
      if (gold.exhaustive()) {
        fits =
            wanted.stream().allMatch(want -> got.stream().anyMatch(one -> fits(want, one)))
                && got.stream().allMatch(one -> wanted.stream().anyMatch(w -> fits(w, one)));
      } else {
        fits = wanted.stream().anyMatch(want -> got.stream().anyMatch(one -> fits(want, one)));
      }
      fits &= found != null;
      right = right.plus(fits);
      if (!wanted.contains(Label.NONE)) {
        sensitivity = sensitivity.plus(raised);
      }
      if (raised) {
        predictive = predictive.plus(wanted.stream().anyMatch(want -> !want.equals(Label.NONE)));
      }
      if (!fits) {
        wrong = true;
        disagreements.add(
            new Disagreement(
                gold.id(),
                null,
                "FLAG",
                String.join(" or ", wanted),
                got.stream().collect(Collectors.joining(" and "))));
      }
    }

    /** A gold flag that names no specimen fits any. */
    private static boolean fits(String want, String got) {
      return got.equals(want)
          || want.indexOf(' ') < 0 && got.startsWith(want) && got.startsWith(" ", want.length());
    }
  }
}
