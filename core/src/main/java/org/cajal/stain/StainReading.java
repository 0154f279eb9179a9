package org.cajal.stain;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cajal.Span;
import org.cajal.Values;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one stain.
 *
 * @param firm whether a sign, an adjective, an answer or a denial said it, not a mere verb or noun
 * @param unread whether the sentence says something of it that no production understood
 */
public record StainReading(
    Values.Result result,
    Values.@Nullable Extent extent,
    Values.@Nullable Intensity intensity,
    Values.@Nullable Percent percent,
    @Nullable String score,
    Values.Source source,
    boolean firm,
    boolean unread,
    List<Span> cues) {
  public static final StainReading NOTHING =
      new StainReading(
          Values.Result.NO_RESULT,
          null,
          null,
          null,
          null,
          Values.Source.LESION,
          false,
          false,
          ImmutableList.of());
}
