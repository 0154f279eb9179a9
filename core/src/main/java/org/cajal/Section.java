package org.cajal;

/**
 * A part of the report under one heading.
 *
 * @param type canonical kind of the section
 * @param heading the heading itself, empty where text precedes the first heading
 * @param span the whole section, heading included
 */
public record Section(Type type, Span heading, Span span) {
  /** Canonical kinds of sections. */
  public enum Type {
    DIAGNOSIS,
    COMMENT,
    MICROSCOPIC,
    GROSS,
    CLINICAL,
    HISTORY,
    SPECIMEN,
    INTRAOPERATIVE,
    ANCILLARY,
    SYNOPTIC,
    ADDENDUM,
    AMENDMENT,
    BLOCKS,
    DISCLAIMER,
    OUTSIDE,
    SIGN_OUT,
    /** Headed by something that bears on no mention, such as patient data. */
    OTHER,
    /** Before the first heading. */
    BODY
  }
}
