// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryIndexTest {
  private static final long DAY = 86_400_000;

  private final StoryIndex index = new StoryIndex(new LikenessRule(0.3, 0.3, DAY));
  private final Map<String, Long> lastPosts = new HashMap<>();

  @Test
  void a_text_is_about_the_story_with_most_of_its_words() {
    put("bags", Map.of("bag", 0.8, "lost", 0.6));
    put("food", Map.of("food", 0.8, "cold", 0.6));
    assertThat(Objects.requireNonNull(nearest(Map.of("bag", 1.0), 0)).storyId()).isEqualTo("bags");
    assertThat(Objects.requireNonNull(nearest(Map.of("bag", 1.0), 0)).nearness())
        .isCloseTo(0.8 / 0.3, within(1e-12));
    assertThat(nearest(Map.of("crew", 1.0), 0)).isNull();
    assertThat(nearest(Map.of(), 0)).isNull();
  }

  @Test
  void a_few_common_words_are_not_enough() {
    put("bags", Map.of("bag", 0.96, "acme", 0.28));
    assertThat(nearest(Map.of("acme", 1.0), 0)).isNull();
  }

  @Test
  void of_equally_near_stories_the_smaller_id_is_taken() {
    put("b", Map.of("bag", 1.0));
    put("a", Map.of("bag", 1.0));
    put("c", Map.of("bag", 1.0));
    assertThat(Objects.requireNonNull(nearest(Map.of("bag", 1.0), 0)).storyId()).isEqualTo("a");
  }

  @Test
  void a_silent_story_is_less_and_less_similar() {
    put("bags", Map.of("bag", 1.0));
    assertThat(Objects.requireNonNull(nearest(Map.of("bag", 1.0), DAY)).nearness())
        .isCloseTo(0.5 / 0.3, within(1e-12));
    assertThat(nearest(Map.of("bag", 1.0), 2 * DAY)).isNull();
    lastPosts.put("bags", 2 * DAY);
    assertThat(nearest(Map.of("bag", 1.0), DAY)).as("late").isNotNull();
  }

  @Test
  void only_the_six_heaviest_words_are_asked() {
    put("bags", Map.of("bag", 1.0));
    Map<String, Double> direction = new HashMap<>(Map.of("bag", 0.38));
    for (int i = 0; i < 5; i++) {
      direction.put("word" + i, 0.39);
    }
    assertThat(nearest(direction, 0)).isNotNull();
    direction.put("word5", 0.39);
    assertThat(nearest(direction, 0)).isNull();
  }

  @Test
  void a_removed_story_is_found_no_more() {
    put("bags", Map.of("bag", 1.0));
    index.remove("bags");
    index.remove("bags");
    assertThat(nearest(Map.of("bag", 1.0), 0)).isNull();
  }

  @Test
  void a_story_is_found_by_what_it_is_about_now_as_after_a_restart() {
    Centre centre = Centre.of(Map.of("gate", 0.01, "bag", 0.02));
    index.put("bags", centre);
    for (int i = 0; i < 48; i++) {
      centre.move(words(Map.of("suitcase" + i, 1.0, "bag", 0.4)));
    }
    index.put("bags", centre);
    assertThat(centre.toState()).hasSize(48).doesNotContainKey("gate");
    Map<String, Double> direction = new HashMap<>(Map.of("gate", 0.5, "bag", 0.3));
    for (int i = 0; i < 5; i++) {
      direction.put("word" + i, 0.36);
    }
    StoryIndex rebuilt = new StoryIndex(new LikenessRule(0.1, 0.1, DAY));
    rebuilt.put("bags", Centre.of(centre.toState()));
    assertThat(rebuilt.nearest(words(direction), 0, id -> 0)).isNull();
    assertThat(nearest(direction, 0)).isNull();
  }

  @Test
  void a_centre_keeps_its_heaviest_terms() {
    Centre centre = Centre.of(Map.of());
    StoryIndex.Query bag =
        new StoryIndex.Query(
            new String[] {"bag"},
            new int[] {TermWeights.hash("bag")},
            new double[] {1.0},
            new int[1]);
    assertThat(centre.similarity(bag, ~0)).isZero();
    for (int i = 0; i < 100; i++) {
      centre.move(words(Map.of("word" + i, i / 100.0)));
    }
    assertThat(centre.toState()).hasSize(48).doesNotContainKey("word51");
    assertThat(centre.terms(2)).containsExactly("word99", "word98");
  }

  @Test
  void a_centre_takes_back_what_a_text_had_added() {
    Centre centre = Centre.of(Map.of());
    centre.move(words(Map.of("bag", 0.8, "lost", 0.6)));
    Map<String, Double> second = Map.of("bag", 0.6, "zanzibar", 0.8);
    centre.move(words(second));
    centre.takeBack(Centre.hashed(second), null);
    assertThat(centre.toState()).containsOnlyKeys("bag", "lost");
    assertThat(centre.toState().get("bag")).isCloseTo(0.8, within(1e-12));
  }

  private static Direction words(Map<String, Double> weights) {
    return new Direction(weights, null);
  }

  private void put(String storyId, Map<String, Double> weights) {
    lastPosts.put(storyId, 0L);
    index.put(storyId, Centre.of(weights));
  }

  private StoryIndex.@Nullable Match nearest(Map<String, Double> direction, long atMillis) {
    return index.nearest(words(direction), atMillis, id -> lastPosts.getOrDefault(id, 0L));
  }
}
