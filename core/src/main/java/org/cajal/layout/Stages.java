package org.cajal.layout;

import java.util.List;
import org.cajal.SectionDetector;
import org.cajal.SentenceDetector;
import org.cajal.Span;
import org.cajal.SpecimenDetector;
import org.cajal.Tokenizer;
import org.jspecify.annotations.Nullable;

/** The stages that a user replaced; null stands for the standard one. */
public record Stages(
    @Nullable Tokenizer tokenizer,
    @Nullable SectionDetector sections,
    @Nullable SpecimenDetector specimens,
    @Nullable SentenceDetector sentences) {
  public static final Stages STANDARD = new Stages(null, null, null, null);

  /** Checks what a replaced stage gave: inside the text, in text order, without overlap. */
  public static void check(String stage, List<Span> spans, int length) {
    int free = 0;
    for (Span span : spans) {
      if (span.start() < free || span.end() > length) {
        throw new IllegalArgumentException(
            stage
                + " returned "
                + span
                + " after offset "
                + free
                + " in a text of "
                + length
                + "; spans must lie in the text, in order and without overlap");
      }
      free = span.end();
    }
  }
}
