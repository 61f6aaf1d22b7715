// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;

/**
 * A record and its place in time.
 *
 * @param atMillis epoch milliseconds, {@link #FIRST} or {@link #LAST}
 */
public record Timed(Inbound inbound, long atMillis) {
  /** For what has no time of its own: dead letters and notices. */
  public static final long FIRST = Long.MIN_VALUE;

  /** For deletions of which nobody says when. */
  public static final long LAST = Long.MAX_VALUE;

  /** A record that {@link EventTime} has checked, with the time that it has itself. */
  public static Timed of(Inbound inbound) {
    Post post = inbound.post();
    if (post != null) {
      return new Timed(inbound, post.createdAt().toEpochMilli());
    }
    Deletion deletion = inbound.deletion();
    if (deletion != null) {
      Instant deletedAt = EventTime.of(deletion);
      return new Timed(inbound, deletedAt == null ? LAST : deletedAt.toEpochMilli());
    }
    return new Timed(inbound, FIRST);
  }

  public boolean hasTime() {
    return atMillis != FIRST && atMillis != LAST;
  }
}
