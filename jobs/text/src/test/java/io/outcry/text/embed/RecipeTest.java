// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void each_layer_adds_its_width() {
    assertThat(Recipe.E5.dimensions()).isEqualTo(384);
    assertThat(Recipe.E5.with(0, 6, 12).dimensions()).isEqualTo(3 * 384);
  }

  @Test
  void what_the_network_lacks_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recipe.E5.with(13))
        .withMessage("layer is 13; the encoder has 0 to 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recipe("", 513, List.of(12)))
        .withMessage("maxTokens is 513; the encoder reads 2 to 512");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recipe.E5.with())
        .withMessage("a recipe needs one layer or more");
  }
}
