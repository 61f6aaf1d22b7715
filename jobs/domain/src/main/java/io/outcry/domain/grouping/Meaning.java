// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

/**
 * The meaning of a text: its embedding by the sentence encoder, in one byte a number, so that sums
 * are whole numbers and a text can be taken back exactly.
 */
public final class Meaning {
  /** Numbers in a meaning. */
  public static final int NUMBERS = 384;

  private static final int STEPS = 512;

  private Meaning() {}

  /**
   * The nearest bytes; a step is 1/512, and what is beyond ±127 steps is cut off.
   *
   * @param vector of length 1, {@value #NUMBERS} numbers
   */
  public static byte[] of(float[] vector) {
    if (vector.length != NUMBERS) {
      throw new IllegalArgumentException(vector.length + " numbers, expected " + NUMBERS);
    }
    byte[] meaning = new byte[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      meaning[i] = nearest(vector[i] * STEPS);
    }
    return meaning;
  }

  static byte nearest(double steps) {
    return (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(steps)));
  }

  static long product(byte[] one, int[] other) {
    long product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (long) one[i] * other[i];
    }
    return product;
  }

  static double length(byte[] meaning) {
    int squares = 0;
    for (byte number : meaning) {
      squares += number * number;
    }
    return Math.sqrt(squares);
  }

  static double length(int[] sum) {
    long squares = 0;
    for (int number : sum) {
      squares += (long) number * number;
    }
    return Math.sqrt((double) squares);
  }
}
