package org.cajal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a dictionary file; its format is described at {@link Dictionary}. */
final class RuleReader {
  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter PHRASES = Splitter.on(" | ");
  private static final Splitter CHOICES = Splitter.on(',');
  private static final CharMatcher SPACES = CharMatcher.is(' ');
  private static final Splitter PAIRS = Splitter.on(';').trimResults().omitEmptyStrings();

  /** Begins a line with more phrases of the rule above. */
  private static final String MORE = "| ";

  private RuleReader() {}

  static List<Rule> read(String file, String content) {
    List<Rule> rules = new ArrayList<>();
    List<String> lines = content.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.isBlank() || line.startsWith("#")) {
        at++;
        continue;
      }
      String id = file + ":" + (at + 1);
      if (isExample(line) || line.startsWith(MORE)) {
        throw new IllegalArgumentException(
            id
                + (isExample(line) ? ": an example" : ": a line of phrases")
                + " belongs to no rule; put it below its rule, phrases before examples");
      }
      Set<String> phrases = new LinkedHashSet<>();
      List<String> cells = TABS.splitToList(line);
      if (cells.size() < 2 || cells.size() > 3) {
        throw new IllegalArgumentException(
            id
                + ": "
                + cells.size()
                + " columns; expected KIND<TAB>phrase | phrase<TAB>key=value; key=value");
      }
      addPhrases(phrases, id, cells.get(1));
      for (at++; at < lines.size() && lines.get(at).startsWith(MORE); at++) {
        addPhrases(phrases, file + ":" + (at + 1), lines.get(at).substring(MORE.length()));
      }
      List<String> matching = new ArrayList<>();
      List<String> notMatching = new ArrayList<>();
      for (; at < lines.size() && isExample(lines.get(at)); at++) {
        (lines.get(at).charAt(0) == '+' ? matching : notMatching).add(lines.get(at).substring(2));
      }
      rules.add(
          new Rule(
              id,
              ImmutableList.copyOf(phrases),
              meaning(id, cells.get(0).strip(), cells.size() == 3 ? cells.get(2) : ""),
              ImmutableList.copyOf(matching),
              ImmutableList.copyOf(notMatching)));
    }
    checkUnique(rules);
    return rules;
  }

  /** Of two rules of one file with the same phrase, one would be dead without a word. */
  private static void checkUnique(List<Rule> rules) {
    Map<String, Rule> owners = new HashMap<>();
    for (Rule rule : rules) {
      for (String phrase : rule.phrases()) {
        for (Rule.Layer layer : rule.layers()) {
          Rule other = owners.put(layer + " " + phrase, rule);
          if (other != null) {
            throw new IllegalArgumentException(
                rule.id() + ": '" + phrase + "' stands also at " + other.id() + "; keep one");
          }
        }
      }
    }
  }

  private static boolean isExample(String line) {
    return line.startsWith("+ ") || line.startsWith("- ");
  }

  private static void addPhrases(Set<String> phrases, String id, String cell) {
    for (String phrase : PHRASES.split(cell)) {
      if (phrase.isBlank()) {
        throw new IllegalArgumentException(
            id + ": an empty phrase; write phrases separated by ' | '");
      }
      expand(phrase.strip(), id, phrases);
    }
  }

  /** Adds a phrase with each choice of its braces: "{is,are,} not seen" is three phrases. */
  private static void expand(String phrase, String id, Set<String> phrases) {
    int open = phrase.indexOf('{');
    int close = phrase.indexOf('}', open + 1);
    if (open < 0) {
      phrases.add(phrase);
      return;
    }
    if (close < 0 || phrase.indexOf('{', open + 1) >= 0 && phrase.indexOf('{', open + 1) < close) {
      throw new IllegalArgumentException(
          id + ": braces in '" + phrase + "' do not match; write such as {is,are} not seen");
    }
    for (String choice : CHOICES.split(phrase.substring(open + 1, close))) {
      String one = phrase.substring(0, open) + choice + phrase.substring(close + 1);
      expand(SPACES.trimAndCollapseFrom(one, ' '), id, phrases);
    }
  }

  private static Meaning meaning(String id, String kind, String cell) {
    Keys keys = new Keys(id, cell);
    Meaning meaning =
        switch (kind) {
          case "NONE" -> new Meaning.Trap(keys.constant("hides", MentionType.class));
          case "CUE" -> cue(keys);
          case "RESULT" -> word(keys);
          case "SENSE" -> sense(keys);
          default -> {
            MentionType type = constant(MentionType.class, kind);
            Section.Type section = constant(Section.Type.class, kind);
            if (type != null) {
              yield term(type, keys);
            }
            if (section != null) {
              yield new Meaning.Heading(section);
            }
            Set<String> kinds = new TreeSet<>(Set.of("NONE", "CUE", "RESULT", "SENSE"));
            Arrays.stream(MentionType.values()).forEach(t -> kinds.add(t.name()));
            Arrays.stream(Section.Type.values()).forEach(t -> kinds.add(t.name()));
            throw new IllegalArgumentException(
                id + ": unknown kind '" + kind + "'; allowed are " + kinds);
          }
        };
    keys.finish();
    return meaning;
  }

  private static Meaning.Term term(MentionType type, Keys keys) {
    String concept = keys.text("concept");
    Values.Kind kind = keys.constant("kind", Values.Kind.class);
    String code = keys.text("code");
    String within = keys.text("within");
    String beside = keys.text("beside");
    boolean onlyBeside =
        "beside".equals(keys.text("only")) || beside != null && code == null && within == null;
    return new Meaning.Term(
        type,
        concept == null ? type.name() : concept,
        code,
        type == MentionType.HISTOLOGY
            ? keys.constant("group", Values.Group.class, Values.Group.OTHER)
            : null,
        keys.constant("level", Values.Level.class),
        kind == null ? Values.Kind.TUMOR : kind,
        keys.constant("assertion", Assertion.class),
        keys.yes("found"),
        "stains".equals(keys.text("among")),
        keys.text("gene"),
        keys.constants("also", Meaning.Of.class),
        within,
        beside,
        onlyBeside,
        keys.list("ids"));
  }

  private static Meaning.Cue cue(Keys keys) {
    Ends ends = keys.constant("ends", Ends.class);
    return new Meaning.Cue(
        keys.required("says", Meaning.Says.class),
        keys.constant("side", Meaning.Side.class, Meaning.Side.BEFORE),
        keys.number("reach"),
        keys.number("after"),
        keys.yes("strong"),
        keys.yes("possible"),
        ends == Ends.CLAUSE,
        ends == Ends.COMMA,
        keys.constant("unless", MentionType.class),
        keys.constant("only", MentionType.class),
        keys.constant("role", Values.Role.class));
  }

  /** What may end the reach of a cue, besides the end of its sentence. */
  private enum Ends {
    CLAUSE,
    COMMA
  }

  private static Meaning.Sense sense(Keys keys) {
    return new Meaning.Sense(
        keys.required("of", Meaning.Of.class),
        keys.constant("side", Meaning.Side.class, Meaning.Side.BOTH),
        keys.number("reach"),
        keys.yes("wide"),
        keys.yes("peer"));
  }

  private static Meaning.Word word(Keys keys) {
    return new Meaning.Word(
        keys.constant("result", Values.Result.class),
        keys.constant("noun", Meaning.Noun.class, Meaning.Noun.NO),
        keys.constant("extent", Values.Extent.class),
        keys.constant("intensity", Values.Intensity.class),
        keys.constant("necrosis", Values.Extent.class),
        keys.constant("level", Values.Level.class),
        keys.constant("is", Meaning.Is.class));
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  /** The keys of one rule; each is taken once, and what is left over is an error. */
  private static final class Keys {
    private final String id;
    private final Map<String, String> left = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    Keys(String id, String cell) {
      this.id = id;
      for (String pair : PAIRS.split(cell)) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
          throw new IllegalArgumentException(
              id + ": '" + pair + "' is no key=value; write such as code=C16.9");
        }
        String key = pair.substring(0, equals).strip();
        if (left.put(key, pair.substring(equals + 1).strip()) != null) {
          throw new IllegalArgumentException(id + ": key '" + key + "' is given twice; keep one");
        }
      }
    }

    @Nullable String text(String key) {
      known.add(key);
      return left.remove(key);
    }

    ImmutableList<String> list(String key) {
      String value = text(key);
      return value == null
          ? ImmutableList.of()
          : ImmutableList.copyOf(Splitter.on(' ').omitEmptyStrings().split(value));
    }

    boolean yes(String key) {
      String value = text(key);
      if (value != null && !value.equals("yes")) {
        throw new IllegalArgumentException(id + ": " + key + "=" + value + "; only yes is allowed");
      }
      return value != null;
    }

    int number(String key) {
      String value = text(key);
      if (value == null) {
        return 0;
      }
      if (!value.matches("[1-9][0-9]?")) {
        throw new IllegalArgumentException(
            id + ": " + key + "=" + value + "; allowed are 1 to 99 tokens");
      }
      return Integer.parseInt(value);
    }

    <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
      String value = text(key);
      return value == null ? null : constant(key, type, value);
    }

    <E extends Enum<E>> ImmutableSet<E> constants(String key, Class<E> type) {
      ImmutableSet.Builder<E> constants = ImmutableSet.builder();
      for (String value : list(key)) {
        constants.add(constant(key, type, value));
      }
      return constants.build();
    }

    private <E extends Enum<E>> E constant(String key, Class<E> type, String value) {
      E constant = RuleReader.constant(type, value.toUpperCase(Locale.ROOT));
      if (constant == null) {
        throw new IllegalArgumentException(
            id
                + ": "
                + key
                + "="
                + value
                + "; allowed are "
                + Arrays.toString(type.getEnumConstants()));
      }
      return constant;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type, E usual) {
      E constant = constant(key, type);
      return constant == null ? usual : constant;
    }

    <E extends Enum<E>> E required(String key, Class<E> type) {
      E constant = constant(key, type);
      if (constant == null) {
        throw new IllegalArgumentException(
            id
                + ": the key '"
                + key
                + "' is missing; allowed are "
                + Arrays.toString(type.getEnumConstants()));
      }
      return constant;
    }

    void finish() {
      if (!left.isEmpty()) {
        throw new IllegalArgumentException(
            id + ": unknown key " + left.keySet() + "; allowed are " + known);
      }
    }
  }
}
