// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.spikes;

import io.outcry.domain.pulse.PulseReading;
import java.util.Map;

/** Panes of a brand of 10 mentions in five minutes; times are minutes since a fixed hour. */
public final class Panes {
  private static final PulseReading ORDINARY =
      new PulseReading(0, Double.POSITIVE_INFINITY, 10, false, 6.4, 0.5, 3, 1);

  private Panes() {}

  public static CountedPane ordinary(long startMillis) {
    return pane(startMillis, 10, 1, ORDINARY, ORDINARY);
  }

  /** Mentions that come {@code perWeek} times a week. */
  public static CountedPane loud(long startMillis, long mentions, double perWeek) {
    return pane(startMillis, mentions, 1, record(perWeek, 10, false), ORDINARY);
  }

  /** Complaints that come {@code perWeek} times a week, among ordinary mentions. */
  public static CountedPane bitter(long startMillis, long complaints, double perWeek) {
    return pane(startMillis, 20, complaints, ORDINARY, record(perWeek, 1, false));
  }

  static CountedPane ofTheFirstDay(long startMillis) {
    return pane(startMillis, 90, 1, record(0.1, 10, true), ORDINARY);
  }

  /** No record, but not as ordinary either. */
  static CountedPane still(long startMillis, long mentions) {
    return pane(startMillis, mentions, 1, ORDINARY, ORDINARY);
  }

  private static PulseReading record(double perWeek, double expected, boolean warming) {
    double spreads = 3 + Math.log(12 / perWeek); // anchor 3, scale 1
    return new PulseReading(spreads, perWeek, expected, warming, 6.4, 0.5, 3, 1);
  }

  private static CountedPane pane(
      long startMillis,
      long mentions,
      long complaints,
      PulseReading ofMentions,
      PulseReading ofComplaints) {
    return new CountedPane(
        startMillis,
        mentions,
        complaints,
        mentions,
        0.2,
        0.7,
        0.1,
        0,
        Map.of("x", mentions),
        ofMentions,
        ofComplaints);
  }
}
