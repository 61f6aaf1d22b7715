// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.stream.V1Login;
import io.outcry.x.stream.V1Stream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * X through the filtered stream of the v1.1 API, for those who have an endpoint that still speaks
 * it.
 */
public final class XV1Network implements Network {
  private static final long serialVersionUID = 1;

  private static final int MAX_TRACK = 400;
  private static final int MAX_FOLLOW = 5_000;

  private final V1Login login;
  private final URI base;
  private final List<String> track;
  private final List<Long> follow;
  private final Duration longestSilence;

  /**
   * @param base as {@code https://stream.twitter.com/1.1/}
   * @param track words and phrases, at most 400; a phrase matches posts that have all of its words
   * @param follow ids of accounts, at most 5,000: what they write, and replies and reposts of it
   * @throws IllegalArgumentException if there is nothing to listen for, or too much
   */
  public XV1Network(V1Login login, URI base, List<String> track, List<Long> follow) {
    this(login, base, track, follow, V1Stream.LONGEST_SILENCE);
  }

  XV1Network(
      V1Login login, URI base, List<String> track, List<Long> follow, Duration longestSilence) {
    if (track.size() > MAX_TRACK
        || follow.size() > MAX_FOLLOW
        || (track.isEmpty() && follow.isEmpty())) {
      throw new IllegalArgumentException(
          "%d words and %d accounts; expected at most %d and %d, and not none"
              .formatted(track.size(), follow.size(), MAX_TRACK, MAX_FOLLOW));
    }
    this.login = login;
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    this.track = List.copyOf(track);
    this.follow = List.copyOf(follow);
    this.longestSilence = longestSilence;
  }

  @Override
  public String name() {
    return "x";
  }

  @Override
  public List<String> places() {
    return List.of("v1.1-stream");
  }

  @Override
  public PostFormat format() {
    return new XV1Format();
  }

  @Override
  public Listening listenTo(String place) {
    return new V1Stream(login, base, track, follow, longestSilence);
  }
}
