// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import io.outcry.text.normalise.Normaliser;
import java.util.Arrays;

/**
 * BERT's uncased WordPiece tokeniser: a word is cut into the longest pieces that the vocabulary
 * has, from left to right, and is {@code [UNK]} where it cannot be. Immutable, for all threads.
 *
 * <p>Gives the numbers of Hugging Face's tokenizers for the same file, but for two things: a post
 * that writes {@code [SEP]} or {@code [MASK]} wrote these letters and commands nothing, and behind
 * 5,000 UTF-16 units a text is not read. No text makes it throw.
 */
public final class WordPiece {
  static final String CONTINUED = "##";
  static final int MAX_WORD_CHARACTERS = 100;

  private final Vocabulary vocabulary;
  private final int maxTokens;

  /**
   * @param maxTokens the first and the last token among them; the rest of a text is left out
   */
  public WordPiece(Vocabulary vocabulary, int maxTokens) {
    if (maxTokens < 2) {
      throw new IllegalArgumentException(
          "maxTokens is " + maxTokens + "; at least 2 are needed, for [CLS] and [SEP]");
    }
    this.vocabulary = vocabulary;
    this.maxTokens = maxTokens;
  }

  /** The numbers of {@code [CLS]}, the text's pieces and {@code [SEP]}. */
  public int[] encode(String text) {
    String read = text.substring(0, Math.min(text.length(), Normaliser.MAX_CHARS));
    int[] tokens = new int[maxTokens];
    tokens[0] = vocabulary.start();
    int size = 1;
    for (String word : Words.of(read)) {
      int[] pieces = pieces(word);
      int fitting = Math.min(pieces.length, maxTokens - 1 - size);
      System.arraycopy(pieces, 0, tokens, size, fitting);
      size += fitting;
      if (size == maxTokens - 1) {
        break;
      }
    }
    tokens[size] = vocabulary.end();
    return Arrays.copyOf(tokens, size + 1);
  }

  private int[] pieces(String word) {
    if (word.codePointCount(0, word.length()) > MAX_WORD_CHARACTERS) {
      return new int[] {vocabulary.unknown()};
    }
    int[] pieces = new int[word.length()];
    int count = 0;
    int to;
    for (int from = 0; from < word.length(); from = to) {
      String before = from == 0 ? "" : CONTINUED;
      to = Math.min(word.length(), from + vocabulary.longestPiece());
      int number = Vocabulary.NONE;
      while (to > from && number == Vocabulary.NONE) {
        number = vocabulary.number(before + word.substring(from, to));
        if (number == Vocabulary.NONE) {
          to--;
        }
      }
      if (number == Vocabulary.NONE) {
        return new int[] {vocabulary.unknown()};
      }
      pieces[count++] = number;
    }
    return Arrays.copyOf(pieces, count);
  }
}
