// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.control.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a network is heard at all: it is not when none of its places has been for {@link
 * #PATIENCE}. A single feed or server that is down leaves the others to hear; it is logged and
 * shown in the metrics. The threads of all places of a reader tell it.
 */
final class Hearing {
  /** A connection that is made again within this time hides nothing from a person. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String network;
  private final Map<String, @Nullable Instant> downSince = new HashMap<>();
  private @Nullable Instant silentSince;

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
    return new SourceStatus(network, SourceStatus.BACK, since, now, null, now);
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
