// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.authors.Hash64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.none();

  @Test
  void a_direction_has_length_one() {
    vocabulary.learn(Terms.of("lost bag"));
    double squares =
        vocabulary.weigh(Terms.of("lost bag at gate twelve")).values().stream()
            .mapToDouble(weight -> weight * weight)
            .sum();
    assertThat(squares).isCloseTo(1, within(1e-12));
    assertThat(vocabulary.weigh(Map.of())).isEmpty();
  }

  @Test
  void the_name_of_the_brand_weighs_little_and_the_subject_much() {
    for (int i = 0; i < 99; i++) {
      vocabulary.learn(Terms.of("Acme lost number" + i));
    }
    Map<String, Double> weights = vocabulary.weigh(Terms.of("Acme suitcase suitcase"));
    double often = Math.log((50.0 + 99) / (5 + 99));
    double never = (1 + Math.log(2)) * Math.log((50.0 + 99) / 5);
    assertThat(weights.getOrDefault("suitcase", 0.0) / weights.getOrDefault("acme", 0.0))
        .isCloseTo(never / often, within(1e-9));
  }

  @Test
  void words_that_share_a_slot_never_weigh_less_than_nothing() {
    Map<Long, String> slots = new HashMap<>();
    String first = null;
    String second = null;
    for (int i = 0; first == null; i++) {
      second = "word" + i;
      first = slots.put(Hash64.of(second) >>> 52, second);
    }
    vocabulary.learn(Map.of(first, 1, second, 1));
    assertThat(vocabulary.weigh(Map.of(first, 1)).get(first)).isPositive();
    assertThat(vocabulary.weigh(Map.of(first, 1, "other", 1)).get(first)).isPositive();
  }

  @Test
  void the_state_is_all_that_there_is() {
    vocabulary.learn(Terms.of("lost bag"));
    VocabularyState state = vocabulary.toState();
    Vocabulary restored = Vocabulary.of(state);
    Map<String, Integer> terms = Terms.of("a lost suitcase");
    assertThat(restored.weigh(terms)).isEqualTo(vocabulary.weigh(terms));
    vocabulary.learn(terms);
    assertThat(state.all()).as("a state does not move").isEqualTo(1);
    assertThat(restored.toState().posts()).isEqualTo(state.posts());
  }

  @Test
  void words_that_the_first_two_posts_share_are_worth_nearly_as_much_as_new_ones() {
    vocabulary.learn(Terms.of("lost bag"));
    Map<String, Double> weights = vocabulary.weigh(Terms.of("lost suitcase"));
    assertThat(weights.getOrDefault("lost", 0.0) / weights.getOrDefault("suitcase", 0.0))
        .isBetween(0.9, 1.0);
  }

  @Test
  void words_that_stand_in_texts_about_anything_weigh_little_from_the_first_post_on() {
    Map<String, Double> weights = vocabulary.weigh(Terms.of("the suitcase"));
    assertThat(weights.getOrDefault("the", 0.0) / weights.getOrDefault("suitcase", 0.0))
        .isCloseTo(Math.log(2) / Math.log(10), within(1e-9));
  }

  @Test
  void what_all_meanings_have_in_common_is_taken_from_each_as_after_a_restart() {
    byte[] usual = meaning(100, 0);
    for (int i = 0; i < 16_000; i++) {
      vocabulary.learn(Terms.of("lost bag"), usual);
    }
    Direction direction = vocabulary.direction(Terms.of("lost bag"), meaning(100, 7));
    byte[] own = Objects.requireNonNull(direction.meaning());
    assertThat((int) own[Meaning.NUMBERS - 1]).as("what is new").isGreaterThan(120);
    assertThat((int) own[0]).as("what all have").isBetween(-30, 30);
    Direction restored =
        Vocabulary.of(vocabulary.toState()).direction(Terms.of("lost bag"), meaning(100, 7));
    assertThat(restored.meaning()).isEqualTo(own);
  }

  @Test
  void a_text_without_words_has_no_direction_whatever_a_network_makes_of_it() {
    assertThat(vocabulary.direction(Terms.of("!!"), meaning(100, 7)).isNone()).isTrue();
    assertThat(vocabulary.direction(Terms.of("lost bag"), null).meaning()).isNull();
  }

  private static byte[] meaning(int first, int last) {
    byte[] meaning = new byte[Meaning.NUMBERS];
    meaning[0] = (byte) first;
    meaning[Meaning.NUMBERS - 1] = (byte) last;
    return meaning;
  }
}
