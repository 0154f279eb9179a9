/**
 * Cajal's tokenizer and sentence detector behind the interfaces of Apache OpenNLP, for pipelines
 * that are built on it.
 *
 * <pre>{@code
 * opennlp.tools.tokenize.Tokenizer tokenizer = new PathologyTokenizer();
 * opennlp.tools.sentdetect.SentenceDetector sentences = new PathologySentenceDetector(annotator);
 * }</pre>
 */
@NullMarked
package org.cajal.opennlp;

import org.jspecify.annotations.NullMarked;
