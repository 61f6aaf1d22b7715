// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import io.outcry.text.wordpiece.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How ordinary a word is in English, by the vocabulary of the sentence encoder: its whole words
 * stand in the order of their frequency in encyclopedic text and books. Needs no native code.
 */
public final class EnglishWords {
  private final Vocabulary vocabulary;

  private EnglishWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words that come with the release. */
  public static EnglishWords load() {
    try {
      return new EnglishWords(Network.vocabulary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How rare a word is.
   *
   * @param word in lower case
   * @return near 0 for the commonest, below 1 for the rarest in the vocabulary, 1 for one that is
   *     not in it
   */
  public double rarity(String word) {
    int number = vocabulary.number(word);
    return number == Vocabulary.NONE ? 1 : number / (double) vocabulary.size();
  }
}
