package org.cajal;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.cajal.lexicon.Lexicon;
import org.cajal.lexicon.Meaning;
import org.cajal.lexicon.Rule;
import org.cajal.lexicon.RuleReader;

/**
 * The clinical knowledge of an {@link Annotator}: terms, headings, assertion cues and stain
 * results, compiled once. Immutable and safe to share.
 *
 * <p>A dictionary is made of plain text files (UTF-8). Blank lines and lines that start with {@code
 * #} are skipped. A rule is one line of two or three columns separated by tabs; lines below it that
 * start with {@code "| "} hold more of its phrases, and those that start with {@code "+ "} or
 * {@code "- "} are its examples, which {@link DictionaryExamples} runs as tests:
 *
 * <pre>
 * SITE    stomach | gastric    code=C16.9; concept=stomach
 * | stomachal
 * + A mass in the [stomach|C16.9].
 * - Gastroscopy was done.
 * </pre>
 *
 * <p>The first column is the kind: a {@link MentionType}, {@code NONE} (a longer phrase that is no
 * mention and hides the shorter terms inside it), a {@link Section.Type} (a heading), {@code CUE}
 * (an assertion cue, key {@code says}), {@code RESULT} (what is said of a stain), {@code SENSE} (a
 * word that tells what an ambiguous name near it stands for), {@code PROCEDURE} (whose name tells
 * the organ, such as "gastrectomy"), {@code STANDING} (where the word on a tumour comes from, and
 * whether it holds), {@code WORD} or {@code VERB} (members of word classes). An unknown key or
 * value is an error. The second column lists phrases; case, British spelling, hyphens and a line
 * break between words are folded, regular plurals are added; a phrase written {@code =KIT} is
 * case-sensitive. The longest phrase at a place wins.
 */
public final class Dictionary {
  private final String name;
  private final String version;
  private final String hash;
  private final String description;
  private final ImmutableList<ImmutableList<Rule>> files;
  private final int size;
  private final Lexicon lexicon;
  private final Map<String, Set<String>> identifiers = new HashMap<>();

  private Dictionary(Builder builder) {
    name = builder.name;
    version = builder.version;
    files = ImmutableList.copyOf(builder.files);
    hash = hash(builder.contents);
    description = name + " " + version + " " + hash;
    lexicon = Lexicon.compile(files);
    int count = 0;
    for (List<Rule> rules : files) {
      rules.forEach(this::identify);
      count += (int) rules.stream().map(Rule::id).distinct().count();
    }
    size = count;
  }

  private void identify(Rule rule) {
    if (rule.meaning() instanceof Meaning.Term term && !term.ids().isEmpty()) {
      Set<String> ids = identifiers.get(term.concept());
      if (ids == null) {
        ids = new LinkedHashSet<>();
        identifiers.put(term.concept(), ids);
      }
      ids.addAll(term.ids());
    }
  }

  /** Starts an empty dictionary. */
  public static Builder builder(String name, String version) {
    return new Builder(name, version);
  }

  /** Name, version and content hash, separated by spaces. */
  public String describe() {
    return description;
  }

  /**
   * Two checksums of the files, which tell one version from another. A digest that no one could
   * forge would make the start of a fresh JVM an eighth longer.
   */
  private static String hash(List<String> contents) {
    CRC32 first = new CRC32();
    CRC32C second = new CRC32C();
    for (String content : contents) {
      byte[] bytes = content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      first.update(bytes);
      second.update(bytes);
    }
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) first.getValue()) + hex.toHexDigits((int) second.getValue());
  }

  /**
   * The identifiers of a concept in other vocabularies, such as {@code UBERON:0000945}, {@code
   * NCIT:C3868} or {@code LOINC:40552-2}; empty when the dictionary gives none.
   *
   * @param concept as in {@link Mention#concept()}
   */
  public Set<String> identifiers(String concept) {
    Set<String> ids = identifiers.get(concept);
    return ids == null ? Set.of() : Collections.unmodifiableSet(ids);
  }

  /** Number of rules. */
  public int size() {
    return size;
  }

  /** The rules, file by file. */
  ImmutableList<ImmutableList<Rule>> files() {
    return files;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  @Override
  public String toString() {
    return "Dictionary[" + describe() + ", rules=" + size + "]";
  }

  /** Collects files. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final String version;
    private final List<ImmutableList<Rule>> files = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();

    private Builder(String name, String version) {
      this.name = name;
      this.version = version;
    }

    /**
     * Adds one file.
     *
     * @param file name for messages and for {@link Mention#rule()}
     * @param content the whole file
     * @throws IllegalArgumentException when a line is malformed; the message names file, line and
     *     remedy
     */
    public Builder add(String file, String content) {
      files.add(RuleReader.read(file, content));
      contents.add(content);
      return this;
    }

    /** Adds all rules of another dictionary. */
    public Builder add(Dictionary other) {
      files.addAll(other.files);
      contents.add(other.hash);
      return this;
    }

    /**
     * Compiles what was added.
     *
     * @throws IllegalArgumentException when there is no rule, or two rules of one file have a
     *     phrase in common; the message names file, line and remedy
     */
    public Dictionary build() {
      return new Dictionary(this);
    }
  }
}
