// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import static io.outcry.domain.windows.Posts.at;
import static io.outcry.domain.windows.Posts.minute;
import static io.outcry.domain.windows.Posts.pane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandWindowsTest {
  private static final long ALL = Long.MAX_VALUE;
  private final BrandWindows windows = BrandWindows.fresh();

  @Test
  void a_line_leaves_when_the_watermark_passes_the_last_millisecond_of_its_window() {
    windows.add(pane(at(1)));
    assertThat(windows.advanceTo(minute(5) - 2)).isEmpty();
    assertThat(told(windows.advanceTo(minute(5) - 1)))
        .containsExactly("PT5M 0-5 #0: 1", "PT1H -55-5 #0: 1");
    assertThat(windows.advanceTo(minute(5) - 1)).isEmpty();
    assertThat(windows.advanceTo(minute(0))).isEmpty();
  }

  @Test
  void the_hour_slides_by_five_minutes() {
    windows.add(pane(at(0)));
    windows.add(pane(at(58)));
    assertThat(told(WindowSize.PT1H, windows.advanceTo(minute(65))))
        .contains("PT1H -5-55 #0: 1", "PT1H 0-60 #0: 2", "PT1H 5-65 #0: 1");
  }

  @Test
  void a_brand_that_falls_silent_has_one_zero_line_per_size_until_posts_return() {
    windows.add(pane(at(0)));
    assertThat(told(WindowSize.PT5M, windows.advanceTo(minute(200))))
        .containsExactly("PT5M 0-5 #0: 1", "PT5M 5-10 #0: 0");
    windows.add(pane(at(201)));
    List<WindowLine> back = windows.advanceTo(ALL);
    assertThat(told(WindowSize.PT5M, back))
        .containsExactly("PT5M 200-205 #0: 1", "PT5M 205-210 #0: 0");
    assertThat(told(WindowSize.PT1H, back)).hasSize(13).endsWith("PT1H 205-265 #0: 0");
    assertThat(windows.advanceTo(ALL)).isEmpty();
  }

  @Test
  void a_zero_line_claims_nothing_of_posts_that_were_not_there() {
    windows.add(pane(at(0)));
    WindowLine zero = windows.advanceTo(minute(10)).get(2);
    assertThat(zero.mentions()).isZero();
    assertThat(zero.sentiment()).isNull();
    assertThat(zero.notUnderstood()).isNull();
    assertThat(zero.perNetwork()).isEmpty();
    assertThat(zero.reproduction()).isEqualTo(0.8); // the prior
  }

  @Test
  void late_posts_give_a_revision_at_the_next_watermark_and_also_the_zero_line_they_make_due() {
    windows.add(pane(at(0)));
    windows.advanceTo(minute(30));
    windows.add(pane(at(15)));
    windows.add(pane(at(1)));
    windows.add(pane(at(2)));
    assertThat(told(WindowSize.PT5M, windows.advanceTo(minute(30) + 1)))
        .containsExactly("PT5M 0-5 #1: 3", "PT5M 15-20 #0: 1", "PT5M 20-25 #0: 0");
    windows.add(pane(at(5)));
    assertThat(told(WindowSize.PT5M, windows.advanceTo(minute(31))))
        .containsExactly("PT5M 5-10 #1: 1", "PT5M 10-15 #0: 0");
  }

  @Test
  void a_window_is_closed_an_hour_after_its_end() {
    windows.add(pane(at(0)));
    windows.advanceTo(minute(65) - 1);
    assertThat(BrandWindows.isTooLate(minute(4), minute(65) - 1)).isFalse();
    assertThat(windows.add(pane(at(4)))).isTrue();
    assertThat(told(WindowSize.PT5M, windows.advanceTo(minute(65))))
        .containsExactly("PT5M 0-5 #1: 2");
    assertThat(BrandWindows.isTooLate(minute(4), minute(65))).isTrue();
    assertThat(windows.add(pane(at(4)))).isFalse();
    assertThat(windows.advanceTo(minute(65) + 1)).isEmpty();
  }

  @Test
  void a_line_says_means_shares_networks_and_reproduction() {
    windows.add(pane(Posts.post(minute(0), CountedPost.Kind.ORIGINAL, 900_000)));
    windows.add(pane(Posts.post(minute(1), CountedPost.Kind.REPOST, 100_000)));
    windows.add(
        pane(
            new CountedPost(
                minute(2),
                7,
                "bluesky",
                CountedPost.Kind.QUOTE,
                100_000,
                200_000,
                700_000,
                0,
                true)));
    WindowLine line = windows.advanceTo(minute(5)).get(0);
    assertThat(line.mentions()).isEqualTo(3);
    assertThat(line.authors()).isEqualTo(3);
    assertThat(line.complaints()).isEqualTo(1);
    assertThat(line.sentiment()).isEqualTo(new WindowLine.Sentiment(0.5, 0.2, 0.3));
    assertThat(new WindowLine.Sentiment(0.5, 0.2, 0.3).net()).isCloseTo(-0.2, within(1e-12));
    assertThat(line.notUnderstood()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(line.perNetwork()).isEqualTo(Map.of("bluesky", 1L, "x", 2L));
    assertThat(new ArrayList<>(line.perNetwork().keySet())).containsExactly("bluesky", "x");
    assertThat(line.reproduction()).isBetween(4 / 5.5, 4 / 2.5);
    assertThat(line.warming()).isTrue();
  }

  @Test
  void the_hour_is_as_surprising_as_its_most_surprising_five_minutes_and_a_day_warms_up() {
    for (int minute = 0; minute < 30 * 60; minute += 5) {
      windows.add(pane(at(minute)));
    }
    for (int i = 0; i < 200; i++) {
      windows.add(pane(at(30 * 60 + i / 60.0)));
    }
    List<WindowLine> lines = windows.advanceTo(ALL);
    assertThat(lines)
        .filteredOn(WindowLine::warming)
        .allMatch(line -> line.endMillis() <= minute(24 * 60));
    assertThat(lines)
        .filteredOn(line -> line.endMillis() > minute(24 * 60) && line.surprise() > 0.9)
        .extracting(BrandWindowsTest::told)
        .contains("PT5M 1800-1805 #0: 200", "PT1H 1745-1805 #0: 211", "PT1H 1800-1860 #0: 200")
        .hasSize(13);
  }

  @Test
  void a_spike_of_complaints_surprises_also_where_the_mentions_are_ordinary() {
    talkForADay(windows, 12, 0.1);
    for (int i = 0; i < 12; i++) {
      windows.add(pane(complaint(30 * 60 + i / 60.0)));
    }
    WindowLine spike = fiveMinutesFrom(30 * 60, windows.advanceTo(ALL));
    assertThat(spike.complaints()).isEqualTo(12);
    assertThat(spike.surprise()).isZero();
    assertThat(spike.complaintSurprise()).isGreaterThan(0.9);
  }

  @Test
  void state_of_before_there_was_a_pulse_of_complaints_and_a_trend_goes_on_with_fresh_ones() {
    talkForADay(windows, 12, 0.1);
    windows.advanceTo(minute(30 * 60) - 1);
    BrandWindowsState kept = windows.toState();
    BrandWindowsState old =
        new BrandWindowsState(
            kept.watermarkMillis(),
            kept.firstPaneMillis(),
            kept.late(),
            kept.pulse(),
            kept.slots(),
            kept.emitted(),
            null,
            null);
    BrandWindows restored = BrandWindows.of(old);
    restored.add(pane(complaint(30 * 60)));
    windows.add(pane(complaint(30 * 60)));
    WindowLine line = fiveMinutesFrom(30 * 60, restored.advanceTo(ALL));
    assertThat(line.surprise())
        .isEqualTo(fiveMinutesFrom(30 * 60, windows.advanceTo(ALL)).surprise());
    assertThat(line.complaints()).isOne();
  }

  @Test
  void a_brand_long_silent_holds_only_its_pulse_and_asks_for_no_timer() {
    windows.add(pane(at(0)));
    long steps = 0;
    while (windows.nextDueMillis() != BrandWindows.NOTHING_DUE) {
      windows.advanceTo(windows.nextDueMillis());
      steps++;
    }
    assertThat(steps).isLessThan(20);
    assertThat(windows.toState().slots()).isEmpty();
    assertThat(windows.toState().emitted()).isEmpty();
  }

  @Test
  void what_is_kept_is_bounded_while_a_brand_talks_all_the_time() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      windows.add(pane(at(minute)));
      windows.advanceTo(minute(minute));
      assertThat(windows.toState().slots()).hasSizeLessThanOrEqualTo(26);
      assertThat(windows.toState().emitted()).hasSizeLessThanOrEqualTo(26);
    }
  }

  @Test
  void extreme_watermarks_do_no_harm() {
    assertThat(windows.nextDueMillis()).isEqualTo(BrandWindows.NOTHING_DUE);
    assertThat(windows.advanceTo(Long.MIN_VALUE)).isEmpty();
    assertThat(windows.add(pane(at(0)))).isTrue();
    assertThat(windows.advanceTo(ALL)).hasSize(2 + 13);
    assertThat(windows.add(pane(at(0)))).isFalse();
  }

  /** Thirty hours of so many mentions in five minutes, one of them a complaint now and then. */
  private static void talkForADay(BrandWindows windows, int mentions, double complaints) {
    Random random = new Random(5);
    for (int minute = 0; minute < 30 * 60; minute += 5) {
      for (int i = 0; i < mentions; i++) {
        double at = minute + i / 60.0;
        boolean complains = i == 0 && random.nextDouble() < complaints * mentions;
        windows.add(pane(complains ? complaint(at) : at(at)));
      }
    }
  }

  private static CountedPost complaint(double minutes) {
    return Posts.post(minute(minutes), CountedPost.Kind.ORIGINAL, 900_000);
  }

  private static WindowLine fiveMinutesFrom(double minutes, List<WindowLine> lines) {
    return lines.stream()
        .filter(line -> line.size() == WindowSize.PT5M && line.startMillis() == minute(minutes))
        .findFirst()
        .orElseThrow();
  }

  static List<String> told(WindowSize size, List<WindowLine> lines) {
    return told(lines.stream().filter(line -> line.size() == size).toList());
  }

  static List<String> told(List<WindowLine> lines) {
    return lines.stream().map(BrandWindowsTest::told).toList();
  }

  private static String told(WindowLine line) {
    return "%s %d-%d #%d: %d"
        .formatted(
            line.size(),
            (line.startMillis() - Posts.START) / Posts.MINUTE,
            (line.endMillis() - Posts.START) / Posts.MINUTE,
            line.revision(),
            line.mentions());
  }
}
