// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Destination.SlackBot;
import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.sending.Sender;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.http.HttpCall;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One message per alert in a channel, which is edited as the alert changes; what people have to see
 * is said in its thread as well. The handle is {@code <channel id>/<ts>} of the message.
 */
record SlackBotMessages(SlackBot bot, Endpoint endpoint, Sender sender) implements Transport {
  /** Field of the body with the line for the thread; not a field of Slack's. */
  static final String THREAD_LINE = "thread_line";

  private static final Set<String> NOT_EDITABLE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed");

  @Override
  public CompletableFuture<Answer> send(Message message, long nowMillis) {
    ObjectNode body = JsonBody.of(message);
    String line = body.path(THREAD_LINE).asText("");
    body.remove(THREAD_LINE);
    String handle = message.handle();
    if (handle == null || handle.indexOf('/') < 0) {
      return post(body.put("channel", bot.channel())).thenApply(SlackSaid::answer);
    }
    String channel = handle.substring(0, handle.indexOf('/'));
    String ts = handle.substring(handle.indexOf('/') + 1);
    return call("chat.update", body.put("channel", channel).put("ts", ts))
        .thenCompose(said -> afterUpdate(said, body, line, channel, ts));
  }

  private CompletableFuture<Answer> afterUpdate(
      SlackSaid said, ObjectNode body, String line, String channel, String ts) {
    if (said.error() != null && NOT_EDITABLE.contains(said.error())) { // somebody deleted it
      body.remove("ts");
      return post(body).thenApply(SlackSaid::answer);
    }
    if (!said.ok() || line.isEmpty()) {
      return CompletableFuture.completedFuture(said.answer());
    }
    ObjectNode reply = Json.mapper().createObjectNode();
    reply.put("channel", channel).put("thread_ts", ts).put("reply_broadcast", true);
    return post(reply.put("text", line)).thenApply(it -> it.ok() ? said.answer() : it.answer());
  }

  private CompletableFuture<SlackSaid> post(ObjectNode body) {
    return call("chat.postMessage", body.put("unfurl_links", false).put("unfurl_media", false));
  }

  private CompletableFuture<SlackSaid> call(String method, ObjectNode body) {
    Map<String, String> headers =
        Map.of(
            "authorization",
            "Bearer " + endpoint.credential(),
            "content-type",
            "application/json; charset=utf-8");
    URI address = URI.create(endpoint.address() + "/" + method);
    HttpCall call =
        new HttpCall(address, headers, Json.line(body), endpoint.allowPrivateAddresses());
    return sender.exchange(call).thenApply(SlackSaid::of);
  }
}
