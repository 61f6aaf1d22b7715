// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.launcher.suggest.words.Words.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a post, each once: words of three letters and more, tags, and two words in a row;
 * with whether it is written like a name somewhere in it.
 */
final class PostTerms {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private PostTerms() {}

  static Map<String, Boolean> of(List<Word> words) {
    Map<String, Boolean> terms = new LinkedHashMap<>();
    Word before = null;
    for (Word word : words) {
      if (word.isContent() && isOfLength(word)) {
        terms.merge(word.text(), word.capital(), Boolean::logicalOr);
        if (before != null && word.follows() && !word.isTag()) {
          terms.merge(
              before.text() + ' ' + word.text(),
              before.capital() && word.capital(),
              Boolean::logicalOr);
        }
      }
      before = word.isContent() && !word.isTag() && isOfLength(word) ? word : null;
    }
    return terms;
  }

  private static boolean isOfLength(Word word) {
    int letters = word.text().length() - (word.isTag() ? 1 : 0);
    return letters >= (word.isTag() ? 1 : SHORTEST) && letters <= LONGEST;
  }
}
