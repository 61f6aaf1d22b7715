// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as feeds write them: ISO 8601 and RFC 822, with the liberties that they take. Without a
 * zone, or with one that is not known, the time is taken as UTC; without a time of day as midnight.
 */
final class FeedDates {
  private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(\\S*)";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ]\\s*" + CLOCK + ")?");
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[ -]+([A-Za-z]{3})[A-Za-z]*\\.?,?[ -]+(\\d{4}|\\d{2})"
              + "(?:,?\\s+"
              + CLOCK
              + ".*)?");
  private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> HOURS_OF_ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("BST", 1),
          Map.entry("JST", 9));
  private static final int MAX_CHARACTERS = 80;

  private FeedDates() {}

  /** Null where the text names no time. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() > MAX_CHARACTERS) {
      return null;
    }
    try {
      Matcher iso = ISO.matcher(text.strip());
      if (iso.matches()) {
        return at(
            Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), iso.group(3), iso);
      }
      Matcher rfc = RFC_822.matcher(text.strip());
      if (rfc.matches()) {
        int month = MONTHS.indexOf(rfc.group(2).toLowerCase(Locale.ROOT)) + 1;
        return at(year(rfc.group(3)), month, rfc.group(1), rfc);
      }
    } catch (DateTimeException e) { // such as the 31st of February
    }
    return null;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year + (year < 70 ? 2_000 : 1_900);
  }

  private static Instant at(int year, int month, String day, Matcher clock) {
    LocalDateTime local =
        LocalDateTime.of(
            year,
            month,
            Integer.parseInt(day),
            part(clock, 4),
            part(clock, 5),
            part(clock, 6) % 60);
    return local.toInstant(offset(clock.group(7)));
  }

  private static int part(Matcher clock, int group) {
    return clock.group(group) == null ? 0 : Integer.parseInt(clock.group(group));
  }

  private static ZoneOffset offset(@Nullable String zone) {
    String name = zone == null ? "" : zone.toUpperCase(Locale.ROOT);
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int sign = offset.group(1).equals("-") ? -1 : 1;
      String minutes = offset.group(3) == null ? "0" : offset.group(3);
      return ZoneOffset.ofHoursMinutes(
          sign * Integer.parseInt(offset.group(2)), sign * Integer.parseInt(minutes));
    }
    return ZoneOffset.ofHours(HOURS_OF_ZONES.getOrDefault(name, 0));
  }
}
