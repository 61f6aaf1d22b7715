// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.outcomes.Outcome;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.attempts.Answer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Sends dead deliveries once more, each with one attempt, under the id that it had. */
public final class Redrive implements AutoCloseable {
  private final Courier courier;
  private final LongSupplier clock;

  /**
   * @param clock epoch milliseconds
   * @throws io.outcry.webhook.receivers.InvalidReceiverException if one cannot be resolved here
   */
  public Redrive(
      List<Receiver> receivers,
      Function<String, @Nullable String> environment,
      LongSupplier clock) {
    this.courier = new Courier(receivers, environment);
    this.clock = clock;
  }

  /**
   * Waits for the answer; a message that is not taken is dead again.
   *
   * @param attempt from 1, counted over all
   * @throws IllegalArgumentException if there is no such receiver
   */
  public Delivery send(DeadDelivery dead, int attempt) {
    OutgoingMessage message =
        new OutgoingMessage(
            dead.receiver(), dead.alertId(), dead.revision(), "", "", "", false, dead.body());
    long since = clock.getAsLong();
    QueuedMessage queued =
        new QueuedMessage(
            0, message, dead.messageId(), dead.receiver(), attempt - 1, since, since, null);
    Answer answer = courier.send(queued, null, since).join();
    long now = clock.getAsLong();
    Outcome outcome = Outcome.of(answer, now);
    return new Delivery(
        dead.alertId(),
        dead.revision(),
        dead.receiver(),
        attempt,
        outcome.fate() == Outcome.Fate.DELIVERED ? "delivered" : "dead",
        outcome.reason(),
        answer.status(),
        Instant.ofEpochMilli(now),
        Math.max(0, now - since),
        dead.messageId());
  }

  @Override
  public void close() {
    courier.close();
  }
}
