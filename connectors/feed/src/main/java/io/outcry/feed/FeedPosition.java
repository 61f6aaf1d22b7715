// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed was heard, as its JSON.
 *
 * @param from items that are older are known, but not told; see {@link FeedPoll}
 * @param fetched whether the feed was had once: then an item without a time is new
 * @param newest the latest time of an item
 * @param pauseSeconds until the feed is asked for again
 * @param seen each item as its digest, the time of its first version and the digest of its text
 */
record FeedPosition(
    Instant from,
    boolean fetched,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant newest,
    long pauseSeconds,
    List<String> seen) {
  static FeedPosition first(Instant from, long pauseSeconds) {
    return new FeedPosition(from, false, null, null, null, pauseSeconds, List.of());
  }

  static FeedPosition parse(String json) {
    try {
      return Json.read(json, FeedPosition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no position in a feed: " + Json.problem(e), e);
    }
  }

  /** One more item of an answer that is not told to its end. */
  FeedPosition heard(@Nullable Instant changed, List<String> nowSeen) {
    boolean later = changed != null && (newest == null || changed.isAfter(newest));
    Instant latest = later ? changed : newest;
    return new FeedPosition(from, fetched, etag, lastModified, latest, pauseSeconds, nowSeen);
  }

  /** An answer was told to its end. */
  FeedPosition fetched(
      @Nullable String newEtag,
      @Nullable String newLastModified,
      long newPauseSeconds,
      List<String> nowSeen) {
    return new FeedPosition(from, true, newEtag, newLastModified, newest, newPauseSeconds, nowSeen);
  }

  @Override
  public String toString() {
    return Json.line(this);
  }
}
