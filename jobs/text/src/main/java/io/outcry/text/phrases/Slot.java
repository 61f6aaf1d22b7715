// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One place of a phrase, and the words that fit there.
 *
 * @param isAny whether every word fits
 * @param words words and kinds of tokens such as {@code <link>} that fit
 * @param beginnings words that begin so fit too; three letters or more
 */
record Slot(boolean isAny, Set<String> words, List<String> beginnings) {
  /** A beginning has at least as many characters. */
  static final int FEWEST_LETTERS = 3;

  /** How many buckets a book keeps its phrases in. */
  static final int BUCKETS = 1 << 11;

  /** The bucket of the phrases whose anchor may be {@code word}: by its first three letters. */
  static int bucket(String word) {
    int hash = 0;
    for (int i = 0; i < Math.min(word.length(), FEWEST_LETTERS); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash & (BUCKETS - 1);
  }

  /** The length of the shortest word that fits; 1 for a kind of token, 0 when every word does. */
  int shortest() {
    return Stream.concat(words.stream(), beginnings.stream())
        .mapToInt(word -> word.startsWith("<") ? 1 : word.length())
        .min()
        .orElse(0);
  }

  boolean takes(String word) {
    return isAny || words.contains(word) || takesBeginning(word);
  }

  /** The buckets of all words that fit by what they begin with. */
  IntStream beginningBuckets() {
    return beginnings.stream().mapToInt(Slot::bucket).distinct();
  }

  private boolean takesBeginning(String word) {
    for (int i = 0; i < beginnings.size(); i++) {
      if (word.startsWith(beginnings.get(i))) {
        return true;
      }
    }
    return false;
  }
}
