// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.heat;

/** How far a heat stands out against the heat that an ordinary story of the brand reaches. */
public final class Score {
  private Score() {}

  /**
   * {@code ln((1 + heat) / (1 + expectedHeat))}, so that {@code e^score} reads "times ordinary";
   * heats in posts, 0 or above.
   */
  public static double of(double heat, double expectedHeat) {
    return Math.log((1 + heat) / (1 + expectedHeat));
  }

  /** {@code (1 + heat) / (1 + expectedHeat)}. */
  public static double timesOrdinary(double heat, double expectedHeat) {
    return (1 + heat) / (1 + expectedHeat);
  }
}
