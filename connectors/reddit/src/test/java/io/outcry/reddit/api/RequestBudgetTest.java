// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private final RequestBudget budget = new RequestBudget(60);

  @Test
  void requests_are_spread_over_the_minute() {
    assertThat(budget.take(NOW)).isZero();
    assertThat(budget.take(NOW)).hasSeconds(1);
    assertThat(budget.take(NOW)).hasSeconds(2);
    assertThat(budget.take(NOW.plusSeconds(60))).isZero();
  }

  @Test
  void what_is_left_is_spread_until_there_is_more() {
    budget.left(10, Duration.ofSeconds(100), NOW);
    budget.take(NOW);
    assertThat(budget.take(NOW)).hasSeconds(10);
  }

  @Test
  void plenty_left_does_not_make_it_faster_than_the_limit() {
    budget.left(900, Duration.ofSeconds(100), NOW);
    budget.take(NOW);
    assertThat(budget.take(NOW)).hasSeconds(1);
  }

  @Test
  void with_nothing_left_all_wait_for_the_next_window() {
    assertThat(budget.left(0.5, Duration.ofMinutes(5), NOW)).hasSeconds(300);
    assertThat(budget.take(NOW)).hasSeconds(300);
    assertThat(budget.take(NOW)).hasSeconds(301);
  }
}
