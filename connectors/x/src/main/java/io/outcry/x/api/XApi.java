// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.api;

import java.io.Serializable;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The v2 API and who asks it.
 *
 * @param base {@code https://api.x.com}
 * @param token the bearer token of an app; secret, shown nowhere
 */
public record XApi(URI base, String token) implements Serializable {
  public static final URI USUAL = URI.create("https://api.x.com");

  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  /**
   * @throws IllegalArgumentException if the token cannot be one; without the token
   */
  public XApi {
    token = token.strip();
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "the bearer token of X is empty or has characters that none has");
    }
  }

  public URI at(String pathAndQuery) {
    String root = base.toString();
    return URI.create(
        (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + pathAndQuery);
  }

  public Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + token);
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
