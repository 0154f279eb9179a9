package org.cajal.context;

import org.cajal.Values;
import org.cajal.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads percentages such as {@code 20%}, {@code 30-40 %}, {@code <10%}, {@code greater than 50%}.
 */
public final class Quantities {
  private final Tokens tokens;

  public Quantities(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The percentage whose first number is at {@code token}; null when there is none. */
  public Values.@Nullable Percent percentAt(int token, int limit) {
    int end = endOfNumbers(token);
    boolean percent =
        end > token && (isPercent(end) && end < Math.max(limit, end + 1) || labelledPercent(token));
    return percent ? labelledAt(token) : null;
  }

  /** As {@link #percentAt}, where a label said already that the number is a percentage. */
  Values.@Nullable Percent labelledAt(int token) {
    int next = endOfNumbers(token);
    if (next == token) {
      return null;
    }
    int min = number(token);
    int last = lastNumber(token, next);
    int max = Math.max(min, tokens.isNumber(last) ? tokens.number(last) : damagedNumber(last));
    if (max == 0 && isFraction(token)) {
      max = 1;
    }
    if (max > 100) {
      return null;
    }
    int or = tokens.is(next, '%') ? next + 1 : next;
    if (tokens.is(or, ')')) {
      or++;
    }
    if (max == min && tokens.equals(or, "or")) {
      if (isLarger(or + 1) || tokens.equals(or + 1, "higher")) {
        return new Values.Percent(min, 100);
      }
      if (tokens.equals(or + 1, "less") || tokens.equals(or + 1, "fewer")) {
        return new Values.Percent(0, max);
      }
    }
    if (max == min && isLess(token - 1)) {
      return new Values.Percent(0, max);
    }
    if (max == min && isMore(token - 1)) {
      return new Values.Percent(min, 100);
    }
    return new Values.Percent(min, max);
  }

  /** "0.3", "0,3" */
  private boolean isFraction(int token) {
    return isDecimal(token + 1) && tokens.number(token + 2) > 0;
  }

  /** The last token of a percentage that begins at {@code token}: its sign, or its number. */
  int endOf(int token) {
    int end = endOfNumbers(token);
    return isPercent(end) ? end : end - 1;
  }

  /** The token behind a number or a range of numbers; {@code token} where there is none. */
  private int endOfNumbers(int token) {
    int min = number(token);
    if (min < 0 || min > 100) {
      return token;
    }
    int next = token + 1;
    if (isDecimal(next)) {
      next += 2;
    }
    int range = isPercent(next) ? next + 1 : next;
    int max = isRangeSign(range) ? number(range + 1) : -1;
    if (max < 0 && isRangeSign(range) && Character.isDigit(tokens.first(range + 1))) {
      max = damagedNumber(range + 1); // "70-8O"
    }
    return max >= min && max <= 100 ? range + 2 : next;
  }

  /** Whether a point, or the comma of most of Europe before one or two digits, parts a number. */
  private boolean isDecimal(int sign) {
    boolean comma = tokens.is(sign, ',');
    return (comma || tokens.is(sign, '.'))
        && tokens.touchesPrevious(sign)
        && tokens.isNumber(sign + 1)
        && (!comma
            || tokens.touchesPrevious(sign + 1)
                && tokens.end[sign + 1] - tokens.start[sign + 1] < 3);
  }

  /** The token of the upper bound. */
  private int lastNumber(int token, int end) {
    return isRangeSign(end - 2) ? end - 1 : token;
  }

  private int number(int token) {
    return tokens.isNumber(token)
        ? tokens.number(token)
        : tokens.is(token + 1, '%') ? damagedNumber(token) : -1;
  }

  /** A number in which OCR took a 1 or a 0 for a letter; -1 for none. */
  private int damagedNumber(int token) {
    if (tokens.end[token] - tokens.start[token] > 3) {
      return -1;
    }
    int number = 0;
    boolean digit = false;
    for (int i = tokens.start[token]; i < tokens.end[token]; i++) {
      char c = tokens.text.charAt(i);
      digit |= c >= '0' && c <= '9';
      int value =
          c >= '0' && c <= '9' ? c - '0' : c == 'l' || c == 'I' ? 1 : c == 'O' || c == 'o' ? 0 : -1;
      if (value < 0) {
        return -1;
      }
      number = number * 10 + value;
    }
    return digit ? number : -1;
  }

  /** Whether a quantity, or the words that bound it, begins at a token. */
  boolean startsAt(int token) {
    int i = token;
    while (i < token + 4
        && (isLess(i) || isMore(i) || isLess(i + 1) || isMore(i + 1) || isAbout(i))) {
      i++;
    }
    int open = tokens.is(i, '(') ? i + 1 : tokens.is(i + 1, '(') ? i + 2 : i + 1;
    return percentAt(i, tokens.size) != null || percentAt(open, tokens.size) != null;
  }

  /** Whether a token rounds the number behind it. */
  boolean isAbout(int token) {
    return tokens.is(token, '~')
        || tokens.is(token, '\u2248')
        || tokens.equals(token, "about")
        || tokens.equals(token, "approximately")
        || tokens.equals(token, "approx")
        || tokens.equals(token, "circa")
        || tokens.equals(token, "ca")
        || tokens.equals(token, "nearly")
        || tokens.equals(token, "roughly")
        || tokens.equals(token, "estimated")
        || tokens.equals(token, "as")
        || tokens.equals(token, "at");
  }

  private boolean isPercent(int token) {
    return tokens.is(token, '%')
        || tokens.equals(token, "percent")
        || tokens.equals(token, "per cent")
        || tokens.equals(token, "per") && tokens.equals(token + 1, "cent");
  }

  private boolean labelledPercent(int token) {
    int i = token - 1;
    if (isLess(i) || isMore(i)) {
      i--;
    }
    if (tokens.is(i, ':') || tokens.is(i, '=')) {
      i--;
    }
    if (tokens.is(i, ')')) {
      i--;
    }
    return isPercent(i) && i != token - 1 + 0 || isPercent(i) && !tokens.isNumber(i - 1);
  }

  /** What joins the bounds of a range: "10-20", "10 to 20", "between 10 and 20". */
  private boolean isRangeSign(int token) {
    return tokens.isDash(token)
        || tokens.equals(token, "to")
        || tokens.equals(token, "and") && isBetween(token);
  }

  private boolean isBetween(int and) {
    for (int i = and - 1; i > and - 5; i--) {
      if (tokens.equals(i, "between")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words that end at a token set an upper bound: "less than", "no more than". */
  private boolean isLess(int token) {
    int last = beforeOrEqual(isAbout(token) && !tokens.equals(token, "at") ? token - 1 : token);
    if (tokens.equals(last, "than") && isLarger(last - 1)) {
      return tokens.equals(last - 2, "no") || tokens.equals(last - 2, "not");
    }
    return tokens.is(last, '<')
        || tokens.is(last, '\u2264')
        || tokens.equals(last, "under")
        || tokens.equals(last, "below")
        || tokens.equals(last, "most") && tokens.equals(last - 1, "at")
        || tokens.equals(last, "than")
            && (tokens.equals(last - 1, "less") || tokens.equals(last - 1, "fewer"))
        || tokens.equals(last, "to") && tokens.equals(last - 1, "inferior")
        || tokens.equals(last, "to") && tokens.equals(last - 1, "up");
  }

  private boolean isMore(int token) {
    int last = beforeOrEqual(isAbout(token) && !tokens.equals(token, "at") ? token - 1 : token);
    if (tokens.equals(last, "than") && isLarger(last - 1)) {
      return !tokens.equals(last - 2, "no") && !tokens.equals(last - 2, "not");
    }
    return tokens.is(last, '>')
        || tokens.is(last, '\u2265')
        || tokens.equals(last, "over")
        || tokens.equals(last, "above")
        || tokens.equals(last, "exceeding")
        || tokens.equals(last, "least") && tokens.equals(last - 1, "at");
  }

  private boolean isLarger(int token) {
    return tokens.equals(token, "more")
        || tokens.equals(token, "greater")
        || tokens.equals(token, "larger");
  }

  /** The last token before "or equal to", "or = to" or "=", which move no bound. */
  private int beforeOrEqual(int token) {
    int i = token;
    if (tokens.equals(i, "to") && (tokens.is(i - 1, '=') || tokens.equals(i - 1, "equal"))) {
      i--;
    }
    if (tokens.is(i, '=') || tokens.equals(i, "equal")) {
      i--;
      return tokens.equals(i, "or") ? i - 1 : i;
    }
    return i;
  }
}
