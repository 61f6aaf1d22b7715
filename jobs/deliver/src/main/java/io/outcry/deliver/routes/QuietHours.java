// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import io.outcry.schemas.alerts.Alert;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a route holds alerts back, every day, by the clock on the wall of {@code zone}.
 *
 * @param from included
 * @param to excluded; before {@code from} it is on the next day
 * @param unless passes what agrees with any of its entries; null passes nothing
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime to, @Nullable Match unless)
    implements Serializable {

  /** Whether the alert has to wait, if it is quiet. */
  public boolean hold(Alert alert) {
    return unless == null || !unless.acceptsAny(alert);
  }

  /** Whether it is quiet. */
  public boolean include(Instant at) {
    LocalTime now = at.atZone(zone).toLocalTime();
    boolean begun = !now.isBefore(from);
    boolean going = now.isBefore(to);
    return from.isBefore(to) ? begun && going : begun || going;
  }

  /**
   * When the quiet hours around {@code at} end. An end that the change to summer time skips is as
   * much later; of an end that comes twice in a night the first counts that is after {@code at}.
   */
  public Instant endAfter(Instant at) {
    ZonedDateTime now = at.atZone(zone);
    LocalDate day = now.toLocalDate();
    ZonedDateTime end = ZonedDateTime.of(day, to, zone);
    if (!end.toInstant().isAfter(at)) {
      end = end.withLaterOffsetAtOverlap();
    }
    if (!end.toInstant().isAfter(at)) {
      end = ZonedDateTime.of(day.plusDays(1), to, zone);
    }
    return end.toInstant();
  }

  /** For a receipt: {@code quiet-hours until 07:00 Europe/Berlin}. */
  public String reason() {
    return "quiet-hours until " + to + " " + zone;
  }
}
