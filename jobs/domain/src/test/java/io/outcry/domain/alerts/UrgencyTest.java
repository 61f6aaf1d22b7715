// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {
  @ParameterizedTest(name = "{0}, {1} after {2} posts, risk {3}, shadow {4}: {5}")
  @CsvSource({
    "FIRING,    5, 4, false, false, NOW", // growing
    "FIRING,    4, 4, false, false, NOW",
    "FIRING,    3, 4, false, false, SOON",
    "FIRING,    1, 0, false, false, NOW",
    "FIRING,    0, 0, false, false, SOON", // silent is not growing
    "FIRING,    0, 9, true,  false, NOW", // a risk is always urgent
    "FIRING,    5, 4, true,  true,  LATER", // in shadow nothing is
    "ANSWERED,  5, 4, true,  false, LATER",
    "RESOLVED,  5, 4, true,  false, LATER",
    "RETRACTED, 5, 4, true,  false, LATER"
  })
  void the_table(
      AlertStatus status,
      long lastTenMinutes,
      long previousTenMinutes,
      boolean risk,
      boolean shadow,
      Urgency urgency) {
    assertThat(Urgency.of(status, lastTenMinutes, previousTenMinutes, risk, shadow))
        .isEqualTo(urgency);
  }
}
