// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final long HOUR = 3_600_000;
  private static final List<String> STRIKE = List.of("security", "strike", "queue", "frankfurt");

  private final Neighbours neighbours =
      new Neighbours(new NeighboursState(List.of()), Set.of("acme", "bolt", "air"));

  @Test
  void a_competitor_has_the_same_trouble_when_half_of_the_key_words_are_shared() {
    neighbours.hear(story("bolt-air", 1, "security", "strike", "queue", "munich", "gate", "seven"));
    assertThat(also(STRIKE)).containsExactly("bolt-air");
    assertThat(also(List.of("security", "strike", "bag", "lost"))).isEmpty();
    assertThat(also(List.of("strike", "queue", "security", "a1", "b2", "c3", "d4", "e5")))
        .containsExactly("bolt-air");
    assertThat(also(List.of("security", "strike"))).isEmpty(); // two words are too few
  }

  @Test
  void names_of_the_brands_are_no_key_words() {
    neighbours.hear(story("bolt-air", 1, "bolt", "air", "acme", "strike"));
    assertThat(also(List.of("acme", "air", "bolt", "strike"))).isEmpty();
  }

  @Test
  void only_the_competitors_that_are_asked_for_are_named_in_their_order() {
    neighbours.hear(story("bolt-air", 1, "security", "strike", "queue"));
    neighbours.hear(story("kite-air", 1, "security", "strike", "queue"));
    neighbours.hear(story("acme-air", 1, "security", "strike", "queue"));
    assertThat(neighbours.withSameTrouble(STRIKE, List.of("kite-air", "bolt-air", "dove-air")))
        .containsExactly("kite-air", "bolt-air");
  }

  @Test
  void a_story_is_remembered_for_a_day_after_its_last_change() {
    neighbours.hear(story("bolt-air", 0, "security", "strike", "queue"));
    neighbours.hear(story("bolt-air", 5 * HOUR, "security", "strike", "queue"));
    assertThat(neighbours.nextDueMillis()).isEqualTo(29 * HOUR);
    neighbours.advanceTo(29 * HOUR - 1);
    assertThat(also(STRIKE)).containsExactly("bolt-air");
    neighbours.advanceTo(29 * HOUR);
    assertThat(also(STRIKE)).isEmpty();
    assertThat(neighbours.nextDueMillis()).isEqualTo(Neighbours.NOTHING_DUE);
    assertThat(neighbours.toState().stories()).isEmpty();
  }

  @Test
  void of_many_stories_of_a_brand_the_newest_twenty_are_kept() {
    neighbours.hear(new NeighbourStory("kite-air", "kite-air:1", STRIKE, 0));
    for (int i = 0; i < 21; i++) {
      neighbours.hear(new NeighbourStory("bolt-air", "bolt-air:" + i, List.of("w" + i), i));
    }
    assertThat(neighbours.toState().stories())
        .hasSize(21)
        .extracting(NeighbourStory::storyId)
        .contains("kite-air:1", "bolt-air:20")
        .doesNotContain("bolt-air:0");
  }

  private List<String> also(List<String> terms) {
    return neighbours.withSameTrouble(terms, List.of("bolt-air"));
  }

  private static NeighbourStory story(String brand, long atMillis, String... terms) {
    return new NeighbourStory(brand, brand + ":x:1", List.of(terms), atMillis);
  }
}
