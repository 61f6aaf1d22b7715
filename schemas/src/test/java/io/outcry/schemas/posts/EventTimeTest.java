// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
  private final EventTime eventTime = new EventTime(Instant.parse("2026-01-05T12:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "2006-01-01T00:00:00Z,",
    "2026-01-05T10:00:00Z,",
    "2026-01-05T12:05:00Z,", // five minutes ahead of the run are a fast clock
    "2026-01-05T10:05:00Z, 2026-01-05T10:00:00Z",
    "2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z" // a live run goes on for months
  })
  void a_time_within_bounds_is_believed(Instant createdAt, @Nullable Instant receivedAt)
      throws Exception {
    assertThat(eventTime.check(post(createdAt, receivedAt)).createdAt()).isEqualTo(createdAt);
  }

  @Test
  void a_stamp_more_than_five_minutes_ahead_of_the_arrival_becomes_the_arrival() throws Exception {
    Instant received = Instant.parse("2026-01-05T10:00:00Z");
    Instant created = received.plusSeconds(301);
    assertThat(eventTime.check(post(created, received)).createdAt()).isEqualTo(received);
    Instant year9999 = Instant.parse("9999-12-31T23:59:59Z");
    assertThat(eventTime.check(post(year9999, received)).createdAt()).isEqualTo(received);
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59Z, is before 2006-01-01T00:00:00Z",
    "2005-12-31T23:59:59Z, is before 2006-01-01T00:00:00Z",
    "2026-01-05T12:05:01Z, 'is after 2026-01-05T12:05:00Z, when this run started'",
    "9999-12-31T23:59:59Z, 'is after 2026-01-05T12:05:00Z, when this run started'"
  })
  void without_a_time_of_arrival_a_stamp_outside_of_the_bounds_is_no_time(
      Instant createdAt, String how) {
    assertThatThrownBy(() -> eventTime.check(post(createdAt, null)))
        .isInstanceOfSatisfying(
            MalformedPostException.class, e -> assertThat(e.reason()).isEqualTo("time"))
        .hasMessage("createdAt: " + createdAt + " " + how + "; expected the time of writing");
  }

  @Test
  void an_arrival_before_any_network_existed_helps_nobody() {
    Instant created = Instant.parse("2026-01-05T10:00:00Z");
    assertThatThrownBy(() -> eventTime.check(post(created, Instant.EPOCH)))
        .isInstanceOf(MalformedPostException.class);
  }

  @Test
  void a_deletion_happened_when_it_says_else_when_it_came() {
    Instant said = Instant.parse("2026-01-05T10:00:00Z");
    Instant came = said.plusSeconds(5);
    assertThat(EventTime.of(new Deletion("x:1", null, "x", said, came))).isEqualTo(said);
    assertThat(EventTime.of(new Deletion("x:1", null, "x", null, came))).isEqualTo(came);
    assertThat(EventTime.of(new Deletion("x:1", null, "x", null, null))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T12:05:00Z, 2026-01-05T12:05:00Z",
    "2026-01-05T12:05:01Z,",
    "9999-12-31T00:00:00Z,",
    "1969-12-31T00:00:00Z,"
  })
  void a_time_at_which_nothing_can_have_been_deleted_is_none(
      Instant said, @Nullable Instant believed) throws Exception {
    Inbound checked =
        eventTime.check(Inbound.of(new Deletion("x:1", null, "x", said, Instant.EPOCH)));
    assertThat(checked.deletion()).isEqualTo(new Deletion("x:1", null, "x", believed, null));
  }

  @ParameterizedTest
  @CsvSource({
    "+1000000000-12-31T23:59:59Z,",
    "-0001-12-31T23:59:59Z,",
    ", +10000-01-01T00:00:00Z",
  })
  void no_time_of_a_post_has_a_year_that_overflows(
      @Nullable Instant editedAt, @Nullable Instant receivedAt) {
    Instant created = Instant.parse("2026-01-05T10:00:00Z");
    String field = editedAt == null ? "receivedAt" : "editedAt";
    Instant time = editedAt == null ? receivedAt : editedAt;
    assertThatThrownBy(() -> eventTime.check(post(created, editedAt, receivedAt)))
        .isInstanceOfSatisfying(
            MalformedPostException.class, e -> assertThat(e.reason()).isEqualTo("time"))
        .hasMessage(field + ": " + time + " is no time; expected a year of four digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
  void an_edit_may_have_any_time_of_the_calendar(Instant editedAt) throws Exception {
    Instant created = Instant.parse("2026-01-05T10:00:00Z");
    assertThat(eventTime.check(post(created, editedAt, null)).editedAt()).isEqualTo(editedAt);
  }

  private static Post post(Instant createdAt, @Nullable Instant receivedAt) {
    return post(createdAt, null, receivedAt);
  }

  private static Post post(
      Instant createdAt, @Nullable Instant editedAt, @Nullable Instant receivedAt) {
    return new Post(
        "x:1",
        "x",
        new Author("9", null, null),
        createdAt,
        "a",
        PostKind.ORIGINAL,
        null,
        null,
        null,
        null,
        List.of(),
        Engagement.NONE,
        editedAt,
        receivedAt);
  }
}
