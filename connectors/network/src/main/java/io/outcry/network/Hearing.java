// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.control.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a network is heard at all: it is not when none of its places has been for {@link
 * #PATIENCE}. A single feed or server that is down leaves the others to hear; it is logged and
 * shown in the metrics. The threads of all places of a reader tell it.
 *
 * <p>A silence that is over has left a blind span: {@link SourceStatus#BACK}. Once every place has
 * heard all that was written meanwhile, which {@link Absence} knows, it is none any more: {@link
 * SourceStatus#LIVE} with the same span. If one of them lost posts, it stays.
 */
final class Hearing {
  /** A connection that is made again within this time hides nothing from a person. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String network;
  private final Map<String, @Nullable Instant> downSince = new HashMap<>();
  private @Nullable Instant silentSince;
  private @Nullable Instant blindFrom;
  private @Nullable Instant blindTo;
  private final Set<String> behind = new HashSet<>();
  private boolean lost;

  Hearing(String network) {
    this.network = network;
  }

  synchronized void add(String place) {
    downSince.put(place, null);
  }

  synchronized boolean has(String place) {
    return downSince.containsKey(place);
  }

  /** The place is heard; a status where the network was silent until now. */
  synchronized @Nullable SourceStatus up(String place, Instant now) {
    downSince.put(place, null);
    Instant since = silentSince;
    if (since == null) {
      return null;
    }
    silentSince = null;
    behind.addAll(downSince.keySet());
    blindFrom = blindFrom == null ? since : blindFrom;
    blindTo = now;
    return new SourceStatus(network, SourceStatus.BACK, since, now, null, now);
  }

  /**
   * The place hears what is written now; a status where with it the whole network has caught up.
   *
   * @param whole whether it also heard all that was written before
   */
  synchronized @Nullable SourceStatus caughtUp(String place, boolean whole, Instant now) {
    if (!behind.remove(place)) {
      return null;
    }
    lost |= !whole;
    Instant from = blindFrom;
    if (!behind.isEmpty() || silentSince != null || from == null) {
      return null;
    }
    SourceStatus status =
        lost ? null : new SourceStatus(network, SourceStatus.LIVE, from, blindTo, null, now);
    blindFrom = null;
    lost = false;
    return status;
  }

  /**
   * The place is not heard; a status where with it the whole network has not been for too long.
   *
   * @param since when it was last heard
   * @param why for a person
   */
  synchronized @Nullable SourceStatus down(String place, Instant since, Instant now, String why) {
    downSince.putIfAbsent(place, since);
    if (silentSince != null || downSince.containsValue(null)) {
      return null;
    }
    Instant newest = since;
    for (Instant down : downSince.values()) {
      newest = down != null && down.isAfter(newest) ? down : newest;
    }
    if (Duration.between(newest, now).compareTo(PATIENCE) < 0) {
      return null;
    }
    silentSince = newest;
    return new SourceStatus(network, SourceStatus.SILENT, newest, null, why, now);
  }
}
