// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

import static io.outcry.domain.SpreadVectors.millis;
import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class KernelTest {
  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("5 kernel")) {
      long age = millis(example.required("age"));
      assertNear(Seismic.perSecond(age), example.required("kernel"), example);
      assertNear(Seismic.share(age), example.required("share"), example);
      assertNear(Seismic.mixtureShare(age), example.required("mixture"), example);
    }
  }

  @Test
  void the_mixture_is_as_close_to_the_kernel_as_it_says() {
    double worst = 0;
    for (double age = 1; age <= 1_209_600_000; age *= 1.02) {
      long millis = (long) age;
      worst = Math.max(worst, Math.abs(Seismic.share(millis) - Seismic.mixtureShare(millis)));
    }
    assertThat(worst).isBetween(0.01, 0.0165);
  }

  @Test
  void the_share_is_the_integral_of_the_kernel() {
    double sum = 0;
    for (long second = 0; second < 3600; second++) {
      sum += (Seismic.perSecond(second * 1000) + Seismic.perSecond(second * 1000 + 1000)) / 2;
    }
    assertThat(sum).isCloseTo(Seismic.share(3_600_000), within(1e-6));
  }

  @Test
  void nothing_is_due_before_the_post() {
    assertThat(Seismic.perSecond(-1)).isZero();
    assertThat(Seismic.share(-1)).isZero();
    assertThat(Seismic.mixtureShare(-1)).isZero();
  }

  private static void assertNear(double value, JsonNode expected, JsonNode example) {
    assertThat(value).as("%s", example).isCloseTo(expected.asDouble(), near(expected.asDouble()));
  }
}
