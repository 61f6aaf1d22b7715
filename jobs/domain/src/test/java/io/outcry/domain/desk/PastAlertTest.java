// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.DAY;
import static io.outcry.domain.desk.Scene.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.Changed;
import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.Headline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of an alert, and deleted from it, once its story is forgotten. */
class PastAlertTest {
  private static final String STORY = "acme-air:r";
  private static final String ALERT = Revisions.alertId("acme-air", STORY);

  private final Scene scene = new Scene();

  @Test
  void a_deleted_post_that_it_showed_is_taken_back_without_any_words() {
    over();
    int revision = scene.lastAlert().revision();
    scene.restart().delete("r");
    assertThat(scene.lastAlert().alertId()).isEqualTo(ALERT);
    assertThat(scene.lastAlert().revision()).isEqualTo(revision + 1);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(scene.lastAlert().story().reading().posts()).isEqualTo(60);
    assertThat(scene.lastAlert().story().authors()).isEqualTo(60);
    assertThat(scene.lastAlert().story().toString()).doesNotContain("bag", "by-", "Tuesday");
    assertThat(Headline.of(scene.lastAlert(), "Acme Air").title())
        .isEqualTo("A story was corrected: a post was edited or deleted");
  }

  @Test
  void nothing_of_its_words_and_people_is_kept() {
    over();
    String kept = scene.memory().past().values().toString();
    assertThat(kept).contains(STORY).doesNotContain("bag", "by-", "Tuesday", "https:");
  }

  @Test
  void a_deleted_post_that_nobody_was_shown_changes_the_numbers_alone() {
    over();
    int revisions = scene.alerts().size();
    assertThat(scene.delete("a5")).isEmpty();
    assertThat(scene.alerts()).hasSize(revisions);
    scene.delete("r");
    assertThat(scene.lastAlert().story().reading().posts()).isEqualTo(59);
  }

