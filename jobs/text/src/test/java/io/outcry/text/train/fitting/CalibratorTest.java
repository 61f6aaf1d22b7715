// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.text.linear.Calibration;
import io.outcry.text.train.measures.Probabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibratorTest {
  private static final List<Calibrator.Judged> TOO_BOLD = logitsThatAreFourTimesTooBold();
  private static final Calibration FOUND = Calibrator.binary(TOO_BOLD);

  @Test
  void too_bold_logits_are_brought_back() {
    assertThat(FOUND.slope()).isCloseTo(0.25, within(0.03));
    assertThat(FOUND.intercepts()[0]).isCloseTo(0, within(0.1));
  }

  @Test
  void the_mean_probability_is_the_share_of_true_ones() {
    double said =
        TOO_BOLD.stream().mapToDouble(j -> FOUND.probability(j.logits()[0])).average().orElse(0);
    double was = TOO_BOLD.stream().mapToDouble(Calibrator.Judged::label).average().orElse(0);
    assertThat(said).isCloseTo(was, within(1e-3));
  }

  @Test
  void calibrated_probabilities_have_a_small_calibration_error() {
    assertThat(error(FOUND)).isLessThan(0.03);
    assertThat(error(Calibration.none(1))).isGreaterThan(0.1);
  }

  @Test
  void classes_that_are_said_too_seldom_are_raised() {
    List<Calibrator.Judged> judged = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      judged.add(
          new Calibrator.Judged(new double[] {0, 0, 0}, i % 9 < 6 ? 0 : i % 9 < 8 ? 1 : 2, 1));
    }
    double[] p = Calibrator.classes(judged).probabilities(0, 0, 0);
    assertThat(p[0]).isCloseTo(6 / 9.0, within(1e-3));
    assertThat(p[1]).isCloseTo(2 / 9.0, within(1e-3));
    assertThat(p[2]).isCloseTo(1 / 9.0, within(1e-3));
  }

  private static double error(Calibration calibration) {
    Probabilities probabilities = new Probabilities();
    TOO_BOLD.forEach(
        j -> probabilities.add(calibration.probability(j.logits()[0]), j.label() == 1));
    return probabilities.calibrationError();
  }

  private static List<Calibrator.Judged> logitsThatAreFourTimesTooBold() {
    Random random = new Random(17);
    List<Calibrator.Judged> judged = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      double logit = random.nextDouble() * 4 - 2;
      int label = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
      judged.add(new Calibrator.Judged(new double[] {4 * logit}, label, 1));
    }
    return judged;
  }
}
