// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.transports.Message;
import io.outcry.webhook.transports.Transports;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends to the receivers, which are resolved once on this task manager. */
final class Courier implements AutoCloseable {
  private static final int MOST_THREADS = 128;

  private final Map<String, Receiver> receivers;
  private final Transports transports;

  /**
   * @throws io.outcry.webhook.receivers.InvalidReceiverException if one cannot be resolved here
   */
  Courier(List<Receiver> receivers, Function<String, @Nullable String> environment) {
    this.receivers = receivers.stream().collect(Collectors.toMap(Receiver::id, it -> it));
    int threads = Math.max(1, ReceiverQueue.IN_FLIGHT * receivers.size());
    this.transports = new Transports(receivers, environment, Math.min(MOST_THREADS, threads));
  }

  /** False if the receivers file lost it while messages waited. */
  boolean knows(String receiver) {
    return transports.knows(receiver);
  }

  /** Whether the receiver wanted nothing more at the address that it still has. */
  boolean isGone(String receiver, int addressHash) {
    return knows(receiver) && addressHash(receiver) == addressHash;
  }

  @Nullable String fallbackOf(String receiver) {
    Receiver known = receivers.get(receiver);
    return known == null ? null : known.fallback();
  }

  int addressHash(String receiver) {
    return transports.addressHash(receiver);
  }

  /**
   * Starts one attempt.
   *
   * @param handle by what the target knows the alert; null for none
   */
  CompletableFuture<Answer> send(QueuedMessage queued, @Nullable String handle, long nowMillis) {
    Message message = new Message(queued.messageId(), queued.body(), handle);
    return transports.send(queued.target(), message, nowMillis);
  }

  @Override
  public void close() {
    transports.close();
  }
}
