package org.cajal;

/** When a mentioned thing holds. */
public enum Temporality {
  CURRENT,
  HISTORICAL,
  /** Only supposed: "if ...", "to rule out ...", "would ...". */
  HYPOTHETICAL
}
