// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private static final long NOW = 1_767_607_200_000L;

  @Test
  void much_that_is_heard_is_told_from_what_is_matched() {
    assertThat(line(0, place("bluesky", 1_234_567, 300, "")))
        .isEqualTo("bluesky: 1.2 M heard, last 0.3 s ago | 0 matched");
  }

  @Test
  void before_anything_is_heard_it_is_connecting() {
    assertThat(StatusLine.of(listened(0, new Listened.Place("x", "x", 0, 0, 0, 0, 0, 0, "")), NOW))
        .isEqualTo("x: connecting | 0 matched");
  }

  @Test
  void a_network_that_is_not_heard_is_blind_and_says_since_when_and_why() {
    assertThat(line(7, place("x", 900, 40_000, "X answered 401: Unauthorized")))
        .isEqualTo("x: BLIND for 40.0 s, X answered 401: Unauthorized | 7 matched");
  }

  @Test
  void a_place_that_is_not_heard_beside_others_is_counted() {
    assertThat(
            line(
                7,
                place("feed", 30, 4_000, ""),
                place("feed", 20, 600_000, "gone"),
                place("feed", 10, 700_000, "gone")))
        .isEqualTo("feed: 60 heard, last 4.0 s ago, 2 of 3 places blind, gone | 7 matched");
  }

  @Test
  void lag_reconnects_waits_and_what_was_dropped_are_shown_where_there_are_some() {
    Listened.Place place = new Listened.Place("x", "x", 9, NOW - 100, 300_000, 3, 2, 1, "");
    assertThat(line(0, place))
        .isEqualTo(
            "x: 9 heard, last 0.1 s ago, 5 min behind, 3 reconnects, 2 waits for its limit,"
                + " 1 dropped | 0 matched");
  }

  @Test
  void names_that_were_seen_and_did_not_count_are_shown() {
    Listened listened =
        new Listened(
            List.of(place("x", 5, 7_200_000, "")),
            0,
            12_345,
            "delta: Delta without a word that supports it");
    assertThat(StatusLine.of(listened, NOW))
        .isEqualTo(
            "x: 5 heard, last 2.0 h ago | 0 matched, 12,345 near"
                + " (delta: Delta without a word that supports it)");
  }

  @Test
  void what_a_server_says_cannot_move_the_cursor() {
    assertThat(line(0, place("x", 1, 0, "\u001b[2Jgone"))).doesNotContain("\u001b");
  }

  @Test
  void up_to_a_million_each_one_is_counted() {
    assertThat(line(104_999, place("x", 999_999, 300, "")))
        .isEqualTo("x: 999,999 heard, last 0.3 s ago | 104,999 matched");
  }

  @Test
  void before_there_is_a_place_it_is_starting() {
    assertThat(StatusLine.of(listened(0), NOW)).isEqualTo("starting");
  }

  @Test
  void a_line_that_is_too_long_names_each_network_and_then_why_the_first_is_blind() {
    Listened many =
        listened(
            7,
            place("bluesky", 1_234_567, 300, ""),
            place("feed", 20, 4_000, ""),
            place("feed", 10, 700_000, "gone"),
            place("x", 900, 40_000, "X answered 401: Unauthorized, and says so at some length"));
    assertThat(StatusLine.of(many, NOW, 90))
        .isEqualTo("bluesky: 1.2 M | feed: 30, 1 of 2 blind | x: BLIND | 7 matched | feed: gone");
    assertThat(StatusLine.of(many, NOW, 70)).hasSize(70).contains("x: BLIND");
    assertThat(StatusLine.of(many, NOW, 400)).isEqualTo(StatusLine.of(many, NOW));
  }

  private static String line(long matched, Listened.Place... places) {
    return StatusLine.of(listened(matched, places), NOW);
  }

  private static Listened listened(long matched, Listened.Place... places) {
    return new Listened(List.of(places), matched, 0, null);
  }

  private static Listened.Place place(
      String network, long heard, long silentMillis, String trouble) {
    return new Listened.Place(network, "a place", heard, NOW - silentMillis, 0, 0, 0, 0, trouble);
  }
}
