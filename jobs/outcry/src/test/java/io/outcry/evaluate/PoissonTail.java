// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

/** How surprising a count is if posts came at random at a known rate. */
final class PoissonTail {
  private PoissonTail() {}

  /** {@code −log10 P(N ≥ count)} for N of that mean; 0 for a count at or below it. */
  static double surprise(int count, double mean) {
    if (count <= mean) {
      return 0;
    }
    // P(N = count) times 1 + mean/(count+1) + …, which falls at least geometrically
    double log = count * Math.log(mean) - mean;
    for (int i = 2; i <= count; i++) {
      log -= Math.log(i);
    }
    double sum = 1;
    double term = 1;
    for (int i = count + 1; term > 1e-12; i++) {
      term *= mean / i;
      sum += term;
    }
    return -(log + Math.log(sum)) / Math.log(10);
  }
}
