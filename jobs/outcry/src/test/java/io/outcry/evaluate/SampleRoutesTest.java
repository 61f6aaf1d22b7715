// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.evaluate.Alerted.Revision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleRoutesTest { // Berlin is an hour ahead
  @Test
  void what_is_urgent_leaves_at_once_also_by_night() {
    assertThat(delivered(soon("22:30", "now", "low"))).isEqualTo(at("22:30"));
  }

  @Test
  void what_is_not_urgent_leaves_at_once_by_day_or_if_it_is_grave() {
    assertThat(delivered(soon("12:00", "soon", "low"))).isEqualTo(at("12:00"));
    assertThat(delivered(soon("22:30", "soon", "medium"))).isEqualTo(at("22:30"));
  }

  @Test
  void what_is_held_leaves_with_the_first_revision_that_may_or_in_the_morning() {
    Revision held = soon("02:00", "soon", "low");

    assertThat(delivered(held)).isEqualTo(at("06:00"));
    assertThat(delivered(held, soon("03:00", "soon", "low"), soon("03:30", "now", "low")))
        .isEqualTo(at("03:30"));
  }

  @Test
  void what_is_over_before_the_morning_is_not_sent() {
    Revision over =
        new Revision(at("04:00"), "resolved", "faded", "later", "low", false, false, -1, -1);

    assertThat(delivered(soon("02:00", "soon", "low"), over)).isEqualTo(Figures.NEVER);
  }

  private static long delivered(Revision... revisions) {
    return SampleRoutes.deliveredMillis(List.of(revisions));
  }

  private static Revision soon(String time, String urgency, String severity) {
    return new Revision(at(time), "firing", "hotter", urgency, severity, false, false, -1, -1);
  }

  private static long at(String time) {
    return Instant.parse("2025-01-08T" + time + ":00Z").toEpochMilli();
  }
}
