// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {

  @Test
  void recall_precision_and_f1_of_a_known_table() {
    Confusion confusion = new Confusion(2);
    add(confusion, 0, 0, 6);
    add(confusion, 0, 1, 2);
    add(confusion, 1, 0, 1);
    add(confusion, 1, 1, 3);
    assertThat(confusion.recall(0)).isEqualTo(0.75);
    assertThat(confusion.precision(1)).isEqualTo(0.6);
    assertThat(confusion.macroRecall()).isEqualTo(0.75);
    assertThat(confusion.f1(1)).isCloseTo(2 * 0.6 * 0.75 / 1.35, within(1e-12));
    assertThat(confusion.macroF1()).isCloseTo((0.8 + 2 * 0.6 * 0.75 / 1.35) / 2, within(1e-12));
  }

  @Test
  void auc_is_1_when_sorted_0_when_reversed_and_a_half_when_all_are_alike() {
    assertThat(auc(0.1, 0.2, 0.8, 0.9)).isEqualTo(1);
    assertThat(auc(0.9, 0.8, 0.2, 0.1)).isEqualTo(0);
    assertThat(auc(0.5, 0.5, 0.5, 0.5)).isEqualTo(0.5);
  }

  @Test
  void calibration_error_is_the_mean_distance_of_said_and_was() {
    Probabilities probabilities = new Probabilities();
    for (int i = 0; i < 10; i++) {
      probabilities.add(0.9, i < 5);
      probabilities.add(0.1, i < 1);
    }
    assertThat(probabilities.calibrationError()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void shares_of_a_band() {
    Probabilities probabilities = new Probabilities();
    probabilities.add(0.2, false);
    probabilities.add(0.4, false);
    probabilities.add(0.6, true);
    probabilities.add(0.8, true);
    assertThat(probabilities.shareIn(0.3, 0.7)).isEqualTo(0.5);
    assertThat(probabilities.truthIn(0.3, 0.7)).isEqualTo(0.5);
    assertThat(probabilities.truthIn(0.7, 1.01)).isEqualTo(1);
  }

  private static void add(Confusion confusion, int truth, int found, int times) {
    for (int i = 0; i < times; i++) {
      confusion.add(truth, found);
    }
  }

  private static double auc(double false1, double false2, double true1, double true2) {
    Probabilities probabilities = new Probabilities();
    probabilities.add(false1, false);
    probabilities.add(false2, false);
    probabilities.add(true1, true);
    probabilities.add(true2, true);
    return probabilities.auc();
  }
}
