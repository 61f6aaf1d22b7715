// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/**
 * How long after a post the posts that it brings come: the memory kernel of SEISMIC and its mixture
 * form.
 *
 * <pre>
 * phi(s) = c                         for s up to s0 = 300 s
 * phi(s) = c (s / s0)^(-1 - theta)   after; theta = 0.242, c = 1 / (s0 (1 + 1 / theta)) per second
 * </pre>
 *
 * <p>The mixture {@code 1 - share(s) = sum a_j 2^(-s / h_j)} lies within 0.0165 of it over 14 days
 * and needs four decayed counts per story where the kernel needs the list of its posts. Ages are
 * milliseconds. Source: Zhao et al., SEISMIC, KDD 2015.
 */
public final class Kernel {
  private static final double[] MIXTURE_WEIGHTS = {0.433, 0.230, 0.154, 0.183};
  private static final long[] MIXTURE_HALF_LIVES_MILLIS = {
    400_000, 3_600_000, 36_000_000, 1_209_600_000
  };

  /** How many parts the mixture has. */
  public static final int PARTS = 4;

  private Kernel() {}

  /** {@code a_part}; parts count from 0. */
  public static double weight(int part) {
    return MIXTURE_WEIGHTS[part];
  }

  /** {@code 2^(-age / h_part)}. */
  public static double decay(int part, long ageMillis) {
    return Math.pow(2, -(double) ageMillis / MIXTURE_HALF_LIVES_MILLIS[part]);
  }

  /** {@code 1 - 2^(-age / h_part)}. */
  static double dueShare(int part, long ageMillis) {
    return 1 - decay(part, ageMillis);
  }
}
