// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkWatchTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** A Monday, 00:00. */
  private static final long START = 1_767_571_200_000L;

  @Test
  void a_network_that_writes_each_minute_is_silent_after_ten_minutes_and_back_with_its_next_post() {
    NetworkWatch watch = heard(4 * DAY, MINUTE);
    long last = START + 4 * DAY - MINUTE;
    assertThat(watch.nextDueMillis()).isEqualTo(last + 10 * MINUTE);
    assertThat(watch.advanceTo(last + 10 * MINUTE - 1)).isNull();
    assertThat(watch.advanceTo(last + 30 * MINUTE))
        .isEqualTo(SourceChange.silent(last, last + 10 * MINUTE));
    assertThat(watch.advanceTo(last + HOUR)).as("said once").isNull();
    assertThat(hear(watch, last + 2 * HOUR)).isEqualTo(SourceChange.back(last, last + 2 * HOUR));
  }

  @Test
  void the_slower_it_usually_is_the_longer_it_takes() {
    assertThat(minutesUntilSilent(heard(4 * DAY, 3 * MINUTE))).isEqualTo(28); // 9.21 x 3
    assertThat(minutesUntilSilent(heard(4 * DAY, 10 * MINUTE))).isEqualTo(93);
    assertThat(minutesUntilSilent(heard(4 * DAY, 30 * MINUTE))).isEqualTo(277);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 55",
    "50, 11",
    "60, 10",
    "110, 10",
    "200, 9.4",
    "2000, 4.1",
    "5526, 2",
    "90000, 2"
  })
  void the_busier_it_is_the_shorter_a_gap_may_be_down_to_two_minutes(
      int postsAnHour, double minutes) {
    NetworkWatch watch = NetworkWatch.from(START);
    for (long at = 0; at < 4 * DAY; at += HOUR) {
      watch.hear(START + at, START + at + HOUR - 1, postsAnHour);
    }
    long last = watch.toState().lastMillis();
    assertThat((watch.nextDueMillis() - last) / (double) MINUTE).isCloseTo(minutes, within(0.51));
    assertThat(watch.advanceTo(watch.nextDueMillis() - 1)).isNull();
    assertThat(watch.advanceTo(last + 2 * HOUR)).isNotNull();
  }

  @Test
  void a_busy_hour_that_begins_in_the_gap_shortens_it() {
    NetworkWatch watch = NetworkWatch.from(START);
    for (long at = 0; at < 4 * DAY; at += HOUR) {
      boolean busy = at % DAY == 0;
      watch.hear(START + at, START + at + HOUR - 2 * MINUTE, busy ? 60_000 : 60);
    }
    assertThat(minutesUntilSilent(watch)).isEqualTo(3); // two before midnight, one after
  }

  @Test
  void a_night_is_no_silence() {
    NetworkWatch watch = NetworkWatch.from(START);
    for (int day = 0; day < 7; day++) {
      for (long at = 6 * HOUR; at < 22 * HOUR; at += MINUTE) {
        long now = START + day * DAY + at;
        assertThat(watch.advanceTo(now)).as("day %d, hour %d", day, at / HOUR).isNull();
        hear(watch, now);
      }
    }
    SourceChange silent =
        Objects.requireNonNull(watch.advanceTo(START + 7 * DAY + 12 * HOUR), "not silent by noon");
    assertThat(silent.fromMillis()).isEqualTo(START + 6 * DAY + 22 * HOUR - MINUTE);
    assertThat(silent.atMillis()).isBetween(START + 7 * DAY + 6 * HOUR, START + 7 * DAY + 7 * HOUR);
  }

  @Test
  void the_slowest_of_the_last_seven_days_counts() {
    NetworkWatch watch = NetworkWatch.from(START);
    for (long at = 0; at < 7 * DAY; at += MINUTE) {
      boolean slowDay = at / DAY == 3;
      if (!slowDay || at % (6 * MINUTE) == 0) {
        hear(watch, START + at);
      }
    }
    assertThat(minutesUntilSilent(watch)).isEqualTo(56); // 9.21 x 6
  }

  @Test
  void nothing_is_usual_before_three_days_were_heard() {
    assertThat(heard(2 * DAY, MINUTE).nextDueMillis()).isEqualTo(NetworkWatch.NOTHING_DUE);
    assertThat(heard(5, 1).nextDueMillis()).isEqualTo(NetworkWatch.NOTHING_DUE);
    assertThat(minutesUntilSilent(heard(3 * DAY + 2 * HOUR, MINUTE))).isEqualTo(10);
  }

  @Test
  void hours_of_a_silence_are_not_usual_for_the_days_that_follow() {
    NetworkWatch watch = heard(4 * DAY, MINUTE);
    watch.advanceTo(START + 4 * DAY + HOUR);
    for (long at = 4 * DAY + 6 * HOUR; at < 5 * DAY + 3 * HOUR; at += MINUTE) {
      hear(watch, START + at);
    }
    assertThat(minutesUntilSilent(watch)).isEqualTo(10);
  }

  @Test
  void a_post_that_comes_late_ends_no_silence_but_counts_for_its_hour() {
    NetworkWatch watch = heard(4 * DAY, MINUTE);
    watch.advanceTo(START + 4 * DAY + HOUR);
    assertThat(watch.hear(START + 4 * DAY - 20 * MINUTE, START + 4 * DAY - 20 * MINUTE, 1))
        .isNull();
    assertThat(hear(watch, START + 5 * DAY)).isNotNull();
  }

  @Test
  void what_a_listener_says_holds_at_once_and_once() {
    NetworkWatch watch = heard(4 * DAY, MINUTE);
    long from = START + 4 * DAY;
    assertThat(watch.toldSilent(from - HOUR, from)).as("it was heard since").isNull();
    assertThat(watch.toldSilent(from, from + MINUTE))
        .isEqualTo(SourceChange.silent(from, from + MINUTE));
    assertThat(watch.toldSilent(from, from + MINUTE)).isNull();
    assertThat(watch.nextDueMillis()).isEqualTo(NetworkWatch.NOTHING_DUE);
    assertThat(watch.toldBack(from + HOUR)).isEqualTo(SourceChange.back(from, from + HOUR));
    assertThat(watch.toldBack(from + HOUR)).isNull();
    assertThat(watch.nextDueMillis()).isEqualTo(from + HOUR + 10 * MINUTE);
    assertThat(watch.toldGap(from, from + MINUTE, from + HOUR).toMillis()).isEqualTo(from + MINUTE);
  }

  /**
   * Each hour of the day has a rhythm of its own, each post its place in its part of the hour. A
   * network of which less than ten posts are expected in a week is left out: nobody can say.
   */
  @Test
  void
      one_that_goes_on_is_never_silent_and_one_that_stops_is_once_it_would_have_written_ten_posts() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int[] postsByHour = random.ints(24, 0, 1 + random.nextInt(60)).toArray();
      postsByHour[random.nextInt(24)] += 2; // ten posts in five days
      NetworkWatch watch = NetworkWatch.from(START);
      long last = START;
      int hours = 4 * 24 + random.nextInt(5 * 24);
      for (int hour = 0; hour < hours; hour++) {
        int posts = postsByHour[hour % 24];
        for (int i = 0; i < posts; i++) {
          last = START + hour * HOUR + (long) ((i + random.nextDouble()) * HOUR / posts);
          assertThat(watch.advanceTo(last)).as("seed %d, hour %d", seed, hour).isNull();
          hear(watch, last);
        }
      }
      double missed = 0;
      long until = last;
      while (missed < 10) {
        missed += postsByHour[(int) ((until - START) / HOUR % 24)] / 60.0;
        until += MINUTE;
      }
      SourceChange silent = watch.advanceTo(Math.max(until, last + 10 * MINUTE));
      assertThat(silent).as("seed %d, %d hours", seed, hours).isNotNull();
      assertThat(Objects.requireNonNull(silent).fromMillis()).as("seed %d", seed).isEqualTo(last);
    }
  }

  @Test
  void a_restart_at_any_time_changes_nothing() {
    List<@Nullable SourceChange> expected = changes(Integer.MAX_VALUE);
    assertThat(expected).hasSize(4);
    for (int every : List.of(1, 7, 1_000)) {
      assertThat(changes(every)).as("restart every %d posts", every).isEqualTo(expected);
    }
  }

  /** Nine days at one post in four minutes, with two holes of some hours. */
  private static List<@Nullable SourceChange> changes(int restartEvery) {
    List<@Nullable SourceChange> changes = new ArrayList<>();
    NetworkWatch watch = NetworkWatch.from(START);
    int posts = 0;
    for (long at = 0; at < 9 * DAY; at += 4 * MINUTE) {
      boolean hole = at / (6 * HOUR) == 17 || at / (6 * HOUR) == 30;
      if (hole) {
        continue;
      }
      add(changes, watch.advanceTo(START + at));
      add(changes, hear(watch, START + at));
      posts++;
      if (posts % restartEvery == 0) {
        watch = NetworkWatch.of(watch.toState());
      }
    }
    return changes;
  }

  private static void add(List<@Nullable SourceChange> changes, @Nullable SourceChange change) {
    if (change != null) {
      changes.add(change);
    }
  }

  private static NetworkWatch heard(long untilMillis, long everyMillis) {
    NetworkWatch watch = NetworkWatch.from(START);
    for (long at = 0; at < untilMillis; at += everyMillis) {
      hear(watch, START + at);
    }
    return watch;
  }

  private static @Nullable SourceChange hear(NetworkWatch watch, long atMillis) {
    return watch.hear(atMillis, atMillis, 1);
  }

  private static long minutesUntilSilent(NetworkWatch watch) {
    return (watch.nextDueMillis() - watch.toState().lastMillis() + MINUTE - 1) / MINUTE;
  }
}
