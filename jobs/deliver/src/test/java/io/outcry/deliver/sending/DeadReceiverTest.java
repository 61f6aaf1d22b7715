// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static io.outcry.deliver.sending.SendHarness.NOW;
import static io.outcry.deliver.sending.SendHarness.message;
import static io.outcry.deliver.sending.SendHarness.open;
import static io.outcry.deliver.sending.SendHarness.receipts;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.TestReceivers;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that are out of order, slow or choosy, and what becomes of the others. */
@Timeout(60)
@SuppressWarnings("try") // the harness declares that close() throws anything
class DeadReceiverTest {
  private static final long MINUTE = 60_000;

  @TempDir Path folder;

  @Test
  void a_thousand_alerts_to_a_dead_one_cost_a_few_attempts_and_delay_no_other() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var harness = open(null, dead(), TestReceivers.at(folder, "desk", desk))) {
      for (int i = 0; i < 1_000; i++) {
        harness.processElement(message("dead", "a" + i, 1), 0);
        harness.processElement(message("desk", "a" + i, 1), 0);
      }
      while (count(harness, "desk", "delivered") < 1_000) {
        receipts(harness, harness.getOutput().size() + 1);
      }
      assertThat(count(harness, "dead", "retrying"))
          .isLessThan(CircuitBreaker.FAILURES + ReceiverQueue.IN_FLIGHT);
      harness.setProcessingTime(NOW + 2_000); // one probe
      receipts(harness, harness.getOutput().size() + 1);
      assertThat(count(harness, "dead", "retrying"))
          .isLessThan(1 + CircuitBreaker.FAILURES + ReceiverQueue.IN_FLIGHT);
    }
  }

  @Test
  void what_nobody_takes_in_a_day_and_a_half_leaves_whole() throws Exception {
    try (var harness = open(null, dead())) {
      for (int i = 0; i < 20; i++) {
        harness.processElement(message("dead", "a" + i, 1), 0);
      }
      receipts(harness, CircuitBreaker.FAILURES + ReceiverQueue.IN_FLIGHT - 1);
      long end = NOW + Verdict.LONGEST_MILLIS;
      for (long now = NOW + 40 * MINUTE; now <= end; now += 40 * MINUTE) { // a probe each time
        harness.setProcessingTime(now);
        int before = harness.getOutput().size();
        harness.getTaskMailbox().take(0).run();
        assertThat(harness.getOutput().size()).isGreaterThan(before);
      }
      harness.setProcessingTime(end + 40 * MINUTE);
      assertThat(count(harness, "dead", "dead")).isEqualTo(20);
      assertThat(letters(harness))
          .hasSize(20)
          .allSatisfy(it -> assertThat(it.reason()).isEqualTo("exhausted"))
          .extracting(DeadDelivery::of)
          .contains(new DeadDelivery("dead", "a7.1", "{\"a7\":1}"));
      assertThat(harness.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void when_it_is_back_all_that_waited_arrives() throws Exception {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < 8; i++) {
      steps.add(Step.close());
    }
    for (int i = 0; i < 30; i++) {
      steps.add(Step.status(200));
    }
    try (var desk = new ScriptedReceiver(steps.toArray(Step[]::new));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      for (int i = 0; i < 10; i++) {
        harness.processElement(message("desk", "a" + i, 1), 0);
        harness.processElement(message("desk", "a" + i, 2), 0);
      }
      for (long now = NOW; count(harness, "desk", "delivered") < 20; now += 10 * MINUTE) {
        harness.setProcessingTime(now);
        receipts(harness, harness.getOutput().size() + 1);
      }
      List<String> delivered =
          harness.extractOutputValues().stream()
              .filter(it -> it.outcome().equals("delivered"))
              .map(Delivery::messageId)
              .toList();
      assertThat(delivered).doesNotHaveDuplicates().hasSize(20);
      for (int i = 0; i < 10; i++) {
        assertThat(delivered).containsSubsequence("a" + i + ".1", "a" + i + ".2");
      }
    }
  }

  @Test
  void after_five_minutes_without_a_way_the_fallback_gets_it() throws Exception {
    try (var phone = ScriptedReceiver.always(Step.status(200));
        var harness = open(null, dead("phone"), TestReceivers.at(folder, "phone", phone))) {
      for (int i = 0; i < 6; i++) {
        harness.processElement(message("dead", "a" + i, 1), 0);
      }
      while (count(harness, "dead", "retrying") < CircuitBreaker.FAILURES) {
        receipts(harness, harness.getOutput().size() + 1);
      }
      assertThat(phone.calls()).isEmpty();
      harness.setProcessingTime(NOW + Verdict.PATIENCE_MILLIS);
      while (count(harness, "phone", "delivered") < 6) {
        receipts(harness, harness.getOutput().size() + 1);
      }
      assertThat(phone.ids()).doesNotHaveDuplicates().hasSize(6);
      assertThat(harness.getSideOutput(DeadDeliveries.TAG)).isNull();
    }
  }

  @Test
  void where_only_the_last_state_counts_a_newer_revision_takes_the_place_of_those_that_wait()
      throws Exception {
    var gate = new CountDownLatch(1);
    try (var pager = new ScriptedReceiver(Step.after(gate, Step.status(200)), Step.status(200));
        var harness =
            open(
                null,
                Map.of("pager", new Manners(0, true)),
                TestReceivers.at(folder, "pager", pager))) {
      for (int revision = 1; revision <= 4; revision++) {
        harness.processElement(message("pager", "a", revision), 0);
      }
      pager.awaitCalls(1);
      gate.countDown();
      assertThat(receipts(harness, 4))
          .containsExactlyInAnyOrder(
              "pager a.2 #1 skipped superseded",
              "pager a.3 #1 skipped superseded",
              "pager a.1 #1 delivered 200",
              "pager a.4 #1 delivered 200");
      assertThat(pager.ids()).containsExactly("a.1", "a.4");
    }
  }

  @Test
  void a_pace_is_kept() throws Exception {
    try (var chat = ScriptedReceiver.always(Step.status(200));
        var harness =
            open(
                null,
                Map.of("chat", new Manners(1_000, false)),
                TestReceivers.at(folder, "chat", chat))) {
      for (int i = 0; i < 3; i++) {
        harness.processElement(message("chat", "a" + i, 1), 0);
      }
      receipts(harness, 1);
      assertThat(chat.calls()).hasSize(1);
      harness.setProcessingTime(NOW + 1_000);
      receipts(harness, 2);
      assertThat(chat.calls()).hasSize(2);
      harness.setProcessingTime(NOW + 2_000);
      assertThat(receipts(harness, 3)).hasSize(3);
    }
  }

  @Test
  void an_escalation_says_so_in_its_receipt() throws Exception {
    try (var phone = ScriptedReceiver.always(Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "phone", phone))) {
      harness.processElement(
          new OutgoingMessage(
              "phone", "a", 1, "firing", "r", "high", false, "{}", null, "escalated", null),
          0);
      assertThat(receipts(harness, 1)).containsExactly("phone a.1 #1 delivered 200 escalated");
    }
  }

  private Receiver dead(String... fallback) throws Exception {
    try (var closed = new ScriptedReceiver()) { // its port refuses from now on
      return TestReceivers.at(folder, "dead", closed, fallback.length == 0 ? null : fallback[0]);
    }
  }

  private static long count(
      KeyedOneInputStreamOperatorTestHarness<String, OutgoingMessage, Delivery> harness,
      String receiver,
      String outcome) {
    return harness.extractOutputValues().stream()
        .filter(it -> it.receiver().equals(receiver) && it.outcome().equals(outcome))
        .count();
  }

  private static List<DeadLetter> letters(
      KeyedOneInputStreamOperatorTestHarness<String, OutgoingMessage, Delivery> harness) {
    List<DeadLetter> letters = new ArrayList<>();
    harness.getSideOutput(DeadDeliveries.TAG).forEach(it -> letters.add(it.getValue()));
    return letters;
  }
}
