package org.cajal.quickstart;

import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.cajal.dictionaries.PathologyDictionary;

/** Adds a hospital's own word for a site. */
public final class AddOwnTerm {
  private AddOwnTerm() {}

  public static void main(String[] args) {
    Dictionary own =
        Dictionary.builder("our-hospital", "1")
            .add(PathologyDictionary.english())
            .add("own.tsv", "SITE\tgastric pouch\tcode=C16.9; concept=gastric pouch\n")
            .build();
    Annotator.of(own)
        .annotate("Biopsy of the gastric pouch.")
        .mentions()
        .forEach(mention -> System.out.println(mention.concept() + " " + mention.values().code()));
  }
}
