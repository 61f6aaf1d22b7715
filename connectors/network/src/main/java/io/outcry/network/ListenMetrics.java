// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.metrics.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one place, in the groups {@code outcry.network.<name>.place.<place>}: {@code
 * heard} records, {@code reconnects}, {@code rateLimitWaits}, {@code dropped} records, {@code
 * gaps}; and as of now {@code lagMillis} (from writing to hearing, of the newest post), {@code
 * lastHeardMillis} (epoch; 0 before the first), {@code troubled} and, in words, {@code trouble}
 * (empty while the place is heard).
 */
final class ListenMetrics {
  private final Clock clock;
  private final Counter heard;
  private final Counter reconnects;
  private final Counter rateLimitWaits;
  private final Counter dropped;
  private final Counter gaps;
  private volatile long lagMillis;
  private volatile long lastHeardMillis;
  private volatile String trouble = "";

  ListenMetrics(ListenSplit split, MetricGroup group, Clock clock) {
    this.clock = clock;
    MetricGroup own =
        group
            .addGroup(Metrics.FAMILY)
            .addGroup("network", split.network())
            .addGroup("place", Shown.address(split.place()));
    heard = own.counter("heard");
    reconnects = own.counter("reconnects");
    rateLimitWaits = own.counter("rateLimitWaits");
    dropped = own.counter("dropped");
    gaps = own.counter("gaps");
    own.gauge("lagMillis", () -> lagMillis);
    own.gauge("lastHeardMillis", () -> lastHeardMillis);
    own.gauge("troubled", () -> trouble.isEmpty() ? 0 : 1);
    own.gauge("trouble", () -> trouble);
  }

  void heard(@Nullable Instant written) {
    heard.inc();
    alive();
    if (written != null) {
      lagMillis = Math.max(0, lastHeardMillis - written.toEpochMilli());
    }
  }

  void alive() {
    lastHeardMillis = clock.millis();
    trouble = "";
  }

  void trouble(String why) {
    trouble = why;
  }

  void reconnects() {
    reconnects.inc();
  }

  void limited(Duration wait) {
    rateLimitWaits.inc();
    trouble = "asked to wait %d s".formatted(wait.toSeconds());
  }

  void dropped(long records) {
    dropped.inc(records);
  }

  void gap() {
    gaps.inc();
  }
}
