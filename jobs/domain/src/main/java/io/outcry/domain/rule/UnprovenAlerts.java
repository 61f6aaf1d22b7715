// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * How much of its budget a brand uses: first alerts and second waves of stories that stay in the
 * norms, since neither growth nor a reader proved them right. They fade as the norms do, with a
 * half-life of 8 weeks.
 *
 * <p>While they are fewer than the budget allows, the bar is as much lower:
 *
 * <pre>bar = budget * min(4, max(1, (budget * weeks + 1) / (unproven + 1)))</pre>
 *
 * <p>Storms that no alert has told stay in the norms and make storms look ordinary, so the rate
 * that the norms give is that of storms and false alarms together; this counts what came of it. In
 * its first week a brand's bar is the budget. Times are epoch milliseconds. Not thread-safe.
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

  /** A story alerts that is counted as ordinary. */
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
  public double at(long nowMillis) {
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

  /** The same for a story that is counted itself, since it fired at {@code firedMillis}. */
  public double barWithout(long firedMillis, double budget, double weeks, long nowMillis) {
    return bar(budget, weeks, Math.max(0, at(nowMillis) - faded(firedMillis, nowMillis)));
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
