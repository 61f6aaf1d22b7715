// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

/** How often a story as hot as this one comes, in words. */
public final class ReturnPeriod {
  private static final double MONTH_WEEKS = 365.25 / 84;
  private static final double YEAR_WEEKS = 365.25 / 7;

  private ReturnPeriod() {}

  /**
   * The words for {@code perWeek} such stories a week, 0 or above: from "about 4 times a week" to
   * "less than once in 10 years".
   */
  public static String text(double perWeek) {
    double weeks = 1 / perWeek;
    if (weeks < 1.5) {
      long times = Digits.whole(1 / weeks);
      return times <= 1 ? "about once a week" : "about " + times + " times a week";
    }
    if (weeks < 9.5) {
      return "about once in " + Digits.whole(weeks) + " weeks";
    }
    if (weeks < 48) {
      return "about once in " + Digits.whole(weeks / MONTH_WEEKS) + " months";
    }
    if (weeks < 521.8) {
      long years = Digits.whole(weeks / YEAR_WEEKS);
      return years <= 1 ? "about once a year" : "about once in " + years + " years";
    }
    return "less than once in 10 years";
  }
}
