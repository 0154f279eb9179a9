package org.cajal.text;

/** A run of tokens. */
public record Run(int from, int to) {}
