// SPDX-License-Identifier: Apache-2.0
package io.outcry.jsonlines;

import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Servers that stream {@code post.v1} over HTTP: an answer to {@code GET} that has no end, one post
 * or deletion a line, an empty line as a sign of life. Posts may be of any network.
 *
 * @param endpoints each a place
 * @param longestSilence after which a server that sends nothing, not even an empty line, is held to
 *     be gone
 */
public record JsonLinesNetwork(List<URI> endpoints, Duration longestSilence) implements Network {
  public static final String NAME = "jsonlines";

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
  private static final long serialVersionUID = 1;

  public JsonLinesNetwork {
    endpoints = List.copyOf(endpoints);
  }

  public JsonLinesNetwork(List<URI> endpoints) {
    this(endpoints, LONGEST_SILENCE);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> places() {
    return endpoints.stream().map(URI::toString).toList();
  }

  @Override
  public PostFormat format() {
    return new OutcryFormat();
  }

  @Override
  public Listening listenTo(String place) {
    return new JsonLinesListening(URI.create(place), longestSilence);
  }
}
