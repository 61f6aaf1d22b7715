// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbsenceTest {
  private static final Instant BACK = Instant.parse("2026-01-05T10:10:00Z");

  private final Absence absence = new Absence();

  @Test
  void a_place_has_caught_up_with_the_first_post_that_was_written_since_it_is_heard_again() {
    absence.begin("7");
    assertThat(absence.endsWith(BACK)).as("not heard yet").isFalse();
    absence.heard(BACK);
    absence.heard(BACK.plusSeconds(60)); // what is sent again
    assertThat(absence.endsWith(BACK.minusSeconds(300))).isFalse();
    assertThat(absence.endsWith(BACK)).isTrue();
    assertThat(absence.end()).isTrue();
    assertThat(absence.endsWith(BACK.plusSeconds(1))).as("once").isFalse();
  }

  @Test
  void where_a_gap_was_told_or_there_was_no_position_posts_are_lost() {
    absence.begin("7");
    absence.heard(BACK);
    absence.gap();
    assertThat(absence.end()).isFalse();
    absence.begin(null);
    absence.heard(BACK);
    assertThat(absence.end()).isFalse();
  }

  @Test
  void what_one_fault_lost_the_next_does_not_bring_back_but_a_new_absence_begins_whole() {
    absence.gap(); // of something before
    absence.begin("7");
    absence.gap();
    absence.heard(BACK);
    absence.begin("8");
    assertThat(absence.endsWith(BACK.plusSeconds(9))).as("away again").isFalse();
    absence.heard(BACK.plusSeconds(60));
    assertThat(absence.end()).isFalse();
    absence.begin("9");
    absence.heard(BACK.plusSeconds(90));
    assertThat(absence.end()).isTrue();
  }
}
