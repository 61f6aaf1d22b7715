// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a code point is to the matcher: part of a word, of a script without spaces, nothing. */
final class CodePoints {
  /** A hyphen between two word characters: read as a space inside a phrase. */
  static final char JOINING_HYPHEN = '\u2010';

  private static final int FIRST_UNSPACED = 0x0E00; // Thai; all scripts before it have spaces
  private static final int PROLONGED_SOUND = 0x30FC; // script "common", used in Katakana only
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL, // has spaces, but its particles stick to the name
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private CodePoints() {}

  static boolean isWord(int codePoint) {
    if (codePoint < 0x80) {
      return isAsciiWord(codePoint);
    }
    return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
  }

  static boolean isAsciiWord(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z')
        || (codePoint >= '0' && codePoint <= '9')
        || (codePoint >= 'A' && codePoint <= 'Z')
        || codePoint == '_';
  }

  static boolean isUnspaced(int codePoint) {
    return codePoint >= FIRST_UNSPACED
        && (codePoint == PROLONGED_SOUND || UNSPACED.contains(UnicodeScript.of(codePoint)));
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Whether a word may end at {@code before} and another begin at {@code after}. */
  static boolean isBoundary(int before, int after) {
    if (!isWord(before) || !isWord(after)) {
      return true;
    }
    return !isMark(after) && (isUnspaced(before) || isUnspaced(after));
  }
}
