// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects posts as they are written and gives them the ids and links that tie them together. */
final class Feed {
  private final List<Post> posts = new ArrayList<>();
  private final SplitMix64 random;

  Feed(SplitMix64 random) {
    this.random = random;
  }

  List<Post> posts() {
    return posts;
  }

  Post open(Network network, Author author, long atMillis, String text) {
    return add(network, author, atMillis, text, PostKind.ORIGINAL, null, null);
  }

  Post reply(Network network, Post to, Author author, long atMillis, String text) {
    return add(
        network, author, atMillis, text, PostKind.REPLY, to.id(), conversationOf(network, to));
  }

  Post share(Network network, Post original, Author author, long atMillis) {
    String text = network.shareCarriesText() ? original.text() : "";
    return add(
        network, author, atMillis, text, PostKind.REPOST, original.id(), original.conversation());
  }

  /** A quote opens a conversation of its own; only its parent ties it to the original. */
  Post quote(Network network, Post original, Author author, long atMillis, String text) {
    return add(network, author, atMillis, text, PostKind.QUOTE, original.id(), null);
  }

  /** Mastodon tells a post's parent, never its root: as on the network, the root is left out. */
  private static @Nullable String conversationOf(Network network, Post to) {
    return network == Network.MASTODON ? null : to.conversation();
  }

  private Post add(
      Network network,
      Author author,
      long atMillis,
      String text,
      PostKind kind,
      @Nullable String parentId,
      @Nullable String conversationId) {
    boolean root = kind == PostKind.ORIGINAL;
    String id = network.postId(author, atMillis, posts.size(), root);
    Post post =
        new Post(
            id,
            network.key(),
            author,
            Instant.ofEpochMilli(atMillis),
            text,
            kind,
            parentId,
            root ? id : conversationId,
            "en",
            network.url(author, id),
            List.of(),
            new Engagement(random.geometric(root ? 6 : 1.5, 90), 0, 0, 0, 0),
            null,
            Instant.ofEpochMilli(atMillis + random.between(900, 6_000)));
    posts.add(post);
    return post;
  }
}
