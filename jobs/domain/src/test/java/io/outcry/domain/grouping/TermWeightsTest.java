// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermWeightsTest {
  private final TermWeights weights = new TermWeights();

  @Test
  void what_is_added_adds_up_as_in_any_map() {
    SplittableRandom random = new SplittableRandom(1);
    Map<String, Double> expected = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      String term = "word" + random.nextInt(300);
      weights.add(Map.of(term, 0.5));
      expected.merge(term, 0.5, Double::sum);
    }
    assertThat(weights.toMap()).isEqualTo(expected);
    assertThat(weights.size()).isEqualTo(expected.size());
    expected.forEach(
        (term, weight) -> {
          assertThat(weights.get(TermWeights.hash(term), term)).isEqualTo(weight);
          assertThat(weights.get(TermWeights.hash(term))).isEqualTo(weight);
        });
    assertThat(weights.has("word300")).isFalse();
    assertThat(weights.get(TermWeights.hash("word300"), "word300")).isZero();
  }

  @Test
  void the_heaviest_stay_of_equals_the_smaller_terms() {
    weights.add(Map.of("a", 1.0, "b", 2.0, "c", 1.0, "d", 3.0, "e", 1.0));
    weights.keepHeaviest(9);
    assertThat(weights.terms(9)).containsExactly("d", "b", "a", "c", "e");
    weights.keepHeaviest(4);
    assertThat(weights.toMap()).containsOnlyKeys("a", "b", "c", "d");
    weights.keepHeaviest(2);
    assertThat(weights.toMap()).containsOnlyKeys("b", "d");
    weights.add(Map.of("f", 4.0));
    assertThat(weights.terms()).containsExactlyInAnyOrder("b", "d", "f");
  }

  @Test
  void a_term_of_which_nothing_is_left_is_gone() {
    weights.add(Map.of("a", 1.0, "b", 2.0));
    weights.subtract(hash -> hash == TermWeights.hash("a") ? 1.0 : 0.5, 1e-9);
    assertThat(weights.toMap()).isEqualTo(Map.of("b", 1.5));
  }

  @Test
  void the_length_is_the_same_to_the_last_bit_however_they_came() {
    TermWeights other = new TermWeights();
    for (int i = 0; i < 100; i++) {
      weights.add(Map.of("w" + i, 1.0 / (i + 3)));
      other.add(Map.of("w" + (99 - i), 1.0 / (102 - i)));
    }
    assertThat(weights.length()).isEqualTo(other.length());
    TermWeights sum = new TermWeights();
    sum.add(weights);
    assertThat(sum.toMap()).isEqualTo(other.toMap());
  }
}
