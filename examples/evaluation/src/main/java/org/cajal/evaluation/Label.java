package org.cajal.evaluation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cajal.Assertion;
import org.cajal.Experiencer;
import org.cajal.Mention;
import org.cajal.MentionType;
import org.cajal.Span;
import org.cajal.Temporality;
import org.cajal.Values;

/**
 * A stretch of a report with its type and values: what a gold report asks for, or what was found.
 *
 * @param span where, in UTF-16 code units of the report
 * @param type what is named; null for a trap of every type
 * @param values by name, as in the output of {@code cajal annotate}: assertion, result, level,
 *     percent ({@code 30-40%}) and so on
 * @param also main values that a gold label accepts besides its own
 */
public record Label(Span span, MentionType type, Map<String, String> values, Set<String> also) {
  /** The main value of a trap: no mention may be there. */
  static final String NONE = "NONE";

  /** The main value of a CD117 label that is the gene, as some gold files call it. */
  static final String GENE = "GENE";

  private static final String TRAP = "trap";

  public Label {
    values = ImmutableMap.copyOf(values);
    also = ImmutableSet.copyOf(also);
  }

  Label(Span span, MentionType type, Map<String, String> values) {
    this(span, type, values, Set.of());
  }

  /** A place where no mention of the type, or of any type when it is null, may be. */
  static Label trap(Span span, MentionType type) {
    return new Label(span, type, Map.of(TRAP, NONE));
  }

  boolean isTrap() {
    return values.containsKey(TRAP);
  }

  Label at(Span other) {
    return new Label(other, type, values, also);
  }

  /**
   * The value by which a label of its type is judged: the result of a stain, the code of a site,
   * the level of cellularity, group and assertion of a histology, else the assertion.
   */
  public String main() {
    if (isTrap()) {
      return NONE;
    }
    String assertion = values.getOrDefault("assertion", "PRESENT");
    String suffix = assertion.equals("PRESENT") ? "" : "/" + assertion;
    return switch (type) {
      case CD117, MARKER -> values.getOrDefault("result", "NO_RESULT");
      case SITE -> {
        String code = values.getOrDefault("code", "?");
        yield code.substring(0, Math.min(5, code.length()));
      }
      case CELLULARITY ->
          values.getOrDefault("level", values.containsKey("percent") ? "PERCENT_ONLY" : "NO_LEVEL")
              + suffix;
      case HISTOLOGY -> values.getOrDefault("group", "NO_GROUP") + suffix;
      case SPINDLE_CELL, NECROSIS, KIT_GENE -> assertion;
    };
  }

  /** What the engine found, as a label. */
  static Label of(Mention mention) {
    Map<String, String> own = new LinkedHashMap<>();
    Values values = mention.values();
    put(own, "assertion", mention.assertion());
    put(own, "temporality", mention.temporality());
    put(own, "experiencer", mention.experiencer());
    put(own, "result", values.result());
    put(own, "extent", values.extent());
    put(own, "intensity", values.intensity());
    put(own, "score", values.score());
    put(own, "source", values.source());
    put(own, "level", values.level());
    put(own, "kind", values.kind());
    put(own, "code", values.code());
    put(own, "role", values.role());
    put(own, "group", values.group());
    Values.Percent percent = values.percent();
    if (percent != null) {
      own.put("percent", percent.min() + "-" + percent.max() + "%");
    }
    return new Label(mention.span(), mention.type(), own);
  }

  private static void put(Map<String, String> values, String name, Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }

