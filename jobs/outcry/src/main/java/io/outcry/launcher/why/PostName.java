// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.schemas.posts.Post;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A post as a person names it: by its id, with or without the network, or by its web address, from
 * which the id follows as {@link Post} says.
 *
 * @param written as it was given
 * @param ids under which it may be known
 * @param network with {@code ending}: the network that the id begins with; null for any
 * @param ending with which its id ends where the address tells no more; null if the ids are all
 */
record PostName(
    String written, List<String> ids, @Nullable String network, @Nullable String ending) {
  private static final Pattern X =
      Pattern.compile("https?://(?:[a-z]+\\.)?(?:x|twitter)\\.com/.*/status(?:es)?/(\\d+).*");
  private static final Pattern BLUESKY =
      Pattern.compile("https?://bsky\\.app/profile/([^/]+)/post/([^/?#]+).*");
  private static final Pattern REDDIT =
      Pattern.compile(
          "https?://(?:[a-z]+\\.)?reddit\\.com/.*?comments/([a-z0-9]+)(?:/[^/?#]*(?:/([a-z0-9]+))?)?.*");
  private static final Pattern MASTODON =
      Pattern.compile("https?://([^/]+)/@([^/@]+)(?:@[^/]+)?/(\\d+)[/?#]?.*");

  static PostName of(String given) {
    String written = given.strip();
    Matcher x = X.matcher(written);
    if (x.matches()) {
      return exactly(written, "x:" + x.group(1));
    }
    Matcher bluesky = BLUESKY.matcher(written);
    if (bluesky.matches()) {
      String author = bluesky.group(1);
      return author.startsWith("did:")
          ? exactly(written, "bluesky:" + author + "/" + bluesky.group(2))
          : new PostName(written, List.of(), "bluesky:", "/" + bluesky.group(2));
    }
    Matcher reddit = REDDIT.matcher(written);
    if (reddit.matches()) {
      String comment = reddit.group(2);
      return exactly(
          written, comment == null ? "reddit:t3_" + reddit.group(1) : "reddit:t1_" + comment);
    }
    Matcher mastodon = MASTODON.matcher(written);
    if (mastodon.matches()) {
      String uri =
          "https://%s/users/%s/statuses/%s"
              .formatted(mastodon.group(1), mastodon.group(2), mastodon.group(3));
      return new PostName(written, List.of("mastodon:" + uri, "mastodon:" + written), null, null);
    }
    if (written.startsWith("http://") || written.startsWith("https://")) {
      return new PostName(written, List.of("mastodon:" + written, "feed:" + written), null, null);
    }
    return written.contains(":")
        ? exactly(written, written)
        : new PostName(written, List.of(), null, ":" + written);
  }

  private static PostName exactly(String written, String id) {
    return new PostName(written, List.of(id), null, null);
  }

  /** The same post, once its id is known. */
  PostName known(String id) {
    return exactly(written, id);
  }

  boolean is(String id) {
    return ids.contains(id)
        || (ending != null && id.endsWith(ending) && (network == null || id.startsWith(network)));
  }

  boolean is(Post post) {
    return is(post.id()) || written.equals(post.url());
  }

  /** The last part of its id, the same in all its forms. */
  String core() {
    String id = likely();
    return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
  }

  /** The likeliest id, to find near ones. */
  String likely() {
    return ids.isEmpty() ? String.valueOf(ending).substring(1) : ids.get(0);
  }
}
