// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  /** Of 400 texts every second is right: the mean of 0.5 wanders by 1.96 times 0.025. */
  private static Bootstrap halfRight() {
    return Bootstrap.of(400, drawn -> Arrays.stream(drawn).filter(i -> i % 2 == 0).count() / 400.0);
  }

  @Test
  void the_interval_of_a_share_is_that_of_the_textbook() {
    assertThat(halfRight().low()).isCloseTo(0.451, within(0.012));
    assertThat(halfRight().high()).isCloseTo(0.549, within(0.012));
  }

  @Test
  void the_same_texts_give_the_same_interval() {
    assertThat(halfRight()).isEqualTo(halfRight());
  }

  @Test
  void a_figure_that_never_changes_has_no_width() {
    assertThat(Bootstrap.of(10, drawn -> 0.7)).hasToString("[0.700, 0.700]");
  }
}
