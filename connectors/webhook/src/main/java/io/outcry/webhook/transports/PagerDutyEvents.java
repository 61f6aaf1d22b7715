// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.sending.Sender;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.http.HttpCall;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Events API v2: the routing key, which is a secret, joins the event only here. */
record PagerDutyEvents(Endpoint endpoint, Sender sender) implements Transport {

  @Override
  public CompletableFuture<Answer> send(Message message, long nowMillis) {
    String key = Objects.requireNonNull(endpoint.credential());
    String event = Json.line(JsonBody.of(message).put("routing_key", key));
    return sender.send(
        new HttpCall(endpoint.address(), Map.of(), event, endpoint.allowPrivateAddresses()));
  }
}
