// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.posts.DeadLetter;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes receipts and dead deliveries, and has them counted. */
final class ReceiptWriter {
  private final Consumer<Delivery> receipts;
  private final Consumer<DeadLetter> dead;
  private final DeliveryMetrics metrics;

  ReceiptWriter(Consumer<Delivery> receipts, Consumer<DeadLetter> dead, DeliveryMetrics metrics) {
    this.receipts = receipts;
    this.dead = dead;
    this.metrics = metrics;
  }

  void receipt(
      QueuedMessage queued,
      String outcome,
      @Nullable String reason,
      @Nullable Integer httpStatus,
      long sinceMillis,
      long nowMillis) {
    metrics.receipt(queued, outcome, nowMillis);
    receipt(queued, queued.message(), outcome, reason, httpStatus, sinceMillis, nowMillis);
    for (OutgoingMessage other : queued.message().others()) {
      receipt(queued, other, outcome, reason, httpStatus, sinceMillis, nowMillis);
    }
  }

  /** Of one of the alerts in it; the id of the message is the same for all. */
  private void receipt(
      QueuedMessage queued,
      OutgoingMessage message,
      String outcome,
      @Nullable String reason,
      @Nullable Integer httpStatus,
      long sinceMillis,
      long nowMillis) {
    receipts.accept(
        new Delivery(
            message.alertId(),
            message.revision(),
            queued.target(),
            queued.attempts() + 1,
            outcome,
            reason,
            httpStatus,
            Instant.ofEpochMilli(nowMillis),
            Math.max(0, nowMillis - sinceMillis),
            queued.messageId()));
  }

  void superseded(QueuedMessage older, long nowMillis) {
    metrics.superseded();
    receipt(older, "skipped", "superseded", null, nowMillis, nowMillis);
  }

  void dead(QueuedMessage queued, @Nullable String reason, long nowMillis) {
    metrics.dead(queued, String.valueOf(reason));
    dead.accept(DeadDeliveries.of(queued, reason, nowMillis));
  }

  void otherContent() {
    metrics.otherContent();
  }

  void gone(String target) {
    metrics.disabled(target);
  }
}
