// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.norms.Norms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BrandSpreadTest {
  private static final long HOUR = 3_600_000;
  private static final long SECOND = 1000;
  private static final AlertBar ONCE_A_WEEK = new AlertBar(1, 5);

  private final Norms norms = Norms.startingAt(0);
  private final AlertBudget budget = AlertBudget.full(1, 0);
  private final BrandSpread brand = new BrandSpread(norms, budget);

  @Test
  void a_story_alerts_once_when_it_is_as_rare_as_the_bar() {
    StorySpread story = StorySpread.none(HOUR);
    for (int i = 1; i <= 40; i++) {
      Verdict verdict = complaint(story, i * SECOND);
      boolean due = verdict.reading().perWeek() <= 1;
      Decision expected =
          story.wave().postsAtAlert() < i && story.alerts() > 0
              ? Decision.FIRING
              : due ? Decision.ALERT : Decision.BELOW_BAR;
      assertThat(verdict.decision()).as("post %d", i).isEqualTo(expected);
    }
    assertThat(story.alerts()).isEqualTo(1);
    assertThat(story.wave().postsAtAlert())
        .isBetween(22L, 32L); // a new brand: 22, more as the story itself moves the norms
    assertThat(story.wave().hottest()).isEqualTo(story.heat().value());
  }

  @Test
  void too_few_authors_do_not_alert_however_hot() {
    StorySpread story = StorySpread.none(HOUR);
    for (int i = 0; i < 100; i++) {
      Verdict verdict = brand.post(story, i, 1, unanswered(4));
      boolean rare = verdict.reading().perWeek() <= 1;
      assertThat(verdict.decision()).isEqualTo(rare ? Decision.FEW_AUTHORS : Decision.BELOW_BAR);
      assertThat(verdict.overBar()).isFalse();
    }
    Verdict fifth = brand.post(story, 100, 1, unanswered(5));
    assertThat(fifth.decision()).isEqualTo(Decision.ALERT);
    assertThat(fifth.overBar()).isTrue();
  }

  @Test
  void an_answered_story_is_left_to_its_follow_up_but_still_read() {
    StorySpread story = StorySpread.none(HOUR);
    Circumstances answered = new Circumstances(50, true, true, ONCE_A_WEEK);
    Verdict verdict = brand.post(story, 0, 1, answered);
    for (int i = 1; i < 60; i++) {
      verdict = brand.post(story, i, 1, answered);
    }
    assertThat(verdict.decision()).isEqualTo(Decision.ANSWERED);
    assertThat(verdict.reading().perWeek()).isLessThan(1);
    assertThat(norms.stories(0)).isCloseTo(1, within(1e-6));
  }

  @Test
  void a_story_enters_the_norms_with_its_peak_once_it_is_a_complaint() {
    StorySpread story = StorySpread.none(HOUR);
    Circumstances praise = new Circumstances(50, false, false, ONCE_A_WEEK);
    for (int i = 0; i < 60; i++) {
      Verdict verdict = brand.post(story, i, 1, praise);
      assertThat(verdict.decision()).isEqualTo(Decision.NO_COMPLAINT);
    }
    assertThat(norms.toState().total()).isZero();
    complaint(story, 60);
    assertThat(norms.toState().total()).isCloseTo(1, within(1e-6));
    assertThat(norms.toState().level()).isCloseTo(Math.log(62), within(1e-3));
    assertThat(story.standing()).isEqualTo(Standing.COUNTED);
  }

  @Test
  void a_second_wave_is_armed_when_heat_has_halved_and_counts_as_one_more_story() {
    StorySpread story = alerted(brand, 0);
    double hottest = story.wave().hottest();
    complaint(story, story.heat().atMillis() + 59 * 60 * SECOND);
    assertThat(story.wave().armed()).isFalse();
    long halved = story.heat().atMillis() + HOUR;
    assertThat(story.heat().at(halved)).isLessThan(hottest / 2);
    Verdict again = complaint(story, halved);
    assertThat(story.wave().peak().startMillis()).isEqualTo(halved);
    assertThat(story.wave().peak().heat()).isEqualTo(story.heat().value());
    assertThat(norms.stories(0)).isCloseTo(2, within(1e-2));
    for (int i = 0; !again.decision().alerts() && i < 99; i++) {
      again = complaint(story, halved + i);
    }
    assertThat(again.decision()).isEqualTo(Decision.SECOND_WAVE);
    assertThat(story.alerts()).isEqualTo(2);
    assertThat(budget.toState().tokens()).as("only the first took a token").isEqualTo(4);
  }

  @Test
  void a_wave_is_over_at_half_of_its_hottest_not_of_its_last() {
    StorySpread story = alerted(brand, 0);
    double hottest = story.wave().hottest();
    complaint(story, 36 * 60 * SECOND);
    assertThat(story.wave().hottest()).isEqualTo(hottest);
    assertThat(story.heat().at(HOUR)).isBetween(story.heat().value() / 2, 0.6 * hottest);
    complaint(story, HOUR + 10 * 60 * SECOND);
    assertThat(story.wave().peak().startMillis()).isEqualTo(HOUR + 10 * 60 * SECOND);
  }

  @Test
  void a_wave_is_over_at_exactly_half() {
    StorySpread story = alerted(brand, 0);
    complaint(story, HOUR);
    assertThat(story.wave().peak().startMillis()).isEqualTo(HOUR);
    assertThat(story.wave().armed()).isTrue();
  }

  @Test
  void a_story_without_posts_can_be_stored() {
    SpreadState empty = StorySpread.none(HOUR).toState();
    assertThat(StorySpread.of(empty, HOUR).toState()).usingRecursiveComparison().isEqualTo(empty);
  }

  @ParameterizedTest
  @CsvSource({
    "FIRING, firing",
    "NO_COMPLAINT, no-complaint",
    "ANSWERED, answered",
    "FEW_AUTHORS, few-authors",
    "BELOW_BAR, below-bar",
    "CAPPED, budget",
    "ALERT,",
    "SECOND_WAVE,",
    "LARGE,"
  })
  void what_held_an_alert_back_stands_in_the_story_as_the_contract_spells_it(
      Decision decision, @Nullable String code) {
    assertThat(decision.heldBy()).isEqualTo(code);
    assertThat(decision.alerts()).isEqualTo(code == null);
  }

  @Test
  void the_bar_itself_is_over_the_bar() {
    assertThat(ONCE_A_WEEK.reachedBy(1, 5)).isTrue();
    assertThat(ONCE_A_WEEK.reachedBy(Math.nextUp(1.0), 5)).isFalse();
    assertThat(ONCE_A_WEEK.reachedBy(1, 4)).isFalse();
  }

  @Test
  void a_merged_story_began_with_the_older_of_the_two() {
    StorySpread older = StorySpread.none(HOUR);
    StorySpread younger = StorySpread.none(HOUR);
    complaint(older, 5 * SECOND);
    complaint(younger, 9 * SECOND);
    brand.merge(younger, older);
    assertThat(younger.firstPostMillis()).isEqualTo(5 * SECOND);
  }

  @Test
  void of_two_merged_alerts_one_token_comes_back_but_none_for_one_that_took_none_here() {
    StorySpread first = alerted(brand, 0);
    StorySpread second = alerted(brand, 0);
    StorySpread late = StorySpread.none(HOUR);
    complaint(late, 0);
    late.size(new Size(late.wave().peak(), true, true)); // the late rule has a budget of its own
    late.alerted();
    brand.merge(first, late);
    assertThat(budget.toState().tokens()).isEqualTo(3);
    brand.merge(first, second);
    assertThat(budget.toState().tokens()).isEqualTo(4);
  }

  @Test
  void an_alert_that_joins_a_story_without_one_keeps_its_token() {
    StorySpread quiet = StorySpread.none(HOUR);
    complaint(quiet, 0);
    brand.merge(quiet, alerted(brand, 0));
    assertThat(budget.toState().tokens()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"GROWN", "USEFUL"})
  void what_proved_no_false_alarm_is_none_in_the_story_that_it_joins(Standing proved) {
    StorySpread right = alerted(brand, 0);
    right.standing(proved);
    norms.close(right.wave().peak());
    StorySpread ordinary = StorySpread.none(HOUR);
    complaint(ordinary, 0);
    brand.merge(ordinary, right);
    assertThat(ordinary.standing()).isEqualTo(proved);
    assertEmpty();
  }

  @Test
  void what_was_held_back_and_grew_sixfold_did_spread_and_leaves_the_norms_without_a_token() {
    Circumstances few = unanswered(4);
    StorySpread story = StorySpread.none(HOUR);
    while (brand.post(story, 0, 1, few).decision() != Decision.FEW_AUTHORS) {
      assertThat(story.wave().hottest()).isZero();
    }
    long held = story.posts();
    while (story.posts() < 6 * held - 1) {
      brand.post(story, 0, 1, few);
    }
    assertThat(story.standing()).isEqualTo(Standing.COUNTED);
    assertThat(brand.post(story, 0, 1, few).decision()).isEqualTo(Decision.FEW_AUTHORS);
    assertThat(story.standing()).isEqualTo(Standing.GROWN);
    assertThat(budget.toState().tokens()).isEqualTo(5);
    assertEmpty();
  }

  @Test
  void a_story_that_grew_sixfold_leaves_the_norms_and_gives_its_token_back() {
    StorySpread story = alerted(brand, 0);
    long atAlert = story.wave().postsAtAlert();
    while (story.posts() < 6 * atAlert - 1) {
      complaint(story, 1000);
    }
    assertThat(story.standing()).isEqualTo(Standing.COUNTED);
    assertThat(budget.toState().tokens()).isEqualTo(4);
    complaint(story, 1000);
    assertThat(story.standing()).isEqualTo(Standing.GROWN);
    assertThat(budget.toState().tokens()).isEqualTo(5);
    assertEmpty();
    complaint(story, 1000);
    startSecondWave(story);
    assertThat(story.standing()).isEqualTo(Standing.GROWN);
    assertEmpty();
  }

  @Test
  void a_useful_alert_leaves_the_norms_for_good() {
    StorySpread story = alerted(brand, 0);
    brand.useful(story);
    brand.useful(story);
    assertThat(budget.toState().tokens()).isEqualTo(5);
    assertEmpty();
    brand.notUseful(story);
    assertThat(story.standing()).isEqualTo(Standing.USEFUL);
    startSecondWave(story);
    assertEmpty();
  }

  @Test
  void one_mark_gives_back_one_token() {
    alerted(brand, 0);
    StorySpread story = alerted(brand, 2000);
    assertThat(budget.toState().tokens()).isCloseTo(3, within(1e-3));
    brand.useful(story);
    assertThat(budget.toState().tokens()).isCloseTo(4, within(1e-3));
    brand.useful(story);
    assertThat(budget.toState().tokens()).isCloseTo(4, within(1e-3));
  }

  @Test
  void an_alert_that_was_not_useful_stays_in_the_norms_however_it_grows() {
    StorySpread story = alerted(brand, 0);
    brand.notUseful(story);
    while (story.posts() < 7 * story.wave().postsAtAlert()) {
      complaint(story, 1000);
    }
    assertThat(story.standing()).isEqualTo(Standing.KEPT);
    assertThat(norms.stories(0)).isCloseTo(1, within(1e-6));
  }

  @Test
  void an_alert_that_was_not_useful_is_put_back_if_it_had_left_by_growth() {
    StorySpread story = alerted(brand, 0);
    while (story.standing() != Standing.GROWN) {
      complaint(story, 1000);
    }
    brand.notUseful(story);
    assertThat(story.standing()).isEqualTo(Standing.KEPT);
    assertThat(norms.stories(0)).isCloseTo(1, within(1e-6));
    assertThat(norms.toState().level())
        .isCloseTo(Math.log(1 + story.wave().peak().heat()), within(1e-3));
  }

  @Test
  void without_a_token_a_story_stays_armed_and_asks_again() {
    AlertBudget empty = AlertBudget.of(new BudgetState(0, 0), 1);
    BrandSpread capped = new BrandSpread(norms, empty);
    StorySpread story = StorySpread.none(HOUR);
    Verdict verdict = post(capped, story, 0);
    while (verdict.decision() == Decision.BELOW_BAR) {
      verdict = post(capped, story, 0);
    }
    assertThat(verdict.decision()).isEqualTo(Decision.CAPPED);
    assertThat(verdict.overBar()).isTrue();
    assertThat(story.alerts()).isZero();
    assertThat(story.wave().armed()).isTrue();
    empty.giveBack();
    assertThat(post(capped, story, 0).decision()).isEqualTo(Decision.ALERT);
  }

  @Test
  void a_critical_story_needs_no_token() {
    BrandSpread capped = new BrandSpread(norms, AlertBudget.of(new BudgetState(0, 0), 1));
    StorySpread story = StorySpread.none(HOUR);
    Verdict verdict = post(capped, story, 0);
    while (!verdict.decision().alerts()) {
      assertThat(verdict.reading().severity()).isNotEqualTo(Severity.CRITICAL);
      verdict = post(capped, story, 0);
    }
    assertThat(verdict.reading().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void a_story_whose_posts_are_all_deleted_was_never_there() {
    StorySpread story = StorySpread.none(HOUR);
    for (int i = 0; i < 10; i++) {
      post(brand, story, i * SECOND, i % 2 == 0 ? 1 : 0.25);
    }
    assertThat(story.discounted()).isEqualTo(5);
    for (int i = 0; i < 9; i++) {
      assertThat(brand.delete(story, i * SECOND, i % 2 == 0 ? 1 : 0.25)).isFalse();
    }
    assertThat(story.posts()).isEqualTo(1);
    assertThat(story.discounted()).isEqualTo(1);
    assertThat(story.heat().value()).isCloseTo(0.25, within(1e-12));
    assertThat(brand.delete(story, 9 * SECOND, 0.25)).isTrue();
    assertThat(story.standing()).isEqualTo(Standing.OUTSIDE);
    assertEmpty();
  }

  @Test
  void merged_stories_are_as_one_story_that_had_all_posts() {
    StorySpread left = StorySpread.none(HOUR);
    StorySpread right = StorySpread.none(HOUR);
    for (int i = 0; i < 12; i++) {
      post(brand, i % 3 == 0 ? left : right, i * SECOND, i % 4 == 0 ? 0.25 : 1);
    }
    brand.merge(left, right);
    assertThat(left.posts()).isEqualTo(12);
    assertThat(left.discounted()).isEqualTo(3);
    assertThat(left.fullPosts()).isEqualTo(9.75);
    assertThat(left.firstPostMillis()).isZero();
    assertThat(right.standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(norms.stories(0)).isCloseTo(1, within(1e-6));
    assertThat(left.wave().peak().heat()).isEqualTo(left.heat().value());
    assertThat(left.heat().value()).isCloseTo(9 + 3 * 0.25, within(0.02));
    assertThat(norms.toState().level()).isCloseTo(Math.log(1 + left.heat().value()), within(1e-3));
  }

  @Test
  void a_reading_moves_nothing_and_never_looks_back() {
    StorySpread story = alerted(brand, 0);
    SpreadState before = story.toState();
    double total = norms.toState().total();
    SpreadReading later = brand.read(story, 2 * HOUR);
    assertThat(later.heat()).isCloseTo(story.heat().at(2 * HOUR), within(1e-12));
    assertThat(later.score())
        .isCloseTo(Math.log((1 + later.heat()) / (1 + later.expectedHeat())), within(1e-12));
    assertThat(later.perWeek())
        .isCloseTo(later.odds().storiesPerWeek() * later.odds().share(), within(1e-12));
    assertThat(later.timesOrdinary()).isCloseTo(Math.exp(later.score()), within(1e-12));
    assertThat(later.amongRisks() || later.bySize()).isFalse();
    assertThat(brand.read(story, -HOUR).atMillis()).isEqualTo(story.heat().atMillis());
    assertThat(story.toState()).usingRecursiveComparison().isEqualTo(before);
    assertThat(norms.toState().total()).isEqualTo(total);
  }

  @Test
  void late_posts_lead_to_the_same_heat_and_to_no_alert_that_order_would_not_give() {
    StorySpread late = StorySpread.none(HOUR);
    StorySpread inOrder = StorySpread.none(HOUR);
    BrandSpread other = new BrandSpread(Norms.startingAt(0), AlertBudget.full(1, 0));
    int[] arrival = {3, 0, 2, 5, 1, 4, 9, 8, 7, 6};
    for (int i = 0; i < 10; i++) {
      post(brand, late, arrival[i] * SECOND);
      post(other, inOrder, i * SECOND);
    }
    assertThat(late.heat().value()).isCloseTo(inOrder.heat().value(), within(1e-12));
    assertThat(late.firstPostMillis()).isZero();
    assertThat(late.reproduction(HOUR).mid())
        .isCloseTo(inOrder.reproduction(HOUR).mid(), within(1e-12));
    assertThat(late.forecast(HOUR).nextHour().mid())
        .isCloseTo(inOrder.forecast(HOUR).nextHour().mid(), within(1e-9));
  }

  private Verdict complaint(StorySpread story, long atMillis) {
    return post(brand, story, atMillis);
  }

  private static Verdict post(BrandSpread brand, StorySpread story, long atMillis) {
    return post(brand, story, atMillis, 1);
  }

  private static Verdict post(BrandSpread brand, StorySpread story, long atMillis, double weight) {
    return brand.post(story, atMillis, weight, unanswered(50));
  }

  private static StorySpread alerted(BrandSpread brand, long atMillis) {
    StorySpread story = StorySpread.none(HOUR);
    while (!post(brand, story, atMillis).decision().alerts()) {
      assertThat(story.posts()).isLessThan(500);
    }
    return story;
  }

  private void startSecondWave(StorySpread story) {
    long later = story.heat().atMillis() + 3 * HOUR;
    complaint(story, later);
    assertThat(story.wave().peak().startMillis()).isEqualTo(later);
  }

  private void assertEmpty() {
    assertThat(norms.toState().total()).isCloseTo(0, within(1e-9));
    assertThat(norms.toState().level()).isCloseTo(0, within(1e-9));
    for (double stories : norms.toState().bins()) {
      assertThat(stories).isCloseTo(0, within(1e-9));
    }
  }

  private static Circumstances unanswered(long authors) {
    return new Circumstances(authors, true, false, ONCE_A_WEEK);
  }
}
