package org.cajal.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cajal.context.Statements;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Matches;
import org.cajal.text.Run;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a report as they are read, one after the other: those that a scan broke are put
 * together, and each is told what heads the list that it is an item of.
 */
public final class Passages {
  /** Words that no sentence ends with. */
  private static final ImmutableList<String> OPEN_ENDS =
      ImmutableList.of("of", "with", "without", "for", "and", "or", "the", "in", "by");

  /** Tokens of a sentence that may go on in the next line. */
  private static final int LONGEST_WRAPPED = 120;

  /** Tokens before a line's end in which a phrase may begin that goes on behind it. */
  private static final int PHRASE = 5;

  private final Tokens tokens;
  private final Matches matches;
  private final Lines lines;
  private final Statements statements;
  private final List<Run> sentences;
  private int at;
  private Run run = new Run(0, 0);
  private @Nullable Run next;
  private Lexicon.@Nullable Match lead;

  public Passages(
      Tokens tokens, Matches matches, Lines lines, Statements statements, List<Run> sentences) {
    this.tokens = tokens;
    this.matches = matches;
    this.lines = lines;
    this.statements = statements;
    this.sentences = sentences;
    next = sentences.isEmpty() ? null : sentences.get(0);
  }

  /** The passage that was advanced to. */
  public Run run() {
    return run;
  }

  /** The sentence behind it; null at the end. */
  public @Nullable Run next() {
    return next;
  }

  /** The cue that heads the list which the passage is an item of; null where it is none. */
  public Lexicon.@Nullable Match lead() {
    return lead;
  }

  /** Goes on to the next passage; false when there is none. */
  public boolean advance() {
    if (next == null) {
      return false;
    }
    Lexicon.Match head = at == 0 ? null : statements.head(run);
    run = take();
    if (next != null && isRestOfList(run, next)) {
      run = new Run(run.from(), take().to());
    }
    while (next != null && isWrapped(run, next)) {
      run = new Run(run.from(), take().to());
    }
    if (head != null || lead != null) {
      lead = !isItem(run) ? null : head == null ? lead : head;
    }
    return true;
  }

  private Run take() {
    Run taken = sentences.get(at++);
    next = at < sentences.size() ? sentences.get(at) : null;
    return taken;
  }

  /** An item of a list: behind a bullet or number, or one name alone on its line. */
  private boolean isItem(Run sentence) {
    int from = sentence.from();
    if (tokens.breaks[from] == 0) {
      return false;
    }
    if (lines.isBullet(from)) {
      return true;
    }
    for (Lexicon.Match term : matches.mentions(from, from + 1)) {
      if (term.to() >= sentence.to() - 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * "NO EVIDENCE OF/NECROSIS": a short line that ends in the middle of a phrase was wrapped, and
   * goes on though the next begins with a capital.
   */
  private boolean isWrapped(Run sentence, Run next) {
    if (tokens.breaks[next.from()] != 1
        || !tokens.isWord(sentence.to() - 1)
        || next.to() - sentence.from() > LONGEST_WRAPPED) {
      return false;
    }
    int last = sentence.to() - 1;
    boolean open =
        tokens.equals(last, "no")
            && tokens.isUpper(last)
            && (last == sentence.from() || tokens.is(last - 1, ','));
    for (int i = 0; i < OPEN_ENDS.size(); i++) {
      open |= tokens.equals(last, OPEN_ENDS.get(i));
    }
    if (open) {
      return !lines.isBullet(next.from());
    }
    for (Lexicon.Match term : matches.mentions(sentence.to() - PHRASE, sentence.to())) {
      if (term.to() > sentence.to()) {
        return true;
      }
    }
    return false;
  }

  /** "negative for CK7. RCC, and vimentin." is one sentence, which a scan broke in its list. */
  private boolean isRestOfList(Run sentence, Run next) {
    if (tokens.breaks[next.from()] > 0 || !endsWithStain(sentence)) {
      return false;
    }
    int end = next.from();
    for (Lexicon.Match term : matches.mentions(next.from(), next.to())) {
      if (!term.rule().isStain() || !isJoin(end, term.from())) {
        return false;
      }
      end = term.to();
    }
    return end > next.from() && isJoin(end, next.to());
  }

  private boolean endsWithStain(Run sentence) {
    for (Lexicon.Match term : matches.mentions(sentence.to() - 6, sentence.to())) {
      if (term.rule().isStain() && term.to() == sentence.to() - 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether only what joins a list stands between two tokens. */
  private boolean isJoin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i) && !tokens.equals(i, "and") && !tokens.equals(i, "or")) {
        return false;
      }
    }
    return true;
  }
}
