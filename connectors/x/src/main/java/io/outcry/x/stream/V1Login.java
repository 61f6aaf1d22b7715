// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.stream;

import java.io.Serializable;

/** The four secrets of OAuth 1.0a: of an app, and of the account it acts for. Shown nowhere. */
public record V1Login(
    String consumerKey, String consumerSecret, String accessToken, String accessTokenSecret)
    implements Serializable {
  /**
   * @throws IllegalArgumentException if one is missing; without any of them
   */
  public V1Login {
    consumerKey = present("consumer key", consumerKey);
    consumerSecret = present("consumer secret", consumerSecret);
    accessToken = present("access token", accessToken);
    accessTokenSecret = present("access token secret", accessTokenSecret);
  }

  private static String present(String what, String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the " + what + " of X is empty");
    }
    return secret.strip();
  }

  @Override
  public String toString() {
    return "V1Login";
  }
}
