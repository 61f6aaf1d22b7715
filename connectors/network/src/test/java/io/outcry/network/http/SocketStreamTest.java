// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.network.Fault;
import io.outcry.network.fake.FakeServer;
import io.outcry.network.fake.FakeSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SocketStreamTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  /** What a server says once the socket is open. */
  private interface Says {
    void all(FakeSocket socket) throws IOException, InterruptedException;
  }

  @Test
  void messages_come_whole_however_they_are_cut() throws Exception {
    try (var server =
            server(
                socket -> {
                  socket.text("one");
                  socket.ping("are you there");
                  socket.inTwoFrames("two 🛫 three");
                  socket.close(1001, "going away");
                });
        SocketStream messages = open(server, LONG)) {
      assertThat(next(messages)).isEqualTo("one");
      assertThat(next(messages)).isEqualTo("two 🛫 three");
      assertThat(next(messages)).as("closed in order").isNull();
    }
  }

  @Test
  void half_a_frame_is_a_fault() throws Exception {
    try (var server =
            server(
                socket -> {
                  socket.text("one");
                  socket.awaitRead();
                  socket.halfFrame("never whole");
                });
        SocketStream messages = open(server, Duration.ofSeconds(4))) {
      assertThat(next(messages)).isEqualTo("one");
      assertThatThrownBy(messages::next) // or, if Java misses the end, that nothing came
          .isInstanceOf(Fault.class)
          .hasMessageMatching("the connection broke: without a word|nothing came for 4 s");
    }
  }

  @Test
  void a_message_of_ten_megabytes_is_cut_and_the_next_one_is_told() throws Exception {
    try (var server =
            server(
                socket -> {
                  socket.text("x".repeat(10_000_000));
                  socket.text("two");
                  socket.receive();
                });
        SocketStream messages = open(server, LONG)) {
      assertThat(next(messages)).hasSize(SocketStream.MAX_MESSAGE_CHARACTERS);
      assertThat(next(messages)).isEqualTo("two");
    }
  }

  @Test
  void a_silent_server_is_asked_and_its_pong_is_a_sign_of_life() throws Exception {
    try (var server =
            server(
                socket -> {
                  FakeSocket.Frame asked = socket.receive();
                  assertThat(asked.opcode()).isEqualTo(FakeSocket.PING);
                  socket.frame(true, FakeSocket.PONG, new byte[0]);
                  socket.receive(); // asked again
                  socket.text("at last");
                  socket.receive();
                });
        SocketStream messages = open(server, Duration.ofSeconds(2))) {
      assertThat(next(messages)).as("the pong").isEmpty();
      assertThat(next(messages)).isEqualTo("at last");
    }
  }

  @Test
  void a_server_that_says_nothing_at_all_is_a_fault() throws Exception {
    try (var server =
            server(
                socket -> {
                  socket.receive();
                  socket.receive();
                });
        SocketStream messages = open(server, Duration.ofMillis(200))) {
      assertThatThrownBy(messages::next).isInstanceOf(Fault.class).hasMessageContaining("nothing");
    }
  }

  @Test
  void a_handshake_that_is_refused_says_how() throws Exception {
    try (var server =
        new FakeServer((request, to) -> to.answer(429, Map.of("Retry-After", "3"), ""))) {
      assertThatThrownBy(() -> open(server, LONG))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.RATE_LIMIT);
                assertThat(fault.serverWait()).isEqualTo(Duration.ofSeconds(3));
              });
    }
  }

  private static FakeServer server(Says says) throws IOException {
    return new FakeServer((request, to) -> says.all(to.upgrade()));
  }

  private static SocketStream open(FakeServer server, Duration longestSilence) throws Exception {
    return new Web().socket(server.uri("ws", "/"), Map.of(), longestSilence);
  }

  private static @Nullable String next(SocketStream messages) throws Exception {
    byte[] message = messages.next();
    return message == null ? null : new String(message, UTF_8);
  }
}
