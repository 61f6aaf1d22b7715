// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import static io.outcry.domain.SpreadVectors.millis;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlertBudgetTest {
  private static final long WEEK = 604_800_000;

  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("4 bucket")) {
      assertThat(example.required("burst").asInt()).isEqualTo(5);
      assertThat(example.required("refillPerWeek").asInt()).isEqualTo(7);
      AlertBudget budget = AlertBudget.full(1, 0);
      for (JsonNode take : example.required("takes")) {
        assertThat(budget.take(millis(take.required(0))))
            .as("%s", take)
            .isEqualTo(take.required(1).asBoolean());
      }
    }
  }

  @Test
  void no_span_of_time_sees_more_than_the_burst_and_its_refill() {
    for (double perWeek : new double[] {0.25, 1, 4}) {
      double burst = Math.max(5, 5 * perWeek);
      double refill = 7 * Math.max(1, perWeek);
      Random random = new Random(29); // fixed: a failing round can be run again
      AlertBudget budget = AlertBudget.full(perWeek, 0);
      List<Long> taken = new ArrayList<>();
      long now = 0;
      for (int i = 0; i < 2000; i++) {
        now += random.nextLong(WEEK / 40);
        if (budget.take(now)) {
          taken.add(now);
        }
      }
      assertThat(taken).hasSizeGreaterThan(100);
      for (int from = 0; from < taken.size(); from++) {
        for (int to = from; to < taken.size(); to++) {
          double weeks = (taken.get(to) - taken.get(from)) / (double) WEEK;
          assertThat(to - from + 1.0)
              .as("F %s, alerts %d to %d", perWeek, from, to)
              .isLessThanOrEqualTo(burst + refill * weeks + 1e-9);
        }
      }
    }
  }

  @Test
  void the_burst_grows_with_the_budget_and_is_never_below_five() {
    assertThat(burst(0.25)).isEqualTo(5);
    assertThat(burst(4)).isEqualTo(20);
  }

  @Test
  void a_token_given_back_can_be_taken_again_but_never_exceeds_the_burst() {
    AlertBudget budget = AlertBudget.full(1, 0);
    budget.giveBack();
    assertThat(budget.toState().tokens()).isEqualTo(5);
    budget.take(0);
    budget.take(0);
    budget.giveBack();
    assertThat(budget.toState().tokens()).isEqualTo(4);
  }

  @Test
  void a_clock_that_steps_back_gives_nothing() {
    AlertBudget budget = AlertBudget.full(1, WEEK);
    budget.take(0);
    assertThat(budget.toState()).isEqualTo(new BudgetState(4, WEEK));
  }

  @Test
  void a_smaller_budget_takes_effect_at_once() {
    AlertBudget budget = AlertBudget.of(AlertBudget.full(4, 0).toState(), 1);
    assertThat(budget.toState()).isEqualTo(new BudgetState(5, 0));
  }

  private static int burst(double perWeek) {
    AlertBudget budget = AlertBudget.full(perWeek, 0);
    int taken = 0;
    while (budget.take(0)) {
      taken++;
    }
    return taken;
  }
}
