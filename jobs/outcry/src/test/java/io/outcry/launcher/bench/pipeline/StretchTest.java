// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StretchTest {
  @Test
  void it_goes_from_the_first_measured_line_to_one_of_the_last() {
    Stretch stretch = new Stretch(5_000, 9_000);
    stretch.told(4_999); // prepares
    stretch.told(5_000);
    stretch.told(8_500);
    assertThat(stretch.posts()).isEqualTo(4_000);
    assertThat(stretch.taken().wallNanos()).isPositive();
  }

  @Test
  void without_a_line_at_the_end_nothing_was_measured() {
    Stretch stretch = new Stretch(0, 9_000);
    stretch.told(0);
    stretch.told(7_999);
    assertThatThrownBy(stretch::taken).hasMessageContaining("9,000 posts");
  }
}
