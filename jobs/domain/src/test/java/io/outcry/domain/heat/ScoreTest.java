// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.heat;

import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("1 score")) {
      double expected = example.required("score").asDouble();
      double score =
          Score.of(
              example.required("heat").asDouble(), example.required("expectedHeat").asDouble());
      assertThat(score).as("%s", example).isCloseTo(expected, near(expected));
    }
  }

  @Test
  void a_score_reads_times_ordinary() {
    assertThat(Score.timesOrdinary(18.4, 1.2)).isCloseTo(19.4 / 2.2, within(1e-12));
    assertThat(Math.exp(Score.of(18.4, 1.2)))
        .isCloseTo(Score.timesOrdinary(18.4, 1.2), within(1e-12));
  }
}
