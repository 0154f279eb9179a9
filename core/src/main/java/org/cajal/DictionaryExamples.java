package org.cajal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.lexicon.Rule;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/**
 * The examples of a dictionary as tests, without any test framework. A hospital that adds a
 * dictionary checks it the same way as Cajal checks its own:
 *
 * <pre>{@code
 * for (DictionaryExamples.Example example : DictionaryExamples.of(dictionary)) {
 *   example.failure(annotator).ifPresent(System.err::println);
 * }
 * }</pre>
 *
 * <p>An example is a {@link MarkedText}: {@code No [necrosis|ABSENT] in the [stomach|C16.9].} A
 * label asks for a mention of exactly that span that carries each of the values, separated by
 * commas; a {@link Tumor.Standing} may be one. {@code NONE} asks that no mention overlaps the span;
 * a {@link Section.Type} asks for a heading there.
 */
public final class DictionaryExamples {
  private DictionaryExamples() {}

  /**
   * One example line.
   *
   * @param rule the rule it belongs to, as {@code file:line}
   * @param name where it stands and what it asks for
   * @param marked the example with its brackets
   * @param matches whether the rule must match
   */
  public record Example(String rule, String name, String marked, boolean matches) {
    /**
     * Why the example fails, or empty when it holds. The message holds the example, which is
     * dictionary text, not patient data.
     */
    public Optional<String> failure(Annotator annotator) {
      MarkedText text = MarkedText.parse(marked);
      AnnotatedReport report = annotator.annotate(text.plain());
      if (!matches) {
        for (Mention mention : report.mentions()) {
          if (mention.rule().equals(rule)) {
            return Optional.of(
                name + ": the rule must not match, but it does at " + mention.span());
          }
        }
        if (text.labels().isEmpty()) {
          return phrase(annotator.dictionary().lexicon(), text.plain());
        }
      }
      for (MarkedText.Label label : text.labels()) {
        Optional<String> missing = missing(text, label, report);
        if (missing.isPresent()) {
          return Optional.of(name + ": " + missing.get());
        }
      }
      return Optional.empty();
    }

    /** A phrase of the rule, for a rule that makes no mention; empty when there is none. */
    private Optional<String> phrase(Lexicon lexicon, String plain) {
      Tokens tokens = Tokens.of(plain, lexicon.words());
      Matches matches = Matches.of(tokens, lexicon);
      for (Rule.Layer layer : Rule.Layer.values()) {
        for (Lexicon.Match match : matches.of(layer)) {
          if (match.rule().id().equals(rule) && !Rule.MENTIONS.contains(layer)) {
            Span span = tokens.span(new Run(match.from(), match.to()));
            return Optional.of(name + ": the rule must not match, but it does at " + span);
          }
        }
      }
      return Optional.empty();
    }
  }

  /** All examples of a dictionary in file order. */
  public static List<Example> of(Dictionary dictionary) {
    ImmutableList.Builder<Example> examples = ImmutableList.builder();
    for (Rule rule : Iterables.concat(dictionary.files())) {
      for (String text : rule.matching()) {
        examples.add(new Example(rule.id(), rule.id() + " + " + text, text, true));
      }
      for (String text : rule.notMatching()) {
        examples.add(new Example(rule.id(), rule.id() + " - " + text, text, false));
      }
    }
    return examples.build();
  }

  /**
   * Checks one marked text, such as {@code "No [necrosis|ABSENT]."}, against an annotator; empty
   * when it holds.
   */
  public static Optional<String> failure(Annotator annotator, String marked) {
    return new Example("", marked, marked, true).failure(annotator);
  }

  private static Optional<String> missing(
      MarkedText text, MarkedText.Label label, AnnotatedReport report) {
    List<String> values = label.values();
    Span span = label.span();
    String quoted = "'" + span.of(text.plain()) + "'";
    Set<String> found = new HashSet<>();
    for (Mention mention : report.mentions()) {
      if (values.contains("NONE") && mention.span().overlaps(span)) {
        return Optional.of(quoted + " must be no mention, but is " + mention.type());
      }
      if (mention.span().equals(span)) {
        Set<String> own = valuesOf(mention);
        for (Tumor tumor : report.tumors()) {
          if (tumor.mentions().contains(mention)) {
            own.add(tumor.standing().name());
          }
        }
        if (own.containsAll(values)) {
          return Optional.empty();
        }
        found.addAll(own);
      }
    }
    for (Flag flag : report.flags()) {
      for (Flag.Evidence evidence : flag.evidence()) {
        boolean site = values.size() == 1 && evidence.why().equals("site: " + values.get(0));
        if (site && evidence.span().equals(span)) {
          return Optional.empty();
        }
      }
    }
    for (Section section : report.sections()) {
      if (section.heading().equals(span) && values.contains(section.type().name())) {
        return Optional.empty();
      }
    }
    return values.contains("NONE")
        ? Optional.empty()
        : Optional.of(quoted + " should be " + values + ", found " + found);
  }

  private static Set<String> valuesOf(Mention mention) {
    Set<String> own = new HashSet<>();
    Values values = mention.values();
    Object[] all = {
      mention.type(),
      mention.assertion(),
      mention.temporality(),
      mention.experiencer(),
      values.result(),
      values.extent(),
      values.intensity(),
      values.score(),
      values.source(),
      values.level(),
      values.kind(),
      values.code(),
      values.role(),
      values.group()
    };
    for (Object value : all) {
      if (value != null) {
        own.add(value.toString());
      }
    }
    Values.Percent percent = values.percent();
    if (percent != null) {
      own.add(percent.min() + "-" + percent.max() + "%");
    }
    return own;
  }
}
