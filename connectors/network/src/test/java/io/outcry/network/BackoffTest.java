// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff();

  @Test
  void a_broken_connection_is_made_again_at_once_and_then_linearly_later() {
    assertThat(waits(Fault.Kind.CONNECTION, 4))
        .containsExactly(
            Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(750));
    assertThat(waits(Fault.Kind.CONNECTION, 100).get(99)).isEqualTo(Duration.ofSeconds(16));
  }

  @Test
  void a_server_in_trouble_gets_twice_the_time_each_time() {
    assertThat(waits(Fault.Kind.SERVER, 8))
        .startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20))
        .endsWith(Duration.ofSeconds(320));
  }

  @Test
  void who_asked_too_often_waits_for_minutes() {
    assertThat(waits(Fault.Kind.RATE_LIMIT, 6))
        .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2))
        .endsWith(Duration.ofMinutes(16));
  }

  @Test
  void the_time_that_a_server_names_goes_first() {
    Fault fault = new Fault(Fault.Kind.RATE_LIMIT, "later", Duration.ofSeconds(7));
    assertThat(backoff.after(fault)).isEqualTo(Duration.ofSeconds(7));
    assertThat(backoff.after(fault)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void what_was_heard_in_between_makes_the_next_fault_the_first() {
    waits(Fault.Kind.SERVER, 5);
    backoff.heard();
    assertThat(waits(Fault.Kind.SERVER, 1)).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void another_fault_begins_its_own_times() {
    waits(Fault.Kind.SERVER, 5);
    assertThat(waits(Fault.Kind.CONNECTION, 1)).containsExactly(Duration.ZERO);
  }

  private List<Duration> waits(Fault.Kind kind, int times) {
    return Stream.generate(() -> backoff.after(new Fault(kind, "broken"))).limit(times).toList();
  }
}
