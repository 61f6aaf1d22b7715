// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import java.util.List;
import java.util.Locale;

/** Numbers, spans of time and names as a person says them. */
final class Phrases {
  static final long MINUTE_MILLIS = 60_000;

  private static final long HOUR_MINUTES = 60;

  private Phrases() {}

  /** {@code X, Bluesky and Mastodon}. */
  static String names(List<String> networks) {
    List<String> names = networks.stream().map(Phrases::name).toList();
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  static String name(String network) {
    return network.isEmpty()
        ? network
        : network.substring(0, 1).toUpperCase(Locale.ROOT) + network.substring(1);
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  static String duration(long minutes) {
    if (minutes < 1) {
      return "less than 1 min";
    }
    if (minutes < 2 * HOUR_MINUTES) {
      return minutes + " min";
    }
    long hours = minutes / HOUR_MINUTES;
    if (hours < 48) {
      return hours + " h";
    }
    long days = hours / 24;
    return days < 14 ? days + " days" : days / 7 + " weeks";
  }
}
