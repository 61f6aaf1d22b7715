// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

/** Text without what would act on the page or the screen instead of being read. */
public final class PlainText {
  private PlainText() {}

  /**
   * Control characters become a space, marks that turn the direction of writing around and halves
   * of characters go.
   */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(PlainText::isKept)
        .map(PlainText::visible)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The same on one line, at most {@code most} characters long. */
  public static String line(String text, int most) {
    String plain = of(text).strip();
    if (plain.codePointCount(0, plain.length()) <= most) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  private static boolean isKept(int character) {
    boolean turnsDirection =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069)
            || character == 0x200E
            || character == 0x200F
            || character == 0x061C;
    boolean half = character >= 0xD800 && character <= 0xDFFF;
    return !turnsDirection && !half && character != 0xFEFF;
  }

  private static int visible(int character) {
    boolean breaksLine = character == 0x2028 || character == 0x2029;
    return Character.isISOControl(character) || breaksLine ? ' ' : character;
  }
}
