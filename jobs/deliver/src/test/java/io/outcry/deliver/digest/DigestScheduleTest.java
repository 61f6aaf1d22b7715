// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestScheduleTest {
  @Test
  void it_is_due_each_day_by_the_clock_on_the_wall() {
    DigestSchedule daily = at(LocalTime.of(7, 0), null);
    assertThat(next(daily, "2026-01-05T05:59:59Z")).isEqualTo("2026-01-05T06:00:00Z");
    assertThat(next(daily, "2026-01-05T06:00:00Z")).isEqualTo("2026-01-06T06:00:00Z");
    assertThat(next(daily, "2026-03-28T06:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
    assertThat(next(daily, "2026-10-24T05:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
  }

  @Test
  void a_time_that_is_skipped_comes_later_and_one_that_comes_twice_counts_once() {
    DigestSchedule night = at(LocalTime.of(2, 30), null);
    assertThat(next(night, "2026-03-29T00:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(next(night, "2026-10-25T00:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(next(night, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void a_weekly_one_is_due_on_its_day_and_tells_of_a_week() {
    DigestSchedule weekly = at(LocalTime.of(7, 0), DayOfWeek.MONDAY);
    assertThat(next(weekly, "2026-01-05T06:00:00Z")).isEqualTo("2026-01-12T06:00:00Z");
    assertThat(weekly.begin(Instant.parse("2026-01-12T06:00:00Z")))
        .isEqualTo("2026-01-05T06:00:00Z");
  }

  @Test
  void over_a_year_there_is_one_a_day_and_their_spans_leave_no_gap() {
    DigestSchedule daily = at(LocalTime.of(2, 30), null);
    Instant before = Instant.parse("2026-01-01T01:30:00Z");
    for (int day = 1; day <= 365; day++) {
      Instant due = daily.nextAfter(before);
      assertThat(daily.begin(due)).isEqualTo(before);
      assertThat(Duration.between(before, due))
          .isBetween(Duration.ofHours(23), Duration.ofHours(25));
      before = due;
    }
    assertThat(before).isEqualTo("2027-01-01T01:30:00Z");
  }

  private static Instant next(DigestSchedule schedule, String after) {
    return schedule.nextAfter(Instant.parse(after));
  }

  private static DigestSchedule at(LocalTime time, @Nullable DayOfWeek weekly) {
    return new DigestSchedule(time, ZoneId.of("Europe/Berlin"), List.of("mail"), weekly);
  }
}
