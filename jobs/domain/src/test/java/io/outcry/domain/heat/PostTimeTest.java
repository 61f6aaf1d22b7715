// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.heat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTimeTest {
  private static final long ARRIVAL = 1_000_000;

  @Test
  void a_clock_up_to_five_minutes_ahead_is_believed() {
    assertThat(PostTime.of(ARRIVAL + 300_000, ARRIVAL)).isEqualTo(ARRIVAL + 300_000);
    assertThat(PostTime.of(ARRIVAL - 1, ARRIVAL)).isEqualTo(ARRIVAL - 1);
  }

  @Test
  void a_clock_further_ahead_counts_as_its_arrival() {
    assertThat(PostTime.of(ARRIVAL + 300_001, ARRIVAL)).isEqualTo(ARRIVAL);
  }
}
