// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.links.SharedLinks;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.Headline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts that share a link are of one story, and an alert says which link goes round in it. */
class LinkedStoriesTest {
  private static final String VIDEO = "https://youtu.be/dQw4w9WgXcQ";
  private static final String SAME_VIDEO =
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share";

  private final Scene scene = new Scene();

  @Test
  void two_who_share_a_page_are_of_one_story_whatever_they_say() {
    scene.hear(complaint("a", "my bag is lost since Tuesday").sharing("video", VIDEO));
    scene.hear(complaint("b", "shameful, look").sharing("link", SAME_VIDEO));
    scene.hear(other("c", "wow").sharing("link", SAME_VIDEO));
    scene.hear(complaint("d", "no breakfast on board"));
    assertThat(List.of(scene.storyOf("b"), scene.storyOf("c"), scene.storyOf("d")))
        .containsExactly("acme-air:a", "acme-air:a", "acme-air:d");
  }

  @Test
  void a_conversation_comes_before_a_link_and_a_reply_never_moves_for_one() {
    scene.hear(complaint("a", "my bag is lost since Tuesday").sharing("video", VIDEO));
    scene.hear(complaint("b", "no breakfast on board"));
    scene.hear(Said.reply("c", "b").at(scene.nowMillis()).sharing("video", VIDEO));
    scene.hear(other("d", "see").formed(PostForm.QUOTE, "unheard", "d").sharing("video", VIDEO));
    assertThat(List.of(scene.storyOf("c"), scene.storyOf("d")))
        .containsExactly("acme-air:b", "acme-air:d");
  }

  @Test
  void of_two_stories_that_share_it_the_one_with_more_posts_that_do_then_the_older_is_joined() {
    scene.hear(complaint("a", "my bag is lost since Tuesday"));
    scene.hear(complaint("b", "no breakfast on board"));
    scene.hear(Said.reply("b1", "b").at(scene.nowMillis()).sharing("video", VIDEO));
    scene.hear(Said.reply("a1", "a").at(scene.nowMillis()).sharing("video", VIDEO));
    scene.hear(other("c", "look").sharing("video", VIDEO));
    assertThat(scene.storyOf("c")).isEqualTo("acme-air:a");
    scene.hear(Said.reply("b2", "b").at(scene.nowMillis()).sharing("video", VIDEO));
    scene.hear(Said.reply("b3", "b").at(scene.nowMillis()).sharing("video", VIDEO));
    scene.hear(other("d", "look").sharing("video", VIDEO));
    assertThat(scene.storyOf("d")).isEqualTo("acme-air:b");
  }

  @Test
  void a_home_page_and_the_site_of_the_brand_bring_nothing_together() {
    Brand own =
        new Brand(
            "acme-air",
            "Acme Air",
            new BrandWords(
                List.of("Acme Air"), List.of("acme.example"), List.of(), List.of(), false),
            BrandAccounts.NONE,
            List.of(),
            null,
            Scene.ACME.alert(),
            Scene.ACME.response(),
            Brand.DEFAULT_HALF_LIFE_MILLIS);
    Scene owned = new Scene(own);
    for (String page : List.of("https://acme.example/help", "https://news.example/")) {
      owned.hear(complaint("a" + page, "my bag is lost since Tuesday").sharing("link", page));
      owned.hear(other("b" + page, "who to call?").sharing("link", page));
      assertThat(owned.storyOf("b" + page)).isEqualTo("acme-air:b" + page);
    }
  }

  @Test
  void who_only_passes_a_link_on_does_not_make_a_complaint_something_else() {
    scene.hear(complaint("a", "my bag is lost since Tuesday").sharing("video", VIDEO));
    for (int i = 0; i < 20; i++) {
      scene.hear(other("w" + i, "this happened today").sharing("video", VIDEO));
    }
    assertThat(scene.story("acme-air:a").counts().opened()).isEqualTo(4); // one post in quarters
    assertThat(scene.story("acme-air:a").counts().told()).isEqualTo(4 * 21);
    scene.delete("w0");
    assertThat(scene.story("acme-air:a").counts().opened()).isEqualTo(4);
  }

  @Test
  void a_deleted_post_shares_nothing_and_an_edited_one_neither() {
    scene.hear(complaint("a", "my bag is lost since Tuesday").sharing("video", VIDEO));
    scene.hear(other("b", "look").sharing("video", VIDEO));
    scene.hear(other("c", "look there").sharing("video", VIDEO));
    scene.delete("b");
    scene.edit(other("c", "look").at(scene.nowMillis()));
    assertThat(links()).extracting("posts").containsExactly(1L);
    scene.delete("c"); // was taken back already
    assertThat(links()).extracting("posts").containsExactly(1L);
    scene.delete("a");
    scene.hear(other("d", "look").sharing("video", VIDEO));
    assertThat(scene.storyOf("d")).isEqualTo("acme-air:d");
  }

  @Test
  void the_same_is_joined_after_a_restart() {
    scene.hear(complaint("a", "my bag is lost since Tuesday").sharing("video", VIDEO));
    scene.restart();
    scene.hear(other("b", "look").sharing("link", SAME_VIDEO));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:a");
  }

  @Test
  void a_merged_story_brings_its_links_along() {
    scene.hear(complaint("a", "my bag is lost since Tuesday").sharing("video", VIDEO));
    scene.hear(complaint("b", "no breakfast on board").sharing("link", "https://n.example/1"));
    scene.hear(
        Said.complaint("c", "the same").at(scene.nowMillis()).formed(PostForm.REPLY, "a", "b"));
    scene.hear(other("d", "look").sharing("link", "https://n.example/1"));
    scene.hear(other("e", "look").sharing("video", VIDEO));
    assertThat(scene.storyOf("d")).isEqualTo(scene.storyOf("e"));
  }

  @Test
  void the_alert_says_which_video_carries_its_story_and_says_so_no_more_once_it_is_gone() {
    scene.hear(complaint("r", "my bag is lost since Tuesday").sharing("video", VIDEO));
    for (int i = 0; i < 9; i++) {
      scene.hear(Said.repost("s" + i, "r", "").at(scene.nowMillis()));
    }
    scene.goesOn("a", "r", 60, 10_000);
    assertThat(scene.lastAlert().story().links())
        .extracting(SharedLinks.Told::address, SharedLinks.Told::posts)
        .containsExactly(tuple(VIDEO, 10L));
    assertThat(Headline.of(scene.lastAlert(), "Acme Air").happening())
        .contains("; a video carries this story: https://youtu.be/dQw4w9WgXcQ");
    scene.delete("r");
    assertThat(scene.lastAlert().reason()).isEqualTo(AlertReason.REDACTED);
    assertThat(scene.lastAlert().story().links()).isEmpty();
  }

  private List<?> links() {
    List<?> links = scene.story("acme-air:a").links();
    return links == null ? List.of() : links;
  }

  private Said complaint(String id, String text) {
    return Said.complaint(id, text).at(scene.nowMillis());
  }

  private Said other(String id, String text) {
    return complaint(id, text).scored(100_000, 100_000);
  }
}
