// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import java.util.ArrayList;
import java.util.List;

/** When things happen: the rhythm of a day, and the rise and fall of an incident. */
final class Pace {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  /** Posts of each hour of the day, UTC: quiet nights, a busy noon, a busier evening. */
  private static final int[] HOURS = {
    8, 5, 4, 3, 4, 8, 18, 34, 48, 55, 58, 60, 64, 60, 56, 55, 58, 64, 70, 72, 66, 50, 32, 17
  };

  private Pace() {}

  /** A moment of an ordinary day, milliseconds since its midnight. */
  static long momentOfDay(SplitMix64 random) {
    int hour;
    do {
      hour = random.below(HOURS.length);
    } while (random.below(72) >= HOURS[hour]);
    return hour * HOUR + random.below((int) HOUR);
  }

  /** How long somebody takes, log-normal, milliseconds; at most ten hours. */
  static long delay(double medianMinutes, SplitMix64 random) {
    double minutes = medianMinutes * StrictMath.exp(0.8 * random.normal());
    return (long) (StrictMath.min(600, minutes) * MINUTE) + random.below((int) MINUTE);
  }

  /**
   * Times of posts whose rate changes linearly between corners.
   *
   * @param corners pairs of a minute after the start and the posts a minute then; minutes rise
   * @return milliseconds after the start, ascending
   */
  static List<Long> along(double[][] corners, SplitMix64 random) {
    List<Long> times = new ArrayList<>();
    double due = 0;
    for (int corner = 0; corner + 1 < corners.length; corner++) {
      double from = corners[corner][0];
      double span = corners[corner + 1][0] - from;
      for (int minute = 0; minute < span; minute++) {
        double part = minute / span;
        due += corners[corner][1] * (1 - part) + corners[corner + 1][1] * part;
        while (due >= 1) {
          due--;
          times.add((long) ((from + minute) * MINUTE) + random.below((int) MINUTE));
        }
      }
    }
    times.sort(null);
    return times;
  }
}
