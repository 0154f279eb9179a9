/** Compares detectors of sentences and section headings on labelled reports; see its README. */
package org.cajal.layout;
