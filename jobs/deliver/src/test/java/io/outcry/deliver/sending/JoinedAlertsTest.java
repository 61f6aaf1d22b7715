// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static io.outcry.deliver.sending.SendHarness.NOW;
import static io.outcry.deliver.sending.SendHarness.open;
import static io.outcry.deliver.sending.SendHarness.receipts;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.TestReceivers;
import io.outcry.deliver.messages.JoinedAlert;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One message that tells of {@code a} and {@code b}, and what comes after it. */
@Timeout(60)
@SuppressWarnings("try") // the harness declares that close() throws anything
class JoinedAlertsTest {
  @TempDir Path folder;

  @Test
  void each_alert_has_its_own_receipts_under_the_id_of_the_message() throws Exception {
    try (var desk = new ScriptedReceiver(Step.status(503), Step.status(200));
        var harness = open(null, TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(both(), 0);
      receipts(harness, 2);
      harness.setProcessingTime(NOW + 60_000);
      receipts(harness, 4);
      assertThat(harness.extractOutputValues())
          .extracting(JoinedAlertsTest::line)
          .containsExactly(
              "a.1 retrying in a.1",
              "b.1 retrying in a.1",
              "a.1 delivered in a.1",
              "b.1 delivered in a.1");
    }
  }

  @Test
  void what_takes_one_back_does_not_overtake_the_message_also_after_a_restart() throws Exception {
    try (var desk = new ScriptedReceiver(Step.status(503), Step.status(200), Step.status(200))) {
      Receiver receiver = TestReceivers.at(folder, "desk", desk);
      OperatorSubtaskState checkpoint;
      try (var before = open(null, receiver)) {
        before.processElement(both(), 0);
        receipts(before, 2);
        before.processElement(takingBack("b"), 0);
        checkpoint = before.snapshot(1, NOW);
      }
      try (var after = open(checkpoint, receiver)) {
        after.setProcessingTime(NOW + 60_000);
        receipts(after, 3);
        assertThat(after.extractOutputValues())
            .extracting(JoinedAlertsTest::line)
            .containsExactly(
                "a.1 delivered in a.1", "b.1 delivered in a.1", "b.2 delivered in b.2");
      }
      assertThat(desk.ids()).containsExactly("a.1", "a.1", "b.2");
    }
  }

  private static OutgoingMessage both() {
    return new OutgoingMessage(
        "desk",
        "a",
        1,
        "firing",
        "r",
        "high",
        false,
        "{}",
        null,
        null,
        List.of(new JoinedAlert("b", 1, "firing", "r", "low")));
  }

  private static OutgoingMessage takingBack(String alert) {
    return new OutgoingMessage("desk", alert, 2, "retracted", "deleted", "low", true, "{}");
  }

  private static String line(Delivery it) {
    return it.alertId() + "." + it.revision() + " " + it.outcome() + " in " + it.messageId();
  }
}
