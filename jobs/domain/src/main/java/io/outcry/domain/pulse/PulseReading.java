// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse;

/**
 * How surprising one pane is.
 *
 * <pre>surprise = 2^(-perWeek / 2)      0.5: twice a week; 0.71: once a week; 0.92: once a month
 * </pre>
 *
 * @param spreads how far the count stands above ordinary, in spreads; may be negative
 * @param perWeek records a week that stand out as far; infinite where the pane does not stand out
 * @param expected ordinary count of a pane
 * @param warming whether the pulse has seen less than a day
 */
public record PulseReading(double spreads, double perWeek, double expected, boolean warming) {
  /** Surprise from which a brand that wants pulse alerts gets one. */
  public static final double ALERT_FROM = 0.5;

  private static final double HALF_SURPRISE_PER_WEEK = 2;

  /** From 0, not at all, to 1. */
  public double surprise() {
    return Math.pow(2, -perWeek / HALF_SURPRISE_PER_WEEK);
  }
}
