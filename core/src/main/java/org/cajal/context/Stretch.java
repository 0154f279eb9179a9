package org.cajal.context;

import org.cajal.lexicon.Classes;
import org.cajal.text.Run;
import org.cajal.text.Tokens;

/** One stretch of a report as it is read: its phrases, chunks, clauses and scopes. */
final class Stretch {
  final Phrases phrases;
  final Chunks chunks;
  final Clauses clauses;
  final Predicates predicates;
  final Scopes scopes;
  Run run = new Run(0, 0);

  Stretch(Tokens tokens, Classes classes) {
    phrases = new Phrases(tokens, classes);
    chunks = new Chunks(phrases, tokens);
    clauses = new Clauses(chunks);
    predicates = new Predicates(chunks);
    scopes = new Scopes(phrases, chunks, clauses, predicates);
  }

  void read(Run run, int[] ends, int[] mates) {
    this.run = run;
    phrases.read(run, ends, mates);
    chunks.read();
    clauses.find();
    scopes.find();
  }
}
