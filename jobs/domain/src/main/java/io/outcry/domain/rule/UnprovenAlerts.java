// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * How much of its budget a brand uses: its unproven alerts, first ones and second waves of stories
 * in the norms, which neither growth nor a reader proved right. They fade as the norms do, with a
 * half-life of 8 weeks.
 *
 * <p>While they are fewer than the budget allows, the bar allows more:
 *
 * <pre>bar = budget * min(4, max(1, (budget * weeks + 1) / (unproven + 1)))</pre>
 *
 * <p>Storms without an alert stay in the norms and make storms look ordinary: the rate counts
 * storms and false alarms together. This corrects for it. In its first week a brand's bar is the
 * budget. Times are epoch milliseconds. Not thread-safe.
 */
public final class UnprovenAlerts {
  private static final double HALF_LIFE_MILLIS = 8 * 604_800_000.0;
  private static final double FIRST_WEEKS = 1;
  private static final double MOST = 4;
  private static final double PRIOR_ALERTS = 1;

  private double alerts;
  private long atMillis;

  private UnprovenAlerts(double alerts, long atMillis) {
    this.alerts = alerts;
    this.atMillis = atMillis;
  }

  /** As stored; null for a brand that was stored before they were counted. */
  public static UnprovenAlerts of(@Nullable UnprovenState state) {
    return state == null
        ? new UnprovenAlerts(0, 0)
        : new UnprovenAlerts(state.alerts(), state.atMillis());
  }

  /** What to store. */
  public UnprovenState toState() {
    return new UnprovenState(alerts, atMillis);
  }

  /** A story in the norms alerts. */
  public void plus(long nowMillis) {
    alerts = at(nowMillis) + 1;
    atMillis = Math.max(atMillis, nowMillis);
  }

  /** The alert that fired at {@code firedMillis} was right after all. */
  public void minus(long firedMillis, long nowMillis) {
    alerts = Math.max(0, at(nowMillis) - faded(firedMillis, nowMillis));
    atMillis = Math.max(atMillis, nowMillis);
  }

  /** Weighted alerts. */
  double at(long nowMillis) {
    return alerts * Math.pow(2, -Math.max(0, nowMillis - atMillis) / HALF_LIFE_MILLIS);
  }

  /**
   * How many stories a week may get as far as one that alerts, storms included.
   *
   * @param budget false alarms a week that the brand allows
   * @param weeks decayed weeks for which it was heard
   */
  public double bar(double budget, double weeks, long nowMillis) {
    return bar(budget, weeks, at(nowMillis));
  }

  /** The same without the alert that fired at {@code firedMillis}. */
  public double barWithout(long firedMillis, double budget, double weeks, long nowMillis) {
    return bar(budget, weeks, Math.max(0, at(nowMillis) - faded(firedMillis, nowMillis)));
  }

  /**
   * How much of the budget is used: 1 once there are as many unproven alerts as it allows.
   *
   * @param budget false alarms a week that the brand allows
   * @param weeks decayed weeks for which it was heard
   */
  public double used(double budget, double weeks, long nowMillis) {
    return at(nowMillis) / (budget * Math.max(FIRST_WEEKS, weeks));
  }

  private static double faded(long firedMillis, long nowMillis) {
    return Math.pow(2, -Math.max(0, nowMillis - firedMillis) / HALF_LIFE_MILLIS);
  }

  private static double bar(double budget, double weeks, double unproven) {
    if (weeks < FIRST_WEEKS) {
      return budget;
    }
    double left = (budget * weeks + PRIOR_ALERTS) / (unproven + PRIOR_ALERTS);
    return budget * Math.min(MOST, Math.max(1, left));
  }
}
