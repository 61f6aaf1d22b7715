// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/** What a code point is to the tokeniser. */
final class CharClass {
  private CharClass() {}

  /** Pictures, not letters: the emoji blocks, without selectors and skin tones. */
  static boolean isEmoji(int c) {
    if (c < 0x2190) {
      return false;
    }
    if (c >= 0x1F000) {
      return c < 0x1FB00 && !isSkinTone(c);
    }
    return (c <= 0x21FF) || (c >= 0x2300 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF);
  }

  static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  /** Signs that people pile up or leave out: accents left by themselves, Arabic vowels. */
  static boolean isDropped(int c) {
    return (c >= 0x0300 && c <= 0x036F)
        || c == 0x0640
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE00 && c <= 0xFE2F);
  }

  /** A letter, or a vowel sign that stands inside a word. */
  static boolean isWordPart(int c) {
    if (c < 0x80) {
      return isAsciiLetter(c);
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  /** Latin, Arabic or Devanagari: the scripts that sentiment is learned in. */
  static boolean isKnownScript(int c) {
    return c < 0x0250
        || (c >= 0x0600 && c <= 0x06FF)
        || (c >= 0x0750 && c <= 0x077F)
        || (c >= 0x0900 && c <= 0x097F)
        || (c >= 0x1E00 && c <= 0x1EFF);
  }
}
