// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.stories.Said;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private final Scene scene = new Scene();

  @Test
  void a_reply_goes_to_the_story_of_its_conversation_whatever_it_says() {
    scene.hear(Said.complaint("bags", "my bag is lost"));
    scene.hear(Said.complaint("food", "cold food again"));
    scene.hear(Said.reply("b", "bags").saying("cold food again"));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:bags");
  }

  @Test
  void a_reply_of_which_only_the_parent_is_known_goes_to_the_story_of_its_parent() {
    scene.hear(Said.complaint("r", "my bag is lost"));
    scene.hear(Said.reply("b", "r"));
    scene.hear(Said.complaint("c", "me three").answering("b", "b"));
    scene.hear(Said.complaint("d", "me four").answering("c", "c"));
    assertThat(scene.storyOf("d")).isEqualTo("acme-air:r");
    assertThat(scene.story("acme-air:r").answers().roots()).hasSize(1);
  }

  @Test
  void similar_complaints_join_one_story_and_different_ones_do_not() {
    scene.hear(Said.complaint("a", "suitcase lost at carousel five"));
    scene.hear(Said.complaint("b", "carousel five lost suitcase"));
    scene.hear(Said.complaint("c", "the crew shouted at my toddler"));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:a");
    assertThat(scene.storyOf("c")).isEqualTo("acme-air:c");
    assertThat(scene.story("acme-air:a").answers().complaintRoots()).containsEntry("x", 2L);
  }

  @Test
  void what_is_no_complaint_opens_a_story_of_its_own() {
    scene.hear(Said.complaint("a", "suitcase lost at carousel five"));
    scene.hear(Said.complaint("b", "suitcase lost at carousel five").scored(100_000, 0));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:b");
  }

  @Test
  void a_root_that_comes_after_its_replies_is_the_root_all_the_same() {
    scene.hear(Said.reply("a", "r").secondsAfterStart(1));
    scene.hear(Said.complaint("r", "my bag is lost").secondsAfterStart(0));
    scene.goesOn("b", "r", 3, 1000);
    assertThat(scene.storyOf("r")).isEqualTo("acme-air:a");
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis()));
    assertThat(scene.changes()).contains(Outcome.Change.ANSWERED);
  }

  @Test
  void a_reply_of_the_company_to_a_root_that_was_never_heard_answers_its_conversation() {
    scene.hear(Said.reply("a", "unheard"));
    scene.goesOn("b", "unheard", 3, 1000);
    scene.hear(Said.company("c", "sorry").answering("unheard", "unheard").at(scene.nowMillis()));
    assertThat(scene.changes()).contains(Outcome.Change.ANSWERED);
  }

  @Test
  void a_statement_belongs_to_the_story_that_it_is_about_and_so_do_the_replies_to_it() {
    scene.hear(Said.complaint("a", "suitcase lost at carousel five"));
    scene.hear(Said.company("s", "suitcase lost at carousel five?"));
    assertThat(scene.storyOf("s")).isEqualTo("acme-air:a");
    assertThat(scene.story("acme-air:a").answers().statements()).containsExactly("x");
    scene.hear(Said.reply("b", "s"));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:a");
    scene.hear(Said.company("t", "new lounge in Oslo"));
    assertThat(scene.storyOf("t")).isEqualTo("null");
  }

  @Test
  void who_answers_the_reply_of_the_company_is_in_the_same_story() {
    scene.hear(Said.complaint("r", "my bag is lost"));
    scene.hear(Said.company("c", "sorry").answering("r", "r"));
    scene.hear(Said.complaint("d", "sorry is not enough").answering("c", "c"));
    assertThat(scene.storyOf("d")).isEqualTo("acme-air:r");
  }

  @Test
  void what_comes_after_a_story_was_forgotten_opens_a_new_one() {
    scene.hear(Said.complaint("r", "my bag is lost"));
    scene.pass(5 * HOUR);
    scene.hear(Said.reply("b", "r").at(scene.nowMillis()));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:b");
    scene.hear(Said.reply("c", "r").at(scene.nowMillis()));
    assertThat(scene.storyOf("c")).isEqualTo("acme-air:b");
  }

  @Test
  void at_most_two_thousand_stories_live_and_the_coldest_leaves() {
    scene.storm(60);
    for (int i = 0; i < 1_999; i++) {
      scene.hear(Said.complaint("q" + i, "").at(scene.nowMillis() + 1));
    }
    assertThat(scene.memory().stories().size()).isEqualTo(2_000);
    scene.hear(Said.complaint("one more", "").at(scene.nowMillis() + 1));
    assertThat(scene.memory().stories().size()).isEqualTo(2_000);
    assertThat(scene.memory().stories().get("acme-air:q0")).isNull();
    assertThat(scene.memory().stories().get("acme-air:r")).isNotNull();
    assertThat(scene.lastAlert().status()).isEqualTo(AlertStatus.FIRING);
  }

  @Test
  void of_a_full_desk_those_leave_first_of_which_nobody_was_told_however_old_a_complaint_is() {
    long longAgoMillis = scene.nowMillis();
    for (int i = 0; i < 2_000; i++) {
      scene.hear(Said.complaint("q" + i, "").scored(100_000, 0).at(longAgoMillis + 60_000 + i));
    }
    scene.hear(Said.complaint("r", "my bag is lost").at(longAgoMillis));
    scene.hear(Said.reply("a", "r").at(longAgoMillis + 1_000));
    assertThat(scene.storyOf("a")).isEqualTo("acme-air:r");
    assertThat(scene.memory().stories().get("acme-air:r")).isNotNull();
    assertThat(scene.memory().stories().get("acme-air:q0")).isNull();
    assertThat(scene.memory().stories().size()).isEqualTo(2_000);
  }
}
