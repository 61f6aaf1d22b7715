// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

import java.util.Arrays;

/**
 * How many weighted stories peaked at which score: 240 bins of width 0.05 from -2, the outer ones
 * open.
 */
final class PeakHistogram {
  static final int BINS = 240;

  private static final double LOWEST = -2;
  private static final double WIDTH = 0.05;

  private final double[] weights;

  /**
   * @param weights of the lowest bins; those above them are empty
   */
  PeakHistogram(double[] weights) {
    this.weights = Arrays.copyOf(weights, BINS);
  }

  /** The bin of a score; 1e-9 keeps a score that rounding left just under its edge. */
  static int bin(double score) {
    double bin = Math.floor((score - LOWEST) / WIDTH + 1e-9);
    return (int) Math.min(BINS - 1, Math.max(0, bin));
  }

  static double edge(int bin) {
    return LOWEST + WIDTH * bin;
  }

  void add(double score, double weight) {
    weights[bin(score)] += weight;
  }

  double weight(int bin) {
    return weights[bin];
  }

  /** Weight in {@code bin} and above. */
  double from(int bin) {
    double sum = 0;
    for (int k = BINS - 1; k >= bin; k--) {
      sum += weights[k];
    }
    return sum;
  }

  void divide(double unit) {
    for (int k = 0; k < BINS; k++) {
      weights[k] /= unit;
    }
  }

  /** What to store: the weights up to the last bin with one. */
  double[] weights() {
    int used = BINS;
    while (used > 0 && weights[used - 1] == 0) {
      used--;
    }
    return Arrays.copyOf(weights, used);
  }
}
