// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public post: {@code post.v1}.
 *
 * <p>Its id is the network's name, a colon, and what the whole network calls the post, so that
 * everybody who hears it makes the same id:
 *
 * <ul>
 *   <li>{@code x:1724}: the number of the status;
 *   <li>{@code bluesky:did:plc:abc/3kxyz}: the DID of the author and the key of the record;
 *   <li>{@code mastodon:https://m.example/users/al/statuses/77}: the canonical {@code uri}, and not
 *       {@code id} or {@code url}, which each server makes for itself;
 *   <li>{@code reddit:t3_abc12}: the fullname;
 *   <li>{@code feed:https://acme.example/news/7}: the guid of the entry, else its link.
 * </ul>
 *
 * @param id also what other posts name as {@code parentId} and {@code conversationId}
 * @param network as the id begins: {@code x}, {@code bluesky}, {@code mastodon}, {@code reddit},
 *     {@code feed} or another
 * @param createdAt when the author says that it was written; event time
 * @param text as the author wrote it, without markup and not escaped; empty for a bare repost
 * @param parentId what it replies to, quotes or reposts
 * @param conversationId the root of its conversation, where the network tells it
 * @param lang BCP 47, as the network says
 * @param editedAt set in a later version of a post with the same id
 * @param receivedAt when a connector took it from the network; null in recordings without it
 */
public record Post(
    String id,
    String network,
    Author author,
    Instant createdAt,
    String text,
    PostKind kind,
    @Nullable String parentId,
    @Nullable String conversationId,
    @Nullable String lang,
    @Nullable String url,
    List<Media> media,
    Engagement engagement,
    @Nullable Instant editedAt,
    @Nullable Instant receivedAt) {

  /** The same post, written at another time: used when a time stamp lies in the future. */
  public Post withCreatedAt(Instant time) {
    return at(time, receivedAt);
  }

  /** The same post with the time of its arrival. */
  public Post withReceivedAt(Instant time) {
    return at(createdAt, time);
  }

  private Post at(Instant created, @Nullable Instant received) {
    return new Post(
        id,
        network,
        author,
        created,
        text,
        kind,
        parentId,
        conversationId,
        lang,
        url,
        media,
        engagement,
        editedAt,
        received);
  }

  /**
   * The conversation that this post belongs to: the root where the network tells it, else what it
   * answers, else itself.
   */
  public String conversation() {
    if (conversationId != null) {
      return conversationId;
    }
    return parentId != null ? parentId : id;
  }

  /** True for a repost without text of its own, as on Bluesky. */
  public boolean isBareRepost() {
    return kind == PostKind.REPOST && text.isEmpty();
  }
}
