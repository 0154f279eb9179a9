package org.cajal.context;

import org.cajal.Values;
import org.cajal.text.SmallWord;
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
    int upper = number(last);
    int max = Math.max(min, upper < 0 ? damagedNumber(last) : upper);
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
    if (max == min && tokens.is(or, SmallWord.OR)) {
      if (tokens.is(or + 1, SmallWord.MORE) || tokens.is(or + 1, SmallWord.HIGHER)) {
        return new Values.Percent(min, 100);
      }
      if (tokens.is(or + 1, SmallWord.LESS)) {
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
    int next = endOfNumber(token);
    if (isDecimal(next)) {
      next += 2;
    }
    int range = isPercent(next) ? next + 1 : next;
    int max = isRangeSign(range) ? number(range + 1) : -1;
    if (max < 0 && isRangeSign(range) && Character.isDigit(tokens.first(range + 1))) {
      max = damagedNumber(range + 1); // "70-8O"
    }
    return max >= min && max <= 100 ? endOfNumber(range + 1) : next;
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
    int last = isUnit(end - 1) && isTens(end - 2) ? end - 2 : end - 1;
    last = isUnit(end - 1) && tokens.isDash(end - 2) && isTens(end - 3) ? end - 3 : last;
    return last > token && isRangeSign(last - 1) ? last : token;
  }

  private int number(int token) {
    if (tokens.isNumber(token)) {
      return tokens.number(token);
    }
    int written = tokens.numeral(token);
    if (written >= 0) {
      int end = endOfNumber(token);
      return end > token + 1 ? written + tokens.numeral(end - 1) : written;
    }
    return tokens.is(token + 1, '%') ? damagedNumber(token) : -1;
  }

  /** The token behind a number in figures or in words: "twenty-five". */
  private int endOfNumber(int token) {
    if (isTens(token)) {
      int unit = tokens.isDash(token + 1) ? token + 2 : token + 1;
      return isUnit(unit) ? unit + 1 : token + 1;
    }
    return token + 1;
  }

  private boolean isTens(int token) {
    int number = tokens.numeral(token);
    return number >= 20 && number < 100 && number % 10 == 0;
  }

  private boolean isUnit(int token) {
    int number = tokens.numeral(token);
    return number > 0 && number < 10;
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
        || tokens.is(token, SmallWord.ABOUT)
        || tokens.is(token, SmallWord.AT);
  }

  private boolean isPercent(int token) {
    return tokens.is(token, '%')
        || tokens.is(token, SmallWord.PERCENT)
        || tokens.is(token, SmallWord.PER) && tokens.is(token + 1, SmallWord.CENT);
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
        || tokens.is(token, SmallWord.TO)
        || tokens.is(token, SmallWord.AND) && isBetween(token);
  }

  private boolean isBetween(int and) {
    for (int i = and - 1; i > and - 5; i--) {
      if (tokens.is(i, SmallWord.BETWEEN)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words that end at a token set an upper bound: "less than", "no more than". */
  private boolean isLess(int token) {
    int last = lastOfBound(token);
    if (tokens.is(last, SmallWord.THAN)) {
      return tokens.is(last - 1, SmallWord.LESS)
          || tokens.is(last - 1, SmallWord.MORE) && tokens.is(last - 2, SmallWord.NOT);
    }
    return tokens.is(last, '<')
        || tokens.is(last, '\u2264')
        || tokens.is(last, SmallWord.BELOW)
        || tokens.is(last, SmallWord.MOST) && tokens.is(last - 1, SmallWord.AT)
        || tokens.is(last, SmallWord.TO) && tokens.is(last - 1, SmallWord.UP);
  }

  /** Whether the words that end at a token set a lower bound: "more than", "no less than". */
  private boolean isMore(int token) {
    int last = lastOfBound(token);
    if (tokens.is(last, SmallWord.THAN)) {
      return tokens.is(last - 1, SmallWord.MORE) && !tokens.is(last - 2, SmallWord.NOT);
    }
    return tokens.is(last, '>')
        || tokens.is(last, '\u2265')
        || tokens.is(last, SmallWord.ABOVE)
        || tokens.is(last, SmallWord.OF) && tokens.is(last - 1, SmallWord.EXCESS)
        || tokens.is(last, SmallWord.LEAST) && tokens.is(last - 1, SmallWord.AT);
  }

  private int lastOfBound(int token) {
    boolean rounded = isAbout(token) && !tokens.is(token, SmallWord.AT);
    return beforeOrEqual(rounded ? token - 1 : token);
  }

  /** The last token before "or equal to", "or = to" or "=", which move no bound. */
  private int beforeOrEqual(int token) {
    int i = token;
    if (tokens.is(i, SmallWord.TO)
        && (tokens.is(i - 1, '=') || tokens.is(i - 1, SmallWord.EQUAL))) {
      i--;
    }
    if (tokens.is(i, '=') || tokens.is(i, SmallWord.EQUAL)) {
      i--;
      return tokens.is(i, SmallWord.OR) ? i - 1 : i;
    }
    return i;
  }
}
