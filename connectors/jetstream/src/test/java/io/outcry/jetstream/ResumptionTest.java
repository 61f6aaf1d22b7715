// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResumptionTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final long NOON_MICROS = 1_767_614_400_000_000L;
  private static final long SECOND = 1_000_000;
  private static final long HOUR = 3_600 * SECOND;

  private final RecordingEar ear = new RecordingEar(NOON);

  @Test
  void a_first_start_begins_now_or_where_it_was_told_to() {
    assertThat(Resumption.of(null, null, ear).cursor()).isZero();
    assertThat(Resumption.of(null, NOON.minusSeconds(60), ear).cursor())
        .isEqualTo(NOON_MICROS - 60 * SECOND);
    assertThat(Resumption.of(position(0), NOON.minusSeconds(60), ear).cursor())
        .isEqualTo(NOON_MICROS - 5 * SECOND);
  }

  @Test
  void a_cursor_that_was_served_leaves_no_gap() throws Exception {
    for (long later : new long[] {-5, 0, 30, 55}) {
      hears(Resumption.of(position(0), null, ear), later * SECOND);
    }
    hears(Resumption.of(null, null, ear), -HOUR);
    assertThat(ear.gaps()).isEmpty();
  }

  @Test
  void a_server_that_begins_later_than_asked_leaves_a_gap_from_what_was_heard_last()
      throws Exception {
    hears(Resumption.of(position(-48 * HOUR), null, ear), -36 * HOUR);
    hears(Resumption.of(null, NOON.minusSeconds(172_800), ear), -36 * HOUR);
    String gap =
        "2026-01-03T12:00:00Z to 2026-01-04T00:00:00Z: the server began at 2026-01-04T00:00:00Z,"
            + " later than asked: it keeps no older posts, or had none";
    assertThat(ear.gaps()).containsExactly(gap, gap);
  }

  @Test
  void a_position_in_the_future_is_told_and_left() throws Exception {
    Resumption resumption = Resumption.of(position(2 * HOUR), null, ear);
    hears(resumption, 0);
    assertThat(ear.gaps())
        .containsExactly(
            "2026-01-05T11:59:55Z to 2026-01-05T12:00:00Z: the position 2026-01-05T14:00:00Z lies"
                + " ahead of the server's clock, so it began with the newest post; how many came"
                + " before is not known");
    assertThat(resumption.position()).isEqualTo(position(0));
  }

  @Test
  void only_the_first_event_is_compared() throws Exception {
    Resumption resumption = Resumption.of(position(0), null, ear);
    hears(resumption, 0);
    hears(resumption, 3 * HOUR);
    hears(resumption, -3 * HOUR);
    assertThat(ear.gaps()).isEmpty();
  }

  @Test
  void the_position_goes_only_forward_and_not_far_ahead_of_the_clock() throws Exception {
    Resumption resumption = Resumption.of(position(-HOUR), null, ear);
    assertThat(resumption.position()).isEqualTo(position(-HOUR));
    hears(resumption, -HOUR - 5 * SECOND);
    assertThat(resumption.position()).isEqualTo(position(-HOUR));
    hears(resumption, -SECOND);
    hears(resumption, -2 * SECOND);
    assertThat(resumption.position()).isEqualTo(position(-SECOND));
    hears(resumption, 900 * HOUR);
    assertThat(resumption.position()).isEqualTo(position(300 * SECOND));
  }

  @Test
  void before_the_first_event_the_position_is_now() {
    assertThat(Resumption.of(null, null, ear).position()).isEqualTo(position(0));
  }

  private static void hears(Resumption resumption, long afterNoonMicros)
      throws InterruptedException {
    resumption.hears(NOON_MICROS + afterNoonMicros);
  }

  private static String position(long afterNoonMicros) {
    return Long.toString(NOON_MICROS + afterNoonMicros);
  }
}
