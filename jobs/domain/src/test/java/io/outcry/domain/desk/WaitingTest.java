// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.responses.WaitState;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.Headline;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final Scene scene = new Scene();

  @Test
  void the_customer_who_comes_back_to_the_answer_opens_the_alert_again() {
    answeredStorm();
    scene.pass(2 * MINUTE);
    scene.hear(said("r2", "c", "by-r").saying("I did send you a message"));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.CUSTOMER_WAITS);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
    scene.pass(3 * MINUTE);
    scene.hear(company("c2", "r2", "question"));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
    assertThat(scene.story("acme-air:r").answers().waits()).isEmpty();
  }

  @Test
  void the_headline_says_who_waits_and_how_long() {
    answeredStorm();
    scene.hear(said("b", "c", "bob"));
    scene.pass(HOUR / 2);
    scene.hear(said("k", "c", "kim"));
    scene.pass(10 * MINUTE);
    scene.hear(said("r2", "c", "by-r"));
    Headline words = Headline.of(scene.lastAlert(), "Acme Air");
    assertThat(words.title()).endsWith("waits for you again: a customer came back to your answer");
    assertThat(words.answered())
        .endsWith("; 3 people answered your question and wait, longest 40 min");
    assertThat(words.next()).startsWith("Reply under @by-r's post on X");
  }

  @Test
  void who_talks_to_another_customer_waits_for_nobody() {
    answeredStorm();
    scene.hear(said("b", "a1", "bob"));
    assertThat(scene.story("acme-air:r").answers().waits()).isEmpty();
  }

  @Test
  void a_word_to_one_of_two_who_wait_is_none_to_the_other() {
    answeredStorm();
    scene.hear(said("b", "c", "bob"));
    scene.hear(said("k", "c", "kim"));
    scene.hear(company("c2", "b", "question"));
    assertThat(scene.story("acme-air:r").answers().waits())
        .extracting(WaitState::postId)
        .containsExactly("k");
  }

  @Test
  void who_says_thank_you_waits_for_nothing() {
    answeredStorm();
    scene.hear(said("r2", "c", "by-r").saying("thank you!").scored(50_000, 700_000));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
  }

  @Test
  void who_comes_back_to_a_cold_story_opens_no_alert_but_stands_among_the_open_complaints() {
    answeredStorm();
    scene.pass(9 * HOUR);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
    int revisions = scene.alerts().size();
    scene.hear(said("r2", "c", "by-r"));
    assertThat(scene.alerts()).hasSize(revisions);
    assertThat(scene.story("acme-air:r").answers().waits()).hasSize(1);
  }

  @Test
  void a_deleted_call_for_an_answer_lets_the_story_be_answered_again() {
    answeredStorm();
    scene.hear(said("r2", "c", "by-r"));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.CUSTOMER_WAITS);
    scene.delete("r2");
    scene.hear(Said.reply("z", "r").at(scene.nowMillis() + MINUTE));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
  }

  @Test
  void an_official_reply_that_comes_late_and_twice_counts_once_and_from_its_own_time() {
    scene.storm(60);
    Said late = company("c", "r", "question").at(scene.nowMillis() - 5 * MINUTE);
    scene.hear(late);
    scene.hear(late);
    assertThat(scene.reasons())
        .endsWith(AlertReason.ANSWERED)
        .containsOnlyOnce(AlertReason.ANSWERED);
    assertThat(scene.lastAlert().story().companyPosts()).hasSize(1);
    scene.hear(said("r2", "c", "by-r").at(scene.nowMillis() - 6 * MINUTE));
    assertThat(scene.lastAlert().reason())
        .as("said before the reply")
        .isEqualTo(AlertReason.ANSWERED);
  }

  @Test
  void a_clock_that_jumps_ahead_ends_what_is_due_and_what_comes_from_before_still_counts() {
    answeredStorm();
    scene.waitUntil(scene.nowMillis() + 3 * HOUR);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.COOLED);
    int revisions = scene.alerts().size();
    double heat = scene.story("acme-air:r").spread().heat();
    scene.hear(Said.reply("z", "r").at(scene.nowMillis() - 3 * HOUR));
    assertThat(scene.story("acme-air:r").spread().heat()).isGreaterThan(heat);
    assertThat(scene.alerts()).as("no revision for the past").hasSize(revisions);
  }

  @Test
  void an_empty_answer_does_not_count_where_the_brand_wants_substance() {
    Scene strict =
        new Scene(
            Scene.acme(
                AlertSettings.DEFAULT,
                new ResponseSettings(ResponseSettings.Counts.SUBSTANTIVE, 2 * HOUR)));
    strict.storm(60);
    strict.hear(company("c", "r", "moved-to-private").at(strict.nowMillis()));
    assertThat(strict.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
    assertThat(strict.lastAlert().reason()).isNotEqualTo(AlertReason.PARTLY_ANSWERED);
    strict.hear(company("c2", "r", "moved-to-private", "solution").at(strict.nowMillis()));
    assertThat(strict.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
    assertThat(strict.lastAlert().story().companyPosts()).as("both are shown").hasSize(2);
    strict.delete("c2");
    strict.hear(Said.reply("z", "r").at(strict.nowMillis() + MINUTE));
    assertThat(strict.lastAlert().story().answer().is()).isFalse();
  }

  @Test
  void a_quiet_story_too_has_a_line_for_each_word_of_the_company_and_for_who_begins_to_wait() {
    scene.hear(Said.complaint("r", "my bag is lost since Tuesday"));
    scene.hear(Said.complaint("s", "my bag is lost since Tuesday").at(scene.nowMillis()));
    scene.hear(Said.complaint("t", "my bag is lost since Tuesday").at(scene.nowMillis()));
    scene.hear(Said.reply("t1", "t").at(scene.nowMillis()));
    scene.hear(company("c1", "r", "question"));
    scene.hear(said("r2", "c1", "by-r"));
    scene.hear(said("b", "c1", "bob"));
    scene.hear(Said.company("c2", "sorry").answering("t", "t").at(scene.nowMillis()));
    scene.hear(company("c3", "r2"));
    assertThat(scene.changes())
        .containsExactly(
            Outcome.Change.OPENED,
            Outcome.Change.REPLIED,
            Outcome.Change.HOTTER,
            Outcome.Change.WAITING,
            Outcome.Change.REPLIED,
            Outcome.Change.ANSWERED);
  }

  private void answeredStorm() {
    scene.storm(60);
    scene.hear(company("c", "r", "question"));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.ANSWERED);
  }

  private Said said(String id, String to, String who) {
    return Said.reply(id, "r").answering(to, "r").by(who).at(scene.nowMillis());
  }

  private Said company(String id, String to, String... tones) {
    TextSigns tone = TextSigns.ofTones(List.of(tones));
    return Said.company(id, "what is your booking?")
        .answering(to, "r")
        .meaning(tone)
        .at(scene.nowMillis());
  }
}
