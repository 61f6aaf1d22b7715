// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.ScriptedReceiver.Call;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedriveVerbTest {
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void a_run_left_dead_deliveries() throws Exception {
    died("desk", "a", 1, 12);
    died("desk", "a", 2, 3);
    died("phone", "a", 1, 1);
  }

  @Test
  void all_are_sent_under_the_ids_and_bodies_they_had_and_receipts_are_added() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var phone = ScriptedReceiver.always(Step.status(200))) {
      CommandLineRun run = redrive(desk, phone);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              delivered  desk a.1 200
              delivered  desk a.2 200
              delivered  phone a.1 200
              3 of 3 dead deliveries delivered.
              """);
      assertThat(desk.ids()).containsExactly("a.1", "a.2");
      assertThat(desk.calls()).extracting(Call::body).containsExactly("{\"a\":1}", "{\"a\":2}");
      assertThat(desk.calls())
          .allSatisfy(it -> assertThat(it.headers()).containsKey("webhook-signature"));
      assertThat(receipts())
          .endsWith("desk a.1 #13 delivered", "desk a.2 #4 delivered", "phone a.1 #2 delivered");

      CommandLineRun again = redrive(desk, phone);
      assertThat(again.exitCode()).isZero();
      assertThat(again.out()).isEqualToNormalizingNewlines("0 of 0 dead deliveries delivered.\n");
      assertThat(desk.calls()).hasSize(2);
    }
  }

  @Test
  void what_is_refused_stays_dead_and_what_comes_after_it_waits() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(404));
        var phone = ScriptedReceiver.always(Step.status(200))) {
      CommandLineRun run = redrive(desk, phone);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              dead       desk a.1: rejected 404
              not sent   desk a.2: a revision before it was not taken
              delivered  phone a.1 200
              1 of 3 dead deliveries delivered.
              """);
      assertThat(receipts()).endsWith("desk a.1 #13 dead", "phone a.1 #2 delivered");
    }
  }

  @Test
  void one_receiver_can_be_chosen() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var phone = ScriptedReceiver.always(Step.status(200))) {
      assertThat(redrive(desk, phone, "--receiver", "phone").exitCode()).isZero();
      assertThat(desk.calls()).isEmpty();
      assertThat(phone.ids()).containsExactly("a.1");
      CommandLineRun wrong = redrive(desk, phone, "--receiver", "fone");
      assertThat(wrong.exitCode()).isEqualTo(2);
      assertThat(wrong.err()).contains("no receiver 'fone'; there are desk, phone");
    }
  }

  @Test
  void a_receipt_that_was_cut_by_a_crash_spoils_no_other() throws Exception {
    Files.writeString(
        folder.resolve("deliveries.jsonl"), "{\"alertId\":\"a", StandardOpenOption.APPEND);
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var phone = ScriptedReceiver.always(Step.status(200))) {
      assertThat(redrive(desk, phone).exitCode()).isZero();
      assertThat(Files.readAllLines(folder.resolve("deliveries.jsonl"))).hasSize(3 + 1 + 3);
    }
  }

  @Test
  void a_folder_without_any_is_wrong_usage() throws Exception {
    Files.delete(folder.resolve("dead-deliveries.jsonl"));
    try (var desk = ScriptedReceiver.always(Step.status(200))) {
      CommandLineRun run = redrive(desk, desk);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("name the folder of a run with receivers");
    }
  }

  private CommandLineRun redrive(ScriptedReceiver desk, ScriptedReceiver phone, String... more)
      throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Path receivers = folder.resolve("receivers.yaml");
    Files.writeString(
        receivers,
        """
        receivers:
          - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
          - { id: phone, url: "%s", secret: { file: "%2$s" }, allowPrivateAddresses: true }
        routes:
          - { match: { brand: any-brand }, to: [desk] }
        """
            .formatted(desk.address(), secret, phone.address()));
    return CommandLineRun.with(more, "redrive", "--in", folder, "--receivers", receivers);
  }

  private void died(String receiver, String alertId, int revision, int attempt) throws IOException {
    String messageId = alertId + "." + revision;
    String body = "{\"" + alertId + "\":" + revision + "}";
    append(
        "dead-deliveries.jsonl", DeadDelivery.letter(receiver, messageId, "exhausted", body, AT));
    append(
        "deliveries.jsonl",
        new Delivery(
            alertId, revision, receiver, attempt, "dead", "exhausted", null, AT, 0, messageId));
  }

  private void append(String file, Object line) throws IOException {
    Files.writeString(
        folder.resolve(file),
        Json.line(line) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private List<String> receipts() throws IOException {
    List<String> receipts = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("deliveries.jsonl"))) {
      Delivery it = Json.read(line, Delivery.class);
      receipts.add(it.receiver() + " " + it.messageId() + " #" + it.attempt() + " " + it.outcome());
    }
    return receipts;
  }
}
