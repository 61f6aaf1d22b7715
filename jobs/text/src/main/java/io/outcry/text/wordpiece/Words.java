// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in lower case and without accents; each mark of punctuation and each Chinese
 * character is one.
 */
final class Words {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private Words() {}

  static List<String> of(String text) {
    Words words = new Words();
    words.read(Normalizer.normalize(text, Normalizer.Form.NFD));
    return words.words;
  }

  private void read(String decomposed) {
    int codePoint;
    for (int i = 0; i < decomposed.length(); i += Character.charCount(codePoint)) {
      codePoint = decomposed.codePointAt(i);
      switch (BertCharacters.role(codePoint)) {
        case WORD -> word.appendCodePoint(Character.toLowerCase(codePoint));
        case DROPPED -> {}
        case SPACE -> endWord();
        case ALONE -> {
          endWord();
          words.add(Character.toString(codePoint));
        }
      }
    }
    endWord();
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
