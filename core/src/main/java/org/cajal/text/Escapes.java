package org.cajal.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * What begins with a backslash: the escapes of HL7 version 2 ({@code \.br\}, {@code \T\}, {@code
 * \X0D\}; chapter 2.7 of the standard) and the control words of rich text ({@code \par}, {@code
 * \'96}).
 */
final class Escapes implements Cleaning.Construct {
  private static final int LONGEST = 40;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Override
  public int resolve(String text, int at, CleanedText.Draft draft) {
    int end = transport(text, at, draft);
    return end == at && draft.isRichText() ? controlWord(text, at, draft) : end;
  }

  private static int transport(String text, int at, CleanedText.Draft draft) {
    int close = text.indexOf('\\', at + 1);
    if (close < 0 || close - at > LONGEST || close == at + 1) {
      return at;
    }
    char kind = text.charAt(at + 1);
    int length = close - at - 1;
    if (kind == '.') {
      return command(text, at, close, draft);
    }
    if (kind == 'X' && length > 1 && length % 2 == 1) {
      return bytes(text, at, close, draft);
    }
    if (length != 1 || "TFSREHN".indexOf(kind) < 0) {
      return at;
    }
    if (kind == 'T') {
      int entity = CharacterEntities.resolve(text, at, close + 1, draft);
      if (entity > at) {
        return entity;
      }
    }
    String cleaned =
        switch (kind) {
          case 'T' -> "&";
          case 'F' -> "|";
          case 'S' -> "^";
          case 'R' -> "~";
          case 'E' -> "\\";
          default -> "";
        };
    draft.put(cleaned, at, close + 1);
    return close + 1;
  }

  /** A command of formatted text: a line break, blank lines, or an indentation. */
  private static int command(String text, int at, int close, CleanedText.Draft draft) {
    String name = text.substring(at + 2, Math.min(close, at + 4));
    String cleaned =
        switch (name) {
          case "br", "ce" -> "\n";
          case "sp" -> "\n\n";
          case "in", "ti", "sk" -> " ";
          case "fi", "nf" -> "";
          default -> "\\";
        };
    if (cleaned.equals("\\")) {
      return at;
    }
    draft.put(cleaned, at, close + 1);
    return close + 1;
  }

  private static int bytes(String text, int at, int close, CleanedText.Draft draft) {
    StringBuilder cleaned = new StringBuilder();
    for (int i = at + 2; i < close; i += 2) {
      int code = CharacterEntities.number(text.substring(i, i + 2), 0, 16);
      if (code < 0) {
        return at;
      }
      boolean newline = code == '\n' || code == '\r';
      if (!newline || cleaned.length() == 0 || cleaned.charAt(cleaned.length() - 1) != '\n') {
        cleaned.append(newline ? '\n' : windows(code));
      }
    }
    draft.put(cleaned, at, close + 1);
    return close + 1;
  }

  private static char windows(int code) {
    return WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) code})).charAt(0);
  }

  // ---- rich text

  private static int controlWord(String text, int at, CleanedText.Draft draft) {
    if (text.startsWith("'", at + 1) && at + 4 <= text.length()) {
      int code = CharacterEntities.number(text.substring(at + 2, at + 4), 0, 16);
      if (code >= ' ') {
        draft.put(String.valueOf(windows(code)), at, at + 4);
        return at + 4;
      }
      return at;
    }
    int end = at + 1;
    while (end < text.length() && end - at < LONGEST && isLower(text.charAt(end))) {
      end++;
    }
    int name = end;
    if (name == at + 1) {
      return at;
    }
    if (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    while (end < text.length() && end - at < LONGEST && Character.isDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at + 1, name);
    boolean breaks = word.equals("par") || word.equals("line") || word.equals("row");
    boolean cell = word.equals("tab") || word.equals("cell");
    draft.put(breaks ? "\n" : cell ? "\t" : "", at, end);
    if (end < text.length() && text.charAt(end) == ' ') {
      draft.put("", end, end + 1);
      end++;
    }
    return end;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
