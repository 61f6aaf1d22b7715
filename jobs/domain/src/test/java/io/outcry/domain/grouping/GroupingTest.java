// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final long DAY = 86_400_000;

  private final Grouping grouping = new Grouping(new LikenessRule(0.1, 0.2, DAY), 3);

  @Test
  void a_text_joins_the_story_that_it_is_like_and_opens_one_otherwise() {
    assertThat(place("a", "suitcase lost at carousel five", null)).isEqualTo("a");
    assertThat(place("b", "the crew shouted at my toddler", null)).isEqualTo("b");
    assertThat(place("c", "my suitcase, lost again", null)).isEqualTo("a");
  }

  @Test
  void time_passes_only_between_texts_that_have_one() {
    place("a", "suitcase lost at carousel five", 0L);
    assertThat(place("b", "suitcase lost carousel five", 10 * DAY)).isEqualTo("b");
    assertThat(place("c", "suitcase lost carousel five", null)).isEqualTo("a");
  }

  @Test
  void texts_without_words_are_stories_by_themselves() {
    assertThat(place("a", "!!", null)).isEqualTo("a");
    assertThat(place("b", "!!", null)).isEqualTo("b");
    assertThat(place("c", "", null)).isEqualTo("c");
  }

  @Test
  void a_second_text_with_the_id_of_a_story_is_of_that_story() {
    place("a", "suitcase lost at carousel five", null);
    assertThat(place("a", "the crew shouted at my toddler", null)).isEqualTo("a");
  }

  @Test
  void of_too_many_stories_the_one_that_was_silent_longest_leaves() {
    place("a", "suitcase lost", null);
    place("b", "crew shouted", null);
    place("c", "cold soup", null);
    place("a2", "suitcase lost", null);
    place("d", "broken seat", null);
    assertThat(place("a3", "suitcase lost", null)).isEqualTo("a");
    assertThat(place("b2", "crew shouted", null)).as("b has left").isEqualTo("b2");
  }

  @Test
  void two_stories_that_later_texts_show_to_be_one_are_one_in_the_end() {
    place("a", "suitcase lost at carousel five", null);
    place("b", "conveyor motor broken since midnight", null);
    for (int i = 0; i < 9; i++) {
      place("c" + i, "suitcase lost, carousel five, conveyor motor broken since midnight", null);
    }
    assertThat(grouping.survivor("b")).as("before the end").isEqualTo("b");
    grouping.settle();
    assertThat(grouping.survivor("b")).isEqualTo(grouping.survivor("a"));
  }

  @Test
  void what_is_not_alike_or_lies_days_apart_stays_two() {
    place("a", "suitcase lost at carousel five", 0L);
    place("b", "the crew shouted at my toddler", 0L);
    place("c", "suitcase lost carousel five", 10 * DAY);
    grouping.settle();
    assertThat(grouping.survivor("b")).isEqualTo("b");
    assertThat(grouping.survivor("c")).isEqualTo("c");
  }

  private String place(String id, String text, @Nullable Long atMillis) {
    return grouping.place(id, Terms.of(text), null, atMillis);
  }
}
