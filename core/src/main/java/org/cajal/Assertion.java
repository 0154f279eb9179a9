package org.cajal;

/** Whether the report states that a mentioned thing is there. */
public enum Assertion {
  PRESENT,
  ABSENT,
  POSSIBLE,
  /** A name with no statement behind it: an empty heading, an unticked option, a method text. */
  NOT_STATED
}
