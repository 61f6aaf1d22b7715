// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.report.facts.Timeline.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"PT3H, PT5M", "P1D, PT15M", "P6D, PT1H", "P20D, PT3H", "P200D, P1D", "P1000D, P7D"})
  void the_span_of_a_bar_grows_with_the_run(Duration run, Duration bucket) {
    assertThat(Timeline.bucketFor(run)).isEqualTo(bucket);
  }

  @Test
  void a_run_of_eight_thousand_years_still_has_few_bars() {
    Duration run = Duration.ofDays(8_000L * 365);
    assertThat(run.dividedBy(Timeline.bucketFor(run))).isLessThanOrEqualTo(240);
  }

  @Test
  void moments_outside_lie_on_the_edge() {
    Timeline timeline =
        new Timeline(START, Duration.ofHours(1), List.of(new Bucket(1, 0), new Bucket(3, 1)));
    assertThat(timeline.position(START.minusSeconds(1))).isZero();
    assertThat(timeline.position(START.plus(Duration.ofMinutes(30)))).isEqualTo(0.25);
    assertThat(timeline.position(START.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(timeline.negativeShare()).isEqualTo(0.25);
  }
}
