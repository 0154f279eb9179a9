package org.cajal;

import java.util.concurrent.ArrayBlockingQueue;
import org.cajal.lexicon.Classes;
import org.cajal.lexicon.Matches;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The memory that one report after another is read in: its arrays would be a third of all that is
 * allocated if each report had new ones. No text of a report is left in it. Not thread-safe; each
 * report at work has its own.
 */
final class Workspace {
  /** Room for 260,000 characters of text. What a longer report needed is not kept. */
  private static final int MOST_TOKENS = 1 << 16;

  final Tokens tokens = new Tokens();
  final Matches matches = new Matches();
  final Classes classes = new Classes();

  /** The classes that findings are read with. */
  final Classes grammar = Classes.ofGrammar();

  /** The workspaces that are not at work, as many as there may be threads at work. Thread-safe. */
  static final class Pool {
    private final ArrayBlockingQueue<Workspace> free =
        new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    Workspace take() {
      @Nullable Workspace workspace = free.poll();
      return workspace == null ? new Workspace() : workspace;
    }

    /** Takes one back that nobody uses any longer. */
    void giveBack(Workspace workspace) {
      boolean kept = workspace.tokens.start.length <= MOST_TOKENS;
      workspace.tokens.clear();
      if (kept) {
        free.offer(workspace);
      }
    }
  }
}
