// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that a live run shows to the person who started it. Flink makes it by the name of its
 * factory; there is one run in a process, and {@link #listened} asks the newest.
 */
public final class LiveMetrics implements MetricReporter {
  static final Duration EVERY = Duration.ofSeconds(10);

  private static volatile @Nullable LiveMetrics newest;

  /** Found by Flink through {@code META-INF/services}. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      LiveMetrics made = new LiveMetrics();
      newest = made;
      return made;
    }
  }

  /** The metrics of a place, and of the operators that are shown, by name. */
  private final Map<String, Map<String, Metric>> places = new TreeMap<>();

  private @Nullable Counter mentions;
  private @Nullable Counter nearMisses;
  private @Nullable Gauge<?> lastNearMiss;

  private LiveMetrics() {}

  /** As of now; of nothing before the run has begun. */
  static Listened listened() {
    LiveMetrics metrics = newest;
    return metrics == null ? new Listened(List.of(), 0, 0, null) : metrics.read();
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public synchronized void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    Map<String, String> at = group.getAllVariables();
    String network = at.get("<network>");
    String place = at.get("<place>");
    if (network != null && place != null) {
      places.computeIfAbsent(network + ' ' + place, key -> new TreeMap<>()).put(name, metric);
    } else if (metric instanceof Counter counter
        && name.equals("numRecordsIn")
        && "To lines: mentions".equals(at.get("<operator_name>"))) {
      mentions = counter;
    } else if (name.equals("nearMisses")) {
      nearMisses = (Counter) metric;
    } else if (name.equals("lastNearMiss")) {
      lastNearMiss = (Gauge<?>) metric;
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}

  private synchronized Listened read() {
    List<Listened.Place> all = new ArrayList<>();
    places.forEach(
        (id, metrics) -> {
          int space = id.indexOf(' ');
          all.add(
              new Listened.Place(
                  id.substring(0, space),
                  id.substring(space + 1),
                  number(metrics.get("heard")),
                  number(metrics.get("lastHeardMillis")),
                  number(metrics.get("lagMillis")),
                  number(metrics.get("reconnects")),
                  number(metrics.get("rateLimitWaits")),
                  number(metrics.get("dropped")),
                  text(metrics.get("trouble"))));
        });
    String last = text(lastNearMiss);
    return new Listened(all, number(mentions), number(nearMisses), last.isEmpty() ? null : last);
  }

  private static long number(@Nullable Metric metric) {
    if (metric instanceof Counter counter) {
      return counter.getCount();
    }
    return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number value
        ? value.longValue()
        : 0;
  }

  private static String text(@Nullable Metric metric) {
    return metric instanceof Gauge<?> gauge && gauge.getValue() != null
        ? gauge.getValue().toString()
        : "";
  }
}
