// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
  @Test
  void times_are_written_and_read_as_the_library_does() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      long seconds = random.nextLong(-70_000_000_000L, 260_000_000_000L);
      int nanos =
          i % 4 == 0 ? 0 : i % 4 == 1 ? random.nextInt(1_000_000_000) : i % 1_000 * 1_000_000;
      Instant time = Instant.ofEpochSecond(seconds, nanos);
      assertThat(IsoTime.of(time)).isEqualTo(time.toString());
      assertThat(IsoTime.parse(time.toString())).isEqualTo(time);
    }
    assertThat(IsoTime.of(Instant.MIN)).isEqualTo(Instant.MIN.toString());
    assertThat(IsoTime.of(Instant.MAX)).isEqualTo(Instant.MAX.toString());
  }

  @Test
  void the_last_day_of_february_is_that_of_its_year() {
    assertThat(IsoTime.parse("2024-02-29T23:59:59Z"))
        .isEqualTo(Instant.parse("2024-02-29T23:59:59Z"));
    assertThatThrownBy(() -> IsoTime.parse("2026-02-29T23:59:59Z"))
        .isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00.5Z, 2026-01-05T10:00:00.500Z",
    "2026-01-05T11:00:00+01:00, 2026-01-05T10:00:00Z",
    "2026-01-05T10:00Z, 2026-01-05T10:00:00Z",
    "2026-01-05T24:00:00Z, 2026-01-06T00:00:00Z",
    "2026-12-31T23:59:60Z, 2026-12-31T23:59:59Z"
  })
  void other_forms_are_read_too(String text, Instant time) {
    assertThat(IsoTime.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "noon",
        "2026-13-05T10:00:00Z",
        "2026-00-05T10:00:00Z",
        "2026-01-32T10:00:00Z",
        "2026-01-05T25:00:00Z",
        "2026-01-05T10:61:00Z",
        "2026-01-05T10:00:99Z",
        "2026-01-05T10:00:00.0x0Z",
        "2o26-01-05T10:00:00Z",
        "2026/01/05T10:00:00Z"
      })
  void what_is_no_time_is_refused(String text) {
    assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
