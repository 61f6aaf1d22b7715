// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import io.outcry.evaluate.Alerted.Revision;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * When a receiver under the sample routes has an alert: {@code urgency: now} at once; everything
 * else at once by day, and in quiet hours (22:00 to 07:00 in Berlin) if it is of medium severity or
 * more, or has a risk. What is held back goes out with the first revision that may pass, or at
 * 07:00 if it still fires then. Computed from the revisions; nothing is sent.
 */
final class SampleRoutes {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalTime QUIET_FROM = LocalTime.of(22, 0);
  private static final LocalTime QUIET_TO = LocalTime.of(7, 0);
  private static final Set<String> GRAVE = Set.of("medium", "high", "critical");

  private SampleRoutes() {}

  /** Epoch milliseconds; {@link Figures#NEVER} if all was over before anything might pass. */
  static long deliveredMillis(List<Revision> revisions) {
    for (int i = 0; i < revisions.size(); i++) {
      Revision revision = revisions.get(i);
      if (!revision.firing()) {
        continue;
      }
      if (passes(revision)) {
        return revision.atMillis();
      }
      long morningMillis = quietEndMillis(revision.atMillis());
      boolean changesBefore =
          i + 1 < revisions.size() && revisions.get(i + 1).atMillis() <= morningMillis;
      if (!changesBefore) {
        return morningMillis;
      }
    }
    return Figures.NEVER;
  }

  private static boolean passes(Revision revision) {
    return revision.urgency().equals("now")
        || !isQuiet(local(revision.atMillis()).toLocalTime())
        || GRAVE.contains(revision.severity())
        || revision.risk();
  }

  private static boolean isQuiet(LocalTime time) {
    return !time.isBefore(QUIET_FROM) || time.isBefore(QUIET_TO);
  }

  private static long quietEndMillis(long atMillis) {
    ZonedDateTime at = local(atMillis);
    ZonedDateTime today = at.with(QUIET_TO);
    return (today.isAfter(at) ? today : today.plusDays(1)).toInstant().toEpochMilli();
  }

  private static ZonedDateTime local(long atMillis) {
    return Instant.ofEpochMilli(atMillis).atZone(ZONE);
  }
}
