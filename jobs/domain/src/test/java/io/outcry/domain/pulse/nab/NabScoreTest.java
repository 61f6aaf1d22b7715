// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** By hand: sigma(-1) = 0.986614, sigma(-0.5) = 0.848284, sigma(1) = -0.986614. */
class NabScoreTest {
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final int ROWS = 1000; // 150 for learning
  private static final List<NabScore.Window> ONE = List.of(new NabScore.Window(400, 499));

  @Test
  void nothing_detected_is_0_and_every_window_on_its_first_row_is_100() {
    assertThat(score(ONE).normalised()).isZero();
    assertThat(score(ONE, 400).normalised()).isEqualTo(100);
  }

  @Test
  void a_window_earns_less_the_later_it_is_found_and_once_only() {
    assertThat(score(ONE, 450).raw()).isCloseTo(0.848284 / 0.986614, CLOSE);
    assertThat(score(ONE, 450, 451, 499).raw()).isEqualTo(score(ONE, 450).raw());
    assertThat(score(ONE, 499).raw()).isCloseTo(0.024995 / 0.986614, CLOSE); // sigma(-0.01)
  }

  @Test
  void a_false_point_costs_the_more_the_farther_behind_a_window_it_is() {
    assertThat(score(ONE, 400, 598).raw()).isCloseTo(1 - 0.11 * 0.986614, CLOSE); // one length
    assertThat(score(ONE, 400, 899).raw()).isCloseTo(1 - 0.11, CLOSE); // more than three
    assertThat(score(ONE, 400, 399).raw()).isCloseTo(1 - 0.11, CLOSE); // no window before it
    assertThat(score(ONE, 400, 399, 500, 501).falsePoints()).isEqualTo(3);
  }

  @Test
  void a_window_that_is_missed_costs_as_much_as_one_that_is_found_earns() {
    List<NabScore.Window> two =
        List.of(new NabScore.Window(400, 499), new NabScore.Window(700, 799));
    assertThat(score(two, 700)).isEqualTo(new NabScore(0, 2, 1, 0));
    assertThat(score(two, 700).normalised()).isEqualTo(50);
  }

  @Test
  void the_first_rows_are_for_learning_and_at_most_750() {
    assertThat(score(ONE, 0, 149, 400).falsePoints()).isZero();
    assertThat(score(ONE, 150, 400).falsePoints()).isOne();
    assertThat(NabScore.probation(15_902)).isEqualTo(750);
  }

  @Test
  void series_add_up_before_they_are_normalised() {
    NabScore all = score(ONE, 400).plus(score(ONE));
    assertThat(all).isEqualTo(new NabScore(0, 2, 1, 0));
    assertThat(all.normalised()).isEqualTo(50);
  }

  private static NabScore score(List<NabScore.Window> windows, int... rows) {
    boolean[] detected = new boolean[ROWS];
    for (int row : rows) {
      detected[row] = true;
    }
    return NabScore.of(detected, windows);
  }
}
