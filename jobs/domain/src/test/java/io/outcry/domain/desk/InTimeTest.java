// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertRule;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.ResponseView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a story says of how the company dealt with it. */
class InTimeTest {
  private final Scene scene = new Scene();

  @Test
  void only_the_answer_kept_it_from_alerting() {
    scene.hear(Said.complaint("r", "my bag is lost since Tuesday"));
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(Said.START_MILLIS + 1000));
    scene.goesOn("a", "r", 60, 10_000);
    assertThat(scene.alerts()).isEmpty();
    ResponseView response = end().story().response();
    assertThat(response.inTime()).isTrue();
    assertThat(response.beforeAlert()).isTrue();
    assertThat(response.firstAnswerMillis()).isEqualTo(Said.START_MILLIS + 1000);
    assertThat(scene.restart().story("acme-air:r").answeredInTime()).isTrue();
  }

  @Test
  void an_answer_that_did_not_help_spared_nothing() {
    scene.hear(Said.complaint("r", "my bag is lost since Tuesday"));
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(Said.START_MILLIS + 1000));
    scene.goesOn("a", "r", 300, 10_000);
    assertThat(scene.reasons()).startsWith(AlertReason.ANSWERED_BUT_SPREADING);
    assertThat(end().story().response().inTime()).isFalse();
    assertThat(end().story().response().beforeAlert()).isTrue();
  }

  @Test
  void an_answer_to_what_nobody_would_have_heard_of_spares_no_alert() {
    scene.hear(Said.complaint("r", "my bag is lost since Tuesday"));
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(Said.START_MILLIS + 1000));
    scene.goesOn("a", "r", 2, 10_000);
    ResponseView response = end().story().response();
    assertThat(response.inTime()).isFalse();
    assertThat(response.beforeAlert()).isTrue();
  }

  @Test
  void an_answer_after_the_alert_was_not_in_time() {
    scene.storm(60);
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis()));
    scene.goesOn("b", "r", 10, 1000);
    Outcome.StoryMoved end = end();
    assertThat(end.story().response().inTime()).isFalse();
    assertThat(end.story().response().beforeAlert()).isFalse();
    assertThat(end.firedBy()).isEqualTo(AlertRule.SPREADING);
  }

  @Test
  void what_gets_no_reply_is_watched_from_its_alert_to_compare_with() {
    scene.storm(60);
    assertThat(end().story().response().withoutReply()).isEqualTo(ReplyVerdict.TOO_EARLY);
    scene.restart().pass(2 * HOUR + 10 * MINUTE);
    assertThat(end().story().response().withoutReply()).isEqualTo(ReplyVerdict.COOLING);
    scene.hear(Said.company("c", "sorry").answering("r", "r").at(scene.nowMillis()));
    assertThat(end().story().response().withoutReply()).as("it has one now").isNull();
  }

  @Test
  void complaints_that_wait_are_named_with_their_risk_and_gone_once_answered_or_deleted() {
    scene.storm(20);
    scene.hear(Said.complaint("s", "my bag is lost since Tuesday").at(scene.nowMillis()));
    scene.hear(Said.complaint("t", "my bag is lost since Tuesday").at(scene.nowMillis()));
    assertThat(open()).containsExactly("r", "s", "t");
    scene.hear(Said.company("c", "sorry").answering("s", "s").at(scene.nowMillis()));
    scene.delete("t");
    assertThat(open()).containsExactly("r");
  }

  @Test
  void mostly_copies_after_deletions_is_no_alert() {
    scene.hear(Said.complaint("r", "my bag is lost since Tuesday"));
    for (int i = 0; i < 60; i++) {
      scene.hear(
          Said.complaint("p" + i, "this airline lost every single bag of ours")
              .answering("r", "r")
              .followedBy(i < 40 ? 0 : 500)
              .at(scene.nowMillis() + 5_000));
    }
    scene.goesOn("a", "r", 20, 5_000);
    assertThat(scene.alerts()).isNotEmpty();
    for (int i = 0; i < 19; i++) {
      assertThat(scene.reasons()).doesNotContain(AlertReason.COPIES);
      scene.delete("a" + i);
    }
    assertThat(scene.reasons()).as("four are left").endsWith(AlertReason.COPIES);
    scene.delete("a19");
    assertThat(scene.reasons()).as("final").endsWith(AlertReason.COPIES);
  }

  @Test
  void a_silence_goes_over_to_the_story_that_takes_the_silenced_one_in() {
    scene.storm(60);
    scene.hear(Said.complaint("s", "coffee machine burns people").at(scene.nowMillis()));
    scene.goesOn("b", "s", 3, 1000);
    long untilMillis = scene.nowMillis() + 5 * HOUR;
    scene.on(
        new DeskEvent.Told("c1", null, "acme-air:s", new Instruction.Silence(untilMillis)),
        scene.nowMillis());
    scene.hear(Said.reply("tie", "s").answering("a1", "s").at(scene.nowMillis()));
    assertThat(scene.story("acme-air:r").silencedUntilMillis()).isEqualTo(untilMillis);
  }

  private List<String> open() {
    return end().story().response().open().stream().map(root -> root.id()).toList();
  }

  private Outcome.StoryMoved end() {
    return Scene.those(Outcome.StoryMoved.class, scene.desk().end(scene.nowMillis()))
        .findFirst()
        .orElseThrow();
  }
}
