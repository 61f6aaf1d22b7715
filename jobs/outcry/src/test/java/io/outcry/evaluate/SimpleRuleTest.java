// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleRuleTest {
  private static final Plan PLAN = new Plan(20, 1, 1, 3, true, 20, Shape.Mix.THREADS_ONLY, 1);
  private static final long FROM = PLAN.testFromMillis();
  private static final long MINUTE = 60_000;

  private final List<Truth> truths = new ArrayList<>();

  @Test
  void a_count_speaks_up_at_the_nth_post() {
    StoryPosts storm = posts(Kind.STORM, 100);
    PostCount rule = new PostCount(List.of(storm, posts(Kind.ORDINARY, 30)));

    assertThat(rule.alarms(40)).containsExactly(new Alarm(FROM + 39 * MINUTE, 0));
    assertThat(rule.alarms(20)).hasSize(2);
  }

  @Test
  void the_threshold_is_the_best_within_the_false_alarms_that_are_allowed() {
    PostCount rule = new PostCount(List.of(posts(Kind.STORM, 100), posts(Kind.ORDINARY, 30)));

    SimpleRule.Best strict = rule.best(PLAN, truths, 0);
    SimpleRule.Best loose = rule.best(PLAN, truths, 1);

    assertThat(strict.threshold()).isEqualTo(31);
    assertThat(strict.figures().storms(it -> true).get(0).beforeHalf()).isTrue();
    assertThat(loose.threshold()).isEqualTo(5);
    assertThat(loose.figures().falseAlarms()).isEqualTo(1);
  }

  @Test
  void a_rule_that_is_never_quiet_enough_is_taken_at_its_quietest() {
    PostCount rule = new PostCount(List.of(posts(Kind.PRAISE, 25_000)));

    assertThat(rule.best(PLAN, truths, 0).figures().falseAlarms()).isEqualTo(1);
  }

  @Test
  void answered_stories_and_slow_burners_count_neither_way() {
    PostCount rule = new PostCount(List.of(posts(Kind.ANSWERED, 30), posts(Kind.EVERGREEN, 30)));

    assertThat(SimpleRule.judged(PLAN, truths, rule.alarms(10)).falseAlarms()).isZero();
  }

  @Test
  void volume_speaks_up_once_in_a_rise_and_names_what_most_posts_are_about() {
    StoryPosts brand = new StoryPosts();
    Truth quiet = truth(Kind.ORDINARY, 1);
    for (int hour = 0; hour < 300; hour++) {
      brand.add(Plan.START_MILLIS + hour * Plan.HOUR_MILLIS, quiet.number());
    }
    Truth storm = truth(Kind.STORM, 60);
    for (int post = 0; post < 60; post++) {
      brand.add(FROM + post * MINUTE, storm.number());
    }

    List<Alarm> alarms = HourlyVolume.deviations(PLAN, List.of(brand.inOrder())).alarms(10);

    assertThat(alarms).hasSize(1);
    assertThat(alarms.get(0).truth()).isEqualTo(storm.number());
    assertThat(alarms.get(0).atMillis()).isBetween(FROM, FROM + 20 * MINUTE);
  }

  @Test
  void surprise_is_the_tail_of_poisson() {
    assertThat(PoissonTail.surprise(3, 1)).isCloseTo(-Math.log10(0.0803014), within(1e-6));
    assertThat(PoissonTail.surprise(1, 1)).isZero();
  }

  private StoryPosts posts(Kind kind, int count) {
    Truth truth = truth(kind, count);
    StoryPosts posts = new StoryPosts();
    for (int post = 0; post < count; post++) {
      posts.add(FROM + post * MINUTE, truth.number());
    }
    return posts;
  }

  private Truth truth(Kind kind, int posts) {
    long[] delays = new long[posts];
    for (int post = 0; post < posts; post++) {
      delays[post] = post * MINUTE;
    }
    Cascade cascade = new Cascade(Cascade.Source.INVENTED, "c", delays, new int[posts]);
    truths.add(new Truth(truths.size(), 0, kind, Shape.THREAD, cascade, FROM));
    return truths.get(truths.size() - 1);
  }
}
