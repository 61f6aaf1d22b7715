// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of strangers, made fit to stand in a line of ours; not escaped for any format yet. */
final class PlainText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final int LONGEST_ADDRESS = 500;

  /** Control characters, and those that would turn the direction of what stands behind them. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\s\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+");

  private PlainText() {}

  /** One line without control characters. */
  static String line(String text) {
    return UNFIT.matcher(text).replaceAll(" ").strip();
  }

  /**
   * One line of at most so many UTF-16 units; of a text that is far longer only the beginning is
   * looked at.
   */
  static String line(String text, int most) {
    return clip(line(clip(text, 4 * most)), most);
  }

  /**
   * At most so many UTF-16 units, with … at the end of what was cut; never half a character.
   *
   * @param most at least 1
   */
  static String clip(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  /** {@code Bluesky} for {@code bluesky}. */
  static String network(String id) {
    return id.isEmpty() ? id : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  /** A web address that can be put behind a link; null if it is none, or a strange one. */
  static @Nullable String webAddress(@Nullable String url) {
    if (url == null || url.length() > LONGEST_ADDRESS) {
      return null;
    }
    try {
      URI address = new URI(url);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("https") || scheme.equals("http");
      return isWeb && address.getHost() != null ? address.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
