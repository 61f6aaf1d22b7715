// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure would wander if other texts of the same kind had been measured: the middle 95 %
 * over texts drawn again with replacement (Efron, Tibshirani, "An introduction to the bootstrap",
 * 1993). The same texts give the same interval.
 */
public record Bootstrap(double low, double high) {
  private static final int ROUNDS = 500;
  private static final long SEED = 7;
  private static final double TAIL = 0.025;

  /**
   * @param size how many texts there are
   * @param figure of the texts with these indices
   */
  public static Bootstrap of(int size, ToDoubleFunction<int[]> figure) {
    Random random = new Random(SEED);
    double[] figures = new double[ROUNDS];
    int[] drawn = new int[size];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < size; i++) {
        drawn[i] = random.nextInt(size);
      }
      figures[round] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(figures);
    int cut = (int) (TAIL * ROUNDS);
    return new Bootstrap(figures[cut], figures[ROUNDS - 1 - cut]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.3f, %.3f]", low, high);
  }
}
