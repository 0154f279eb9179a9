package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cajal.text.CleanedText;

/** Gives what was read of a cleaned text its places in the original report. Immutable. */
final class Originals {
  private final CleanedText view;

  Originals(CleanedText view) {
    this.view = view;
  }

  List<Specimen> specimens(List<Specimen> read) {
    return view.isOriginal()
        ? read
        : read.stream()
            .map(one -> new Specimen(one.label(), view.original(one.span()), one.code()))
            .toList();
  }

  List<Mention> mentions(List<Mention> read) {
    if (view.isOriginal()) {
      return read;
    }
    List<Mention> mentions = new ArrayList<>(read.size());
    for (Mention mention : read) {
      mentions.add(
          new Mention(
              mention.type(),
              view.original(mention.span()),
              mention.concept(),
              mention.assertion(),
              mention.temporality(),
              mention.experiencer(),
              mention.values(),
              mention.specimen(),
              mention.rule(),
              mention.unread(),
              spans(mention.cues())));
    }
    return mentions;
  }

  /** Sections cover a report without a gap, whatever was taken out between two of them. */
  List<Section> sections(List<Section> read) {
    if (view.isOriginal()) {
      return read;
    }
    ImmutableList.Builder<Section> sections = ImmutableList.builder();
    for (int i = 0; i < read.size(); i++) {
      Section section = read.get(i);
      int start = i == 0 ? 0 : view.original(section.span()).start();
      int end =
          i + 1 < read.size()
              ? view.original(read.get(i + 1).span()).start()
              : view.original().length();
      Span heading = view.original(section.heading());
      boolean headless = section.heading().length() == 0;
      sections.add(
          new Section(
              section.type(), headless ? new Span(start, start) : heading, new Span(start, end)));
    }
    return sections.build();
  }

  List<Span> spans(List<Span> read) {
    return view.isOriginal()
        ? read
        : read.stream().map(view::original).collect(ImmutableList.toImmutableList());
  }
}
