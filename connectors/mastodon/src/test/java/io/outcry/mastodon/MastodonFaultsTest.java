// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.fake.FakeServer;
import io.outcry.network.fake.FakeSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  private final RecordingEar ear = new RecordingEar();

  @Test
  void records_that_are_no_events_are_dead_letters_and_the_stream_goes_on() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(
            "{\"stream\":[\"public\"],\"event\":\"update\",\"pay",
            "[1,2]",
            StatusJson.event("update", "undefined"),
            StatusJson.event("update", "{\"id\":\"7\"}"),
            StatusJson.event("delete", ""),
            status("7").event("update"))) {
      listening(mastodon).listen(null, ear);
    }

    assertThat(ear.texts()).containsExactly("hi");
    assertThat(ear.malformed).hasSize(5);
    assertThat(ear.malformed.get(0)).startsWith("json: not JSON: Unexpected end-of-input");
  }

  @Test
  void a_message_in_two_frames_is_one() throws Exception {
    String event = StatusJson.status("7", "ö".repeat(1000)).event("update");
    try (var mastodon =
        new FakeMastodon(
            socket -> {
              socket.ping("?");
              socket.inTwoFrames(event);
              socket.close(1000, "");
            })) {
      listening(mastodon).listen(null, ear);
    }

    assertThat(ear.texts()).containsExactly("ö".repeat(1000));
  }

  @Test
  void half_a_frame_ends_the_connection_and_what_came_before_is_kept() throws Exception {
    try (var mastodon =
        new FakeMastodon(
            socket -> {
              socket.text(status("7").event("update"));
              socket.awaitRead();
              socket.halfFrame(status("8").event("update"));
            })) {
      var unused = catchThrowableOfType(Fault.class, () -> listening(mastodon).listen(null, ear));
    }

    assertThat(ear.texts()).containsExactly("hi");
    assertThat(ear.malformed).isEmpty();
    assertThat(ear.lastPosition()).startsWith("7 ");
  }

  @Test
  void after_a_cut_or_a_new_start_the_rest_is_heard_from_where_the_last_one_was() throws Exception {
    CountDownLatch isRead = new CountDownLatch(1);
    try (var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.put(
          "/api/v1/statuses/7/context",
          (request, to) -> {
            to.answer(404, "{}");
            isRead.countDown();
          });
      mastodon.instead.put(
          "/api/v1/streaming",
          (request, to) -> {
            to.upgrade().text(status("7").with("in_reply_to_id", "6").event("update"));
            isRead.await();
            to.cut();
          });
      assertThat(fault(mastodon).kind()).isEqualTo(Fault.Kind.CONNECTION);

      mastodon.post("7", status("7"));
      mastodon.post("8", StatusJson.status("8", "meanwhile"));
      mastodon.instead.put(
          "/api/v1/streaming",
          (request, to) -> {
            FakeSocket socket = to.upgrade();
            socket.text(StatusJson.status("8", "meanwhile").event("update"));
            socket.text(StatusJson.event("delete", "8"));
            socket.close(1000, "");
          });
      listening(mastodon).listen(ear.lastPosition(), ear);
    }

    assertThat(ear.texts())
        .as("the page and the stream tell the same; the job keeps one")
        .containsExactly("hi", "meanwhile", "meanwhile");
    assertThat(ear.heard.get(3).deletion()).isNotNull();
    assertThat(ear.lastPosition()).startsWith("8 ");
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void a_message_beyond_all_measure_is_a_dead_letter_and_the_stream_goes_on() throws Exception {
    String event = StatusJson.status("7", "x".repeat(5_000_000)).event("update");
    try (var mastodon =
        new FakeMastodon(
            socket -> {
              socket.text(event);
              socket.text(status("8").event("update"));
              socket.awaitRead();
              socket.close(1000, "");
            })) {
      listening(mastodon).listen(null, ear);
    }

    assertThat(ear.malformed).hasSize(1);
    assertThat(ear.texts()).containsExactly("hi");
  }

  @Test
  void a_server_that_says_nothing_is_held_to_be_gone() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var mastodon = new FakeMastodon(socket -> never.await())) {
      Listening listening =
          new MastodonNetwork(List.of(mastodon.place()), Map.of(), null, SHORT)
              .listenTo(mastodon.place());
      Fault fault =
          Objects.requireNonNull(
              catchThrowableOfType(Fault.class, () -> listening.listen(null, ear)));
      assertThat(fault.kind()).isEqualTo(Fault.Kind.CONNECTION);
      assertThat(fault).hasMessageContaining("nothing came for");
    }
  }

  @Test
  void a_stream_that_ends_before_it_said_anything_is_not_made_again_at_once() throws Exception {
    try (var mastodon = FakeMastodon.streaming()) {
      Fault fault = fault(mastodon);
      assertThat(fault.kind()).isEqualTo(Fault.Kind.SERVER);
      assertThat(fault).hasMessageContaining("ended the stream before it said anything");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void a_refusal_needs_a_person_and_is_no_sign_of_life(int status) throws Exception {
    try (var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.put(
          "/api/v1/streaming", (request, to) -> to.answer(status, "{\"error\":\"no\"}"));
      mastodon.instead.put(
          "/api/v1/streaming/public",
          (request, to) -> to.answer(status, "{\"error\":\"Missing access token\"}"));
      Fault fault = fault(mastodon);

      assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
      assertThat(fault)
          .hasMessageContaining("answered " + status + ": {\"error\":\"Missing access token\"}");
    }

    assertThat(ear.alive).isZero();
    assertThat(ear.positions).isEmpty();
  }

  @Test
  void a_refusal_within_the_stream_is_one() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming("{\"error\":\"Not authorized to stream\",\"status\":401}")) {
      Fault fault = fault(mastodon);

      assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
      assertThat(fault).hasMessageContaining("does not stream: Not authorized to stream");
    }
  }

  @Test
  void too_many_requests_are_waited_for_as_the_server_says_or_as_is_usual() throws Exception {
    try (var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.put(
          "/api/v1/streaming",
          (request, to) -> to.answer(429, Map.of("Retry-After", "90"), "slow down"));
      assertThat(fault(mastodon).kind()).isEqualTo(Fault.Kind.RATE_LIMIT);
      assertThat(fault(mastodon).serverWait()).isEqualTo(Duration.ofSeconds(90));

      mastodon.instead.put("/api/v1/streaming", (request, to) -> to.answer(429, ""));
      assertThat(fault(mastodon).kind()).isEqualTo(Fault.Kind.RATE_LIMIT);
      assertThat(fault(mastodon).serverWait()).isNull();
    }
  }

  @Test
  void a_server_in_trouble_is_not_asked_for_other_streams() throws Exception {
    try (var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.put("/api/v1/streaming", (request, to) -> to.answer(503, ""));
      assertThat(fault(mastodon).kind()).isEqualTo(Fault.Kind.SERVER);
      assertThat(mastodon.requests("/api/v1/streaming")).hasSize(1);
    }
  }

  @Test
  void redirects_are_not_followed() throws Exception {
    FakeServer.Handler elsewhere =
        (request, to) -> to.answer(301, Map.of("Location", "https://o.example/?x=1"), "");
    try (var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.put("/api/v2/instance", elsewhere);
      mastodon.instead.put("/api/v1/streaming", elsewhere);
      mastodon.instead.put("/api/v1/streaming/public", elsewhere);
      Fault fault = fault(mastodon);

      assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
      assertThat(fault).hasMessageContaining("answered 301, to https://o.example/;");
    }
  }

  @Test
  void server_sent_events_that_end_in_mid_line_or_mid_event_are_a_broken_connection()
      throws Exception {
    for (String half : List.of("event: update\ndata: {\"id\":", "event: update\n", "event: upd")) {
      RecordingEar told = new RecordingEar();
      try (var mastodon = serverSent(":)\n" + event(status("7")) + half)) {
        Fault fault =
            Objects.requireNonNull(
                catchThrowableOfType(Fault.class, () -> listening(mastodon).listen(null, told)));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CONNECTION);
      }
      assertThat(told.texts()).containsExactly("hi");
    }
  }

  @Test
  void an_event_of_many_lines_is_bounded() throws Exception {
    String line = "data: " + "x".repeat(900_000) + "\n";
    try (var mastodon = serverSent("event: update\n" + line.repeat(5))) {
      assertThat(fault(mastodon))
          .hasMessageContaining("an event of more than 4,194,304 characters");
    }
  }

  @Test
  void an_instance_that_describes_itself_oddly_streams_where_it_is() throws Exception {
    for (String odd :
        List.of(
            "<html>", "[]", "{\"configuration\":{\"urls\":{\"streaming\":\"javascript:x\"}}}")) {
      RecordingEar told = new RecordingEar();
      try (var mastodon = FakeMastodon.streaming(status("7").event("update"))) {
        mastodon.instead.put("/api/v2/instance", (request, to) -> to.answer(200, odd));
        listening(mastodon).listen(null, told);
      }
      assertThat(told.texts()).containsExactly("hi");
    }
  }

  @Test
  void who_closes_it_ends_it() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var mastodon =
        new FakeMastodon(
            socket -> {
              socket.text(status("7").event("update"));
              never.await();
            })) {
      Listening listening =
          new MastodonNetwork(List.of(mastodon.place()), Map.of(), null).listenTo(mastodon.place());
      RecordingEar closing = new RecordingEar(listening::close);

      assertThat(
              catchThrowableOfType(
                  java.io.IOException.class, () -> listening.listen(null, closing)))
          .isNotNull();
      assertThat(closing.texts()).containsExactly("hi");
      listening.close();
    }
  }

  private static StatusJson status(String id) {
    return StatusJson.status(id, "hi");
  }

  private static String event(StatusJson status) {
    return "event: update\ndata: " + status.text() + "\n\n";
  }

  private static FakeMastodon serverSent(String said) throws Exception {
    var mastodon = FakeMastodon.streaming();
    mastodon.instead.remove("/api/v1/streaming");
    mastodon.instead.put(
        "/api/v1/streaming/public",
        (request, to) -> {
          to.startChunked(200, Map.of("Content-Type", "text/event-stream"));
          to.write(said);
          to.end();
        });
    return mastodon;
  }

  private static Listening listening(FakeMastodon mastodon) {
    return new MastodonNetwork(List.of(mastodon.place()), Map.of(), null)
        .listenTo(mastodon.place());
  }

  private Fault fault(FakeMastodon mastodon) {
    return Objects.requireNonNull(
        catchThrowableOfType(Fault.class, () -> listening(mastodon).listen(null, ear)));
  }
}
