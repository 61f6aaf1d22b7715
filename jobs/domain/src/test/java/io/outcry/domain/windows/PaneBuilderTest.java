// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import static io.outcry.domain.windows.Posts.MINUTE;
import static io.outcry.domain.windows.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.reproduction.Seismic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaneBuilderTest {
  @Test
  void any_order_and_any_grouping_of_the_same_posts_gives_the_same_pane() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<CountedPost> posts = new ArrayList<>();
      for (int i = random.nextInt(400); i >= 0; i--) {
        posts.add(Posts.random(random, START, MINUTE));
      }
      PaneBuilder alone = new PaneBuilder(START);
      posts.forEach(alone::add);
      Collections.shuffle(posts, random);
      assertThat(merged(grouped(posts, random), random))
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .isEqualTo(alone.build());
    }
  }

  @Test
  void a_pane_counts_kinds_networks_and_complaints_from_one_half() {
    PaneBuilder pane = new PaneBuilder(START);
    pane.add(Posts.post(START, CountedPost.Kind.ORIGINAL, 500_000));
    pane.add(Posts.post(START + 1, CountedPost.Kind.REPLY, 499_999));
    pane.add(Posts.post(START + 1, CountedPost.Kind.REPOST, 1_000_000));
    pane.add(Posts.post(START + 1, CountedPost.Kind.QUOTE, 0));
    PaneCounts counts = pane.build().counts();
    assertThat(counts.mentions()).isEqualTo(4);
    assertThat(counts.children()).isEqualTo(3);
    assertThat(counts.complaints()).isEqualTo(2);
    assertThat(counts.negativeMicros()).isEqualTo(2_800_000);
    assertThat(pane.build().perNetwork()).isEqualTo(Map.of("x", 4L));
    assertThat(pane.authors()).isEqualTo(2);
  }

  @Test
  void the_exposure_of_a_pane_is_that_of_its_posts() {
    Random random = new Random(5);
    PaneBuilder pane = new PaneBuilder(START);
    long end = START + 7 * BrandWindows.STEP_MILLIS;
    double expected = 0;
    for (int i = 0; i < 500; i++) {
      CountedPost post = Posts.random(random, START, 5 * MINUTE);
      pane.add(post);
      expected += Seismic.mixtureShare(end - post.createdAtMillis());
    }
    double exposure = pane.counts().exposure(6 * BrandWindows.STEP_MILLIS);
    assertThat(exposure).isCloseTo(expected, within(500 * 4 * 0.5e-6));
  }

  @Test
  void a_minute_begins_at_its_first_millisecond_also_before_1970() {
    assertThat(Pane.startOf(START + 59_999)).isEqualTo(START);
    assertThat(Pane.startOf(START + 60_000)).isEqualTo(START + MINUTE);
    assertThat(Pane.startOf(-1)).isEqualTo(-MINUTE);
  }

  private static List<Pane> grouped(List<CountedPost> posts, Random random) {
    List<Pane> panes = new ArrayList<>();
    for (int from = 0; from < posts.size(); ) {
      PaneBuilder group = new PaneBuilder(START);
      int to = Math.min(posts.size(), from + 1 + random.nextInt(100));
      posts.subList(from, to).forEach(group::add);
      panes.add(group.build());
      from = to;
    }
    return panes;
  }

  /** Merges any two until one is left. */
  private static Pane merged(List<Pane> panes, Random random) {
    while (panes.size() > 1) {
      PaneBuilder both = new PaneBuilder(START);
      both.add(panes.remove(random.nextInt(panes.size())));
      both.add(panes.remove(random.nextInt(panes.size())));
      panes.add(both.build());
    }
    return panes.get(0);
  }
}
