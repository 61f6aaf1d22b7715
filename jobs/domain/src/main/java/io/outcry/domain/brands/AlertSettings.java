// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.io.Serializable;
import java.util.List;

/**
 * When a brand wants to be alerted.
 *
 * @param on kinds of stories that alert
 * @param falseAlarmsPerWeek budget: how many stories a week may alert by chance, above 0
 * @param minAuthors distinct authors a story needs
 * @param maxPerHour guard against floods of alerts
 * @param mode whether alerts are sent
 * @param risk the rule of risk stories, which are small when they matter
 * @param spike whether surprising volume alerts that no single story explains
 */
public record AlertSettings(
    List<StoryKind> on,
    double falseAlarmsPerWeek,
    int minAuthors,
    int maxPerHour,
    Mode mode,
    Risk risk,
    boolean spike)
    implements Serializable {

  public static final double DEFAULT_FALSE_ALARMS_PER_WEEK = 1;
  public static final int DEFAULT_MIN_AUTHORS = 5;
  public static final int DEFAULT_MAX_PER_HOUR = 3;

  public static final AlertSettings DEFAULT =
      new AlertSettings(
          List.of(StoryKind.COMPLAINT, StoryKind.BACKLASH),
          DEFAULT_FALSE_ALARMS_PER_WEEK,
          DEFAULT_MIN_AUTHORS,
          DEFAULT_MAX_PER_HOUR,
          Mode.LIVE,
          Risk.DEFAULT);

  public AlertSettings {
    on = List.copyOf(on);
  }

  /** The same settings under another budget. */
  public AlertSettings within(double newFalseAlarmsPerWeek) {
    return new AlertSettings(on, newFalseAlarmsPerWeek, minAuthors, maxPerHour, mode, risk, spike);
  }

  /** Without alerts of spikes. */
  public AlertSettings(
      List<StoryKind> on,
      double falseAlarmsPerWeek,
      int minAuthors,
      int maxPerHour,
      Mode mode,
      Risk risk) {
    this(on, falseAlarmsPerWeek, minAuthors, maxPerHour, mode, risk, false);
  }

  /** Whether alerts leave, or are judged and reported only. */
  public enum Mode {
    LIVE,
    SHADOW
  }

  /**
   * The rule of stories that carry a risk.
   *
   * @param minAuthors distinct authors such a story needs
   * @param falseAlarmsPerWeek its own budget, above 0
   */
  public record Risk(int minAuthors, double falseAlarmsPerWeek) implements Serializable {
    public static final int DEFAULT_MIN_AUTHORS = 2;
    public static final double DEFAULT_FALSE_ALARMS_PER_WEEK = 0.25;
    public static final Risk DEFAULT = new Risk(DEFAULT_MIN_AUTHORS, DEFAULT_FALSE_ALARMS_PER_WEEK);
  }
}
