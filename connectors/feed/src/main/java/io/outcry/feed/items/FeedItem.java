// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param id of its post
 * @param published null where the feed does not say, or not in words that are understood
 * @param updated null where it was not changed since, as far as the feed says
 */
public record FeedItem(
    String id,
    Author author,
    String text,
    @Nullable String link,
    @Nullable String lang,
    List<Media> media,
    long views,
    @Nullable Instant published,
    @Nullable Instant updated) {
  /** As the ids of all posts of this network begin, before the colon. */
  public static final String NETWORK = "feed";

  /** The later of its times; null where it has none. */
  public @Nullable Instant changed() {
    return updated == null ? published : updated;
  }

  /**
   * Its post.
   *
   * @param createdAt when it was written, as far as that is known
   * @param editedAt null for the first version
   */
  public Post post(Instant createdAt, @Nullable Instant editedAt) {
    return new Post(
        id,
        NETWORK,
        author,
        createdAt,
        text,
        PostKind.ORIGINAL,
        null,
        null,
        lang,
        link,
        media,
        new Engagement(0, 0, 0, 0, views),
        editedAt,
        null);
  }
}
