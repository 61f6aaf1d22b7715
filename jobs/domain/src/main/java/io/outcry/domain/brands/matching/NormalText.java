// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as code points in one spelling, so that names and posts compare: NFKC, case folded, each
 * run of white space and control characters one space, curly apostrophes and dashes in plain form,
 * a hyphen between word characters as {@link CodePoints#JOINING_HYPHEN}; invisible characters and
 * trade-mark signs are gone.
 *
 * <p>Folding is by code point (upper case, then lower case, {@code ß} as {@code ss}): it knows no
 * locale and gives a part of a text what it gives the whole.
 */
final class NormalText {
  /** As the Stream-Safe Text Format of UAX #15: normalising more marks in a row is quadratic. */
  private static final int MAX_MARKS_IN_A_ROW = 30;

  private int[] codePoints;
  private int length;

  private NormalText(int capacity) {
    codePoints = new int[capacity];
  }

  /** Reads at most {@code maxChars} UTF-16 units of {@code text}; what follows is not heard. */
  static NormalText of(String text, int maxChars) {
    int end = Math.min(text.length(), maxChars);
    if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String head = text.substring(0, end);
    String normal =
        isAscii(head) ? head : Normalizer.normalize(plainSpelling(head), Normalizer.Form.NFKC);
    var result = new NormalText(normal.length() + 8);
    for (int i = 0; i < normal.length(); ) {
      int codePoint = normal.codePointAt(i);
      i += Character.charCount(codePoint);
      result.append(codePoint);
    }
    result.joinHyphens();
    return result;
  }

  int length() {
    return length;
  }

  /** The code point at {@code index}; a space before the begin and after the end. */
  int at(int index) {
    return index < 0 || index >= length ? ' ' : codePoints[index];
  }

  /** As {@link #at}, but a joining hyphen is a space: what a phrase is compared with. */
  int symbolAt(int index) {
    int codePoint = at(index);
    return codePoint == CodePoints.JOINING_HYPHEN ? ' ' : codePoint;
  }

  /** From {@code from} to before {@code to}, joining hyphens as people type them. */
  String slice(int from, int to) {
    return new String(codePoints, from, to - from).replace(CodePoints.JOINING_HYPHEN, '-');
  }

  boolean startsWith(String ascii, int from) {
    for (int i = 0; i < ascii.length(); i++) {
      if (at(from + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String plainSpelling(String text) {
    var plain = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint < 0x80) {
        plain.append((char) codePoint);
        marks = 0;
        continue;
      }
      if (isIgnored(codePoint)) {
        continue;
      }
      marks = CodePoints.isMark(codePoint) ? marks + 1 : 0;
      if (marks <= MAX_MARKS_IN_A_ROW) {
        plain.appendCodePoint(plain(codePoint));
      }
    }
    return plain.toString();
  }

  private static boolean isIgnored(int codePoint) {
    return switch (codePoint) {
      case '\u00AE', '\u2122', '\u2120' -> true; // registered, trade mark, service mark
      default ->
          Character.getType(codePoint) == Character.FORMAT
              || (codePoint >= 0xFE00 && codePoint <= 0xFE0F); // variation selectors
    };
  }

  private static int plain(int codePoint) {
    return switch (codePoint) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\uFF07' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> '-';
      default -> codePoint;
    };
  }

  private void append(int codePoint) {
    if (codePoint > ' ' && codePoint < 0x7F) {
      put(codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint);
    } else if (Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)) {
      if (length > 0 && codePoints[length - 1] != ' ') {
        put(' ');
      }
    } else if (codePoint == 'ß' || codePoint == 'ẞ') {
      put('s');
      put('s');
    } else {
      put(Character.toLowerCase(Character.toUpperCase(codePoint)));
    }
  }

  private void put(int codePoint) {
    if (length == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * length);
    }
    codePoints[length++] = codePoint;
  }

  private void joinHyphens() {
    for (int i = 1; i < length - 1; i++) {
      if (codePoints[i] == '-'
          && CodePoints.isWord(codePoints[i - 1])
          && CodePoints.isWord(codePoints[i + 1])) {
        codePoints[i] = CodePoints.JOINING_HYPHEN;
      }
    }
  }
}
