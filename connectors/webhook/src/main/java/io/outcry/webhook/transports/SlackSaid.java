// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import io.outcry.webhook.sending.attempts.Reply;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer of Slack's Web API, whose status 200 alone means nothing.
 *
 * @param error Slack's word; null when all is well, or when it did not come to that
 */
record SlackSaid(boolean ok, @Nullable String error, Answer answer) {
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "request_timeout",
          "service_unavailable",
          "team_added_to_org");

  static SlackSaid of(Reply reply) {
    Integer status = reply.answer().status();
    if (status == null || status / 100 != 2) {
      return new SlackSaid(false, null, reply.answer());
    }
    JsonNode said;
    try {
      said = Json.mapper().readTree(reply.body());
    } catch (JsonProcessingException e) { // cut off, or not from Slack
      return new SlackSaid(false, null, Answer.without(Fault.PROTOCOL));
    }
    if (said.path("ok").asBoolean(false)) {
      String handle = said.path("channel").asText("") + "/" + said.path("ts").asText("");
      return new SlackSaid(true, null, Answer.taken(status, handle.length() < 3 ? null : handle));
    }
    if (!said.path("error").isTextual()) {
      return new SlackSaid(false, null, Answer.without(Fault.PROTOCOL));
    }
    String error = said.path("error").asText();
    Fault fault = PASSING.contains(error) ? Fault.DEFERRED : Fault.REJECTED;
    return new SlackSaid(false, error, Answer.no(fault, reply.answer().retryAfter(), error));
  }
}
