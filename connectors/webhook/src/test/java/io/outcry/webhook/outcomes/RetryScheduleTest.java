// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1000",
    "2, 5000",
    "3, 30000",
    "4, 120000",
    "5, 600000",
    "6, 1800000",
    "7, 3600000",
    "8, 7200000",
    "9, 14400000",
    "10, 28800000",
    "11, 36000000"
  })
  void each_wait_stays_within_a_fifth_and_uses_that_room(int attempt, long meanMillis) {
    long[] waits =
        IntStream.range(0, 1_000).mapToLong(i -> wait("a_acme_" + i + ".1", attempt)).toArray();
    assertThat(LongStream.of(waits).min().orElseThrow())
        .isBetween(Math.round(0.8 * meanMillis), Math.round(0.82 * meanMillis));
    assertThat(LongStream.of(waits).max().orElseThrow())
        .isBetween(Math.round(1.18 * meanMillis), Math.round(1.2 * meanMillis));
    assertThat(LongStream.of(waits).average().orElseThrow())
        .isBetween(0.98 * meanMillis, 1.02 * meanMillis);
  }

  @Test
  void the_same_message_waits_the_same_every_time() {
    assertThat(wait("a_acme_5f0c.3", 4)).isEqualTo(wait("a_acme_5f0c.3", 4)).isEqualTo(139_875L);
  }

  @Test
  void after_the_twelfth_attempt_there_is_none() {
    assertThat(RetrySchedule.waitMillis("a_acme_5f0c.3", 12)).isEmpty();
    assertThat(RetrySchedule.waitMillis("a_acme_5f0c.3", 99)).isEmpty();
  }

  private static long wait(String messageId, int attempt) {
    return RetrySchedule.waitMillis(messageId, attempt).orElseThrow();
  }
}