  /**
   * Reads the words of a label: the type, then its values in any order; or {@code NONE}.
   *
   * @throws IllegalArgumentException when a word is not allowed or one is missing; the message says
   *     which are allowed
   */
  static Label parse(Span span, List<String> words) {
    if (words.equals(List.of(NONE))) {
      return trap(span, null);
    }
    MentionType type = type(words.get(0));
    List<String> rest = words.subList(1, words.size());
    if (rest.equals(List.of(NONE))) {
      return trap(span, type);
    }
    Map<String, Slot> slots = slots(type);
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : rest) {
      String name = null;
      for (Map.Entry<String, Slot> slot : slots.entrySet()) {
        if (name == null && !values.containsKey(slot.getKey()) && slot.getValue().allows(word)) {
          name = slot.getKey();
        }
      }
      if (name == null) {
        throw new IllegalArgumentException(
            "value '"
                + word
                + "' of a "
                + type
                + " label is unknown or given twice; allowed are "
                + allowed(slots));
      }
      values.put(name, word);
    }
    for (Map.Entry<String, Slot> slot : slots.entrySet()) {
      if (slot.getValue().required() && !values.containsKey(slot.getKey())) {
        throw new IllegalArgumentException(
            "a " + type + " label needs its " + slot.getKey() + ": " + slot.getValue().words());
      }
    }
    return new Label(span, type, values);
  }

  static MentionType type(String name) {
    try {
      return MentionType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "type '" + name + "' is unknown; allowed are " + Arrays.toString(MentionType.values()),
          e);
    }
  }

  /** The values that one place of a label may have; percent and code go by their form. */
  private record Slot(Set<String> words, boolean required) {
    boolean allows(String word) {
      if (words.contains("30-40%")) {
        return isPercent(word);
      }
      if (words.contains("C16.9")) {
        return word.length() == 5
            && word.charAt(0) == 'C'
            && word.charAt(3) == '.'
            && (word.substring(1, 3) + word.charAt(4)).chars().allMatch(Character::isDigit);
      }
      return words.contains(word);
    }

    private static boolean isPercent(String word) {
      int dash = word.indexOf('-');
      return dash > 0
          && dash < word.length() - 2
          && word.endsWith("%")
          && word.replace("-", "").chars().filter(Character::isDigit).count() == word.length() - 2;
    }
  }

  private static Map<String, Slot> slots(MentionType type) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    switch (type) {
      case CD117, MARKER -> {
        slots.put("result", slot(true, (Object[]) Values.Result.values()));
        slots.put("source", slot(false, (Object[]) Values.Source.values()));
        slots.put("extent", slot(false, (Object[]) Values.Extent.values()));
        slots.put("intensity", slot(false, (Object[]) Values.Intensity.values()));
        slots.put("score", slot(false, "0", "1+", "2+", "3+"));
        slots.put("percent", slot(false, "30-40%"));
      }
      case SITE -> {
        slots.put("code", slot(true, "C16.9"));
        slots.put("assertion", slot(false, (Object[]) Assertion.values()));
        slots.put("role", slot(false, (Object[]) Values.Role.values()));
      }
      case CELLULARITY -> {
        slots.put("level", slot(false, (Object[]) Values.Level.values()));
        slots.put("assertion", slot(false, (Object[]) Assertion.values()));
        slots.put("percent", slot(false, "30-40%"));
      }
      case NECROSIS -> {
        slots.put("assertion", slot(true, (Object[]) Assertion.values()));
        slots.put("extent", slot(false, Values.Extent.FOCAL, Values.Extent.EXTENSIVE));
        slots.put("kind", slot(false, (Object[]) Values.Kind.values()));
        slots.put("percent", slot(false, "30-40%"));
      }
      case HISTOLOGY -> {
        slots.put("assertion", slot(true, (Object[]) Assertion.values()));
        slots.put("group", slot(true, (Object[]) Values.Group.values()));
      }
      case SPINDLE_CELL, KIT_GENE ->
          slots.put("assertion", slot(true, (Object[]) Assertion.values()));
    }
    slots.put("temporality", slot(false, (Object[]) Temporality.values()));
    slots.put("experiencer", slot(false, (Object[]) Experiencer.values()));
    return slots;
  }

  private static Slot slot(boolean required, Object... words) {
    Set<String> names =
        Arrays.stream(words)
            .map(Object::toString)
            .collect(Collectors.toCollection(() -> new TreeSet<>()));
    return new Slot(names, required);
  }

  private static String allowed(Map<String, Slot> slots) {
    return slots.entrySet().stream()
        .map(slot -> slot.getKey() + " " + slot.getValue().words())
        .collect(Collectors.joining(", "));
  }
}
