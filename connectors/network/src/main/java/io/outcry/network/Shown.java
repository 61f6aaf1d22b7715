// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.util.regex.Pattern;

/** What a person, a log or a file is shown of an address, which may hold a secret. */
public final class Shown {
  private static final Pattern USER = Pattern.compile("(?<=://)[^/?#@\\s]*@");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)([?&][^=&#\\s]*(?:key|token|secret|pass|auth|sig|cred)[^=&#\\s]*=)[^&#\\s]*");

  private Shown() {}

  /**
   * Without user and password, and without the values of parameters that are named like a secret;
   * the other parameters say which feed or channel it is.
   */
  public static String address(String text) {
    return SECRET.matcher(USER.matcher(text).replaceAll("")).replaceAll("$1…");
  }
}
