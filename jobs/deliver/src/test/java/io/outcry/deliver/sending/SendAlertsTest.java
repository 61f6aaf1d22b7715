// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static io.outcry.deliver.sending.SendHarness.NOW;
import static io.outcry.deliver.sending.SendHarness.message;
import static io.outcry.deliver.sending.SendHarness.open;
import static io.outcry.deliver.sending.SendHarness.receipts;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.TestReceivers;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.webhook.outcomes.RetrySchedule;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.ScriptedReceiver.Call;
import io.outcry.webhook.scripted.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The operator with real sockets; its clock moves only when told. */
@Timeout(60)
@SuppressWarnings("try") // the harness declares that close() throws anything
class SendAlertsTest {
  private static final long DAY = 86_400_000;
  private static final long HALF_AN_HOUR = 36 * 60_000; // with the jitter of a circuit's wait

  @TempDir Path folder;

  @Test
  void a_message_is_delivered_with_its_id_and_leaves_a_receipt_and_no_queue() throws Exception {
    try (var desk = new ScriptedReceiver(Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      assertThat(receipts(harness, 1)).containsExactly("desk a.1 #1 delivered 200");
      assertThat(desk.calls().get(0).body()).isEqualTo("{\"a\":1}");
      assertThat(desk.calls().get(0).headers())
          .containsEntry("webhook-id", "a.1")
          .containsEntry("webhook-timestamp", "1767607200");
      harness.setStateTtlProcessingTime(NOW + 31 * DAY);
      harness.processElement(message("desk", "a", 1), 0); // forgotten, so no repeat
      assertThat(receipts(harness, 2)).last().isEqualTo("desk a.1 #1 retrying 501 server-error");
    }
  }

  @Test
  void the_place_of_a_message_is_given_back_with_the_next_one_about_its_alert() throws Exception {
    String posted = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"17.5\"}";
    try (var slack = new ScriptedReceiver(Step.json(200, posted), Step.json(200, posted));
        var harness = open(null, TestReceivers.bot(folder, "desk", slack))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      harness.processElement(message("desk", "a", 2), 0);
      harness.setProcessingTime(NOW + 1_000); // Slack takes one a second
      assertThat(receipts(harness, 2)).last().isEqualTo("desk a.2 #1 delivered 200");
      assertThat(slack.calls().get(0).body()).contains("\"channel\":\"#pr\"");
      assertThat(slack.calls().get(1).body()).contains("\"channel\":\"C1\",\"ts\":\"17.5\"");
    }
  }

  @Test
  void a_fault_is_tried_again_when_due_with_the_same_id_and_bytes() throws Exception {
    try (var desk = new ScriptedReceiver(Step.close(), Step.status(500), Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      harness.setProcessingTime(NOW + 799);
      assertThat(harness.numProcessingTimeTimers()).isEqualTo(1);
      harness.setProcessingTime(NOW + 1_200);
      receipts(harness, 2);
      harness.setProcessingTime(NOW + 8_000);
      assertThat(receipts(harness, 3))
          .containsExactly(
              "desk a.1 #1 retrying connection",
              "desk a.1 #2 retrying 500 server-error",
              "desk a.1 #3 delivered 200");
      assertThat(desk.ids()).containsExactly("a.1", "a.1", "a.1");
      assertThat(desk.calls()).extracting(Call::body).containsOnly("{\"a\":1}");
      assertThat(harness.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void retry_after_is_kept_to() throws Exception {
    try (var desk = new ScriptedReceiver(Step.status(429, "Retry-After: 60"), Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      harness.setProcessingTime(NOW + 59_999);
      assertThat(harness.numProcessingTimeTimers()).isEqualTo(1);
      harness.setProcessingTime(NOW + 60_000);
      assertThat(receipts(harness, 2))
          .containsExactly("desk a.1 #1 retrying 429 throttled", "desk a.1 #2 delivered 200");
    }
  }

  @Test
  void after_twelve_attempts_it_is_dead() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(502));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      long now = NOW;
      for (int attempt = 1; attempt <= 12; attempt++) {
        receipts(harness, attempt);
        now += RetrySchedule.waitMillis("a.1", attempt).orElse(0) + HALF_AN_HOUR;
        harness.setProcessingTime(now);
      }
      assertThat(receipts(harness, 12)).last().isEqualTo("desk a.1 #12 dead 502 exhausted");
      assertThat(harness.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void a_revision_waits_for_the_one_before_and_other_alerts_do_not() throws Exception {
    var gate = new CountDownLatch(1);
    try (var desk =
            new ScriptedReceiver(
                Step.after(gate, Step.status(200)), Step.status(200), Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      desk.awaitCalls(1);
      harness.processElement(message("desk", "a", 2), 0);
      harness.processElement(message("desk", "b", 1), 0);
      assertThat(receipts(harness, 1)).containsExactly("desk b.1 #1 delivered 200");
      gate.countDown();
      receipts(harness, 3);
      assertThat(desk.ids()).containsExactly("a.1", "b.1", "a.2");
    }
  }

  @Test
  void a_receiver_that_hangs_delays_no_other() throws Exception {
    try (var slow = ScriptedReceiver.always(Step.hang());
        var desk = ScriptedReceiver.always(Step.status(200));
        var harness =
            open(
                null,
                TestReceivers.at(folder, "slow", slow),
                TestReceivers.at(folder, "desk", desk))) {
      for (int i = 0; i < 50; i++) {
        harness.processElement(message("slow", "a" + i, 1), 0);
        harness.processElement(message("desk", "a" + i, 1), 0);
      }
      assertThat(receipts(harness, 50)).allMatch(it -> it.startsWith("desk "));
      assertThat(slow.awaitCalls(ReceiverQueue.IN_FLIGHT)).hasSize(ReceiverQueue.IN_FLIGHT);
    }
  }

  @Test
  void a_repeat_is_skipped_and_another_content_is_sent_under_an_id_of_its_own() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      harness.processElement(message("desk", "a", 1), 0);
      harness.processElement(
          new OutgoingMessage("desk", "a", 1, "firing", "r", "critical", false, "{}"), 0);
      assertThat(receipts(harness, 3))
          .containsExactly(
              "desk a.1 #1 delivered 200",
              "desk a.1 #1 skipped repeat",
              "desk a.1~2 #1 delivered 200");
    }
  }

  @Test
  void what_takes_back_reaches_only_who_had_it() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      for (String alert : List.of("a", "never-seen")) {
        harness.processElement(
            new OutgoingMessage("desk", alert, 2, "retracted", "deleted", "low", true, "{}"), 0);
      }
      receipts(harness, 2);
      assertThat(desk.ids()).containsExactly("a.1", "a.2");
    }
  }

  @Test
  void a_receiver_that_is_gone_gets_nothing_more() throws Exception {
    try (var desk = new ScriptedReceiver(Step.status(410));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      harness.processElement(message("desk", "b", 1), 0);
      assertThat(receipts(harness, 2))
          .containsExactly("desk a.1 #1 dead 410 gone", "desk b.1 #1 dead gone");
      assertThat(desk.calls()).hasSize(1);
    }
  }

  @Test
  void what_one_receiver_never_takes_goes_to_its_fallback_in_order() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(404));
        var phone = ScriptedReceiver.always(Step.status(200));
        var harness =
            open(
                null,
                TestReceivers.at(folder, "desk", desk, "phone"),
                TestReceivers.at(folder, "phone", phone))) {
      harness.processElement(message("desk", "a", 1), 0);
      harness.processElement(message("desk", "a", 2), 0);
      while (receipts(harness, 1).size() < 4) {
        harness.setProcessingTime(harness.getProcessingTime() + 1); // the fallback is due now
        receipts(harness, harness.getOutput().size() + 1);
      }
      assertThat(receipts(harness, 4))
          .containsExactly(
              "desk a.1 #1 dead 404 rejected",
              "phone a.1 #1 delivered 200",
              "desk a.2 #1 dead 404 rejected",
              "phone a.2 #1 delivered 200");
    }
  }

