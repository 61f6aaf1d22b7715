// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.sending.Sender;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.http.HttpCall;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A POST to an address that is the secret itself: incoming webhooks of Slack and Teams. */
record PlainWebhook(Endpoint endpoint, Sender sender) implements Transport {

  @Override
  public CompletableFuture<Answer> send(Message message, long nowMillis) {
    return sender.send(
        new HttpCall(
            endpoint.address(), Map.of(), message.body(), endpoint.allowPrivateAddresses()));
  }
}
