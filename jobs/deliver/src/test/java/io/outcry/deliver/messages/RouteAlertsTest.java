// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteAlertsTest {
  @Test
  void an_alert_becomes_a_message_with_the_body_of_the_standard() throws Exception {
    Alert alert = Alerts.firing();
    OutgoingMessage message = messages(Dispatch.to("pr-desk", false, alert)).get(0);
    assertThat(message)
        .returns("pr-desk", OutgoingMessage::receiverId)
        .returns("a_acme_5f0c", OutgoingMessage::alertId)
        .returns(1, OutgoingMessage::revision)
        .returns("firing", OutgoingMessage::status)
        .returns("spreading-unanswered", OutgoingMessage::reason)
        .returns("medium", OutgoingMessage::severity)
        .returns(false, OutgoingMessage::onlyIfKnown)
        .returns(null, OutgoingMessage::cause);
    JsonNode body = Json.mapper().readTree(message.body());
    assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
    assertThat(body.get("type").asText()).isEqualTo("alert.firing");
    assertThat(body.get("timestamp").asText()).isEqualTo("2026-01-05T10:21:07Z");
    assertThat(Json.mapper().treeToValue(body.get("data"), Alert.class)).isEqualTo(alert);
  }

  @Test
  void an_escalation_says_so() {
    assertThat(messages(Dispatch.escalated("phone", Alerts.firing())))
        .extracting(OutgoingMessage::receiverId, OutgoingMessage::cause)
        .containsExactly(tuple("phone", "escalated"));
  }

  @Test
  void a_receiver_that_the_file_lost_stops_nothing_and_loses_nothing() {
    assertThat(messages(Dispatch.to("gone", false, Alerts.firing())))
        .singleElement()
        .satisfies(it -> assertThat(it.receiverId()).isEqualTo("gone"))
        .satisfies(it -> assertThat(it.body()).contains("\"alertId\":\"a_acme_5f0c\""));
  }

  @Test
  void what_is_for_those_who_had_it_is_marked() {
    assertThat(messages(Dispatch.to("phone", true, Alerts.firing())))
        .extracting(OutgoingMessage::onlyIfKnown)
        .containsExactly(true);
  }

  private static List<OutgoingMessage> messages(Dispatch dispatch) {
    List<OutgoingMessage> messages = new ArrayList<>();
    new RouteAlerts(List.of(receiver("pr-desk", null), receiver("phone", null)))
        .flatMap(dispatch, new ListCollector<>(messages));
    return messages;
  }

  private static Receiver receiver(String id, @Nullable String fallback) {
    return new Receiver(
        id,
        Format.STANDARD_WEBHOOKS,
        Reference.given("https://hooks.example/"),
        List.of(Reference.environment("SECRET")),
        Evidence.FULL,
        false,
        fallback);
  }
}
