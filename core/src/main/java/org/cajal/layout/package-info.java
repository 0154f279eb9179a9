/**
 * The shape of a report. {@link org.cajal.layout.Units} is its layout tree: stretches that are read
 * by themselves, each with its label, the head of its column, its lead and its tick. Each construct
 * is recognised in one class, and asked for everywhere else:
 *
 * <ul>
 *   <li>lines, gaps and columns: {@code Page}, {@code LineBreaks} (what wraps, what ends)
 *   <li>marks: {@code Asides} (brackets), {@code Bullets}, {@code Ticks} (boxes), {@code Labels}
 *   <li>running text: {@code TextReader}, {@code SentenceEnds}, {@code LabelReader}, {@code
 *       Quotations}
 *   <li>lists and what heads them: {@code Leads}
 *   <li>forms: {@code FormReader} (boxes), {@code OptionLines}, {@code OptionNumbers}, {@code
 *       NumberedLines}, {@code LostTicks}, {@code Circles}
 *   <li>tables: {@code Row}, {@code Table}, {@code NameLines} (cells that lost their columns)
 * </ul>
 *
 * <p>What a word does in the layout, {@code LAYOUT} rules and word classes of the dictionary say;
 * {@code Answers} asks them.
 */
@NullMarked
package org.cajal.layout;

import org.jspecify.annotations.NullMarked;
