// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse;

/**
 * How surprising one pane is.
 *
 * <pre>
 * spreads  = (2 sqrt(count + 3/8) - level) / max(spread, 0.1)
 * perWeek  = 12 e^(-(spreads - anchor) / scale)     of a record beyond the anchor
 * surprise = 2^(-perWeek / 2)      0.5: twice a week; 0.71: once a week; 0.92: once a month
 * </pre>
 *
 * <p>Evolution: add components whose honest value for an old reading is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param spreads how far the count stands above ordinary, in spreads; may be negative
 * @param perWeek records a week that stand out as far; infinite where the pane does not stand out
 * @param expected ordinary count of a pane
 * @param warming whether the pulse has seen less than a day
 * @param level ordinary {@code 2 sqrt(count + 3/8)}
 * @param spread ordinary distance from it
 * @param anchor spreads that 12 records a week exceed
 * @param scale their mean excess over it
 */
public record PulseReading(
    double spreads,
    double perWeek,
    double expected,
    boolean warming,
    double level,
    double spread,
    double anchor,
    double scale) {
  /** Surprise from which a brand that wants pulse alerts gets one. */
  public static final double ALERT_FROM = 0.5;

  private static final double HALF_SURPRISE_PER_WEEK = 2;

  /** From 0, not at all, to 1. */
  public double surprise() {
    return Math.pow(2, -perWeek / HALF_SURPRISE_PER_WEEK);
  }
}
