// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a person is told of spans in which nobody listened. Times of day are UTC. */
public final class BlindWords {
  private static final int NAMED = 3;
  private static final DateTimeFormatter TIME = formatter("HH:mm 'UTC'");
  private static final DateTimeFormatter DAY_AND_TIME = formatter("d MMM HH:mm 'UTC'");

  private BlindWords() {}

  /**
   * Why the counts of an alert are low: {@code counts are low: Reddit has not been heard since
   * 14:05 UTC}.
   *
   * @param spans at least one
   * @param atMillis of the alert
   */
  public static String of(List<BlindSpan> spans, long atMillis) {
    List<String> all = spans.stream().map(span -> span(span, atMillis)).distinct().toList();
    List<String> parts = all.stream().limit(NAMED).toList();
    int more = all.size() - parts.size();
    return "counts are low: "
        + String.join(", ", parts)
        + (more == 0 ? "" : ", and " + more + " more spans");
  }

  private static String span(BlindSpan span, long atMillis) {
    String name = name(span.network());
    String from = time(span.fromMillis(), atMillis);
    if (span.lasts()) {
      return name + " has not been heard since " + from;
    }
    String to = time(span.toMillis(), atMillis);
    return from.equals(to)
        ? "%s was not heard for less than a minute at %s".formatted(name, from)
        : "%s was not heard from %s to %s".formatted(name, from, to);
  }

  private static String time(long millis, long atMillis) {
    Instant instant = Instant.ofEpochMilli(millis);
    boolean sameDay = millis / 86_400_000 == atMillis / 86_400_000;
    return (sameDay ? TIME : DAY_AND_TIME).format(instant);
  }

  private static String name(String network) {
    return network.isEmpty()
        ? network
        : network.substring(0, 1).toUpperCase(Locale.ROOT) + network.substring(1);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
