// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PostWeightTest {
  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("8 weight")) {
      JsonNode followers = example.required("followers");
      double weight =
          PostWeight.of(
              example.required("kind").asText().equals("repost"),
              example.required("textLength").asInt(),
              example.required("copiesBefore").asInt(),
              followers.isNull() ? PostWeight.FOLLOWERS_UNKNOWN : followers.asLong());
      assertThat(weight).as("%s", example).isEqualTo(example.required("weight").asDouble());
    }
  }

  @Test
  void a_text_is_long_enough_for_a_copy_from_20_letters_on() {
    assertThat(PostWeight.of(false, 20, 2, 5)).isEqualTo(0.25);
    assertThat(PostWeight.of(false, 19, 2, 5)).isEqualTo(1);
  }
}
