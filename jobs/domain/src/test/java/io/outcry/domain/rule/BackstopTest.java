// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.norms.Norms;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.Peak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackstopTest {
  private static final long HOUR = 3_600_000;
  private static final AlertBar BAR = new AlertBar(1, 5);
  private static final Circumstances COMPLAINT = new Circumstances(50, true, false, BAR);

  private final Norms sizes = Norms.startingAt(NormsKind.SIZE, 0);
  private final AlertBudget budget = AlertBudget.full(Backstop.FALSE_ALARMS_PER_WEEK, 0);
  private final Backstop backstop = new Backstop(sizes, budget);
  private final BrandSpread brand =
      new BrandSpread(Norms.startingAt(0), AlertBudget.of(new BudgetState(0, 0), 1));
  private final StorySpread story = StorySpread.none(HOUR);

  @Test
  void what_another_rule_alerted_is_not_late() {
    post();
    story.alerted();
    Verdict verdict = post();
    assertThat(backstop.late(story, verdict, COMPLAINT)).isSameAs(verdict);
    assertThat(story.size()).isNull();
  }

  @Test
  void what_had_left_the_norms_of_sizes_is_among_them_when_it_alerts_late() {
    backstop.late(story, post(), COMPLAINT);
    backstop.leave(story);
    assertThat(sizes.stories(0)).isZero();
    late(0);
    assertThat(sizes.stories(0)).isCloseTo(1, within(1e-9));
    assertThat(Backstop.alerted(story)).isTrue();
  }

  @Test
  void of_its_two_readings_the_rarer_is_told() {
    SpreadReading hot = post().reading();
    while (story.posts() < 40) {
      hot = post().reading();
    }
    SpreadReading cold = brand.read(story, 9 * HOUR);
    assertThat(backstop.told(story, cold).bySize()).isTrue();
    assertThat(backstop.told(story, cold).perWeek()).isLessThan(cold.perWeek());
    for (int i = 0; i < 300; i++) {
      sizes.open(new Peak(0, i / 50.0, 20)); // from now on large stories are ordinary
    }
    assertThat(backstop.told(story, hot)).isSameAs(hot);
  }

  @Test
  void a_late_alert_that_was_not_useful_counts_as_ordinary_once() {
    late(1);
    assertThat(budget.toState().tokens()).isEqualTo(4);
    backstop.right(story);
    backstop.right(story);
    assertThat(sizes.stories(0)).isCloseTo(0, within(1e-9));
    assertThat(budget.toState().tokens()).isEqualTo(5);
    backstop.putBack(story);
    backstop.putBack(story);
    assertThat(sizes.stories(0)).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "50, false, false, 1",
    "50, true, true, 1",
    "4, true, false, 1",
    "50, true, false, 0"
  })
  void only_an_unanswered_complaint_of_enough_people_alerts_late_and_within_the_budget(
      long authors, boolean complaint, boolean answered, double tokens) {
    Backstop other = new Backstop(sizes, AlertBudget.of(new BudgetState(tokens, 0), 1));
    while (story.posts() < 200) {
      Verdict verdict = post();
      assertThat(other.late(story, verdict, new Circumstances(authors, complaint, answered, BAR)))
          .isSameAs(verdict);
    }
  }

  @Test
  void it_is_left_out_of_the_sizes_that_it_is_held_against_and_counts_once_as_its_largest() {
    SpreadReading reading = late(1);
    assertThat(reading.odds().tail().outOf()).as("the prior alone").isEqualTo(20);
    assertThat(sizes.toState().level()).isCloseTo(Math.log(1 + story.fullPosts()), within(1e-9));
    assertThat(story.alerts()).isEqualTo(1);
  }

  /** Posts until it alerts late; up to then the norms of sizes hold so many stories. */
  private SpreadReading late(int counted) {
    Verdict verdict = backstop.late(story, post(), COMPLAINT);
    while (verdict.decision() != Decision.LARGE) {
      assertThat(sizes.stories(0)).isCloseTo(counted, within(1e-9));
      assertThat(story.posts()).isLessThan(200);
      verdict = backstop.late(story, post(), COMPLAINT);
    }
    return verdict.reading();
  }

  private Verdict post() {
    return brand.post(story, 0, 1, new Circumstances(1, true, false, BAR));
  }
}
