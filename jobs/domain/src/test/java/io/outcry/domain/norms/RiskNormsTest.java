// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.rule.AlertBar;
import io.outcry.domain.rule.AlertBudget;
import io.outcry.domain.rule.BrandSpread;
import io.outcry.domain.rule.Circumstances;
import io.outcry.domain.rule.Standing;
import io.outcry.domain.rule.StorySpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskNormsTest {
  private static final long HOUR = 3_600_000;
  private static final long WEEK = 168 * HOUR;
  private static final int WEEKS = 40;
  private static final AlertBar RISK = new AlertBar(0.25, 2);

  private final Norms norms = Norms.startingAt(NormsKind.RISK, 0);

  @Test
  void one_such_story_a_week_is_taken_for_granted_for_half_a_week() {
    assertThat(norms.odds(0, 0, null).storiesPerWeek()).isEqualTo(1);
    assertThat(norms.odds(0, WEEK, null).storiesPerWeek())
        .isCloseTo(0.5 / (0.5 + norms.weeks(WEEK)), within(1e-12));
    assertThat(norms.odds(1.6, 0, null).perWeek()).isCloseTo(Math.exp(-1.6 * 1.6), within(1e-9));
  }

  @Test
  void the_rate_is_that_of_the_others_which_got_as_far() {
    Peak own = new Peak(WEEK, 1.2, 5);
    norms.open(new Peak(0, 0.4, 2));
    norms.open(new Peak(WEEK, 2.0, 14));
    norms.open(own);
    Odds odds = norms.odds(1.2, WEEK, own);
    double others = 1 + 0.5 * Math.exp(-1.6 * 1.2);
    assertThat(odds.perWeek()).isCloseTo(others / (norms.weeks(WEEK) + 0.5), within(1e-9));
    assertThat(odds.stories()).isCloseTo(1 + Math.pow(2, -1 / 8.0), within(1e-9));
    assertThat(odds.tail().drawnOut()).isFalse();
  }

  @Test
  void beyond_all_that_was_seen_it_goes_on_falling() {
    norms.open(new Peak(0, 1.5, 8));
    double before = Double.POSITIVE_INFINITY;
    for (double score = 0.5; score < 6; score += 0.5) {
      double perWeek = norms.odds(score, WEEK, null).perWeek();
      assertThat(perWeek).as("at %s", score).isPositive().isLessThan(before);
      before = perWeek;
    }
  }

  @Test
  void a_brand_without_a_risk_story_stores_no_bins_and_one_with_some_reads_back() {
    assertThat(norms.toState().bins()).isEmpty();
    norms.open(new Peak(HOUR, 1.2, 5));
    Norms restored = Norms.of(NormsKind.RISK, norms.toState());
    assertThat(restored.odds(1, WEEK, null)).isEqualTo(norms.odds(1, WEEK, null));
    restored.close(new Peak(HOUR, 1.2, 5));
    assertThat(restored.toState().bins()).isEmpty();
  }

  @Test
  void harmless_risk_stories_alert_on_average_within_the_budget_and_nowhere_far_above_it() {
    List<Double> perWeek = new ArrayList<>();
    for (double storiesPerWeek : List.of(0.1, 0.25, 0.5, 1.0, 3.0)) {
      int alerts = 0;
      for (int brand = 0; brand < 60; brand++) {
        alerts += falseAlarms(storiesPerWeek, new Random(1_000 + brand));
      }
      perWeek.add(alerts / (60.0 * WEEKS));
    }
    double budget = RISK.falseAlarmsPerWeek();
    assertThat(perWeek)
        .as("%s", perWeek)
        .allSatisfy(rate -> assertThat(rate).isBetween(0.05, 1.2 * budget));
    assertThat(perWeek.stream().mapToDouble(rate -> rate).average().orElse(9))
        .isLessThanOrEqualTo(budget);
  }

  /** Stories of two people and more, heavy-tailed as cascades are, each over within an hour. */
  private static int falseAlarms(double storiesPerWeek, Random random) {
    BrandSpread brand =
        new BrandSpread(
            Norms.startingAt(NormsKind.RISK, 0), AlertBudget.full(RISK.falseAlarmsPerWeek(), 0));
    int alerts = 0;
    double at = 0;
    while (true) {
      at += -Math.log(1 - random.nextDouble()) / storiesPerWeek * WEEK;
      if (at > (double) WEEKS * WEEK) {
        return alerts;
      }
      int posts = (int) Math.min(500, 2 / Math.pow(1 - random.nextDouble(), 1 / 1.5));
      StorySpread story = StorySpread.none(HOUR);
      for (int post = 0; post < posts; post++) {
        Circumstances told = new Circumstances(post + 1, post > 0, false, RISK);
        long now = (long) at + post * HOUR / posts;
        assertThat(brand.post(story, now, 1, told).reading().amongRisks()).isTrue();
      }
      alerts += story.alerts() > 0 && story.standing() != Standing.GROWN ? 1 : 0;
    }
  }
}
