// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is listened to: all that is public on a server, {@code https://m.example}, or one of its
 * hashtags, {@code https://m.example#acmeair}.
 *
 * @param server its address without a slash at the end
 * @param hashtag without {@code #}; null for all that is public
 */
public record Place(String server, @Nullable String hashtag) {
  /** How many statuses a page of a timeline has at most; more are not given. */
  public static final int PAGE = 40;

  /**
   * @throws IllegalArgumentException if it is no place
   */
  public static Place of(String place) {
    int hash = place.indexOf('#');
    String server = hash < 0 ? place : place.substring(0, hash);
    String hashtag = hash < 0 ? null : place.substring(hash + 1);
    if (!isServer(server) || (hashtag != null && hashtag.isBlank())) {
      throw new IllegalArgumentException(
          "'%s' is no place of Mastodon; expected the address of a server, or that and a hashtag: "
                  .formatted(place)
              + "https://m.example or https://m.example#acmeair");
    }
    return new Place(server.replaceAll("/+$", ""), hashtag);
  }

  private static boolean isServer(String address) {
    try {
      URI uri = new URI(address);
      boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return isHttp && uri.getHost() != null && uri.getQuery() == null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  boolean isSecure() {
    return server.startsWith("https://");
  }

  /** A page of its timeline: the newest, or those older than a status. */
  URI timeline(@Nullable String maxId) {
    String path = hashtag == null ? "public" : "tag/" + encoded(hashtag);
    String older = maxId == null ? "" : "&max_id=" + encoded(maxId);
    return URI.create(server + "/api/v1/timelines/" + path + "?limit=" + PAGE + older);
  }

  URI context(String statusId) {
    return URI.create(server + "/api/v1/statuses/" + encoded(statusId) + "/context");
  }

  URI instance() {
    return URI.create(server + "/api/v2/instance");
  }

  /**
   * The stream as a WebSocket.
   *
   * @param streaming the address of the streaming server, {@code ws} or {@code wss}
   */
  public URI socket(String streaming) {
    String what = hashtag == null ? "public" : "hashtag&tag=" + encoded(hashtag);
    return URI.create(streaming + "/api/v1/streaming?stream=" + what);
  }

  /** The stream as server-sent events. */
  public URI events(String streaming) {
    String what = hashtag == null ? "public" : "hashtag?tag=" + encoded(hashtag);
    return URI.create(streaming.replaceFirst("^ws", "http") + "/api/v1/streaming/" + what);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
