package org.cajal.tumor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cajal.Values.Group;

/**
 * Lists of many kinds of tumours close to one another, sarcomas and carcinomas and more: the
 * options of a form whose marks were lost, or a text on a whole field. They are no diagnosis.
 */
final class Catalogue {
  /** The most characters between two names of one list. */
  private static final int APART = 60;

  private static final int FEWEST_KINDS = 5;

  private Catalogue() {}

  /** The words that stand in no such list, numbered anew. */
  static List<Word> without(List<Word> words) {
    List<Word> kept = new ArrayList<>(words.size());
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      if (to < words.size() && isNear(words.get(to - 1), words.get(to))) {
        continue;
      }
      List<Word> list = words.subList(from, to);
      if (!isCatalogue(list)) {
        for (Word word : list) {
          kept.add(word.at(kept.size()));
        }
      }
      from = to;
    }
    return kept;
  }

  private static boolean isNear(Word word, Word next) {
    return next.mention().start() - word.mention().end() <= APART;
  }

  private static boolean isCatalogue(List<Word> list) {
    if (list.size() < FEWEST_KINDS) {
      return false;
    }
    Set<String> codes = new HashSet<>();
    boolean candidate = false;
    boolean other = false;
    for (Word word : list) {
      String code = word.mention().values().code();
      codes.add(code == null ? word.mention().concept() : code);
      candidate |= word.isCandidate();
      other |= word.group() == Group.OTHER;
    }
    return candidate && other && codes.size() >= FEWEST_KINDS;
  }
}
