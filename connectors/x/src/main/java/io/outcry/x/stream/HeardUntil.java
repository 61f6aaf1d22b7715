// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.stream;

import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when X was heard: the position in a stream that cannot be resumed. While posts come it is
 * the time of the newest, and not that of the clock: what X had not sent yet when the connection
 * broke was written after it.
 */
final class HeardUntil {
  private @Nullable Instant at;

  HeardUntil(@Nullable String position) {
    try {
      at = position == null ? null : IsoTime.parse(position);
    } catch (DateTimeException e) { // of another version: as at the first start
      at = null;
    }
  }

  /** Null at the first start. */
  @Nullable Instant at() {
    return at;
  }

  /** All that was written until {@code time} has been heard, or told as missing. */
  String all(Instant time) {
    Instant known = at;
    Instant later = known == null || known.isBefore(time) ? time : known;
    at = later;
    return later.toString();
  }

  /** The record was heard. */
  String and(Inbound inbound, Instant now) {
    Post post = inbound.post();
    if (post == null) {
      return position(now);
    }
    Instant edited = post.editedAt();
    Instant written = edited == null ? post.createdAt() : edited;
    return all(written.isBefore(now) ? written : now);
  }

  /** A record was heard that does not say from when it is. */
  String position(Instant now) {
    Instant known = at;
    return known == null ? all(now) : known.toString();
  }
}
