// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sendtest;

import io.outcry.webhook.notices.TestNotice;
import io.outcry.webhook.receivers.InvalidReceiverException;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.rendering.Rendering;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.transports.Message;
import io.outcry.webhook.transports.Transports;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sends each receiver a test message, by the way that alerts go, and tells what came back. */
public final class SendTest {
  private final List<Receiver> receivers;

  public SendTest(List<Receiver> receivers) {
    this.receivers = List.copyOf(receivers);
  }

  /** One line per receiver; {@code delivered} of {@link Lines} is false if any failed. */
  public Lines run() {
    List<TestResult> results = receivers.stream().map(SendTest::result).toList();
    return new Lines(
        results.stream().map(TestResult::toString).toList(),
        results.stream().allMatch(TestResult::delivered));
  }

  /**
   * @param text for a person; without secrets and addresses
   */
  public record Lines(List<String> text, boolean allDelivered) {}

  private static TestResult result(Receiver receiver) {
    try (Transports transports = new Transports(List.of(receiver), System::getenv, 1)) {
      TestNotice notice =
          new TestNotice(receiver.id(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
      Message message = new Message(notice.id(), Rendering.of(receiver).body(notice), null);
      long start = System.nanoTime();
      Answer answer = transports.send(receiver.id(), message, notice.at().toEpochMilli()).join();
      return TestResult.of(receiver.id(), answer, (System.nanoTime() - start) / 1_000_000);
    } catch (InvalidReceiverException e) {
      String own = "receiver " + receiver.id() + ": ";
      String problem = String.valueOf(e.getMessage());
      return TestResult.unusable(
          receiver.id(), problem.startsWith(own) ? problem.substring(own.length()) : problem);
    }
  }
}
