// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.api;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * As whom and where the API is asked. Its text shows no secret.
 *
 * @param clientId and {@code clientSecret} of an application of the kind "script" or "web app"
 * @param tokens the server that gives tokens
 * @param listings the server that has the listings
 * @param requestsPerMinute of all places together, and of whoever else uses the same client id
 */
public record Access(
    String clientId, String clientSecret, URI tokens, URI listings, int requestsPerMinute)
    implements Serializable {
  /** Reddit allows 100 a minute to a client id, averaged over 10 minutes. */
  private static final int REQUESTS_PER_MINUTE = 90;

  /**
   * @throws IllegalArgumentException if one of the two is missing
   */
  public Access {
    if (clientId.isBlank() || clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "Reddit needs the id and the secret of a client; one of them is empty");
    }
  }

  /** At Reddit itself. */
  public static Access of(String clientId, String clientSecret) {
    return new Access(
        clientId,
        clientSecret,
        URI.create("https://www.reddit.com"),
        URI.create("https://oauth.reddit.com"),
        REQUESTS_PER_MINUTE);
  }

  /** At a server that has both below one address. */
  public Access at(URI endpoint) {
    String base = endpoint.toString();
    URI bare = base.endsWith("/") ? URI.create(base.substring(0, base.length() - 1)) : endpoint;
    return new Access(clientId, clientSecret, bare, bare, requestsPerMinute);
  }

  URI token() {
    return URI.create(tokens + "/api/v1/access_token");
  }

  URI listing(String pathAndQuery) {
    return URI.create(listings + pathAndQuery);
  }

  String basic() {
    byte[] pair = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "Access[" + listings + "]";
  }
}
