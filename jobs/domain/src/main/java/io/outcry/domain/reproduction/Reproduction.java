// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/**
 * How many posts each post of a story brings: posterior Gamma(2 + n - 1, 2.5 + B), where n posts
 * had the exposure B. It is shown and never decides an alert: later generations count too, so that
 * it is 1.5 to 3 while a story is young.
 */
public final class Reproduction {
  static final double PRIOR_SHAPE = 2;
  static final double PRIOR_RATE = 2.5;

  private Reproduction() {}

  /** Mean, with bounds that hold 90 %; 0.8 before anything was seen. */
  public static Interval of(KernelHeats posts, long nowMillis) {
    double shape = PRIOR_SHAPE + Math.max(0, posts.posts() - 1);
    double mean = shape / (PRIOR_RATE + posts.exposure(nowMillis));
    return new Interval(
        GammaQuantile.of(shape, mean, -GammaQuantile.NINETY_PERCENT),
        mean,
        GammaQuantile.of(shape, mean, GammaQuantile.NINETY_PERCENT));
  }

  /** Mean of the posterior where {@code children} posts came of the exposure of their parents. */
  public static double mean(long children, double exposure) {
    return (PRIOR_SHAPE + children) / (PRIOR_RATE + exposure);
  }
}
