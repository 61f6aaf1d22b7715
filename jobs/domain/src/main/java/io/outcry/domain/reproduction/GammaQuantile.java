// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/** Quantiles of the gamma distribution; Wilson and Hilferty, PNAS 1931. */
final class GammaQuantile {
  /** Standard normal quantile of 0.95: bounds at plus and minus this hold 90 %. */
  static final double NINETY_PERCENT = 1.6448536269514722;

  /** Standard normal quantile of 0.9: bounds at plus and minus this hold 80 %. */
  static final double EIGHTY_PERCENT = 1.2815515655446004;

  private GammaQuantile() {}

  /** {@code mean (1 - 1 / (9 shape) + z / (3 sqrt(shape)))^3}, not below 0. */
  static double of(double shape, double mean, double z) {
    double root = Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)));
    return mean * root * root * root;
  }
}
