// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import static io.outcry.domain.windows.Posts.MINUTE;
import static io.outcry.domain.windows.Posts.START;
import static io.outcry.domain.windows.Posts.pane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.reproduction.Seismic;
import io.outcry.domain.trend.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WindowPropertiesTest {
  private static final Comparator<CountedPost> BY_TIME =
      Comparator.comparingLong(CountedPost::createdAtMillis);
  private static final Comparator<WindowLine> BY_WINDOW =
      Comparator.comparingLong(WindowLine::endMillis).thenComparing(WindowLine::size);

  private record Arrival(long atMillis, CountedPost post) {}

  @Test
  void sorted_posts_give_the_same_lines_however_the_watermark_goes() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<CountedPost> posts = Posts.bursts(random, 12);
      posts.sort(BY_TIME);
      assertThat(inSteps(posts, random)).as("seed %d", seed).isEqualTo(atOnce(posts));
    }
  }

  @Test
  void the_last_line_of_each_window_is_that_of_sorted_posts_when_they_come_late() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<CountedPost> posts = Posts.bursts(random, 12);
      List<Arrival> arrivals = new ArrayList<>();
      for (CountedPost post : posts) {
        long late = random.nextInt(60) * MINUTE;
        arrivals.add(new Arrival(post.createdAtMillis() + late, post));
      }
      arrivals.sort(Comparator.comparingLong(Arrival::atMillis));
      BrandWindows windows = BrandWindows.fresh();
      List<WindowLine> lines = new ArrayList<>();
      for (Arrival arrival : arrivals) {
        lines.addAll(windows.advanceTo(arrival.atMillis()));
        assertThat(windows.add(pane(arrival.post()))).as("seed %d", seed).isTrue();
      }
      lines.addAll(windows.advanceTo(Long.MAX_VALUE));
      posts.sort(BY_TIME);
      assertThat(last(lines)).as("seed %d", seed).isEqualTo(last(atOnce(posts)));
      assertRevisionsCount(lines, seed);
    }
  }

  @Test
  void a_timer_at_what_is_due_next_and_a_restart_at_any_time_change_nothing() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<CountedPost> posts = Posts.bursts(random, 6);
      BrandWindows plain = BrandWindows.fresh();
      BrandWindows timed = BrandWindows.fresh();
      long watermark = START;
      for (CountedPost post : posts) {
        if (!BrandWindows.isTooLate(post.createdAtMillis(), watermark)) {
          plain.add(pane(post));
          timed.add(pane(post));
        }
        watermark += 1 + random.nextInt(7) * MINUTE; // a watermark is never told twice
        List<WindowLine> expected = plain.advanceTo(watermark);
        timed = BrandWindows.of(timed.toState());
        List<WindowLine> lines = new ArrayList<>();
        while (timed.nextDueMillis() <= watermark) {
          lines.addAll(timed.advanceTo(watermark));
        }
        assertThat(lines).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void a_trend_stands_in_the_same_lines_however_the_watermark_goes() {
    List<CountedPost> posts = new ArrayList<>();
    for (int hour = 0; hour < 50 * 24; hour++) {
      for (int i = 0; i < 3; i++) {
        boolean negative = (hour + i) % 5 < (hour < 40 * 24 ? 1 : 3);
        posts.add(Posts.post(START + (60L * hour + 7L * i) * MINUTE, negative));
      }
    }
    List<WindowLine> lines = atOnce(posts);
    assertThat(inSteps(posts, new Random(1))).isEqualTo(lines);
    List<WindowLine> told = lines.stream().filter(line -> line.trend() != null).toList();
    assertThat(told).isNotEmpty().allMatch(line -> line.size() == WindowSize.PT1H);
    Shift shift = Objects.requireNonNull(told.get(0).trend());
    assertThat(shift.before()).isCloseTo(0.2, within(0.05));
    assertThat(shift.after()).isCloseTo(0.6, within(0.05));
    assertThat(told.get(0).endMillis() - shift.knownMillis())
        .isEqualTo(BrandWindows.ALLOWED_LATENESS_MILLIS + 5 * MINUTE);
  }

  @Test
  void each_line_is_what_one_counts_by_hand() {
    for (int seed = 0; seed < 50; seed++) {
      List<CountedPost> posts = Posts.bursts(new Random(seed), 8);
      List<WindowLine> lines = atOnce(posts);
      for (WindowLine line : lines) {
        assertByHand(line, posts, seed);
      }
      long mentions =
          lines.stream()
              .filter(line -> line.size() == WindowSize.PT5M)
              .mapToLong(WindowLine::mentions)
              .sum();
      assertThat(mentions).as("seed %d", seed).isEqualTo(posts.size());
    }
  }

  private static void assertByHand(WindowLine line, List<CountedPost> posts, int seed) {
    List<CountedPost> in =
        posts.stream()
            .filter(post -> post.createdAtMillis() >= line.startMillis())
            .filter(post -> post.createdAtMillis() < line.endMillis())
            .toList();
    double exposure = 0;
    long children = 0;
    for (CountedPost post : in) {
      exposure += Seismic.mixtureShare(line.endMillis() - post.createdAtMillis());
      children += post.kind() == CountedPost.Kind.ORIGINAL ? 0 : 1;
    }
    assertThat(line.mentions()).as("seed %d, %s", seed, line).isEqualTo(in.size());
    assertThat(line.reproduction())
        .as("seed %d, %s", seed, line)
        .isCloseTo((2 + children) / (2.5 + exposure), within(1e-4));
    long authors = in.stream().map(CountedPost::authorHash).distinct().count();
    if (authors <= 64) {
      assertThat(line.authors()).as("seed %d, %s", seed, line).isEqualTo(authors);
    }
  }

  private static void assertRevisionsCount(List<WindowLine> lines, int seed) {
    Map<String, Integer> next = new TreeMap<>();
    for (WindowLine line : lines) {
      String window = line.size() + " " + line.endMillis();
      assertThat(line.revision())
          .as("seed %d, %s", seed, window)
          .isEqualTo(next.merge(window, 1, Integer::sum) - 1);
    }
  }

  private static List<WindowLine> atOnce(List<CountedPost> posts) {
    BrandWindows windows = BrandWindows.fresh();
    posts.forEach(post -> windows.add(pane(post)));
    return windows.advanceTo(Long.MAX_VALUE);
  }

  private static List<WindowLine> inSteps(List<CountedPost> sorted, Random random) {
    BrandWindows windows = BrandWindows.fresh();
    List<WindowLine> lines = new ArrayList<>();
    for (CountedPost post : sorted) {
      if (random.nextInt(3) > 0) {
        lines.addAll(windows.advanceTo(post.createdAtMillis() - 1 - random.nextInt(90_000)));
      }
      windows.add(pane(post));
    }
    lines.addAll(windows.advanceTo(Long.MAX_VALUE));
    return lines;
  }

  /** The last revision of each window, called the first, without the readings of its moment. */
  private static List<WindowLine> last(List<WindowLine> lines) {
    Map<String, WindowLine> byWindow = new TreeMap<>();
    lines.forEach(line -> byWindow.put(line.size() + " " + line.endMillis(), first(line)));
    return byWindow.values().stream().sorted(BY_WINDOW).toList();
  }

  private static WindowLine first(WindowLine line) {
    return new WindowLine(
        line.startMillis(),
        line.endMillis(),
        line.size(),
        0,
        line.mentions(),
        line.authors(),
        line.sentiment(),
        line.complaints(),
        line.originals(),
        line.replies(),
        line.reposts(),
        line.quotes(),
        line.notUnderstood(),
        line.perNetwork(),
        line.reproduction(),
        line.surprise(),
        line.warming(),
        line.complaintSurprise(),
        line.trend(),
        null,
        null);
  }
}
