// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import java.util.Arrays;

/**
 * How many posts a network writes, hour by hour, over the last seven days. Hours of which nobody
 * can say how many there were, since it was not listened to or not heard, do not count. Hours are
 * since the epoch. Not thread-safe.
 */
final class HourlyRhythm {
  /** Seven days and the hour that goes on. */
  static final int HOURS = 7 * 24 + 1;

  /** An hour of the day needs this many days of counts, or it expects nothing. */
  static final int LEAST_DAYS = 3;

  private static final int UNKNOWN = -1;
  private static final int DAY = 24;

  private final int[] posts;
  private long newestHour;

  private HourlyRhythm(int[] posts, long newestHour) {
    this.posts = posts;
    this.newestHour = newestHour;
  }

  /** A network that is first heard in the middle of {@code hour}. */
  static HourlyRhythm from(long hour) {
    int[] posts = new int[HOURS];
    Arrays.fill(posts, UNKNOWN);
    return new HourlyRhythm(posts, hour);
  }

  static HourlyRhythm of(int[] posts, long newestHour) {
    return new HourlyRhythm(posts.clone(), newestHour);
  }

  int[] posts() {
    return posts.clone();
  }

  long newestHour() {
    return newestHour;
  }

  /** Late posts count, too, unless they are older than all that is kept. */
  void add(long hour, long count) {
    if (hour > newestHour) {
      for (long next = Math.max(newestHour + 1, hour - HOURS + 1); next <= hour; next++) {
        posts[index(next)] = 0;
      }
      newestHour = hour;
    }
    int index = index(hour);
    if (isKept(hour) && posts[index] != UNKNOWN) {
      posts[index] = (int) Math.min(Integer.MAX_VALUE, posts[index] + count);
    }
  }

  /** Nobody can say how many posts there were in these hours. */
  void forget(long firstHour, long lastHour) {
    for (long hour = Math.max(firstHour, newestHour - HOURS + 1); hour <= lastHour; hour++) {
      if (isKept(hour)) {
        posts[index(hour)] = UNKNOWN;
      }
    }
  }

  /**
   * The fewest posts that any of the last seven days had at this hour of the day; 0 if fewer than
   * {@link #LEAST_DAYS} can be compared. The hour that goes on is not over and cannot.
   */
  int slowest(long hour) {
    int days = 0;
    int fewest = Integer.MAX_VALUE;
    long before = hour - DAY * (1 + Math.max(0, hour - newestHour) / DAY);
    for (long day = before; day > newestHour - HOURS; day -= DAY) {
      int count = posts[index(day)];
      if (count != UNKNOWN) {
        days++;
        fewest = Math.min(fewest, count);
      }
    }
    return days < LEAST_DAYS ? 0 : fewest;
  }

  private boolean isKept(long hour) {
    return hour <= newestHour && hour > newestHour - HOURS;
  }

  private static int index(long hour) {
    return (int) Math.floorMod(hour, (long) HOURS);
  }
}
