// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.posts.DeadLetter;
import java.time.Instant;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** The side output of dead deliveries: whole, so that they can be redriven. */
public final class DeadDeliveries {
  public static final OutputTag<DeadLetter> TAG = new OutputTag<>("dead-deliveries") {};

  private DeadDeliveries() {}

  static DeadLetter of(QueuedMessage queued, @Nullable String reason, long nowMillis) {
    return DeadDelivery.letter(
        queued.message().receiverId(),
        queued.messageId(),
        reason == null ? "unknown" : reason,
        queued.message().body(),
        Instant.ofEpochMilli(nowMillis));
  }
}
