// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message in the queue of its receiver, under the state name {@code queue-v1}; map key: sequence.
 *
 * <p>Evolution: as {@link OutgoingMessage}.
 *
 * @param sequence order of arrival at the receiver
 * @param messageId the {@code webhook-id}
 * @param target the receiver that it is sent to now: its own, or that one's fallback
 * @param attempts that ended, at the target
 * @param dueAtMillis epoch milliseconds of the next attempt
 * @param queuedAtMillis epoch milliseconds at which it began to wait for this target; 0 if unknown
 * @param line id of the alert in whose line it waits, since they were told in one message; null for
 *     its own
 */
public record QueuedMessage(
    long sequence,
    OutgoingMessage message,
    String messageId,
    String target,
    int attempts,
    long dueAtMillis,
    long queuedAtMillis,
    @Nullable String line) {
  QueuedMessage dueAt(long millis) {
    return new QueuedMessage(
        sequence, message, messageId, target, attempts + 1, millis, queuedAtMillis, line);
  }

  QueuedMessage to(String other, long nowMillis) {
    return new QueuedMessage(sequence, message, messageId, other, 0, nowMillis, nowMillis, line);
  }

  boolean isAtItsReceiver() {
    return target.equals(message.receiverId());
  }

  /** What waits in one line goes in order: id of an alert. */
  String lineId() {
    return line == null ? message.alertId() : line;
  }

  /** The body for the target. */
  String body() {
    String other = message.fallbackBody();
    return isAtItsReceiver() || other == null ? message.body() : other;
  }
}
