// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.norms.Norms;
import io.outcry.domain.rule.AlertBar;
import io.outcry.domain.rule.AlertBudget;
import io.outcry.domain.rule.BrandSpread;
import io.outcry.domain.rule.Circumstances;
import io.outcry.domain.rule.StorySpread;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {
  private static final long HOUR = 3_600_000;
  private static final long WEEK = 168 * HOUR;
  private static final double ANY = Double.POSITIVE_INFINITY;

  @Test
  void brands_that_say_nothing_have_equal_shares() {
    assertThat(SharedBudget.bar(1.5, List.of(ANY, ANY, ANY))).isEqualTo(0.5);
  }

  @Test
  void what_one_does_not_want_is_left_to_the_others() {
    assertThat(SharedBudget.bar(1.5, List.of(ANY, 0.25, ANY))).isEqualTo(0.625);
    assertThat(SharedBudget.bar(3, List.of(0.5, 1.0, ANY))).isEqualTo(1.5);
    assertThat(SharedBudget.bar(3, List.of(1.0, 1.0, 1.0))).isEqualTo(1);
  }

  @Test
  void a_budget_that_nobody_uses_up_sets_no_bar() {
    assertThat(SharedBudget.bar(3, List.of(0.5, 1.0))).isEqualTo(ANY);
  }

  @Test
  void the_shares_add_up_to_the_budget() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      List<Double> own =
          random
              .doubles(2 + random.nextInt(6), 0.01, 3)
              .mapToObj(wanted -> wanted > 2 ? ANY : (Double) wanted)
              .toList();
      double budget = 0.1 + 4 * random.nextDouble();
      double bar = SharedBudget.bar(budget, own);
      double sum = own.stream().mapToDouble(wanted -> Math.min(wanted, bar)).sum();
      double wanted = own.stream().mapToDouble(it -> it).sum();
      assertThat(sum).isCloseTo(Math.min(budget, wanted), within(1e-9));
    }
  }

  @Test
  void in_generated_weeks_of_a_small_a_middling_and_a_large_brand_the_sum_stays_within_it() {
    double budget = 1.5;
    List<Integer> storiesPerWeek = List.of(20, 60, 200);
    double bar = SharedBudget.bar(budget, List.of(0.25, ANY, ANY));
    int groups = 8;
    int weeks = 30;
    int alerts = 0;
    for (int group = 0; group < groups; group++) {
      for (int i = 0; i < storiesPerWeek.size(); i++) {
        double share = i == 0 ? 0.25 : bar;
        Random random = new Random(100 * group + i);
        alerts += alertsOf(storiesPerWeek.get(i), share, weeks, random);
      }
    }
    double perWeek = (double) alerts / groups / weeks;
    assertThat(perWeek).isBetween(0.5 * budget, budget);
  }

  /** Alerts on stories of a heavy tail, each over within an hour, none of them a storm. */
  private static int alertsOf(int storiesPerWeek, double share, int weeks, Random random) {
    BrandSpread brand = new BrandSpread(Norms.startingAt(0), AlertBudget.full(share, 0));
    AlertBar bar = new AlertBar(share, 5);
    int alerts = 0;
    for (long story = 0; story < (long) weeks * storiesPerWeek; story++) {
      long start = (long) ((story + random.nextDouble()) * WEEK / storiesPerWeek);
      int posts = (int) Math.min(200, 1 / Math.pow(1 - random.nextDouble(), 1 / 1.3));
      StorySpread spread = StorySpread.none(HOUR);
      for (int post = 0; post < posts; post++) {
        long at = start + post * HOUR / posts;
        brand.post(spread, at, 1, new Circumstances(post + 1, true, false, bar));
      }
      alerts += spread.alerts() > 0 ? 1 : 0;
    }
    return alerts;
  }
}
