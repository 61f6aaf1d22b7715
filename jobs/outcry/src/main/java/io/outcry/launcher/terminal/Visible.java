// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

/** Text of strangers, made safe for a terminal. */
public final class Visible {
  private Visible() {}

  /**
   * The text on one line: line breaks and tabs become spaces, control and direction characters
   * U+FFFD, so that no post can move the cursor or colour the screen; cut after {@code max}
   * characters.
   */
  public static String line(String text, int max) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().limit(max + 1L).forEach(c -> safe.appendCodePoint(visible(c)));
    if (safe.codePointCount(0, safe.length()) <= max) {
      return safe.toString();
    }
    return safe.substring(0, safe.offsetByCodePoints(0, max)) + "…";
  }

  private static int visible(int c) {
    if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || turnsText
        ? 0xFFFD
        : c;
  }
}
