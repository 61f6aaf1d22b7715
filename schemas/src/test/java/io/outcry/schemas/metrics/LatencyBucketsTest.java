// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {
  private final LatencyBuckets buckets = new LatencyBuckets();

  @Test
  void a_bucket_counts_all_that_took_at_most_its_seconds() {
    buckets.took(0);
    buckets.took(250);
    buckets.took(251);
    buckets.took(90_000_000);
    assertThat(counts())
        .containsEntry("0.05", 1L)
        .containsEntry("0.1", 1L)
        .containsEntry("0.25", 2L)
        .containsEntry("0.5", 3L)
        .containsEntry("3600", 3L)
        .containsEntry("+Inf", 4L);
  }

  @Test
  void a_clock_that_stepped_back_counts_as_no_time() {
    buckets.took(-5);
    assertThat(counts()).containsEntry("0.05", 1L);
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    buckets.forEach((bound, count) -> counts.put(bound, count.getAsLong()));
    return counts;
  }
}
