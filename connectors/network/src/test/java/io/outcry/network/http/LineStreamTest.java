// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.network.Fault;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineStreamTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  /** What a server says after the head of its answer. */
  private interface Says {
    void all(FakeConnection to) throws IOException, InterruptedException;
  }

  @Test
  void lines_come_whole_however_they_are_cut() throws Exception {
    try (var server =
            server(
                to -> {
                  to.write("one\r\ntw");
                  to.write("o\n\r\nthr");
                  to.write("ee å\n");
                  to.end();
                });
        LineStream lines = open(server, LONG)) {
      assertThat(next(lines)).isEqualTo("one");
      assertThat(next(lines)).isEqualTo("two");
      assertThat(next(lines)).as("a heartbeat").isEmpty();
      assertThat(next(lines)).isEqualTo("three å");
      assertThat(next(lines)).as("the end").isNull();
      assertThat(next(lines)).as("still the end").isNull();
    }
  }

  @Test
  void an_end_in_the_middle_of_a_line_is_a_fault() throws Exception {
    try (var server =
            server(
                to -> {
                  to.write("one\nhal");
                  to.end();
                });
        LineStream lines = open(server, LONG)) {
      assertThat(next(lines)).isEqualTo("one");
      assertThatThrownBy(lines::next).isInstanceOf(Fault.class).hasMessageContaining("middle");
    }
  }

  @Test
  void a_connection_that_is_cut_is_a_fault() throws Exception {
    CountDownLatch isRead = new CountDownLatch(1);
    try (var server =
            server(
                to -> {
                  to.write("one\n");
                  isRead.await();
                  to.cut();
                });
        LineStream lines = open(server, LONG)) {
      assertThat(next(lines)).isEqualTo("one");
      isRead.countDown();
      assertThatThrownBy(lines::next).isInstanceOf(Fault.class).hasMessageContaining("broke");
    }
  }

  @Test
  void a_line_that_is_too_long_is_cut_and_the_next_one_is_told() throws Exception {
    try (var server =
            server(
                to -> {
                  for (int i = 0; i < 160; i++) {
                    to.write("x".repeat(1 << 16));
                  }
                  to.write("\ntwo\n");
                  to.end();
                });
        LineStream lines = open(server, LONG)) {
      assertThat(next(lines)).hasSize(LineStream.MAX_LINE_BYTES);
      assertThat(next(lines)).isEqualTo("two");
    }
  }

  @Test
  void a_line_without_an_end_is_a_fault() throws Exception {
    try (var server =
            server(
                to -> {
                  while (true) {
                    to.write("x".repeat(1 << 16));
                  }
                });
        LineStream lines = open(server, LONG)) {
      assertThatThrownBy(lines::next)
          .isInstanceOf(Fault.class)
          .hasMessageContaining("more than 33,554,432 bytes");
    }
  }

  @Test
  void a_server_that_falls_silent_is_a_fault() throws Exception {
    try (var server = server(FakeConnection::hang);
        LineStream lines = open(server, Duration.ofMillis(100))) {
      assertThatThrownBy(lines::next).isInstanceOf(Fault.class).hasMessageContaining("nothing");
    }
  }

  @Test
  void a_server_that_will_not_have_us_is_a_fault_at_once() throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(403, "no"))) {
      assertThatThrownBy(() -> open(server, LONG))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("403: no");
    }
  }

  private static FakeServer server(Says says) throws IOException {
    return new FakeServer(
        (request, to) -> {
          to.startChunked(200, Map.of());
          says.all(to);
        });
  }

  private static LineStream open(FakeServer server, Duration longestSilence) throws Exception {
    return new Web().lines(server.uri("/"), Map.of(), longestSilence);
  }

  private static @Nullable String next(LineStream lines) throws Exception {
    byte[] line = lines.next();
    return line == null ? null : new String(line, UTF_8);
  }
}
