// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** {@link SendAlerts} with real sockets and a clock that moves only when told. */
final class SendHarness {
  static final long NOW = 1_767_607_200_000L; // 2026-01-05T10:00:00Z

  private SendHarness() {}

  static KeyedOneInputStreamOperatorTestHarness<String, OutgoingMessage, Delivery> open(
      @Nullable OperatorSubtaskState checkpoint, Receiver... receivers) throws Exception {
    return open(checkpoint, Map.of(), receivers);
  }

  /**
   * @param manners of receivers that do not take everything
   */
  static KeyedOneInputStreamOperatorTestHarness<String, OutgoingMessage, Delivery> open(
      @Nullable OperatorSubtaskState checkpoint,
      Map<String, Manners> manners,
      Receiver... receivers)
      throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            SendAlerts.factory(List.of(receivers), manners, 60_000),
            OutgoingMessage::receiverId,
            Types.STRING);
    harness.setProcessingTime(NOW);
    harness.setStateTtlProcessingTime(NOW);
    if (checkpoint != null) {
      harness.initializeState(checkpoint);
    }
    harness.open();
    return harness;
  }

  static OutgoingMessage message(String receiver, String alert, int revision) {
    String body = "{\"" + alert + "\":" + revision + "}";
    return new OutgoingMessage(receiver, alert, revision, "firing", "r", "high", false, body);
  }

  /** Runs the answers that come in until there are so many receipts. */
  static List<String> receipts(
      KeyedOneInputStreamOperatorTestHarness<String, OutgoingMessage, Delivery> harness, int count)
      throws Exception {
    while (harness.getOutput().size() < count) {
      harness.getTaskMailbox().take(0).run();
    }
    return harness.extractOutputValues().stream().map(SendHarness::line).toList();
  }

  static String line(Delivery it) {
    String status = it.httpStatus() == null ? "" : " " + it.httpStatus();
    String reason = it.reason() == null ? "" : " " + it.reason();
    return "%s %s #%d %s%s%s"
        .formatted(it.receiver(), it.messageId(), it.attempt(), it.outcome(), status, reason);
  }
}
