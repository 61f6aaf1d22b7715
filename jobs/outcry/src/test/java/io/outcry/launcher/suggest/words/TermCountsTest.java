// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermCountsTest {
  @Test
  void frequent_terms_stay_however_many_rare_ones_come_by() {
    TermCounts counts = new TermCounts(100);
    for (int i = 0; i < 10_000; i++) {
      counts.add("rare" + i);
      if (i % 10 == 0) {
        counts.add("acmie");
      }
    }
    assertThat(counts.of("acmie")).isBetween(900, 1_000);
    assertThat(counts.atLeast(0)).hasSizeLessThanOrEqualTo(100);
    assertThat(counts.atLeast(900)).containsExactly("acmie");
  }

  @Test
  void with_room_enough_counts_are_exact() {
    TermCounts counts = new TermCounts(100);
    for (int i = 0; i < 90; i++) {
      counts.add("term" + i % 30);
    }
    assertThat(counts.of("term7")).isEqualTo(3);
    assertThat(counts.of("other")).isZero();
  }
}
