// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.schemas.control.SourceStatus;
import org.jspecify.annotations.Nullable;

/**
 * What concerns one network: posts of one minute, or what a listener says of itself. Also in state,
 * while it waits for its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param firstMillis event time of the first of the posts, epoch milliseconds
 * @param newestMillis of the last
 * @param posts how many; 0 if it is a status
 * @param told null if it is posts
 */
public record SourceEvent(
    String network, long firstMillis, long newestMillis, long posts, @Nullable SourceStatus told)
    implements Timed {

  static SourceEvent heard(String network, long atMillis) {
    return new SourceEvent(network, atMillis, atMillis, 1, null);
  }

  /** A report of a listener. */
  public static SourceEvent told(SourceStatus status) {
    long atMillis = status.noticed().toEpochMilli();
    return new SourceEvent(status.network(), atMillis, atMillis, 0, status);
  }

  SourceEvent plus(long atMillis) {
    return new SourceEvent(
        network,
        Math.min(firstMillis, atMillis),
        Math.max(newestMillis, atMillis),
        posts + 1,
        null);
  }

  @Override
  public long atMillis() {
    return firstMillis;
  }

  @Override
  public boolean movesTime() {
    return told == null;
  }

  @Override
  public String tieBreak() {
    return told == null ? "1 " + newestMillis + ' ' + posts : "2 " + told;
  }
}
