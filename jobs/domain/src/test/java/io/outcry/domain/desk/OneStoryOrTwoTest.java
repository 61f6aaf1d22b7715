// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.Changed;
import io.outcry.domain.grouping.Meaning;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneStoryOrTwoTest {
  private static final List<String> BAGS =
      List.of(
          "they lost my suitcase at the carousel",
          "suitcase never came out on the carousel, lost again",
          "standing at the carousel for two hours, suitcase lost",
          "my suitcase is lost, nobody at the carousel knows anything",
          "lost suitcase number two this year, carousel empty",
          "carousel stopped, no suitcase, they lost it");
  private static final List<String> APP =
      List.of(
          "the app crashes when I check in",
          "check in impossible, your app crashes every time",
          "app update broke check in, it just crashes",
          "tried the app five times to check in and it crashes",
          "why does the app crash at check in",
          "another app crash, no check in, no boarding pass");

  private final Scene scene = new Scene();

  @Test
  void one_complaint_that_many_tell_in_similar_words_is_one_story() {
    heard("bag", BAGS);
    assertThat(storiesOf("bag", BAGS.size())).containsExactly("acme-air:bag0");
  }

  @Test
  void two_complaints_at_once_stay_two() {
    for (int i = 0; i < BAGS.size(); i++) {
      hear("bag" + i, BAGS.get(i), null);
      hear("app" + i, APP.get(i), null);
    }
    assertThat(storiesOf("bag", BAGS.size())).containsExactly("acme-air:bag0");
    assertThat(storiesOf("app", APP.size())).containsExactly("acme-air:app0");
  }

  @Test
  void what_means_the_same_is_one_story_without_a_word_in_common_and_what_does_not_is_two() {
    hear("a", "suitcase vanished", meaning(3));
    hear("b", "luggage nowhere found", meaning(3));
    hear("c", "crew shouted", meaning(5));
    assertThat(scene.storyOf("b")).isEqualTo("acme-air:a");
    assertThat(scene.storyOf("c")).isEqualTo("acme-air:c");
  }

  @Test
  void a_story_of_posts_that_were_read_closely_and_posts_that_were_not_is_one() {
    hear("a", "suitcase lost at carousel five", null);
    hear("b", "carousel five lost suitcase", meaning(3));
    hear("c", "luggage nowhere found", meaning(3));
    hear("d", "lost suitcase, carousel five", null);
    assertThat(List.of(scene.storyOf("b"), scene.storyOf("c"), scene.storyOf("d")))
        .containsOnly("acme-air:a");
  }

  @Test
  void a_deleted_post_leaves_the_meaning_of_its_story_to_the_last_bit_as_it_was() {
    hear("a", "suitcase vanished", meaning(3));
    byte[] before = stored("acme-air:a");
    hear("b", "luggage nowhere found", meaning(3));
    assertThat(stored("acme-air:a")).isNotEqualTo(before);
    scene.restart().delete("b");
    assertThat(stored("acme-air:a")).isEqualTo(before);
  }

  @Test
  void an_edited_post_means_nothing_until_it_is_read_again() {
    hear("a", "suitcase vanished", meaning(3));
    byte[] before = stored("acme-air:a");
    hear("b", "luggage nowhere found", meaning(3));
    scene.edit(Said.complaint("b", "sorry, wrong airline"));
    assertThat(stored("acme-air:a")).isEqualTo(before);
    scene.delete("b");
    assertThat(stored("acme-air:a")).as("and is not taken back twice").isEqualTo(before);
  }

  private byte[] stored(String storyId) {
    scene.memory();
    return Objects.requireNonNull(scene.story(storyId).meaning());
  }

  private void heard(String prefix, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      hear(prefix + i, texts.get(i), null);
    }
  }

  private void hear(String id, String text, byte @Nullable [] meaning) {
    HeardPost post = Said.complaint(id, text).at(scene.nowMillis() + 1_000).post();
    scene.on(new DeskEvent.Heard(Changed.in(post, "meaning", meaning)), post.atMillis());
  }

  private Set<String> storiesOf(String prefix, int count) {
    Set<String> stories = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      stories.add(scene.storyOf(prefix + i));
    }
    return stories;
  }

  /** All that has one subject has these thirty numbers. */
  private static byte[] meaning(int subject) {
    byte[] meaning = new byte[Meaning.NUMBERS];
    Arrays.fill(meaning, 30 * subject, 30 * subject + 30, (byte) 90);
    return meaning;
  }
}