  @Test
  void when_its_last_post_is_deleted_it_is_retracted_for_good() {
    over();
    scene.delete("r");
    for (int i = 0; i < 60; i++) {
      scene.delete("a" + i);
    }
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.DELETED);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RETRACTED);
    assertThat(scene.memory().past().size()).isZero();
    assertThat(tell("c9", new Instruction.Useful())).hasSize(1);
  }

  @Test
  void a_forgotten_author_is_taken_back_too() {
    over();
    scene.deleteAuthor("x", "by-r");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
  }

  @Test
  void a_deleted_reply_of_the_company_is_taken_back_too() {
    scene.storm(60);
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis()));
    scene.pass(14 * HOUR);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.COOLED);
    assertThat(scene.lastAlert().story().answer().is()).isTrue();
    scene.restart().delete("c");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().companyPosts()).isEmpty();
    assertThat(scene.lastAlert().story().answer().is()).isFalse();
  }

  @Test
  void after_a_week_its_posts_are_not_known_any_more() {
    over();
    scene.pass(9 * DAY);
    int revisions = scene.alerts().size();
    scene.delete("r");
    assertThat(scene.alerts()).hasSize(revisions);
  }

  @Test
  void marks_reach_it_and_stand_in_a_line() {
    over();
    scene.pass(30 * DAY);
    Outcome.StoryMoved line = (Outcome.StoryMoved) tell("c1", new Instruction.Useful()).get(0);
    assertThat(line.change()).isEqualTo(Outcome.Change.MARKED);
    assertThat(line.alertId()).isEqualTo(ALERT);
    assertThat(line.marks()).isEqualTo(new Outcome.Marked(1, 0, 0));
    assertThat(scene.restart().alerts()).isNotEmpty();
    line = (Outcome.StoryMoved) tell("c2", new Instruction.NotUseful(false)).get(0);
    assertThat(line.marks()).as("the last word").isEqualTo(new Outcome.Marked(0, 1, 0));
  }

  @Test
  void one_about_another_brand_is_retracted_and_comes_back_no_more() {
    over();
    tell("c1", new Instruction.NotUseful(true));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.WRONG_BRAND);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RETRACTED);
    assertThat(scene.memory().past().size()).isZero();
  }

  @Test
  void of_several_that_are_over_each_is_meant_by_its_own_id_and_holds_its_own_posts() {
    over();
    scene.hear(Said.complaint("z", "coffee machine burns people").at(scene.nowMillis()));
    scene.goesOn("z", "z", 60, 10_000).pass(14 * HOUR);
    String other = scene.lastAlert().alertId();
    scene.on(
        new DeskEvent.Told("c1", other, null, new Instruction.NotUseful(true)), scene.nowMillis());
    assertThat(scene.lastAlert().alertId()).isEqualTo(other);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.WRONG_BRAND);
    scene.delete("r");
    assertThat(scene.lastAlert().alertId()).isEqualTo(ALERT);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    scene.hear(Said.complaint("y", "seats of the lounge are torn").at(scene.nowMillis()));
    scene.goesOn("y", "y", 60, 10_000).pass(14 * HOUR);
    scene.delete("y");
    assertThat(scene.lastAlert().story().id()).isEqualTo("acme-air:y");
  }

  @Test
  void of_more_than_200_the_one_that_ended_first_is_forgotten() {
    over();
    PastStory past = scene.memory().past().values().get(0);
    for (int i = 0; i < 199; i++) {
      String id = "acme-air:a" + (1000 + i);
      PastStory earlier = Changed.in(past, "endedMillis", past.endedMillis() - 1000 + i);
      scene.memory().past().put(id, Changed.in(earlier, "storyId", id));
    }
    scene.reopen().hear(Said.complaint("z", "coffee machine burns people").at(scene.nowMillis()));
    scene.goesOn("z", "z", 60, 10_000).pass(14 * HOUR);
    assertThat(scene.memory().past().size()).isEqualTo(200);
    assertThat(scene.memory().past().get("acme-air:a1000")).isNull();
  }

  @Test
  void what_was_learned_is_kept_for_when_it_comes_back() {
    over();
    List<Outcome> closed = tell("c1", new Instruction.Close("kim", "belt 3 was stuck"));
    assertThat(closed).hasSize(1);
    assertThat(((Outcome.StoryMoved) closed.get(0)).change()).isEqualTo(Outcome.Change.CLOSED);
    PastStory past = scene.memory().past().values().get(0);
    assertThat(past.note()).isEqualTo("belt 3 was stuck");
    scene.hear(Said.complaint("again", "my bag is lost since Tuesday").at(scene.nowMillis()));
    scene.goesOn("z", "again", 60, 1000);
    assertThat(Headline.of(scene.lastAlert(), "Acme Air").happening())
        .contains("after you closed it as \"belt 3 was stuck\"");
  }

  @Test
  void an_ack_of_it_changes_nothing_and_a_silence_is_handed_back() {
    over();
    assertThat(tell("c1", new Instruction.Acknowledge("ann", null))).isEmpty();
    assertThat(tell("c2", new Instruction.Silence(scene.nowMillis() + HOUR)))
        .containsExactly(
            new Outcome.Unheeded("c2", "the story is over: there is nothing to silence"));
  }

  @Test
  void the_alert_of_a_story_that_was_merged_is_taken_back_as_well() {
    scene.storm(60);
    scene.hear(Said.complaint("s", "coffee machine burns people").at(scene.nowMillis()));
    scene.goesOn("b", "s", 80, 1000);
    String gone = scene.lastAlert().alertId();
    scene.hear(
        Said.reply("tie", "s").answering("a1", "s").at(scene.nowMillis())); // of both conversations
    assertThat(scene.reasons()).contains(AlertReason.MERGED);
    assertThat(scene.storyOf("s")).isEqualTo("acme-air:s");
    scene.delete("s");
    assertThat(scene.alerts().stream().map(alert -> alert.alertId() + " " + alert.reason()))
        .contains(gone + " MERGED", gone + " REDACTED", ALERT + " REDACTED");
  }

  private void over() {
    scene.storm(60);
    scene.pass(14 * HOUR);
    assertThat(scene.memory().stories().size()).isZero();
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
  }

  private List<Outcome> tell(String id, Instruction what) {
    return scene.on(new DeskEvent.Told(id, ALERT, null, what), scene.nowMillis());
  }
}
