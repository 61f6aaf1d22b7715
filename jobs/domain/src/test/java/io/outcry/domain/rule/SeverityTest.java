// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SeverityTest {
  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("3 severity")) {
      assertThat(
              Severity.of(example.required("perWeek").asDouble()).name().toLowerCase(Locale.ROOT))
          .as("%s", example)
          .isEqualTo(example.required("severity").asText());
    }
  }

  @Test
  void a_return_period_on_the_edge_is_the_graver_one() {
    assertThat(Severity.of(84 / 365.25)).isEqualTo(Severity.MEDIUM);
    assertThat(Severity.of(1 / 13.0)).isEqualTo(Severity.HIGH);
    assertThat(Severity.of(7 / 365.25)).isEqualTo(Severity.CRITICAL);
    assertThat(Severity.of(0)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void a_risk_is_taken_one_level_up() {
    assertThat(Severity.values())
        .extracting(Severity::oneUp)
        .containsExactly(Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL, Severity.CRITICAL);
  }

  @Test
  void severity_never_sinks() {
    assertThat(Severity.HIGH.orGraver(Severity.LOW)).isEqualTo(Severity.HIGH);
    assertThat(Severity.LOW.orGraver(Severity.HIGH)).isEqualTo(Severity.HIGH);
  }
}
