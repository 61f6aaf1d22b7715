// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.outcry.network.Fault;
import io.outcry.network.fake.FakeServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WebTest {
  private final Web web = new Web();

  @Test
  void a_request_names_outcry_and_its_version() throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(200, "yes"))) {
      Answer answer = web.get(server.uri("/a?b=c"), Map.of("X-Own", "1"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(new String(answer.body(), UTF_8)).isEqualTo("yes");
      assertThat(server.requests().get(0).headers())
          .containsEntry("x-own", "1")
          .hasEntrySatisfying("user-agent", it -> assertThat(it).matches("Outcry/\\S+"));
    }
  }

  @Test
  void a_packed_answer_is_unpacked() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) ->
                to.answer(200, Map.of("Content-Encoding", "gzip"), packed("a".repeat(100_000))))) {
      assertThat(web.get(server.uri("/"), Map.of()).body()).hasSize(100_000);
    }
  }

  @Test
  void a_packed_answer_that_is_a_bomb_is_refused() throws Exception {
    byte[] bomb = packed("0".repeat(Web.MAX_ANSWER_BYTES + 1));
    try (var server =
        new FakeServer((request, to) -> to.answer(200, Map.of("Content-Encoding", "gzip"), bomb))) {
      assertThatFault(() -> web.get(server.uri("/"), Map.of()))
          .extracting(Fault::kind)
          .isEqualTo(Fault.Kind.SERVER);
    }
  }

  @Test
  void an_answer_without_an_end_is_left_at_its_limit() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startEndless(200, Map.of());
              while (true) {
                to.write("x".repeat(1 << 16));
              }
            })) {
      assertThatFault(() -> web.get(server.uri("/"), Map.of()))
          .extracting(Fault::getMessage)
          .asString()
          .contains("more than 16,777,216 bytes");
    }
  }

  @Test
  void a_redirect_is_not_followed_and_says_where_it_leads() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) ->
                to.answer(301, Map.of("Location", "https://other.example/x?key=secret"), ""))) {
      assertThatFault(() -> web.get(server.uri("/"), Map.of()))
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
                assertThat(fault.getMessage())
                    .contains("https://other.example/x")
                    .doesNotContain("secret");
              });
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_refusal_says_what_the_server_said_and_never_the_query() throws Exception {
    try (var server =
        new FakeServer((request, to) -> to.answer(401, "{\"title\":\n\t\"Unauthorized\"}"))) {
      assertThatFault(() -> web.get(server.uri("/a?token=secret"), Map.of()))
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
                assertThat(fault.getMessage())
                    .contains("/a answered 401: {\"title\": \"Unauthorized\"}")
                    .doesNotContain("secret");
              });
    }
  }

  @Test
  void too_many_requests_may_say_when_to_come_back() throws Exception {
    try (var server =
        new FakeServer((request, to) -> to.answer(429, Map.of("Retry-After", "17"), ""))) {
      assertThatFault(() -> web.get(server.uri("/"), Map.of()))
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.RATE_LIMIT);
                assertThat(fault.serverWait()).isEqualTo(Duration.ofSeconds(17));
              });
    }
  }

  @Test
  void trouble_of_the_server_is_told_from_a_refusal() throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(503, "down"))) {
      assertThatFault(() -> web.get(server.uri("/"), Map.of()))
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.SERVER);
                assertThat(fault.serverWait()).isNull();
              });
    }
  }

  @Test
  void a_server_that_says_nothing_is_given_up() throws Exception {
    try (var server = new FakeServer((request, to) -> to.hang())) {
      assertThatFault(() -> new Web(Duration.ofMillis(200)).get(server.uri("/"), Map.of()))
          .extracting(Fault::getMessage)
          .asString()
          .contains("no answer in time");
    }
  }

  @Test
  void a_server_that_begins_and_says_no_more_is_given_up() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startEndless(200, Map.of());
              to.write("half");
              to.hang();
            })) {
      assertThatFault(() -> new Web(Duration.ofSeconds(1)).get(server.uri("/"), Map.of()))
          .extracting(Fault::getMessage)
          .asString()
          .contains("nothing came");
    }
  }

  @Test
  void a_host_that_is_not_there_is_said_so() {
    assertThatFault(() -> web.get(URI.create("http://nowhere.invalid/"), Map.of()))
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Fault.Kind.CONNECTION);
              assertThat(fault.getMessage()).contains("http://nowhere.invalid/");
            });
  }

  @Test
  void plain_text_where_tls_is_expected_is_a_fault() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                  while (socket.getInputStream().read() >= 0) {} // until the other side closes
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      URI uri = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
      assertThatFault(() -> new Web(Duration.ofSeconds(5)).get(uri, Map.of()))
          .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CONNECTION))
          .extracting(Fault::getMessage) // Java at times finds out by waiting only
          .asString()
          .containsAnyOf("no secure connection", "no answer in time");
      answered.join();
    }
  }

  private static ObjectAssert<Fault> assertThatFault(ThrowingCallable asking) {
    return assertThatThrownBy(asking).asInstanceOf(type(Fault.class));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
