// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import io.outcry.webhook.sending.addresses.HostResolver;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import io.outcry.webhook.sending.attempts.Reply;
import io.outcry.webhook.sending.http.HttpCall;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpSenderTest {
  private static final Timeouts PATIENT = new Timeouts(10_000, 20_000);
  private static final Timeouts HASTY = new Timeouts(10_000, 150);

  /** Long enough for a head to arrive on a busy machine. */
  private static final Timeouts BOUNDED = new Timeouts(10_000, 3_000);

  private static final String FLOOD = "x".repeat(10_000_000);

  @Test
  void a_post_arrives_whole_with_its_headers() throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(204))) {
      String body = "{\"text\":\"Gepäck 🧳\"}";
      Answer answer =
          send(PATIENT, new HttpCall(receiver.address(), Map.of("webhook-id", "a.1"), body, true));
      assertThat(answer).isEqualTo(Answer.of(204, null));
      ScriptedReceiver.Call call = receiver.awaitCalls(1).get(0);
      assertThat(call.body()).isEqualTo(body);
      assertThat(call.headers())
          .containsEntry(":request", "POST /hook?a=b HTTP/1.1")
          .containsEntry("host", "localhost:" + receiver.address().getPort())
          .containsEntry("content-type", "application/json")
          .containsEntry("content-length", "23")
          .containsEntry("webhook-id", "a.1");
    }
  }

  static Stream<Arguments> answers() {
    String ok = "HTTP/1.1 200 OK\r\n";
    return Stream.of(
        Arguments.of("plain", PATIENT, Step.status(200), Answer.of(200, null)),
        Arguments.of(
            "asks to wait", PATIENT, Step.status(429, "retry-AFTER:  7 "), Answer.of(429, "7")),
        Arguments.of(
            "redirects",
            PATIENT,
            Step.status(302, "Location: http://localhost:1/"),
            Answer.of(302, null)),
        Arguments.of(
            "redirects to itself",
            PATIENT,
            Step.status(307, "Location: /hook?a=b"),
            Answer.of(307, null)),
        Arguments.of(
            "interim first",
            PATIENT,
            Step.raw("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok + "\r\n"),
            Answer.of(200, null)),
        Arguments.of("bare line ends", PATIENT, Step.raw("HTTP/1.0 200\n\n"), Answer.of(200, null)),
        Arguments.of(
            "sends 100 MB", PATIENT, Step.flood(ok + "\r\n", 100_000_000), Answer.of(200, null)),
        Arguments.of(
            "claims a flood",
            PATIENT,
            Step.raw(ok + "Content-Length: 999999999999\r\n\r\nx"),
            Answer.of(200, null)),
        Arguments.of("closes", PATIENT, Step.close(), Answer.without(Fault.CONNECTION)),
        Arguments.of(
            "closes midway", PATIENT, Step.raw(ok + "X: "), Answer.without(Fault.CONNECTION)),
        Arguments.of(
            "garbage", PATIENT, Step.raw("SSH-2.0-dropbear\r\n"), Answer.without(Fault.PROTOCOL)),
        Arguments.of(
            "odd status",
            PATIENT,
            Step.raw("HTTP/1.1 999 x\r\n\r\n"),
            Answer.without(Fault.PROTOCOL)),
        Arguments.of("no line end", PATIENT, Step.raw(FLOOD), Answer.without(Fault.PROTOCOL)),
        Arguments.of("hangs", HASTY, Step.hang(), Answer.without(Fault.TIMEOUT)),
        Arguments.of(
            "drips its head", HASTY, Step.drip(ok + "X: ", "x"), Answer.without(Fault.TIMEOUT)),
        Arguments.of("drips its body", BOUNDED, Step.drip(ok + "\r\n", "x"), Answer.of(200, null)));
  }

  @ParameterizedTest(name = "a receiver that {0}")
  @MethodSource("answers")
  void whatever_a_receiver_does_is_bounded_and_told(
      String kind, Timeouts timeouts, Step step, Answer expected) throws Exception {
    try (var receiver = new ScriptedReceiver(step)) {
      assertThat(send(timeouts, call(receiver.address(), true))).isEqualTo(expected);
      assertThat(receiver.awaitCalls(1)).as("never tried twice, never followed").hasSize(1);
    }
  }

  static Stream<Arguments> bodies() {
    String ok = "HTTP/1.1 200 OK\r\n";
    String chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    return Stream.of(
        Arguments.of("to the end", ok + "\r\n{\"ok\":true}", "{\"ok\":true}"),
        Arguments.of("by length", ok + "Content-Length: 2\r\n\r\n{}rest", "{}"),
        Arguments.of(
            "in chunks", chunked + "2;x=y\r\n{\"\r\n4\r\na\":1\r\n1\r\n}\r\n0\r\n", "{\"a\":1}"),
        Arguments.of("in broken chunks", chunked + "2\r\n{}\r\nzz\r\nmore", "{}"),
        Arguments.of("without end", ok + "\r\n" + FLOOD, "x".repeat(65_536)),
        Arguments.of("of one chunk", chunked + "7fffffff\r\n" + FLOOD, "x".repeat(65_536)));
  }

  @ParameterizedTest(name = "a body {0}")
  @MethodSource("bodies")
  void up_to_64_kib_of_what_an_answer_says_are_read(String kind, String raw, String expected)
      throws Exception {
    try (var receiver = new ScriptedReceiver(Step.raw(raw));
        var sender = sender(PATIENT, 1, HostResolver.OF_THIS_MACHINE)) {
      Reply reply = sender.exchange(call(receiver.address(), true)).get(30, TimeUnit.SECONDS);
      assertThat(reply).isEqualTo(new Reply(Answer.of(200, null), expected));
    }
  }

  @Test
  void neither_address_nor_headers_of_a_call_are_printed() {
    Map<String, String> headers = Map.of("authorization", "Bearer do-not-print");
    assertThat(new HttpCall(URI.create("https://hooks.example/do-not-print"), headers, "{}", true))
        .hasToString("POST of 2 bytes");
  }

  @Test
  void nobody_listening_is_a_fault_of_the_connection() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(send(PATIENT, call(URI.create("http://127.0.0.1:" + port + "/"), true)))
        .isEqualTo(Answer.without(Fault.CONNECTION));
  }

  @Test
  void a_private_address_is_refused_before_a_byte_is_sent() throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(200))) {
      assertThat(send(PATIENT, call(receiver.address(), false)))
          .isEqualTo(Answer.without(Fault.ADDRESS));
      assertThat(receiver.calls()).isEmpty();
    }
  }

  @Test
  void one_private_address_among_public_ones_is_refused() throws Exception {
    HostResolver mixed =
        host ->
            new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getLoopbackAddress()};
    assertThat(send(PATIENT, mixed, call(URI.create("https://hooks.example/"), false)))
        .isEqualTo(Answer.without(Fault.ADDRESS));
  }

  @Test
  void a_name_is_looked_up_once_so_that_what_was_checked_is_what_is_called() throws Exception {
    var lookUps = new AtomicInteger();
    HostResolver rebinding =
        host -> {
          lookUps.incrementAndGet();
          return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
    try (var receiver = new ScriptedReceiver(Step.status(200))) {
      URI address = receiver.address("http", "no.such.host.example");
      assertThat(send(PATIENT, rebinding, call(address, true))).isEqualTo(Answer.of(200, null));
      assertThat(receiver.calls().get(0).headers().get("host")).startsWith("no.such.host.example:");
    }
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void the_next_address_of_a_host_is_tried() throws Exception {
    try (var receiver = new ScriptedReceiver(Step.status(200))) {
      HostResolver two =
          host ->
              new InetAddress[] {
                InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress()
              };
      assertThat(send(PATIENT, two, call(receiver.address(), true)))
          .isEqualTo(Answer.of(200, null));
    }
  }

  @Test
  void a_name_without_address_is_a_fault_of_dns() throws Exception {
    HostResolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(send(PATIENT, none, call(URI.create("https://hooks.example/"), false)))
        .isEqualTo(Answer.without(Fault.DNS));
  }

  @Test
  void a_hanging_receiver_does_not_hold_up_another() throws Exception {
    try (var slow = ScriptedReceiver.always(Step.hang());
        var fast = ScriptedReceiver.always(Step.status(200));
        var sender = sender(PATIENT, 2, HostResolver.OF_THIS_MACHINE)) {
      CompletableFuture<Answer> hanging = sender.send(call(slow.address(), true));
      slow.awaitCalls(1);
      for (int i = 0; i < 20; i++) {
        assertThat(sender.send(call(fast.address(), true)).get(30, TimeUnit.SECONDS).status())
            .isEqualTo(200);
      }
      assertThat(hanging).isNotDone();
    }
  }

  @Test
  void closing_cuts_what_is_under_way() throws Exception {
    try (var slow = ScriptedReceiver.always(Step.hang())) {
      CompletableFuture<Answer> hanging;
      try (var sender = sender(PATIENT, 1, HostResolver.OF_THIS_MACHINE)) {
        hanging = sender.send(call(slow.address(), true));
        slow.awaitCalls(1);
      }
      assertThat(hanging.get(30, TimeUnit.SECONDS)).isEqualTo(Answer.without(Fault.TIMEOUT));
    }
  }

  @Test
  void a_header_with_a_line_end_is_a_bug() {
    Map<String, String> headers = Map.of("webhook-id", "a\r\nX: y");
    URI address = URI.create("https://hooks.example/");
    assertThatThrownBy(() -> new HttpCall(address, headers, "{}", false))
        .hasMessage("Control character in header webhook-id");
  }

  private static HttpCall call(URI address, boolean allowPrivateAddresses) {
    return new HttpCall(address, Map.of(), "{}", allowPrivateAddresses);
  }

  private static Answer send(Timeouts timeouts, HttpCall call) throws Exception {
    return send(timeouts, HostResolver.OF_THIS_MACHINE, call);
  }

  private static Answer send(Timeouts timeouts, HostResolver resolver, HttpCall call)
      throws Exception {
    try (var sender = sender(timeouts, 1, resolver)) {
      return sender.send(call).get(30, TimeUnit.SECONDS);
    }
  }

  private static Sender sender(Timeouts timeouts, int threads, HostResolver resolver) {
    return new Sender(
        "http", timeouts, threads, resolver, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }
}
