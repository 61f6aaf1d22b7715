// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.stories.CarrierState;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.Headline;
import io.outcry.domain.telling.StoryView;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShownTest {
  private final Scene scene = new Scene();

  @Test
  void the_title_of_a_story_is_its_most_central_post() {
    scene.hear(Said.complaint("a", "carousel five lost suitcase and nobody at this desk speaks"));
    tellFour();
    assertThat(scene.story("acme-air:a").title()).isEqualTo("suitcase lost at carousel five");
  }

  @Test
  void it_stays_once_an_alert_has_carried_it_out_until_that_post_is_gone() {
    scene.storm(60);
    tellFour();
    assertThat(scene.story("acme-air:r").title()).isEqualTo("my bag is lost since Tuesday");
    scene.delete("r");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().title()).doesNotContain("Tuesday");
  }

  @Test
  void of_two_posts_that_are_as_central_the_earlier_one_is_the_title() {
    scene.hear(Said.complaint("a", "my bag is lost in Leeds"));
    scene.hear(Said.complaint("b", "my bag is lost in Porto"));
    assertThat(scene.story("acme-air:a").title()).isEqualTo("my bag is lost in Leeds");
  }

  @Test
  void the_title_of_an_alert_does_not_change_when_another_post_is_deleted() {
    scene.storm(60);
    for (String id : List.of("b", "c", "d", "e")) {
      scene.hear(Said.complaint(id, "lost bag since Tuesday").at(scene.nowMillis() + 1000));
      assertThat(scene.storyOf(id)).isEqualTo("acme-air:r");
    }
    scene.delete("a0");
    assertThat(scene.story("acme-air:r").title()).isEqualTo("my bag is lost since Tuesday");
  }

  @Test
  void an_alert_says_what_people_ask() {
    scene.storm(5);
    for (String id : List.of("p", "q", "s")) {
      scene.hear(Said.reply(id, "r").saying("@AcmeAir and where is my bag?").at(scene.nowMillis()));
    }
    scene.goesOn("more", "r", 60, 10_000);
    Headline headline = Headline.of(scene.lastAlert(), "Acme Air");
    assertThat(headline.next()).endsWith("They ask: and where is my bag?");
    scene.delete("p");
    assertThat(scene.lastAlert().story().questions()).isEmpty();
  }

  @Test
  void accounts_with_many_followers_are_named_also_if_they_only_shared() {
    scene.storm(5);
    Said share = Said.repost("z", "r", "my bag is lost since Tuesday").by("bignews");
    scene.hear(share.followedBy(1_200_000).at(scene.nowMillis()));
    scene.hear(Said.reply("y", "r").by("small").followedBy(9_999).at(scene.nowMillis()));
    scene.goesOn("more", "r", 60, 10_000);
    StoryView story = scene.lastAlert().story();
    assertThat(story.carriers()).extracting(CarrierState::author).containsExactly("bignews");
    assertThat(Headline.of(scene.lastAlert(), "Acme Air").happening())
        .endsWith("; among them @bignews with 1,200,000 followers");
    scene.delete("z");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().carriers()).isEmpty();
  }

  @Test
  void all_of_it_survives_a_restart() {
    scene.storm(60);
    scene.hear(
        Said.reply("p", "r").saying("where is my bag?").followedBy(50_000).at(scene.nowMillis()));
    scene.restart();
    assertThat(Objects.requireNonNull(scene.story("acme-air:r").questions())).hasSize(1);
    assertThat(Objects.requireNonNull(scene.story("acme-air:r").carriers())).hasSize(1);
    assertThat(Objects.requireNonNull(scene.story("acme-air:r").central()).post().id())
        .isEqualTo("r");
  }

  private void tellFour() {
    for (String id : List.of("b", "c", "d", "e")) {
      scene.hear(Said.complaint(id, "suitcase lost at carousel five").at(scene.nowMillis() + 1000));
    }
  }
}
