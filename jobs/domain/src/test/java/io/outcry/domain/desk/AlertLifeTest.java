// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.AlertRevision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlertLifeTest {
  private final Scene scene = new Scene();

  @Test
  void a_storm_alerts_once_and_says_what_it_knows() {
    scene.storm(60);
    assertThat(scene.reasons()).containsExactly(AlertReason.SPREADING_UNANSWERED);
    AlertRevision alert = scene.lastAlert();
    assertThat(alert.revision()).isEqualTo(1);
    assertThat(alert.status()).isEqualTo(AlertStatus.FIRING);
    assertThat(alert.urgency()).isEqualTo(Urgency.NOW);
    assertThat(alert.alertId()).isEqualTo(Revisions.alertId("acme-air", "acme-air:r"));
    assertThat(alert.story().id()).isEqualTo("acme-air:r");
    assertThat(alert.story().title()).isEqualTo("my bag is lost since Tuesday");
    assertThat(alert.story().reading().perWeek()).isLessThanOrEqualTo(1);
    assertThat(alert.story().reading().posts()).isBetween(22L, 40L);
    assertThat(alert.story().authors()).isEqualTo(alert.story().reading().posts());
    assertThat(Objects.requireNonNull(alert.story().toAnswer()).id()).isEqualTo("r");
    assertThat(alert.story().toAnswerShare()).isEqualTo(1);
    assertThat(scene.changes())
        .containsExactly(
            Outcome.Change.OPENED,
            Outcome.Change.HOTTER,
            Outcome.Change.HOTTER,
            Outcome.Change.HOTTER,
            Outcome.Change.ALERT,
            Outcome.Change.HOTTER);
  }

  @Test
  void the_id_of_an_alert_is_made_of_its_brand_and_story() {
    assertThat(Revisions.alertId("acme-air", "acme-air:x:1724"))
        .isEqualTo("a_acme-air_4baae057fd1b")
        .isNotEqualTo(Revisions.alertId("acme-air", "acme-air:x:1725"));
  }

  @Test
  void few_people_do_not_alert_however_much_they_say() {
    scene.hear(Said.complaint("r", "my bag is lost"));
    for (int i = 0; i < 100; i++) {
      scene.hear(Said.reply("a" + i, "r").by("ann" + i % 3).secondsAfterStart(i));
    }
    assertThat(scene.alerts()).isEmpty();
    scene.hear(Said.reply("fifth", "r").secondsAfterStart(101));
    assertThat(scene.reasons()).containsExactly(AlertReason.SPREADING_UNANSWERED);
  }

  @Test
  void copies_of_one_text_count_a_quarter_and_do_not_make_authors() {
    scene.hear(Said.complaint("r", "my bag is lost"));
    for (int i = 0; i < 60; i++) {
      scene.hear(
          Said.reply("c" + i, "r")
              .saying("never fly with them again, they lose all bags")
              .secondsAfterStart(i));
    }
    assertThat(scene.alerts()).isEmpty();
    assertThat(scene.story("acme-air:r").spread().discounted()).isEqualTo(58);
    assertThat(scene.story("acme-air:r").spread().heat()).isCloseTo(3 + 58 * 0.25, within(0.2));
  }

  @Test
  void what_is_no_complaint_does_not_alert() {
    scene.hear(Said.complaint("r", "what a great flight").scored(50_000, 900_000));
    for (int i = 0; i < 100; i++) {
      scene.hear(Said.reply("a" + i, "r").scored(50_000, 900_000).secondsAfterStart(i));
    }
    assertThat(scene.alerts()).isEmpty();
    assertThat(Objects.requireNonNull(scene.memory().desk()).norms().total())
        .as("nor is it in the norms")
        .isZero();
  }

  @Test
  void a_brand_says_which_kinds_alert() {
    AlertSettings praise =
        new AlertSettings(
            List.of(StoryKind.PRAISE),
            1,
            5,
            3,
            AlertSettings.Mode.LIVE,
            AlertSettings.Risk.DEFAULT);
    Scene happy = new Scene(Scene.acme(praise, ResponseSettings.DEFAULT));
    happy.storm(60);
    assertThat(happy.alerts()).isEmpty();
    for (int i = 0; i < 60; i++) {
      Said said = Said.complaint("p" + i, "what a great flight").scored(50_000, 900_000);
      happy.hear((i == 0 ? said : said.answering("p0", "p0")).at(happy.nowMillis() + 1000));
    }
    assertThat(happy.lastAlert().story().kind()).isEqualTo(StoryKind.PRAISE);
  }

  @Test
  void in_shadow_an_alert_is_judged_and_never_urgent() {
    AlertSettings shadow =
        new AlertSettings(
            List.of(StoryKind.COMPLAINT),
            1,
            5,
            3,
            AlertSettings.Mode.SHADOW,
            AlertSettings.Risk.DEFAULT);
    Scene quiet = new Scene(Scene.acme(shadow, ResponseSettings.DEFAULT)).storm(60);
    assertThat(quiet.alerts()).extracting(AlertRevision::urgency).containsOnly(Urgency.LATER);
  }

  @Test
  void a_complaint_that_is_answered_in_time_stays_silent() {
    scene.storm(10);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.goesOn("b", "r", 40, 10_000);
    scene.pass(9 * HOUR);
    assertThat(scene.alerts()).isEmpty();
    assertThat(scene.changes()).contains(Outcome.Change.ANSWERED);
  }

  @Test
  void an_answer_that_works_cools_the_alert() {
    scene.storm(60);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
    assertThat(scene.lastAlert().story().verdict()).isEqualTo(ReplyVerdict.TOO_EARLY);
    long replyMillis = scene.nowMillis();
    scene.pass(9 * HOUR);
    assertThat(scene.reasons())
        .containsExactly(
            AlertReason.SPREADING_UNANSWERED, AlertReason.ANSWERED, AlertReason.COOLED);
    AlertRevision cooled = scene.lastAlert();
    assertThat(cooled.status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(cooled.story().verdict()).isEqualTo(ReplyVerdict.COOLING);
    assertThat(cooled.atMillis()).isBetween(replyMillis + 115 * MINUTE, replyMillis + 125 * MINUTE);
  }

  @Test
  void an_answered_alert_that_goes_on_spreading_opens_again_until_the_next_answer() {
    scene.storm(60);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.goesOn("b", "r", 150, 30_000);
    assertThat(scene.reasons())
        .containsSubsequence(AlertReason.ANSWERED, AlertReason.ANSWERED_BUT_SPREADING)
        .doesNotHaveDuplicates();
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
    scene.hear(Said.company("d", "refunds for all").answering("r", "r").at(scene.nowMillis() + 1));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
    assertThat(scene.lastAlert().story().verdict()).isEqualTo(ReplyVerdict.TOO_EARLY);
  }

  @Test
  void an_answer_before_the_alert_that_does_not_help_alerts_once_and_says_so() {
    scene.storm(10);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.goesOn("b", "r", 200, 20_000);
    assertThat(scene.reasons()).startsWith(AlertReason.ANSWERED_BUT_SPREADING);
    assertThat(scene.reasons()).containsOnlyOnce(AlertReason.ANSWERED_BUT_SPREADING);
    assertThat(scene.reasons()).doesNotContain(AlertReason.ANSWERED);
  }

  @Test
  void a_reply_to_one_of_many_complainants_answers_in_part() {
    scene.hear(Said.complaint("s", "my bag is lost since Tuesday, gate crew shrugs").by("ann"));
    scene.storm(60);
    assertThat(scene.storyOf("r")).isEqualTo("acme-air:s");
    scene.hear(Said.complaint("t", "my bag is lost since Tuesday").at(scene.nowMillis()));
    assertThat(scene.storyOf("t")).isEqualTo("acme-air:s");
    scene.hear(Said.company("c", "sorry, Ann").answering("s", "s").at(scene.nowMillis() + 1));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.PARTLY_ANSWERED);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
    assertThat(scene.lastAlert().story().answer().rootsAnswered()).isEqualTo(1);
    scene.hear(Said.company("d", "sorry, all").answering("r", "r").at(scene.nowMillis() + 1));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
  }

  @Test
  void an_unanswered_alert_fades_below_a_quarter_of_its_hottest() {
    scene.storm(60);
    double hottest = scene.story("acme-air:r").spread().heat();
    scene.pass(119 * MINUTE);
    assertThat(scene.reasons()).doesNotContain(AlertReason.FADED);
    scene.pass(2 * MINUTE);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.FADED);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(scene.lastAlert().story().reading().heat()).isCloseTo(hottest / 4, within(1e-3));
  }

  @Test
  void a_few_posts_after_it_has_halved_do_not_keep_an_alert_from_fading() {
    scene.storm(60);
    double hottest = scene.story("acme-air:r").spread().heat();
    scene.pass(61 * MINUTE);
    scene.goesOn("late", "r", 1, 0);
    assertThat(scene.story("acme-air:r").spread().armed()).isTrue();
    assertThat(scene.desk().nextDueMillis()).isGreaterThan(scene.nowMillis() + 50 * MINUTE);
    scene.pass(70 * MINUTE);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.FADED);
    assertThat(scene.lastAlert().story().reading().heat()).isCloseTo(hottest / 4, within(1e-3));
  }

  @Test
  void a_second_wave_is_a_revision_of_the_same_alert() {
    scene.storm(60);
    scene.pass(2 * HOUR + MINUTE);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.FADED);
    scene.goesOn("w", "r", 60, 1000);
    assertThat(scene.reasons())
        .containsExactly(
            AlertReason.SPREADING_UNANSWERED, AlertReason.FADED, AlertReason.SECOND_WAVE);
    assertThat(scene.lastAlert().revision()).isEqualTo(3);
    assertThat(scene.alerts())
        .extracting(AlertRevision::alertId)
        .containsOnly(scene.lastAlert().alertId());
  }

  @Test
  void a_second_wave_over_an_old_answer_opens_once_and_stays_open() {
    scene.storm(60);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.pass(3 * HOUR);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.COOLED);
    scene.goesOn("w", "r", 150, 1000);
    assertThat(scene.reasons())
        .containsOnlyOnce(AlertReason.SECOND_WAVE)
        .containsOnlyOnce(AlertReason.ANSWERED)
        .doesNotContain(AlertReason.ANSWERED_BUT_SPREADING);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
  }

  @Test
  void revisions_count_up_by_one_and_severity_never_sinks() {
    scene.storm(200);
    scene.hear(Said.company("c", "we are sorry").answering("r", "r").at(scene.nowMillis() + 1));
    scene.goesOn("b", "r", 200, 20_000);
    scene.pass(12 * HOUR);
    for (int i = 1; i < scene.alerts().size(); i++) {
      AlertRevision before = scene.alerts().get(i - 1);
      AlertRevision alert = scene.alerts().get(i);
      assertThat(alert.revision()).isEqualTo(before.revision() + 1);
      assertThat(alert.severity()).isGreaterThanOrEqualTo(before.severity());
    }
    assertThat(scene.reasons()).contains(AlertReason.HOTTER);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
  }

  @Test
  void a_brand_may_set_when_the_last_look_at_its_reply_is() {
    ResponseSettings oneHour = new ResponseSettings(ResponseSettings.Counts.ANY, HOUR);
    Scene fast = new Scene(Scene.acme(AlertSettings.DEFAULT, oneHour)).storm(60);
    fast.hear(Said.company("c", "we are sorry").answering("r", "r").at(fast.nowMillis() + 1));
    long lastLook = fast.nowMillis() + HOUR;
    assertThat(fast.desk().nextDueMillis()).isLessThan(lastLook);
    fast.waitUntil(fast.desk().nextDueMillis());
    assertThat(fast.desk().nextDueMillis()).isEqualTo(lastLook);
  }

  @Test
  void a_company_post_never_heats() {
    scene.storm(5);
    double heat = scene.story("acme-air:r").spread().heat();
    for (int i = 0; i < 50; i++) {
      scene.hear(Said.company("c" + i, "we care").answering("r", "r").at(scene.nowMillis()));
    }
    assertThat(scene.story("acme-air:r").spread().heat()).isEqualTo(heat);
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(6);
    assertThat(scene.story("acme-air:r").authors().exact()).hasSize(6);
  }

  @Test
  void an_answer_after_twenty_others_is_followed_from_its_own_moment() {
    scene.storm(60);
    for (int i = 0; i < 25; i++) {
      scene.hear(Said.company("c" + i, "we care").answering("a" + i, "r").at(scene.nowMillis()));
    }
    scene.pass(5 * MINUTE);
    scene.hear(Said.company("z", "we are sorry").answering("r", "r").at(scene.nowMillis()));
    assertThat(Objects.requireNonNull(scene.story("acme-air:r").followUp()).replyMillis())
        .isEqualTo(scene.nowMillis());
  }

  @Test
  void a_story_that_becomes_answered_as_it_moves_is_followed_too() {
    scene.hear(Said.complaint("s", "my bag is lost since Tuesday, gate crew shrugs"));
    scene.goesOn("o", "s", 4, 1000);
    scene.hear(Said.complaint("r", "my bag is lost since Tuesday").at(scene.nowMillis()));
    scene.hear(Said.complaint("t", "bag is lost since Tuesday").at(scene.nowMillis()));
    assertThat(scene.storyOf("t")).isEqualTo("acme-air:s");
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis() + 1));
    assertThat(scene.story("acme-air:s").followUp()).isNull();
    scene.goesOn("b", "r", 150, 30_000);
    assertThat(scene.reasons()).containsOnlyOnce(AlertReason.ANSWERED_BUT_SPREADING);
  }
}
