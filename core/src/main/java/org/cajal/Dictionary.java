package org.cajal;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Futures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;

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
 * (an assertion cue, key {@code says}) {@code RESULT} (what is said of a stain) or {@code SENSE} (a
 * word that tells what an ambiguous name near it stands for) or {@code PROCEDURE} (whose name tells
 * the organ, such as "gastrectomy"). An unknown key or value is an error. The second column lists
 * phrases; case, British spelling, hyphens and a line break between words are folded, regular
 * plurals are added; a phrase written {@code =KIT} is case-sensitive. The longest phrase at a place
 * wins.
 */
public final class Dictionary {
  private final String name;
  private final String version;
  private final String hash;
  private final ImmutableList<ImmutableList<Rule>> files;
  private final int size;
  private final Lexicon lexicon;
  private final Map<String, Set<String>> identifiers = new HashMap<>();

  private Dictionary(Builder builder) {
    name = builder.name;
    version = builder.version;
    files = ImmutableList.copyOf(builder.files);
    // A fresh JVM needs as long for the hash as for half of the rules, so both are made at once.
    ImmutableList<String> contents = ImmutableList.copyOf(builder.contents);
    FutureTask<String> hashed = new FutureTask<>(() -> hash(contents));
    // A thread of its own: those of a pool may all be waiting for this dictionary.
    new Thread(hashed, "cajal-dictionary-hash").start();
    lexicon = Lexicon.compile(files);
    int count = 0;
    for (List<Rule> rules : files) {
      rules.forEach(this::identify);
      count += rules.size();
    }
    size = count;
    hash = Futures.getUnchecked(hashed);
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
    return name + " " + version + " " + hash;
  }

  private static String hash(List<String> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String content : contents) {
        digest.update(content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java must", e);
    }
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

  Lexicon lexicon() {
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
