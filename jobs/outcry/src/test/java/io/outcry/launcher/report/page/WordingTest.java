// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "PT20S, under a minute",
    "PT24M, 24 min",
    "PT2H, 2 h",
    "PT2H4M, 2 h 4 min",
    "PT47H59M, 47 h 59 min",
    "PT144H, 6 days",
    "PT146H, 6 days 2 h"
  })
  void spans_have_at_most_two_units(Duration span, String words) {
    assertThat(Wording.span(span)).isEqualTo(words);
  }

  @Test
  void counts_agree_with_their_nouns() {
    assertThat(Wording.count(1, "post", "posts")).isEqualTo("1 post");
    assertThat(Wording.count(12_345, "post", "posts")).isEqualTo("12,345 posts");
    assertThat(Wording.countOrNo(0, "alert", "alerts")).isEqualTo("no alerts");
  }

  @Test
  void a_small_share_is_not_called_nothing() {
    assertThat(Wording.percent(0.004)).isEqualTo("under 1 %");
    assertThat(Wording.percent(0)).isEqualTo("0 %");
    assertThat(Wording.percent(0.235)).isEqualTo("24 %");
  }

  @Test
  void times_are_utc_and_english() {
    assertThat(Wording.dayAndClock(Instant.parse("2026-03-06T13:04:59Z")))
        .isEqualTo("Fri 6 Mar, 13:04");
  }

  @Test
  void a_reason_that_is_not_known_is_shown_as_it_came() {
    assertThat(Wording.reason("solar-flare")).isEqualTo("solar-flare");
  }
}
