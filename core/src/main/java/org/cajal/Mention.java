package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shortest phrase that names a concept, with what the report says of it.
 *
 * @param type what is named
 * @param span where, in the original text
 * @param concept the dictionary's name of the concept, such as {@code CD117} or {@code gastric
 *     antrum}
 * @param assertion whether it is stated to be there
 * @param temporality when it holds
 * @param experiencer whom it concerns
 * @param values what else is said of it
 * @param specimen label of the specimen it belongs to, or null when the report names none with it
 * @param rule the dictionary rule that found it, as {@code file:line}
 * @param unread whether the report says something of it that no rule understood, so that its value
 *     says less than the report
 * @param cues the words that decided the assertion or the result, in text order
 */
public record Mention(
    MentionType type,
    Span span,
    String concept,
    Assertion assertion,
    Temporality temporality,
    Experiencer experiencer,
    Values values,
    @Nullable String specimen,
    String rule,
    boolean unread,
    List<Span> cues) {
  public Mention {
    cues = ImmutableList.copyOf(cues);
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }
}
