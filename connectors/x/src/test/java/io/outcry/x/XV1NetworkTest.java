// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.x.stream.V1Login;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XV1NetworkTest {
  private static final V1Login LOGIN = new V1Login("key", "secret-1", "token", "secret-2");

  private final TestEar ear = new TestEar(new XV1Format());

  @Test
  void lines_are_heard_as_they_came_until_the_connection_breaks() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.write(V1Line.status(1, "Acme &amp; Air").text() + "\r\n\r\n");
              to.write("{\"delete\":{\"status\":{\"id\":7,\"user_id\":3}}}\r\n");
              to.write("{\"id\":broken}\r\n");
              to.write("{\"warning\":{\"code\":\"FALLING_BEHIND\",\"message\":\"60 %\"}}\r\n");
              to.write(V1Line.status(2, "Acme Air").text() + "\r\n");
              to.end();
            })) {
      Fault fault = fault(server, null, Duration.ofSeconds(60));

      assertThat(fault.kind()).isEqualTo(Fault.Kind.CONNECTION);
      FakeRequest asked = server.requests().get(0);
      assertThat(asked.method() + asked.path()).isEqualTo("POST/1.1/statuses/filter.json");
      assertThat(asked.body())
          .contains("track=acme%20air%2C%23acme", "follow=5%2C6", "stall_warnings=true");
      assertThat(asked.headers().get("authorization"))
          .startsWith("OAuth ")
          .doesNotContain("secret");
      assertThat(ear.told)
          .containsExactly(
              "alive",
              "post x:1",
              "alive",
              "deletion of Deletion[postId=x:7, authorId=null, network=x, deletedAt=null,"
                  + " receivedAt=null]",
              "dead letter json",
              "notice warning FALLING_BEHIND: 60 %",
              "post x:2");
    }
  }

  @ParameterizedTest
  @CsvSource({"401, REFUSED", "404, REFUSED", "420, RATE_LIMIT", "429, RATE_LIMIT", "503, SERVER"})
  void what_x_answers_tells_how_it_goes_on(int status, Fault.Kind kind) throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(status, "no"))) {
      Fault fault = fault(server, null, Duration.ofSeconds(60));
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault).hasMessage("X answered " + status + " to the v1.1 stream");
      assertThat(ear.told).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 406})
  void what_the_library_trips_over_is_told_too(int status) throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(status, "no"))) {
      Fault fault = fault(server, null, Duration.ofSeconds(60));
      assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
      assertThat(fault).hasMessage("X refuses the v1.1 stream: it answered 403 or 406");
    }
  }

  @Test
  void a_disconnect_message_ends_the_connection() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.write("{\"disconnect\":{\"code\":4,\"reason\":\"Stall\"}}\r\n");
              to.hang();
            })) {
      assertThat(fault(server, null, Duration.ofSeconds(60)))
          .hasMessageStartingWith("X ends the stream: {\"disconnect\"");
      assertThat(ear.told).containsExactly("alive", "notice disconnect 4: Stall");
    }
  }

  @Test
  void what_the_job_cannot_take_ends_the_connection_instead_of_filling_the_memory()
      throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    ear.gate = gone;
    String line = "{\"limit\":{\"track\":1}}\r\n";
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startChunked(200, Map.of());
              try {
                while (true) {
                  to.write(line); // until the client is gone
                }
              } finally {
                gone.countDown();
              }
            })) {
      assertThat(fault(server, null, Duration.ofSeconds(60)))
          .hasMessage("more posts than the job could take");
      assertThat(ear.told).hasSizeGreaterThan(9_999).contains("notice limit: 1 posts not sent");
    }
  }

  @Test
  void a_server_that_says_nothing_is_gone() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.write("\r\n");
              to.hang();
            })) {
      Fault fault = fault(server, null, Duration.ofMillis(50));
      assertThat(fault.kind()).isEqualTo(Fault.Kind.CONNECTION);
    }
  }

  @Test
  void after_a_reconnect_the_time_between_is_told() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.end();
            })) {
      fault(server, "2026-01-05T09:58:00Z", Duration.ofSeconds(60));
      assertThat(ear.told)
          .containsExactly("gap 2026-01-05T09:58:00Z to 2026-01-05T10:00:00Z", "alive");
    }
  }

  @Test
  void secrets_are_shown_nowhere_and_limits_are_kept() throws Exception {
    assertThat(LOGIN.toString()).isEqualTo("V1Login");
    assertThatThrownBy(() -> new V1Login("key", " ", "token", "secret"))
        .hasMessage("the consumer secret of X is empty");
    URI base = URI.create("https://stream.example/1.1");
    assertThatThrownBy(() -> new XV1Network(LOGIN, base, List.of(), List.of()))
        .hasMessage("0 words and 0 accounts; expected at most 400 and 5000, and not none");
    assertThatThrownBy(
            () -> new XV1Network(LOGIN, base, Collections.nCopies(401, "w"), List.of(1L)))
        .hasMessageStartingWith("401 words and 1 accounts");
    try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(new XV1Network(LOGIN, base, List.of("w"), List.of()));
    }
  }

  private Fault fault(FakeServer server, @Nullable String position, Duration longestSilence) {
    XV1Network network =
        new XV1Network(
            LOGIN,
            server.uri("/1.1"),
            List.of("acme air", "#acme"),
            List.of(5L, 6L),
            longestSilence);
    try (Listening listening = network.listenTo(network.places().get(0))) {
      return catchThrowableOfType(Fault.class, () -> listening.listen(position, ear));
    }
  }
}
