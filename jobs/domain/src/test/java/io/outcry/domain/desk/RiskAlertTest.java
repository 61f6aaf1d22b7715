// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.DAY;
import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.Changed;
import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.norms.OddsBasis;
import io.outcry.domain.rule.Decision;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.AlertRevision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small stories about a danger, and popular ones in which somebody uses such a word. */
class RiskAlertTest {
  private final Scene scene = new Scene();

  RiskAlertTest() {
    scene.hear(Said.complaint("first", "ordinary").scored(100_000, 100_000));
    scene.pass(2 * DAY);
  }

  @Test
  void three_reports_of_an_injury_alert() {
    injuries(3);
    assertThat(scene.reasons()).containsExactly(AlertReason.RISK);
    AlertRevision alert = scene.lastAlert();
    assertThat(alert.status()).isEqualTo(AlertStatus.FIRING);
    assertThat(alert.urgency()).isEqualTo(Urgency.NOW);
    assertThat(alert.dangers()).containsExactly("safety");
    assertThat(alert.story().reading().amongRisks()).isTrue();
    assertThat(alert.story().reading().perWeek()).isBetween(0.15, 0.25);
    assertThat(alert.story().reading().odds().basis()).isEqualTo(OddsBasis.PRIOR);
    assertThat(alert.story().bar().falseAlarmsPerWeek()).isEqualTo(0.25);
    assertThat(alert.story().bar().minAuthors()).isEqualTo(2);
  }

  @Test
  void two_are_enough_where_five_days_passed_without_any() {
    scene.pass(3 * DAY);
    injuries(2);
    assertThat(scene.reasons()).containsExactly(AlertReason.RISK);
  }

  @Test
  void sixty_posts_about_a_price_at_ordinary_heat_do_not_even_if_some_call_it_theft() {
    ordinaryStoriesOf(60);
    int before = scene.alerts().size();
    complaint("price", "new prices are an outrage", "fraud");
    for (int i = 1; i < 60; i++) {
      reply("p" + i, "price", "too dear for what it is " + i, i % 12 == 0 ? "fraud" : null);
    }
    assertThat(scene.alerts()).hasSize(before);
    assertThat(scene.story("acme-air:price").riskSpread()).isNull();
    assertThat(scene.story("acme-air:price").decision()).isEqualTo(Decision.BELOW_BAR);
  }

  @Test
  void one_person_alone_does_not_alert_however_often() {
    complaint("r", "I was injured", "safety");
    for (int i = 0; i < 9; i++) {
      scene.hear(risk(Said.reply("a" + i, "r").saying("injured, I say " + i).by("by-r"), "safety"));
    }
    assertThat(scene.alerts()).isEmpty();
  }

  @Test
  void two_people_who_speak_of_different_dangers_do_not_bear_each_other_out() {
    complaint("r", "I was injured", "safety");
    reply("a", "r", "I was robbed", "fraud");
    scene.goesOn("b", "r", 3, MINUTE);
    assertThat(scene.alerts()).isEmpty();
    reply("c", "r", "I was robbed, too", "fraud");
    assertThat(scene.lastAlert().dangers()).containsExactly("fraud");
  }

  @Test
  void a_text_that_was_passed_around_has_no_more_witnesses_than_it_had() {
    for (int i = 0; i < 30; i++) {
      String text = "the hinge of their seat took my finger off";
      scene.hear(risk(Said.complaint("c" + i, text), "safety"));
    }
    assertThat(scene.alerts()).isEmpty();
    assertThat(scene.story("acme-air:c0").riskSpread()).isNull();
  }

  @Test
  void who_first_writes_twenty_posts_does_not_keep_the_second_witness_out() {
    complaint("r", "I was injured", "safety");
    for (int i = 0; i < 24; i++) {
      scene.hear(risk(Said.reply("a" + i, "r").saying("injured, I say " + i).by("by-r"), "safety"));
    }
    reply("b", "r", "so was I", "safety");
    assertThat(scene.reasons()).containsExactly(AlertReason.RISK);
  }

