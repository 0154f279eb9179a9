/**
 * Mentions in a Lucene index: an archive is searched for what its reports state.
 *
 * <pre>{@code
 * AnnotatedReport report = annotator.annotate(text);
 * Tokenizer tokenizer = new StandardTokenizer();
 * tokenizer.setReader(new StringReader(text));
 * document.add(new TextField("report", new MentionFilter(tokenizer, report)));
 * // later: new TermQuery(new Term("report", "CD117=NEGATIVE"))
 * }</pre>
 */
@NullMarked
package org.cajal.lucene;

import org.jspecify.annotations.NullMarked;
