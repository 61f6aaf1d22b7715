// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void a_probability_grows_with_its_logit_and_stays_between_0_and_1() {
    Calibration calibration = new Calibration(0.7, -0.3);
    double last = 0;
    for (double logit = -800; logit <= 800; logit += 0.5) {
      double p = calibration.probability(logit);
      assertThat(p).as("logit %f", logit).isBetween(last, 1.0);
      last = p;
    }
  }

  @Test
  void probabilities_of_classes_sum_to_1_even_for_huge_logits() {
    Random random = new Random(3); // fixed: a failing round can be run again
    Calibration calibration = new Calibration(1.3, 0.1, -0.4, 0.2);
    for (int round = 0; round < 1_000; round++) {
      double[] logits = random.doubles(3, -900, 900).toArray();
      double[] p = calibration.probabilities(logits);
      assertThat(Arrays.stream(p).sum())
          .as("round %d, %s", round, Arrays.toString(logits))
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void none_leaves_the_logistic_function() {
    assertThat(Calibration.none(1).probability(0)).isEqualTo(0.5);
    assertThat(Calibration.none(2).probabilities(1, 1)).containsExactly(0.5, 0.5);
  }
}
