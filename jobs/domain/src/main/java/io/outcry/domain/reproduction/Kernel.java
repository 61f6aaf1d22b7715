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
  private static final double THETA = 0.242;
  private static final double FLAT_SECONDS = 300;
  private static final double PER_SECOND = 1 / (FLAT_SECONDS * (1 + 1 / THETA));

  private static final double[] MIXTURE_WEIGHTS = {0.433, 0.230, 0.154, 0.183};
  private static final long[] MIXTURE_HALF_LIVES_MILLIS = {
    400_000, 3_600_000, 36_000_000, 1_209_600_000
  };

  /** How many parts the mixture has. */
  public static final int PARTS = 4;

  private Kernel() {}

  /** Share of a post's children that come per second at this age. */
  public static double perSecond(long ageMillis) {
    double age = ageMillis / 1000.0;
    if (age < 0) {
      return 0;
    }
    return age <= FLAT_SECONDS ? PER_SECOND : PER_SECOND * Math.pow(age / FLAT_SECONDS, -1 - THETA);
  }

  /** Share of a post's children due by this age, 0 to 1: the integral of {@link #perSecond}. */
  public static double share(long ageMillis) {
    double age = Math.max(0, ageMillis) / 1000.0;
    if (age <= FLAT_SECONDS) {
      return PER_SECOND * age;
    }
    double flat = PER_SECOND * FLAT_SECONDS;
    return flat + flat / THETA * (1 - Math.pow(age / FLAT_SECONDS, -THETA));
  }

  /** The same by the mixture. */
  public static double mixtureShare(long ageMillis) {
    double due = 0;
    for (int part = 0; part < PARTS; part++) {
      due += MIXTURE_WEIGHTS[part] * dueShare(part, Math.max(0, ageMillis));
    }
    return due;
  }

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
