// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import io.outcry.text.normalise.Normaliser;

/**
 * A text as the encoder reads it: user names and links are one word each, whatever they are, so
 * that no account is judged by its name. The rest stands as it was written.
 */
final class NamelessText {
  private static final String USER = "@user";
  private static final String LINK = "http";

  private NamelessText() {}

  /** Reads at most {@link Normaliser#MAX_CHARS} UTF-16 units. */
  static String of(String text) {
    int end = Math.min(text.length(), Normaliser.MAX_CHARS);
    StringBuilder result = new StringBuilder(end);
    int at = 0;
    while (at < end) {
      if (text.charAt(at) == '@' && at + 1 < end && isNamePart(text.charAt(at + 1))) {
        result.append(USER);
        at = behindName(text, at + 1, end);
      } else if (isLink(text, at)) {
        result.append(LINK);
        at = behindLink(text, at, end);
      } else {
        result.append(text.charAt(at));
        at++;
      }
    }
    return result.toString();
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static int behindName(String text, int from, int end) {
    int at = from;
    while (at < end && isNamePart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLink(String text, int at) {
    return text.regionMatches(true, at, "http://", 0, 7)
        || text.regionMatches(true, at, "https://", 0, 8);
  }

  private static int behindLink(String text, int from, int end) {
    int at = from;
    while (at < end && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
