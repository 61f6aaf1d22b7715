// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthPostsTest {
  @Test
  void the_posts_of_each_point_are_divided_by_its_tasks() {
    for (Point point : GrowthPlan.brief()) {
      GrowthPosts posts = GrowthPosts.of(point, 2_000);
      assertThat(posts.records().size() % point.parallelism()).as("%s", point).isZero();
      assertThat(posts.measured()).as("%s", point).isBetween(1_990, 2_000);
    }
  }

  @Test
  void posts_that_open_stories_are_the_same_each_time_they_are_asked_for() {
    GrowthPosts posts = GrowthPosts.of(Point.small(Series.stories, 100), 2_000);
    assertThat(posts.records().get(7)).isEqualTo(posts.records().get(7));
    assertThat(posts.records().get(7)).isNotEqualTo(posts.records().get(8));
  }
}
