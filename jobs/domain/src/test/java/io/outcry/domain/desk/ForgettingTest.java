// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.DAY;
import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.stories.Said;
import io.outcry.domain.stories.StoryState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ForgettingTest {
  private final Scene scene = new Scene();

  @Test
  void a_post_that_comes_twice_counts_once() {
    scene.storm(5);
    StoryState once = scene.story("acme-air:r");
    assertThat(scene.hear(Said.reply("a0", "r").at(scene.nowMillis()))).isEmpty();
    assertThat(scene.story("acme-air:r")).usingRecursiveComparison().isEqualTo(once);
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis()));
    assertThat(scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis())))
        .isEmpty();
  }

  @Test
  void an_edit_replaces_the_text_and_counts_nothing() {
    scene.storm(60);
    double heat = scene.story("acme-air:r").spread().heat();
    scene.edit(Said.complaint("r", "my suitcase is lost, call 555 0100"));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
    assertThat(scene.lastAlert().story().title()).startsWith("my suitcase is lost");
    assertThat(scene.lastAlert().story().samples().get(0).post().text()).startsWith("my suitcase");
    assertThat(scene.story("acme-air:r").spread().heat()).isEqualTo(heat);
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(61);
    assertThat(scene.memory().words()).doesNotContain("Tuesday", "tuesday");
    assertThat(scene.edit(Said.complaint("never heard", "x"))).isEmpty();
  }

  @Test
  void when_all_posts_are_deleted_the_alert_is_retracted_for_good() {
    scene.storm(60);
    scene.delete("r");
    for (int i = 0; i < 60; i++) {
      assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
      scene.delete("a" + i);
    }
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.DELETED);
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RETRACTED);
    assertThat(scene.lastAlert().story().samples()).isEmpty();
    assertThat(scene.lastAlert().story().title()).isEmpty();
    assertThat(scene.lastAlert().story().toAnswer()).isNull();
    assertThat(scene.changes()).endsWith(Outcome.Change.REDACTED);
    assertThat(scene.memory().stories().size()).isZero();
    assertThat(scene.memory().posts().size()).isZero();
    assertThat(Objects.requireNonNull(scene.memory().desk()).norms().total())
        .isCloseTo(0, within(1e-9));
    int revisions = scene.alerts().size();
    scene.pass(2 * DAY);
    assertThat(scene.alerts()).hasSize(revisions);
  }

  @Test
  void the_words_of_a_deleted_post_are_in_no_state_and_in_nothing_that_is_sent_later() {
    scene.hear(
        Said.complaint("s", "Zanzibar gate: my bag is lost since Tuesday")
            .followedBy(9_000_000)
            .by("zoe"));
    scene.storm(60);
    assertThat(scene.storyOf("r")).isEqualTo("acme-air:s");
    assertThat(scene.lastAlert().story().toString()).contains("Zanzibar", "zanzibar", "zoe");
    List<Outcome> redacted = scene.delete("s");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().toString()).contains("bag");
    redacted.addAll(scene.goesOn("w", "r", 100, 1000).desk().end(scene.nowMillis()));
    assertThat(redacted.toString()).doesNotContainIgnoringCase("zanzibar").doesNotContain("zoe");
    assertThat(scene.memory().words()).doesNotContainIgnoringCase("zanzibar").doesNotContain("zoe");
  }

  @Test
  void a_post_that_an_alert_once_showed_is_taken_back_also_when_it_is_shown_no_more() {
    scene.storm(60);
    int shown = (int) scene.alerts().get(0).story().reading().posts() - 2; // a0 is the second
    String latest = "a" + shown;
    assertThat(scene.alerts().get(0).story().toString()).contains("id=" + latest + ",");
    assertThat(scene.delete(latest)).hasAtLeastOneElementOfType(Outcome.Alerted.class);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.delete("a" + (shown + 5))).isEmpty();
  }

  @Test
  void when_an_author_is_deleted_so_are_all_posts_of_that_author() {
    scene.hear(Said.complaint("r", "my bag is lost").by("ann"));
    scene.hear(Said.reply("b1", "r").by("bob").saying("Bob says so").secondsAfterStart(10));
    scene.hear(Said.reply("b2", "r").by("bob").saying("Bob insists").secondsAfterStart(20));
    scene.hear(Said.reply("b3", "r").by("bob").on("bluesky").secondsAfterStart(30));
    scene.deleteAuthor("x", "bob");
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(2);
    assertThat(scene.memory().words()).doesNotContain("Bob");
    assertThat(scene.memory().posts().get("b3")).as("another network, another person").isNotNull();
    scene.deleteAuthor("x", "nobody");
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(2);
  }

  @Test
  void a_deleted_reply_of_the_company_is_forgotten_and_answers_no_more() {
    scene.storm(60);
    scene.hear(
        Said.company("c", "we are terribly sorry").answering("r", "r").at(scene.nowMillis()));
    assertThat(scene.story("acme-air:r").answers().answeredRoots()).containsEntry("x", 1L);
    scene.edit(Said.company("c", "we deeply regret").answering("r", "r"));
    assertThat(scene.memory().words()).contains("deeply").doesNotContain("terribly");
    scene.delete("c");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().companyPosts()).isEmpty();
    assertThat(scene.lastAlert().story().answer().is()).isFalse();
    assertThat(scene.story("acme-air:r").answers().answeredRoots()).containsEntry("x", 0L);
    assertThat(scene.story("acme-air:r").spread().posts()).isEqualTo(61);
    assertThat(scene.memory().words()).doesNotContain("deeply");
  }

  @Test
  void the_root_to_answer_is_never_a_deleted_one() {
    scene.storm(60);
    scene.hear(Said.complaint("s", "my bag is lost since Tuesday").at(scene.nowMillis()));
    assertThat(scene.storyOf("s")).isEqualTo("acme-air:r");
    scene.delete("r");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(Objects.requireNonNull(scene.lastAlert().story().toAnswer()).id()).isEqualTo("s");
    assertThat(scene.lastAlert().story().answer().roots()).isEqualTo(1);
  }

  @Test
  void a_network_that_has_no_post_left_needs_no_answer() {
    scene.storm(5);
    scene.hear(Said.reply("b", "r").on("bluesky").at(scene.nowMillis()));
    scene.delete("b");
    assertThat(scene.story("acme-air:r").answers().networkHeat()).containsOnlyKeys("x");
  }

  @Test
  void a_repost_is_never_shown_once_there_is_anything_else() {
    scene.hear(Said.repost("rp", "r", "my bag is lost"));
    scene.hear(Said.complaint("r", "my bag is lost").secondsAfterStart(-60));
    assertThat(scene.storyOf("r")).isEqualTo(scene.storyOf("rp"));
    StoryState story = scene.memory().stories().values().get(0);
    assertThat(story.widestSamples()).hasSize(1);
    assertThat(Objects.requireNonNull(story.firstSample()).id()).isEqualTo("r");
    assertThat(Objects.requireNonNull(story.latestSample()).id()).isEqualTo("r");
  }

  @Test
  void a_story_is_forgotten_when_it_is_cold_and_its_posts_after_seven_days() {
    scene.storm(60);
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis()));
    scene.hear(Said.complaint("q", "the coffee is cold").scored(600_000, 0).at(scene.nowMillis()));
    scene.pass(12 * HOUR);
    assertThat(scene.memory().stories().size()).isZero();
    assertThat(scene.changes()).endsWith(Outcome.Change.FADED);
    assertThat(scene.memory().posts().size()).isEqualTo(63);
    assertThat(scene.hear(Said.reply("a0", "r").at(scene.nowMillis()))).isEmpty();
    int wakeUps = 0;
    while (scene.desk().nextDueMillis() < Long.MAX_VALUE) {
      scene.waitUntil(scene.desk().nextDueMillis());
      wakeUps++;
    }
    assertThat(wakeUps).isLessThan(10);
    assertThat(scene.nowMillis())
        .isBetween(Said.START_MILLIS + 7 * DAY, Said.START_MILLIS + 9 * DAY);
    assertThat(scene.memory().posts().size()).isZero();
    assertThat(scene.memory().conversations().size()).isZero();
    assertThat(scene.memory().words()).isEqualTo("{}\n{}\n{}");
  }

  @Test
  void an_alert_is_resolved_before_its_story_leaves() {
    scene.storm(60);
    for (int i = 0; i < 60; i++) {
      scene.delete("a" + i);
    }
    scene.pass(5 * HOUR);
    assertThat(scene.memory().stories().size()).isZero();
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
  }

  @Test
  void a_story_that_nobody_was_told_of_is_deleted_without_a_line() {
    scene.hear(Said.complaint("r", "flying with Acme today").scored(100_000, 300_000));
    scene.delete("r");
    assertThat(scene.changes()).isEmpty();
    assertThat(scene.memory().stories().size()).isZero();
  }

  @Test
  void what_is_due_is_told_before_what_is_heard_later() {
    scene.storm(60);
    scene.hear(Said.complaint("q", "the coffee is cold").at(scene.nowMillis() + 12 * HOUR));
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(scene.changes()).endsWith(Outcome.Change.FADED, Outcome.Change.OPENED);
  }

  @Test
  void a_conversation_that_goes_on_for_more_than_a_week_stays_one_story() {
    scene.storm(0).goesOn("a", "r", 110, 2 * HOUR);
    assertThat(scene.memory().posts().get("r")).isNull();
    assertThat(scene.storyOf("a109")).isEqualTo("acme-air:r");
  }

  @Test
  void a_late_post_heats_as_if_it_had_come_in_time() {
    scene.hear(Said.complaint("r", "my bag is lost"));
    scene.hear(Said.reply("b", "r").at(Said.START_MILLIS + 40 * MINUTE));
    scene.hear(Said.reply("late", "r").at(Said.START_MILLIS + 20 * MINUTE));
    Scene inTime = new Scene();
    inTime.hear(Said.complaint("r", "my bag is lost"));
    inTime.hear(Said.reply("late", "r").at(Said.START_MILLIS + 20 * MINUTE));
    inTime.hear(Said.reply("b", "r").at(Said.START_MILLIS + 40 * MINUTE));
    assertThat(scene.story("acme-air:r").spread().heat())
        .isCloseTo(inTime.story("acme-air:r").spread().heat(), within(1e-12));
  }
}
