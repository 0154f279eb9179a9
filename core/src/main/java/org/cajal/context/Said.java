package org.cajal.context;

/**
 * What modifiers say of a noun group, packed into an int: the denials on the way to it are counted
 * in the lowest bits, and each other thing has a bit.
 */
final class Said {
  static final int NOTHING = 0;

  /** One denial. */
  static final int DENIED = 1;

  private static final int COUNT = 7;

  static final int POSSIBLE = 1 << 4;

  /** "is excluded": denies, but denied itself leaves the finding possible. */
  static final int EXCLUDED = 1 << 5;

  /** "cannot be excluded" */
  static final int LEFT_OPEN = 1 << 6;

  /** "cannot be assessed", method, general knowledge */
  static final int NOT_STATED = 1 << 7;

  static final int HYPOTHETICAL = 1 << 8;
  static final int HISTORICAL = 1 << 9;
  static final int OTHER = 1 << 10;

  /** "no doubt", "not only": whatever is doubted elsewhere. */
  static final int CERTAIN = 1 << 11;

  /** What a denial outside does not speak of: "perforation of the GIST". */
  static final int APART = 1 << 12;

  /** Beside a denial that nobody could follow. */
  static final int UNREAD = 1 << 13;

  /** A predicate that says nothing of its subject's being there: "is large". */
  static final int BARE = 1 << 14;

  /** General knowledge of a diagnosis: "GISTs are often". */
  static final int GENERAL = 1 << 15;

  /** Named only to tell what something is like: "resembling", "-like". */
  static final int LIKE = 1 << 16;

  /** A clause that denies something, which for a gene's test is its mutation. */
  static final int BARREN = 1 << 17;

  /** Said to be "negative", which of cells and tumours is the result of a stain. */
  static final int STAINED = 1 << 18;

  /** A method or general knowledge, which states nothing of this case. */
  static final int METHOD = 1 << 19;

  /** Behind "if". */
  static final int IF = 1 << 20;

  /** "not increased" */
  static final int LESS = 1 << 21;

  private Said() {}

  /** What two modifiers say together; two denials are none, which counts as more than nothing. */
  static int both(int one, int other) {
    int count = (one & COUNT) + (other & COUNT);
    return (one | other) & ~COUNT | (count > 3 ? 2 + (count & 1) : count);
  }

  static boolean isDenied(int said) {
    return (said & 1) != 0;
  }

  /** Whether denials outweigh each other: "no section lacks". */
  static boolean isDeniedTwice(int said) {
    return (said & COUNT) != 0 && (said & 1) == 0;
  }

  static boolean has(int said, int what) {
    return (said & what) != 0;
  }

  static int withoutDenials(int said) {
    return said & ~COUNT;
  }
}
