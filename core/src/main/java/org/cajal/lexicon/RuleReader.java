package org.cajal.lexicon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cajal.Assertion;
import org.cajal.Dictionary;
import org.cajal.MentionType;
import org.cajal.Section;
import org.cajal.Values;
import org.cajal.text.SmallWord;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a dictionary file; its format is described at {@link Dictionary}. */
public final class RuleReader {
  private static final String BETWEEN_PHRASES = " | ";

  /** Begins a line with more phrases of the rule above. */
  private static final String MORE = "| ";

  private RuleReader() {}

  public static ImmutableList<Rule> read(String file, String content) {
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    List<String> lines = lines(content);
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
      List<String> cells = split(line, "\t");
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
      String kind = cells.get(0).strip();
      Meaning meaning = meaning(id, kind, cells.size() == 3 ? cells.get(2) : "");
      if (kind.equals("VERB")) {
        Meaning.Classes classes = (Meaning.Classes) meaning;
        for (WordClass form : VerbForms.FORMS) {
          rules.add(
              new Rule(
                  id,
                  VerbForms.of(id, phrases, form),
                  new Meaning.Classes(classes.bits() | form.bit(), classes.stainWords()),
                  form == WordClass.BASE ? ImmutableList.copyOf(matching) : ImmutableList.of(),
                  form == WordClass.BASE ? ImmutableList.copyOf(notMatching) : ImmutableList.of()));
        }
      } else {
        rules.add(
            new Rule(
                id,
                ImmutableList.copyOf(phrases),
                meaning,
                ImmutableList.copyOf(matching),
                ImmutableList.copyOf(notMatching)));
      }
    }
    return rules.build();
  }

  private static List<String> lines(String content) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < content.length(); ) {
      int end = content.indexOf('\n', at);
      int next = end < 0 ? content.length() : end;
      boolean windows = next > at && content.charAt(next - 1) == '\r';
      lines.add(content.substring(at, windows ? next - 1 : next));
      at = next + 1;
    }
    return lines;
  }

  /**
   * The pieces between separators. This and what is below it are written out, since a library's
   * classes and lambdas take a fresh JVM longer to load than the dictionaries.
   */
  private static List<String> split(String text, String separator) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      pieces.add(text.substring(from, at));
      from = at + separator.length();
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static boolean isExample(String line) {
    return line.startsWith("+ ") || line.startsWith("- ");
  }

  private static void addPhrases(Set<String> phrases, String id, String cell) {
    for (String phrase : split(cell, BETWEEN_PHRASES)) {
      if (phrase.isBlank()) {
        throw new IllegalArgumentException(
            id + ": an empty phrase; write phrases separated by ' | '");
      }
      if (!Braces.match(phrase)) {
        throw new IllegalArgumentException(
            id + ": braces in '" + phrase + "' do not match; write such as {is,are} not seen");
      }
      if (phrase.contains("{=") || phrase.contains(",=")) {
        throw new IllegalArgumentException(
            id + ": '=' in the braces of '" + phrase + "'; write it before the whole phrase");
      }
      phrases.add(phrase.strip());
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
          case "WORD", "VERB" -> keys.classes();
          case "CONTRACTION" -> new Meaning.Contraction(keys.requiredText("means"));
          case "SMALL" -> keys.small();
          case "PAGE" -> new Meaning.PageWord();
          case "LAYOUT" -> new Meaning.Mark(keys.required("is", Meaning.Place.class));
          case "STANDING" ->
              new Meaning.Standing(
                  keys.required("says", Meaning.Standing.Source.class),
                  keys.constant("side", Meaning.Side.class, Meaning.Side.BEFORE),
                  keys.number("reach"));
          case "PROCEDURE" -> new Meaning.Procedure(keys.requiredText("code"));
          default -> {
            MentionType type = constant(MentionType.class, kind);
            Section.Type section = constant(Section.Type.class, kind);
            if (type != null) {
              yield term(type, keys);
            }
            if (section != null) {
              yield new Meaning.Heading(section);
            }
            Set<String> kinds =
                new TreeSet<>(
                    Set.of(
                        "NONE",
                        "CUE",
                        "RESULT",
                        "SENSE",
                        "PROCEDURE",
                        "LAYOUT",
                        "STANDING",
                        "WORD",
                        "VERB",
                        "CONTRACTION",
                        "SMALL",
                        "PAGE"));
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
        keys.constant("among", Meaning.Among.class),
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
    private final List<String> known = new ArrayList<>();

    Keys(String id, String cell) {
      this.id = id;
      for (String piece : split(cell, ";")) {
        String pair = piece.strip();
        if (pair.isEmpty()) {
          continue;
        }
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

    String requiredText(String key) {
      String value = text(key);
      if (value == null || value.isEmpty()) {
        throw new IllegalArgumentException(
            id + ": the key '" + key + "' is missing; write such as code=C16.9");
      }
      return value;
    }

    ImmutableList<String> list(String key) {
      String value = text(key);
      if (value == null) {
        return ImmutableList.of();
      }
      ImmutableList.Builder<String> values = ImmutableList.builder();
      for (String piece : split(value, " ")) {
        if (!piece.isEmpty()) {
          values.add(piece);
        }
      }
      return values.build();
    }

    /** The classes of words under the key {@code class}. */
    Meaning.Classes classes() {
      long bits = 0;
      long stainWords = 0;
      for (String name : list("class")) {
        StainWord stainWord = RuleReader.constant(StainWord.class, name.toUpperCase(Locale.ROOT));
        if (stainWord != null) {
          stainWords |= stainWord.bit();
        } else {
          bits |= constant("class", WordClass.class, name).bit();
        }
      }
      if (bits == 0 && stainWords == 0) {
        throw new IllegalArgumentException(
            id + ": the key 'class' is missing; write such as class=observed");
      }
      return new Meaning.Classes(bits, stainWords);
    }

    private int digits(String written) {
      int number = 0;
      for (int i = 0; i < written.length() && number <= 100; i++) {
        int digit = Character.digit(written.charAt(i), 10);
        number = digit < 0 ? 101 : number * 10 + digit;
      }
      if (number > 100) {
        throw new IllegalArgumentException(id + ": number=" + written + "; allowed are 0 to 100");
      }
      return number;
    }

    /** The senses of a small word under the key {@code is}, and the number that it writes. */
    Meaning.Small small() {
      long senses = 0;
      for (String name : list("is")) {
        senses |= constant("is", SmallWord.class, name).bit();
      }
      String written = text("number");
      int number = written == null ? -1 : digits(written);
      if (senses == 0 && number < 0) {
        throw new IllegalArgumentException(
            id + ": a small word needs a sense or a number; write such as is=and or number=50");
      }
      return new Meaning.Small(senses, number);
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
      int number = 0;
      for (int i = 0; i < value.length() && number < 100; i++) {
        char c = value.charAt(i);
        number = c < '0' || c > '9' || i == 0 && c == '0' ? 100 : number * 10 + c - '0';
      }
      if (number == 0 || number > 99) {
        throw new IllegalArgumentException(
            id + ": " + key + "=" + value + "; allowed are 1 to 99 tokens");
      }
      return number;
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
            id + ": unknown key " + left.keySet() + "; allowed are " + new TreeSet<>(known));
      }
    }
  }
}
