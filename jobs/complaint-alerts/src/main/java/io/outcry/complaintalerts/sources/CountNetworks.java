// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.complaintalerts.order.GatheringOperator;
import io.outcry.schemas.posts.Post;
import java.util.Map;

/** Counts posts by network and minute before the key: there are few networks and many posts. */
public final class CountNetworks
    extends GatheringOperator<Post, CountNetworks.Minute, SourceEvent, SourceEvent> {
  public static final String UID = "sources-count";
  private static final long MINUTE_MILLIS = 60_000;
  private static final long serialVersionUID = 1;

  record Minute(String network, long minute) {}

  @Override
  protected void add(Post post, Map<Minute, SourceEvent> counts) {
    long atMillis = post.createdAt().toEpochMilli();
    counts.merge(
        new Minute(post.network(), Math.floorDiv(atMillis, MINUTE_MILLIS)),
        SourceEvent.heard(post.network(), atMillis),
        (count, one) -> count.plus(one.firstMillis()));
  }

  @Override
  protected SourceEvent result(Minute minute, SourceEvent count) {
    return count;
  }
}
