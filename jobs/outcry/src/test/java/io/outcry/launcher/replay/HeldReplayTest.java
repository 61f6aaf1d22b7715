// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replayed hours show what quiet hours and escalation would have done, whatever the hour is now.
 */
class HeldReplayTest {
  private static final String MORNING = "2026-03-06T15:00:00Z";

  @TempDir private Path folder;

  @Test
  void recorded_quiet_hours_hold_until_they_end_and_nobody_acknowledges() throws Exception {
    StormHours.writeTo(folder);
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(200));
        ScriptedReceiver sleeper = ScriptedReceiver.always(Step.status(200));
        ScriptedReceiver phone = ScriptedReceiver.always(Step.status(200))) {
      OutputFiles output =
          OutputFiles.ofReplay(
              folder.resolve("posts.jsonl"),
              "out",
              "--receivers",
              receivers(desk, sleeper, phone).toString());
      List<JsonNode> alerts = output.lines("alerts.jsonl");
      List<JsonNode> deliveries = output.lines("deliveries.jsonl");

      List<String> before =
          alerts.stream()
              .filter(it -> it.get("at").asText().compareTo(MORNING) < 0)
              .filter(it -> it.get("status").asText().equals("firing"))
              .map(HeldReplayTest::id)
              .toList();
      assertThat(before).as("the storm begins in the quiet hours").isNotEmpty();
      assertThat(outcomes(deliveries, "sleeper", "held")).containsExactlyElementsOf(before);
      assertThat(deliveries)
          .filteredOn(it -> it.get("outcome").asText().equals("held"))
          .allSatisfy(
              it -> assertThat(it.get("reason").asText()).isEqualTo("quiet-hours until 15:00 UTC"));
      assertThat(sleeper.ids()).doesNotContainAnyElementsOf(before.subList(0, before.size() - 1));

      assertThat(desk.ids()).containsAll(before);
      assertThat(outcomes(deliveries, "phone", "delivered")).isNotEmpty();
      assertThat(deliveries)
          .filteredOn(it -> it.get("receiver").asText().equals("phone"))
          .anySatisfy(it -> assertThat(it.get("reason").asText()).isEqualTo("escalated"));
      assertThat(desk.calls().get(0).body()).contains("\"escalatesAt\":\"2026-03-06T");
    }
  }

  private static List<String> outcomes(List<JsonNode> deliveries, String receiver, String outcome) {
    return deliveries.stream()
        .filter(it -> it.get("receiver").asText().equals(receiver))
        .filter(it -> it.get("outcome").asText().equals(outcome))
        .map(it -> it.get("messageId").asText())
        .toList();
  }

  private static String id(JsonNode alert) {
    return alert.get("alertId").asText() + "." + alert.get("revision");
  }

  private Path receivers(ScriptedReceiver desk, ScriptedReceiver sleeper, ScriptedReceiver phone)
      throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    return Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
          - { id: sleeper, url: "%s", secret: { file: "%2$s" }, allowPrivateAddresses: true }
          - { id: phone, url: "%s", secret: { file: "%2$s" }, allowPrivateAddresses: true }
        routes:
          - { match: {}, to: [desk], continue: true, ackWithin: PT10M, thenTo: [phone] }
          - match: {}
            to: [sleeper]
            quietHours: { zone: UTC, from: "00:00", to: "15:00" }
        """
            .formatted(desk.address(), secret, sleeper.address(), phone.address()));
  }
}
