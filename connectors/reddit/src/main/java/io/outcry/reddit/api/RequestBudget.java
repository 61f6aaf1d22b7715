// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.api;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads the requests of all places evenly below the limit that Reddit sets for a client, and
 * slower when its answers say that less is left. Thread-safe.
 */
final class RequestBudget {
  private final Duration shortest;
  private Duration interval;
  private Instant next = Instant.MIN;

  RequestBudget(int requestsPerMinute) {
    this.shortest = Duration.ofMinutes(1).dividedBy(requestsPerMinute);
    this.interval = shortest;
  }

  /** Takes the next free moment for one request; how long it is until then. */
  synchronized Duration take(Instant now) {
    Instant slot = next.isBefore(now) ? now : next;
    next = slot.plus(interval);
    return Duration.between(now, slot);
  }

  /**
   * What an answer says is left.
   *
   * @param remaining requests, of all who use the same client
   * @param reset until there are more again
   * @return how long nothing may be asked; zero where something is left
   */
  synchronized Duration left(double remaining, Duration reset, Instant now) {
    if (remaining < 1) {
      Instant open = now.plus(reset);
      next = next.isBefore(open) ? open : next;
      interval = shortest;
      return reset;
    }
    Duration even = Duration.ofNanos((long) (reset.toNanos() / remaining));
    interval = even.compareTo(shortest) > 0 ? even : shortest;
    return Duration.ZERO;
  }
}