  @Test
  void praise_of_how_a_danger_was_met_does_not_alert() {
    for (int i = 0; i < 4; i++) {
      Said said = Said.complaint("p" + i, "smoke in the cabin, what a crew " + i);
      Said told = i == 0 ? said : said.answering("p0", "p0");
      scene.hear(risk(told.scored(50_000, 900_000), "safety"));
    }
    assertThat(scene.alerts()).isEmpty();
  }

  @Test
  void a_danger_that_is_no_complaint_alerts_where_only_complaints_do() {
    for (int i = 0; i < 3; i++) {
      Said said = Said.complaint("n" + i, "news: injured on board " + i);
      Said told = i == 0 ? said : said.answering("n0", "n0");
      scene.hear(risk(told.scored(200_000, 100_000), "safety"));
    }
    assertThat(scene.lastAlert().story().kind()).isEqualTo(StoryKind.OTHER);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.RISK);
  }

  @Test
  void an_answered_danger_does_not_alert() {
    injuries(2);
    scene.hear(Said.company("c", "we are on our way").answering("r", "r").at(scene.nowMillis()));
    reply("i9", "r", "injured as well", "safety");
    assertThat(scene.alerts()).isEmpty();
  }

  @Test
  void the_answer_to_a_dangerous_story_ends_the_alert_by_the_numbers_it_began_with() {
    injuries(3);
    scene.hear(Said.company("c", "we are on our way").answering("r", "r").at(scene.nowMillis()));
    scene.pass(9 * HOUR);
    assertThat(scene.reasons())
        .containsExactly(AlertReason.RISK, AlertReason.ANSWERED, AlertReason.COOLED);
    assertThat(scene.alerts()).allMatch(alert -> alert.story().reading().amongRisks());
  }

  @Test
  void one_that_nobody_answers_fades() {
    injuries(3);
    scene.pass(9 * HOUR);
    assertThat(scene.reasons()).containsExactly(AlertReason.RISK, AlertReason.FADED);
  }

  @Test
  void severity_is_one_level_up_and_says_so_for_ordinary_alerts_as_well() {
    injuries(3);
    AlertRevision alert = scene.lastAlert();
    assertThat(alert.severity()).isEqualTo(alert.story().reading().severity().oneUp());
    assertThat(alert.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void a_danger_that_spreads_among_all_stories_as_well_stays_one_alert() {
    injuries(3);
    scene.goesOn("a", "r", 60, 10_000);
    assertThat(scene.reasons())
        .startsWith(AlertReason.RISK)
        .containsOnlyOnce(AlertReason.SPREADING_UNANSWERED)
        .doesNotContain(AlertReason.SECOND_WAVE);
    assertThat(scene.alerts())
        .extracting(AlertRevision::alertId)
        .containsOnly(scene.lastAlert().alertId());
    AlertRevision spreads =
        scene.alerts().get(scene.reasons().indexOf(AlertReason.SPREADING_UNANSWERED));
    assertThat(spreads.story().reading().amongRisks()).isFalse();
    assertThat(spreads.story().bar().minAuthors()).isEqualTo(5);
    assertThat(spreads.severity())
        .isGreaterThanOrEqualTo(spreads.story().reading().severity().oneUp());
  }

  @Test
  void a_second_danger_as_small_as_the_last_is_within_no_budget_of_once_in_four_weeks() {
    injuries(3);
    scene.pass(DAY);
    for (int i = 0; i < 3; i++) {
      Said said = Said.complaint("s" + i, word(i) + " brake pedals of shuttles give way");
      scene.hear(risk(i == 0 ? said : said.answering("s0", "s0"), "safety"));
    }
    assertThat(scene.reasons()).containsExactly(AlertReason.RISK, AlertReason.FADED);
    scene.goesOn("a", "s0", 3, MINUTE);
    assertThat(scene.lastAlert().story().id()).as("a hotter one is").isEqualTo("acme-air:s0");
  }

  @Test
  void a_mark_moves_the_risk_stories_as_well() {
    injuries(3);
    String alertId = scene.lastAlert().alertId();
    scene.on(new DeskEvent.Told("m", alertId, null, new Instruction.Useful()), scene.nowMillis());
    DeskState state = Objects.requireNonNull(scene.memory().desk());
    assertThat(Objects.requireNonNull(state.riskNorms()).total()).isZero();
    assertThat(Objects.requireNonNull(state.riskBudget()).tokens()).isEqualTo(5);
  }

  @Test
  void evidence_that_was_deleted_is_no_danger_any_more() {
    injuries(2);
    scene.delete("i1");
    scene.delete("r");
    reply("i8", "i1", "hope they are well", null);
    reply("i9", "i1", "injured as well", "safety");
    assertThat(scene.alerts()).isEmpty();
    scene.delete("i8");
    scene.delete("i9");
    DeskState state = Objects.requireNonNull(scene.memory().desk());
    assertThat(Objects.requireNonNull(state.riskNorms()).total()).isZero();
  }

  @Test
  void a_restart_between_any_two_posts_changes_nothing() {
    Scene restarted = new Scene();
    restarted.hear(Said.complaint("first", "ordinary").scored(100_000, 100_000));
    restarted.pass(2 * DAY);
    injuries(3);
    scene.goesOn("a", "r", 60, 10_000);
    scene.pass(9 * HOUR);
    for (int i = 0; i < 3; i++) {
      restarted.restart().hear(injury(i).at(restarted.nowMillis() + MINUTE));
    }
    for (int i = 0; i < 60; i++) {
      restarted.restart().hear(Said.reply("a" + i, "r").at(restarted.nowMillis() + 10_000));
    }
    restarted.restart().pass(9 * HOUR);
    assertThat(restarted.alerts()).isEqualTo(scene.alerts());
  }

  @Test
  void a_desk_of_before_there_were_risk_norms_begins_them_when_it_is_opened() {
    DeskState now = Objects.requireNonNull(scene.memory().desk());
    for (String since : List.of("riskNorms", "riskBudget", "spike")) {
      now = Changed.in(now, since, null);
    }
    scene.memory().desk(now);
    BrandDesk desk = BrandDesk.open(Scene.ACME, scene.memory(), scene.nowMillis());
    desk.on(new DeskEvent.Heard(injury(0).at(scene.nowMillis()).post()), scene.nowMillis());
    desk.save();
    DeskState anew = Objects.requireNonNull(scene.memory().desk());
    assertThat(Objects.requireNonNull(anew.riskNorms()).startMillis()).isEqualTo(scene.nowMillis());
    assertThat(anew.norms().startMillis()).isEqualTo(Said.START_MILLIS);
  }

  private void injuries(int people) {
    for (int i = 0; i < people; i++) {
      scene.hear(injury(i).at(scene.nowMillis() + MINUTE));
    }
  }

  private static Said injury(int i) {
    Said said = Said.complaint(i == 0 ? "r" : "i" + i, word(i) + " injured when belts gave way");
    return said(i == 0 ? said : said.answering("r", "r"), "safety");
  }

  private void complaint(String id, String text, String risk) {
    scene.hear(risk(Said.complaint(id, text), risk));
  }

  private void reply(String id, String rootId, String text, @Nullable String risk) {
    Said said = Said.reply(id, rootId).saying(text);
    scene.hear(risk == null ? said.at(scene.nowMillis() + MINUTE / 6) : risk(said, risk));
  }

  private Said risk(Said said, String risk) {
    return said(said, risk).at(scene.nowMillis() + MINUTE / 6);
  }

  private static Said said(Said said, String risk) {
    return said.meaning(
        new TextSigns(
            StoryKind.COMPLAINT,
            List.of(new RiskSign(risk, List.of("injured"))),
            false,
            List.of(),
            List.of()));
  }

  private static String word(int number) {
    return "%c%<cb%<co".formatted('a' + number % 26) + (char) ('a' + number / 26);
  }

  /** So that sixty posts within ten minutes are ordinary for the brand. */
  private void ordinaryStoriesOf(int posts) {
    for (int story = 0; story < 30; story++) {
      scene.pass(5 * HOUR);
      String root = "o" + story;
      scene.hear(
          Said.complaint(root, word(story) + " bag " + word(story + 7)).at(scene.nowMillis()));
      scene.goesOn(root + "-", root, posts + story, 10_000);
      Instruction ordinary = new Instruction.NotUseful(false);
      scene.on(new DeskEvent.Told(root, null, "acme-air:" + root, ordinary), scene.nowMillis());
    }
    scene.pass(13 * HOUR);
  }
}
