// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The pieces of words that a network knows, each with its number. */
public final class Vocabulary {
  /** The number of what is no piece. */
  public static final int NONE = -1;

  private final Map<String, Integer> numbers;
  private final int longestPiece;
  private final int unknown;
  private final int start;
  private final int end;

  Vocabulary(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
    longestPiece = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  /**
   * Reads a {@code tokenizer.json} as Hugging Face's tokenizers write it.
   *
   * @param name of the file or resource, for messages
   * @throws IOException if it is no such file, or asks for anything but BERT's uncased WordPiece
   */
  public static Vocabulary read(InputStream in, String name) throws IOException {
    return new TokenizerFile(name).read(in);
  }

  /** How many pieces there are. */
  public int size() {
    return numbers.size();
  }

  /** The number of a piece, or {@link #NONE}. */
  public int number(String piece) {
    return numbers.getOrDefault(piece, NONE);
  }

  int longestPiece() {
    return longestPiece;
  }

  int unknown() {
    return unknown;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private int special(String token) {
    Integer number = numbers.get(token);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + token);
    }
    return number;
  }
}
