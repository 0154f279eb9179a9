/**
 * The shape of a report: lines, sections, specimens, sentences and forms. Each construct of layout
 * is recognised in one class here, and asked for everywhere else.
 */
@NullMarked
package org.cajal.layout;

import org.jspecify.annotations.NullMarked;
