// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.control.SourceStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final Hearing hearing = new Hearing("mastodon");

  @Test
  void a_connection_that_is_made_again_soon_hides_nothing() {
    hearing.add("a");
    assertThat(hearing.down("a", START, at(29), "cut")).isNull();
    assertThat(hearing.up("a", at(29))).isNull();
  }

  @Test
  void a_network_that_is_not_heard_for_half_a_minute_is_silent_once_and_then_back() {
    hearing.add("a");
    assertThat(hearing.down("a", START, at(30), "cut"))
        .isEqualTo(new SourceStatus("mastodon", SourceStatus.SILENT, START, null, "cut", at(30)));
    assertThat(hearing.down("a", START, at(31), "cut")).isNull();
    assertThat(hearing.up("a", at(90)))
        .isEqualTo(new SourceStatus("mastodon", SourceStatus.BACK, START, at(90), null, at(90)));
    assertThat(hearing.up("a", at(91))).isNull();
  }

  @Test
  void one_place_that_is_down_leaves_the_others_to_hear() {
    hearing.add("a");
    hearing.add("b");
    assertThat(hearing.down("a", START, at(600), "cut")).isNull();
    assertThat(hearing.down("b", at(600), at(620), "cut")).isNull();
    assertThat(hearing.down("b", at(600), at(630), "cut"))
        .extracting(SourceStatus::state, SourceStatus::from)
        .containsExactly(SourceStatus.SILENT, at(600));
    assertThat(hearing.up("a", at(640)))
        .extracting(SourceStatus::state)
        .isEqualTo(SourceStatus.BACK);
  }

  @Test
  void a_silence_that_was_caught_up_is_no_blind_span_any_more() {
    hearing.add("a");
    hearing.down("a", START, at(60), "cut");
    hearing.up("a", at(90));
    assertThat(hearing.caughtUp("a", true, at(95)))
        .isEqualTo(new SourceStatus("mastodon", SourceStatus.LIVE, START, at(90), null, at(95)));
    assertThat(hearing.caughtUp("a", true, at(96))).as("said once").isNull();
  }

  @Test
  void a_cut_that_nobody_was_told_of_is_filled_without_a_word() {
    hearing.add("a");
    hearing.down("a", START, at(10), "cut");
    hearing.up("a", at(12));
    assertThat(hearing.caughtUp("a", true, at(13))).isNull();
  }

  @Test
  void a_network_has_caught_up_once_all_its_places_have_and_not_if_one_lost_posts() {
    hearing.add("a");
    hearing.add("b");
    for (boolean whole : new boolean[] {true, false, true}) {
      hearing.down("a", START, at(60), "cut");
      hearing.down("b", START, at(60), "cut");
      hearing.up("a", at(90));
      assertThat(hearing.caughtUp("a", whole, at(91))).isNull();
      hearing.up("b", at(92));
      SourceStatus status = hearing.caughtUp("b", true, at(93));
      assertThat(status == null ? "nothing" : status.state())
          .isEqualTo(whole ? SourceStatus.LIVE : "nothing");
    }
  }

  @Test
  void a_second_silence_before_it_has_caught_up_makes_one_span_of_both() {
    hearing.add("a");
    hearing.down("a", START, at(60), "cut");
    hearing.up("a", at(90));
    hearing.down("a", at(95), at(200), "cut");
    hearing.up("a", at(210));
    assertThat(hearing.caughtUp("a", true, at(220)))
        .extracting(SourceStatus::from, SourceStatus::to)
        .containsExactly(START, at(210));
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }
}
