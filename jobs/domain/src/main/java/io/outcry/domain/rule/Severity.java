// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/** How rare a story is for its brand, in the words of routes and receivers. */
public enum Severity {
  /** Returns within a month. */
  LOW,
  /** Returns after a month or more. */
  MEDIUM,
  /** Returns after a quarter (13 weeks) or more. */
  HIGH,
  /** Returns after a year or more. */
  CRITICAL;

  private static final double MONTH_WEEKS = 365.25 / 84;
  private static final double QUARTER_WEEKS = 13;
  private static final double YEAR_WEEKS = 365.25 / 7;
  private static final double ROUNDING = 1e-12;

  /** The severity of a story that {@code perWeek} ordinary stories a week reach; 0 is critical. */
  public static Severity of(double perWeek) {
    double weeks = perWeek > 0 ? 1 / perWeek + ROUNDING : Double.POSITIVE_INFINITY;
    if (weeks >= YEAR_WEEKS) {
      return CRITICAL;
    }
    if (weeks >= QUARTER_WEEKS) {
      return HIGH;
    }
    return weeks >= MONTH_WEEKS ? MEDIUM : LOW;
  }

  /** One level up, as a risk is taken; critical stays. */
  public Severity oneUp() {
    return switch (this) {
      case LOW -> MEDIUM;
      case MEDIUM -> HIGH;
      case HIGH, CRITICAL -> CRITICAL;
    };
  }

  /** The graver of the two: the severity of an alert never sinks. */
  public Severity orGraver(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
