// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static final long DAY = 86_400_000;

  private final StoryIndex index = new StoryIndex(new LikenessRule(0.1, 0.2, DAY));

  @Test
  void a_meaning_is_a_byte_a_number_and_what_is_too_large_is_cut_off() {
    float[] vector = new float[Meaning.NUMBERS];
    vector[0] = 0.1f;
    vector[1] = -0.5f;
    assertThat(Meaning.of(vector)).startsWith(51, -127, 0);
    assertThatThrownBy(() -> Meaning.of(new float[3])).hasMessageContaining("expected 384");
  }

  @Test
  void a_centre_takes_a_meaning_back_to_the_last_bit() {
    Centre centre = Centre.of(Map.of());
    centre.move(towards(1));
    byte[] before = centre.meaningState();
    centre.move(towards(2));
    centre.move(wordsOnly());
    assertThat(centre.texts()).isEqualTo(3);
    centre.takeBack(Centre.hashed(wordsOnly().words()), null);
    centre.takeBack(Centre.hashed(towards(2).words()), towards(2).meaning());
    assertThat(centre.meaningState()).isEqualTo(before);
    centre.takeBack(Centre.hashed(towards(1).words()), towards(1).meaning());
    assertThat(centre.meaning()).as("nothing is left").isNull();
    assertThat(centre.meaningState()).hasSize(1);
  }

  @Test
  void a_centre_is_the_same_after_a_restart_however_many_its_texts() {
    Centre centre = Centre.of(Map.of());
    for (int i = 0; i < 300; i++) {
      centre.move(towards(i % 3));
    }
    Centre restored = Centre.of(centre.toState(), centre.meaningState());
    assertThat(restored.meaning()).isEqualTo(centre.meaning());
    assertThat(restored.texts()).isEqualTo(300);
    assertThat(Centre.of(Map.of("bag", 1.0), null).texts()).as("old state").isZero();
  }

  @Test
  void the_centre_of_two_stories_is_that_of_all_their_texts() {
    Centre all = Centre.of(Map.of());
    Centre first = Centre.of(Map.of());
    Centre second = Centre.of(Map.of());
    for (int i = 0; i < 4; i++) {
      all.move(towards(i));
      (i < 2 ? first : second).move(towards(i));
    }
    Centre merged = Centre.of(Map.of());
    merged.merge(first);
    merged.merge(second);
    merged.merge(Centre.of(Map.of()));
    assertThat(merged.texts()).isEqualTo(4);
    assertThat(merged.meaningState()).isEqualTo(all.meaningState());
    assertThat(merged.toState()).containsOnlyKeys(all.toState().keySet());
    all.toState()
        .forEach(
            (term, sum) -> assertThat(merged.toState().get(term)).isCloseTo(sum, within(1e-9)));
  }

  @Test
  void likeness_is_the_mean_of_words_and_meaning_and_that_of_the_words_where_one_has_none() {
    Centre centre = Centre.of(Map.of());
    centre.move(towards(1));
    centre.move(wordsOnly());
    Direction about = centre.direction();
    double length = about.words().values().stream().mapToDouble(weight -> weight * weight).sum();
    assertThat(length).isCloseTo(1, within(1e-12));
    Map<Integer, Double> words = Centre.hashed(about.words());
    assertThat(centre.likeness(words, null)).isCloseTo(1, within(1e-12));
    assertThat(centre.likeness(words, about.meaning())).isCloseTo(1, within(0.01));
    assertThat(centre.likeness(Map.of(), about.meaning())).isCloseTo(0.5, within(0.01));
    assertThat(centre.likeness(Map.of(), null)).isZero();
    Centre plain = Centre.of(centre.toState());
    assertThat(plain.likeness(words, about.meaning())).isCloseTo(1, within(1e-12));
  }

  @Test
  void one_text_of_a_story_costs_the_state_at_most_half_a_kilobyte() {
    Centre centre = Centre.of(Map.of());
    centre.move(towards(1));
    assertThat(centre.meaningState()).hasSizeBetween(385, 512);
  }

  @Test
  void the_story_that_means_the_same_is_found_without_a_word_in_common() {
    for (int i = 0; i < 500; i++) {
      put("s" + i, new Direction(Map.of("word" + i, 1.0), towards(i).meaning()));
    }
    Direction asked = new Direction(Map.of("other", 1.0), near(77));
    StoryIndex.Match match = Objects.requireNonNull(index.nearest(asked, 0, id -> 0));
    assertThat(match.storyId()).isEqualTo("s77");
    assertThat(match).isEqualTo(index.nearestOfAll(asked, 0, id -> 0));
    index.remove("s77");
    assertThat(index.nearest(asked, 0, id -> 0)).isNull();
  }

  @Test
  void a_text_without_meaning_joins_by_its_words_and_a_story_without_is_joined_by_them() {
    put("read", new Direction(Map.of("bag", 1.0), towards(1).meaning()));
    put("unread", new Direction(Map.of("crew", 1.0), null));
    StoryIndex.Match byWords = index.nearest(new Direction(Map.of("bag", 1.0), null), 0, id -> 0);
    assertThat(Objects.requireNonNull(byWords).storyId()).isEqualTo("read");
    assertThat(byWords.nearness()).isCloseTo(10, within(1e-9));
    StoryIndex.Match toUnread =
        index.nearest(new Direction(Map.of("crew", 1.0), towards(2).meaning()), 0, id -> 0);
    assertThat(Objects.requireNonNull(toUnread).storyId()).isEqualTo("unread");
  }

  private void put(String storyId, Direction direction) {
    Centre centre = Centre.of(Map.of());
    centre.move(direction);
    index.put(storyId, centre);
  }

  private static Direction wordsOnly() {
    return new Direction(Map.of("bag", 1.0), null);
  }

  private static Direction towards(int seed) {
    return new Direction(Map.of("bag", 0.6, "word" + seed, 0.8), drawn(seed, 0));
  }

  /** At about 60 degrees from {@link #towards}. */
  private static byte[] near(int seed) {
    return drawn(seed, 1.7);
  }

  private static byte[] drawn(int seed, double noise) {
    Random random = new Random(seed);
    Random other = new Random(-1L - seed);
    byte[] direction = new byte[Meaning.NUMBERS];
    for (int i = 0; i < direction.length; i++) {
      direction[i] =
          Meaning.nearest(
              20 * (random.nextGaussian() + noise * other.nextGaussian()) / Math.hypot(1, noise));
    }
    return direction;
  }
}