  @Test
  void after_a_restore_all_that_was_waiting_or_in_flight_is_sent_under_its_id() throws Exception {
    OperatorSubtaskState checkpoint;
    List<Call> before;
    try (var desk =
            new ScriptedReceiver(Step.status(200), Step.status(500), Step.hang(), Step.hang());
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "done", 1), 0);
      receipts(harness, 1);
      harness.processElement(message("desk", "failed", 1), 0);
      receipts(harness, 2);
      harness.processElement(message("desk", "hanging", 1), 0);
      harness.processElement(message("desk", "hanging", 2), 0);
      before = desk.awaitCalls(3);
      checkpoint = harness.snapshot(1, NOW);
    }
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var harness = open(checkpoint, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "done", 1), 0); // comes again after a crash upstream
      harness.setProcessingTime(NOW + 2_000);
      receipts(harness, 4);
      assertThat(desk.ids()).containsExactlyInAnyOrder("failed.1", "hanging.1", "hanging.2");
      assertThat(desk.ids()).containsSubsequence("hanging.1", "hanging.2");
      assertThat(receipts(harness, 4))
          .contains("desk done.1 #1 skipped repeat", "desk failed.1 #2 delivered 200");
      assertThat(desk.calls())
          .filteredOn(it -> it.id().equals("hanging.1"))
          .first()
          .returns(before.get(2).body(), Call::body);
    }
  }

  @Test
  void what_waits_for_a_receiver_that_the_file_lost_is_dead() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var desk = new ScriptedReceiver(Step.status(500));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      receipts(harness, 1);
      checkpoint = harness.snapshot(1, NOW);
    }
    try (var harness = open(checkpoint)) {
      harness.setProcessingTime(NOW + 2_000);
      assertThat(receipts(harness, 1)).containsExactly("desk a.1 #2 dead unknown-receiver");
    }
  }

  @Test
  void at_the_end_of_the_input_it_waits_for_what_is_in_flight() throws Exception {
    var gate = new CountDownLatch(1);
    try (var desk = new ScriptedReceiver(Step.after(gate, Step.status(200)), Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "a", 1), 0);
      harness.processElement(message("desk", "a", 2), 0);
      desk.awaitCalls(1);
      gate.countDown();
      harness.endInput();
      assertThat(desk.ids()).containsExactly("a.1", "a.2");
    }
  }
}
