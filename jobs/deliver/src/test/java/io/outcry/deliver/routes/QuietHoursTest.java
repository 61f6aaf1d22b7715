// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.messages.Alerts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
      from,  to,    at,                   quiet, until
      22:00, 07:00, 2026-01-05T20:59:59Z, false,
      22:00, 07:00, 2026-01-05T21:00:00Z, true,  2026-01-06T06:00:00Z
      22:00, 07:00, 2026-01-06T05:59:59Z, true,  2026-01-06T06:00:00Z
      22:00, 07:00, 2026-01-06T06:00:00Z, false,
      12:00, 13:00, 2026-01-05T11:30:00Z, true,  2026-01-05T12:00:00Z
      12:00, 13:00, 2026-01-05T12:00:00Z, false,
      # the clocks go forward at 01:00Z on 2026-03-29: the night is an hour shorter
      22:00, 07:00, 2026-03-28T21:00:00Z, true,  2026-03-29T05:00:00Z
      # 02:30 does not exist in that night: as much later, 03:30
      22:00, 02:30, 2026-03-29T00:30:00Z, true,  2026-03-29T01:30:00Z
      # and back at 01:00Z on 2026-10-25: an hour longer, and 02:30 comes twice
      22:00, 07:00, 2026-10-24T20:00:00Z, true,  2026-10-25T06:00:00Z
      22:00, 02:30, 2026-10-25T00:10:00Z, true,  2026-10-25T00:30:00Z
      22:00, 02:30, 2026-10-25T01:10:00Z, true,  2026-10-25T01:30:00Z
      """)
  void it_is_quiet_by_the_clock_on_the_wall_also_when_that_changes(
      LocalTime from, LocalTime to, Instant at, boolean quiet, @Nullable Instant until) {
    var hours = new QuietHours(ZoneId.of("Europe/Berlin"), from, to, null);
    assertThat(hours.include(at)).isEqualTo(quiet);
    if (until != null) {
      assertThat(hours.endAfter(at)).isEqualTo(until);
    }
  }

  @Test
  void unless_holds_when_any_of_its_entries_holds() {
    assertThat(hold(null)).isTrue();
    assertThat(hold(Match.ALL)).isTrue();
    assertThat(hold(unless(">=high", null))).isTrue();
    assertThat(hold(unless(">=high", "any"))).isFalse();
    assertThat(hold(unless(">=medium", "legal"))).isFalse();
  }

  @Test
  void unless_may_name_a_language() {
    assertThat(hold(new Match(null, null, null, null, null, "pt", null, null))).isFalse();
    assertThat(hold(new Match(null, null, null, null, null, "fr", null, null))).isTrue();
  }

  @Test
  void a_receipt_says_until_when() {
    assertThat(hours(null).reason()).isEqualTo("quiet-hours until 07:00 Europe/Berlin");
  }

  private static boolean hold(@Nullable Match unless) {
    return hours(unless).hold(Alerts.firing());
  }

  private static QuietHours hours(@Nullable Match unless) {
    return new QuietHours(
        ZoneId.of("Europe/Berlin"), LocalTime.of(22, 0), LocalTime.of(7, 0), unless);
  }

  private static Match unless(String severity, @Nullable String risk) {
    return new Match(null, null, severity, risk, null, null, null, null);
  }
}
