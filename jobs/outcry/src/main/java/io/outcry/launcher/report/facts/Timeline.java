// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Mentions of a brand in equal spans of time.
 *
 * @param negative expected number of negative mentions: the sum of their probabilities
 */
public record Timeline(Instant from, Duration bucket, List<Bucket> buckets) {
  /** Mentions of one span, and how many of them are negative. */
  public record Bucket(long mentions, double negative) {}

  private static final List<Duration> SIZES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(30));
  private static final int MOST_BUCKETS = 240;

  /** The finest span of time that a chart can still show. */
  static Duration bucketFor(Duration span) {
    for (Duration size : SIZES) {
      if (span.dividedBy(size) < MOST_BUCKETS) {
        return size;
      }
    }
    return span.dividedBy(MOST_BUCKETS).plusMinutes(5);
  }

  public Instant to() {
    return from.plus(bucket.multipliedBy(buckets.size()));
  }

  /** Most mentions in one span; 0 without any. */
  public long busiest() {
    return buckets.stream().mapToLong(Bucket::mentions).max().orElse(0);
  }

  public long mentions() {
    return buckets.stream().mapToLong(Bucket::mentions).sum();
  }

  /** Expected share of negative mentions, 0 to 1; 0 without any. */
  public double negativeShare() {
    double negative = buckets.stream().mapToDouble(Bucket::negative).sum();
    return mentions() == 0 ? 0 : negative / mentions();
  }

  /** Where a moment lies, 0 at the start to 1 at the end. */
  public double position(Instant moment) {
    double whole = Duration.between(from, to()).toMillis();
    double part = Duration.between(from, moment).toMillis();
    return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
  }
}
