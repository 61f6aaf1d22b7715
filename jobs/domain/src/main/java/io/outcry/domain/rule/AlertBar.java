// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * What a story must reach to alert.
 *
 * @param falseAlarmsPerWeek the most ordinary stories a week that may reach as far; above 0
 * @param minAuthors the fewest distinct authors who count; above 0
 */
public record AlertBar(double falseAlarmsPerWeek, int minAuthors) {
  /** Whether a story this rare, of this many authors, is over the bar. */
  boolean reachedBy(double perWeek, long authors) {
    return isRare(perWeek) && authors >= minAuthors;
  }

  /** Whether a story is rare enough, whoever tells it. */
  boolean isRare(double perWeek) {
    return perWeek <= falseAlarmsPerWeek;
  }
}
