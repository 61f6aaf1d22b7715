// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Destination.SlackBot;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.ScriptedReceiver.Call;
import io.outcry.webhook.scripted.Step;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlackBotMessagesTest {
  private static final String BODY =
      "{\"text\":\"a bag is lost\",\"blocks\":[],\"thread_line\":\"it is growing\"}";
  private static final String QUIET = "{\"text\":\"a bag is lost\",\"blocks\":[]}";
  private static final Step POSTED =
      Step.json(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"17.5\"}");

  @Test
  void the_first_message_is_posted_and_its_place_is_the_handle() throws Exception {
    try (var slack = new ScriptedReceiver(POSTED)) {
      assertThat(send(slack, BODY, null)).isEqualTo(Answer.taken(200, "C1/17.5"));
      Call call = slack.awaitCalls(1).get(0);
      assertThat(call.headers())
          .containsEntry(":request", "POST /api/chat.postMessage HTTP/1.1")
          .containsEntry("authorization", "Bearer the-key");
      JsonNode sent = Json.mapper().readTree(call.body());
      assertThat(sent.get("channel").asText()).isEqualTo("#pr");
      assertThat(sent.get("text").asText()).isEqualTo("a bag is lost");
      assertThat(sent.has("thread_line")).isFalse();
    }
  }

  @Test
  void what_changes_is_edited_and_what_matters_is_said_in_the_thread() throws Exception {
    try (var slack =
        new ScriptedReceiver(
            POSTED, Step.json(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"18\"}"))) {
      assertThat(send(slack, BODY, "C1/17.5")).isEqualTo(Answer.taken(200, "C1/17.5"));
      Call edit = slack.awaitCalls(2).get(0);
      Call reply = slack.calls().get(1);
      assertThat(edit.headers()).containsEntry(":request", "POST /api/chat.update HTTP/1.1");
      assertThat(Json.mapper().readTree(edit.body()).get("ts").asText()).isEqualTo("17.5");
      assertThat(reply.headers()).containsEntry(":request", "POST /api/chat.postMessage HTTP/1.1");
      JsonNode said = Json.mapper().readTree(reply.body());
      assertThat(said.get("thread_ts").asText()).isEqualTo("17.5");
      assertThat(said.get("text").asText()).isEqualTo("it is growing");
    }
  }

  @Test
  void what_does_not_matter_as_much_is_only_edited() throws Exception {
    try (var slack = new ScriptedReceiver(POSTED)) {
      assertThat(send(slack, QUIET, "C1/17.5")).isEqualTo(Answer.taken(200, "C1/17.5"));
      assertThat(slack.calls()).hasSize(1);
    }
  }

  @Test
  void a_message_that_somebody_deleted_is_posted_anew() throws Exception {
    try (var slack =
        new ScriptedReceiver(
            Step.json(200, "{\"ok\":false,\"error\":\"message_not_found\"}"),
            Step.json(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"20\"}"))) {
      assertThat(send(slack, BODY, "C1/17.5")).isEqualTo(Answer.taken(200, "C1/20"));
    }
  }

  @Test
  void a_no_in_an_answer_of_200_is_a_no() throws Exception {
    assertThat(answerTo(Step.json(200, "{\"ok\":false,\"error\":\"channel_not_found\"}")))
        .isEqualTo(Answer.no(Fault.REJECTED, null, "channel_not_found"));
    assertThat(
            answerTo(Step.json(200, "{\"ok\":false,\"error\":\"ratelimited\"}", "Retry-After: 7")))
        .isEqualTo(Answer.no(Fault.DEFERRED, "7", "ratelimited"));
    assertThat(answerTo(Step.json(200, "<html>"))).isEqualTo(Answer.without(Fault.PROTOCOL));
    assertThat(answerTo(Step.status(429, "Retry-After: 30"))).isEqualTo(Answer.of(429, "30"));
    assertThat(answerTo(Step.close())).isEqualTo(Answer.without(Fault.CONNECTION));
  }

  private static Answer answerTo(Step step) throws Exception {
    try (var slack = new ScriptedReceiver(step)) {
      return send(slack, BODY, null);
    }
  }

  private static Answer send(ScriptedReceiver slack, String body, @Nullable String handle)
      throws Exception {
    String api = "http://localhost:" + slack.address().getPort() + "/api";
    SlackBot bot = new SlackBot(Reference.given(api), Sending.KEY, "#pr");
    return Sending.send(
        Sending.receiver(Format.SLACK, bot), new Message("a_acme_5f0c.1", body, handle));
  }
}
