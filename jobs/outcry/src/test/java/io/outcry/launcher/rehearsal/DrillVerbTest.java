// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.json.Required;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A drill over real sockets. */
@Timeout(120)
class DrillVerbTest {
  @TempDir private Path folder;

  @BeforeEach
  void brands() throws Exception {
    Files.writeString(
        folder.resolve("brands.yaml"), "brands: [{ id: acme-air, name: Acme Air, owner: care }]");
    Files.writeString(folder.resolve("secret"), "whsec_" + "c2VjcmV0IHNlY3JldCBzZWNyZXQh");
  }

  @Test
  void the_life_of_an_alert_arrives_in_order_and_each_message_says_it_is_a_drill()
      throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(204))) {
      receivers(desk, "urgency: now");
      CommandLineRun run = drill();
      assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
      assertThat(run.out()).contains("4 messages delivered, 0 dead, 0 held back");
      assertThat(bodies(desk))
          .extracting(body -> body.at("/data/status").asText() + body.at("/data/revision"))
          .containsExactly("firing1", "firing2", "answered3", "resolved4");
      assertThat(bodies(desk))
          .extracting(body -> body.at("/data/headline/title").asText())
          .allMatch(title -> title.startsWith("DRILL, nothing happened: "));
      for (JsonNode body : bodies(desk)) {
        assertThat(body.path("drill").asBoolean()).isTrue();
        Alert alert = Json.mapper().treeToValue(body.path("data"), Alert.class);
        assertThat(Required.missing(alert)).isEmpty();
        assertThat(alert.owner()).isEqualTo("care");
      }
    }
  }

  @Test
  void an_ack_is_waited_for_sent_on_and_its_time_is_told() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(204))) {
      receivers(desk, "urgency: now");
      Path control = folder.resolve("control.jsonl");
      CompletableFuture<CommandLineRun> run =
          CompletableFuture.supplyAsync(
              () -> drill("--control", control.toString(), "--ack-wait", "PT60S"));
      String alertId = read(desk.awaitCalls(1).get(0).body()).at("/data/alertId").asText();
      CommandLineRun ack =
          CommandLineRun.of("ack", "--alert", alertId, "--by", "ann", "--out", control.toString());
      assertThat(ack.exitCode()).isZero();
      CommandLineRun done = run.get();
      assertThat(done.exitCode()).as(done.err() + done.out()).isZero();
      assertThat(done.out())
          .contains("to acknowledge within 1 min: outcry ack --alert " + alertId)
          .containsPattern("Acknowledged by ann \\d+ seconds? after it was first delivered");
      assertThat(bodies(desk))
          .extracting(body -> body.at("/data/reason").asText())
          .containsExactly("spreading-unanswered", "acknowledged", "hotter", "answered", "cooled");
      assertThat(bodies(desk).get(2).at("/data/acknowledged/by").asText()).isEqualTo("ann");
    }
  }

  @Test
  void an_ack_may_come_in_through_the_folder_of_a_state() throws Exception {
    Path control = Files.createDirectories(folder.resolve("control"));
    AckWatch watch = new AckWatch(control, "a_acme-air_drill-1");
    assertThat(watch.found()).isNull();
    CommandLineRun.of("ack", "--alert", "a_acme-air_drill-2", "--state", folder.toString());
    assertThat(watch.await(0)).isNull();
    CommandLineRun.of("ack", "--alert", "a_acme-air_drill-1", "--state", folder.toString());
    assertThat(watch.found()).isNotNull();
  }

  @Test
  void a_drill_that_reaches_nobody_fails() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(401))) {
      receivers(desk, "urgency: now");
      CommandLineRun refused = drill();
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.out()).contains("revision 1 to desk, attempt 1: dead, HTTP 401, rejected");
      receivers(desk, "severity: critical");
      CommandLineRun nobody = drill();
      assertThat(nobody.exitCode()).isEqualTo(1);
      assertThat(nobody.out()).contains("No route takes such an alert: see outcry route.");
    }
  }

  @Test
  void wrong_usage_is_told_before_anything_is_sent() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(204))) {
      receivers(desk, "urgency: now");
      assertThat(drill("--ack-wait", "PT1M").err()).contains("--ack-wait: needs --control FILE");
      assertThat(drill("--brand", "bolt").exitCode()).isEqualTo(2);
      assertThat(desk.calls()).isEmpty();
    }
  }

  private void receivers(ScriptedReceiver desk, String match) throws Exception {
    Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
        routes: [{ match: { %s }, to: [desk] }]
        """
            .formatted(desk.address(), folder.resolve("secret"), match));
  }

  private CommandLineRun drill(String... more) {
    List<String> arguments = new ArrayList<>(List.of("drill"));
    arguments.addAll(List.of("--brands", folder.resolve("brands.yaml").toString()));
    arguments.addAll(List.of("--receivers", folder.resolve("receivers.yaml").toString()));
    if (!List.of(more).contains("--brand")) {
      arguments.addAll(List.of("--brand", "acme-air"));
    }
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> bodies(ScriptedReceiver desk) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    for (ScriptedReceiver.Call call : desk.calls()) {
      all.add(read(call.body()));
    }
    return all;
  }

  private static JsonNode read(String body) throws Exception {
    return Json.mapper().readTree(body);
  }
}
