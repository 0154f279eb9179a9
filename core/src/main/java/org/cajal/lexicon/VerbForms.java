package org.cajal.lexicon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of English verbs. A line of kind {@code VERB} gives the base form ({@code identify},
 * {@code rule out}), or base, past tense and participle of an irregular verb ({@code see/saw/seen},
 * {@code spot/spotted/spotted}), behind which the form in -ing may follow ({@code
 * lie/lay/lain/lying}); the first word is the one that has forms.
 */
final class VerbForms {
  static final ImmutableList<WordClass> FORMS =
      ImmutableList.of(
          WordClass.BASE,
          WordClass.THIRD,
          WordClass.PAST_TENSE,
          WordClass.PARTICIPLE,
          WordClass.ING);

  /** Verbs of one syllable whose last consonant is doubled; of others the past tense is given. */
  private static final ImmutableSet<String> DOUBLED =
      ImmutableSet.of("let", "cut", "put", "run", "get", "set", "tag", "rub");

  /** Longer verbs that end in one of these double it, too, but not behind its own vowel. */
  private static final ImmutableSet<String> STRESSED = ImmutableSet.of("mit", "fer", "cur");

  private VerbForms() {}

  /** One form of each of the verbs. */
  static ImmutableList<String> of(String id, Collection<String> verbs, WordClass form) {
    Set<String> forms = new LinkedHashSet<>();
    for (String verb : verbs) {
      int blank = verb.indexOf(' ');
      String rest = blank < 0 ? "" : verb.substring(blank);
      List<String> parts = List.of((blank < 0 ? verb : verb.substring(0, blank)).split("/", -1));
      if (parts.size() == 2 || parts.size() > 4 || parts.contains("")) {
        throw new IllegalArgumentException(
            id + ": the verb '" + verb + "'; write its base form, or base/past/participle");
      }
      forms.add(form(parts, form) + rest);
    }
    return ImmutableList.copyOf(forms);
  }

  private static String form(List<String> parts, WordClass form) {
    String base = parts.get(0);
    return switch (form) {
      case BASE -> base;
      case THIRD -> third(base);
      case PAST_TENSE -> parts.size() > 1 ? parts.get(1) : past(base);
      case PARTICIPLE -> parts.size() > 1 ? parts.get(2) : past(base);
      case ING -> parts.size() > 3 ? parts.get(3) : ing(base, parts);
      default -> throw new AssertionError(form);
    };
  }

  private static String third(String base) {
    if (endsInConsonantAndY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hisses =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("ch")
            || base.endsWith("sh")
            || base.endsWith("o");
    return base + (hisses ? "es" : "s");
  }

  private static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return endsInConsonantAndY(base)
        ? base.substring(0, base.length() - 1) + "ied"
        : doubled(base) + "ed";
  }

  private static String ing(String base, List<String> parts) {
    if (parts.size() > 1 && parts.get(1).startsWith(base + base.charAt(base.length() - 1))) {
      return base + base.charAt(base.length() - 1) + "ing";
    }
    if (base.endsWith("e") && !base.endsWith("ee") && !base.equals("be")) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    return doubled(base) + "ing";
  }

  private static String doubled(String base) {
    String last = base.substring(Math.max(0, base.length() - 3));
    boolean doubles =
        DOUBLED.contains(base)
            || STRESSED.contains(last)
                && base.length() > 3
                && !base.endsWith("f" + last)
                && !base.endsWith("i" + last);
    return doubles ? base + base.charAt(base.length() - 1) : base;
  }

  private static boolean endsInConsonantAndY(String base) {
    return base.length() > 1
        && base.endsWith("y")
        && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
