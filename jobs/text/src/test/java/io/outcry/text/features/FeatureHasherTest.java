// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureHasherTest {
  @Test
  void the_same_text_has_the_same_features_in_the_same_order() {
    assertThat(features("lost my bag, again!")).isEqualTo(features("lost my bag, again!"));
  }

  @Test
  void what_is_said_in_a_row_counts_three_times() {
    assertThat(features("no no no no no")).isEqualTo(features("no no no"));
    assertThat(features("no no")).isNotEqualTo(features("no no no"));
    assertThat(features("\uD83D\uDE21".repeat(2_000)))
        .isEqualTo(features("\uD83D\uDE21".repeat(3)));
  }

  @Test
  void what_comes_back_after_something_else_counts_again() {
    assertThat(features("no no no yes no")).hasSizeGreaterThan(features("no no no yes").size());
  }

  @Test
  void a_word_and_the_hashtag_of_it_are_two_things() {
    assertThat(features("bag #bag")).hasSizeGreaterThan(features("bag bag").size());
  }

  private static List<String> features(String text) {
    List<String> features = new ArrayList<>();
    FeatureHasher.features(text, (group, hash) -> features.add(group + " " + hash));
    return features;
  }
}
