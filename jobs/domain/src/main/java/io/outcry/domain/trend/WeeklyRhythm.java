// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

/**
 * How far the negative share of a brand ordinarily lies from its level, by three hours of the week
 * (UTC). Half-life 8 weeks; little evidence counts little. Not thread-safe.
 */
final class WeeklyRhythm {
  private static final long PART_MILLIS = 3 * 3_600_000L;
  private static final int PARTS = 56;
  private static final long WEEK_MILLIS = PARTS * PART_MILLIS;
  private static final double KEPT_PER_WEEK = Math.pow(2, -1 / 8.0);

  /** One hour weighs at most as much as so many mentions: a storm is not the rhythm. */
  private static final double HEAVIEST_HOUR = 20;

  /** Worth so many mentions: that there is no rhythm. */
  private static final double PRIOR = 20;

  private final double[] offsets;
  private final double[] weights;
  private long week;

  private WeeklyRhythm(double[] offsets, double[] weights, long week) {
    this.offsets = offsets.clone();
    this.weights = weights.clone();
    this.week = week;
  }

  static WeeklyRhythm none(long atMillis) {
    return new WeeklyRhythm(
        new double[PARTS], new double[PARTS], Math.floorDiv(atMillis, WEEK_MILLIS));
  }

  static WeeklyRhythm of(RhythmState state) {
    return new WeeklyRhythm(state.offsets(), state.weights(), state.week());
  }

  RhythmState toState() {
    return new RhythmState(offsets.clone(), weights.clone(), week);
  }

  /** How far from the level the share ordinarily is at that time. */
  double offset(long atMillis) {
    int part = part(atMillis);
    return offsets[part] / (weights[part] + PRIOR);
  }

  /** An hour of so many mentions lay that far from the level. */
  void learn(long atMillis, long mentions, double offset) {
    long now = Math.floorDiv(atMillis, WEEK_MILLIS);
    if (now > week) {
      double kept = Math.pow(KEPT_PER_WEEK, (double) (now - week));
      for (int part = 0; part < PARTS; part++) {
        offsets[part] *= kept;
        weights[part] *= kept;
      }
      week = now;
    }
    double weight = mentions * HEAVIEST_HOUR / (mentions + HEAVIEST_HOUR);
    offsets[part(atMillis)] += weight * offset;
    weights[part(atMillis)] += weight;
  }

  private static int part(long atMillis) {
    return (int) (Math.floorMod(atMillis, WEEK_MILLIS) / PART_MILLIS);
  }
}
