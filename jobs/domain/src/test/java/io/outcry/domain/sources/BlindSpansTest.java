// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlindSpansTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;

  /** 2026-01-05T14:05:00Z. */
  private static final long FIVE_PAST_TWO = 1_767_621_900_000L;

  private final BlindSpans spans = BlindSpans.none();

  @Test
  void a_silence_is_a_span_that_lasts_until_the_network_is_back() {
    spans.take("reddit", SourceChange.silent(FIVE_PAST_TWO, FIVE_PAST_TWO + 10 * MINUTE));
    assertThat(during(20, 30)).containsExactly(span("reddit", 0, null));
    spans.take("reddit", SourceChange.back(FIVE_PAST_TWO, FIVE_PAST_TWO + 40 * MINUTE));
    spans.take("reddit", SourceChange.back(FIVE_PAST_TWO, FIVE_PAST_TWO + 40 * MINUTE));
    assertThat(during(20, 30)).containsExactly(span("reddit", 0, 40L));
    assertThat(during(41, 60)).isEmpty();
    assertThat(during(-30, -1)).isEmpty();
  }

  @Test
  void a_span_that_was_heard_afterwards_is_none_and_what_was_lost_before_or_elsewhere_stays() {
    spans.take("x", gap(-20, 0));
    spans.take("reddit", gap(3, 10));
    spans.take("x", SourceChange.silent(FIVE_PAST_TWO - MINUTE, FIVE_PAST_TWO + 9 * MINUTE));
    spans.take("x", gap(0, 5));
    spans.take("x", live(0, 20));
    spans.take("x", live(0, 20));
    assertThat(during(-60, 60)).containsExactly(span("x", -20, 0L), span("reddit", 3, 10L));
    spans.take("x", SourceChange.back(FIVE_PAST_TWO + 30 * MINUTE, FIVE_PAST_TWO + 40 * MINUTE));
    spans.take("x", live(0, 20)); // an old one, read once more
    assertThat(during(30, 60)).containsExactly(span("x", 30, 40L));
  }

  @Test
  void spans_of_other_networks_stand_beside_it_oldest_first() {
    spans.take("x", SourceChange.gap(FIVE_PAST_TWO + MINUTE, FIVE_PAST_TWO + 3 * MINUTE, 0));
    spans.take("reddit", SourceChange.silent(FIVE_PAST_TWO, 0));
    assertThat(during(2, 2)).containsExactly(span("reddit", 0, null), span("x", 1, 3L));
    assertThat(BlindSpans.of(spans.toState()).during(0, FIVE_PAST_TWO + DAY)).hasSize(2);
  }

  @Test
  void spans_that_are_long_over_and_more_than_many_are_forgotten() {
    for (int i = 0; i < 2 * BlindSpans.MOST; i++) {
      long from = FIVE_PAST_TWO + i * MINUTE;
      spans.take("x", SourceChange.gap(from, from + 1, from + 1));
    }
    assertThat(spans.toState().spans()).hasSize(BlindSpans.MOST);
    long later = FIVE_PAST_TWO + 30 * DAY;
    spans.take("x", SourceChange.gap(later, later, later));
    assertThat(spans.toState().spans()).hasSize(1);
  }

  @Test
  void a_network_that_has_been_gone_for_two_weeks_is_missed_no_more() {
    spans.take("reddit", SourceChange.silent(FIVE_PAST_TWO, FIVE_PAST_TWO));
    int days = 13 * 24 * 60;
    assertThat(during(days, days)).hasSize(1);
    assertThat(during(days + 24 * 60, days + 24 * 60)).isEmpty();
  }

  @Test
  void a_person_is_told_why_counts_are_low() {
    long at = FIVE_PAST_TWO + 50 * MINUTE;
    assertThat(BlindWords.of(List.of(span("reddit", 0, null)), at))
        .isEqualTo("counts are low: Reddit has not been heard since 14:05 UTC");
    assertThat(BlindWords.of(List.of(span("x", 0, 35L), span("reddit", 1, null)), at))
        .isEqualTo(
            "counts are low: X was not heard from 14:05 UTC to 14:40 UTC,"
                + " Reddit has not been heard since 14:06 UTC");
    assertThat(BlindWords.of(List.of(span("reddit", 0, null)), at + DAY))
        .isEqualTo("counts are low: Reddit has not been heard since 5 Jan 14:05 UTC");
    List<BlindSpan> five =
        List.of("a", "b", "c", "d", "e").stream().map(it -> span(it, 0, 1L)).toList();
    assertThat(BlindWords.of(five, at)).endsWith(", and 2 more spans");
  }

  @Test
  void spans_within_one_minute_are_told_once() {
    BlindSpan cut = new BlindSpan("x", FIVE_PAST_TWO + 1_000, FIVE_PAST_TWO + 1_500);
    BlindSpan again = new BlindSpan("x", FIVE_PAST_TWO + 3_000, FIVE_PAST_TWO + 3_800);
    assertThat(BlindWords.of(List.of(cut, again), FIVE_PAST_TWO + MINUTE))
        .isEqualTo("counts are low: X was not heard for less than a minute at 14:05 UTC");
  }

  private List<BlindSpan> during(int fromMinute, int toMinute) {
    return spans.during(FIVE_PAST_TWO + fromMinute * MINUTE, FIVE_PAST_TWO + toMinute * MINUTE);
  }

  private static SourceChange gap(int fromMinute, int toMinute) {
    long to = FIVE_PAST_TWO + toMinute * MINUTE;
    return SourceChange.gap(FIVE_PAST_TWO + fromMinute * MINUTE, to, to);
  }

  private static SourceChange live(int fromMinute, int toMinute) {
    long to = FIVE_PAST_TWO + toMinute * MINUTE;
    return SourceChange.live(FIVE_PAST_TWO + fromMinute * MINUTE, to, to);
  }

  private static BlindSpan span(String network, int fromMinute, @Nullable Long toMinute) {
    return new BlindSpan(
        network,
        FIVE_PAST_TWO + fromMinute * MINUTE,
        toMinute == null ? SourceChange.LASTING : FIVE_PAST_TWO + toMinute * MINUTE);
  }
}
