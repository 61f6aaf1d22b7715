// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnprovenAlertsTest {
  private static final long WEEK = 604_800_000L;

  private final UnprovenAlerts unproven = UnprovenAlerts.of(null);

  @Test
  void in_the_first_week_the_bar_is_the_budget() {
    assertThat(unproven.bar(1, 0, 0)).isEqualTo(1);
    assertThat(unproven.bar(1, 0.99, WEEK)).isEqualTo(1);
    assertThat(unproven.bar(1, 1, WEEK)).isEqualTo(2);
  }

  @Test
  void while_fewer_alerts_came_than_the_budget_allows_the_bar_is_lower_and_at_most_four_times() {
    assertThat(unproven.bar(0.25, 8, 8 * WEEK)).isCloseTo(0.25 * 3, within(1e-9));
    assertThat(unproven.bar(1, 8, 8 * WEEK)).isEqualTo(4);
    unproven.plus(8 * WEEK);
    unproven.plus(8 * WEEK);
    assertThat(unproven.bar(1, 8, 8 * WEEK)).isCloseTo(3, within(1e-9));
  }

  @Test
  void used_up_it_is_the_budget_and_never_less() {
    for (int i = 0; i < 20; i++) {
      unproven.plus(8 * WEEK);
    }
    assertThat(unproven.bar(1, 8, 8 * WEEK)).isEqualTo(1);
  }

  @Test
  void the_budget_is_used_up_by_as_many_alerts_as_it_allows_and_counts_a_week_at_least() {
    unproven.plus(8 * WEEK);
    unproven.plus(8 * WEEK);
    assertThat(unproven.used(0.5, 8, 8 * WEEK)).isCloseTo(0.5, within(1e-9));
    assertThat(unproven.used(1, 0.1, 8 * WEEK)).isCloseTo(2, within(1e-9));
  }

  @Test
  void an_alert_is_left_out_of_the_bar_that_it_is_held_against() {
    unproven.plus(0);
    unproven.plus(0);
    unproven.plus(0);
    double alone = unproven.bar(1, 8, 8 * WEEK);
    unproven.plus(4 * WEEK);
    assertThat(unproven.barWithout(4 * WEEK, 1, 8, 8 * WEEK)).isCloseTo(alone, within(1e-9));
    assertThat(unproven.bar(1, 8, 8 * WEEK)).isLessThan(alone);
  }

  @Test
  void alerts_fade_with_a_half_life_of_eight_weeks_and_one_proved_right_is_taken_back() {
    unproven.plus(0);
    unproven.plus(8 * WEEK);
    assertThat(unproven.at(8 * WEEK)).isCloseTo(1.5, within(1e-9));
    unproven.minus(0, 8 * WEEK);
    assertThat(unproven.at(8 * WEEK)).isCloseTo(1, within(1e-9));
    UnprovenAlerts again = UnprovenAlerts.of(unproven.toState());
    assertThat(again.at(16 * WEEK)).isCloseTo(0.5, within(1e-9));
  }
}
