package org.cajal.text;

import com.google.common.collect.ImmutableSet;

/**
 * Segments of HL7 version 2 with a line each: of {@code OBX} and {@code NTE} the field with the
 * text is kept, other segments hold none. See chapters 2 and 7 of the standard.
 */
final class Segments implements Cleaning.Construct {
  private static final int NAME = 3;
  private static final int CODE_OF_RESULT = 3;
  private static final int TEXT_OF_RESULT = 5;
  private static final int TEXT_OF_NOTE = 3;

  private static final ImmutableSet<String> WITHOUT_TEXT =
      ImmutableSet.of(
          "MSH", "EVN", "PID", "PD1", "PV1", "PV2", "ORC", "OBR", "SPM", "SAC", "NK1", "FHS", "FTS",
          "BHS", "BTS", "TXA", "DG1", "AL1", "IN1", "GT1");

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    if (at == draft.fieldEnd) {
      int end = lineEnd(text, at);
      draft.put("", at, end);
      return end;
    }
    int line = at - NAME;
    if (line < 0 || line > 0 && !isLineBreak(text.charAt(line - 1))) {
      return at;
    }
    String name = text.substring(line, at);
    int fields = name.equals("OBX") ? TEXT_OF_RESULT : name.equals("NTE") ? TEXT_OF_NOTE : 0;
    if (fields == 0 && !WITHOUT_TEXT.contains(name)) {
      return at;
    }
    int end = lineEnd(text, at);
    int field = fields == 0 ? end : behindBars(text, at, end, fields);
    if (field < 0) {
      return at;
    }
    if (fields == TEXT_OF_RESULT) {
      head(text, line, field, draft);
    }
    draft.put("", line, field);
    int bar = text.indexOf('|', field);
    draft.fieldEnd = bar >= 0 && bar < end ? bar : -1;
    return field;
  }

  /** Puts the name of what was observed above the first of its lines, as the heading that it is. */
  private static void head(String text, int line, int field, CleanedText.Draft draft) {
    int code = behindBars(text, line + NAME, field, CODE_OF_RESULT);
    int name = code < 0 ? -1 : text.indexOf('^', code);
    int end = code < 0 ? -1 : text.indexOf('|', code);
    if (name < 0 || name > end) {
      return;
    }
    int second = text.indexOf('^', name + 1);
    int to = second < 0 || second > end ? end : second;
    String observed = text.substring(name + 1, to);
    if (!observed.isBlank() && !observed.equals(draft.observed)) {
      draft.put("", line, name + 1);
      draft.put(observed + ":\n", name + 1, to);
      draft.observed = observed;
    }
  }

  /** Where the field behind so many bars begins; -1 where the line has fewer. */
  private static int behindBars(String text, int from, int to, int bars) {
    int at = from;
    for (int bar = 1; at >= 0 && at < to; bar++) {
      if (bar == bars) {
        return at + 1;
      }
      at = text.indexOf('|', at + 1);
    }
    return -1;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
