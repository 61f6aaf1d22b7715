// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

import java.util.HashMap;
import java.util.Map;

/** Spells emoji out, so that the words of their names are rated. */
final class EmojiNames {
  private final Map<Integer, String> names = new HashMap<>();

  EmojiNames() {
    for (String[] cells : WordLists.rows("vader-emoji.tsv")) {
      names.put(cells[0].codePointAt(0), cells[1]);
    }
  }

  /** The text with names for emoji of one code point, parted from what stands before them. */
  String spelled(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder spelled = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      String name = names.get(point);
      if (name == null) {
        spelled.appendCodePoint(point);
      } else {
        if (i > 0 && spelled.charAt(spelled.length() - 1) != ' ') {
          spelled.append(' ');
        }
        spelled.append(name);
      }
      i += Character.charCount(point);
    }
    return spelled.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
