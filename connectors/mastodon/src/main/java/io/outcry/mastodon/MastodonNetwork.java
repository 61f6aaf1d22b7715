// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.mastodon.server.Place;
import io.outcry.mastodon.status.StatusPost;
import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.PostFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon, as far as the servers named know it: what is public on them, or under a hashtag. The
 * same post heard on several servers has the same id.
 *
 * <p>A server's public timeline leaves out reposts and replies to others; those under a hashtag
 * have replies.
 */
public final class MastodonNetwork implements Network {
  public static final String NAME = StatusPost.NETWORK;

  private static final long serialVersionUID = 1;

  private final List<String> places;
  private final Map<String, String> tokens;
  private final @Nullable Instant since;
  private final Duration longestSilence;

  /**
   * @param places {@code https://m.example} for all that is public on a server, {@code
   *     https://m.example#acmeair} for a hashtag there
   * @param tokens of an account on each server, by its address; a server without one is asked
   *     without, which few of version 4.2 and later allow. Sent to no other server
   * @param since from when on to hear at the first start, as far as the server looks back; null for
   *     from then on
   * @throws IllegalArgumentException if a place is none
   */
  public MastodonNetwork(List<String> places, Map<String, String> tokens, @Nullable Instant since) {
    this(places, tokens, since, MastodonListening.LONGEST_SILENCE);
  }

  MastodonNetwork(
      List<String> places,
      Map<String, String> tokens,
      @Nullable Instant since,
      Duration longestSilence) {
    places.forEach(Place::of);
    this.places = List.copyOf(places);
    this.tokens =
        tokens.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    token -> Place.of(token.getKey()).server(),
                    Map.Entry::getValue,
                    (one, other) -> one));
    this.since = since;
    this.longestSilence = longestSilence;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> places() {
    return places;
  }

  @Override
  public PostFormat format() {
    return new MastodonFormat();
  }

  @Override
  public Listening listenTo(String place) {
    Place to = Place.of(place);
    return new MastodonListening(to, tokens.get(to.server()), since, longestSilence);
  }
}
