// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

import java.util.OptionalDouble;

/**
 * What a story that nobody answers brings next, from the same frozen numbers as {@link FollowUp}.
 *
 * <p>The mean is {@code expected(w) = R sum a_j Y_j (1 - 2^(-w / h_j))}, first generation. Real
 * stories scatter far more than chance alone: on stories without a reply, posts came to between
 * 0.54 and 1.37 of the mean in the middle half of cases, median 0.88, which is what a gamma
 * distribution of shape 2.6 around it gives. With the chance of single posts on top, the shape of
 * the forecast is {@code 1 / (1 / mean + 1 / 2.6)}.
 *
 * @param nextHour posts in the next 60 minutes: median, with bounds meant to hold 90 % of stories;
 *     measured coverage is in docs/spread.md
 * @param doublingMinutes until the story has twice its posts of now, by the mean; empty if not
 *     within 24 hours
 */
public record Forecast(Interval nextHour, OptionalDouble doublingMinutes) {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long HORIZON_MILLIS = 24 * HOUR_MILLIS;
  private static final double STORY_SHAPE = 2.6;

  /** The forecast at {@code nowMillis}, not before the newest post. */
  public static Forecast of(KernelHeats posts, long nowMillis) {
    Due due = Due.of(posts, nowMillis);
    return new Forecast(scatter(due.expected(HOUR_MILLIS)), doubling(due, posts.posts()));
  }

  private static Interval scatter(double mean) {
    if (mean <= 0) {
      return new Interval(0, 0, 0);
    }
    double shape = 1 / (1 / mean + 1 / STORY_SHAPE);
    return new Interval(
        GammaQuantile.of(shape, mean, -GammaQuantile.NINETY_PERCENT),
        GammaQuantile.of(shape, mean, 0),
        GammaQuantile.of(shape, mean, GammaQuantile.NINETY_PERCENT));
  }

  private static OptionalDouble doubling(Due due, long posts) {
    if (posts == 0 || due.expected(HORIZON_MILLIS) < posts) {
      return OptionalDouble.empty();
    }
    long tooSoon = 0;
    long enough = HORIZON_MILLIS;
    while (enough - tooSoon > 1) {
      long middle = (tooSoon + enough) / 2;
      if (due.expected(middle) < posts) {
        tooSoon = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalDouble.of(enough / 60_000.0);
  }
}
