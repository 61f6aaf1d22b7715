// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.RiskState;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.Said;
import io.outcry.domain.stories.StoryState;
import io.outcry.domain.telling.StoryView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What texts say besides their scores, from the first post to the alert, and back. */
class SignsTest {
  private static final TextSigns SMOKE =
      new TextSigns(
          StoryKind.COMPLAINT,
          List.of(new RiskSign("safety", List.of("smoke in the cabin"))),
          true,
          List.of("bolt-air"),
          List.of());

  private final Scene scene = new Scene();

  @Test
  void a_giveaway_counts_a_quarter_and_so_does_the_fourth_post_of_one_author() {
    TextSigns prize = TextSigns.PRIZE;
    scene.hear(Said.complaint("r", "my bag is lost"));
    scene.hear(Said.reply("a", "r").saying("RT to win a bag").meaning(prize));
    for (String id : List.of("b", "c", "d", "e", "f")) {
      scene.hear(Said.reply(id, "r").by("busy"));
    }
    StoryState story = scene.story("acme-air:r");
    assertThat(story.spread().heat()).isCloseTo(1 + 0.25 + 3 + 2 * 0.25, offset(1e-9));
    assertThat(story.counts().prizes()).isEqualTo(1);
    assertThat(story.counts().again()).isEqualTo(2);
    scene.delete("a");
    scene.delete("f");
    assertThat(scene.story("acme-air:r").spread().heat()).isCloseTo(4.25, offset(1e-9));
    assertThat(scene.story("acme-air:r").counts().prizes()).isZero();
  }

  @Test
  void an_alert_shows_risks_with_posts_and_words_who_leaves_and_for_whom() {
    scene.hear(smoke("s1")).addAll(scene.hear(smoke("s2")));
    scene.storm(60);
    StoryView story = scene.lastAlert().story();
    assertThat(story.id()).isEqualTo("acme-air:s1");
    assertThat(story.risks())
        .singleElement()
        .satisfies(
            risk -> {
              assertThat(risk.kind()).isEqualTo("safety");
              assertThat(risk.ids()).containsExactly("s1", "s2");
              assertThat(risk.words()).containsExactly("smoke in the cabin");
            });
    assertThat(story.leaving()).isEqualTo(2);
    assertThat(story.comparing()).isEqualTo(Map.of("bolt-air", 2L));
    assertThat(story.kind()).isEqualTo(StoryKind.COMPLAINT);
  }

  @Test
  void a_deleted_post_takes_its_evidence_back_and_who_was_shown_it_hears_so() {
    scene.hear(smoke("s1"));
    scene.hear(smoke("s2"));
    scene.storm(60);
    scene.hear(smoke("s3").answering("r", "r")); // of no sample, in the next revision's evidence
    scene.goesOn("b", "r", 200, 1_000);
    scene.restart();

    scene.delete("s2");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().risks().get(0).ids()).containsExactly("s1", "s3");
    assertThat(scene.lastAlert().story().leaving()).isEqualTo(2);

    scene.delete("s1");
    scene.delete("s3");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().risks()).isEmpty();
    assertThat(scene.lastAlert().story().leaving()).isZero();
    assertThat(scene.lastAlert().story().comparing()).isEmpty();
    assertThat(scene.memory().words()).doesNotContain("smoke");
  }

  @Test
  void a_share_of_a_text_is_no_further_evidence() {
    scene.hear(smoke("s1"));
    scene.hear(
        Said.repost("share", "s1", "smoke in the cabin").meaning(SMOKE).at(scene.nowMillis()));
    scene.storm(60);
    assertThat(scene.lastAlert().story().risks().get(0).ids()).containsExactly("s1");
    assertThat(scene.lastAlert().story().leaving()).isEqualTo(1);
    scene.delete("share");
    assertThat(scene.story("acme-air:s1").signs())
        .satisfies(
            signs -> {
              assertThat(signs).isNotNull();
              assertThat(signs.leaving()).isEqualTo(1);
              assertThat(signs.risks()).extracting(RiskState::ids).containsExactly(List.of("s1"));
            });
  }

  @Test
  void an_edit_changes_the_evidence_and_counts_nothing() {
    scene.hear(smoke("s1"));
    scene.storm(60);
    scene.edit(Said.complaint("s1", "my bag is lost, all else was fine"));
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().risks()).isEmpty();
    assertThat(scene.lastAlert().story().leaving()).isEqualTo(1);
  }

  @Test
  void an_answer_of_the_company_has_its_tones_and_those_of_its_new_text_after_an_edit() {
    scene.storm(60);
    Said sorry = Said.company("c", "so sorry").answering("r", "r").at(scene.nowMillis());
    scene.hear(sorry.meaning(TextSigns.ofTones(List.of("apology"))));
    scene.restart();
    assertThat(scene.lastAlert().story().companyPosts())
        .extracting(CompanyPost::tones)
        .containsExactly(List.of("apology"));
    scene.edit(
        sorry
            .saying("so sorry, write to us")
            .meaning(TextSigns.ofTones(List.of("apology", "moved-to-private"))));
    assertThat(scene.lastAlert().story().companyPosts())
        .extracting(CompanyPost::tones)
        .containsExactly(List.of("apology", "moved-to-private"));
  }

  @Test
  void a_backlash_that_is_no_complaint_alerts_where_the_brand_asks_for_it() {
    scene.hear(backlash("r", "not our values any more"));
    for (int i = 0; i < 60; i++) {
      scene.hear(backlash("b" + i, "count me out " + i).answering("r", "r"));
    }
    assertThat(scene.lastAlert().story().kind()).isEqualTo(StoryKind.BACKLASH);
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.SPREADING_UNANSWERED);
  }

  @Test
  void protest_that_is_no_complaint_joins_the_story_it_is_about_and_chatter_does_not() {
    scene.hear(backlash("r", "boycott them until that racist advert is gone"));
    scene.hear(backlash("s", "everyone: boycott them until that racist advert is gone"));
    scene.hear(
        Said.complaint("t", "news: people boycott them until that racist advert is gone")
            .scored(100_000, 100_000)
            .at(scene.nowMillis() + 10_000));
    assertThat(scene.storyOf("s")).isEqualTo("acme-air:r");
    assertThat(scene.storyOf("t")).isEqualTo("acme-air:t");
  }

  private Said smoke(String id) {
    return Said.complaint(id, "smoke in the cabin, my bag is lost since Tuesday")
        .by("by-" + id)
        .meaning(SMOKE)
        .at(scene.nowMillis());
  }

  private Said backlash(String id, String text) {
    return Said.complaint(id, text)
        .scored(300_000, 100_000)
        .meaning(new TextSigns(StoryKind.BACKLASH, List.of(), false, List.of(), List.of()))
        .at(scene.nowMillis() + 10_000);
  }
}
