// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import io.outcry.feed.items.FeedItem;
import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feeds, each a place; their items arrive as posts already, so that records are {@code post.v1}.
 */
public final class FeedNetwork implements Network {
  private static final long serialVersionUID = 1;

  private final List<String> feeds;
  private final @Nullable Instant since;
  private final Rhythm rhythm;

  /**
   * @param feeds addresses with {@code http} or {@code https}
   * @param since at the very first start, how old an item may be that is told; null for from now on
   * @throws IllegalArgumentException if there is none, or one that is no address of the web
   */
  public FeedNetwork(List<URI> feeds, @Nullable Instant since) {
    this(feeds, since, Rhythm.USUAL);
  }

  FeedNetwork(List<URI> feeds, @Nullable Instant since, Rhythm rhythm) {
    if (feeds.isEmpty()) {
      throw new IllegalArgumentException("no feed; expected at least one address");
    }
    for (URI feed : feeds) {
      String scheme = String.valueOf(feed.getScheme());
      if (feed.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException(
            "'" + feed + "' is no address of a feed; expected https://host/path");
      }
    }
    this.feeds = feeds.stream().map(URI::toString).distinct().toList();
    this.since = since;
    this.rhythm = rhythm;
  }

  @Override
  public String name() {
    return FeedItem.NETWORK;
  }

  @Override
  public List<String> places() {
    return feeds;
  }

  @Override
  public PostFormat format() {
    return new OutcryFormat();
  }

  @Override
  public Listening listenTo(String place) {
    return new FeedPoll(URI.create(place), since, rhythm);
  }
}
