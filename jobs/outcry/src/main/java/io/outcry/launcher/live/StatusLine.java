// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.launcher.terminal.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How a live run is doing, in one line: what is heard, and what is not. */
final class StatusLine {
  private static final int MOST_CHARACTERS = 1_000;
  private static final int NAMED = 2;

  /** Networks hand out their posts within seconds; a feed is asked in minutes. */
  private static final long SHOWN_LAG_MILLIS = 60_000;

  private StatusLine() {}

  static String of(Listened now, long nowMillis) {
    if (now.places().isEmpty()) {
      return "starting";
    }
    StringBuilder line = new StringBuilder();
    byNetwork(now)
        .forEach(
            (network, places) -> line.append(network(network, places, nowMillis)).append(" | "));
    line.append(count(now.matched())).append(" matched");
    if (now.nearMisses() > 0) {
      line.append(", ").append(count(now.nearMisses())).append(" near");
      if (now.lastNearMiss() != null) {
        line.append(" (").append(now.lastNearMiss()).append(')');
      }
    }
    return Visible.line(line.toString(), MOST_CHARACTERS);
  }

  /**
   * The same in so many characters. Where it is too long for them, each network is there with one
   * number or as blind, and then why the first of them is.
   */
  static String of(Listened now, long nowMillis, int width) {
    String whole = of(now, nowMillis);
    if (whole.length() <= width) {
      return whole;
    }
    String line =
        byNetwork(now).entrySet().stream()
            .map(it -> it.getKey() + ": " + brief(it.getValue()))
            .collect(Collectors.joining(" | ", "", " | " + count(now.matched()) + " matched"));
    String why =
        now.places().stream()
            .filter(it -> !it.trouble().isEmpty())
            .map(it -> " | " + it.network() + ": " + it.trouble())
            .findFirst()
            .orElse("");
    return Visible.line(line + why, width - 1); // and a sign that it goes on
  }

  private static String brief(List<Listened.Place> places) {
    long deaf = places.stream().filter(it -> !it.trouble().isEmpty()).count();
    if (deaf == places.size()) {
      return "BLIND";
    }
    String heard = count(places.stream().mapToLong(Listened.Place::heard).sum());
    return deaf == 0 ? heard : heard + ", " + deaf + " of " + places.size() + " blind";
  }

  private static Map<String, List<Listened.Place>> byNetwork(Listened now) {
    return now.places().stream()
        .collect(
            Collectors.groupingBy(
                Listened.Place::network, LinkedHashMap::new, Collectors.toList()));
  }

  private static String network(String network, List<Listened.Place> places, long nowMillis) {
    long heard = places.stream().mapToLong(Listened.Place::heard).sum();
    long last = places.stream().mapToLong(Listened.Place::lastHeardMillis).max().orElse(0);
    List<Listened.Place> deaf = places.stream().filter(it -> !it.trouble().isEmpty()).toList();
    String words = network + ": " + count(heard) + " heard";
    if (last > 0) {
      words += ", last " + span(nowMillis - last) + " ago";
    }
    long lag = places.stream().mapToLong(Listened.Place::lagMillis).max().orElse(0);
    if (lag > SHOWN_LAG_MILLIS) {
      words += ", " + span(lag) + " behind";
    }
    words += some(places, Listened.Place::reconnects, "reconnects");
    words += some(places, Listened.Place::rateLimitWaits, "waits for its limit");
    words += some(places, Listened.Place::dropped, "dropped");
    if (deaf.isEmpty()) {
      return last > 0 ? words : network + ": connecting";
    }
    String why =
        deaf.stream()
            .limit(NAMED)
            .map(Listened.Place::trouble)
            .distinct()
            .collect(Collectors.joining("; "));
    return deaf.size() == places.size()
        ? network + ": BLIND" + (last > 0 ? " for " + span(nowMillis - last) : "") + ", " + why
        : words + ", " + deaf.size() + " of " + places.size() + " places blind, " + why;
  }

  private static String some(
      List<Listened.Place> places, ToLongFunction<Listened.Place> counted, String what) {
    long sum = places.stream().mapToLong(counted).sum();
    return sum == 0 ? "" : ", " + count(sum) + " " + what;
  }

  private static String count(long count) {
    return count < 1_000_000
        ? String.format(Locale.ROOT, "%,d", count)
        : String.format(Locale.ROOT, "%.1f M", count / 1e6);
  }

  private static String span(long millis) {
    double seconds = Math.max(0, millis) / 1000.0;
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    return seconds < 5400
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }
}
