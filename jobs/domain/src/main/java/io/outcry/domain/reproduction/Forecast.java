// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

import java.util.OptionalDouble;

/**
 * What a story that nobody answers brings next.
 *
 * <p>The next hour: mean {@code 1.2 (0.5 + n - 1) / (0.25 + B) sum a_j Y_j (1 - 2^(-w / h_j))}, n
 * posts with the exposure B. The prior is far weaker than that of {@link Reproduction}: an alert
 * leaves while a story is young, and storms then bring several times what a cautious prior lets
 * expect. Real stories scatter far more than chance alone, as a gamma distribution of shape 1.2
 * does; with the chance of single posts on top, the shape of the forecast is {@code 1 / (1 / mean +
 * 1 / 1.2)}. Prior, factor and shape were chosen on recorded cascades at the moment when their heat
 * first reached 5 to 70 (docs/spread.md).
 *
 * @param nextHour posts in the next 60 minutes: median, with bounds meant to hold 80 % of stories
 *     at the moment when they alert
 * @param doublingMinutes until the story has twice its posts of now, by the mean of {@link
 *     FollowUp}; empty if not within 24 hours
 */
public record Forecast(Interval nextHour, OptionalDouble doublingMinutes) {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long HORIZON_MILLIS = 24 * HOUR_MILLIS;
  private static final double PRIOR_SHAPE = 0.5;
  private static final double PRIOR_RATE = 0.25;
  private static final double LATER_GENERATIONS = 1.2;
  private static final double STORY_SHAPE = 1.2;

  /** The forecast at {@code nowMillis}, not before the newest post. */
  public static Forecast of(KernelHeats posts, long nowMillis) {
    Due due = Due.of(posts, nowMillis);
    double each =
        (PRIOR_SHAPE + Math.max(0, posts.posts() - 1)) / (PRIOR_RATE + posts.exposure(nowMillis));
    double mean = LATER_GENERATIONS * each * due.exposure(HOUR_MILLIS);
    return new Forecast(scatter(mean), doubling(due, posts.posts()));
  }

  private static Interval scatter(double mean) {
    if (mean <= 0) {
      return new Interval(0, 0, 0);
    }
    double shape = 1 / (1 / mean + 1 / STORY_SHAPE);
    return new Interval(
        GammaQuantile.of(shape, mean, -GammaQuantile.EIGHTY_PERCENT),
        GammaQuantile.of(shape, mean, 0),
        GammaQuantile.of(shape, mean, GammaQuantile.EIGHTY_PERCENT));
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
