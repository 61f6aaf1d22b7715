// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.language;

import io.outcry.text.normalise.Token;

/**
 * What tells languages apart in the words of a text: three characters in a row, the ends of the
 * word included, and the word itself; as 32-bit hashes, the same on every machine.
 *
 * <p>The first {@link #MOST} of a text are kept, some 25 words: more would cost time and seldom
 * change the answer.
 */
public final class WordGrams {
  /** How many hashes of one text are kept. */
  public static final int MOST = 160;

  private static final int PRIME = 0x01000193;
  private static final int GRAM = 0x3c6ef372;
  private static final int WORD = 0x5bd1e995;
  private static final int SPREAD = 0x9E3779B1;

  private final int[] hashes = new int[MOST];
  private int size;

  /** Begins with no word. */
  public WordGrams() {}

  /** The hashes, of which the first {@link #size} count; their upper bits are well mixed. */
  public int[] hashes() {
    return hashes;
  }

  /** How many hashes there are. */
  public int size() {
    return size;
  }

  /** Adds the n-grams of {@code word}; what does not fit is left out. */
  public void add(Token word) {
    char[] bounded = word.bounded();
    int last = Math.min(word.length(), MOST - size);
    int whole = WORD;
    for (int i = 1; i <= last; i++) {
      int gram = (GRAM ^ bounded[i - 1]) * PRIME;
      gram = (gram ^ bounded[i]) * PRIME;
      gram = (gram ^ bounded[i + 1]) * PRIME;
      hashes[size++] = spread(gram);
      whole = (whole ^ bounded[i]) * PRIME;
    }
    if (last > 1 && size < MOST) {
      hashes[size++] = spread(whole);
    }
  }

  private static int spread(int hash) {
    return (hash ^ (hash >>> 15)) * SPREAD;
  }
}
