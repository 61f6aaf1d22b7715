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

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }
}
