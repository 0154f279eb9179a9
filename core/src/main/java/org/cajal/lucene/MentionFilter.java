package org.cajal.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.cajal.AnnotatedReport;
import org.cajal.Mention;
import org.cajal.Values;
import org.jspecify.annotations.Nullable;

/**
 * Adds the mentions of a report to its token stream, so that an archive's index finds {@code
 * CD117=NEGATIVE} or {@code SITE=C16.9} as terms. A mention stands at the position of its first
 * token, behind it, with the token type {@value #TYPE}; its offsets are the mention's. As other
 * token streams, for one thread and one use.
 */
public final class MentionFilter extends TokenFilter {
  /** The token type of a mention. */
  public static final String TYPE = "mention";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final AnnotatedReport report;
  private final Deque<Mention> waiting = new ArrayDeque<>();
  private Iterator<Mention> mentions;
  private @Nullable Mention next;
  private AttributeSource.@Nullable State token;

  /**
   * A filter.
   *
   * @param input tokens of {@code report.text()}, from any Lucene tokenizer
   * @param report what was read from the same text
   */
  public MentionFilter(TokenStream input, AnnotatedReport report) {
    super(input);
    this.report = report;
    mentions = report.mentions().iterator();
    next = mentions.hasNext() ? mentions.next() : null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      restoreState(token);
      emit(waiting.remove());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    while (next != null && next.start() < offsets.endOffset()) {
      waiting.add(next);
      next = mentions.hasNext() ? mentions.next() : null;
    }
    if (!waiting.isEmpty()) {
      token = captureState();
    }
    return true;
  }

  private void emit(Mention mention) {
    term.setEmpty().append(mention.type().name()).append('=').append(value(mention));
    // Lucene wants offsets that do not go back; a mention may begin inside a longer token.
    int start = Math.max(mention.start(), offsets.startOffset());
    offsets.setOffset(start, Math.max(start, mention.end()));
    position.setPositionIncrement(0);
    type.setType(TYPE);
  }

  /**
   * What one searches for: the result of a stain, the code of a site or tumour, else the assertion.
   */
  private static String value(Mention mention) {
    Values values = mention.values();
    if (values.result() != null) {
      return values.result().name();
    }
    if (values.code() != null) {
      return values.code();
    }
    return mention.assertion().name();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
    mentions = report.mentions().iterator();
    next = mentions.hasNext() ? mentions.next() : null;
  }
}
