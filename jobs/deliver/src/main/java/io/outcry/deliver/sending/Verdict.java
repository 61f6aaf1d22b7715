// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.webhook.outcomes.Outcome;
import io.outcry.webhook.outcomes.RetrySchedule;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message.
 *
 * @param outcome and {@code reason}, as the receipt has them
 * @param again the message as it waits from now on; null if it leaves the queue
 */
record Verdict(String outcome, @Nullable String reason, @Nullable QueuedMessage again) {
  /**
   * A message that waits this long at a target is dead: longer than all retries take, since an open
   * circuit makes messages wait without an attempt.
   */
  static final long LONGEST_MILLIS = Duration.ofHours(36).toMillis();

  /** After so long without reaching a receiver its fallback gets what waits, if it has one. */
  static final long PATIENCE_MILLIS = Duration.ofMinutes(5).toMillis();

  /**
   * After an attempt.
   *
   * @param fallback of its receiver; null for none
   */
  static Verdict after(
      QueuedMessage queued, Outcome outcome, @Nullable String fallback, long nowMillis) {
    return switch (outcome.fate()) {
      case DELIVERED -> {
        String cause = queued.message().cause();
        yield new Verdict("delivered", cause == null ? outcome.reason() : cause, null);
      }
      case RETRY -> retry(queued, outcome, fallback, nowMillis);
      case DEAD, GONE -> dead(queued, outcome.reason(), fallback, nowMillis);
    };
  }

  /** Dead at its target: goes to the fallback of its receiver, or nowhere. */
  static Verdict dead(
      QueuedMessage queued, @Nullable String reason, @Nullable String fallback, long nowMillis) {
    return new Verdict(
        "dead",
        reason,
        fallback != null && queued.isAtItsReceiver() ? queued.to(fallback, nowMillis) : null);
  }

  static boolean isTooOld(QueuedMessage queued, long nowMillis) {
    return queued.queuedAtMillis() > 0 && nowMillis - queued.queuedAtMillis() > LONGEST_MILLIS;
  }

  boolean isDead() {
    return outcome.equals("dead") && again == null;
  }

  private static Verdict retry(
      QueuedMessage queued, Outcome outcome, @Nullable String fallback, long nowMillis) {
    OptionalLong wait = RetrySchedule.waitMillis(queued.messageId(), queued.attempts() + 1);
    if (wait.isEmpty()) {
      return dead(queued, "exhausted", fallback, nowMillis);
    }
    long due = nowMillis + Math.max(wait.getAsLong(), outcome.askedWaitMillis());
    return new Verdict("retrying", outcome.reason(), queued.dueAt(due));
  }
}
