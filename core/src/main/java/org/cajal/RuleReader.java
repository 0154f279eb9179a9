package org.cajal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a dictionary file; its format is described at {@link Dictionary}. */
final class RuleReader {
  private static final ImmutableSet<String> KINDS = kinds();

  private RuleReader() {}

  private static ImmutableSet<String> kinds() {
    ImmutableSet.Builder<String> kinds = ImmutableSet.builder();
    for (MentionType type : MentionType.values()) {
      kinds.add(type.name());
    }
    for (Section.Type type : Section.Type.values()) {
      kinds.add(type.name());
    }
    return kinds.add("NONE", "CUE", "RESULT").build();
  }

  static List<Rule> read(String file, String content) {
    List<Rule> rules = new ArrayList<>();
    String[] lines = content.split("\r?\n", -1);
    int at = 0;
    while (at < lines.length) {
      String line = lines[at];
      if (line.isBlank() || line.startsWith("#")) {
        at++;
        continue;
      }
      String where = file + ":" + (at + 1) + ": ";
      if (line.startsWith("+ ") || line.startsWith("- ")) {
        throw new IllegalArgumentException(
            where + "an example stands before any rule; put it below the rule it belongs to");
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || cells.length > 3) {
        throw new IllegalArgumentException(
            where
                + cells.length
                + " columns; expected KIND<TAB>phrase | phrase<TAB>key=value; key=value");
      }
      String kind = cells[0].strip();
      if (!KINDS.contains(kind)) {
        throw new IllegalArgumentException(
            where + "unknown kind '" + kind + "'; allowed are " + KINDS);
      }
      List<String> matching = new ArrayList<>();
      List<String> notMatching = new ArrayList<>();
      int rule = at++;
      while (at < lines.length && (lines[at].startsWith("+ ") || lines[at].startsWith("- "))) {
        (lines[at].charAt(0) == '+' ? matching : notMatching).add(lines[at].substring(2));
        at++;
      }
      rules.add(
          new Rule(
              file,
              rule + 1,
              kind,
              phrases(where, cells[1]),
              keys(where, cells.length == 3 ? cells[2] : ""),
              ImmutableList.copyOf(matching),
              ImmutableList.copyOf(notMatching)));
    }
    return rules;
  }

  private static ImmutableList<String> phrases(String where, String cell) {
    ImmutableList.Builder<String> phrases = ImmutableList.builder();
    for (String phrase : cell.split(" \\| ")) {
      if (phrase.isBlank()) {
        throw new IllegalArgumentException(
            where + "an empty phrase; write phrases separated by ' | '");
      }
      phrases.add(phrase.strip());
    }
    return phrases.build();
  }

  private static ImmutableMap<String, String> keys(String where, String cell) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String pair : cell.split(";")) {
      if (pair.isBlank()) {
        continue;
      }
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            where + "'" + pair.strip() + "' is no key=value; write such as code=C16.9");
      }
      if (keys.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException(
            where + "key '" + pair.substring(0, equals).strip() + "' is given twice; keep one");
      }
    }
    return ImmutableMap.copyOf(keys);
  }
}
