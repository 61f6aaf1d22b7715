// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.rule.Decision;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.StoryView;
import org.junit.jupiter.api.Test;

/** One sentence, pasted by people or by accounts that were made for it: each counts a quarter. */
class PastedTextTest {
  private static final String SENTENCE = "They left my mother at the gate and lied to her about it";

  private final Scene scene = new Scene();

  @Test
  void a_storm_of_people_who_paste_one_sentence_alerts_and_says_what_it_is_made_of() {
    pastedBy(150, 80);
    assertThat(scene.reasons()).startsWith(AlertReason.SPREADING_UNANSWERED);
    StoryView story = scene.alerts().get(0).story();
    assertThat(story.reading().perWeek()).isLessThanOrEqualTo(1);
    assertThat(story.discounts().all()).isEqualTo(story.reading().posts() - 2);
    assertThat(story.reading().heat()).isBetween(20.0, 2 + 0.25 * story.discounts().all());
  }

  @Test
  void the_same_storm_in_words_of_their_own_alerts_on_a_quarter_of_the_posts() {
    pastedBy(150, 80);
    long pasted = scene.alerts().get(0).story().reading().posts();
    long own = new Scene().storm(150).alerts().get(0).story().reading().posts();
    assertThat(pasted).isBetween(3 * own, 4 * own);
  }

  @Test
  void copies_by_accounts_without_history_do_not_alert_however_many() {
    pastedBy(400, 0);
    assertThat(scene.alerts()).isEmpty();
    assertThat(scene.story("acme-air:p0").decision()).isEqualTo(Decision.FEW_AUTHORS);
  }

  @Test
  void one_author_many_times_does_not_alert_in_whatever_words() {
    for (int i = 0; i < 100; i++) {
      Said said = Said.complaint("o" + i, "lost my bag, again " + "x".repeat(i)).by("ann");
      scene.hear((i == 0 ? said : said.answering("o0", "o0")).followedBy(80).at(at(i)));
    }
    assertThat(scene.alerts()).isEmpty();
    assertThat(scene.story("acme-air:o0").decision()).isEqualTo(Decision.BELOW_BAR);
  }

  private void pastedBy(int people, long followers) {
    for (int i = 0; i < people; i++) {
      scene.hear(Said.complaint("p" + i, SENTENCE).followedBy(followers).at(at(i)));
    }
  }

  private static long at(int post) {
    return Said.START_MILLIS + post * 2_000L;
  }
}
