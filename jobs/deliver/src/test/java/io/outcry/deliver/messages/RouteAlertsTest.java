// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
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
  private static final Match NOW = new Match(null, "now", null, null, null, null, null);

  @Test
  void an_alert_becomes_a_message_with_the_body_of_the_standard() throws Exception {
    Alert alert = Alerts.firing();
    OutgoingMessage message = route(alert).get(0);
    assertThat(message)
        .returns("pr-desk", OutgoingMessage::receiverId)
        .returns("a_acme_5f0c", OutgoingMessage::alertId)
        .returns(1, OutgoingMessage::revision)
        .returns("firing", OutgoingMessage::status)
        .returns("spreading-unanswered", OutgoingMessage::reason)
        .returns("medium", OutgoingMessage::severity)
        .returns(false, OutgoingMessage::onlyIfKnown);
    JsonNode body = Json.mapper().readTree(message.body());
    assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
    assertThat(body.get("type").asText()).isEqualTo("alert.firing");
    assertThat(body.get("timestamp").asText()).isEqualTo("2026-01-05T10:21:07Z");
    assertThat(Json.mapper().treeToValue(body.get("data"), Alert.class)).isEqualTo(alert);
  }

  @Test
  void what_is_less_urgent_goes_to_nobody_here() {
    assertThat(route(Alerts.with(json -> json.put("urgency", "soon")))).isEmpty();
  }

  @Test
  void what_takes_an_alert_back_is_offered_to_all_who_may_have_had_it() {
    assertThat(route(Alerts.with(json -> change(json, "retracted", "deleted"))))
        .extracting(OutgoingMessage::receiverId, OutgoingMessage::onlyIfKnown)
        .containsExactly(tuple("pr-desk", true), tuple("phone", true));
    assertThat(route(Alerts.with(json -> change(json, "firing", "redacted")))).hasSize(2);
  }

  @Test
  void a_rule_in_shadow_sends_nothing() {
    assertThat(route(Alerts.with(json -> ((ObjectNode) json.get("rule")).put("mode", "shadow"))))
        .isEmpty();
  }

  private static void change(ObjectNode json, String status, String reason) {
    json.put("status", status).put("reason", reason).put("urgency", "later");
  }

  private static List<OutgoingMessage> route(Alert alert) {
    List<OutgoingMessage> messages = new ArrayList<>();
    new RouteAlerts(
            List.of(receiver("pr-desk", null), receiver("phone", null)),
            new Routes(List.of(new Route(NOW, List.of("pr-desk"), false))))
        .flatMap(alert, new ListCollector<>(messages));
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
