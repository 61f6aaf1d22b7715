// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoolingTest {
  @Test
  void every_token_weighs_alike_and_the_length_is_one() {
    float[] threeTokens = {1, -10, 3, -1, 5, -1}; // their mean is 3, -4
    assertThat(Pooling.mean(threeTokens, 2))
        .containsExactly(new float[] {0.6f, -0.8f}, within(1e-6f));
  }

  @Test
  void a_single_token_is_its_own_pooling() {
    assertThat(Pooling.mean(new float[] {-0.6f, 0.8f}, 2))
        .containsExactly(new float[] {-0.6f, 0.8f}, within(1e-6f));
  }
}
