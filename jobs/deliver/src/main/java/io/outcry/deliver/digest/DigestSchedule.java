// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a digest is due and who gets it: {@code digest} of the receivers file.
 *
 * @param at by the clock on the wall of {@code zone}
 * @param to ids of receivers
 * @param weekly the day on which it tells of a week; null for a digest each day
 */
public record DigestSchedule(LocalTime at, ZoneId zone, List<String> to, @Nullable DayOfWeek weekly)
    implements Serializable {
  public DigestSchedule {
    to = List.copyOf(to);
  }

  /**
   * When the next one is due. One a day, or a week, also when the clocks change: a time that is
   * skipped comes as much later, one that comes twice counts once, the first time.
   *
   * @param after excluded
   */
  public Instant nextAfter(Instant after) {
    LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
    while (true) {
      Instant due = ZonedDateTime.of(day, at, zone).toInstant();
      if (due.isAfter(after) && (weekly == null || day.getDayOfWeek() == weekly)) {
        return due;
      }
      day = day.plusDays(1);
    }
  }

  /** The span that the digest which is due at {@code due} tells of: the end is {@code due}. */
  public Instant begin(Instant due) {
    LocalDate day = due.atZone(zone).toLocalDate().minusDays(weekly == null ? 1 : 7);
    return ZonedDateTime.of(day, at, zone).toInstant();
  }
}
