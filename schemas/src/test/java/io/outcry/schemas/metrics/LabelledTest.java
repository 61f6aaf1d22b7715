// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledTest {
  private final List<String> made = new ArrayList<>();
  private final Labelled<String> labelled =
      new Labelled<>(
          value -> {
            made.add(value);
            return "of " + value;
          });

  @Test
  void a_value_has_one_metric_however_often_it_comes() {
    assertThat(labelled.of("json")).isEqualTo("of json");
    assertThat(labelled.of("json")).isEqualTo("of json");
    assertThat(made).containsExactly("json");
  }

  @Test
  void after_a_hundred_values_all_others_share_one() {
    for (int value = 0; value < 10_000; value++) {
      var unused = labelled.of("value " + value);
    }
    assertThat(made).hasSize(Labelled.MOST + 1).endsWith(Labelled.OTHER);
    assertThat(labelled.of("value 99")).isEqualTo("of value 99");
    assertThat(labelled.of("value 100")).isEqualTo("of other");
  }
}
