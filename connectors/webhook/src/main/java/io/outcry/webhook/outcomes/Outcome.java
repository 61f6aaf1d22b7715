// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.outcomes;

import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means for the message.
 *
 * @param reason a short code for the receipt; null when delivered to all
 * @param askedWaitMillis how long the receiver asked us to wait, 0 if it did not
 */
public record Outcome(Fate fate, @Nullable String reason, long askedWaitMillis) {
  /** What becomes of the message. */
  public enum Fate {
    DELIVERED,
    RETRY,
    DEAD,
    /** Dead, and the receiver wants nothing more. */
    GONE
  }

  private static final Outcome DELIVERED = new Outcome(Fate.DELIVERED, null, 0);

  /**
   * The table of {@code docs/receivers.md}: 2xx delivered; 410 gone; 429 and 503 again, after
   * {@code Retry-After}; other 5xx and network faults again; a forbidden address, a no for good,
   * 3xx and other 4xx dead.
   *
   * @param nowMillis epoch milliseconds, for a {@code Retry-After} that is a date
   */
  public static Outcome of(Answer answer, long nowMillis) {
    Integer status = answer.status();
    if (status == null) {
      return answer.fault() == null ? taken(answer) : of(answer, answer.fault(), nowMillis);
    }
    if (status == 429 || status == 503) {
      long asked = RetryAfter.millis(answer.retryAfter(), nowMillis);
      return retry(status == 429 ? "throttled" : "server-error", asked);
    }
    return switch (status / 100) {
      case 2 -> DELIVERED;
      case 3 -> dead("redirect");
      case 4 -> status == 410 ? new Outcome(Fate.GONE, "gone", 0) : dead("rejected");
      default -> retry("server-error", 0);
    };
  }

  private static Outcome taken(Answer answer) {
    return answer.said() == null
        ? DELIVERED
        : new Outcome(Fate.DELIVERED, "partly-rejected: " + answer.said(), 0);
  }

  private static Outcome of(Answer answer, Fault fault, long nowMillis) {
    String reason = fault.code() + (answer.said() == null ? "" : ": " + answer.said());
    return switch (fault) {
      case ADDRESS, REJECTED -> dead(reason);
      case DNS, CONNECTION, TLS, PROTOCOL, TIMEOUT, DEFERRED ->
          retry(reason, RetryAfter.millis(answer.retryAfter(), nowMillis));
    };
  }

  private static Outcome dead(String reason) {
    return new Outcome(Fate.DEAD, reason, 0);
  }

  private static Outcome retry(String reason, long askedWaitMillis) {
    return new Outcome(Fate.RETRY, reason, askedWaitMillis);
  }
}
