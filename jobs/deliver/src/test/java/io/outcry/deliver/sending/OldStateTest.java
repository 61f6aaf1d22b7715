// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static io.outcry.deliver.sending.SendHarness.NOW;
import static io.outcry.deliver.sending.SendHarness.message;
import static io.outcry.deliver.sending.SendHarness.open;
import static io.outcry.deliver.sending.SendHarness.receipts;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.TestReceivers;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A queue goes on with the bytes that were written before its messages knew their cause and since
 * when they waited. In them, for {@code desk}: {@code done.1} delivered, {@code failed.1} failed
 * once, {@code waiting.1} and {@code waiting.2} under way or behind it.
 */
@Timeout(60)
@SuppressWarnings("try") // the harness declares that close() throws anything
class OldStateTest {
  @TempDir Path folder;

  @Test
  void all_that_waited_is_sent_and_what_was_delivered_is_known() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var harness = open(stored(), TestReceivers.at(folder, "desk", desk))) {
      harness.processElement(message("desk", "done", 1), 0);
      harness.setProcessingTime(NOW + 2_000);
      assertThat(receipts(harness, 4))
          .containsExactlyInAnyOrder(
              "desk done.1 #1 skipped repeat",
              "desk waiting.1 #1 delivered 200",
              "desk waiting.2 #1 delivered 200",
              "desk failed.1 #2 delivered 200");
      assertThat(desk.ids()).containsSubsequence("waiting.1", "waiting.2");
    }
  }

  private OperatorSubtaskState stored() throws Exception {
    Path file = folder.resolve("state");
    InputStream bytes =
        Objects.requireNonNull(OldStateTest.class.getResourceAsStream("send-alerts-1.state.gz"));
    try (InputStream in = new GZIPInputStream(bytes)) {
      Files.copy(in, file);
    }
    return OperatorSnapshotUtil.readStateHandle(file.toString());
  }
}
