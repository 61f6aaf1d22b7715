// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.replay.tape.Stamped;
import io.outcry.schemas.posts.Inbound;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND_NANOS = 1_000_000_000;

  @Test
  void event_time_runs_as_many_times_as_fast_as_asked() {
    Pace pace = new Pace(60.0);
    assertThat(pace.waitNanos(at(0, true), 5 * SECOND_NANOS)).isZero();
    assertThat(pace.waitNanos(at(120_000, true), 5 * SECOND_NANOS)).isEqualTo(2 * SECOND_NANOS);
    assertThat(pace.waitNanos(at(120_000, true), 8 * SECOND_NANOS)).isNegative();
  }

  @Test
  void what_has_no_time_of_its_own_neither_waits_nor_starts_the_clock() {
    Pace pace = new Pace(1.0);
    assertThat(pace.waitNanos(at(0, false), 0)).isZero();
    assertThat(pace.waitNanos(at(1_000_000_000_000L, true), 0)).isZero();
  }

  @Test
  void without_a_speed_everything_is_due() {
    Pace pace = new Pace(null);
    assertThat(pace.waitNanos(at(0, true), 0)).isZero();
    assertThat(pace.waitNanos(at(Long.MAX_VALUE, true), 0)).isZero();
  }

  @Test
  void a_speed_that_never_ends_or_never_starts_is_refused() {
    ReplaySettings settings = Recordings.settings(Path.of("a"));
    for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> settings.withSpeed(speed))
          .hasMessage("speed must be above 0 and finite: " + speed);
    }
    assertThatThrownBy(() -> settings.withSpool("/tmp", 0))
        .hasMessage("memoryLimitBytes must be above 0: 0");
  }

  private static Stamped at(long millis, boolean ownTime) {
    return new Stamped(Inbound.notice("n"), millis, ownTime);
  }
}
