// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import java.time.Duration;
import java.time.Instant;

/**
 * The span that a digest tells of; what came before is compared over a span of the same length.
 *
 * @param period {@code day} or {@code week}
 * @param from included
 * @param to excluded, after {@code from}
 */
public record DigestSpan(String period, Instant from, Instant to) {
  public static final String DAY = "day";
  public static final String WEEK = "week";

  /**
   * @throws IllegalArgumentException if the span is empty
   */
  public DigestSpan {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from " + from + " is not before to " + to);
    }
  }

  /** The day, or the week, that ends then: 24 or 168 hours. */
  public static DigestSpan until(String period, Instant to) {
    return new DigestSpan(period, to.minus(Duration.ofDays(period.equals(WEEK) ? 7 : 1)), to);
  }

  /** {@code digest.daily} or {@code digest.weekly}: the type of a webhook. */
  public String type() {
    return period.equals(WEEK) ? "digest.weekly" : "digest.daily";
  }

  /** The start of the time before, which is as long. */
  Instant before() {
    return from.minus(Duration.between(from, to));
  }

  boolean includes(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  boolean isOver(Instant at) {
    return !at.isBefore(to);
  }
}
