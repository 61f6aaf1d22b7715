// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Destination.PagerDuty;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.InvalidReceiverException;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.ScriptedReceiver.Call;
import io.outcry.webhook.scripted.Step;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransportsTest {
  private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"a.1\",\"data\":{\"b\":1}}";

  @ParameterizedTest
  @EnumSource(names = {"STANDARD_WEBHOOKS", "CLOUDEVENTS"})
  void both_signed_formats_are_verified_by_the_published_library_with_either_secret(Format format)
      throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(204))) {
      assertThat(send(receiver, format, "a.1")).isEqualTo(Answer.of(204, null));
      Call call = receiver.awaitCalls(1).get(0);
      assertThat(call.body()).isEqualTo(EVENT);
      Map<String, List<String>> headers =
          call.headers().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
      for (String secret : List.of(Sending.SECRET, Sending.OLD_SECRET)) {
        assertThatCode(() -> new Webhook(secret).verify(call.body(), headers))
            .doesNotThrowAnyException();
      }
      assertThat(call.id()).isEqualTo("a.1");
      assertThat(call.headers().get("content-type"))
          .isEqualTo(
              format == Format.CLOUDEVENTS
                  ? "application/cloudevents+json; charset=UTF-8"
                  : "application/json");
    }
  }

  @Test
  void the_id_of_an_event_is_the_id_that_it_is_sent_under() throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(204))) {
      send(receiver, Format.CLOUDEVENTS, "a.1~2");
      assertThat(receiver.awaitCalls(1).get(0).body())
          .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"a.1~2\",\"data\":{\"b\":1}}");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SLACK", "TEAMS"})
  void an_incoming_webhook_gets_the_body_and_no_signature(Format format) throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(200))) {
      Destination plain =
          new Destination.Webhook(Reference.given(receiver.address().toString()), List.of());
      assertThat(Sending.send(Sending.receiver(format, plain), new Message("a.1", "{}", null)))
          .isEqualTo(Answer.of(200, null));
      Call call = receiver.awaitCalls(1).get(0);
      assertThat(call.body()).isEqualTo("{}");
      assertThat(call.headers().keySet()).noneMatch(it -> it.startsWith("webhook-"));
    }
  }

  @Test
  void the_routing_key_joins_the_event_on_its_way_out() throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(202), Step.status(400))) {
      PagerDuty service =
          new PagerDuty(Reference.given(receiver.address().toString()), Sending.KEY);
      Receiver pager = Sending.receiver(Format.PAGERDUTY, service);
      Message message = new Message("a.1", "{\"event_action\":\"trigger\"}", null);
      assertThat(Sending.send(pager, message)).isEqualTo(Answer.of(202, null));
      assertThat(Json.mapper().readTree(receiver.awaitCalls(1).get(0).body()))
          .isEqualTo(
              Json.mapper().readTree("{\"event_action\":\"trigger\",\"routing_key\":\"the-key\"}"));
      assertThat(Sending.send(pager, message)).isEqualTo(Answer.of(400, null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_format_is_kept_from_private_addresses_and_from_plain_http(Format format) {
    Reference private_ = Reference.given("https://localhost:1/");
    Reference plain = Reference.given("http://hooks.example/");
    assertThat(guarded(format, private_)).isEqualTo(Answer.without(Fault.ADDRESS));
    assertThatThrownBy(() -> guarded(format, plain)).isInstanceOf(InvalidReceiverException.class);
  }

  private static Answer guarded(Format format, Reference url) {
    boolean isPlain = url.value().startsWith("http:");
    Destination destination =
        switch (format) {
          case STANDARD_WEBHOOKS, CLOUDEVENTS ->
              new Destination.Webhook(url, List.of(Reference.environment("SECRET")));
          case SLACK -> new Destination.SlackBot(url, Sending.KEY, "#pr");
          case TEAMS -> new Destination.Webhook(url, List.of());
          case PAGERDUTY -> new PagerDuty(url, Sending.KEY);
          case EMAIL ->
              new Destination.Mailbox(
                  "localhost",
                  1,
                  isPlain ? Destination.Tls.NONE : Destination.Tls.STARTTLS,
                  null,
                  null,
                  "outcry@acme.example",
                  List.of("pr@acme.example"));
        };
    String body =
        format == Format.EMAIL
            ? "{\"subject\":\"s\",\"text\":\"t\",\"html\":\"h\",\"thread\":[]}"
            : "{}";
    try {
      return Sending.send(
          new Receiver("r", format, destination, Evidence.FULL, false, null),
          new Message("a.1", body, null));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer send(ScriptedReceiver at, Format format, String id) throws Exception {
    Destination signed =
        new Destination.Webhook(
            Reference.given(at.address().toString()),
            List.of(Reference.environment("SECRET"), Reference.environment("OLD_SECRET")));
    return Sending.send(Sending.receiver(format, signed), new Message(id, EVENT, null));
  }
}
