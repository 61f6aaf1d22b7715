// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.outcry.text.embed.Recipe.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void each_part_adds_its_width() {
    assertThat(Recipe.E5.dimensions()).isEqualTo(384);
    assertThat(rich().dimensions()).isEqualTo(4 * 384);
  }

  @Test
  void a_layer_is_asked_for_once() {
    assertThat(rich().layers()).containsExactly(6, 12);
  }

  @Test
  void what_the_network_lacks_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Part(13, Pooling.MEAN))
        .withMessage("layer is 13; the encoder has 0 to 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recipe("", 513, Recipe.E5.parts()))
        .withMessage("maxTokens is 513; the encoder reads 2 to 512");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recipe("", 128, List.of()))
        .withMessage("a recipe needs one part or more");
  }

  private static Recipe rich() {
    return Recipe.E5.with(
        new Part(12, Pooling.MEAN),
        new Part(6, Pooling.MEAN),
        new Part(12, Pooling.MAX),
        new Part(12, Pooling.FIRST));
  }
}
