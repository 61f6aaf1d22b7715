// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/** The kernel of SEISMIC itself, and its mixture form from the parts of {@link Kernel}. */
public final class Seismic {
  private static final double THETA = 0.242;
  private static final double FLAT_SECONDS = 300;
  private static final double PER_SECOND = 1 / (FLAT_SECONDS * (1 + 1 / THETA));

  private Seismic() {}

  /** Share of a post's children that come per second at this age. */
  static double perSecond(long ageMillis) {
    double age = ageMillis / 1000.0;
    if (age < 0) {
      return 0;
    }
    return age <= FLAT_SECONDS ? PER_SECOND : PER_SECOND * Math.pow(age / FLAT_SECONDS, -1 - THETA);
  }

  /** Share of a post's children due by this age, 0 to 1: the integral of {@link #perSecond}. */
  static double share(long ageMillis) {
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
    for (int part = 0; part < Kernel.PARTS; part++) {
      due += Kernel.weight(part) * Kernel.dueShare(part, Math.max(0, ageMillis));
    }
    return due;
  }
}
