// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.DAY;
import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.Changed;
import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.rule.BudgetState;
import io.outcry.domain.rule.Decision;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.Headline;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Complaints that become large without ever being hot, or while alerts were held back. */
class LateAlertTest {
  private static final long SLOWLY = 15 * MINUTE; // never hotter than seven posts

  private final Scene scene = new Scene();

  @Test
  void a_complaint_that_grows_large_slowly_alerts_once_and_late() {
    burn(scene, 60);
    assertThat(scene.reasons()).startsWith(AlertReason.LARGE_UNANSWERED);
    AlertRevision alert = scene.alerts().get(0);
    assertThat(alert.status()).isEqualTo(AlertStatus.FIRING);
    assertThat(alert.story().reading().heat()).isLessThan(7);
    assertThat(alert.story().reading().posts()).isBetween(50L, 60L);
    assertThat(alert.story().bar().falseAlarmsPerWeek()).isEqualTo(0.25);
    assertThat(scene.story("acme-air:r").decision()).isEqualTo(Decision.FIRING);
  }

  @Test
  void its_numbers_are_those_of_its_posts_and_can_be_redone() {
    burn(scene, 60);
    AlertRevision alert = scene.alerts().get(0);
    SpreadReading reading = alert.story().reading();
    assertThat(reading.bySize()).isTrue();
    assertThat(reading.judged()).isEqualTo((double) reading.posts());
    assertThat(reading.score())
        .isEqualTo(Math.log((1.0 + reading.posts()) / (1 + reading.expected())));
    assertThat(reading.perWeek())
        .isCloseTo(reading.odds().storiesPerWeek() * reading.odds().share(), within(1e-12))
        .isBetween(0.2, 0.25);
    Headline headline = Headline.of(alert, "Acme Air");
    assertThat(headline.title()).endsWith("has grown large, unanswered");
    assertThat(headline.odds()).endsWith("among the other stories of Acme Air");
  }

  @Test
  void one_that_lives_on_for_weeks_does_not_alert_again() {
    burn(scene, 1500);
    assertThat(scene.reasons().stream().filter(AlertReason.LARGE_UNANSWERED::equals)).hasSize(1);
    assertThat(scene.reasons()).doesNotContain(AlertReason.SECOND_WAVE);
  }

  @Test
  void what_alerted_while_it_was_hot_does_not_alert_as_large() {
    scene.storm(300);
    assertThat(scene.reasons())
        .contains(AlertReason.SPREADING_UNANSWERED)
        .doesNotContain(AlertReason.LARGE_UNANSWERED);
    DeskState state = Objects.requireNonNull(scene.memory().desk());
    assertThat(Objects.requireNonNull(state.sizes()).total()).isCloseTo(0, within(1e-9));
  }

  @Test
  void what_becomes_hot_after_all_is_the_same_alert_grown_graver() {
    burn(scene, 60);
    scene.goesOn("b", "r", 300, 1000);
    assertThat(scene.reasons()).startsWith(AlertReason.LARGE_UNANSWERED, AlertReason.HOTTER);
    assertThat(scene.reasons()).doesNotContain(AlertReason.SPREADING_UNANSWERED);
  }

  @Test
  void what_only_the_guard_against_floods_held_back_alerts_as_large() {
    scene.hear(Said.complaint("first", "ordinary"));
    DeskState now = Objects.requireNonNull(scene.memory().desk());
    BudgetState none = new BudgetState(-100, scene.nowMillis());
    scene.memory().desk(Changed.in(now, "budget", none));
    Scene held = scene.reopen();
    held.storm(80);
    assertThat(held.reasons()).startsWith(AlertReason.LARGE_UNANSWERED);
  }

  @Test
  void an_answered_one_does_not_alert_however_large() {
    scene.storm(0);
    scene.hear(Said.company("c", "we are on it").answering("r", "r").at(scene.nowMillis()));
    scene.goesOn("a", "r", 100, HOUR);
    assertThat(scene.alerts()).isEmpty();
  }

  @Test
  void a_few_people_do_not_alert_however_long_they_go_on() {
    scene.storm(0);
    for (int i = 0; i < 200; i++) {
      Said said = Said.reply("a" + i, "r").saying("still lost " + i).by("by-" + i % 3);
      scene.hear(said.at(scene.nowMillis() + HOUR));
    }
    assertThat(scene.alerts()).isEmpty();
  }

