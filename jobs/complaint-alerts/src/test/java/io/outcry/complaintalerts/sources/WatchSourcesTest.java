// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import static io.outcry.complaintalerts.Posts.DAY;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.schemas.control.SourceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class WatchSourcesTest {
  private static final long SILENT_FROM = START + 4 * DAY - MINUTE;
  private static final long NOTICED_AT = SILENT_FROM + 10 * MINUTE;
  private static final SourceStatus SILENT = status("silent", SILENT_FROM, null, NOTICED_AT);

  @Test
  void a_silence_is_told_when_the_watermark_shows_it_and_once() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, 4 * DAY);
      watch.watermark(NOTICED_AT - 1);
      assertThat(watch.out()).isEmpty();
      watch.watermark(NOTICED_AT + HOUR);
      watch.watermark(NOTICED_AT + 2 * HOUR);
      assertThat(watch.out()).containsExactly(SILENT);
      assertThat(watch.side(WatchSources.NOTICED)).containsExactly(SILENT);
    }
  }

  @Test
  void a_post_that_runs_ahead_of_others_shows_no_silence() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, 4 * DAY);
      watch.watermark(SILENT_FROM);
      watch.take(heard(4 * DAY + 30 * MINUTE), heard(4 * DAY + 5 * MINUTE));
      assertThat(watch.out()).isEmpty();
    }
  }

  @Test
  void in_a_recording_the_outcome_is_that_of_event_time_however_watermarks_come() throws Exception {
    List<SourceStatus> expected =
        List.of(
            SILENT, status("back", SILENT_FROM, START + 4 * DAY + HOUR, START + 4 * DAY + HOUR));
    for (long every : List.of(MINUTE, 7 * HOUR, 100 * DAY)) {
      try (var watch = open(EventOrder.BY_EVENT_TIME, null)) {
        for (long at = 0; at < 5 * DAY; at += MINUTE) {
          if (at < 4 * DAY || at >= 4 * DAY + HOUR) {
            watch.take(heard(at));
          }
          if (at % every == 0) {
            watch.watermark(START + at);
          }
        }
        watch.end();
        assertThat(watch.out()).as("watermarks every %d ms", every).isEqualTo(expected);
      }
    }
  }

  @Test
  void the_end_of_a_recording_is_no_silence() throws Exception {
    try (var watch = open(EventOrder.BY_EVENT_TIME, null)) {
      hear(watch, 0, 4 * DAY);
      watch.watermark(SILENT_FROM);
      watch.end();
      assertThat(watch.out()).isEmpty();
    }
  }

  @Test
  void networks_do_not_know_of_each_other() throws Exception {
    try (var watch = open(EventOrder.BY_EVENT_TIME, null)) {
      hear(watch, 0, 4 * DAY);
      watch.take(new SourceEvent("reddit", NOTICED_AT, NOTICED_AT, 1, null));
      watch.watermark(NOTICED_AT);
      assertThat(watch.out()).extracting(SourceStatus::network).containsExactly("x");
    }
  }

  @Test
  void a_restart_in_the_middle_of_a_silence_changes_nothing() throws Exception {
    OperatorSubtaskState state;
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, 4 * DAY);
      watch.watermark(NOTICED_AT);
      state = watch.checkpoint();
    }
    try (var watch = open(EventOrder.AS_IT_COMES, state)) {
      watch.watermark(NOTICED_AT + HOUR);
      assertThat(watch.out()).isEmpty();
      watch.take(heard(4 * DAY + 2 * HOUR));
      assertThat(watch.out()).extracting(SourceStatus::state).containsExactly("back");
      assertThat(watch.timers()).isEqualTo(1);
    }
  }

  @Test
  void what_a_listener_says_passes_and_is_not_said_to_the_outside_again() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, HOUR);
      watch.watermark(START + HOUR);
      SourceStatus down =
          new SourceStatus(
              "x", "silent", at(START + HOUR), null, "connection lost", at(START + HOUR));
      watch.take(SourceEvent.told(down), SourceEvent.told(down));
      assertThat(watch.out()).containsExactly(down);
      assertThat(watch.side(WatchSources.NOTICED)).isEmpty();

      watch.take(heard(2 * HOUR)); // before the listener says so
      watch.take(SourceEvent.told(status("back", START + HOUR, START + 2 * HOUR, null)));
      watch.take(SourceEvent.told(down)); // an old one, read once more
      assertThat(watch.out()).extracting(SourceStatus::state).containsExactly("silent", "back");
      assertThat(watch.side(WatchSources.NOTICED))
          .extracting(SourceStatus::state)
          .containsExactly("back");
    }
  }

  @Test
  void a_listener_whose_clock_is_ahead_blinds_nobody_for_years() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, HOUR);
      watch.watermark(START + HOUR);
      watch.take(SourceEvent.told(status("silent", START + 9_999 * DAY, null, null)));
      watch.take(heard(2 * HOUR));
      assertThat(watch.out()).extracting(SourceStatus::state).containsExactly("silent", "back");
      assertThat(watch.out().get(0).from()).isEqualTo(at(START + HOUR));
    }
  }

  @Test
  void a_network_that_was_never_heard_may_be_silent_too() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      watch.take(SourceEvent.told(SILENT));
      assertThat(watch.out()).containsExactly(SILENT);
    }
  }

  @Test
  void a_listener_that_has_caught_up_ends_the_silence_and_tells_the_span_that_it_filled()
      throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, 4 * DAY);
      watch.watermark(NOTICED_AT);
      SourceStatus live = status("live", SILENT_FROM, NOTICED_AT, NOTICED_AT);
      watch.take(SourceEvent.told(live), SourceEvent.told(live));
      assertThat(watch.out()).containsExactly(SILENT, live, live);
      assertThat(watch.side(WatchSources.NOTICED)).containsExactly(SILENT);
      watch.take(heard(4 * DAY + HOUR));
      assertThat(watch.out()).as("is back already").hasSize(3);
    }
  }

  @Test
  void live_without_a_span_is_only_back() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, 4 * DAY);
      watch.watermark(NOTICED_AT);
      watch.take(SourceEvent.told(status("live", NOTICED_AT, null, NOTICED_AT)));
      assertThat(watch.out())
          .containsExactly(SILENT, status("back", SILENT_FROM, NOTICED_AT, NOTICED_AT));
    }
  }

  @Test
  void a_gap_that_a_listener_could_not_close_is_told() throws Exception {
    try (var watch = open(EventOrder.AS_IT_COMES, null)) {
      hear(watch, 0, HOUR);
      watch.watermark(START + HOUR);
      SourceStatus gap = status("gap", START + 10 * MINUTE, START + 20 * MINUTE, START + HOUR);
      watch.take(SourceEvent.told(gap));
      assertThat(watch.out()).containsExactly(gap);
    }
  }

  private static void hear(Harness<SourceEvent, SourceStatus> watch, long from, long to)
      throws Exception {
    List<SourceEvent> events = new ArrayList<>();
    for (long at = from; at < to; at += MINUTE) {
      events.add(heard(at));
    }
    watch.take(events.toArray(SourceEvent[]::new));
  }

  private static SourceEvent heard(long sinceStart) {
    return SourceEvent.heard("x", START + sinceStart);
  }

  private static SourceStatus status(
      String state, long from, @Nullable Long to, @Nullable Long at) {
    return new SourceStatus(
        "x", state, at(from), to == null ? null : at(to), null, at == null ? null : at(at));
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  private static Harness<SourceEvent, SourceStatus> open(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return Harness.open(new WatchSources(order), SourceEvent::network, checkpoint);
  }
}
