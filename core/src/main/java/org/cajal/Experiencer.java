package org.cajal;

/** Whom a mentioned thing concerns. */
public enum Experiencer {
  PATIENT,
  /** A relative, a donor. */
  OTHER
}