  @Test
  void what_turns_out_to_spread_leaves_the_norms_of_sizes_and_gives_its_token_back() {
    burn(scene, 60);
    assertThat(lateTokens()).isLessThan(5);
    scene.goesOn("b", "r", 400, SLOWLY);
    DeskState state = Objects.requireNonNull(scene.memory().desk());
    assertThat(Objects.requireNonNull(state.sizes()).total()).isCloseTo(0, within(1e-9));
    assertThat(lateTokens()).isEqualTo(5);
    assertThat(state.budget().tokens()).isEqualTo(5);
  }

  @Test
  void a_reader_moves_it_out_of_the_norms_and_back() {
    burn(scene, 60);
    tell("m1", new Instruction.Useful());
    assertThat(sizes()).isCloseTo(0, within(1e-9));
    tell("m2", new Instruction.NotUseful(false));
    assertThat(sizes()).isPositive();
  }

  @Test
  void a_story_that_is_deleted_leaves_the_norms_of_sizes() {
    scene.storm(1);
    assertThat(sizes()).isCloseTo(1, within(1e-6));
    scene.delete("a0");
    scene.delete("r");
    assertThat(sizes()).isCloseTo(0, within(1e-9));
  }

  @Test
  void the_order_of_arrival_does_not_matter_within_an_hour() {
    Scene shuffled = new Scene();
    shuffled.hear(Said.complaint("r", "my bag is lost since Tuesday").at(scene.nowMillis()));
    for (int i = 0; i < 60; i++) {
      int swapped = i ^ 1;
      long at = Said.START_MILLIS + (swapped + 1) * SLOWLY;
      shuffled.hear(Said.reply("a" + swapped, "r").at(at));
    }
    burn(scene, 60);
    assertThat(shuffled.reasons()).isEqualTo(scene.reasons());
  }

  @Test
  void a_restart_at_each_post_changes_nothing() {
    burn(scene, 60);
    scene.goesOn("b", "r", 300, 1000);
    Scene restarted = new Scene();
    restarted.hear(Said.complaint("r", "my bag is lost since Tuesday").at(restarted.nowMillis()));
    for (int i = 0; i < 60; i++) {
      restarted.restart().goesOn("a" + i + "-", "r", 1, SLOWLY);
    }
    for (int i = 0; i < 300; i++) {
      restarted.restart().goesOn("b" + i + "-", "r", 1, 1000);
    }
    assertThat(restarted.reasons()).isEqualTo(scene.reasons());
    assertThat(perWeek(restarted)).isEqualTo(perWeek(scene));
  }

  @Test
  void a_desk_and_a_story_of_before_there_was_a_late_rule_begin_it_when_they_are_next_heard() {
    burn(scene, 20);
    Scene old = scene.asOfBeforeLateAlerts();
    old.pass(SLOWLY);
    old.goesOn("b", "r", 60, SLOWLY);
    assertThat(old.reasons()).startsWith(AlertReason.LARGE_UNANSWERED);
    DeskState state = Objects.requireNonNull(old.memory().desk());
    assertThat(Objects.requireNonNull(state.sizes()).startMillis())
        .isBetween(Said.START_MILLIS + 20 * SLOWLY, Said.START_MILLIS + DAY);
  }

  private static void burn(Scene scene, int replies) {
    scene.storm(0);
    scene.goesOn("a", "r", replies, SLOWLY);
  }

  private void tell(String id, Instruction what) {
    scene.on(new DeskEvent.Told(id, null, "acme-air:r", what), scene.nowMillis());
  }

  private double sizes() {
    DeskState state = Objects.requireNonNull(scene.memory().desk());
    return Objects.requireNonNull(state.sizes()).total();
  }

  private double lateTokens() {
    DeskState state = Objects.requireNonNull(scene.memory().desk());
    return Objects.requireNonNull(state.lateBudget()).tokens();
  }

  private static List<Double> perWeek(Scene scene) {
    return scene.alerts().stream().map(alert -> alert.story().reading().perWeek()).toList();
  }
}
