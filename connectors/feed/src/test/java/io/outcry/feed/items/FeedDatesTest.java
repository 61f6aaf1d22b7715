// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 05 Jan 2026 10:00:00 GMT",
        "Mon, 5 Jan 2026 10:00:00 +0000",
        "Mon, 05 Jan 2026 11:00:00 +0100",
        "Mon, 05 Jan 2026 11:00:00 +01:00",
        "Mon, 05 Jan 2026 05:00:00 EST",
        "Mon, 05 Jan 2026 12:00:00 GMT+0200",
        "Mon, 05 Jan 2026 10:00 UTC",
        "Monday, 05 January 2026 10:00:00 Z",
        "Tue, 05 Jan 2026 10:00:00 GMT",
        "Mon, 05 Jan 26 10:00:00 GMT",
        "5 Jan 2026 10:00:00 +0000",
        "Mon, 05 Jan 2026 10:00:00",
        "05-Jan-2026 10:00:00 +0000",
        "2026-01-05T10:00:00Z",
        "2026-01-05T10:00:00.123Z",
        "2026-01-05T11:00:00+01:00",
        "2026-01-05T11:00:00+0100",
        "2026-01-05T10:00:00",
        "2026-01-05 10:00:00",
        "2026-01-05 10:00",
        "20260105T10:00:00Z",
        "  2026-01-05T10:00:00Z\n"
      })
  void a_time_is_read_in_all_the_forms_that_feeds_use(String text) {
    assertThat(FeedDates.parse(text)).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void a_day_alone_is_its_midnight() {
    assertThat(FeedDates.parse("2026-01-05")).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    assertThat(FeedDates.parse("05 Jan 2026")).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026",
        "2026-13-05",
        "31 Feb 2026 10:00:00 GMT",
        "Mon, 05 Jnr 2026 10:00:00",
        "2026-01-05T25:00:00Z",
        "2026-01-05T10:00:00+99:00"
      })
  void what_is_no_time_is_null(String text) {
    assertThat(FeedDates.parse(text)).isNull();
  }

  @Test
  void nothing_is_null() {
    assertThat(FeedDates.parse(null)).isNull();
    assertThat(FeedDates.parse("2026-01-05T10:00:00Z ".repeat(1_000))).isNull();
  }
}
