// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** First look at the windows: which brands are there, how loud, and from when to when. */
final class WindowTotals {
  static final String SIZE = "PT5M";

  private final Map<String, Long> mentions = new HashMap<>();
  private @Nullable Instant from;
  private @Nullable Instant to;

  void add(HeardWindow window) {
    if (!window.size().equals(SIZE)) {
      return;
    }
    mentions.merge(window.brand(), window.mentions(), Long::sum);
    if (window.mentions() > 0) {
      from = from == null || window.start().isBefore(from) ? window.start() : from;
      to = to == null || window.end().isAfter(to) ? window.end() : to;
    }
  }

  int brands() {
    return mentions.size();
  }

  /** Brands with the most mentions first; ties by name. */
  List<String> loudest(int most) {
    return mentions.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  Instant from() {
    return from == null ? Instant.EPOCH : from;
  }

  Duration span() {
    return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
  }
}
