// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.AlertRevision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergingTest {
  private static final String BAGS = "bags lost at carousel five in Oslo";
  private static final String MOTOR = "conveyor motor broken since midnight";

  private final Scene scene = new Scene();

  @Test
  void a_quote_whose_replies_came_first_joins_their_story_to_the_one_that_it_quotes() {
    scene.hear(Said.complaint("r", BAGS));
    scene.goesOn("a", "r", 3, 1000);
    scene.goesOn("b", "q", 3, 1000); // answers to a quote that was not heard yet
    assertThat(scene.storyOf("b0")).isEqualTo("acme-air:b0");

    scene.hear(Said.complaint("q", "look at this").formed(PostForm.QUOTE, "r", "q"));

    assertThat(scene.memory().stories().size()).isEqualTo(1);
    assertThat(scene.storyOf("q")).isEqualTo("acme-air:r");
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(8);
    assertThat(scene.story("acme-air:r").merged()).containsOnlyKeys("acme-air:b0");
    assertThat(scene.changes()).contains(Outcome.Change.MERGED);
  }

  @Test
  void a_complaint_in_the_words_of_two_stories_shows_that_they_are_one() {
    scene.hear(Said.complaint("a", BAGS));
    scene.hear(Said.complaint("b", MOTOR));
    assertThat(scene.memory().stories().size()).isEqualTo(2);
    tell("c", 6);
    assertThat(scene.memory().stories().size()).isEqualTo(1);
  }

  /** Compared at each eighth of its texts or so: the number of texts that it takes may vary. */
  @Test
  void two_large_stories_that_come_to_say_the_same_become_one() {
    for (int i = 0; i < 70; i++) {
      scene.hear(Said.complaint("a" + i, BAGS).at(scene.nowMillis() + 1000));
      scene.hear(Said.complaint("b" + i, MOTOR).at(scene.nowMillis() + 1000));
    }
    assertThat(scene.memory().stories().size()).isEqualTo(2);
    tell("c", 200);
    assertThat(scene.memory().stories().size()).isEqualTo(1);
  }

  @Test
  void two_complaints_at_once_stay_two() {
    for (int i = 0; i < 20; i++) {
      scene.hear(Said.complaint("a" + i, BAGS + " number " + i).at(scene.nowMillis() + 1000));
      scene.hear(Said.complaint("b" + i, MOTOR + " number " + i).at(scene.nowMillis() + 1000));
    }
    assertThat(scene.memory().stories().size()).isEqualTo(2);
    assertThat(scene.changes()).doesNotContain(Outcome.Change.MERGED);
  }

  @Test
  void of_two_alerts_for_one_story_one_is_left_open() {
    scene.storm(60);
    scene.goesOn("b", "q", 60, 10_000);
    assertThat(scene.reasons().subList(0, 2)).containsOnly(AlertReason.SPREADING_UNANSWERED);

    scene.hear(
        Said.complaint("q", "look at this").formed(PostForm.QUOTE, "r", "q").at(scene.nowMillis()));

    List<AlertRevision> ended =
        scene.alerts().stream().filter(alert -> alert.reason() == AlertReason.MERGED).toList();
    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(ended.get(0).story().id()).isEqualTo("acme-air:b0");
    assertThat(ended.get(0).story().mergedInto()).isEqualTo("acme-air:r");
    assertThat(scene.story("acme-air:r").alert())
        .extracting(AlertState::status)
        .isEqualTo(AlertStatus.FIRING);
  }

  @Test
  void the_id_of_an_alert_that_was_merged_means_the_one_that_goes_on() {
    scene.storm(60);
    scene.goesOn("b", "q", 60, 10_000);
    join();
    String gone = Revisions.alertId("acme-air", "acme-air:b0");
    Instruction takesOn = new Instruction.Acknowledge("ann", "on it");
    scene.on(new DeskEvent.Told("1", gone, null, takesOn), scene.nowMillis());
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ACKNOWLEDGED);
    assertThat(scene.lastAlert().story().id()).isEqualTo("acme-air:r");
  }

  @Test
  void the_story_that_alerted_takes_in_the_older_one_that_did_not() {
    scene.goesOn("b", "q", 2, 1000);
    scene.storm(60);
    scene.hear(Said.complaint("q", "").formed(PostForm.QUOTE, "r", "q").at(scene.nowMillis()));
    assertThat(scene.story("acme-air:r").merged()).containsOnlyKeys("acme-air:b0");
    assertThat(scene.reasons()).doesNotContain(AlertReason.MERGED);
  }

  @Test
  void what_was_said_of_a_merged_story_reaches_the_one_that_took_it_in_also_after_a_restart() {
    a_quote_whose_replies_came_first_joins_their_story_to_the_one_that_it_quotes();
    scene.restart();
    scene.hear(Said.reply("late", "q").at(scene.nowMillis()));
    assertThat(scene.storyOf("late")).isEqualTo("acme-air:r");
    scene.delete("b0");
    scene.delete("b1");
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(7);
    DeskEvent told =
        new DeskEvent.Told("1", null, "acme-air:b0", new Instruction.Responded(List.of()));
    scene.on(told, scene.nowMillis());
    assertThat(scene.story("acme-air:r").answers().outside()).containsExactly("x");
  }

  @Test
  void a_story_that_somebody_must_act_on_takes_in_one_that_was_answered() {
    scene.storm(60);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.goesOn("b", "q", 60, 10_000);
    assertThat(statusOf("acme-air:r")).isEqualTo(AlertStatus.ANSWERED);
    assertThat(statusOf("acme-air:b0")).isEqualTo(AlertStatus.FIRING);
    scene.hear(Said.complaint("q", "").formed(PostForm.QUOTE, "r", "q").at(scene.nowMillis()));
    assertThat(statusOf("acme-air:b0")).isEqualTo(AlertStatus.FIRING);
    assertThat(scene.alerts())
        .filteredOn(alert -> alert.reason() == AlertReason.MERGED)
        .extracting(alert -> alert.story().id())
        .containsExactly("acme-air:r");
  }

  @Test
  void an_answer_that_did_not_reach_what_was_merged_is_followed_anew() {
    scene.storm(60);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.goesOn("b", "q", 3, 1000);
    scene.hear(Said.complaint("q", "").formed(PostForm.QUOTE, "r", "q").at(scene.nowMillis()));
    assertThat(statusOf("acme-air:r")).isEqualTo(AlertStatus.ANSWERED);
    scene.restart().goesOn("d", "q", 300, 10_000);
    assertThat(scene.reasons()).contains(AlertReason.ANSWERED_BUT_SPREADING);
    assertThat(statusOf("acme-air:r")).isEqualTo(AlertStatus.FIRING);
  }

  private @Nullable AlertStatus statusOf(String storyId) {
    AlertState alert = scene.story(storyId).alert();
    return alert == null ? null : alert.status();
  }

  @Test
  void a_story_that_nobody_was_told_of_opens_when_it_takes_in_one_that_was() {
    scene.hear(Said.complaint("r", "flying with Acme today").scored(100_000, 300_000));
    scene.goesOn("b", "q", 3, 1000);
    scene.hear(Said.complaint("q", "").formed(PostForm.QUOTE, "r", "q").at(scene.nowMillis()));
    assertThat(scene.changes())
        .containsExactly(Outcome.Change.OPENED, Outcome.Change.MERGED, Outcome.Change.OPENED);
  }

  @Test
  void a_post_of_a_merged_story_can_be_taken_back_as_long_as_it_is_remembered() {
    a_quote_whose_replies_came_first_joins_their_story_to_the_one_that_it_quotes();
    scene.goesOn("d", "r", 87, 2 * Scene.HOUR); // more than seven days
    scene.goesOn("e", "w", 2, 1000);
    scene.hear(Said.complaint("w", "").formed(PostForm.QUOTE, "r", "w").at(scene.nowMillis()));
    long before = scene.story("acme-air:r").spread().posts();
    scene.restart().delete("b1");
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(before - 1);
  }

  @Test
  void merged_stories_count_once_in_the_norms() {
    scene.hear(Said.complaint("r", BAGS));
    scene.goesOn("a", "r", 8, 1000);
    scene.goesOn("b", "q", 8, 1000);
    double before = stories();
    assertThat(sizes()).isCloseTo(2, offset(0.01));
    join();
    assertThat(before - stories()).isCloseTo(1, offset(0.01));
    assertThat(sizes()).isCloseTo(1, offset(0.01));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_merged_dangers_one_is_left_among_the_risk_stories(boolean both) {
    scene.hear(Said.complaint("r", BAGS));
    for (int i = 0; i < 2; i++) {
      scene.hear(both ? injury("a" + i, "r") : Said.reply("a" + i, "r").at(scene.nowMillis()));
      scene.hear(injury("b" + i, "q"));
    }
    assertThat(risks()).isCloseTo(both ? 2 : 1, offset(0.01));
    join();
    assertThat(scene.story("acme-air:r").riskSpread()).isNotNull();
    assertThat(risks()).isCloseTo(1, offset(0.01));
  }

  @Test
  void of_two_merged_alerts_one_counts_as_unproven() {
    scene.storm(60);
    scene.goesOn("b", "q", 60, 10_000);
    assertThat(unproven()).isCloseTo(2, offset(0.01));
    join();
    assertThat(unproven()).isCloseTo(1, offset(0.01));
  }

  @Test
  void a_late_alert_that_joins_another_gives_its_token_back() {
    scene.goesOn("b", "q", 60, 15 * Scene.MINUTE);
    scene.storm(90);
    scene.hear(Said.company("c", "we are sorry").answering("q", "q").at(scene.nowMillis()));
    assertThat(scene.reasons())
        .containsOnlyOnce(AlertReason.LARGE_UNANSWERED, AlertReason.SPREADING_UNANSWERED);
    assertThat(lateTokens()).isLessThan(4.9);
    join();
    assertThat(scene.story("acme-air:r").merged()).containsOnlyKeys("acme-air:b0");
    assertThat(lateTokens()).isEqualTo(5);
    assertThat(sizes()).isCloseTo(0, offset(0.01));
  }

  /** A quote ties the conversation {@code q}, which nobody had heard the root of, to {@code r}. */
  private void join() {
    scene.hear(Said.complaint("q", "").formed(PostForm.QUOTE, "r", "q").at(scene.nowMillis()));
  }

  private Said injury(String id, String rootId) {
    RiskSign injured = new RiskSign("safety", List.of("injured"));
    return Said.reply(id, rootId)
        .saying("the belt injured " + id)
        .at(scene.nowMillis() + 1000)
        .meaning(new TextSigns(StoryKind.COMPLAINT, List.of(injured), false, List.of(), List.of()));
  }

  private DeskState desk() {
    return Objects.requireNonNull(scene.memory().desk());
  }

  private double sizes() {
    return Objects.requireNonNull(desk().sizes()).total();
  }

  private double risks() {
    return Objects.requireNonNull(desk().riskNorms()).total();
  }

  private double unproven() {
    return Objects.requireNonNull(desk().unproven()).alerts();
  }

  private double lateTokens() {
    return Objects.requireNonNull(desk().lateBudget()).tokens();
  }

  private double stories() {
    double sum = 0;
    for (double stories : desk().norms().bins()) {
      sum += stories;
    }
    return sum;
  }

  private void tell(String prefix, int times) {
    for (int i = 0; i < times; i++) {
      String text = i % 2 == 0 ? BAGS + ": " + MOTOR : MOTOR + ", " + BAGS;
      scene.hear(Said.complaint(prefix + i, text).at(scene.nowMillis() + 1000));
    }
  }
}
