// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import io.outcry.webhook.sending.attempts.Answer;
import java.util.concurrent.CompletableFuture;

/** Sends bodies the way one kind of receiver wants them. */
@FunctionalInterface
interface Transport {

  /**
   * Starts one attempt.
   *
   * @param nowMillis epoch milliseconds
   */
  CompletableFuture<Answer> send(Message message, long nowMillis);
}
