// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a post: it is seen, or it is deleted. Exactly one of both is set. Also in state,
 * while it waits for its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 */
public record PostEvent(@Nullable Sighting seen, @Nullable Deletion deleted) implements Timed {
  public static PostEvent of(Sighting sighting) {
    return new PostEvent(sighting, null);
  }

  public static PostEvent of(Deletion deletion) {
    return new PostEvent(null, deletion);
  }

  @Override
  public long atMillis() {
    return seen != null ? seen.atMillis() : millisOf(deleted);
  }

  @Override
  public boolean movesTime() {
    return seen != null;
  }

  @Override
  public String tieBreak() {
    return seen != null ? "1 " + seen.tieBreak() : "2 " + deleted;
  }

  /** Where the post is remembered; deletions of authors do not come here. */
  public String postId() {
    if (seen != null) {
      return seen.rememberedUnder();
    }
    String id = deleted == null ? null : deleted.postId();
    return id == null ? "" : id;
  }

  /** A deletion without a time comes last: nobody says when, so nothing may follow it. */
  static long millisOf(@Nullable Deletion deletion) {
    Instant at = deletion == null ? null : EventTime.of(deletion);
    return at == null ? AT_THE_END : at.toEpochMilli();
  }
}
