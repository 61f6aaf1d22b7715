// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  /** The record with the time that it has itself. A post's time has been checked before. */
  public static Timed of(Inbound inbound, EventTime eventTime) {
    Post post = inbound.post();
    if (post != null) {
      return new Timed(inbound, post.createdAt().toEpochMilli());
    }
    Deletion deletion = inbound.deletion();
    if (deletion != null) {
      return new Timed(inbound, believable(EventTime.of(deletion), eventTime));
    }
    return new Timed(inbound, FIRST);
  }

  private static long believable(@Nullable Instant deletedAt, EventTime eventTime) {
    boolean believed =
        deletedAt != null
            && !deletedAt.isBefore(EventTime.EARLIEST)
            && !deletedAt.isAfter(eventTime.runStart().plus(EventTime.MAX_AHEAD));
    return believed && deletedAt != null ? deletedAt.toEpochMilli() : LAST;
  }

  public boolean hasTime() {
    return atMillis != FIRST && atMillis != LAST;
  }
}
