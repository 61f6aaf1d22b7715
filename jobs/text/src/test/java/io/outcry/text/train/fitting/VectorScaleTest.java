// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorScaleTest {
  private static final List<float[]> VECTORS =
      List.of(new float[] {10, 0.1f, 5}, new float[] {14, 0.3f, 5}, new float[] {18, 0.5f, 5});

  @Test
  void every_component_has_mean_0_and_one_size() {
    VectorScale scale = VectorScale.of(VECTORS);
    double sum = 0;
    double large = 0;
    double small = 0;
    for (float[] vector : VECTORS) {
      float[] scaled = scale.scaled(vector);
      sum += scaled[0];
      large += scaled[0] * scaled[0];
      small += scaled[1] * scaled[1];
    }
    assertThat(sum).isCloseTo(0, within(1e-5));
    assertThat(large).isCloseTo(small, within(1e-3)).isPositive();
  }

  @Test
  void a_component_that_never_changes_is_left_out() {
    assertThat(VectorScale.of(VECTORS).scaled(VECTORS.get(0))[2]).isZero();
  }

  @Test
  void weights_turned_back_say_of_a_vector_what_they_said_of_it_scaled() {
    VectorScale scale = VectorScale.of(VECTORS);
    TrainedWeights learned = TrainedWeights.zero(4, 2, new double[] {1, 1, 1}, 3);
    for (int i = 0; i < learned.dense().length; i++) {
      learned.dense()[i] = i - 2;
    }
    learned.bias()[1] = 0.5;
    Example text = Example.of("", new float[2], 1);
    for (float[] vector : VECTORS) {
      double[] scaled = learned.logits(text.with(scale.scaled(vector)));
      double[] plain = scale.unscaled(learned).logits(text.with(vector));
      assertThat(plain).containsExactly(scaled, within(1e-3));
    }
  }
}
