// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final long MILLI = 1_000_000;

  @Test
  void a_share_of_the_posts_with_a_line_waits_no_longer() {
    Latencies latencies = new Latencies(101);
    for (int i = 0; i < 100; i++) {
      latencies.taken(i, 7);
      latencies.told(i, 7 + (i + 1) * MILLI);
    }
    latencies.taken(100, 7); // names no brand
    assertThat(latencies.millis(0.5)).isEqualTo(50);
    assertThat(latencies.millis(0.99)).isEqualTo(99);
    assertThat(latencies.millis(1)).isEqualTo(100);
  }

  @Test
  void of_a_post_of_two_brands_the_first_line_counts() {
    Latencies latencies = new Latencies(1);
    latencies.taken(0, 0);
    latencies.told(0, 3 * MILLI);
    latencies.told(0, 9 * MILLI);
    assertThat(latencies.millis(0.5)).isEqualTo(3);
  }

  @Test
  void without_a_line_there_is_no_latency() {
    assertThatThrownBy(() -> new Latencies(3).millis(0.5)).hasMessageContaining("no post");
  }
}
