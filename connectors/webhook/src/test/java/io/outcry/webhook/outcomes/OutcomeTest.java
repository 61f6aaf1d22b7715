// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.webhook.outcomes.Outcome.Fate;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
  private static final long NOW = 1_767_607_200_000L; // 2026-01-05T10:00:00Z

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
      status, fate,      reason
      200,    DELIVERED,
      204,    DELIVERED,
      299,    DELIVERED,
      300,    DEAD,      redirect
      301,    DEAD,      redirect
      308,    DEAD,      redirect
      400,    DEAD,      rejected
      401,    DEAD,      rejected
      404,    DEAD,      rejected
      408,    DEAD,      rejected
      410,    GONE,      gone
      429,    RETRY,     throttled
      500,    RETRY,     server-error
      502,    RETRY,     server-error
      503,    RETRY,     server-error
      599,    RETRY,     server-error
      """)
  void the_table_of_statuses(int status, Fate fate, @Nullable String reason) {
    assertThat(Outcome.of(Answer.of(status, null), NOW)).isEqualTo(new Outcome(fate, reason, 0));
  }

  @ParameterizedTest
  @EnumSource
  void a_fault_is_tried_again_but_for_a_forbidden_address_and_a_no_for_good(Fault fault) {
    boolean forGood = fault == Fault.ADDRESS || fault == Fault.REJECTED;
    assertThat(Outcome.of(Answer.without(fault), NOW))
        .isEqualTo(new Outcome(forGood ? Fate.DEAD : Fate.RETRY, fault.code(), 0));
  }

  @Test
  void the_word_of_a_receiver_is_part_of_the_reason() {
    assertThat(Outcome.of(Answer.no(Fault.REJECTED, null, "channel_not_found"), NOW).reason())
        .isEqualTo("rejected: channel_not_found");
    assertThat(Outcome.of(Answer.no(Fault.DEFERRED, "7", "ratelimited"), NOW))
        .isEqualTo(new Outcome(Fate.RETRY, "deferred: ratelimited", 7_000));
    assertThat(Answer.no(Fault.REJECTED, null, "<b>\n" + "x".repeat(99)).said())
        .isEqualTo("b" + "x".repeat(63));
  }

  @Test
  void what_is_taken_without_a_status_is_delivered_perhaps_not_to_all() {
    assertThat(Outcome.of(Answer.taken(null, null), NOW))
        .isEqualTo(new Outcome(Fate.DELIVERED, null, 0));
    assertThat(Outcome.of(new Answer(null, null, null, null, "550"), NOW))
        .isEqualTo(new Outcome(Fate.DELIVERED, "partly-rejected: 550", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      0                               | 0
      7                               | 7000
      86400                           | 86400000
      999999999                       | 86400000
      99999999999999999999            | 0
      -5                              | 0
      soon                            | 0
      1.5                             | 0
      Mon, 05 Jan 2026 10:02:00 GMT   | 120000
      Mon, 05 Jan 2026 09:00:00 GMT   | 0
      Mon, 05 Jan 2099 10:00:00 GMT   | 86400000
      Mon, 99 Jan 2026 10:00:00 GMT   | 0
      """)
  void retry_after_counts_in_seconds_or_as_a_date_up_to_a_day(String header, long millis) {
    assertThat(Outcome.of(Answer.of(429, header), NOW).askedWaitMillis()).isEqualTo(millis);
    assertThat(Outcome.of(Answer.of(503, header), NOW).askedWaitMillis()).isEqualTo(millis);
  }

  @Test
  void retry_after_is_asked_only_where_it_has_a_meaning() {
    assertThat(Outcome.of(Answer.of(500, "60"), NOW).askedWaitMillis()).isZero();
    assertThat(Outcome.of(Answer.of(301, "60"), NOW).fate()).isEqualTo(Fate.DEAD);
  }
}
