// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.network.Fault;
import io.outcry.network.Listening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");
  private static final String POSITION = "1001 2026-01-05T10:00:01Z";

  private final RecordingEar ear = new RecordingEar();

  @Test
  void the_first_start_hears_nothing_of_the_past_and_has_a_place_to_go_on_from() throws Exception {
    try (var mastodon = withPosts(1, 5)) {
      listen(mastodon, null, null);

      assertThat(mastodon.requests("/api/v1/timelines/")).hasSize(1);
    }

    assertThat(ear.texts()).containsExactly("stream");
    assertThat(ear.positions.get(0)).isEqualTo(" 2026-01-05T12:00:00Z");
  }

  @Test
  void what_was_posted_meanwhile_is_heard_oldest_first_and_before_the_stream() throws Exception {
    try (var mastodon = withPosts(1, 100)) {
      listen(mastodon, POSITION, null);

      assertThat(mastodon.requests("/api/v1/timelines/")).hasSize(3);
      assertThat(mastodon.requests("/api/v1/timelines/").get(1).parameter("max_id"))
          .isEqualTo("1061");
    }

    assertThat(ear.texts()).isEqualTo(numbers(2, 100, "stream"));
    assertThat(ear.positions.get(1)).isEqualTo("1002 2026-01-05T10:00:02Z");
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void a_start_in_the_past_goes_back_to_it() throws Exception {
    try (var mastodon = withPosts(1, 90)) {
      listen(mastodon, null, TEN.plusSeconds(50));
    }

    assertThat(ear.texts()).isEqualTo(numbers(51, 90, "stream"));
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void a_later_start_does_not_go_back_that_far_again() throws Exception {
    try (var mastodon = withPosts(1, 90)) {
      listen(mastodon, "1089 2026-01-05T10:01:29Z", TEN);
    }

    assertThat(ear.texts()).isEqualTo(numbers(90, 90, "stream"));
  }

  @Test
  void a_start_that_heard_nothing_yet_goes_on_from_its_time() throws Exception {
    try (var mastodon = withPosts(1, 90)) {
      listen(mastodon, " 2026-01-05T10:01:20Z", null);
    }

    assertThat(ear.texts()).isEqualTo(numbers(81, 90, "stream"));
  }

  @Test
  void ids_that_hold_their_time_overlap_by_half_a_minute() throws Exception {
    try (var mastodon = FakeMastodon.streaming(StatusJson.event("filters_changed", ""))) {
      for (int second = 0; second < 60; second++) {
        Instant time = TEN.plusSeconds(second);
        String id = Long.toString(time.toEpochMilli() << 16);
        mastodon.post(id, status(id, Integer.toString(second), time));
      }
      String last = Long.toString(TEN.plusSeconds(50).toEpochMilli() << 16);
      listen(mastodon, last + " 2026-01-05T10:00:50Z", null);
    }

    assertThat(ear.texts()).isEqualTo(numbers(21, 59));
    assertThat(ear.lastPosition()).endsWith(" 2026-01-05T10:00:59Z");
  }

  @Test
  void what_lies_beyond_a_hundred_pages_is_a_gap() throws Exception {
    try (var mastodon = withPosts(1, 4_050)) {
      listen(mastodon, POSITION, null);

      assertThat(mastodon.requests("/api/v1/timelines/")).hasSize(100);
    }

    assertThat(ear.texts()).isEqualTo(numbers(51, 4_050, "stream"));
    assertThat(ear.gaps)
        .containsExactly(
            new RecordingEar.Gap(
                TEN.plusSeconds(1), TEN.plusSeconds(51), "more than 100 pages of 40 posts"));
  }

  @Test
  void a_budget_that_is_nearly_spent_is_left_to_others() throws Exception {
    try (var mastodon = withPosts(1, 100)) {
      List<String> newest =
          List.copyOf(mastodon.timeline.subList(0, 40).stream().map(Map.Entry::getValue).toList());
      mastodon.instead.put(
          "/api/v1/timelines/public",
          (request, to) ->
              to.answer(
                  200,
                  Map.of(
                      "X-RateLimit-Remaining",
                      "20",
                      "X-RateLimit-Reset",
                      "2026-01-05T12:03:00.000000Z"),
                  newest.toString()));
      listen(mastodon, POSITION, null);

      assertThat(mastodon.requests("/api/v1/timelines/")).hasSize(1);
    }

    assertThat(ear.texts()).isEqualTo(numbers(61, 100, "stream"));
    assertThat(ear.gaps.get(0).detail()).isEqualTo("the server allows no more requests for now");
  }

  @Test
  void a_server_that_was_asked_too_often_is_heard_from_now_on_and_the_rest_is_a_gap()
      throws Exception {
    try (var mastodon = withPosts(1, 100)) {
      mastodon.instead.put(
          "/api/v1/timelines/public",
          (request, to) ->
              to.answer(429, Map.of("Retry-After", "121"), "{\"error\":\"Throttled\"}"));
      listen(mastodon, POSITION, null);
    }

    assertThat(ear.texts()).containsExactly("stream");
    assertThat(ear.limits).containsExactly(Duration.ofSeconds(121));
    assertThat(ear.gaps).hasSize(1);
    assertThat(ear.gaps.get(0).to()).isEqualTo(RecordingEar.NOON);
    assertThat(ear.gaps.get(0).detail()).contains("answered 429: {\"error\":\"Throttled\"}");
  }

  @Test
  void a_server_that_shows_no_timeline_is_heard_all_the_same() throws Exception {
    try (var mastodon = withPosts(1, 100)) {
      mastodon.instead.put(
          "/api/v1/timelines/public",
          (request, to) -> to.answer(401, "{\"error\":\"The access token is invalid\"}"));
      listen(mastodon, POSITION, null);
    }

    assertThat(ear.texts()).containsExactly("stream");
    assertThat(ear.gaps.get(0).detail()).contains("answered 401");
  }

  @Test
  void a_timeline_that_is_switched_off_is_a_gap() throws Exception {
    try (var mastodon = withPosts(1, 0)) {
      listen(mastodon, POSITION, null);
    }

    assertThat(ear.gaps.get(0).detail()).isEqualTo("the server's timeline is empty");
  }

  @Test
  void a_timeline_that_leads_nowhere_is_asked_twice_at_most() throws Exception {
    try (var mastodon = withPosts(2, 3)) {
      String same = mastodon.timeline.stream().map(Map.Entry::getValue).toList().toString();
      mastodon.instead.put("/api/v1/timelines/public", (request, to) -> to.answer(200, same));
      listen(mastodon, POSITION, null);

      assertThat(mastodon.requests("/api/v1/timelines/")).hasSize(2);
    }

    assertThat(ear.gaps.get(0).detail()).isEqualTo("the server's timeline leads no further back");
  }

  @Test
  void trouble_of_the_timeline_is_tried_again_and_given_up_the_third_time() throws Exception {
    try (var mastodon = withPosts(1, 100)) {
      mastodon.instead.put(
          "/api/v1/timelines/public", (request, to) -> to.answer(503, "being mended"));
      Listening listening = listening(mastodon, null);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> listening.listen(POSITION, ear))
            .isInstanceOf(Fault.class)
            .hasMessageContaining("answered 503: being mended");
      }
      assertThat(ear.lastPosition()).isEqualTo(POSITION);
      listening.listen(POSITION, ear);
    }

    assertThat(ear.texts()).containsExactly("stream");
    assertThat(ear.gaps).hasSize(1);
  }

  @Test
  void a_timeline_that_is_none_is_trouble_of_the_server() throws Exception {
    try (var mastodon = withPosts(1, 100)) {
      mastodon.instead.put(
          "/api/v1/timelines/public", (request, to) -> to.answer(200, "<html>hello</html>"));
      assertThatThrownBy(() -> listen(mastodon, POSITION, null))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("sent no timeline");
    }
  }

  @Test
  void one_bad_status_of_a_page_does_not_spoil_the_others() throws Exception {
    try (var mastodon = withPosts(1, 3)) {
      mastodon.timeline.add(1, Map.entry("1002", "{\"id\":\"1002\",\"content\":null}"));
      listen(mastodon, POSITION, null);
    }

    assertThat(ear.texts()).isEqualTo(numbers(2, 3, "stream"));
    assertThat(ear.malformed).containsExactly("field: account.uri: missing; expected a uri or url");
  }

  @Test
  void a_position_that_nobody_can_have_reached_is_told_and_left() throws Exception {
    for (String position : List.of("1001 2027-01-05T10:00:01Z", "nonsense", "1001 nonsense")) {
      RecordingEar told = new RecordingEar();
      try (var mastodon = withPosts(1, 3)) {
        listening(mastodon, null).listen(position, told);
      }

      assertThat(told.texts()).containsExactly("stream");
      assertThat(told.gaps.get(0).detail())
          .isEqualTo("'" + position + "' is nowhere that could have been heard");
      assertThat(told.positions.get(0)).isEqualTo(" 2026-01-05T12:00:00Z");
    }
  }

  private static FakeMastodon withPosts(int from, int to) throws Exception {
    var mastodon =
        FakeMastodon.streaming(
            status("9000", "stream", RecordingEar.NOON.minusSeconds(1)).event("update"));
    for (int i = from; i <= to; i++) {
      String id = Integer.toString(1000 + i);
      mastodon.post(id, status(id, Integer.toString(i), TEN.plusSeconds(i)));
    }
    return mastodon;
  }

  private static StatusJson status(String id, String text, Instant time) {
    return StatusJson.status(id, text).with("created_at", time.toString());
  }

  private static List<String> numbers(int from, int to, String... more) {
    return java.util.stream.Stream.concat(
            IntStream.rangeClosed(from, to).mapToObj(Integer::toString),
            java.util.Arrays.stream(more))
        .toList();
  }

  private static Listening listening(FakeMastodon mastodon, @Nullable Instant since) {
    return new MastodonNetwork(List.of(mastodon.place()), Map.of(), since)
        .listenTo(mastodon.place());
  }

  private void listen(FakeMastodon mastodon, @Nullable String position, @Nullable Instant since)
      throws Exception {
    listening(mastodon, since).listen(position, ear);
  }
}
