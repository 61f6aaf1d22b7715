// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.EventTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a record was written. {@code createdAt} is the client's claim, which nobody checks; the time
 * of the event is when a Jetstream saw it. The claim holds from an hour before the event, so that a
 * slow client or server keeps its order, to {@link EventTime#MAX_AHEAD} after it. Beyond, and where
 * there is none, the time of the event counts: whoever brings old posts of another network over
 * dates them years back, yet people read them now, and a false date would put them where nobody
 * looks any more. An update tells of a record that may be old, so its claim may lie far back.
 */
final class ClaimedTime {
  static final Duration MAX_BEHIND = Duration.ofHours(1);

  private ClaimedTime() {}

  /**
   * @param created whether the event is that of a new record
   */
  static Instant of(@Nullable String createdAt, Instant event, boolean created) {
    Instant claimed = parse(createdAt);
    if (claimed == null || claimed.isAfter(event.plus(EventTime.MAX_AHEAD))) {
      return event;
    }
    Instant earliest = created ? event.minus(MAX_BEHIND) : EventTime.EARLIEST;
    return claimed.isBefore(earliest) ? event : claimed;
  }

  private static @Nullable Instant parse(@Nullable String time) {
    try {
      return time == null ? null : IsoTime.parse(time);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
