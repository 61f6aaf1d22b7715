// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private static final long PROBE = 99;

  private final CircuitBreaker breaker = new CircuitBreaker("desk");

  @Test
  void four_failures_in_a_row_are_no_reason_to_keep_off() {
    fail(4, 0);
    assertThat(breaker.opensAtMillis()).isNegative();
    breaker.answered();
    fail(4, 0);
    assertThat(breaker.opensAtMillis()).isNegative();
  }

  @Test
  void after_the_fifth_it_waits_and_then_lets_one_through() {
    fail(5, 1_000);
    assertThat(breaker.opensAtMillis()).isBetween(1_800L, 2_200L);
    breaker.started(PROBE);
    assertThat(breaker.opensAtMillis()).isEqualTo(Long.MAX_VALUE);
    breaker.failed(PROBE, 3_000);
    assertThat(breaker.opensAtMillis()).isBetween(7_000L, 9_000L);
  }

  @Test
  void the_answer_to_the_probe_ends_it() {
    fail(5, 0);
    breaker.started(PROBE);
    breaker.answered();
    assertThat(breaker.opensAtMillis()).isNegative();
    assertThat(breaker.brokenSinceMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void a_probe_that_was_never_sent_leaves_the_way_to_the_next() {
    fail(5, 0);
    long opens = breaker.opensAtMillis();
    breaker.started(PROBE);
    breaker.landed(PROBE);
    assertThat(breaker.opensAtMillis()).isEqualTo(opens);
  }

  @Test
  void what_began_before_it_opened_makes_no_wait_longer() {
    fail(5, 0);
    long opens = breaker.opensAtMillis();
    fail(3, 10);
    assertThat(breaker.opensAtMillis()).isEqualTo(opens);
    breaker.started(PROBE);
    fail(1, 20);
    breaker.landed(1);
    assertThat(breaker.opensAtMillis()).as("the probe is under way").isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void the_waits_grow_to_half_an_hour_and_no_further() {
    fail(5, 0);
    for (int probe = 0; probe < 20; probe++) {
      breaker.started(PROBE);
      breaker.failed(PROBE, 0);
    }
    assertThat(breaker.opensAtMillis()).isBetween(24 * 60_000L, 36 * 60_000L);
  }

  @Test
  void it_knows_since_when_there_is_no_way() {
    breaker.failed(1, 7);
    assertThat(breaker.brokenSinceMillis()).isEqualTo(Long.MAX_VALUE);
    fail(4, 900);
    assertThat(breaker.brokenSinceMillis()).isEqualTo(7);
  }

  private void fail(int times, long nowMillis) {
    for (int i = 0; i < times; i++) {
      breaker.failed(1 + i, nowMillis);
    }
  }
}
