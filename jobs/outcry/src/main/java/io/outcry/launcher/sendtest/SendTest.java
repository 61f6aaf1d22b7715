// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sendtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.receivers.InvalidReceiverException;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.Answer;
import io.outcry.webhook.sending.HostResolver;
import io.outcry.webhook.sending.HttpCall;
import io.outcry.webhook.sending.HttpSender;
import io.outcry.webhook.sending.Timeouts;
import io.outcry.webhook.signing.SignedHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** Sends each receiver a test message, by the way that alerts go, and tells what came back. */
public final class SendTest {
  private final List<Receiver> receivers;

  public SendTest(List<Receiver> receivers) {
    this.receivers = List.copyOf(receivers);
  }

  /** One line per receiver; {@code delivered} of {@link Lines} is false if any failed. */
  public Lines run() {
    List<TestResult> results = new ArrayList<>();
    try (HttpSender sender =
        new HttpSender(
            Timeouts.DEFAULT,
            1,
            HostResolver.OF_THIS_MACHINE,
            (SSLSocketFactory) SSLSocketFactory.getDefault())) {
      receivers.forEach(receiver -> results.add(result(receiver, sender)));
    }
    return new Lines(
        results.stream().map(TestResult::toString).toList(),
        results.stream().allMatch(TestResult::delivered));
  }

  /**
   * @param text for a person; without secrets and addresses
   */
  public record Lines(List<String> text, boolean allDelivered) {}

  private static TestResult result(Receiver receiver, HttpSender sender) {
    Endpoint endpoint;
    try {
      endpoint = receiver.resolve(System::getenv);
    } catch (InvalidReceiverException e) {
      String own = "receiver " + receiver.id() + ": ";
      String problem = String.valueOf(e.getMessage());
      return TestResult.unusable(
          receiver.id(), problem.startsWith(own) ? problem.substring(own.length()) : problem);
    }
    TestMessage message = new TestMessage(receiver.id(), Instant.now());
    String body = message.body();
    Map<String, String> headers =
        SignedHeaders.of(
            message.id(), message.at().getEpochSecond(), body.getBytes(UTF_8), endpoint.secrets());
    long start = System.nanoTime();
    Answer answer =
        sender
            .send(new HttpCall(endpoint.address(), headers, body, endpoint.allowPrivateAddresses()))
            .join();
    return TestResult.of(receiver.id(), answer, (System.nanoTime() - start) / 1_000_000);
  }
}
