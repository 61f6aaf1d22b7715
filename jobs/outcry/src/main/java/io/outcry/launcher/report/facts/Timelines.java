// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.launcher.report.facts.Timeline.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Second look at the windows: sums five-minute windows into the spans of a chart. A later revision
 * of a window replaces the earlier one, as long as it is among the last {@link #MOST_REMEMBERED}.
 */
final class Timelines {
  static final int MOST_REMEMBERED = 50_000;

  private record Key(String brand, Instant start) {}

  private static final class Sums {
    final long[] mentions;
    final double[] negative;

    Sums(int buckets) {
      mentions = new long[buckets];
      negative = new double[buckets];
    }

    void add(int bucket, HeardWindow window, int sign) {
      mentions[bucket] += sign * window.mentions();
      double share = window.sentiment() == null ? 0 : window.sentiment().negative();
      negative[bucket] += sign * share * window.mentions();
    }
  }

  private final Instant from;
  private final Duration bucket;
  private final Map<String, Sums> brands = new LinkedHashMap<>();
  private final Map<Key, HeardWindow> remembered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, HeardWindow> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Timelines(Collection<String> brands, WindowTotals totals) {
    bucket = Timeline.bucketFor(totals.span());
    long size = bucket.toMillis();
    from = Instant.ofEpochMilli(Math.floorDiv(totals.from().toEpochMilli(), size) * size);
    Duration span = Duration.between(from, totals.from().plus(totals.span()));
    int buckets = (int) ((span.toMillis() + size - 1) / size);
    brands.forEach(brand -> this.brands.put(brand, new Sums(buckets)));
  }

  void add(HeardWindow window) {
    Sums sums = brands.get(window.brand());
    if (sums == null || !window.size().equals(WindowTotals.SIZE)) {
      return;
    }
    long at = Duration.between(from, window.start()).toMillis() / bucket.toMillis();
    if (at < 0 || at >= sums.mentions.length || window.start().isBefore(from)) {
      return; // a window without mentions, outside of what is shown
    }
    HeardWindow before = remembered.put(new Key(window.brand(), window.start()), window);
    if (before != null) {
      sums.add((int) at, before, -1);
    }
    sums.add((int) at, window, 1);
  }

  Timeline of(String brand) {
    Sums sums = brands.getOrDefault(brand, new Sums(0));
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < sums.mentions.length; i++) {
      buckets.add(new Bucket(sums.mentions[i], Math.max(0, sums.negative[i])));
    }
    return new Timeline(from, bucket, buckets);
  }
}
