// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.mastodon.server.RequestBudget;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownStatusesTest {
  private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void the_one_that_was_not_asked_for_the_longest_is_forgotten() {
    KnownStatuses known = new KnownStatuses();
    for (int i = 0; i < KnownStatuses.MOST; i++) {
      known.add(Integer.toString(i), new KnownStatuses.Known("u" + i, null));
    }
    assertThat(known.of("0")).isNotNull();
    known.add("new", new KnownStatuses.Known("n", null));

    assertThat(known.of("1")).isNull();
    assertThat(known.of("0")).isEqualTo(new KnownStatuses.Known("u0", null));
  }

  @Test
  void deletions_that_were_too_early_are_bounded() {
    KnownStatuses known = new KnownStatuses();
    for (int i = 0; i <= KnownStatuses.MOST_DELETED; i++) {
      known.addDeleted(Integer.toString(i));
    }

    assertThat(known.isDeleted("0")).isFalse();
    assertThat(known.isDeleted("1")).isTrue();
  }

  @Test
  void the_budget_is_what_the_server_leaves_until_it_is_new() {
    RequestBudget budget = new RequestBudget();
    assertThat(budget.allowsPage(TEN)).isTrue();

    budget.told(headers("20", "2026-01-05T10:04:00.000000Z"), TEN);
    assertThat(budget.allowsPage(TEN.plusSeconds(239))).isFalse();
    assertThat(budget.allowsPage(TEN.plusSeconds(240))).isTrue();

    budget.told(headers("21", "soon"), TEN);
    assertThat(budget.allowsPage(TEN)).isTrue();
    assertThat(budget.takeLookUp(TEN)).as("100 are left to others").isFalse();
    assertThat(budget.takeLookUp(TEN.plus(Duration.ofMinutes(5)))).isTrue();
  }

  @Test
  void a_pause_ends() {
    RequestBudget budget = new RequestBudget();
    budget.pause(Duration.ofMinutes(1), TEN);

    assertThat(budget.allowsPage(TEN.plusSeconds(59))).isFalse();
    assertThat(budget.allowsPage(TEN.plusSeconds(60))).isTrue();
  }

  @Test
  void look_ups_are_counted_anew_after_five_minutes() {
    RequestBudget budget = new RequestBudget();
    for (int i = 0; i < 60; i++) {
      assertThat(budget.takeLookUp(TEN)).isTrue();
    }
    assertThat(budget.takeLookUp(TEN.plusSeconds(299))).isFalse();
    assertThat(budget.takeLookUp(TEN.plusSeconds(300))).isTrue();
  }

  private static HttpHeaders headers(String remaining, String reset) {
    return HttpHeaders.of(
        Map.of("X-RateLimit-Remaining", List.of(remaining), "X-RateLimit-Reset", List.of(reset)),
        (name, value) -> true);
  }
}
