// SPDX-License-Identifier: Apache-2.0
package io.outcry.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.fake.FakeServer;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLinesListeningTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final String POST =
      """
      {"id":"x:7","network":"x","author":{"id":"9"},"createdAt":"2026-01-05T09:59:00Z","text":"hi"}
      """;

  private final Kept ear = new Kept();

  @Test
  void each_line_is_a_post_or_a_deletion_and_an_empty_one_a_sign_of_life() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) ->
                to.answer(
                    200, POST + "\n{\"type\":\"delete\",\"id\":\"x:7\",\"network\":\"x\"}\r\n"))) {
      listen(server, null);
      assertThat(ear.told).containsExactly("alive", "post x:7", "alive", "deletion x:7");
      assertThat(ear.position).isEqualTo(NOW.toEpochMilli() + " x:7");
      assertThat(server.requests().get(0).headers()).doesNotContainKey("last-event-id");
    }
  }

  @Test
  void a_line_that_cannot_be_read_is_handed_over_as_it_came() throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(200, "{ broken\n" + POST))) {
      listen(server, null);
      assertThat(ear.told).containsExactly("alive", "raw { broken", "post x:7");
    }
  }

  @Test
  void a_server_that_goes_on_behind_the_last_post_leaves_no_gap() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) ->
                to.answer(
                    200,
                    Map.of("Last-Event-ID", String.valueOf(request.headers().get("last-event-id"))),
                    ""))) {
      listen(server, "1767607000000 x:6");
      assertThat(ear.told).containsExactly("alive");
      assertThat(server.requests().get(0).headers()).containsEntry("last-event-id", "x:6");
    }
  }

  @Test
  void a_server_that_cannot_leaves_one_since_the_last_post() throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(200, POST))) {
      listen(server, "1767607000000 x:6");
      assertThat(ear.told)
          .containsExactly("alive", "gap from 2026-01-05T09:56:40Z to " + NOW, "post x:7");
    }
  }

  @Test
  void an_end_in_the_middle_of_a_line_is_a_fault_and_nothing_is_made_of_the_half()
      throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(200, POST + "{\"id\":\"x:8"))) {
      assertThatThrownBy(() -> listen(server, null)).isInstanceOf(Fault.class);
      assertThat(ear.told).containsExactly("alive", "post x:7");
    }
  }

  private void listen(FakeServer server, @Nullable String position) throws Exception {
    try (var listening =
        new JsonLinesNetwork(List.of(server.uri("/posts")), Duration.ofSeconds(60))
            .listenTo(server.uri("/posts").toString())) {
      listening.listen(position, ear);
    }
  }

  /** Writes down what it is told. */
  private static final class Kept implements Ear {
    private final List<String> told = new ArrayList<>();
    private String position = "";

    @Override
    public void hear(byte[] record, String newPosition) {
      told.add("raw " + new String(record, StandardCharsets.UTF_8));
    }

    @Override
    public void hear(Inbound inbound, String newPosition) {
      Post post = inbound.post();
      Deletion deletion = inbound.deletion();
      told.add(
          post != null
              ? "post " + post.id()
              : "deletion " + Objects.requireNonNull(deletion).postId());
      position = newPosition;
    }

    @Override
    public void reached(String newPosition) {
      told.add("reached " + newPosition);
    }

    @Override
    public void alive() {
      told.add("alive");
    }

    @Override
    public void gap(Instant from, Instant to, String detail) {
      told.add("gap from " + from + " to " + to);
    }

    @Override
    public void dropped(long records) {
      told.add("dropped " + records);
    }

    @Override
    public void limited(Duration wait) {
      told.add("limited " + wait);
    }

    @Override
    public Instant now() {
      return NOW;
    }
  }
}
