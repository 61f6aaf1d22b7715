// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.time.Instant;

/**
 * What is built and run.
 *
 * @param perWeek ordinary stories a week of each brand, v
 * @param brands how many brands of that size
 * @param learnWeeks weeks before those that count
 * @param testWeeks weeks that count
 * @param traps whether what is no complaint, or is answered, is planted as well
 * @param replyPercent of a hundred posts in a thread how many answer; the others share
 * @param shapes how storms are told
 * @param seed the same seed gives the same posts
 */
record Plan(
    int perWeek,
    int brands,
    int learnWeeks,
    int testWeeks,
    boolean traps,
    int replyPercent,
    Shape.Mix shapes,
    long seed) {
  static final long START_MILLIS = Instant.parse("2025-01-06T00:00:00Z").toEpochMilli();
  static final long HOUR_MILLIS = 3_600_000;
  static final long WEEK_MILLIS = 7 * 24 * HOUR_MILLIS;

  /** A storm, and the traps, in as many weeks. */
  static final int PLANTED_EVERY_WEEKS = 4;

  int weeks() {
    return learnWeeks + testWeeks;
  }

  int brandWeeks() {
    return brands * testWeeks;
  }

  long testFromMillis() {
    return START_MILLIS + learnWeeks * WEEK_MILLIS;
  }

  long endMillis() {
    return START_MILLIS + weeks() * WEEK_MILLIS;
  }

  boolean counts(long atMillis) {
    return atMillis >= testFromMillis() && atMillis < endMillis();
  }
}
