// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

/**
 * The three characters that Reddit escapes in all texts unless it is asked for {@code raw_json}.
 * Dumps have them escaped; decoding a text that is not does no harm but to one that talks about
 * escapes.
 */
final class Escapes {
  private Escapes() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
