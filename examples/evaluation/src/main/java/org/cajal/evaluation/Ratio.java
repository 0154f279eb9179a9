package org.cajal.evaluation;

/** How many of how many. */
public record Ratio(int right, int of) {
  /** The share, 1 of nothing. */
  public double share() {
    return of == 0 ? 1 : (double) right / of;
  }

  Ratio plus(boolean one) {
    return new Ratio(right + (one ? 1 : 0), of + 1);
  }
}
