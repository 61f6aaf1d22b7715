// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolingTest {
  private static final float[] THREE_TOKENS = {1, -8, 3, -2, 5, -5};

  @Test
  void mean_weighs_every_token_alike() {
    assertThat(Pooling.MEAN.pool(THREE_TOKENS, 2)).containsExactly(3, -5);
  }

  @Test
  void max_takes_the_largest_of_each_component() {
    assertThat(Pooling.MAX.pool(THREE_TOKENS, 2)).containsExactly(5, -2);
  }

  @Test
  void first_takes_the_first_token() {
    assertThat(Pooling.FIRST.pool(THREE_TOKENS, 2)).containsExactly(1, -8);
  }

  @Test
  void a_single_token_is_its_own_pooling() {
    for (Pooling pooling : Pooling.values()) {
      assertThat(pooling.pool(new float[] {-1, 2}, 2)).containsExactly(-1, 2);
    }
  }
}
