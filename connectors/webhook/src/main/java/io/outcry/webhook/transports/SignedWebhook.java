// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.sending.Sender;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.http.HttpCall;
import io.outcry.webhook.signing.SignedHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A POST with the headers of Standard Webhooks 1.0, also around a CloudEvent. */
record SignedWebhook(Endpoint endpoint, boolean cloudEvent, Sender sender) implements Transport {

  @Override
  public CompletableFuture<Answer> send(Message message, long nowMillis) {
    String body = cloudEvent ? withId(message) : message.body();
    Map<String, String> headers =
        new HashMap<>(
            SignedHeaders.of(
                message.id(), nowMillis / 1_000, body.getBytes(UTF_8), endpoint.secrets()));
    if (cloudEvent) {
      headers.put("content-type", "application/cloudevents+json; charset=UTF-8");
    }
    return sender.send(
        new HttpCall(endpoint.address(), headers, body, endpoint.allowPrivateAddresses()));
  }

  /** After a crash an id may be another one than its renderer could know. */
  private static String withId(Message message) {
    ObjectNode event = JsonBody.of(message);
    return event.path("id").asText().equals(message.id())
        ? message.body()
        : Json.line(event.put("id", message.id()));
  }
}
