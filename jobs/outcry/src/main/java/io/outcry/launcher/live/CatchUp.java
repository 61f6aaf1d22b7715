// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When a run that looks back has come to the present: each place has told a post that was written
 * just now, or has told all that it had and is quiet.
 */
final class CatchUp {
  static final Duration JUST_NOW = Duration.ofMinutes(2);
  static final Duration QUIET = Duration.ofSeconds(10);

  private record Seen(long heard, Instant since) {}

  private final Map<String, Seen> seen = new HashMap<>();

  /** Has to be asked several times a minute. */
  boolean isDone(Listened listened, Instant now) {
    boolean done = !listened.places().isEmpty();
    for (Listened.Place place : listened.places()) {
      done &= isDone(place, now); // each has to be looked at
    }
    return done;
  }

  private boolean isDone(Listened.Place place, Instant now) {
    Seen before =
        seen.merge(
            place.network() + ' ' + place.name(),
            new Seen(place.heard(), now),
            (old, fresh) -> old.heard() == fresh.heard() ? old : fresh);
    if (place.lastHeardMillis() == 0 || !place.trouble().isEmpty()) {
      return false; // not connected
    }
    boolean live = place.heard() > 0 && place.lagMillis() < JUST_NOW.toMillis();
    return live || Duration.between(before.since(), now).compareTo(QUIET) >= 0;
  }
}
