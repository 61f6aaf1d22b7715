// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse;

/**
 * How surprising the volume of one counted thing of a brand is, pane by pane of five minutes.
 *
 * <p>Counts are taken as {@code y = 2 sqrt(count + 3/8)}, whose noise no longer grows with the
 * count (Anscombe, Biometrika 1948). Only a record, more than every pane of the last 24 hours, can
 * surprise, so that one event is one surprise. Hand in final panes only, oldest first; panes that
 * are still open are computed on a {@link #copy}. Not thread-safe.
 */
public final class BrandPulse {
  /** Length of a pane: five minutes. */
  public static final long PANE_MILLIS = 300_000;

  /** The most panes that a gap is filled with: one week. */
  public static final int LONGEST_GAP_PANES = 2016;

  private static final int PANES_PER_HOUR = 12;
  private static final int PANES_PER_DAY = 288;
  private static final int PANES_PER_WEEK = 2016;
  private static final double NARROWEST = 0.1;

  private final RecordHistory history;
  private final double[] hours;
  private double hour;
  private double level;
  private double spread;
  private double most; // of the full hours
  private long panes;
  private long nextPaneMillis;

  private BrandPulse(PulseState state, RecordHistory history) {
    this.history = history;
    this.hours = state.hours().clone();
    this.hour = state.hour();
    this.most = most(hours);
    this.level = state.level();
    this.spread = state.spread();
    this.panes = state.panes();
    this.nextPaneMillis = state.nextPaneMillis();
  }

  /** A pulse that has seen nothing. */
  public static BrandPulse fresh() {
    RecordHistory prior = RecordHistory.prior();
    return new BrandPulse(
        new PulseState(0, 0, 0, 0.5, 0, new double[24], new double[0], 0, 0, 0), prior);
  }

  /** The pulse as it was stored. */
  public static BrandPulse of(PulseState state) {
    return new BrandPulse(
        state, new RecordHistory(state.records(), state.weeks(), state.anchor(), state.scale()));
  }

  /** What to store. */
  public PulseState toState() {
    return new PulseState(
        panes,
        nextPaneMillis,
        level,
        spread,
        hour,
        hours.clone(),
        history.bins(),
        history.weeks(),
        history.anchor(),
        history.scale());
  }

  /** An independent copy, for panes that are not final yet. */
  public BrandPulse copy() {
    return of(toState());
  }

  /**
   * Takes the pane that starts at {@code paneMillis}; panes left out since the last one count 0, at
   * most a week of them.
   *
   * @throws IllegalArgumentException if that pane was taken already
   */
  public PulseReading next(long paneMillis, long count) {
    if (panes > 0 && paneMillis < nextPaneMillis) {
      throw new IllegalArgumentException(
          "pane %d was taken already: the next one starts at %d"
              .formatted(paneMillis, nextPaneMillis));
    }
    long missing = panes == 0 ? 0 : (paneMillis - nextPaneMillis) / PANE_MILLIS;
    for (long gap = Math.min(missing, LONGEST_GAP_PANES); gap > 0; gap--) {
      take(0);
    }
    nextPaneMillis = paneMillis + PANE_MILLIS;
    return take(count);
  }

  private PulseReading take(long count) {
    double y = 2 * Math.sqrt(count + 0.375);
    if (panes == 0) {
      level = y;
    }
    double above = y - level;
    double spreads = above / Math.max(spread, NARROWEST);
    double expected = Math.max(0, level / 2 * (level / 2) - 0.375);
    boolean record = y > Math.max(hour, most);
    double perWeek = Double.POSITIVE_INFINITY;
    if (record && spreads > RecordHistory.LOWEST) {
      perWeek = history.perWeek(spreads);
      history.add(spreads);
    }
    PulseReading reading =
        new PulseReading(
            spreads,
            perWeek,
            expected,
            panes < PANES_PER_DAY,
            level,
            spread,
            history.anchor(),
            history.scale());
    learn(y, above);
    return reading;
  }

  /** Steps towards the pane are bounded, so that one spike does not become the level. */
  private void learn(double y, double above) {
    hour = Math.max(hour, y);
    panes++;
    if (panes <= PANES_PER_HOUR) {
      level += above / panes;
    } else {
      double step = Math.max(-1, Math.min(1, above / Math.max(spread, 0.2)));
      level += 1.5 * spread * step / (double) Math.min(panes, PANES_PER_WEEK);
    }
    double distance = Math.min(Math.abs(above), 4 * spread);
    spread += (distance - spread) / (double) Math.min(panes + 1, PANES_PER_WEEK);
    if (panes % PANES_PER_HOUR == 0) {
      hours[(int) (panes / PANES_PER_HOUR - 1) % 24] = hour;
      hour = 0;
      most = most(hours);
      history.age((double) PANES_PER_HOUR / PANES_PER_WEEK);
    }
  }

  private static double most(double[] hours) {
    double most = 0;
    for (double each : hours) {
      most = Math.max(most, each);
    }
    return most;
  }
}
