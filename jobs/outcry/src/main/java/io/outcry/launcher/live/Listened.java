// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a live run is doing, as of one moment.
 *
 * @param matched mentions of brands
 * @param nearMisses posts that name a brand without being about it
 * @param lastNearMiss the last of them, for a person; null if there was none
 */
record Listened(List<Place> places, long matched, long nearMisses, @Nullable String lastNearMiss) {

  /**
   * A place that is listened to.
   *
   * @param heard records so far, in this start of the run
   * @param lastHeardMillis epoch milliseconds; 0 where nothing was heard yet
   * @param lagMillis from the writing of its newest post to its hearing
   * @param rateLimitWaits how often the network asked to be left alone
   * @param dropped records that the connector threw away by itself
   * @param trouble empty while it is heard
   */
  record Place(
      String network,
      String name,
      long heard,
      long lastHeardMillis,
      long lagMillis,
      long reconnects,
      long rateLimitWaits,
      long dropped,
      String trouble) {}
}
